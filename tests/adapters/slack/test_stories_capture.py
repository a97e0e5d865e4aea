"""Free words and other people's messages on Slack: a card or a form first, and nothing in the book before Save."""

import pytest

BOTH_WAYS = pytest.mark.parametrize("way", ["socket", "http"])
SENTENCE = "lunch with Mika Ito at Nobu yesterday, she has a dog"


async def card(stage, text: str = SENTENCE, *, seen: str = "Did I get this right?", who: str = ""):
    """The card of what was said in the direct messages."""
    await stage.slack.say(who or stage.ana, text)
    return await stage.slack.sees(who or stage.ana, seen)


async def kept(stage, who: str = "") -> str:
    """Whether anybody is in the book."""
    await stage.slack.command(who or stage.ana, "/kizuna list", channel=stage.general)
    words = "だれもいません" if who == stage.yumi else "Nobody here yet"
    await stage.slack.until(
        lambda: any(
            words in each.words() or "1 person" in each.words() or "1人" in each.words()
            for each in stage.slack.visible(who or stage.ana, stage.general)
        )
    )
    return stage.slack.visible(who or stage.ana, stage.general)[-1].words()


@BOTH_WAYS
async def test_save_takes_the_place_of_the_card_and_nothing_was_kept_before(stage):
    shown = await card(stage)
    assert shown.labels() == ["Save", "Edit", "Cancel"]
    assert "Nobody here yet" in await kept(stage)
    await stage.slack.press(stage.ana, shown, "Save")
    after = await stage.slack.sees(stage.ana, "Kept: met Mika Ito")
    assert after.ts == shown.ts
    assert "1 person" in await kept(stage)


async def test_cancel_takes_the_place_of_the_card_and_keeps_nothing(stage):
    shown = await card(stage)
    await stage.slack.press(stage.ana, shown, "Cancel")
    assert (await stage.slack.sees(stage.ana, "nothing was saved")).ts == shown.ts
    assert "Nobody here yet" in await kept(stage)


@BOTH_WAYS
async def test_a_card_is_edited_in_a_window_and_saved_as_it_is_then(stage):
    shown = await card(stage)
    await stage.slack.press(stage.ana, shown, "Edit")
    view = await stage.window(stage.ana, "Edit")
    held = {name: next(iter(each.values())) for name, each in view.state.items()}
    assert (held["who"]["value"], held["where"]["value"]) == ("Mika Ito", "Nobu")
    await stage.slack.submit(stage.ana, {"where": "Blue Bottle"})
    edited = await stage.slack.sees(stage.ana, "Blue Bottle")
    assert "Nobody here yet" in await kept(stage)
    await stage.slack.press(stage.ana, edited, "Save")
    assert "Blue Bottle" in (await stage.slack.sees(stage.ana, "Kept: met Mika Ito")).words()


async def test_a_fault_in_the_window_keeps_it_open_and_the_card_undecided(stage):
    shown = await card(stage)
    await stage.slack.press(stage.ana, shown, "Edit")
    await stage.window(stage.ana, "Edit")
    await stage.slack.submit(stage.ana, {"when": "tomorrow"})
    assert list(stage.slack.view(stage.ana).errors) == ["when"]
    await stage.slack.submit(stage.ana, {"when": "last Friday"})
    edited = await stage.slack.sees(stage.ana, "Fri, ")
    assert edited.labels() == ["Save", "Edit", "Cancel"]


async def test_what_is_typed_does_what_the_buttons_do(stage):
    await card(stage)
    await stage.slack.say(stage.ana, "no, it was with Zoe Quinn")
    await stage.slack.sees(stage.ana, "Zoe Quinn")
    await stage.slack.say(stage.ana, "save")
    assert "Zoe Quinn" in (await stage.slack.sees(stage.ana, "Kept: met Zoe Quinn")).words()


async def test_edit_that_is_typed_is_offered_as_a_button(stage):
    await card(stage)
    await stage.slack.say(stage.ana, "edit")
    offer = await stage.slack.sees(stage.ana, "What to remember")
    await stage.slack.press(stage.ana, offer, "Edit")
    await stage.window(stage.ana, "Edit")


async def test_in_japanese_too(stage):
    shown = await card(stage, "昨日渋谷で鈴木さんとランチした", seen="これでいいですか", who=stage.yumi)
    assert shown.labels() == ["保存", "編集", "やめる"]
    await stage.slack.say(stage.yumi, "いや木曜だった")
    await stage.slack.sees(stage.yumi, "(木)")
    await stage.slack.say(stage.yumi, "保存")
    await stage.slack.sees(stage.yumi, "鈴木さんに会ったと記録しました")


@BOTH_WAYS
async def test_a_window_from_the_message_menu_that_is_closed_keeps_nothing(stage):
    said = await stage.slack.say(stage.ana, SENTENCE, channel=stage.general)
    await stage.slack.shortcut_message(stage.ana, said, "save")
    await stage.window(stage.ana, "I talked to somebody")
    await stage.slack.close_view(stage.ana)
    assert "Nobody here yet" in await kept(stage)


async def test_what_is_changed_in_the_window_from_the_message_menu_is_what_is_kept(stage):
    said = await stage.slack.say(stage.ana, SENTENCE, channel=stage.general)
    await stage.slack.shortcut_message(stage.ana, said, "save")
    await stage.window(stage.ana, "I talked to somebody")
    await stage.slack.submit(stage.ana, {"when": "tomorrow"})
    assert list(stage.slack.view(stage.ana).errors) == ["when"]
    await stage.slack.submit(stage.ana, {"who": "Zoe Quinn", "when": "yesterday"})
    await stage.slack.sees(stage.ana, "Kept: met Zoe Quinn", channel=stage.general)
    assert "Mika" not in await kept(stage)


async def test_a_promise_in_a_message_is_offered_after_its_window_was_saved(stage):
    said = await stage.slack.say(
        stage.ana, "called Mika Ito. I promised to send her the deck tomorrow", channel=stage.general
    )
    await stage.slack.shortcut_message(stage.ana, said, "save")
    await stage.window(stage.ana, "I talked to somebody")
    await stage.slack.submit(stage.ana)
    offer = await stage.slack.sees(stage.ana, "You promised", channel=stage.general)
    await stage.slack.press(stage.ana, offer, next(each for each in offer.labels() if each.startswith("Remind me")))
    await stage.slack.sees(stage.ana, "I'll remind you", channel=stage.general)
