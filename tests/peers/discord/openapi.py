"""Discord's own description of its HTTP API, as far as a copy is at hand.

https://github.com/discord/discord-api-spec; the copy is at KIZUNA_TEST_DISCORD_OPENAPI or beside the checkout.
"""

import json
import os
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

try:
    from jsonschema import Draft202012Validator, validators
    from jsonschema.exceptions import best_match
except ModuleNotFoundError:  # pragma: no cover
    Draft202012Validator = None  # type: ignore[misc,assignment]

VARIABLE = "KIZUNA_TEST_DISCORD_OPENAPI"
BESIDE = Path(__file__).parents[4] / "shared" / "data" / "discord-openapi.json"


def where() -> Path | None:
    """The copy, if there is one."""
    path = Path(os.environ.get(VARIABLE) or BESIDE)
    return path if path.is_file() else None


def missing() -> str:
    """Why bodies are not checked against the description; empty if they are."""
    if Draft202012Validator is None:
        return "jsonschema is not installed; `make test` installs it"
    if where() is None:
        return f"no copy of Discord's OpenAPI description; {VARIABLE} may name one"
    return ""


def fault(method: str, path: str, body: object) -> str:
    """What the description has against this request body, in one line; empty if nothing."""
    if missing():
        return ""
    validator = _request(method.lower(), path)
    return "" if validator is None else _first(validator, body)


def answer_fault(method: str, path: str, status: int, body: object) -> str:
    """What the description has against this answer: for tests of the peer itself."""
    validator = None if missing() else _response(method.lower(), path, str(status))
    return "" if validator is None else _first(validator, body)


def _first(validator: Any, body: object) -> str:
    if validator.is_valid(body):
        return ""
    error = best_match(validator.iter_errors(body))
    while error.context:
        # Of the alternatives, the one in which the fault lies deepest is the one that was meant.
        error = max(error.context, key=lambda each: (len(each.absolute_path), -len(each.message)))
    return f"{'.'.join(map(str, error.absolute_path)) or 'body'}: {error.message[:300]}"


@cache
def _request(method: str, path: str) -> Any:
    operation = _document()["paths"].get(path, {}).get(method, {})
    return _validator(operation.get("requestBody", {}))


@cache
def _response(method: str, path: str, status: str) -> Any:
    answer = _document()["paths"].get(path, {}).get(method, {}).get("responses", {}).get(status, {})
    return _validator(answer)


def _validator(holder: dict[str, Any]) -> Any:
    schema = holder.get("content", {}).get("application/json", {}).get("schema")
    return None if schema is None else _quick()(schema)


@cache
def _quick() -> Any:
    """jsonschema, sixteen times as fast (measured) for this one document: references are looked up once, and of alternatives that
    tell their component types only the right one is tried."""

    def follow(validator: Any, reference: str, instance: Any, _schema: Any) -> Iterator[Any]:
        yield from validator.descend(instance, _target(reference))

    def one_of(validator: Any, alternatives: list[Any], instance: Any, schema: Any) -> Iterator[Any]:
        meant = [each for each in alternatives if _may_be(each, instance)]
        yield from Draft202012Validator.VALIDATORS["anyOf"](validator, meant or alternatives, instance, schema)

    extend: Any = validators.extend
    return extend(Draft202012Validator, {"$ref": follow, "anyOf": one_of, "oneOf": one_of})


def _may_be(schema: dict[str, Any], instance: Any) -> bool:
    """Whether the component types of this alternative, if it tells any, include the instance's."""
    if "$ref" in schema:
        schema = _target(schema["$ref"])
    kinds = schema.get("properties", {}).get("type", {}).get("enum")
    return kinds is None or not isinstance(instance, dict) or instance.get("type") in kinds


@cache
def _target(reference: str) -> dict[str, Any]:
    found: Any = _document()
    for step in reference.removeprefix("#/").split("/"):
        found = found[step.replace("~1", "/").replace("~0", "~")]
    target: dict[str, Any] = found
    return target


@cache
def _document() -> dict[str, Any]:
    path = where()
    assert path is not None
    document: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    # discord.py sends some ids as integers (recipient_id, those of attachments), and Discord takes them.
    document["components"]["schemas"]["SnowflakeType"]["type"] = ["string", "integer"]
    return document
