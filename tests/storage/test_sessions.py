"""Sessions with PostgreSQL are set as Kizuna needs them, through poolers too."""

import asyncio
import struct
import tempfile
from pathlib import Path
from urllib.parse import quote, urlsplit

import asyncpg
import pytest

from bot.errors import StoreError
from storage import postgres, schema, sessions
from storage.location import database as at
from storage.postgres import PostgresDatabase
from tests.peers.postgres import Server

OPINIONS = {
    "default_transaction_isolation": "serializable", "statement_timeout": "1s", "lock_timeout": "1s",
    "idle_session_timeout": "1s", "synchronous_commit": "off", "random_page_cost": "4",
    "idle_in_transaction_session_timeout": "1s",
}  # fmt: skip
SHOWN = "SELECT name, current_setting(name) AS value FROM unnest($1::text[]) AS given (name)"


@pytest.fixture
async def opinionated(postgres_server: Server, postgres_url: str) -> str:
    """The URL of a database that its operator has set up for something else."""
    name = urlsplit(postgres_url).path.strip("/")
    for setting, value in OPINIONS.items():
        await postgres_server.run(f"ALTER DATABASE {name} SET {setting} = '{value}'")
    return postgres_url


async def test_whatever_a_database_is_set_to_sessions_are_set_as_needed(opinionated: str):
    database = PostgresDatabase(opinionated)
    await database.open()
    async with database.reading() as connection:
        pooled = dict(await connection._connection.fetch(SHOWN, [*OPINIONS]))
    await database.close()
    alone = await sessions.connected(opinionated)
    assert dict(await alone.fetch(SHOWN, [*OPINIONS])) == pooled
    assert pooled == {name: sessions.SETTINGS[name] for name in OPINIONS}
    await alone.close()


async def test_what_the_url_names_goes_before(opinionated: str):
    url = f"{opinionated}{'&' if '?' in opinionated else '?'}lock_timeout=7s"
    connection = await sessions.connected(url)
    assert await connection.fetchval("SELECT current_setting('lock_timeout')") == "7s"
    await connection.close()


async def test_a_session_begins_with_nothing_that_a_pooler_refuses():
    asked: list[str] = []

    async def listen(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        (length,) = struct.unpack("!i", await reader.readexactly(4))
        asked.extend((await reader.readexactly(length - 4))[4:].decode().split("\0")[::2])
        writer.close()

    with tempfile.TemporaryDirectory(prefix="kizuna-") as folder:
        async with await asyncio.start_unix_server(listen, Path(folder, ".s.PGSQL.5432")):
            with pytest.raises(StoreError):
                await PostgresDatabase(f"postgresql://kizuna@/kizuna?host={quote(folder)}").open()
    assert {*filter(None, asked)} == {"user", "database", "client_encoding"}


async def test_who_comes_while_another_process_changes_the_tables_waits_for_it(empty_postgres_url, monkeypatch):
    monkeypatch.setattr(postgres, "ANSWER_WITHIN_S", 0.2)
    other = await asyncpg.connect(empty_postgres_url)
    await other.execute("SELECT pg_advisory_lock($1)", schema._LOCK)
    database = at(empty_postgres_url)
    opening = asyncio.create_task(database.open())
    await other.execute("SELECT pg_sleep(1)")
    assert not opening.done()
    await other.close()
    await opening
    await database.close()
