"""Kizuna's own SQL for PostgreSQL, put so that SQLite understands it; locks become calls of `free` and `try_lock`."""

import re
import sqlite3
from dataclasses import dataclass
from functools import cache

from storage import schema, sql
from storage.database import Dialect

_FOR_UPDATE = re.compile(r"\s*FOR UPDATE(?: OF (?P<table>\w+))?(?P<skips> SKIP LOCKED)?")
_FROM = re.compile(r"FROM (\w+)\s+WHERE ")
_SERIES = re.compile(r"generate_series\(0, 63\) AS buckets \(bucket\)")
_LOCK = re.compile(r"pg_try_advisory_xact_lock\(\d+, ")
_PLACE = re.compile(r"\bctid::text\b")
_FOREIGN = re.compile(r"LATERAL|string_agg|::tid\[\]")
_BUCKETS = """(
  WITH RECURSIVE numbers (bucket) AS (VALUES (0) UNION ALL SELECT bucket + 1 FROM numbers WHERE bucket < 63)
  SELECT bucket FROM numbers
) AS buckets"""
_INTERNAL = ("alembic_version", "changes")


@dataclass(frozen=True, slots=True)
class Translated:
    """A statement for SQLite. `locks` names the table whose rows it locks by reading them; `skips`: not those locked."""

    text: str
    writes: bool
    locks: str = ""
    skips: bool = False


@cache
def translated(text: str, dialect: Dialect) -> Translated:
    """The statement as SQLite understands it."""
    writes = not text.startswith("SELECT")
    if dialect == "sqlite":
        return Translated(text, writes)
    text = _twins().get(text, text)
    found = _FOR_UPDATE.search(text)
    text = _FOR_UPDATE.sub("", text)
    text = _SERIES.sub(_BUCKETS, text)
    text = _PLACE.sub("rowid", _LOCK.sub("try_lock(", text))
    if found is None:
        return Translated(text, writes)
    where = _locked(list(_FROM.finditer(text)), found["table"], writes)
    skips = bool(found["skips"])
    if skips:
        keys = ", ".join(primary_keys()[where[1]])
        text = f"{text[: where.end()]}free('{where[1]}', {keys}) AND {text[where.end() :]}"
    return Translated(text, writes, "" if writes else where[1], skips)


def _locked(sources: list[re.Match[str]], table: str | None, writes: bool) -> re.Match[str]:
    """From where the rows come that the statement locks: the table it names, else the last or first that it reads."""
    return next((each for each in sources if each[1] == table), sources[-1 if writes else 0])


@cache
def _twins() -> dict[str, str]:
    """Queries that read the same in both dialects but use what SQLite hasn't got: its own take their place."""
    ours, theirs = sql.load("postgres"), sql.load("sqlite")
    return {text: theirs[name] for name, text in ours.items() if _FOREIGN.search(text)}


@cache
def template() -> bytes:
    """An empty database with Kizuna's tables, which notes in `changes` the key of every row that is written."""
    connection = sqlite3.connect(":memory:", isolation_level=None)
    connection.executescript(schema.SNAPSHOT.read_text(encoding="utf-8"))
    connection.execute("CREATE TABLE changes (in_table TEXT, k1 TEXT, k2 TEXT, k3 TEXT)")
    for table, keys in _keys(connection).items():
        elsewhere = "WHEN " + " OR ".join(f'OLD."{key}" IS NOT NEW."{key}"' for key in keys)
        for act, row, when in (
            ("INSERT", "NEW", ""), ("UPDATE", "NEW", ""), ("UPDATE", "OLD", elsewhere), ("DELETE", "OLD", ""),
        ):  # fmt: skip
            values = ", ".join([f'{row}."{key}"' for key in keys] + ["NULL"] * (3 - len(keys)))
            connection.execute(
                f"CREATE TRIGGER noted_{table}_{act}_{row} AFTER {act} ON {table} {when} "  # noqa: S608  (names from the schema)
                f"BEGIN INSERT INTO changes VALUES ('{table}', {values}); END"
            )
    image = connection.serialize()
    connection.close()
    return image


@cache
def primary_keys() -> dict[str, tuple[str, ...]]:
    """The columns of each table's primary key."""
    connection = sqlite3.connect(":memory:")
    connection.executescript(schema.SNAPSHOT.read_text(encoding="utf-8"))
    keys = _keys(connection)
    connection.close()
    return keys


def _keys(connection: sqlite3.Connection) -> dict[str, tuple[str, ...]]:
    tables = [row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
    return {
        table: tuple(row[1] for row in connection.execute(f"PRAGMA table_info({table})") if row[5])
        for table in tables
        if table not in _INTERNAL
    }
