"""Discord's own description of its HTTP API, as far as a copy is at hand.

https://github.com/discord/discord-api-spec; the copy is at KIZUNA_TEST_DISCORD_OPENAPI or beside the checkout.
"""

import copy
import json
import os
from functools import cache
from pathlib import Path
from typing import Any

try:
    from jsonschema import Draft202012Validator
    from jsonschema.exceptions import best_match
    from referencing import Registry, Resource
    from referencing.jsonschema import DRAFT202012
except ModuleNotFoundError:  # pragma: no cover
    Draft202012Validator = None  # type: ignore[misc,assignment]

VARIABLE = "KIZUNA_TEST_DISCORD_OPENAPI"
BESIDE = Path(__file__).parents[4] / "shared" / "data" / "discord-openapi.json"
_NAME = "urn:discord"


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
    return _validator(operation.get("requestBody", {}), "paths", path, method, "requestBody")


@cache
def _response(method: str, path: str, status: str) -> Any:
    answer = _document()["paths"].get(path, {}).get(method, {}).get("responses", {}).get(status, {})
    return _validator(answer, "paths", path, method, "responses", status)


def _validator(holder: dict[str, Any], *steps: str) -> Any:
    if "application/json" not in holder.get("content", {}):
        return None
    pointer = [*steps, "content", "application/json", "schema"]
    escaped = "/".join(step.replace("~", "~0").replace("/", "~1") for step in pointer)
    return Draft202012Validator({"$ref": f"{_NAME}#/{escaped}"}, registry=_registry())


@cache
def _registry() -> Any:
    document = copy.deepcopy(_document())
    # discord.py sends some ids as integers (recipient_id, those of attachments), and Discord takes them.
    document["components"]["schemas"]["SnowflakeType"]["type"] = ["string", "integer"]
    resource = Resource.from_contents(document, default_specification=DRAFT202012)
    return Registry().with_resource(_NAME, resource)


@cache
def _document() -> dict[str, Any]:
    path = where()
    assert path is not None
    document: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return document
