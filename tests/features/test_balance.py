"""`balance`, and favours as reasons to write."""

import pytest

from tests.talk import Talk, shown


@pytest.fixture
async def two(talk: Talk) -> Talk:
    await talk.says("add Ken cadence:30d")
    await talk.says("add Mika")
    return talk


async def test_an_empty_ledger_says_how_to_begin(talk: Talk, hanashi: Talk) -> None:
    assert "“gave Ken a book”" in await talk.says("balance")
    assert "「あげた 田中さん 本」" in await hanashi.says("収支")


async def test_the_whole_book_is_told_in_words(two: Talk) -> None:
    await two.commands("got", "Ken a job", size="large")
    await two.commands("gave", "Mika her deposit", size="large")
    said = await two.says("balance")
    assert "In the last year you gave once and received once." in said
    assert "Perhaps your turn to give: Ken" in said
    assert "• Mika — today: you gave, her deposit" in said
    assert "You give more than you receive: Mika" in said


async def test_a_hundred_small_things_do_not_outweigh_a_large_one(two: Talk) -> None:
    await two.commands("got", "Ken a job", size="large")
    for _ in range(20):
        await two.commands("gave", "Ken a coffee", size="small")
    assert "You receive more than you give." in await two.says("balance Ken")


async def test_an_entry_is_taken_out_and_brought_back(two: Talk) -> None:
    await two.says("gave Ken a book")
    await two.says("balance Ken")
    assert "Taken out." in await two.presses("today: you gave, a book")
    assert "Nothing noted yet." in await two.says("balance Ken")
    await two.says("undo")
    assert "today: you gave, a book" in await two.says("balance Ken")


async def test_what_they_asked_for_is_a_reason_to_write(two: Talk) -> None:
    await two.says("asked-by Ken to look at his slides")
    (sent,) = await two.waits(days=30)
    assert "They asked you four weeks ago: look at his slides." in shown(sent)
    await two.says("gave Ken feedback")
    assert all("look at his slides" not in shown(sent) for sent in await two.waits(days=31))


async def test_help_is_thanked_for_once_and_then_something_else_is_said(two: Talk) -> None:
    await two.says("got advice on visas from Ken")
    (sent,) = await two.waits(days=30)
    assert "They helped you four weeks ago: advice on visas." in shown(sent)
    (again,) = await two.waits(days=7)
    assert "They helped you" not in shown(again)


async def test_the_ledger_goes_with_a_merged_and_a_removed_contact(two: Talk) -> None:
    await two.says("gave Ken a book")
    await two.says("merge Ken into Mika")
    await two.presses("Make it one")
    assert "today: you gave, a book" in await two.says("balance Mika")
    await two.says("remove Mika")
    await two.presses("Remove")
    assert "Nothing noted yet" in await two.says("balance")
