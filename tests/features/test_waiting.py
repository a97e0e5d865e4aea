"""Cards that were neither saved nor called off are not forgotten when the owner types on."""

from bot.model.contact import Contact
from tests.features.kept import held
from tests.talk import Talk, shown


async def test_the_next_card_says_who_else_waits_and_saves_both(any_talk: Talk) -> None:
    await any_talk.says("had lunch with Tom at PyCon, he has a dog")
    said = await any_talk.says("had lunch with Ann yesterday")
    assert "Nothing is saved yet. Still waiting, too: Tom.\n[Save] [Edit] [Cancel] [Save both]" in said
    said = await any_talk.presses("Save both")
    assert "Kept: met Tom" in said
    assert "Kept: met Ann" in said
    assert said.count("A thank-you note") == 1


async def test_five_lines_on_a_train_are_saved_with_two_words(talk: Talk) -> None:
    for name in ("Tom", "Ann", "Ben", "Mia", "Raj"):
        await talk.says(f"had lunch with {name} today")
    assert "[Save all 6]" in await talk.says("had lunch with Zoe today")
    assert "Not saved yet: Tom, Ann, Ben, Mia … +2." in await talk.says("thanks")
    await talk.says("save all")
    assert {each.name for each in await held(talk, Contact)} >= {"Tom", "Ann", "Ben", "Mia", "Raj", "Zoe"}


async def test_one_undo_takes_back_what_was_saved_at_once(any_talk: Talk) -> None:
    await any_talk.says("had lunch with Tom at PyCon")
    await any_talk.says("had lunch with Ann yesterday")
    await any_talk.says("save both")
    assert "Taken back" in await any_talk.says("undo")
    assert "Nobody here yet" in await any_talk.says("list")


async def test_a_word_saves_the_last_card_and_says_what_still_waits(talk: Talk) -> None:
    await talk.says("had lunch with Tom at PyCon")
    await talk.says("had lunch with Ann yesterday")
    said = await talk.says("save")
    assert "Kept: met Ann" in said
    assert "Not saved yet: Tom.\n[Save it] [Show] [Don't save]" in said
    assert "Kept: met Tom" in await talk.presses("Save it")


async def test_another_request_says_once_that_a_card_waits(talk: Talk) -> None:
    await talk.says("had lunch with Tom at PyCon")
    assert "Not saved yet: Tom." in await talk.says("remind me to call mum tomorrow at 5")
    assert "Not saved yet" not in await talk.says("remind me to buy milk tomorrow at 6")


async def test_who_somebody_is_may_stand_on_a_card_that_waits(talk: Talk) -> None:
    await talk.says("had lunch with Tom at PyCon")
    said = await talk.says("who is Tom")
    assert "Where: PyCon" in said
    assert "[Save]" in said


async def test_save_means_a_card_of_this_morning_too(talk: Talk) -> None:
    await talk.says("had lunch with Tom at PyCon")
    await talk.waits(hours=6)
    assert "Kept: met Tom" in await talk.says("save")


async def test_a_yes_much_later_is_asked_what_it_is_about(talk: Talk) -> None:
    await talk.says("had lunch with Tom at PyCon")
    await talk.waits(hours=6)
    assert "Not saved yet: Tom." in await talk.says("yes")
    assert "Nobody here yet" in await talk.says("list")


async def test_thanks_for_what_is_not_saved_hears_that_it_is_not(talk: Talk) -> None:
    await talk.says("had lunch with Tom at PyCon")
    assert "Not saved yet: Tom." in await talk.says("thanks")


async def test_cards_that_wait_are_shown_again_with_their_buttons(talk: Talk) -> None:
    await talk.says("had lunch with Tom at PyCon")
    await talk.says("had lunch with Ann yesterday")
    await talk.says("thanks")
    said = await talk.presses("Show")
    assert said.count("Did I get this right?") == 2
    assert "Kept: met Tom" in await talk.presses("Save")


async def test_cards_are_let_go_only_when_the_owner_says_so(talk: Talk) -> None:
    await talk.says("had lunch with Tom at PyCon")
    await talk.says("had lunch with Ann yesterday")
    card = talk.last
    await talk.says("thanks")
    assert await talk.presses("Don't save") == "All right, nothing was saved."
    assert "That has been decided already" in await talk.presses("Save", of=card)
    assert "That has been decided already" in await talk.presses("Save both", of=card)


async def test_an_older_card_can_still_be_saved_by_itself(any_talk: Talk) -> None:
    await any_talk.says("had lunch with Tom at PyCon")
    first = any_talk.last
    await any_talk.says("had lunch with Ann yesterday")
    assert "Kept: met Tom" in await any_talk.presses("Save", of=first)
    assert "Kept: met Ann" in await any_talk.says("save")


async def test_a_button_saves_no_card_that_came_after_it(talk: Talk) -> None:
    await talk.says("had lunch with Tom at PyCon")
    await talk.says("had lunch with Ann yesterday")
    both = talk.last
    await talk.waits(minutes=1)
    await talk.says("had lunch with Ben yesterday")
    await talk.presses("Save both", of=both)
    assert {each.name for each in await held(talk, Contact)} == {"Tom", "Ann"}


async def test_what_is_in_doubt_is_asked_for_each_card(talk: Talk) -> None:
    await talk.says("had lunch with Tom a while ago")
    await talk.says("had lunch with Ann the other day")
    assert "About when was that?" in await talk.presses("Save both")
    assert "About when was that?" in await talk.presses("a week ago")
    assert "2 cards saved" in await talk.presses("yesterday")


async def test_a_card_that_stands_in_the_place_of_another_does_not_wait_twice(talk: Talk) -> None:
    await talk.says("had lunch with Tom at PyCon")
    said = await talk.says("he has a dog")
    assert "Still waiting" not in said
    await talk.presses("Save")
    assert "Not saved yet" not in await talk.says("thanks")


async def test_home_shows_what_waits(any_talk: Talk) -> None:
    await any_talk.says("add Ken")
    await any_talk.says("had lunch with Tom at PyCon")
    assert "Not saved yet: Tom." in await any_talk.opens()


async def test_nobody_else_can_save_what_waits(talk: Talk) -> None:
    await talk.says("had lunch with Tom at PyCon")
    other = talk.beside("other")
    assert "Nothing is waiting" in await other.says("save")


async def test_in_japanese_a_word_saves_what_is_left(talk: Talk) -> None:
    mine = talk.beside("mine", locale="ja")
    await mine.says("昨日PyConで田中さんと会った")
    assert "まだ保存していません。ほかに保存待ち: 田中さん。" in await mine.says("佐藤さんとランチ")
    assert "まだ保存していません: 田中さん。" in await mine.says("保存")
    assert "田中さんに会ったと記録しました" in await mine.says("残りも保存して")


async def test_the_next_morning_tells_once_of_what_still_waits(any_talk: Talk) -> None:
    await any_talk.says("had lunch with Tom at PyCon")
    await any_talk.says("had lunch with Ann yesterday")
    (told,) = await any_talk.waits(days=1)
    assert "shall I keep this?\nNot saved yet: Tom and Ann.\n[Save both] [Show] [Don't save]" in shown(told)
    assert await any_talk.waits(days=1) == []


async def test_what_is_saved_from_the_mornings_message_is_said_there(any_talk: Talk) -> None:
    await any_talk.says("had lunch with Tom at PyCon")
    (told,) = await any_talk.waits(days=1)
    said = await any_talk.presses("Save it", of=told)
    assert "Kept: met Tom" in said
    assert any_talk.last.redrawn is not None
    assert "✓ Kept: met Tom" in shown(any_talk.last.redrawn)
    assert not any_talk.last.redrawn.buttons()


async def test_what_was_decided_in_time_is_not_brought_up(any_talk: Talk) -> None:
    await any_talk.says("had lunch with Tom at PyCon")
    await any_talk.presses("Cancel")
    assert await any_talk.waits(days=1) == []


async def test_the_mornings_message_is_shown_again_and_let_go(talk: Talk) -> None:
    await talk.says("had lunch with Tom at PyCon")
    (told,) = await talk.waits(days=1)
    assert "Did I get this right?" in await talk.presses("Show", of=told)
    assert "That has been decided already" in await talk.presses("Don't save", of=told)


async def test_what_waits_goes_into_the_same_message_as_the_digest(talk: Talk) -> None:
    await talk.says("add Ken circle:inner")
    await talk.waits(days=6)
    await talk.says("had lunch with Tom at PyCon")
    (told,) = await talk.waits(days=1)
    assert "Not saved yet: Tom." in shown(told)
    assert "Ken" in shown(told)
    assert "Kept: met Tom" in await talk.presses("Save it", of=told)
    assert talk.last.redrawn is not None
    assert "Ken" in shown(talk.last.redrawn)


async def test_undo_takes_nothing_back_when_a_card_was_only_shown(talk: Talk) -> None:
    await talk.says("add Ken")
    await talk.says("had lunch with Tom at PyCon")
    await talk.says("undo")
    assert "Nobody here yet" in await talk.says("list")
