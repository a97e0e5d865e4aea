"""Named SQL from files, in the placeholder style of each engine."""

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from storage.database import Dialect
from storage.statements import names
from storage.tables import TABLES

_NAME = re.compile(r"^-- name: (\w+)(?: \((sqlite|postgres)\))?$", re.MULTILINE)
_PARAM = re.compile(r"(?<!:):([a-z_]+)(\*?)")
_COLUMNS = re.compile(r"\{(\w+)\}")
QUERIES = Path(__file__).parent / "queries"
ACROSS_OWNERS = frozenset({"desk", "shelf", "system"})
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
    return names(("owner_id", *table.columns), table.name)


def bind(sql: str, params: Mapping[str, Any]) -> tuple[str, list[Any]]:
    """The statement with `?` placeholders, and its values in order. Lists are expanded, to one NULL when empty."""
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

    return _PARAM.sub(place, sql), values


def numbered(sql: str) -> str:
    """The same statement with PostgreSQL's `$1, $2 …` instead of `?`."""
    pieces = sql.split("?")
    return pieces[0] + "".join(f"${n}{piece}" for n, piece in enumerate(pieces[1:], 1))
