"""Which tables and columns there are, read from the newest schema itself, so that a new table needs no second list."""

import sqlite3
from collections.abc import Mapping
from functools import cache

from msgspec import Struct

from storage import schema


class Shape(Struct, frozen=True, kw_only=True):
    """One table."""

    columns: tuple[str, ...]
    key: tuple[str, ...]
    """The primary key, in order."""

    @property
    def owned(self) -> bool:
        """Whether each row belongs to one owner."""
        return "owner_id" in self.columns


@cache
def tables() -> Mapping[str, Shape]:
    """Every table but the one in which the migrations keep their version, by name."""
    database = sqlite3.connect(":memory:")
    try:
        database.executescript(schema.SNAPSHOT.read_text(encoding="utf-8"))
        found = database.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name").fetchall()
        return {name: _shape(database, name) for (name,) in found if name != "alembic_version"}
    finally:
        database.close()


def _shape(database: sqlite3.Connection, table: str) -> Shape:
    rows = database.execute("SELECT name, pk FROM pragma_table_info(?)", (table,)).fetchall()
    key = sorted((place, name) for name, place in rows if place)
    return Shape(columns=tuple(name for name, _ in rows), key=tuple(name for _, name in key))
