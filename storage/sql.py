"""Named SQL from files, in the placeholder style of each engine."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from storage.database import Dialect
from storage.statements import names as column_names
from storage.tables import TABLES

_NAME = re.compile(r"^-- name: (\w+)(?: \((sqlite|postgres)\))?$", re.MULTILINE)
_PARAM = re.compile(r"(?<!:):([a-z_]+)(\*?)")
_COLUMNS = re.compile(r"\{(\w+)\}")
QUERIES = Path(__file__).parent / "queries"
ACROSS_OWNERS = frozenset({"agreements", "desk", "installations", "shelf", "system"})
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
            queries[f"{path.stem}.{name}"] = _COLUMNS.sub(_columns, body).strip().rstrip(";")
    return queries


def _columns(found: re.Match[str]) -> str:
    table = TABLES[found[1]]
    return column_names(("owner_id", *table.columns), table.name)


@dataclass(frozen=True, slots=True)
class Statement:
    """A statement with `?` placeholders, or `$1, $2 …` for PostgreSQL, and the names of its values in order."""

    text: str
    names: tuple[str, ...]

    def values(self, params: Mapping[str, Any]) -> list[Any]:
        """The values of these parameters, lists and pairs laid out flat."""
        return [params[name] for name in self.names]


def bind(text: str, params: Mapping[str, Any], dialect: Dialect) -> tuple[str, list[Any]]:
    """The statement and its values. A list parameter `:name*` is expanded, to one NULL when empty."""
    plain = _compiled(text, dialect)
    if plain is not None:
        return plain.text, plain.values(params)
    values: list[Any] = []

    def place(found: re.Match[str]) -> str:
        value = params[found[1]]
        if not found[2]:
            values.append(value)
            return "?"
        items = list(value) or [None]
        if isinstance(items[0], tuple):
            values.extend(part for item in items for part in item)
            one = "(" + ", ".join("?" * len(items[0])) + ")"
            return "(VALUES " + ", ".join([one] * len(items)) + ")"
        values.extend(items)
        return "(" + ", ".join("?" * len(items)) + ")"

    expanded = _PARAM.sub(place, text)
    return _numbered(expanded) if dialect == "postgres" else expanded, values


def bind_many(text: str, params: Sequence[Mapping[str, Any]]) -> tuple[str, list[list[Any]]]:
    """One statement with `?` placeholders and the values of each of its runs. List parameters are not for this."""
    plain = _compiled(text, "sqlite")
    if plain is None:
        raise ValueError("a statement with a list parameter runs once")
    return plain.text, [plain.values(each) for each in params]


def bind_set(text: str, params: Sequence[Mapping[str, Any]]) -> tuple[str, list[list[Any]]]:
    """For PostgreSQL: the INSERT or UPDATE as one statement over all rows, and one array for each parameter.

    An UPDATE must qualify its own columns, since those of the rows go by the same names.
    """
    names = tuple(dict.fromkeys(found[1] for found in _PARAM.finditer(text)))
    columns = {name: [each[name] for each in params] for name in names}
    arrays = {name: array for name, column in columns.items() if (array := _array_of(column))}
    return _setwise(text, tuple(arrays.items())), [columns[name] for name in arrays]


def _array_of(column: Sequence[Any]) -> str:
    """The type of a column of values; empty when all are NULL."""
    kinds = {type(value) for value in column} - {type(None)}
    if not kinds:
        return ""
    if kinds <= {int, bool}:
        return "bigint[]"
    return "bytea[]" if kinds == {bytes} else "text[]"


@cache
def _setwise(text: str, arrays: tuple[tuple[str, str], ...]) -> str:
    names = [name for name, _ in arrays]
    unnested = ", ".join(f"${n}::{array}" for n, (_, array) in enumerate(arrays, 1))
    given = f"unnest({unnested}) AS given ({column_names(names)})"
    rows = _PARAM.sub(lambda found: f'given."{found[1]}"' if found[1] in names else "NULL", text)
    if text.startswith("INSERT"):
        return re.sub(r"VALUES \((.*?)\)", lambda found: f"SELECT {found[1]} FROM {given}", rows, count=1)  # noqa: S608
    return re.sub(r"\bWHERE\b", lambda _: f"FROM {given} WHERE", rows, count=1)


@cache
def _compiled(text: str, dialect: Dialect) -> Statement | None:
    """The statement ready to run; None when it has list parameters, whose length is not known yet."""
    names: list[str] = []
    lists = False

    def place(found: re.Match[str]) -> str:
        nonlocal lists
        lists = lists or bool(found[2])
        names.append(found[1])
        return "?"

    placed = _PARAM.sub(place, text)
    if lists:
        return None
    return Statement(_numbered(placed) if dialect == "postgres" else placed, tuple(names))


def _numbered(text: str) -> str:
    pieces = text.split("?")
    return pieces[0] + "".join(f"${n}{piece}" for n, piece in enumerate(pieces[1:], 1))
