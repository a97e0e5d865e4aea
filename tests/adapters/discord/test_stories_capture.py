"""Free words and messages on Discord: a card or a form first, and nothing in the book before Save."""

from tests.adapters.discord.stage import read

SENTENCE = "lunch with Mika Ito at Nobu yesterday, she has a dog"


async def card(stage, text: str = SENTENCE):
    """The card of what was said in the direct messages."""
    stage.peer.say(stage.ana, text)
    return await stage.peer.sees(stage.ana, "Did I get this right?")


async def book(stage) -> str:
    """Who is in the book."""
    return read(await stage.says(stage.ana, "list"))


async def test_save_keeps_what_the_card_says_and_nothing_is_kept_before(stage):
    shown = await card(stage)
    assert list(shown.buttons()) == ["Save", "Edit", "Cancel"]
    assert "Nobody here yet" in await book(stage)
    assert "Kept: met Mika Ito" in (await stage.presses(stage.ana, shown, "Save")).text
    assert "1 person" in await book(stage)


async def test_cancel_keeps_nothing(stage):
    shown = await card(stage)
    assert "nothing was saved" in (await stage.presses(stage.ana, shown, "Cancel")).text
    assert "Nobody here yet" in await book(stage)


async def test_a_card_is_edited_on_a_form_and_saved_as_it_is_then(stage):
    shown = await card(stage)
    stage.peer.press(stage.ana, shown, "Edit")
    await stage.peer.sees_modal(stage.ana)
    edited = await stage.peer.submit(stage.ana, {"Where": "Blue Bottle"}).reply()
    assert "Blue Bottle" in edited.text
    assert "Nobody here yet" in await book(stage)
    assert "Blue Bottle" in (await stage.presses(stage.ana, edited, "Save")).text


async def test_a_fault_in_the_form_can_be_corrected_and_nothing_is_kept_meanwhile(stage):
    shown = await card(stage)
    stage.peer.press(stage.ana, shown, "Edit")
    await stage.peer.sees_modal(stage.ana)
    refused = await stage.peer.submit(stage.ana, {"When": "tomorrow"}).reply()
    assert "still to come" in refused.text
    stage.peer.press(stage.ana, refused, "Correct it")
    await stage.peer.sees_modal(stage.ana)
    edited = await stage.peer.submit(stage.ana, {"When": "yesterday"}).reply()
    assert list(edited.buttons()) == ["Save", "Edit", "Cancel"]
    assert "Nobody here yet" in await book(stage)


async def test_what_is_typed_does_what_the_buttons_do(stage):
    await card(stage)
    stage.peer.say(stage.ana, "no, it was with Zoe Quinn")
    await stage.peer.sees(stage.ana, "Zoe Quinn (new)")
    stage.peer.say(stage.ana, "save")
    await stage.peer.sees(stage.ana, "Kept: met Zoe Quinn")
    assert "Mika" not in await book(stage)


async def test_edit_that_is_typed_is_offered_as_a_button(stage):
    await card(stage)
    stage.peer.say(stage.ana, "edit")
    offer = await stage.peer.sees(stage.ana, "What to remember")
    stage.peer.press(stage.ana, offer, "Edit")
    assert (await stage.peer.sees_modal(stage.ana)).title == "Edit"


async def test_in_japanese_too(stage):
    stage.peer.say(stage.yumi, "昨日渋谷で鈴木さんとランチした")
    shown = await stage.peer.sees(stage.yumi, "これでいいですか")
    assert list(shown.buttons()) == ["保存", "編集", "やめる"]
    stage.peer.say(stage.yumi, "保存")
    await stage.peer.sees(stage.yumi, "鈴木さんに会ったと記録しました")


async def test_the_form_of_a_message_says_what_is_wrong_and_keeps_what_it_says_then(stage):
    said = stage.peer.say(stage.ana, SENTENCE, guild=stage.office)
    await stage.peer.message_menu(stage.ana, said, "Save to Kizuna").answer()
    refused = await stage.peer.submit(stage.ana, {"When": "tomorrow"}).reply()
    assert "still to come" in refused.text
    stage.peer.press(stage.ana, refused, "Correct it")
    await stage.peer.sees_modal(stage.ana)
    answer = await stage.peer.submit(stage.ana, {"Who": "Zoe Quinn", "When": "yesterday"}).reply()
    assert "Kept: met Zoe Quinn, yesterday" in answer.text
    assert "Mika" not in await book(stage)


async def test_the_form_of_a_message_that_is_left_keeps_nothing(stage):
    said = stage.peer.say(stage.ana, SENTENCE, guild=stage.office)
    await stage.peer.message_menu(stage.ana, said, "Save to Kizuna").answer()
    assert stage.peer.modal(stage.ana) is not None
    assert "Nobody here yet" in await book(stage)


async def test_a_promise_in_a_message_is_offered_after_its_form_was_saved(stage):
    text = "called Mika Ito. I promised to send her the deck tomorrow"
    said = stage.peer.say(stage.ana, text, guild=stage.office)
    await stage.peer.message_menu(stage.ana, said, "Save to Kizuna").answer()
    saved = await stage.peer.submit(stage.ana, {}).reply()
    assert "You promised" in saved.text
    button = next(label for label in saved.buttons() if label.startswith("Remind me"))
    assert "remind you" in (await stage.presses(stage.ana, saved, button)).text


async def test_a_forwarded_message_is_read_like_what_one_tells_and_said_to_be_read_so(stage):
    stage.peer.forward(stage.ana, "met Ken Sato yesterday, he has a dog")
    card = await stage.peer.sees(stage.ana, "has a dog")
    assert "I read what you forwarded as if you had told me." in read(card)
    await stage.presses(stage.ana, card, "Save")
    assert "has a dog" in read(await stage.says(stage.ana, "who", {"who": "Ken"}))
