"""The check of the demo notices what is not true."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.demo.claims import ago
from bot.demo.diary import Diary
from bot.demo.truth import Truth
from bot.language import spoken
from bot.model.offer import Need
from bot.model.purpose import Purpose, PurposeLink
from bot.model.reply import Card, Reply
from bot.model.special_date import SpecialDate
from tests.storage.samples import DAY, NOW, Books, a_contact, a_touch

TODAY = NOW.date()


@pytest.fixture
async def books(database) -> Books:
    """Everybody's books, once per engine."""
    return Books(database)


@given(st.integers(0, 4000), st.sampled_from(["en", "ja"]))
def test_it_agrees_with_how_long_ago_is_said(days: int, locale) -> None:
    assert ago(spoken.ago_words(TODAY - timedelta(days=days), TODAY, locale), days)


@pytest.mark.parametrize(("said", "days"), [("two weeks ago", 30), ("3か月前", 20), ("yesterday", 2), ("long ago", 99)])
def test_it_notices_when_it_was_not_that_long_ago(said: str, days: int) -> None:
    assert not ago(said, days)


async def _wrong(books: Books, *lines: str) -> list[str]:
    await books.keep(
        a_contact("Mika", company="Sony"),
        a_contact("Ken", state="archived"),
        a_touch(at=NOW - 10 * DAY, where="PyCon", note="looks for a designer"),
        Need(id="n1", contact_id="mika", what="a designer", created_at=NOW),
        Purpose(id="p1", what="Find a co-founder", created_at=NOW),
        PurposeLink(id="l1", purpose_id="p1", contact_id="mika", role="engineer", created_at=NOW),
        SpecialDate(id="d1", contact_id="mika", month=11, day=18, year=1990, created_at=NOW),
    )
    diary = Diary(quiet=True)
    async with books.reading() as book:
        await Truth("en", diary).checks(book, Reply(cards=(Card(title="Mika", body="\n".join(lines)),)), NOW)
        await Truth("en", diary).checks(book, Reply(cards=(Card(title="Ken", body="Hello"),)), NOW)
    return diary.wrong


async def test_what_is_true_passes(books: Books) -> None:
    wrong = await _wrong(
        books,
        "Last time: ten days ago · PyCon · looks for a designer.",
        "Needs “a designer”.",
        "Matters for your purpose “Find a co-founder”, as engineer.",
        "Mika turns 36 today.",
        "Mika, who matters for “Find a co-founder”, needs “a designer”.",
    )
    assert [line for line in wrong if "Mika" in line] == []
    assert len(wrong) == 1, "somebody silent was brought up"


@pytest.mark.parametrize(
    "line",
    [
        "Last time: ten days ago · the library.",
        "Last time: three weeks ago · PyCon.",
        "Needs “a flat in Berlin”.",
        "Matters for your purpose “Learn to sail”.",
        "Matters for your purpose “Find a co-founder”, as designer.",
        "Tomorrow is Mika's birthday.",
        "You were last in touch three weeks ago.",
        "You have climbing in common.",
        "You commented on X today.",
        "Mika turns 30 today.",
        "In 3 days, on Sat, Nov 21, Mika turns 36.",
        "Added ten days ago; no talk is noted yet.",
        "Ask how it goes: “the new dog”",
    ],
)
async def test_what_is_not_true_is_noticed(books: Books, line: str) -> None:
    assert any("Mika" in wrong for wrong in await _wrong(books, line))


async def test_as_many_people_follow_as_are_announced(books: Books) -> None:
    await books.keep(a_contact("Mika"))
    diary = Diary(quiet=True)
    async with books.reading() as book:
        for n in ("One person", "2 people"):
            said = Reply(text=f"Good morning. {n} to say hello to today:", cards=(Card(title="Mika"),))
            await Truth("en", diary).checks(book, said, NOW)
    assert len(diary.wrong) == 1
