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


async def _slipping(talk: Talk, *names: str) -> None:
    """One digest about several people."""
    for name in names:
        await talk.says(f"add {name} cadence:7")
    await talk.waits(days=9)


async def test_of_several_cards_it_asks_which_and_takes_a_typed_name(any_talk: Talk) -> None:
    await _slipping(any_talk, "Mika", "Ken")
    said = await any_talk.says("done")
    assert "Which one do you mean?" in said
    assert {"Mika", "Ken"} < {each.label for each in any_talk.last.buttons()}
    assert "Mika next comes up" in await any_talk.says("Mika")
    assert "Mika next comes up" in shown(any_talk.last.redrawn)
    assert any_talk.last.replaces.id == any_talk.outbox.sent[-1][1]


async def test_each_of_several_is_done_once(talk: Talk) -> None:
    await _slipping(talk, "Mika", "Ken")
    await talk.says("done")
    asked = talk.last
    await talk.presses("Mika")
    assert "has been answered" in await talk.presses("Mika", of=asked)
    assert "Ken next comes up" in await talk.says("done")


async def test_the_other_one_is_not_taken_for_the_one_that_was_chosen(talk: Talk) -> None:
    await _slipping(talk, "Mika", "Ken")
    await talk.says("done")
    asked = talk.last
    await talk.presses("Done", of=talk.outbox.sent[-1][2], card="Mika")
    assert "Which one do you mean?" in await talk.presses("Mika", of=asked)


async def test_cards_with_one_title_are_told_apart(talk: Talk) -> None:
    for hour in (1, 2):
        await talk.says(f"remind me in {hour} hours send the deck")
        await talk.waits(days=1.5)
    await talk.says("done")
    assert len({each.label for each in talk.last.buttons()}) == 3


@pytest.mark.parametrize(("said", "seen"), [("done", "Well done: send the deck"), ("later", "again")])
async def test_the_only_one_that_is_open_is_meant_after_a_weekend(any_talk: Talk, said: str, seen: str) -> None:
    await _reminded(any_talk, "remind me in 1 hour send the deck")
    await any_talk.waits(days=3)
    assert seen in await any_talk.says(said)


async def test_after_a_weekend_with_several_it_asks_which(any_talk: Talk) -> None:
    await any_talk.says("remind me in 30 minutes send the deck")
    await _reminded(any_talk, "remind me in 1 hour call the bank")
    await any_talk.waits(days=3)
    await any_talk.says("done")
    assert [each.label for each in any_talk.last.buttons()] == ["call the bank", "send the deck", "Cancel"]
    assert "Well done: send the deck" in await any_talk.presses("send the deck")
    assert any_talk.last.replaces.id == any_talk.outbox.sent[0][1]


async def test_on_the_day_itself_the_last_one_is_meant(talk: Talk) -> None:
    await talk.says("remind me in 30 minutes send the deck")
    await _reminded(talk, "remind me in 1 hour call the bank")
    assert "Well done: call the bank" in await talk.says("done")


async def test_the_same_word_again_is_no_answer_to_an_earlier_nudge(talk: Talk) -> None:
    await talk.says("remind me in 30 minutes send the deck")
    await _reminded(talk, "remind me in 1 hour call the bank")
    await talk.says("done")
    assert "Which one do you mean?" in await talk.says("done")
    assert "left it as it was" in await talk.presses("Cancel")


async def test_it_asks_in_japanese(hanashi: Talk) -> None:
    await hanashi.says("1時間後に資料を送るとリマインドして")
    await _reminded(hanashi, "1時間後に銀行へ電話するとリマインドして")
    await hanashi.waits(days=3)
    assert "どれのことでしょうか" in await hanashi.says("できた")
    assert "おつかれさま" in await hanashi.presses(hanashi.last.buttons()[0].label)


async def test_a_nudge_of_another_week_is_not_meant(talk: Talk) -> None:
    await _reminded(talk, "remind me in 1 hour send the deck")
    await talk.waits(days=8)
    assert "press the button under it" in await talk.says("done")


async def test_what_stands_is_answered_first(talk: Talk) -> None:
    await _reminded(talk, "remind me in 1 hour send the deck")
    await talk.says("Mika's birthday is June 4")
    assert "send the deck" not in await talk.says("yes")


@pytest.mark.parametrize(
    ("said", "when"),
    [("at lunch", "today (Wed, Nov 18) at 12:00"), ("after work", "today (Wed, Nov 18) at 18:00"), ("first thing", "tomorrow (Thu, Nov 19) at 09:00")],
)  # fmt: skip
async def test_a_reminder_is_put_off_to_a_time_of_day(talk: Talk, said: str, when: str) -> None:
    await talk.says("remind me in 5 minutes to send the deck")
    await talk.waits(minutes=6)
    assert f"I'll remind you again {when}: send the deck" in await talk.says(said)


@pytest.mark.parametrize(
    ("said", "when"),
    [("お昼に", "今日(11月18日・水) 12:00"), ("夕方でいい", "今日(11月18日・水) 17:00"), ("仕事終わったら", "今日(11月18日・水) 18:00")],
)  # fmt: skip
async def test_a_reminder_is_put_off_to_a_time_of_day_in_japanese(hanashi: Talk, said: str, when: str) -> None:
    await hanashi.says("リマインド 5分後 資料を送る")
    await hanashi.waits(minutes=6)
    assert f"{when} にまたお知らせします: 資料を送る" in await hanashi.says(said)
