"""Processes on one PostgreSQL server hear at once of nudges that others save."""

import asyncio
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from random import Random

import asyncpg

from bot import bootstrap
from bot.clock import SystemClock
from storage import notices
from storage.postgres import PostgresDatabase
from storage.store import Store
from tests.loglines import captured
from tests.process.stage import Stage, got, plan, until
from tests.storage.samples import AYA, NOW, Books, a_nudge

END = f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = '{notices.APPLICATION}'"  # noqa: S608


class Ear:
    """What a store was told, as it comes."""

    def __init__(self) -> None:
        self.told: asyncio.Queue[datetime] = asyncio.Queue()

    @asynccontextmanager
    async def on(self, database):
        """Listens; the first word is that it has begun."""
        async with Store(database, SystemClock()).on_nudge(self.told.put_nowait):
            await got(self.told)
            yield self


@asynccontextmanager
async def both(url: str):
    """Two processes' databases."""
    one, other = PostgresDatabase(url), PostgresDatabase(url)
    await one.open()
    await other.open()
    try:
        yield one, other
    finally:
        await one.close()
        await other.close()


async def end_listeners(url: str) -> None:
    """As when the server, or something on the way to it, breaks the connection."""
    connection = await asyncpg.connect(url)
    await connection.execute(END + " AND datname = current_database()")
    await connection.close()


async def test_a_near_nudge_is_told_to_another_process_with_its_moment(postgres_url):
    async with both(postgres_url) as (one, other), Ear().on(other) as ear:
        before = datetime.now(UTC)
        await plan(one, 5)
        assert timedelta(seconds=4) < await got(ear.told) - before < timedelta(seconds=6)


async def test_what_is_found_by_looking_anyway_is_not_told(postgres_url):
    async with both(postgres_url) as (one, other), Ear().on(other) as ear:
        await plan(one, 3600)
        await plan(one, 1, text="near")
        assert await got(ear.told) - datetime.now(UTC) < timedelta(seconds=2)
        assert ear.told.empty()


async def test_a_transaction_that_fails_tells_nothing(postgres_url):
    async with both(postgres_url) as (one, other), Ear().on(other) as ear:
        try:
            async with Books(one).writing() as book:
                await book.save(a_nudge())
                raise RuntimeError("no")
        except RuntimeError:
            await plan(one, 1)
        assert await got(ear.told) > NOW - timedelta(days=1)
        assert ear.told.empty()


async def test_a_nudge_that_undo_brings_back_is_told(postgres_url):
    async with both(postgres_url) as (one, other), Ear().on(other) as ear:
        books = Books(one)
        await books.keep(a_nudge())
        await got(ear.told)
        async with books.writing(AYA) as book:
            await book.remove(a_nudge())
        await books.undo()
        assert await got(ear.told) == NOW


async def test_a_nudge_saved_elsewhere_is_less_than_a_second_late(postgres_url):
    async with both(postgres_url) as (one, other):
        stage, clock = Stage(), SystemClock()
        made = bootstrap.Bot(store=Store(other, clock), clock=clock, random=Random(1))
        loop = made.loop(stage)
        scheduler = made.scheduler(loop)
        async with Ear().on(other), made.store.on_nudge(made.wake):
            await plan(one, 0)
            scheduler.start()
            await got(stage.sent)
            due_at = datetime.now(UTC) + timedelta(seconds=1.5)
            await plan(one, 1.5, text="later")
            at, _ = await got(stage.sent)
            assert timedelta(0) <= at - due_at < timedelta(seconds=1)
            await loop.stop()
            await scheduler.stop()


async def test_after_its_connection_breaks_it_listens_again_and_looks_for_what_it_missed(postgres_url):
    with captured() as lines:
        async with both(postgres_url) as (one, other), Ear().on(other) as ear:
            await end_listeners(postgres_url)
            await got(ear.told)
            await plan(one, 1)
            await got(ear.told)
    assert [line["event"].split(";")[0] for line in lines()] == [
        "nudges of other processes are not heard of",
        "nudges of other processes are heard of again",
    ]


async def test_a_server_that_is_away_is_told_once_and_ends_nothing():
    database = PostgresDatabase("postgresql://127.0.0.1:1/db")
    with captured() as lines:
        async with database.listening(lambda _due_at: None):
            await until(lambda: bool(lines()))
    assert len(lines()) == 1


async def test_something_unknown_that_is_told_means_to_look(postgres_url):
    async with both(postgres_url) as (one, other), Ear().on(other) as ear:
        async with one.writing() as connection:
            await connection.rows("SELECT pg_notify(:channel, 'v2 {}')", {"channel": notices.CHANNEL})
        assert datetime.now(UTC) - await got(ear.told) < timedelta(seconds=5)


async def test_on_a_file_nobody_is_told_anything(new_database):
    database = await new_database("sqlite")
    told = []
    async with Store(database, SystemClock()).on_nudge(told.append):
        await plan(database, 1)
    assert told == []
