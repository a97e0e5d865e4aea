"""Books that are full before Kizuna starts, or that somebody else is writing in."""

import sqlite3
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager, closing, suppress
from datetime import timedelta
from random import Random
from typing import Any

from bot import bootstrap
from bot.engine.newcomers import newcomer
from bot.model.address import User as Person
from bot.model.contact import Contact
from bot.model.ids import new_id
from bot.model.nudge import Nudge
from bot.model.owner import Owner
from storage import statements
from storage.tables import BY_RECORD, TABLES
from tests.adapters.discord.stage import Stage
from tests.peers.discord import User
from tests.process.stage import until

Row = dict[str, Any]


def owner(stage: Stage, user: User) -> Owner:
    """Them, as Kizuna knows them."""
    return newcomer(Person(platform="discord", id=user.id, name=user.name, locale=user.locale), stage.clock.now())


async def fill(stage: Stage, user: User, people: int) -> None:
    """Somebody's book with so many people in it, found by the names that opening the database derives for them."""
    one, now, random = owner(stage, user), stage.clock.now(), Random(1)
    contacts = [Contact(id=new_id(now, random), name=f"Friend {n}", created_at=now) for n in range(people)]
    await _write(stage, one, {"contacts": _rows(one, contacts)})
    async with bootstrap.opened(_url(stage)):
        pass


async def sow(stage: Stage, user: User, *texts: str, url: str = "") -> None:
    """Reminders that are due, in this order; in the database at `url`, or else where Kizuna keeps its own."""
    one, now = owner(stage, user), stage.clock.now()
    nudges = [
        Nudge(
            id=f"{now.timestamp():.0f}{number:06}", kind="reminder", due_at=now - timedelta(seconds=60 - number), created_at=now, text=text,
            explicit=True,
        )
        for number, text in enumerate(texts)
    ]  # fmt: skip
    await _write(stage, one, {"nudges": _rows(one, nudges)}, url)


def states(stage: Stage) -> list[tuple[str, str]]:
    """Every delivery's state with the reason, in the order in which they were made."""
    with closing(sqlite3.connect(stage.folder / "kizuna.db")) as book:
        return book.execute("SELECT state, reason FROM deliveries ORDER BY nudge_id").fetchall()


def rest(stage: Stage) -> None:
    """Enough time has passed for any shard to identify itself."""
    with suppress(sqlite3.OperationalError), closing(sqlite3.connect(stage.folder / "kizuna.db")) as book, book:
        book.execute("DELETE FROM agreements WHERE name LIKE 'discord identify%'")


def _url(stage: Stage) -> str:
    return f"sqlite:///{stage.folder}/kizuna.db"


def _rows(one: Owner, records: Sequence[Any]) -> list[Row]:
    table = BY_RECORD[type(records[0])]
    return [{**table.row(each), **table.computed(one, each)} for each in records]


async def _write(stage: Stage, one: Owner, rows: dict[str, list[Row]], url: str = "") -> None:
    """Straight into the tables."""
    owners = {"owners": [TABLES["owners"].row(one)]}
    async with bootstrap.opened(url or _url(stage)) as database, database.writing() as connection:
        if await connection.rows("SELECT 1 FROM owners WHERE owner_id = :owner_id", {"owner_id": one.id}):
            del owners["owners"]
        for table, each in (owners | rows).items():
            given = [{"owner_id": one.id, **row} for row in each]
            await connection.many(statements.insert(table, tuple(given[0])), given)


@asynccontextmanager
async def locked(stage: Stage) -> AsyncIterator[None]:
    """Somebody else is writing all the time."""
    with closing(sqlite3.connect(stage.folder / "kizuna.db", isolation_level=None, timeout=0)) as other:
        await until(lambda: _begun(other))
        yield
        other.execute("ROLLBACK")


def _begun(other: sqlite3.Connection) -> sqlite3.Cursor | None:
    """Whether it is their turn."""
    with suppress(sqlite3.OperationalError):
        return other.execute("BEGIN IMMEDIATE")
    return None
