"""A network that swallows everything without a word: PostgreSQL is given up after a while, and found again."""

import asyncio
from collections.abc import AsyncIterator

import asyncpg
import pytest

from bot.errors import StoreAway
from storage import postgres, sessions
from storage.postgres import PostgresDatabase
from tests.peers import wire
from tests.peers.postgres import Server
from tests.peers.wire import Wire

PATIENCE_S = 1.0


@pytest.fixture
async def strung(postgres_server: Server) -> AsyncIterator[Wire]:
    """A wire to a database."""
    async with postgres_server.lent() as url, wire.strung(url) as opened:
        yield opened


@pytest.fixture
async def far(strung: Wire, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[PostgresDatabase]:
    """The database at the other end; answers are not waited for very long."""
    monkeypatch.setattr(postgres, "ANSWER_WITHIN_S", PATIENCE_S)
    database = PostgresDatabase(strung.url)
    await database.open()
    yield database
    await database.close()


async def test_a_commit_whose_answer_is_swallowed_is_given_up(strung: Wire, far: PostgresDatabase):
    strung.swallow_after = b"COMMIT"
    async with asyncio.timeout(10):
        with pytest.raises(StoreAway):
            async with far.writing() as connection:
                await connection.rows("SELECT 1", {})


async def test_a_session_whose_beginning_is_swallowed_is_given_up(strung: Wire, far: PostgresDatabase):
    async with asyncio.timeout(10), far.reading():
        strung.swallow_after = b"set_config"
        with pytest.raises(StoreAway):
            async with far.reading():
                pass
        assert strung.swallowed.is_set()


async def test_once_connections_get_through_again_all_goes_on(strung: Wire, far: PostgresDatabase):
    strung.swallow()
    async with asyncio.timeout(10):
        with pytest.raises(StoreAway):
            async with far.reading() as connection:
                await connection.rows("SELECT 1", {})
        strung.heal()
        async with far.writing() as connection:
            assert await connection.rows("SELECT 1 AS one", {})


@pytest.mark.parametrize("use", ["reading", "snapshot", "writing"])
async def test_who_is_cancelled_while_the_server_is_silent_stops(strung: Wire, far: PostgresDatabase, use: str):
    asked = asyncio.Event()

    async def work() -> None:
        async with getattr(far, use)() as connection:
            strung.swallow()
            asked.set()
            await connection.rows("SELECT 1", {})

    working = asyncio.create_task(work())
    await asked.wait()
    # It gets to its statement.
    await asyncio.sleep(0)
    working.cancel()
    await asyncio.wait([working], timeout=10)
    assert working.cancelled()


async def test_who_stands_still_while_reading_what_they_have_locked_is_ended(postgres_url: str):
    frozen = await asyncpg.connect(postgres_url)
    await frozen.execute("BEGIN; SELECT pg_current_xact_id()")
    frozen._transport.pause_reading()
    reading = asyncio.create_task(frozen.execute("SELECT repeat('x', 1000) FROM generate_series(1, 100000)"))
    database = PostgresDatabase(f"{postgres_url}{'&' if '?' in postgres_url else '?'}{sessions.GIVE_UP}=200ms")
    await database.open()
    try:
        async with asyncio.timeout(10):
            while await lives(database, frozen.get_server_pid()):
                async with database.writing() as connection:
                    await connection.end_frozen()
    finally:
        await database.close()
    frozen._transport.resume_reading()
    with pytest.raises((asyncpg.PostgresError, asyncpg.InterfaceError)):
        await reading


async def lives(database: PostgresDatabase, pid: int) -> bool:
    """Whether PostgreSQL has such a process, after a moment."""
    async with database.reading() as connection:
        found = "SELECT pid, pg_sleep(0.05) FROM pg_stat_activity WHERE pid = :pid"
        return bool(await connection.rows(found, {"pid": pid}))


async def test_what_takes_its_time_is_waited_for(far: PostgresDatabase):
    async with far.writing() as connection:
        await connection.take_time()
        assert await connection.rows(f"SELECT pg_sleep({3 * PATIENCE_S})", {})
