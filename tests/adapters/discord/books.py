"""Books that are full before Kizuna starts, or that somebody else is writing in."""

import sqlite3
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, closing, suppress
from random import Random

from bot import bootstrap
from bot.model.address import User as Person
from bot.model.contact import Contact
from bot.model.ids import new_id
from bot.model.owner import Owner
from bot.newcomers import newcomer
from storage import statements
from storage.tables import TABLES
from tests.adapters.discord.stage import Stage
from tests.engine.stage import until
from tests.peers.discord import User


def owner(stage: Stage, user: User) -> Owner:
    """Them, as Kizuna knows them."""
    return newcomer(Person(platform="discord", id=user.id, name=user.name, locale=user.locale), stage.clock.now())


async def fill(stage: Stage, user: User, people: int) -> None:
    """Somebody's book with so many people in it, written straight into the tables."""
    one, now, random = owner(stage, user), stage.clock.now(), Random(1)
    contacts = [Contact(id=new_id(now, random), name=f"Friend {n}", created_at=now) for n in range(people)]
    about, names = TABLES["contacts"], TABLES["contacts"].derived["contact_names"]
    rows = {
        "owners": [TABLES["owners"].row(one)],
        "contacts": [{**about.row(each), **about.computed(one, each)} for each in contacts],
        "contact_names": [row for each in contacts for row in names(each)],
    }
    async with bootstrap.opened(f"sqlite:///{stage.folder}/kizuna.db") as database, database.writing() as connection:
        for table, each in rows.items():
            await connection.many(
                statements.insert(table, ("owner_id", *each[0])), [{"owner_id": one.id, **row} for row in each]
            )


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
