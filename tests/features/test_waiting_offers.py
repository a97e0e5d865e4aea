"""What the bot offered to keep is not forgotten when the owner types on."""

from tests.talk import Talk, shown


async def test_an_event_that_was_offered_is_named_when_one_types_on(any_talk: Talk) -> None:
    assert "Shall I plan" in await any_talk.says("event PyCon next Friday at 19:00")
    said = await any_talk.says("thanks")
    assert "Not saved yet: PyCon.\n[Show] [Don't save]" in said
    assert "[Plan it]" in await any_talk.presses("Show")
    assert "PyCon" in await any_talk.says("yes")
    assert "Not saved yet" not in await any_talk.says("list")


async def test_one_word_keeps_the_only_offer_that_waits(talk: Talk) -> None:
    await talk.says("purpose find a co-founder")
    await talk.says("thanks")
    await talk.waits(hours=2)
    await talk.says("save")
    assert "find a co-founder" in await talk.says("purpose list")


async def test_the_next_card_names_the_offer_too(talk: Talk) -> None:
    await talk.says("purpose find a co-founder")
    assert "Still waiting, too: find a co-founder." in await talk.says("had lunch with Tom at PyCon")
    assert "Not saved yet: find a co-founder." in await talk.says("save")


async def test_the_next_morning_brings_the_offer_up_on_the_day_that_was_shown(any_talk: Talk) -> None:
    await any_talk.says("event PyCon on Friday at 9:00")
    (told,) = await any_talk.waits(days=1)
    assert "Not saved yet: PyCon.\n[Show] [Don't save]" in shown(told)
    await any_talk.presses("Show", of=told)
    assert "Nov 20) at 09:00" in await any_talk.presses("Plan it")


async def test_tomorrow_is_the_day_it_was_when_it_is_agreed_to_a_day_later(talk: Talk) -> None:
    await talk.says("event Mixer in two days at 19:00")
    await talk.waits(days=1)
    await talk.says("save")
    assert "Nov 20) at 19:00" in await talk.says("event list")


async def test_a_reminder_agreed_to_a_day_later_keeps_its_day(talk: Talk) -> None:
    assert "Shall I remind you" in await talk.says("finish the tax papers in two days at 17:00")
    await talk.waits(days=1)
    await talk.says("save")
    assert "Nov 20) at 17:00" in await talk.says("reminders")


async def test_an_offer_that_is_let_go_is_gone(talk: Talk) -> None:
    await talk.says("purpose find a co-founder")
    question = talk.last
    await talk.says("thanks")
    assert await talk.presses("Don't save") == "All right, nothing was saved."
    assert "answered or is too old" in await talk.presses("Yes, keep it", of=question)
    assert await talk.waits(days=1) == []


async def test_an_offer_that_was_answered_does_not_wait(talk: Talk) -> None:
    await talk.says("purpose find a co-founder")
    await talk.says("no")
    assert "Not saved yet" not in await talk.says("thanks")


async def test_a_card_and_an_offer_that_wait_are_shown_together_and_yes_asks_which(talk: Talk) -> None:
    await talk.says("purpose find a co-founder")
    await talk.says("had lunch with Tom at PyCon")
    await talk.says("thanks")
    said = await talk.presses("Show")
    assert "Did I get this right?" in said
    assert "[Yes, keep it]" in said
    assert "Which do you mean?" in await talk.says("yes")


async def test_in_japanese_an_offer_waits_too(talk: Talk) -> None:
    mine = talk.beside("mine", locale="ja")
    await mine.says("目的 共同創業者を見つける")
    assert "まだ保存していません: 共同創業者を見つける。" in await mine.says("ありがとう")


async def test_what_was_told_of_somebody_unknown_waits_under_their_name(any_talk: Talk) -> None:
    assert "I don't know Rob yet." in await any_talk.says("Rob will introduce me to Ann")
    assert "Not saved yet: Rob." in await any_talk.says("thanks")
    assert "Rob will introduce you to Ann" in await any_talk.says("save")


async def test_a_word_for_all_leaves_none_of_several_offers_behind_unsaid(talk: Talk) -> None:
    await talk.says("purpose find a co-founder")
    await talk.says("event PyCon next Friday")
    await talk.waits(hours=2)
    assert "Not saved yet: find a co-founder and PyCon." in await talk.says("save all")
