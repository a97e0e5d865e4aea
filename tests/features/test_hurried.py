"""What hurried people type where a command or a name could be heard: it is kept as they meant it."""

import pytest

from tests.talk import Talk


@pytest.fixture
async def book(talk: Talk) -> Talk:
    """With two people in it."""
    await talk.says("add Ken Sato company:Siemens")
    await talk.says("add Mika")
    return talk


@pytest.mark.parametrize(
    ("said", "seen"),
    [
        ("got a call from Mika, the part is out of stock", "What: Talked"),
        ("got an email from Mika yesterday", "What: Heard from them"),
        ("got lunch with Mika", "What: Met"),
        ("got to call Mika tomorrow", "You promised: call Mika"),
        ("gave Mika a ring yesterday", "What: Talked"),
        ("add a note to Mika: likes tea", "About them: likes tea"),
        ("add Mika's phone 0171 555 0199", "Note: Mika's phone 0171 555 0199"),
    ],
)
async def test_words_that_begin_like_a_command_are_shown_first(book: Talk, said: str, seen: str) -> None:
    answer = await book.says(said)
    assert seen in answer
    assert "Nothing is saved yet." in answer


@pytest.mark.parametrize(
    ("said", "seen"),
    [
        ("whos at siemens", "Ken Sato"),
        ("who should i talk to about siemens", "Ken Sato"),
        ("who should i talk to about seed money", "Nobody matches “seed money”"),
        ("show me everyone", "2 people"),
        ("list my reminders", "No reminders"),
        ("cancel dinner w Mika", "No reminders"),
        ("stop reminding me about Mika", "Mika is resting now"),
        ("I don't want to talk to Ken Sato any more", "Ken Sato is resting now"),
    ],
)
async def test_questions_and_wishes_are_no_notes(book: Talk, said: str, seen: str) -> None:
    assert seen in await book.says(said)


@pytest.mark.parametrize("said", ["send me less msgs", "not today please", "it was cancelled", "move to Berlin then"])
async def test_the_first_word_of_a_sentence_is_not_taken_for_a_slip(talk: Talk, said: str) -> None:
    assert "Did you mean" not in await talk.says(said)


async def test_a_slip_is_still_heard_as_one(talk: Talk) -> None:
    assert "Did you mean help?" in await talk.says("hlep")
    assert "Did you mean settings?" in await talk.says("settigns zone:Asia/Tokyo please")


async def test_how_a_name_is_spelled_is_no_part_of_it(talk: Talk) -> None:
    await talk.says("met Elisabeth yesterday")
    await talk.says("save")
    assert "Updated Elizabeth." in await talk.says("her name is spelled Elizabeth")


async def test_everybody_met_at_one_evening_is_logged_from_one_hurried_message(talk: Talk) -> None:
    answer = await talk.says(
        "just got out of the hardware meetup, met 6 ppl: dave (acme, vp eng), lena from siemens, raj who does firmware at bosch, "
        "tom baker - angel investor, priya, omar + sofia"
    )
    assert "Dave (new), Lena (new), Raj (new), Tom Baker (new), Priya (new), Omar (new) and Sofia (new)" in answer
    assert "Where: the hardware meetup" in answer
    assert "Tom Baker: angel investor" in answer
    await talk.says("save")
    assert "7 people" in await talk.says("list")


@pytest.mark.parametrize(
    ("said", "seen"),
    [
        ("my timezone is berlin", "Europe/Berlin"),
        ("change my timezone to London", "Europe/London"),
        ("set my language to Japanese", "設定を保存しました"),
        ("change digest to 8am", "daily 08:00"),
        ("digest at 7:30 pm", "daily 19:30"),
        ("send me less msgs", "Your settings"),
        ("only message me once a week", "weekly"),
        ("mute until friday", "Nov 20"),
        ("his number is 07700 900123", "07700"),
        ("Ken Sato and Mika are the same person", "Ken Sato and Mika share one card now"),
        ("Ken Sato is the same person as Mika", "Ken Sato and Mika share one card now"),
        ("when am I seeing Mika?", "## Mika"),
    ],
)
async def test_what_the_bot_is_asked_to_change_is_changed(book: Talk, said: str, seen: str) -> None:
    assert seen in await book.says(said)


@pytest.mark.parametrize(
    ("said", "seen"),
    [
        ("I'm meeting Mika for dinner on Friday at 7", "Fri, Nov 20 at 19:00"),
        ("dinner with Mika tomorrow at 7:30", "Thu, Nov 19) at 19:30"),
        ("Ken Sato and Mika have the same birthday", "About them: have the same birthday"),
        ("Mika is the same age as Ken", "Did I get this right"),
    ],
)
async def test_plans_and_likenesses_are_shown_first(book: Talk, said: str, seen: str) -> None:
    assert seen in await book.says(said)


async def test_what_is_called_so_was_not_called(book: Talk) -> None:
    await book.says("Mika got a puppy")
    await book.says("save")
    answer = await book.says("it's called Biscuit")
    assert "Who: Mika\nAbout them: it's called Biscuit" in answer
    assert "What: Talked" in await book.says("called Ken")
