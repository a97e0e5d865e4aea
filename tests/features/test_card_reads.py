"""How often a card asks the database: a line more on it costs no statement more."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import pytest
from msgspec.structs import replace

from bot.engine.newcomers import newcomer
from bot.model.gathering import Attendance, Gathering
from bot.model.offer import Offer
from bot.model.owner import Owner
from bot.model.purpose import Purpose, PurposeLink
from storage.database import Database
from tests import talk as talks
from tests.storage.records import naming
from tests.storage.samples import DAY
from tests.talk import START, Talk

MOST = {
    ("who Mika", "sqlite"): 21, ("who Mika", "postgres"): 11,
    ("brief Mika", "sqlite"): 27, ("brief Mika", "postgres"): 16,
}  # fmt: skip
"""SQLite is asked in this process, for 20 µs each; to PostgreSQL each statement is a way there and back."""
HINT = "declare what the card reads of people in storage.dossiers.AHEAD, and read one thing for all lines at once"


class Counting:
    """A database whose statements are counted."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self.count = 0

    def __getattr__(self, name: str) -> Any:
        return getattr(self._database, name)

    @asynccontextmanager
    async def reading(self) -> AsyncIterator[Any]:
        async with self._database.reading() as connection:
            yield Counted(connection, self)


class Counted:
    """One of its connections."""

    def __init__(self, connection: Any, counting: Counting) -> None:
        self._connection = connection
        self._counting = counting

    def __getattr__(self, name: str) -> Any:
        if name in ("rows", "scan", "many", "add", "ahead"):
            self._counting.count += 1
        return getattr(self._connection, name)


async def _tell(talk: Talk, times: int) -> None:
    """So many things of every kind about Mika, who was introduced by Ken and introduced Tom."""
    known = {name: await _id(talk, name) for name in ("Mika", "Ken", "Tom")}
    async with talk.bot.store.book(_owner(talk), event_id=talk.bot.new_id()) as book:
        assert book is not None
        at = START + 9 * DAY
        for n in range(times):
            id = f"{times}.{n}"
            given = {"id": id, "created_at": START}
            about = naming(known["Mika"], known["Ken"], id=id)
            await book.save(
                *(replace(each, gathering_id=id) if isinstance(each, Attendance) else each for each in about)
            )
            await book.save(PurposeLink(id=f"l{id}", created_at=START, purpose_id=id, contact_id=known["Mika"]))
            await book.save(Gathering(**given, name="PyCon", at=at), Offer(**given, what="a designer"))
            await book.save(Purpose(**given, what="find a co-founder"))


async def _id(talk: Talk, name: str) -> str:
    async with talk.bot.store.reading(_owner(talk).id) as book:
        assert book is not None
        return (await book.contacts.by_keys([name.lower()]))[0].id


def _owner(talk: Talk) -> Owner:
    return newcomer(talk.user, START)


@pytest.fixture
async def counting(database: Database) -> Counting:
    return Counting(database)


@pytest.mark.parametrize("command", ["who Mika", "brief Mika"])
async def test_a_card_costs_few_statements_however_much_is_on_it(counting: Counting, command: str) -> None:
    talk = talks.start(counting)  # type: ignore[arg-type]
    await talk.says("add Ken")
    await talk.says("add Mika by:Ken")
    await talk.says("add Tom by:Mika")
    counts = []
    for times in (1, 9):
        await _tell(talk, times)
        await talk.says(command)
        counting.count = 0
        said = await talk.says(command)
        counts.append(counting.count)
        assert all(words in said for words in ("has a dog", "a designer", "find a co-founder", "PyCon", "Ken"))
    assert counts[0] == counts[1], HINT
    assert counts[1] <= MOST[command, counting.dialect], HINT
