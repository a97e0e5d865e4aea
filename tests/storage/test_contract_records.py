"""Records of every kind: kept whole, read one by one and many at once, moved and forgotten with their contact."""

import pytest

from bot.model.contact import Contact
from bot.model.introduction import Introduction
from tests.storage.records import naming, others
from tests.storage.samples import AYA, BEN, a_contact, a_nudge

NAMING = naming()


@pytest.mark.parametrize("record", [*NAMING, *others()], ids=lambda each: type(each).__name__)
async def test_every_record_comes_back_as_it_was_kept(books, record):
    await books.keep(record)
    assert await books.get(type(record), record.id) == record
    async with books.reading() as book:
        assert await book.all(type(record)) == [record]
        assert (await book.records_of(type(record), [AYA.id, BEN.id]))[AYA.id] == [record]


@pytest.mark.parametrize("record", NAMING, ids=lambda each: type(each).__name__)
async def test_records_are_read_for_many_people_at_once(books, record):
    theirs = naming("ann", "bob", id="r2")[NAMING.index(record)]
    await books.keep(record, theirs)
    await books.keep(record, owner=BEN)
    people = [(AYA.id, "mika"), (BEN.id, "mika"), (AYA.id, "nobody")]
    async with books.desk() as desk:
        assert await desk.records_about(type(record), people) == {people[0]: [record], people[1]: [record]}
    async with books.reading() as book:
        assert await book.records_about(type(record), people) == {people[0]: [record]}
        assert await book.about(type(record), "ann") == [theirs]


async def test_what_names_two_people_is_found_by_either(books):
    introduction = next(each for each in NAMING if isinstance(each, Introduction))
    await books.keep(introduction)
    async with books.reading() as book:
        assert await book.about(Introduction, "ken") == await book.about(Introduction, "mika") == [introduction]


@pytest.mark.parametrize("record", NAMING, ids=lambda each: type(each).__name__)
async def test_a_merged_contact_hands_everything_on(books, record):
    mika, mii = a_contact(), a_contact("Mii")
    await books.keep(mika, mii, record)
    async with books.writing() as book:
        await book.reassign(mika, mii)
    async with books.reading() as book:
        assert [each.id for each in await book.about(type(record), "mii")] == [record.id]
        assert await book.about(type(record), "mika") == []


@pytest.mark.parametrize(
    "at", [n for n, each in enumerate(NAMING) if type(each).__name__ not in ("Touch", "Favour", "Introduction")]
)
async def test_what_both_cards_of_a_person_have_stands_once_after_merging(books, at):
    first, second = naming()[at], naming("mii", id="r2")[at]
    await books.keep(a_contact(), a_contact("Mii"), first, second)
    async with books.writing() as book:
        await book.reassign(a_contact(), a_contact("Mii"))
    async with books.reading() as book:
        assert await book.all(type(first)) == [second]


async def test_nobody_is_brought_together_with_themselves_by_merging(books):
    await books.keep(a_contact(), a_contact("Ken", introduced_by="mika"), *NAMING)
    async with books.writing() as book:
        await book.reassign(a_contact("Ken"), a_contact())
    async with books.reading() as book:
        assert await book.all(Introduction) == []


async def test_a_forgotten_contact_leaves_nothing_behind_and_undo_brings_all_back(books):
    await books.keep(a_contact(), a_contact("Ken", introduced_by="mika"), a_nudge(contact_id="mika"), *NAMING)
    async with books.writing() as book:
        await book.forget(a_contact())
        for record in NAMING:
            assert await book.all(type(record)) == []
        assert (await book.get(Contact, "ken")).introduced_by == ""
    await books.undo()
    async with books.reading() as book:
        for record in NAMING:
            assert await book.all(type(record)) == [record]
