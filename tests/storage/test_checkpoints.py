"""What is written to SQLite's log comes into the file while the writer goes on."""

import asyncio
import sqlite3
from contextlib import asynccontextmanager

import pytest

from storage.sqlite import CHECKPOINT_AFTER, SqliteDatabase

MANY = CHECKPOINT_AFTER + 500


@asynccontextmanager
async def opened(path):
    """A database at this path."""
    database = SqliteDatabase(path)
    await database.open()
    try:
        yield database
    finally:
        await database.close()


async def write(database, count):
    """So many rows in one transaction."""
    async with database.writing() as connection:
        rows = [{"name": f"{n}", "value": "x" * 200} for n in range(count)]
        await connection.many(
            "INSERT INTO agreements (name, value) VALUES (:name, :value) ON CONFLICT DO NOTHING", rows
        )


async def copied(database):
    """Returns when no checkpoint is under way."""
    while database._checkpoint is not None:
        await database._checkpoint


def count(path):
    """How many rows are there for whoever opens the file."""
    with sqlite3.connect(path) as connection:
        (found,) = connection.execute("SELECT count(*) FROM agreements WHERE value LIKE 'xx%'").fetchone()
    connection.close()
    return found


async def test_after_many_rows_they_come_into_the_file(tmp_path):
    path = tmp_path / "book.db"
    async with opened(path) as database:
        await copied(database)
        before = path.stat().st_size
        await write(database, MANY)
        await copied(database)
        assert path.stat().st_size >= before + MANY * 200


async def test_a_few_rows_stay_in_the_log(tmp_path):
    path = tmp_path / "book.db"
    async with opened(path) as database:
        await copied(database)
        before = path.stat().st_size
        await write(database, CHECKPOINT_AFTER // 2)
        assert database._checkpoint is None
        assert path.stat().st_size == before
    assert count(path) == CHECKPOINT_AFTER // 2


async def test_who_writes_does_not_wait_for_it(tmp_path, monkeypatch):
    async with opened(tmp_path / "book.db") as database:
        await copied(database)
        connect, held = database._connect, asyncio.Event()

        async def slowly(*pragmas):
            await held.wait()
            return await connect(*pragmas)

        monkeypatch.setattr(database, "_connect", slowly)
        await write(database, MANY)
        await write(database, MANY + 1)
        assert database._checkpoint is not None
        held.set()
        await copied(database)
    assert count(tmp_path / "book.db") == MANY + 1


@pytest.mark.parametrize("error", [sqlite3.OperationalError("disk I/O error"), RuntimeError("can't start new thread")])
async def test_who_writes_does_not_fail_with_it(tmp_path, monkeypatch, error):
    async with opened(tmp_path / "book.db") as database:
        await copied(database)

        async def fails(*_pragmas):
            raise error

        with monkeypatch.context() as patch:
            patch.setattr(database, "_connect", fails)
            await write(database, MANY)
            await copied(database)
        await write(database, 2 * MANY)
        await copied(database)
    assert count(tmp_path / "book.db") == 2 * MANY


async def test_closed_in_the_middle_of_it_nothing_is_lost(tmp_path):
    path = tmp_path / "book.db"
    async with opened(path) as database:
        await write(database, MANY)
    assert not (tmp_path / "book.db-wal").exists()
    assert count(path) == MANY
