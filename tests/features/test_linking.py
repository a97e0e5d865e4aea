"""`link`: two books of one person become one, opened on either platform, and nobody else's is."""

import re

import pytest

from bot.model.address import User
from bot.model.contact import Contact
from bot.model.ids import owner_id
from storage import schema
from storage.database import Database
from tests.features.kept import held
from tests.talk import Outbox, Talk


def elsewhere(talk: Talk, name: str = "aya", platform: str = "discord") -> Talk:
    """Somebody on another platform of the same bot."""
    outbox = Outbox(name=platform, platform=platform, clock=talk.clock)
    user = User(platform=platform, id=f"{name}-there", name=name, locale="en", timezone="Asia/Tokyo")
    return Talk(talk.bot, talk.bot.loop(outbox), outbox, user)


async def code_of(talk: Talk) -> str:
    found = re.search(r"link (\w{4}-\w{4}-\w{4})", await talk.says("link"))
    assert found is not None
    return found[1]


async def joined(talk: Talk) -> Talk:
    """The same person on another platform, linked."""
    there = elsewhere(talk)
    await there.says(f"link {await code_of(talk)}")
    await there.presses("Both are mine, join them")
    return there


async def test_the_book_is_open_on_both_platforms(any_talk: Talk) -> None:
    await any_talk.says("add Mika company:Sony")
    there = await joined(any_talk)
    assert "Sony" in await there.says("who Mika")
    await there.says("add Ken company:NEC")
    assert "NEC" in await any_talk.says("who Ken")


async def test_what_was_in_the_other_book_comes_along_and_is_found(any_talk: Talk) -> None:
    await any_talk.says("add Mika")
    there = elsewhere(any_talk)
    for said in ("add Ken company:NEC", "met Ken yesterday at PyCon. Likes tea", "remind Ken tomorrow at 10 call"):
        await there.says(said)
    await there.says(f"link {await code_of(any_talk)}")
    assert "it's one book now" in await there.presses("Both are mine, join them")
    assert "PyCon" in await any_talk.says("who Ken")
    assert "Ken" in await any_talk.says("find tea")
    assert "call" in await any_talk.says("reminders")
    assert sorted(each.name for each in await held(any_talk, Contact)) == ["Ken", "Mika"]


async def test_nothing_of_the_other_book_stays_behind(any_talk: Talk, database: Database) -> None:
    there = elsewhere(any_talk)
    await there.says("add Ken")
    await there.says(f"link {await code_of(any_talk)}")
    await there.presses("Both are mine, join them")
    for name, each in schema.tables().items():
        if each.owned and name != "handled":
            async with database.reading() as connection:
                sql = f"SELECT 1 FROM {name} WHERE owner_id = :id"  # noqa: S608
                assert not await connection.rows(sql, {"id": owner_id(there.user)}), name


async def test_nudges_come_once_and_where_they_came_before(any_talk: Talk) -> None:
    there = elsewhere(any_talk)
    await there.says("add Ken")
    await there.says("remind Ken tomorrow at 10 call")
    await there.says(f"link {await code_of(any_talk)}")
    await there.presses("Both are mine, join them")
    sent = await any_talk.waits(days=1, hours=1)
    assert sum(reply.text == "You asked me to remind you." for reply in sent) == 1
    assert await there.waits(hours=1) == []


async def test_nudges_move_to_the_other_platform_when_asked(any_talk: Talk) -> None:
    await any_talk.says("remind tomorrow at 10 call Ken")
    there = await joined(any_talk)
    assert "nudges come here" in await there.presses("Send nudges here instead")
    assert any("call Ken" in str(reply) for reply in await there.waits(days=1, hours=1))
    assert not any("call Ken" in str(reply) for reply in await any_talk.waits(hours=1))


async def test_a_code_works_once(talk: Talk) -> None:
    code = await code_of(talk)
    there, third = elsewhere(talk), elsewhere(talk, "ben", "slack")
    await there.says(f"link {code}")
    await there.presses("Both are mine, join them")
    assert "wrong, or older" in await third.says(f"link {code}")


async def test_a_code_is_good_for_a_quarter_of_an_hour(talk: Talk) -> None:
    code = await code_of(talk)
    await talk.waits(minutes=16)
    assert "wrong, or older" in await elsewhere(talk).says(f"link {code}")


async def test_a_newer_code_replaces_the_one_before(talk: Talk) -> None:
    first, _ = await code_of(talk), await code_of(talk)
    assert "wrong, or older" in await elsewhere(talk).says(f"link {first}")


@pytest.mark.parametrize("code", ["aaaa-bbbb-cccc", "'; DROP TABLE links; --", "code-", "あ" * 100])
async def test_a_code_that_nobody_showed_opens_nothing(talk: Talk, code: str) -> None:
    await code_of(talk)
    assert "wrong, or older" in await elsewhere(talk).says(f"link {code}")


async def test_it_is_asked_whose_book_it_is_before_anything_happens(talk: Talk) -> None:
    await talk.says("add Mika")
    there = elsewhere(talk)
    assert "Open aya's book" in await there.says(f"link {await code_of(talk)}")
    assert "yet" in await there.says("who Mika")


async def test_ones_own_code_is_of_no_use(talk: Talk) -> None:
    assert "of this very book" in await talk.says(f"link {await code_of(talk)}")


async def test_what_was_linked_can_be_unlinked(any_talk: Talk) -> None:
    await any_talk.says("add Mika")
    there = await joined(any_talk)
    assert "Also opened on Discord as aya." in await any_talk.says("link")
    assert "no longer opens this book" in await any_talk.presses("Unlink Discord as aya")
    assert "yet" in await there.says("who Mika")
    assert "Mika" in await any_talk.says("who Mika")


async def test_a_third_platform_joins_in(any_talk: Talk) -> None:
    await any_talk.says("add Mika")
    there = await joined(any_talk)
    third = elsewhere(any_talk, "aya", "slack")
    await third.says("add Zoe")
    await third.says(f"link {await code_of(there)}")
    await third.presses("Both are mine, join them")
    assert "Zoe" in await any_talk.says("who Zoe")
    assert "Mika" in await third.says("who Mika")


async def test_a_book_with_a_link_of_its_own_brings_that_along(any_talk: Talk) -> None:
    there = await joined(any_talk)
    third = elsewhere(any_talk, "aya", "slack")
    await third.says("add Zoe")
    await any_talk.says(f"link {await code_of(third)}")
    await any_talk.presses("Both are mine, join them")
    for each in (any_talk, there, third):
        assert "Zoe" in await each.says("who Zoe")


async def test_a_book_brought_from_a_copy_of_the_other_is_not_doubled(any_talk: Talk) -> None:
    await any_talk.says("add Mika")
    await any_talk.says("export")
    there = elsewhere(any_talk)
    await there.sends("kizuna.zip", any_talk.last.file.data)
    await there.presses("Bring it back")
    await there.says(f"link {await code_of(any_talk)}")
    await there.presses("Both are mine, join them")
    assert [each.name for each in await held(any_talk, Contact)] == ["Mika"]


async def test_language_and_zone_follow_the_first_platform_only(talk: Talk) -> None:
    there = await joined(talk)
    there.user = User(platform="discord", id=there.user.id, name="aya", locale="ja", timezone="Europe/Berlin")
    said = await there.says("settings")
    assert ("Berlin" in said, "設定" in said) == (False, False)
    assert "Berlin" not in await talk.says("settings")


async def test_erasing_the_book_frees_both(any_talk: Talk) -> None:
    await any_talk.says("add Mika")
    there = await joined(any_talk)
    await there.says("erase")
    await there.presses("Erase everything")
    assert "yet" in await any_talk.says("who Mika")
    await any_talk.says("add Ken")
    assert "yet" in await there.says("who Ken")


async def test_it_is_said_in_japanese(talk: Talk) -> None:
    haru = talk.beside("haru", locale="ja")
    assert "だれにも見せないでください" in await haru.says("連携")


@pytest.mark.parametrize(
    "said",
    [
        "can I use this on discord too?",
        "link my slack with discord",
        "Slackでも使いたい",
        "ディスコードと連携できますか?",
    ],
)
async def test_a_sentence_asks_for_it_too(talk: Talk, said: str) -> None:
    answer = await talk.beside("haru", locale="ja").says(said)
    assert "こう送ってください" in answer


@pytest.mark.parametrize("said", ["link off", "連携 解除"])
async def test_who_wants_to_unlink_sees_what_is_linked(talk: Talk, said: str) -> None:
    await joined(talk)
    assert "[Unlink Discord as aya]" in await talk.says(said)
