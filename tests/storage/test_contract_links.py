"""Two books that become one: what was under way goes on, and nothing of a third owner moves."""

from datetime import timedelta

import pytest
from msgspec.structs import replace

from bot.model.contact import Contact
from bot.model.link import Link
from storage import schema
from tests.storage.records import naming, others
from tests.storage.samples import AYA, BEN, HOUR, NOW, Books, a_contact, a_delivery, a_nudge, an_owner

CARLA = an_owner("carla")


CODE = Link(id="code-1", created_at=NOW)
LINK = Link(id=BEN.id, created_at=NOW, platform="test")


async def join(books: Books) -> None:
    """Ben's book becomes Aya's."""
    await books.keep(CODE, owner=AYA)
    async with books.writing(BEN) as book:
        assert await book.links.join(BEN, AYA, LINK, CODE.id)


async def delivered(books: Books, *states: str) -> None:
    async with books.desk() as desk:
        await desk.deliver([(BEN, a_delivery(f"k-{state}", owner=BEN, state=state)) for state in states])


async def test_a_message_under_way_is_taken_over_in_the_joined_book(books):
    await books.keep(a_contact(), owner=AYA)
    await books.keep(a_contact("Ken"), owner=BEN)
    await delivered(books, "sending")
    await join(books)
    later = NOW + HOUR
    async with books.desk() as desk:
        taken = await desk.take_over("test", later, later + timedelta(minutes=1), "w2", 10)
    assert [(owner, each.key, each.address) for owner, each in taken] == [(AYA.id, "k-sending", BEN.address)]


async def test_a_worker_that_is_busy_does_not_keep_what_it_cannot_settle_any_more(books):
    await books.keep(a_contact(), owner=AYA)
    await books.keep(a_contact("Ken"), owner=BEN)
    await delivered(books, "sending")
    await join(books)
    held = [(owner, a_delivery("k-sending")) for owner in (AYA.id, BEN.id)]
    async with books.desk() as desk:
        assert await desk.renew("w1", held, NOW, NOW + HOUR) == set()


async def test_what_could_not_reach_the_owner_is_told_in_the_joined_book(books):
    await books.keep(a_contact(), CODE, owner=AYA)
    await delivered(books, "parked", "sent")
    async with books.writing(BEN) as book:
        await book.save_owner(replace(BEN, parked=1))
        await book.links.join(book.owner, AYA, LINK, CODE.id)
    async with books.reading(AYA) as book:
        assert [each.key for each in await book.deliveries.parked(9)] == ["k-parked"]
        assert book.owner.parked == 1


async def test_a_third_owner_keeps_everything(books):
    for owner in (AYA, BEN, CARLA):
        await books.keep(a_contact(), a_nudge(contact_id="mika"), *naming(), *others(), owner=owner)
    before = await _rows(books, CARLA)
    await join(books)
    assert await _rows(books, CARLA) == before
    assert all(not rows for name, rows in (await _rows(books, BEN)).items() if name != "handled")


async def test_of_two_records_with_one_id_the_targets_stays(books):
    await books.keep(a_contact(company="Sony"), owner=AYA)
    await books.keep(a_contact(company="NEC"), a_contact("Ken"), owner=BEN)
    await join(books)
    assert await books.get(Contact, "mika") == a_contact(company="Sony")
    assert await books.get(Contact, "ken") == a_contact("Ken")


async def test_nothing_can_be_written_to_a_book_that_was_given_away(books):
    await books.keep(a_contact(), CODE, owner=AYA)
    async with books.writing(BEN) as book:
        await book.links.join(BEN, AYA, LINK, CODE.id)
        with pytest.raises(RuntimeError, match="erased"):
            await book.save(a_contact("Ken"))


async def test_without_a_code_nothing_happens(books):
    await books.keep(a_contact(), owner=AYA)
    await books.keep(a_contact("Ken"), owner=BEN)
    async with books.writing(BEN) as book:
        assert not await book.links.join(BEN, AYA, LINK, CODE.id)
        assert [each.name for each in await book.all(Contact)] == ["Ken"]


async def test_both_ids_open_the_joined_book(books):
    await books.keep(a_contact(), owner=AYA)
    await books.keep(a_contact("Ken"), owner=BEN)
    await join(books)
    async with books.writing(BEN) as book:
        assert book.owner.id == AYA.id
        assert len(await book.all(Contact)) == 2


async def _rows(books: Books, owner) -> dict[str, list]:
    found = {}
    async with books.database.reading() as connection:
        for name in (name for name, each in schema.tables().items() if each.owned):
            sql = f"SELECT * FROM {name} WHERE owner_id = :id"  # noqa: S608
            found[name] = [dict(row) for row in await connection.rows(sql, {"id": owner.id})]
    return found
