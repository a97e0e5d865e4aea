"""A nudge is answered by words as well as by its buttons."""

import pytest

from tests.talk import Talk, shown


async def _reminded(talk: Talk, said: str) -> None:
    """What was asked for has been sent."""
    await talk.says(said)
    assert await talk.waits(hours=2)


@pytest.mark.parametrize("said", ["done", "Did it!", "yes, done"])
async def test_done_settles_the_last_nudge(any_talk: Talk, said: str) -> None:
    await _reminded(any_talk, "remind me in 1 hour send the deck")
    assert "Well done: send the deck" in await any_talk.says(said)
    assert "press the button under it" in await any_talk.says(said)


async def test_the_nudge_itself_is_to_show_what_came_of_it(any_talk: Talk) -> None:
    await _reminded(any_talk, "remind me in 1 hour send the deck")
    await any_talk.says("done")
    assert any_talk.last.replaces.id == any_talk.outbox.sent[-1][1]
    assert "Well done: send the deck" in shown(any_talk.last.redrawn)
    assert any_talk.last.redrawn.buttons() == ()


async def test_later_brings_it_back_as_soon_as_it_offers(talk: Talk) -> None:
    await _reminded(talk, "remind me in 1 hour send the deck")
    assert "again" in await talk.says("ok, later")
    assert "send the deck" in (await talk.waits(hours=2))[0].cards[0].title


async def test_not_now_leaves_it(talk: Talk) -> None:
    await _reminded(talk, "remind me in 1 hour send the deck")
    said = await talk.says("not now")
    assert "send the deck" in said
    assert "press the button" not in said


@pytest.mark.parametrize(
    ("said", "seen"), [("できた", "おつかれさま"), ("やりました!", "おつかれさま"), ("あとで", "またお知らせします")]
)
async def test_it_is_answered_in_japanese(hanashi: Talk, said: str, seen: str) -> None:
    await _reminded(hanashi, "1時間後に資料を送るとリマインドして")
    assert seen in await hanashi.says(said)


@pytest.mark.parametrize("said", ["できました", "あとで", "パス"])
async def test_what_answers_no_nudge_is_shown_the_button(hanashi: Talk, said: str) -> None:
    assert "その下のボタンを押すか" in await hanashi.says(said)


async def test_of_several_cards_the_buttons_say_which_is_meant(talk: Talk) -> None:
    for name in ("Mika", "Ken"):
        await talk.says(f"add {name} cadence:7")
    await talk.waits(days=9)
    assert "press the button under it" in await talk.says("done")


async def test_a_nudge_of_another_day_is_not_meant(talk: Talk) -> None:
    await _reminded(talk, "remind me in 1 hour send the deck")
    await talk.waits(days=3)
    assert "press the button under it" in await talk.says("done")


async def test_what_stands_is_answered_first(talk: Talk) -> None:
    await _reminded(talk, "remind me in 1 hour send the deck")
    await talk.says("Mika's birthday is June 4")
    assert "send the deck" not in await talk.says("yes")
