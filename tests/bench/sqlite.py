"""P4: nudges drained on SQLite, against a bare sqlite3 loop that runs the same statements."""

import asyncio
import sqlite3
import tempfile
import time
from pathlib import Path
from typing import Any

from msgspec.structs import replace

from bot.model.fact import Fact
from bot.model.favour import Favour
from bot.model.ids import delivery_key
from bot.model.introduction import Introduction
from bot.model.nudge import Delivery
from bot.model.offer import Need
from bot.model.purpose import PurposeLink
from bot.model.special_date import SpecialDate
from bot.nudges.loop import BATCH
from storage import sql, statements
from storage.desk import arrival_of
from storage.sqlite import SqliteDatabase
from storage.tables import BY_RECORD, TABLES, milliseconds
from tests.bench import people
from tests.bench.drain import drain
from tests.bench.table import Row

NUDGES = 20_000
BODY = b"x" * 900
"""About as long as the frozen body of a reminder."""
HINTED = (Favour, Introduction, SpecialDate, Fact, Introduction, Need, PurposeLink)
"""Of these are the records that hinters read about the people in a batch, in this order and number."""


def measure() -> list[Row]:
    """With 100 000 and with 1 000 000 contacts in the file."""
    return [_measured(contacts) for contacts in (100_000, 1_000_000)]


def _measured(contacts: int) -> Row:
    with tempfile.TemporaryDirectory() as folder:
        first, second = Path(folder) / "ours.db", Path(folder) / "raw.db"
        asyncio.run(_filled(first, contacts))
        second.write_bytes(first.read_bytes())
        sent, began, ended = asyncio.run(drain(f"sqlite:///{first}"))
        assert sent == NUDGES
        ours, raw = NUDGES / (ended - began), NUDGES / _raw(second)
    return Row(
        measure=f"P4 nudges a second, SQLite, {contacts:,} contacts".replace(",", " "),
        ours=f"{ours:.0f}/s",
        beside=f"bare loop {raw:.0f}/s",
        ratio=f"{ours / raw:.2f}",
        goal="≥ 0.5",
        met=ours >= raw / 2,
    )


async def _filled(path: Path, contacts: int) -> None:
    database = SqliteDatabase(path)
    await database.open()
    await people.fill(database, NUDGES, contacts // NUDGES)
    await database.close()
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connection.close()


def _raw(path: Path) -> float:
    """Seconds for claiming, reading owners, contacts and touches, advancing, recording and settling; no objects."""
    queries = sql.load("sqlite")
    connection = sqlite3.connect(path, isolation_level=None)
    for pragma in ("journal_mode=WAL", "synchronous=FULL"):
        connection.execute(f"PRAGMA {pragma}")
    now = milliseconds(people.NOW)

    def run(name: str, **params: Any) -> list[Any]:
        return connection.execute(*sql.for_sqlite(queries[name], params)).fetchall()

    began = time.perf_counter()
    while True:
        connection.execute("BEGIN IMMEDIATE")
        rows = run("desk.claim", platform="nowhere", bucket=0, now=now, limit=BATCH)
        if not rows:
            connection.execute("COMMIT")
            break
        keys = _pass(connection, queries, run, rows)
        connection.execute("BEGIN IMMEDIATE")
        connection.executemany(queries["desk.settle_sent"], keys)
        connection.execute("COMMIT")
    seconds = time.perf_counter() - began
    connection.close()
    return seconds


def _pass(connection: sqlite3.Connection, queries: Any, run: Any, rows: list[Any]) -> list[dict[str, Any]]:
    """One claiming transaction; the rows that settle it."""
    run("desk.owners", owners=[row[0] for row in rows])
    everybody = [(row[0], row[5]) for row in rows]
    run("shelf.people", people=everybody)
    for kind in HINTED:
        table = BY_RECORD[kind]
        text = statements.of_people(table.name, table.columns, table.refers, table.standing)
        connection.execute(*sql.for_sqlite(text, {"people": everybody})).fetchall()
    facts = statements.of_owners("facts", TABLES["facts"].columns)
    connection.execute(*sql.for_sqlite(facts, {"owners": [row[0] for row in rows]})).fetchall()
    run("shelf.last_touches", people=everybody)
    run("shelf.last_notes", people=everybody)
    run("desk.end", places=[row[-1] for row in rows])
    made = [(row[0], _delivery(row[0], row[1])) for row in rows]
    table = TABLES["deliveries"]
    written = [(owner_id, *table.values(each), "nowhere") for owner_id, each in made]
    columns = ("owner_id", *table.columns, "platform")
    connection.executemany(statements.add_values("deliveries", columns), written)
    connection.execute("COMMIT")
    return [arrival_of(owner_id, replace(each, sent_at=people.NOW, sent_ref=each.key)) for owner_id, each in made]


def _delivery(owner_id: str, nudge_id: str) -> Delivery:
    return Delivery(
        key=delivery_key(owner_id, nudge_id, people.NOW),
        nudge_id=nudge_id,
        due_at=people.NOW,
        address=people.owner(0).address,
        body=BODY,
        claimed_at=people.NOW,
        state="sending",
        worker="bare-loop",
        lease_until=people.NOW,
    )
