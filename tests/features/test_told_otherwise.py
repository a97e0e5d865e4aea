"""Second thoughts about whom and what: the other Ken, another company, another day, no reminder after all."""

import pytest

from tests.talk import Talk


@pytest.fixture
async def book(talk: Talk) -> Talk:
    """With two of a name in it."""
    await talk.says("add Ken Ito, Ken Adams and Jess")
    return talk


@pytest.mark.parametrize("said", ["no, the other Ken", "wrong Ken", "not him, the other Ken", "not him, the other one"])
async def test_the_other_of_two_takes_the_place_of_one(book: Talk, said: str) -> None:
    await book.says("had lunch with Ken Ito today, he's moving to Leeds")
    assert "Who: Ken Adams\n" in await book.says(said)
    await book.says("save")
    assert "moving to Leeds" in await book.says("who Ken Adams")
    assert "moving to Leeds" not in await book.says("who Ken Ito")


async def test_a_name_mistyped_is_put_right_and_no_note(talk: Talk) -> None:
    await talk.says("add Hiro")
    assert "## Hiroki" in await talk.says("Not Hiro, Hiroki")
    assert "Note: Not Hiro" not in await talk.says("no, not Hiro, Hiroki")


async def test_a_company_told_otherwise_takes_the_place_of_the_first(talk: Talk) -> None:
    await talk.says("Dina works at Mercari")
    await talk.says("save")
    await talk.says("Dina is at Rakuten, not Mercari")
    await talk.says("save")
    said = await talk.says("who Dina")
    assert "## Dina\nRakuten" in said
    assert "Mercari" not in said


async def test_a_reminder_of_somebody_else_names_them(book: Talk) -> None:
    await book.says("remind Jess tomorrow call")
    assert "You promised: call — tomorrow" in await book.says("not Jess, Ken Ito")


async def test_what_was_kept_of_the_wrong_one_is_taken_back(book: Talk) -> None:
    await book.says("had lunch with Ken Ito")
    await book.says("save")
    assert "Who: Ken Adams" in await book.says("sorry, the other Ken")
    await book.says("save")
    assert "Last talk" not in await book.says("who Ken Ito")


async def test_a_remark_told_otherwise_takes_the_place_of_the_first(book: Talk) -> None:
    await book.says("Jess works at Initech")
    await book.says("save")
    assert "About them: works at Initrode\nSave puts this" in await book.says("no she works at Initrode")
    await book.says("save")
    assert "Initech" not in await book.says("who Jess")


async def test_another_day_of_a_birthday_takes_the_place_of_the_first(book: Talk) -> None:
    await book.says("Jess's birthday is June 3")
    await book.says("save")
    await book.says("sorry, June 4th")
    await book.says("save")
    assert "Jun 4" in await book.says("who Jess")


@pytest.mark.parametrize("said", ["cancel it", "never mind", "nvm"])
async def test_a_reminder_just_set_is_called_off(book: Talk, said: str) -> None:
    await book.says("had lunch with Ken Ito")
    await book.says("remind me to call Jess tomorrow")
    assert "Taken back" in await book.says(said)
    assert "No reminders" in await book.says("reminders")


@pytest.mark.parametrize("said", ["done", "did it", "ya did it", "later", "not now"])
async def test_an_answer_to_a_message_is_shown_to_its_buttons(talk: Talk, said: str) -> None:
    assert "press the button under it" in await talk.says(said)


async def test_who_rests_is_woken_and_who_is_awake_stays_so(book: Talk) -> None:
    assert "isn't resting" in await book.says("unarchive Jess")
    await book.says("stop reminding me about Jess")
    assert "Jess is resting now" in await book.says("don't remind me about Jess any more")
    assert "Jess is back" in await book.says("bring Jess back")


@pytest.mark.parametrize(
    ("said", "seen"),
    [
        ("put Jess in my inner circle", "inner (every week)"),
        ("prep me for lunch with Jess", "## Jess"),
        ("who did I talk to this week", "Your week"),
        ("do I owe anyone anything", "Nothing noted yet"),
        ("what should I do today", "3 people in your book"),
        ("who made you", "What I can do"),
    ],
)
async def test_what_the_bot_is_asked_for_is_no_note(book: Talk, said: str, seen: str) -> None:
    assert seen in await book.says(said)


async def test_an_hour_alone_is_in_the_same_half_of_the_day(book: Talk) -> None:
    await book.says("call Jess tomorrow at 6")
    await book.says("yes")
    assert "at 19:00: call Jess" in await book.says("actually lets do 7")


@pytest.mark.parametrize(
    ("said", "seen"),
    [
        ("moved lunch w Jess to thursday", "You promised: lunch with Jess — "),
        ("kens wife is called Ana", "Who: ken (there are several"),
        ("once a month w Jess", "every month"),
        ("every 2 weeks with Jess pls", "every two weeks"),
        ("i wanna see Jess more often", "Jess is in “friend”"),
        ("am i forgetting anyone", "Nobody is waiting"),
    ],
)
async def test_hurried_words_are_meant_as_they_are_said(book: Talk, said: str, seen: str) -> None:
    assert seen in await book.says(said)


async def test_somebody_s_wife_is_not_put_onto_the_card_of_another(book: Talk) -> None:
    await book.says("Jess likes tea")
    await book.says("save")
    assert "Who: Ken Ito\n" in await book.says("Ken Ito's wife is called Ana")
