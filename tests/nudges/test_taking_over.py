"""What is taken over keeps each owner's order, and what was sent stays sent."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta

import pytest

from bot.nudges import claiming
from bot.nudges.claiming import Claim
from storage.database import Database
from storage.desk import Desk
from storage.store import Store
from tests.conftest import MakeDatabase
from tests.nudges import office
from tests.nudges.works import Works, registry
from tests.peers.platform import Fault
from tests.storage.samples import AYA, NOW, Books, a_delivery
from tests.torture.field import Field

MINUTE = timedelta(minutes=1)
LATER = NOW + 2 * MINUTE


@pytest.fixture
async def books(database: Database) -> Books:
    """Everybody's books, once per engine."""
    return Books(database)


async def recorded(books: Books, *keys: str, **facts: object) -> None:
    """Deliveries of one batch, a second apart."""
    await books.keep()
    made = [
        a_delivery(key, **{"due_at": NOW + n * MINUTE / 60, "nudge_id": f"n{n}", **facts}) for n, key in enumerate(keys)
    ]
    async with books.desk() as desk:
        await desk.deliver([(AYA, each) for each in made])


async def taken(books: Books, worker: str = "w2", *, limit: int = 9) -> list[str]:
    """What a worker gets two minutes later."""
    async with books.desk() as desk:
        found = await desk.take_over("test", LATER, LATER + MINUTE, worker, limit)
        return [delivery.key for _, delivery in found]


async def test_when_there_is_not_room_for_all_the_first_ones_come_first(books: Books):
    await recorded(books, "z", "y", "x", "w")
    assert await taken(books, limit=2) == ["z", "y"]


async def test_nobody_takes_an_owners_later_messages_while_the_earlier_ones_are_in_other_hands(books: Books):
    await recorded(books, "z", "y", "x", "w")
    await taken(books, limit=2)
    assert await taken(books, "w3") == []


async def test_a_message_that_has_to_wait_keeps_the_later_ones_waiting(books: Books):
    await recorded(books, "first", state="scheduled", lease_until=LATER + MINUTE)
    await recorded(books, "first", "second")
    assert await taken(books) == []


async def test_messages_of_the_same_moment_keep_their_order(books: Books):
    await recorded(books, *"zyxwv", due_at=NOW)
    assert await taken(books) == [*"zyxwv"]


async def test_one_worker_at_a_time_takes_over(new_database: MakeDatabase):
    books = Books(await new_database("postgres"))
    await recorded(books, *"zyxwv")
    async with books.desk() as desk:
        assert len(await desk.take_over("test", LATER, LATER + MINUTE, "w2", 2)) == 2
        assert await taken(books, "w3") == []


async def test_what_waits_for_the_morning_keeps_nothing_waiting(books: Books):
    await recorded(books, "catch-up", state="scheduled", worker="", lease_until=LATER + 8 * 60 * MINUTE)
    await recorded(books, "catch-up", "pill")
    assert await taken(books) == ["pill"]


async def test_a_message_does_not_overtake_one_that_is_just_being_settled(new_database: MakeDatabase):
    books = Books(await new_database("postgres"))
    await recorded(books, "first", "second", "third")
    async with books.database.writing() as slow:
        await slow.rows("UPDATE deliveries SET reason = 'busy' WHERE key = 'second'", {})
        assert await taken(books) == ["first"]
    async with books.desk() as desk:
        await desk.settle([(AYA.id, a_delivery("first", state="sent"))])
    assert await taken(books, "w3") == ["second", "third"]


@pytest.mark.parametrize("state", ["scheduled", "parked", "dead"])
async def test_what_somebody_knows_to_be_sent_is_not_tried_again(books: Books, state: str):
    await recorded(books, "k1", worker="w2")
    async with books.desk() as desk:
        await desk.settle([(AYA.id, a_delivery(worker="w1", state="sent", sent_ref="m1"))])
        await desk.settle([(AYA.id, a_delivery(worker="w2", state=state))])
    async with books.reading() as book:
        found = await book.deliveries.of("k1")
    assert (found.state, found.sent_ref) == ("sent", "m1")


async def test_a_result_that_waits_for_the_database_is_not_overtaken_by_a_second_attempt(database: Database):
    async with office.opened(database, "history") as works:
        works.platform.script(Fault(what="server", times=1))
        await works.remind("aya", "milk")
        storing = asyncio.Event()
        works.loop._settler._store = _Away(works.bot.store, storing)
        await works.loop.tick()
        await works.loop._lanes.drained()
        works.clock.move(5 * MINUTE)
        await works.loop.tick()
        await works.loop._lanes.drained()
        assert works.platform.sends["aya"] == 1
        storing.set()
        await works.loop._settler.flush()
        await works.works(minutes=5)
        assert works.arrived() == ["milk"]


async def test_a_flood_of_nudges_does_not_keep_a_worker_from_taking_over(database: Database):
    field = Field(database)
    async with office.opened(database, per_second=500.0) as works:
        works.clock.set(datetime.now(UTC) + MINUTE)
        await field.sow(await field.people(7000), 1)
        assert await works.loop.tick() == works.clock.now()
        assert await field.count("nudges", "state = 'scheduled'") > 0
        await works.loop.stop()


class _Away:
    """A store that lets nobody in until it is back."""

    def __init__(self, store: Store, back: asyncio.Event) -> None:
        self._store = store
        self._back = back

    @asynccontextmanager
    async def desk(self) -> AsyncIterator[Desk]:
        await self._back.wait()
        async with self._store.desk() as desk:
            yield desk


@pytest.mark.parametrize(
    ("harmless_s", "at_night"),
    [(1e9, []), (16 * 3600, ["tea"]), (600, [])],
    ids=["never forgets", "forgets by the morning", "has forgotten"],
)
async def test_what_may_have_arrived_waits_for_the_morning_unless_the_platform_forgets_it_by_then(
    database, harmless_s, at_night
):
    works = Works(database, harmless_repeat_s=harmless_s)
    await works.plan("tea", explicit=False)
    async with works.books.desk() as desk:
        await claiming.claim(desk, registry(), Claim("test", "w1", NOW), await _bucket(desk), 9)
    assert await works.later(works.worker("w2"), hours=13) == at_night
    assert await works.later(works.worker("w2"), hours=9) == ([] if at_night else ["tea"])


async def _bucket(desk: Desk) -> int:
    """The bucket in which something is due."""
    return (await desk.due_buckets("test", NOW))[0]


async def says(database: Database, body: bytes) -> None:
    """Have every delivery say this."""
    async with database.writing() as connection:
        await connection.rows("UPDATE deliveries SET body = :body", {"body": body})


async def test_what_a_newer_release_froze_is_left_to_its_processes_however_often_it_is_tried(database: Database):
    works = Works(database)
    await works.plan("tea")
    works.post.plan.append(asyncio.CancelledError())
    await works.worker("newer").run_dry()
    (frozen,) = await works.deliveries()
    await says(database, b'{"text": {"newer": 1}}')
    for _ in range(5):
        assert await works.later(works.worker("older"), minutes=15) == []
    await says(database, frozen.body)
    assert await works.later(works.worker("newer"), minutes=15) == ["tea"]
