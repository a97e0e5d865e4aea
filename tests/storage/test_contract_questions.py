"""Questions and deliveries of one owner."""

from datetime import timedelta

import pytest
from msgspec.structs import replace

from tests.storage.samples import AYA, BEN, NOW, Books, a_contact, a_delivery, a_nudge, a_question


async def delivered(books: Books, delivery, owner=AYA) -> None:
    """Record a delivery as the nudge loop does."""
    await books.keep(a_nudge(), owner=owner)
    async with books.desk() as desk:
        assert await desk.deliver([(owner, delivery)]) == {delivery.key}


async def test_a_question_is_there_until_it_is_answered(books):
    asked = a_question(event=bytes(range(256)), values=("a", "", "絆"))
    async with books.writing() as book:
        await book.ask(asked)
    async with books.writing() as book:
        assert await book.asked("q1") == asked
        assert await book.answered("q1") == asked
        assert await book.asked("q1") is None
        assert await book.answered("q1") is None


async def test_a_question_answered_in_a_step_that_fails_is_still_there(books):
    async with books.writing() as book:
        await book.ask(a_question())

    async def fail() -> None:
        async with books.writing() as book:
            await book.answered("q1")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        await fail()
    async with books.writing() as book:
        assert await book.answered("q1") == a_question()


async def test_a_question_is_nobody_elses(books):
    async with books.writing() as book:
        await book.ask(a_question())
    async with books.writing(BEN) as book:
        assert await book.answered("q1") is None


async def test_asking_and_answering_are_no_steps(books):
    await books.keep(a_contact(), label="added")
    async with books.writing() as book:
        await book.ask(a_question())
        await book.answered("q1")
    assert await books.undo() == "added"


async def test_old_questions_are_forgotten(books):
    async with books.writing() as book:
        await book.ask(a_question("old"))
        await book.ask(a_question("new", created_at=NOW + timedelta(days=1)))
    await books.store.prune(NOW + timedelta(days=3, seconds=1))
    async with books.writing() as book:
        assert await book.answered("old") is None
        assert await book.answered("new") is not None


async def test_a_delivery_comes_back_as_it_was(books):
    sent = a_delivery(body="絆".encode(), address=replace(AYA.address, thread="t", channel="c"), attempts=2, reason="r")
    await delivered(books, sent)
    async with books.reading() as book:
        assert await book.deliveries.of("k1") == sent
        assert await book.deliveries.of("k2") is None


async def test_a_delivery_is_nobody_elses(books):
    await delivered(books, a_delivery())
    await books.keep(a_contact(), owner=BEN)
    async with books.writing(BEN) as book:
        assert await book.deliveries.of("k1") is None
        await book.deliveries.answer(a_delivery(body=b"forged"))
    async with books.reading() as book:
        assert (await book.deliveries.of("k1")).body == b"{}"


@pytest.mark.parametrize(
    ("before", "after"),
    [("sending", "answered"), ("sent", "answered"), ("answered", "answered"), ("parked", "answered"), ("dead", "dead")],
)
async def test_an_answered_delivery_keeps_its_new_look_and_its_state(books, before, after):
    await delivered(books, a_delivery(state=before))
    async with books.writing() as book:
        await book.deliveries.answer(a_delivery(body=b"done"))
    async with books.reading() as book:
        found = await book.deliveries.of("k1")
    assert (found.body, found.state) == (b"done", after)


@pytest.mark.parametrize(
    ("state", "kept"), [("sent", False), ("answered", False), ("dead", False), ("sending", True), ("parked", True)]
)
async def test_finished_deliveries_are_forgotten_after_thirty_days(books, state, kept):
    await delivered(books, a_delivery(state=state))
    await books.store.prune(NOW + timedelta(days=30))
    assert await books.count("deliveries") == 1
    await books.store.prune(NOW + timedelta(days=30, seconds=1))
    assert bool(await books.count("deliveries")) == kept


async def test_of_questions_that_hold_a_file_the_latest_waits(books):
    file = bytes(range(256)) * 1000
    for asked in (a_question("q1"), a_question("q2", event=file), a_question("q3", event=file)):
        async with books.writing() as book:
            await book.ask(asked)
    async with books.writing(BEN) as book:
        await book.ask(a_question("q3", event=file))
    async with books.writing() as book:
        assert await book.asked("q2") is None
        assert [(await book.asked(id)).id for id in ("q1", "q3")] == ["q1", "q3"]
