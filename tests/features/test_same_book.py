"""A copy brought to somebody who begins anew is the same book, whatever was in it."""

import json
from io import BytesIO
from random import Random
from zipfile import ZipFile

import pytest

from bot.model.ids import owner_id
from tests.exchange.books import ZONE, a_book
from tests.features.test_exporting import copy
from tests.talk import Talk


async def document(talk: Talk) -> dict:
    """What a copy of the book says, but for when."""
    with ZipFile(BytesIO(await copy(talk))) as archive:
        return json.loads(archive.read("book.json")) | {"at": ""}


@pytest.mark.parametrize("seed", range(6))
async def test_a_restored_book_is_the_same_book(any_talk: Talk, seed: int) -> None:
    await any_talk.says(f"settings zone:{ZONE} quiet:23:00-06:00")
    async with any_talk.bot.store.reading(owner_id(any_talk.user)) as book:
        owner = book.owner
    async with any_talk.bot.store.book(owner, event_id="made") as book:
        await book.add(book.prepared([each for some in a_book(Random(seed)).values() for each in some]))
    other = any_talk.beside("ben")
    said = await other.sends("kizuna.zip", await copy(any_talk))
    assert "can't come back" not in said
    await other.presses("Bring it back")
    mine, theirs = await document(any_talk), await document(other)
    for name, some in mine.items():
        assert theirs[name] == some, name
    assert "in your book already" in await other.sends("kizuna.zip", await copy(any_talk))
