"""What one test leaves in a database on PostgreSQL no other test finds."""

from storage import schema
from storage.postgres import PostgresDatabase
from tests.peers.postgres import Server
from tests.storage.samples import Books, a_contact


async def rows(database: PostgresDatabase) -> int:
    async with database.reading() as connection:
        counts = [await connection.rows(f"SELECT count(*) AS n FROM {table}", {}) for table in schema.tables()]  # noqa: S608
    return sum(row["n"] for (row,) in counts)


async def test_a_database_is_lent_again_with_its_connections_and_without_its_rows(postgres_server: Server):
    async with postgres_server.opened() as first:
        await Books(first).keep(a_contact(notes="dog"))
        assert await rows(first) > 1
    async with postgres_server.opened() as second:
        assert (second is first, await rows(second)) == (True, 0)


async def test_one_that_was_closed_is_opened_anew(postgres_server: Server):
    async with postgres_server.opened() as first:
        await Books(first).keep(a_contact(notes="dog"))
        await first.close()
    async with postgres_server.opened() as second:
        assert (second is first, await rows(second)) == (False, 0)


async def test_one_that_is_in_use_is_closed_first(postgres_server: Server):
    async with postgres_server.opened() as first:
        held = first._pool.acquire()
        await held
    async with postgres_server.opened() as second:
        assert second is not first
