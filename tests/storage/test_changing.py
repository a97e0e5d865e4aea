"""Tables of a server are changed while others use them, and by processes that are lost in the middle of it."""

import asyncio
import sys
from collections.abc import AsyncIterator
from functools import partial

import asyncpg
import pytest
from sqlalchemy import NullPool
from sqlalchemy.ext.asyncio import create_async_engine

from storage import schema, sessions
from storage.postgres import PostgresConnection, PostgresDatabase
from tests.peers import wire

OPENED = "import asyncio, sys; from storage.postgres import PostgresDatabase; asyncio.run(PostgresDatabase(sys.argv[1]).open())"


async def at_revision(url: str, revision: str) -> None:
    """Bring an empty server so far."""
    connect = partial(asyncpg.connect, url)
    engine = create_async_engine("postgresql+asyncpg://", poolclass=NullPool, async_creator=connect)
    async with engine.begin() as connection:
        await connection.run_sync(schema.upgrade, revision)


async def opened_and_closed(url: str) -> None:
    """Bring a server up to date."""
    database = PostgresDatabase(url)
    await database.open()
    await database.close()


@pytest.fixture
async def at_work(empty_postgres_url) -> AsyncIterator[asyncpg.Connection]:
    """Somebody who uses nudges of an older release, for which changing the tables waits."""
    await at_revision(empty_postgres_url, "0005")
    connection = await asyncpg.connect(empty_postgres_url)
    name = await connection.fetchval("SELECT current_database()")
    await connection.execute(f"ALTER DATABASE {name} SET deadlock_timeout = '2s'")
    await connection.execute("SET deadlock_timeout = '1min'; BEGIN; LOCK TABLE nudges IN ROW SHARE MODE")
    yield connection
    await connection.close()


async def test_whoever_changes_tables_gives_way_to_those_who_use_them_and_tries_again(empty_postgres_url, at_work):
    opening = asyncio.create_task(opened_and_closed(empty_postgres_url))
    while not await at_work.fetchval("SELECT count(*) FROM pg_locks, pg_sleep(0.01) WHERE NOT granted"):
        pass
    # What changes the tables has this one already, and waits for the other.
    await at_work.execute("SELECT FROM contacts")
    await at_work.execute("COMMIT")
    await opening


async def test_whoever_falls_silent_while_changing_tables_keeps_nobody_from_them(empty_postgres_url, monkeypatch):
    monkeypatch.setitem(sessions.SETTINGS, sessions.GIVE_UP, "200ms")
    await at_revision(empty_postgres_url, "0005")
    worker = await sessions.connected(empty_postgres_url)
    async with wire.strung(empty_postgres_url) as strung, asyncio.timeout(20):
        strung.swallow_after = b"ALTER TABLE nudges"
        # A process of its own: Alembic knows one change at a time in each. It may be slow until it is lost.
        url = f"{strung.url}&{sessions.GIVE_UP}=2s"
        lost = await asyncio.create_subprocess_exec(
            sys.executable, "-c", OPENED, url, stderr=asyncio.subprocess.DEVNULL
        )
        await strung.swallowed.wait()
        opening = asyncio.create_task(opened_and_closed(empty_postgres_url))
        while not opening.done():
            await PostgresConnection(worker).end_frozen()
            await asyncio.wait({opening}, timeout=0.05)
        lost.kill()
        await lost.wait()
    await opening
    await worker.close()
