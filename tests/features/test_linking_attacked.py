"""`link`: typed at once, erased between, unlinked, undone; what is promised stays, and nobody else gets in."""

import asyncio

from bot.model.contact import Contact
from bot.model.ids import owner_id
from bot.model.link import Link
from tests.features.kept import held
from tests.features.test_linking import code_of, elsewhere, joined
from tests.talk import Talk


async def test_of_two_who_type_a_code_at_once_one_gets_in(any_talk: Talk) -> None:
    code = await code_of(any_talk)
    both = [elsewhere(any_talk, "ben"), elsewhere(any_talk, "zoe", "slack")]
    for each in both:
        await each.says("add Ken")
        await each.says(f"link {code}")
    said = await asyncio.gather(*(each.presses("Both are mine, join them") for each in both))
    assert sum("one book now" in each for each in said) == sum("wrong, or older" in each for each in said) == 1
    assert len(await held(any_talk, Link)) == len(await held(any_talk, Contact)) == 1


async def test_two_books_that_join_each_other_at_once_are_one(any_talk: Talk) -> None:
    there = elsewhere(any_talk)
    for each, name in ((any_talk, "Mika"), (there, "Ken")):
        await each.says(f"add {name}")
    here_code, there_code = await code_of(any_talk), await code_of(there)
    await any_talk.says(f"link {there_code}")
    await there.says(f"link {here_code}")
    said = await asyncio.gather(*(each.presses("Both are mine, join them") for each in (any_talk, there)))
    assert sum("one book now" in each for each in said) == 1
    assert [await each.says("list") for each in (any_talk, there)] == [any_talk_list := await any_talk.says("list")] * 2
    assert "2 people" in any_talk_list


async def test_nudges_leave_a_platform_that_is_unlinked(any_talk: Talk) -> None:
    await any_talk.says("remind tomorrow at 10 call Ken")
    there = await joined(any_talk)
    await there.presses("Send nudges here instead")
    await any_talk.says("link")
    assert "From now on nudges come here" in await any_talk.presses("Unlink Discord as aya")
    assert not any("call Ken" in str(reply) for reply in await there.waits(days=1, minutes=1))
    assert any("call Ken" in str(reply) for reply in await any_talk.waits(minutes=1))


async def test_where_nudges_come_is_not_unlinked_from_there(talk: Talk) -> None:
    there = await joined(talk)
    await there.presses("Send nudges here instead")
    await there.says("link")
    assert "Nudges come here" in await there.presses("Unlink Discord as aya")
    assert len([each for each in await held(talk, Link) if each.platform]) == 1


async def test_a_book_that_was_erased_since_is_joined_by_nobody(any_talk: Talk) -> None:
    there = elsewhere(any_talk)
    await there.says("add Ken")
    await there.says(f"link {await code_of(any_talk)}")
    await any_talk.says("erase")
    await asyncio.gather(any_talk.presses("Erase everything"), there.presses("Both are mine, join them"))
    assert "Sorry" not in await there.says("who Ken")
    assert "Sorry" not in await any_talk.says("list")


async def test_nobody_unlinks_for_somebody_else(any_talk: Talk) -> None:
    there = await joined(any_talk)
    stranger = elsewhere(any_talk, "eve", "slack")
    await stranger.says("add Ken")
    assert "gone already" in await stranger.raises("linking.unlink", owner_id(there.user))
    assert "Mika" in await there.says("add Mika")
    assert "Mika" in await any_talk.says("who Mika")


async def test_undo_revives_no_code(talk: Talk) -> None:
    first, _ = await code_of(talk), await code_of(talk)
    await talk.says("undo")
    assert "wrong, or older" in await elsewhere(talk).says(f"link {first}")


async def test_undo_links_nobody_again(any_talk: Talk) -> None:
    await any_talk.says("add Mika")
    there = await joined(any_talk)
    await any_talk.says("link")
    await any_talk.presses("Unlink Discord as aya")
    await there.says("add Ken")
    await any_talk.says("undo")
    assert "yet" in await there.says("who Mika")
    assert "Ken" in await there.says("list")


async def test_undo_after_joining_takes_nothing_from_the_other_book(any_talk: Talk) -> None:
    await any_talk.says("add Mika")
    there = await joined(any_talk)
    assert "nothing to take back" in await there.says("undo")
    assert "Mika" in await any_talk.says("list")


async def test_a_card_from_before_the_unlinking_opens_nothing(any_talk: Talk) -> None:
    await any_talk.says("add Mika")
    there = await joined(any_talk)
    await there.says("who Mika")
    card = there.last
    await any_talk.says("link")
    await any_talk.presses("Unlink Discord as aya")
    assert "not in your book" in await there.presses("We talked", of=card)


async def test_thanks_that_were_promised_come_after_joining(any_talk: Talk) -> None:
    there = elsewhere(any_talk)
    await there.says("add Ken")
    await there.says("met Ken today at PyCon")
    await there.says(f"link {await code_of(any_talk)}")
    await there.presses("Both are mine, join them")
    assert any("You met Ken for the first time" in reply.text for reply in await any_talk.waits(days=1))
