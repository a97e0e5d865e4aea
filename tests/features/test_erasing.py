"""`erase`: the whole book goes for good, after a question, and only its owner's."""

import pytest

from bot.model.ids import owner_id
from storage import schema
from storage.database import Database
from tests.talk import Talk


async def _filled(talk: Talk) -> None:
    for said in (
        "add Mika company:Sony",
        "met Mika at PyCon. Likes tea",
        "remind Mika tomorrow call",
        "edit Mika title:CTO",
    ):
        await talk.says(said)


async def _kept(database: Database, owner: str) -> set[str]:
    """The tables that still hold a row of the owner's."""
    found = set()
    for name, each in schema.tables().items():
        if each.owned:
            async with database.reading() as connection:
                rows = await connection.rows(f"SELECT 1 FROM {name} WHERE owner_id = :id", {"id": owner})  # noqa: S608
            found |= {name} if rows else set()
    return found


async def test_nothing_is_left_of_a_book_that_was_erased(any_talk: Talk, database: Database) -> None:
    await _filled(any_talk)
    assert "one person" in await any_talk.says("erase")
    assert "Everything is gone" in await any_talk.presses("Erase everything")
    assert await _kept(database, owner_id(any_talk.user)) == {"handled"}


async def test_nobody_elses_book_is_touched(any_talk: Talk) -> None:
    other = any_talk.beside("ben")
    await _filled(other)
    await _filled(any_talk)
    await any_talk.says("erase")
    await any_talk.presses("Erase everything")
    assert "Likes tea" in await other.says("who Mika")


async def test_whoever_comes_back_begins_anew(any_talk: Talk) -> None:
    await _filled(any_talk)
    await any_talk.says("erase")
    await any_talk.presses("Erase everything")
    assert "nothing to take back" in await any_talk.says("undo")
    assert "Nobody matches" in await any_talk.says("find PyCon")
    await any_talk.waits(days=2)
    assert "call" not in "".join(each.text for _, _, each in any_talk.outbox.sent)


async def test_a_book_is_kept_unless_its_owner_says_so(talk: Talk) -> None:
    await _filled(talk)
    await talk.says("erase")
    await talk.presses("Keep my book")
    assert "Likes tea" in await talk.says("who Mika")


@pytest.mark.parametrize(
    "said", ["delete all my data", "please erase everything", "close my account", "forget everything you know about me"]
)
async def test_it_may_be_asked_for_in_a_sentence(talk: Talk, said: str) -> None:
    await _filled(talk)
    assert "Erase your whole book" in await talk.says(said)


@pytest.mark.parametrize("said", ["データ全部削除したい", "退会したい", "全部消してください", "アカウントを削除して"])
async def test_it_may_be_asked_for_in_a_japanese_sentence(hanashi: Talk, said: str) -> None:
    assert "帳面をまるごと消します" in await hanashi.says(said)
