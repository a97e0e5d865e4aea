"""`link`: typed at once, erased between, unlinked, undone; what is promised stays, and nobody else gets in."""

import asyncio
from collections import Counter

from bot.model.contact import Contact
from bot.model.ids import owner_id
from bot.model.link import Link
from bot.model.nudge import Nudge
from tests.features.kept import held
from tests.features.test_linking import code_of, elsewhere, joined
from tests.talk import Talk, shown


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
    assert owner_id(there.user) in [each.id for each in await held(talk, Link)]


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


async def test_both_books_ask_about_learning_and_the_joined_one_asks_once(any_talk: Talk) -> None:
    there = elsewhere(any_talk)
    for each in (any_talk, there):
        await each.says("offer learn statistics")
        await each.presses("A word each Saturday")
    await join(there, any_talk)
    assert sum("Half an hour" in shown(reply) for reply in await any_talk.waits(days=7)) == 1


async def test_what_only_the_joining_book_asked_for_still_comes(any_talk: Talk) -> None:
    there = elsewhere(any_talk)
    await there.says("offer learn statistics")
    await there.presses("A word each Saturday")
    await there.says("remind every day water the plants")
    await any_talk.says("remind every day feed the cat")
    await join(there, any_talk)
    sent = [shown(reply) for reply in await any_talk.waits(days=7)]
    assert [any(what in each for each in sent) for what in ("Half an hour", "water", "feed")] == [True] * 3


async def test_joined_books_have_one_of_each_nudge_that_a_book_has_by_itself(any_talk: Talk) -> None:
    await any_talk.says("add Mika")
    before = Counter(each.kind for each in await held(any_talk, Nudge))
    there = elsewhere(any_talk)
    await there.says("add Ken")
    await join(there, any_talk)
    assert Counter(each.kind for each in await held(any_talk, Nudge)) == before


async def test_the_account_with_which_a_book_began_is_called_what_it_is_in_a_third(any_talk: Talk) -> None:
    there = await joined(any_talk)
    await there.presses("Send nudges here instead")
    third = elsewhere(any_talk, "aya", "slack")
    await third.says("add Zoe")
    await join(there, third)
    said = await third.says("link")
    assert ["[Unlink Discord as aya]" in said, "[Unlink Test as aya]" in said] == [True, True], said
    await third.presses("Unlink Test as aya")
    assert "Zoe" in await there.says("who Zoe")
    assert "yet" in await any_talk.says("who Zoe")


async def test_the_account_with_which_a_book_began_cannot_be_unlinked(any_talk: Talk) -> None:
    there = await joined(any_talk)
    await there.presses("Send nudges here instead")
    assert "Unlink Test" not in await there.says("link")
    assert "gone already" in await there.raises("linking.unlink", owner_id(any_talk.user))
    assert "Mika" in await there.says("add Mika")
    assert "Mika" in await any_talk.says("who Mika")


async def join(one: Talk, other: Talk) -> None:
    """The first book becomes part of the other's."""
    await one.says(f"link {await code_of(other)}")
    await one.presses("Both are mine, join them")
