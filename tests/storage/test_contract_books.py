"""What a book promises: all or nothing, once only, for reading only, for one owner."""

import asyncio
from datetime import date, time, timedelta

import pytest
from msgspec.structs import replace

from bot.model.contact import Contact
from bot.model.nudge import Nudge
from bot.model.purpose import Purpose
from bot.model.touch import Touch
from storage.store import Store
from tests.storage.samples import AYA, BEN, HOUR, NOW, a_contact, a_nudge, a_purpose, a_question, a_touch

FULL = [
    a_contact(
        "田中太郎", reading="たなかたろう", aliases=("タロー", "Taro"), company="Sony", title="CTO", circle="close",
        cadence_days=40, state="archived", met_how="紹介", met_where="PyCon", met_on=date(2026, 2, 28),
        introduced_by="mika", handles=("@taro",), notes="犬\nを飼ってる 'x' \"y\" {z} %_", touched_at=NOW - HOUR,
        due_at=NOW + HOUR, shown_at=NOW,
    ),
    a_touch(precise=True, where="京都", note="絆"),
    a_nudge(contact_id="mika", text="資料", rule="FREQ=DAILY", wall=time(9, 30), zone="Asia/Tokyo", start=date(2026, 1, 1)),
    a_purpose(why="なぜ", by=date(2027, 3, 31), state="closed"),
]  # fmt: skip
BARE = [a_contact(), a_touch(), a_nudge(explicit=False), a_purpose()]


@pytest.mark.parametrize("record", [*FULL, *BARE], ids=lambda record: f"{type(record).__name__}")
async def test_a_record_comes_back_as_it_was(books, record):
    await books.keep(record)
    assert await books.get(type(record), record.id) == record


async def test_saving_again_replaces(books):
    await books.keep(a_contact(company="Sony"))
    await books.keep(a_contact(company="NEC"))
    assert (await books.get(Contact, "mika")).company == "NEC"
    assert await books.count("contacts") == 1


async def test_what_is_removed_is_gone(books):
    await books.keep(*BARE)
    async with books.writing() as book:
        await book.remove(*BARE)
    for record in BARE:
        assert await books.get(type(record), record.id) is None


@pytest.mark.parametrize("kind", [Contact, Touch, Nudge, Purpose])
async def test_what_was_never_there_is_none(books, kind):
    await books.keep(a_contact("Ken"))
    assert await books.get(kind, "nobody") is None


async def test_moments_keep_their_millisecond(books):
    at = NOW + timedelta(milliseconds=123)
    await books.keep(a_touch(at=at))
    assert (await books.get(Touch, "t1")).at == at


async def test_names_follow_their_contact(books):
    await books.keep(a_contact(aliases=("Mii",)), a_contact("Ken"))
    await books.keep(a_contact("Mika", aliases=("Mikan",)))
    async with books.reading() as book:
        assert not await book.contacts.by_keys(["mii"])
        found = await book.contacts.by_keys(["mikan", "ken"])
    assert [contact.id for contact in found] == ["ken", "mika"]


async def test_names_leave_with_their_contact_and_come_back_with_them(books):
    await books.keep(a_contact())
    async with books.writing() as book:
        await book.remove(a_contact())
    assert await books.count("contact_names") == 0
    await books.undo()
    async with books.reading() as book:
        assert [found.id for found in await book.contacts.by_keys(["mika"])] == ["mika"]


async def test_a_new_owner_is_unplanned_until_they_have_a_digest_and_kept(books):
    async with books.writing() as book:
        assert book.unplanned
        await book.save(a_nudge(kind="summary"))
    async with books.writing(replace(AYA, name="somebody else")) as book:
        assert book.unplanned
        assert book.owner == AYA
        await book.save(a_nudge("n2", kind="digest", state="done"))
    async with books.writing() as book:
        assert not book.unplanned


async def test_of_two_who_find_an_owner_without_a_digest_one_plans_it(books):
    await books.keep(a_contact())

    async def plan(id: str) -> bool:
        async with books.writing() as book:
            if unplanned := book.unplanned:
                await book.save(a_nudge(id, kind="digest"))
            return unplanned

    assert sorted(await asyncio.gather(*(plan(f"n{n}") for n in range(8)))) == [False] * 7 + [True]


async def test_an_owner_can_be_changed(books):
    async with books.writing() as book:
        await book.save_owner(replace(AYA, daily_limit=5, paused_until=NOW, quiet_from=time(22, 30), asked_weekly=True))
    async with books.reading() as book:
        assert book.owner == replace(AYA, daily_limit=5, paused_until=NOW, quiet_from=time(22, 30), asked_weekly=True)


async def test_there_is_no_book_of_somebody_unknown(books):
    async with books.store.reading("nobody") as book:
        assert book is None


async def test_an_event_opens_a_book_once(books):
    async with books.store.book(AYA, event_id="x") as book:
        assert book is not None
    async with books.store.book(AYA, event_id="x") as book:
        assert book is None
    async with books.store.book(BEN, event_id="x") as book:
        assert book is not None


async def test_an_event_that_failed_may_come_again(books):
    async def fail() -> None:
        async with books.store.book(AYA, event_id="x") as book:
            assert book is not None
            raise ZeroDivisionError

    for _ in range(2):
        with pytest.raises(ZeroDivisionError):
            await fail()


async def test_an_exception_leaves_nothing_behind(books):
    async def fail() -> None:
        async with books.writing() as book:
            await book.save(*BARE)
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        await fail()
    for table in ("owners", "contacts", "contact_names", "touches", "nudges", "purposes", "handled", "steps"):
        assert await books.count(table) == 0


async def test_a_cancelled_transaction_leaves_nothing_behind_and_the_next_one_works(books):
    inside = asyncio.Event()

    async def write() -> None:
        async with books.writing() as book:
            await book.save(*BARE)
            inside.set()
            await asyncio.Event().wait()

    task = asyncio.create_task(write())
    await inside.wait()
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    await books.keep(a_contact("Ken"))
    assert await books.count("contacts") == 1


@pytest.mark.parametrize("steps", [0, 1, 2, 3, 5, 8, 13, 21, 34])
async def test_cancelled_at_any_moment_a_transaction_is_whole_or_not_there(books, steps):
    task = asyncio.create_task(books.keep(*BARE))
    for _ in range(steps):
        await asyncio.sleep(0)
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)
    assert await books.count("contacts") == await books.count("purposes") == await books.count("owners")
    await books.keep(a_contact("Ken"))
    assert await books.get(Contact, "ken") is not None


async def test_writers_take_turns_and_lose_nothing(books):
    await books.keep(a_contact(cadence_days=0))

    async def add_a_day() -> None:
        async with books.writing() as book:
            contact = await book.get(Contact, "mika")
            await book.save(replace(contact, cadence_days=contact.cadence_days + 1))

    await asyncio.gather(*(add_a_day() for _ in range(8)))
    assert (await books.get(Contact, "mika")).cadence_days == 8


WRITES = {
    "save": lambda book: book.save(a_contact("Ken")),
    "remove": lambda book: book.remove(a_contact()),
    "save_owner": lambda book: book.save_owner(AYA),
    "save_owner quietly": lambda book: book.save_owner(AYA, undoable=False),
    "reassign": lambda book: book.reassign(a_contact(), a_contact("Ken")),
    "undo": lambda book: book.undo(NOW - HOUR),
    "ask": lambda book: book.ask(a_question()),
    "answered": lambda book: book.answered("q1"),
    "answer a delivery": lambda book: book.deliveries.answer(None),
}


@pytest.mark.parametrize("write", WRITES.values(), ids=WRITES.keys())
async def test_a_book_for_reading_refuses_to_write(books, write):
    await books.keep(a_contact(), a_touch())
    async with books.reading() as book:
        with pytest.raises(RuntimeError, match="for reading only"):
            await write(book)


async def test_the_nearest_nudge_of_a_step_is_known(books):
    async with books.writing() as book:
        assert book.nearest is None
        await book.save(a_nudge("n1", due_at=NOW + HOUR), a_nudge("n2", due_at=NOW), a_nudge("n3", due_at=NOW + HOUR))
        await book.save(a_nudge("n4", due_at=NOW - HOUR, state="done"))
        assert book.nearest == NOW


async def test_pruning_forgets_event_ids_after_three_days(books):
    async with books.store.book(AYA, event_id="x"):
        pass
    await books.store.prune(NOW + timedelta(days=3))
    assert await books.count("handled") == 1
    await books.store.prune(NOW + timedelta(days=3, seconds=1))
    assert await books.count("handled") == 0


async def test_a_store_made_later_sees_what_was_written(books):
    await books.keep(a_contact())
    async with Store(books.database, books.clock).reading(AYA.id) as book:
        assert await book.get(Contact, "mika") == a_contact()
