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
