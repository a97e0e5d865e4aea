"""What is read about people: once until something is written, and all at once where the database is far away."""

import pytest

from bot.book import Book
from bot.model.contact import Contact
from bot.model.fact import Fact
from bot.model.nudge import Nudge
from storage import dossiers
from storage.tables import BY_RECORD, TABLES
from tests.storage.records import naming
from tests.storage.samples import AYA, BEN, HOUR, NOW, a_contact, a_nudge, a_touch

MIKA = (AYA.id, "mika")


async def _all_about(book: Book, id: str) -> dict:
    """Everything that cards are made of, asked for one by one."""
    who = [(AYA.id, id)]
    told = {kind: await book.about(kind, id) for kind in map(type, naming())}
    touches = (await book.last_touches(who), await book.last_notes(who), await book.touches.of(id, 9))
    return {
        **told, "mine": await book.about(Fact, ""), "to come": await book.nudges.about(id), "touches": touches,
        "led to": await book.contacts.introduced_by(id),
    }  # fmt: skip


async def _fill(books) -> None:
    mine = Fact(id="f0", text='likes "tea" \\ 🍵', created_at=NOW)
    led = a_contact("Ken", introduced_by="mika", warmth=1 / 3, due_at=NOW, aliases=("K", "健"), postal="1\n2")
    for owner in (AYA, BEN):
        await books.keep(a_contact(), led, mine, a_nudge(contact_id="mika"), *naming(), *naming(id="r0"), owner=owner)
        await books.keep(a_touch("t2", at=NOW + HOUR), a_nudge("n2", contact_id="mika", state="done"), owner=owner)


@pytest.mark.parametrize("expected", [("mika",), ("mika", "ken"), ("nobody",)])
async def test_what_is_expected_is_read_as_it_is_otherwise(books, expected):
    await _fill(books)
    async with books.reading() as book, books.reading() as other:
        book.expect(*expected)
        for id in ("mika", "ken", "nobody"):
            assert await _all_about(book, id) == await _all_about(other, id)


async def test_something_of_every_kind_is_found(books):
    await _fill(books)
    async with books.reading() as book:
        book.expect("mika")
        found = await _all_about(book, "mika")
    assert all(found.values())
    assert [each.id for each in found["to come"]] == ["n1"]
    assert found["led to"][0].warmth == 1 / 3


async def test_what_is_written_is_seen_at_once(books):
    await _fill(books)
    async with books.writing() as book:
        book.expect("mika")
        before = await _all_about(book, "mika")
        await book.save(
            Fact(id="f9", text="has a cat", contact_id="mika", created_at=NOW + HOUR), a_touch("t9", at=NOW + 2 * HOUR)
        )
        assert [each.id for each in await book.about(Fact, "mika")] == ["r0", "r1", "f9"]
        assert (await book.last_touches([MIKA]))[MIKA].id == "t9"
        await book.remove(before[Fact][0])
        assert [each.id for each in await book.about(Fact, "mika")] == ["r1", "f9"]
        await book.forget(a_contact())
        left = await _all_about(book, "mika")
        assert [left[kind] for kind in map(type, naming())] == [[]] * len(naming())


async def test_what_is_taken_back_is_seen_at_once(books):
    await books.keep(a_contact(), a_nudge(contact_id="mika"))
    await books.keep(a_nudge("n2", contact_id="mika"), label="promised")
    async with books.writing() as book:
        assert len(await book.nudges.about("mika")) == 2
        assert await book.undo(NOW - HOUR) == "promised"
        assert [each.id for each in await book.nudges.about("mika")] == ["n1"]
        assert await book.about(Nudge, "mika") == await book.nudges.about("mika")


async def test_a_list_that_was_given_is_the_askers_own(books):
    await _fill(books)
    async with books.reading() as book:
        (await book.about(Fact, "mika")).clear()
        assert len(await book.about(Fact, "mika")) == 2
        assert len((await book.records_about(Fact, [MIKA]))[MIKA]) == 2


def test_nothing_that_is_read_ahead_holds_bytes():
    records = [TABLES.get(name, TABLES["touches"]).record for name in dossiers.AHEAD]
    assert Contact in records
    assert not [each for each in records if bytes in BY_RECORD[each]._hints.values()]
