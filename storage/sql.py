"""Named SQL from files, in the placeholder style of each engine."""

import re
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

import msgspec

from storage.database import Dialect
from storage.statements import names as column_names
from storage.tables import TABLES

_NAME = re.compile(r"^-- name: (\w+)(?: \((sqlite|postgres)\))?$", re.MULTILINE)
_PARAM = re.compile(r"(?P<pairs>\))? IN :(?P<list>[a-z_]+)\*|(?<!:):(?P<one>[a-z_]+)")
_PAIRS = re.compile(r"\) IN :([a-z_]+)\*")
_LIST = re.compile(r" IN :([a-z_]+)\*")
_POSTGRES = {
    "one": "${}",
    "list": " = ANY(${})",
    "pairs": ") IN (SELECT pair ->> 0, pair ->> 1 FROM json_array_elements(${}) AS pairs (pair))",
}
_COLUMNS = re.compile(r"\{(\w+)\}")
_LOCK = re.compile(r"^ *FOR UPDATE\b.*\n?", re.MULTILINE)
"""A line that only PostgreSQL is told: whoever writes to SQLite has all of it."""
QUERIES = Path(__file__).parent / "queries"
ACROSS_OWNERS = frozenset({"agreements", "desk", "installations", "links", "mentions", "renewal", "shelf", "system"})
"""Files whose queries may leave out `:owner_id`; every other query must be scoped by it."""


@cache
def load(dialect: Dialect, folder: Path = QUERIES) -> Mapping[str, str]:
    """Every query as `file.name`. Raises ValueError for one that is not scoped by owner."""
    queries: dict[str, str] = {}
    for path in sorted(folder.glob("*.sql")):
        pieces = _NAME.split(path.read_text(encoding="utf-8"))
        for name, engine, body in zip(pieces[1::3], pieces[2::3], pieces[3::3], strict=True):
            if engine not in (None, dialect):
                continue
            if path.stem not in ACROSS_OWNERS and ":owner_id" not in body:
                raise ValueError(f"{path.name}: {name} is not scoped by :owner_id")
            locked = _LOCK.sub("", body) if dialect == "sqlite" else body
            queries[f"{path.stem}.{name}"] = _COLUMNS.sub(_columns, locked).strip().rstrip(";")
    return queries


def _columns(found: re.Match[str]) -> str:
    table = TABLES[found[1]]
    return column_names(("owner_id", *table.columns), table.name)


def for_sqlite(text: str, params: Mapping[str, Any]) -> tuple[str, Mapping[str, Any]]:
    """The statement and its values for SQLite. A list is written `x IN :name*`, one of pairs `(x, y) IN :name*`."""
    statement, lists = _for_sqlite(text)
    return statement, {**params, **{name: _json(params[name]) for name in lists}} if lists else params


def for_postgres(text: str, params: Mapping[str, Any]) -> tuple[str, list[Any]]:
    """The statement and its values for PostgreSQL. Lists are written as for SQLite."""
    statement, places = _for_postgres(text)
    return statement, [_json(params[name]) if kind == "pairs" else params[name] for name, kind in places]


def for_postgres_set(text: str, params: Sequence[Mapping[str, Any]]) -> tuple[str, list[Any]]:
    """For PostgreSQL: the INSERT or UPDATE as one statement over all rows, and its values.

    An UPDATE must qualify its own columns, since those of the rows go by the same names. What is the same in every row
    is given once; the rest as one JSON array for each parameter, which costs a third of asyncpg's own arrays.
    """
    if len(params) == 1:
        return for_postgres(text, params[0])
    kinds: list[tuple[str, str]] = []
    values: list[Any] = []
    for name in dict.fromkeys(found["one"] for found in _PARAM.finditer(text)):
        column = [each[name] for each in params]
        kind = _kind(column)
        kinds.append((name, kind))
        if kind == "bytea[]":
            values.append(column)
        elif kind.endswith("[]"):
            values.append(_json(column))
        elif kind != "NULL":
            values.append(column[0])
    return _setwise(text, tuple(kinds)), values


@cache
def together(reads: tuple[str, ...]) -> str:
    """For PostgreSQL: these reads as one, with a column of JSON for the rows of each."""
    columns = (f"(SELECT json_agg(r{n}) FROM ({read}) AS r{n}) AS r{n}" for n, read in enumerate(reads))  # noqa: S608
    return f"SELECT {', '.join(columns)}"


def _json(items: Sequence[Any]) -> str:
    return msgspec.json.encode(items).decode()


def _kind(column: Sequence[Any]) -> str:
    """The type of a column of values, with `[]` when they differ; NULL when there are none."""
    first = next((value for value in column if value is not None), None)
    if first is None:
        return "NULL"
    kind = {int: "bigint", bool: "bigint", bytes: "bytea", float: "double precision"}.get(type(first), "text")
    return kind if column.count(first) == len(column) else f"{kind}[]"


@cache
def _setwise(text: str, kinds: tuple[tuple[str, str], ...]) -> str:
    """The statement over rows that are called `given`; each parameter a column of theirs, a value, or NULL."""
    places: dict[str, str] = {}
    columns, functions = [], []
    count = 0
    for name, kind in kinds:
        count += kind != "NULL"
        if not kind.endswith("[]"):
            places[name] = "NULL" if kind == "NULL" else f"${count}::{kind}"
            continue
        places[name] = f'given."{name}"' if kind == "bytea[]" else f'given."{name}"::{kind.removesuffix("[]")}'
        columns.append(name)
        functions.append(f"unnest(${count}::bytea[])" if kind == "bytea[]" else f"json_array_elements_text(${count})")
    rows = _PARAM.sub(lambda found: places[found["one"]], text)
    given = f"ROWS FROM ({', '.join(functions)}) AS given ({column_names(columns)})"
    if text.startswith("INSERT"):
        return re.sub(r"VALUES \((.*?)\)", lambda found: f"SELECT {found[1]} FROM {given}", rows, count=1)  # noqa: S608
    return re.sub(r"\bWHERE\b", lambda _: f"FROM {given} WHERE", rows, count=1)


@cache
def _for_sqlite(text: str) -> tuple[str, tuple[str, ...]]:
    """The statement, and which of its parameters are lists: each is one value, however long, so that it is planned once."""
    lists = tuple(found["list"] for found in _PARAM.finditer(text) if found["list"])
    text = _PAIRS.sub(
        r") IN (SELECT json_extract(value, '$[0]'), json_extract(value, '$[1]') FROM json_each(:\1))", text
    )
    return _LIST.sub(r" IN (SELECT value FROM json_each(:\1))", text), lists


@cache
def _for_postgres(text: str) -> tuple[str, tuple[tuple[str, str], ...]]:
    """The statement, and the names and kinds of its values in order."""
    places: list[tuple[str, str]] = []

    def place(found: re.Match[str]) -> str:
        kind = "one" if found["one"] else "pairs" if found["pairs"] else "list"
        places.append((found["one"] or found["list"], kind))
        return _POSTGRES[kind].format(len(places))

    return _PARAM.sub(place, text), tuple(places)
