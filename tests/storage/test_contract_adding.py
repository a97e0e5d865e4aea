"""Thousands of records at once: in the book like any other, and taken back like any other."""

import pytest

from bot.model.contact import Contact
from bot.model.special_date import SpecialDate
from storage.database import AlreadyThere
from tests.storage.samples import AYA, BEN, NOW, Books, a_contact, a_nudge, a_touch

PEOPLE = [a_contact(f"Person{n}", company="Acme", due_at=NOW) for n in range(1200)]
BIRTHDAYS = [SpecialDate(id=f"d{n}", contact_id=f"person{n}", month=5, day=3, created_at=NOW) for n in range(300)]


async def brought(books: Books, label: str = "brought") -> None:
    async with books.writing(label=label) as book:
        await book.add(book.prepared([*PEOPLE, *BIRTHDAYS]))


async def test_what_is_added_is_there_and_found(books):
    await brought(books)
    assert await books.get(Contact, "person7") == PEOPLE[7]
    assert await books.get(SpecialDate, "d7") == BIRTHDAYS[7]
    async with books.reading() as book:
        assert await book.contacts.by_keys(["person1199"]) == [PEOPLE[1199]]
        assert (await book.contacts.count("active"), len(await book.contacts.due(NOW))) == (1200, 1200)
        assert [each.id for each in await book.contacts.mentioning("acme", 3)]


async def test_undo_takes_all_of_it_back(books):
    await books.keep(a_contact())
    await brought(books)
    assert await books.undo() == "brought"
    assert [await books.count(table) for table in ("contacts", "contact_names", "special_dates")] == [1, 2, 0]
    async with books.reading() as book:
        assert not await book.contacts.mentioning("acme", 3)


async def test_undo_leaves_what_another_owner_has_under_the_same_ids(books):
    await books.keep(PEOPLE[0], BIRTHDAYS[0], owner=BEN)
    await brought(books)
    await books.undo()
    assert await books.get(Contact, "person0", owner=BEN) == PEOPLE[0]
    assert await books.get(SpecialDate, "d0", owner=BEN) == BIRTHDAYS[0]


async def test_nothing_is_added_where_one_is_there(books):
    await books.keep(PEOPLE[5])
    with pytest.raises(AlreadyThere):
        await brought(books)
    assert await books.count("contacts") == 1


async def test_what_is_added_and_changed_in_one_step_goes_in_one_step(books):
    async with books.writing(label="all") as book:
        await book.add(book.prepared(PEOPLE[:3]))
        await book.save(a_contact("Person1", company="NEC"))
    await books.undo()
    assert await books.count("contacts") == 0


async def test_what_others_of_them_say_of_a_person_is_found_too(books):
    async with books.writing() as book:
        await book.add(book.prepared([*PEOPLE[:3], a_touch("t1", contact_id="person1", note="sailing")]))
        await book.save(a_contact("Person2", company="Yamaha"))
    async with books.reading() as book:
        assert [each.id for each in await book.contacts.mentioning("sailing", 3)] == ["person1"]
        assert [each.id for each in await book.contacts.mentioning("yamaha", 3)] == ["person2"]


async def test_the_soonest_nudge_that_is_added_is_known(books):
    async with books.writing(AYA) as book:
        await book.add(book.prepared([a_nudge(contact_id="person1"), *PEOPLE[:2]]))
        assert book.nearest == NOW
