"""The simulated store keeps transactions apart as PostgreSQL does, and processes end as if by a signal."""

import asyncio
from collections.abc import Coroutine
from contextvars import copy_context
from random import Random
from typing import Any

import pytest

from storage.database import Dialect
from tests.simulation.database import Database, Lost, Weather
from tests.simulation.eventloop import Stuck, VirtualLoop
from tests.simulation.life import CURRENT, Life

INSERT = "INSERT INTO handled (owner_id, event_id, at) VALUES (:owner_id, :event_id, :at) ON CONFLICT DO NOTHING RETURNING at"
UPDATE = "UPDATE handled SET at = at + 1 WHERE owner_id = :owner_id AND event_id = :event_id"
SKIP = "SELECT owner_id, event_id FROM handled WHERE at < 9 FOR UPDATE SKIP LOCKED"
ALL = "SELECT event_id, at FROM handled ORDER BY event_id"


def a_database(dialect: Dialect = "postgres") -> Database:
    """An empty one that never fails."""
    return Database(dialect, Weather(), Random(1), lambda _who, _doing, _images: None)


def run(story: Coroutine[Any, Any, Any]) -> Any:
    """What comes of a story in simulated time."""
    loop = VirtualLoop()
    try:
        return loop.run_until_complete(story)
    finally:
        loop.bury()
        loop.close()


def row(event: str) -> dict[str, Any]:
    """A row to insert."""
    return {"owner_id": "aya", "event_id": event, "at": 1}


def stored(database: Database) -> list[tuple[str, int]]:
    """What is committed."""
    return [(each["event_id"], each["at"]) for each in database.look(ALL)]


def test_others_see_what_is_committed_and_nothing_else():
    async def story(database: Database) -> list[list[tuple[str, int]]]:
        async with database.writing() as one, database.writing() as other:
            await one.rows(INSERT, row("a"))
            await other.rows(INSERT, row("b"))
            own = [(each["event_id"], each["at"]) for each in await one.rows(ALL, {})]
            return [own, stored(database)]

    database = a_database()
    assert run(story(database)) == [[("a", 1)], []]
    assert stored(database) == [("a", 1), ("b", 1)]


def test_a_row_that_was_given_to_another_owner_does_not_stand_where_it_was():
    async def story(database: Database) -> None:
        async with database.writing() as one:
            await one.rows(INSERT, row("a"))
        async with database.writing() as one, database.writing() as other:
            await one.rows("UPDATE handled SET event_id = :to WHERE event_id = :event_id", {"event_id": "a", "to": "z"})
            await other.rows(INSERT, row("b"))

    database = a_database()
    run(story(database))
    assert stored(database) == [("b", 1), ("z", 1)]


def test_a_row_that_another_transaction_wrote_is_waited_for():
    async def adds(database: Database, seconds: float) -> None:
        async with database.writing() as connection:
            await connection.rows(UPDATE, row("a"))
            await asyncio.sleep(seconds)

    async def story(database: Database) -> None:
        async with database.writing() as connection:
            await connection.rows(INSERT, row("a"))
        await asyncio.gather(adds(database, 5), adds(database, 1), adds(database, 0))

    database = a_database()
    run(story(database))
    assert stored(database) == [("a", 4)]


def test_locked_rows_are_skipped():
    async def story(database: Database) -> list[str]:
        async with database.writing() as connection:
            await connection.many(INSERT, [row("a"), row("b")])
        async with database.writing() as one, database.writing() as other:
            await one.rows(UPDATE, row("a"))
            return [each["event_id"] for each in await other.rows(SKIP, {})]

    assert run(story(a_database())) == ["b"]


def test_two_that_wait_for_each_other_are_told():
    async def takes(database: Database, *events: str) -> None:
        async with database.writing() as connection:
            for event in events:
                await connection.rows(UPDATE, row(event))
                await asyncio.sleep(1)

    async def story(database: Database) -> list[Any]:
        async with database.writing() as connection:
            await connection.many(INSERT, [row("a"), row("b")])
        both = takes(database, "a", "b"), takes(database, "b", "a")
        return await asyncio.gather(*both, return_exceptions=True)

    assert sorted(type(each) for each in run(story(a_database())) if each) == [Lost]


@pytest.mark.parametrize("dialect", ["sqlite", "postgres"])
def test_what_a_killed_process_had_begun_is_rolled_back_and_blocks_nobody(dialect: Dialect):
    async def begins(database: Database) -> None:
        async with database.writing() as connection:
            await connection.rows(INSERT, row("a"))
            await asyncio.sleep(60)

    async def story(database: Database, life: Life) -> None:
        context = copy_context()
        context.run(CURRENT.set, life)
        asyncio.get_running_loop().create_task(begins(database), context=context)
        await asyncio.sleep(1)
        life.alive = False
        database.killed(life)
        async with database.writing() as connection:
            await connection.rows(INSERT, row("a"))

    database = a_database(dialect)
    run(story(database, Life("w1")))
    assert stored(database) == [("a", 1)]


def test_a_frozen_process_goes_on_where_it_was():
    async def counts(seen: list[float]) -> None:
        while True:
            await asyncio.sleep(10)
            seen.append(asyncio.get_running_loop().time())

    async def story(life: Life) -> list[float]:
        loop, seen, context = asyncio.get_running_loop(), [], copy_context()
        assert isinstance(loop, VirtualLoop)
        context.run(CURRENT.set, life)
        loop.create_task(counts(seen), context=context)
        await asyncio.sleep(15)
        life.frozen = True
        await asyncio.sleep(100)
        loop.resume(life)
        await asyncio.sleep(11)
        return seen

    assert run(story(Life("w1"))) == [10.0, 115.0, 125.0]


def test_a_story_in_which_everybody_waits_ends():
    with pytest.raises(Stuck):
        run(asyncio.Event().wait())
