"""How a database comes to have its tables: new, old, newer, broken, or made by two at once."""

import asyncio
import os
import sqlite3
import stat
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import asyncpg
import pytest
from sqlalchemy import NullPool, create_engine

from bot.errors import StoreError
from storage import schema, snapshot
from storage.postgres import PostgresDatabase
from storage.sqlite import SqliteDatabase
from tests.storage.samples import AYA, Books, a_contact
from tests.storage.test_changing import at_revision

TABLES = set(schema.tables()) | {"alembic_version"}
OPEN = """
import asyncio, sys
from bot.bootstrap import opened
async def run():
    async with opened(sys.argv[1]): pass
asyncio.run(run())
"""
NOBODY = 65534


async def opened_and_closed(database) -> None:
    """Open a database, so that its schema is in place, write to it, and close it."""
    await database.open()
    try:
        await Books(database).keep(a_contact())
    finally:
        await database.close()


def tables(path: Path) -> set[str]:
    """The tables of a SQLite file."""
    with closing(sqlite3.connect(path)) as connection:
        return {name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}


def run(path: Path, script: str) -> None:
    """Make or change a SQLite file as some other program."""
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.executescript(script)


def test_the_snapshot_is_what_all_revisions_make():
    assert schema.SNAPSHOT.read_text(encoding="utf-8") == snapshot.dump()


def test_revisions_follow_each_other():
    assert schema.revisions() == [f"{n:04}" for n in range(1, len(schema.revisions()) + 1)]


async def test_both_engines_have_the_same_tables_columns_and_keys(postgres_url):
    connection = await asyncpg.connect(postgres_url)
    rows = await connection.fetch(
        "SELECT table_name AS t, column_name AS c FROM information_schema.columns WHERE table_schema = 'public'"
    )
    await connection.close()
    found = {(row["t"], row["c"]) for row in rows if row["t"] != "alembic_version"}
    assert found == {(table, column) for table, each in schema.tables().items() for column in each.columns}


async def test_a_new_file_has_all_tables_and_is_for_its_owner_alone(tmp_path):
    path = tmp_path / "new" / "folder" / "book.db"
    await opened_and_closed(SqliteDatabase(path))
    assert tables(path) == TABLES
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


@pytest.mark.parametrize("name", ["a b.db", "100%.db", "what?.db", "a#b.db", "絆.db", "%41.db", "file:x.db"])
async def test_a_file_may_have_any_name(tmp_path, name):
    path = tmp_path / f"folder of {name}" / name
    for _ in range(2):
        await opened_and_closed(SqliteDatabase(path))
    assert tables(path) == TABLES
    assert {each.name for each in tmp_path.iterdir()} == {path.parent.name}


@pytest.mark.parametrize("name", ["100%.db", "what?.db", "a#b.db"])
async def test_a_file_of_any_name_can_be_upgraded(tmp_path, name):
    run(tmp_path / name, "CREATE TABLE notes (words TEXT)")
    await opened_and_closed(SqliteDatabase(tmp_path / name))
    assert tables(tmp_path / name) == TABLES | {"notes"}


async def test_an_empty_file_gets_its_tables(tmp_path):
    (tmp_path / "book.db").touch()
    await opened_and_closed(SqliteDatabase(tmp_path / "book.db"))
    assert tables(tmp_path / "book.db") == TABLES


async def test_a_file_without_our_tables_is_upgraded_through_the_revisions(tmp_path):
    run(tmp_path / "book.db", "CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL)")
    await opened_and_closed(SqliteDatabase(tmp_path / "book.db"))
    assert tables(tmp_path / "book.db") == TABLES
    assert schema.read_version(tmp_path / "book.db") == schema.revisions()[-1]


async def test_an_empty_server_is_upgraded_through_the_revisions(empty_postgres_url):
    for _ in range(2):
        await opened_and_closed(PostgresDatabase(empty_postgres_url))


@pytest.mark.parametrize("revision", schema.revisions())
async def test_an_older_file_is_upgraded_and_keeps_its_rows(tmp_path, revision):
    path = tmp_path / "book.db"
    with create_engine(f"sqlite:///{path}", poolclass=NullPool).begin() as connection:
        schema.upgrade(connection, revision)
    run(path, "INSERT INTO contacts (owner_id, id, created_at) VALUES ('o1', 'mika', 0)")
    await opened_and_closed(SqliteDatabase(path))
    assert schema.read_version(path) == schema.revisions()[-1]
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("SELECT count(*) FROM contacts WHERE owner_id = 'o1'").fetchone() == (1,)


@pytest.mark.parametrize("revision", schema.revisions())
async def test_an_older_server_is_upgraded(empty_postgres_url, revision):
    await at_revision(empty_postgres_url, revision)
    await opened_and_closed(PostgresDatabase(empty_postgres_url))
    connection = await asyncpg.connect(empty_postgres_url)
    assert await schema.postgres_version(connection) == schema.revisions()[-1]
    await connection.close()


async def test_a_file_of_another_program_is_left_as_it_was(tmp_path):
    run(tmp_path / "book.db", "CREATE TABLE touches (x TEXT); INSERT INTO touches VALUES ('mine')")
    with pytest.raises(StoreError, match=r"tables of another program\. Name another file\."):
        await SqliteDatabase(tmp_path / "book.db").open()
    assert tables(tmp_path / "book.db") == {"touches"}


async def test_a_newer_file_is_refused(tmp_path):
    path = tmp_path / "book.db"
    await opened_and_closed(SqliteDatabase(path))
    run(path, "UPDATE alembic_version SET version_num = '9999'")
    with pytest.raises(StoreError, match=r"made by a newer Kizuna \(schema 9999.* Start the newer version, or restore"):
        await SqliteDatabase(path).open()


async def test_a_newer_server_is_refused(postgres_url):
    connection = await asyncpg.connect(postgres_url)
    await connection.execute("UPDATE alembic_version SET version_num = '9999'")
    await connection.close()
    with pytest.raises(StoreError, match="made by a newer Kizuna"):
        await PostgresDatabase(postgres_url).open()


async def test_a_server_on_which_nothing_may_be_made_says_what_to_grant(empty_postgres_url):
    connection = await asyncpg.connect(empty_postgres_url)
    name = await connection.fetchval("SELECT current_database()")
    await connection.execute(f"ALTER DATABASE {name} SET ROLE pg_monitor")
    await connection.close()
    with pytest.raises(StoreError, match=r"permission denied.*GRANT CREATE"):
        await PostgresDatabase(empty_postgres_url).open()


async def test_a_server_that_is_not_there_says_where_to_look():
    with pytest.raises(StoreError, match="Check the address in KIZUNA_DATABASE_URL"):
        await PostgresDatabase("postgresql://me:hunter2@127.0.0.1:1/db").open()


async def test_tasks_may_make_one_file_at_once(tmp_path):
    databases = [SqliteDatabase(tmp_path / "book.db") for _ in range(6)]
    await asyncio.gather(*(database.open() for database in databases))
    for database in databases:
        await database.close()
    assert tables(tmp_path / "book.db") == TABLES


async def test_tasks_may_upgrade_one_file_at_once(tmp_path):
    run(tmp_path / "book.db", "CREATE TABLE notes (words TEXT)")
    databases = [SqliteDatabase(tmp_path / "book.db") for _ in range(3)]
    await asyncio.gather(*(database.open() for database in databases))
    for database in databases:
        await database.close()
    assert tables(tmp_path / "book.db") == TABLES | {"notes"}


def test_processes_may_make_one_file_at_once(tmp_path):
    command = [sys.executable, "-c", OPEN, f"sqlite:///{tmp_path / 'book.db'}"]
    started = [subprocess.Popen(command, stderr=subprocess.PIPE, text=True) for _ in range(3)]
    assert [process.communicate()[1] for process in started] == ["", "", ""]
    assert tables(tmp_path / "book.db") == TABLES


async def test_workers_may_make_one_server_ready_at_once(empty_postgres_url):
    await asyncio.gather(*(opened_and_closed(PostgresDatabase(empty_postgres_url)) for _ in range(3)))


async def test_two_programs_write_to_one_file_in_turns(tmp_path):
    databases = [SqliteDatabase(tmp_path / "book.db") for _ in range(2)]
    for database in databases:
        await database.open()
    one, other = (Books(database) for database in databases)
    for n in range(4):
        await (one, other)[n % 2].keep(a_contact(f"P{n}"), label=str(n))
    async with one.reading() as mine, other.reading() as theirs:
        assert await mine.contacts.count("active") == await theirs.contacts.count("active") == 4
    assert await one.undo() == "3"
    for database in databases:
        await database.close()


async def test_two_programs_write_to_one_file_at_once_and_lose_nothing(tmp_path):
    databases = [SqliteDatabase(tmp_path / "book.db") for _ in range(2)]
    for database in databases:
        await database.open()
    books = [Books(database) for database in databases]
    saves = [books[n % 2].store.book for n in range(12)]

    async def keep(n: int) -> None:
        async with saves[n](AYA, event_id=str(n)) as book:
            await book.save(a_contact(f"P{n}"))

    await asyncio.gather(*map(keep, range(12)))
    assert await books[0].count("contacts") == 12
    for database in databases:
        await database.close()


async def test_a_folder_cannot_be_a_database(tmp_path):
    with pytest.raises(StoreError, match="it is a directory; name a file"):
        await SqliteDatabase(tmp_path).open()


async def test_a_file_of_another_kind_is_refused_and_left_alone(tmp_path):
    (tmp_path / "notes.txt").write_text("tea\n" * 2000)
    with pytest.raises(StoreError, match=r"not a SQLite database\. Name another file\."):
        await SqliteDatabase(tmp_path / "notes.txt").open()
    assert (tmp_path / "notes.txt").read_text() == "tea\n" * 2000


@pytest.fixture
def anybody() -> Iterator[Path]:
    """A folder that an ordinary user can look into; the test goes on as one, since root may write anywhere."""
    with tempfile.TemporaryDirectory() as folder:
        root = os.geteuid() == 0
        Path(folder).chmod(0o755)
        yield Path(folder)
        if root:
            os.seteuid(0)
        Path(folder).chmod(0o700)


def become_ordinary() -> None:
    """From here on as nobody, when root."""
    if os.geteuid() == 0:
        os.seteuid(NOBODY)


async def test_a_file_that_may_only_be_read_is_refused_with_a_remedy(anybody):
    path = anybody / "book.db"
    await opened_and_closed(SqliteDatabase(path))
    path.chmod(0o444)
    anybody.chmod(0o555)
    become_ordinary()
    with pytest.raises(StoreError, match=r"it is read-only\. Make it writable \(chmod u\+w"):
        await SqliteDatabase(path).open()


async def test_a_folder_that_may_only_be_read_is_refused_with_a_remedy(anybody):
    anybody.chmod(0o555)
    become_ordinary()
    with pytest.raises(StoreError, match=r"it is read-only\. Make it writable"):
        await SqliteDatabase(anybody / "book.db").open()


async def test_a_closed_database_says_so(tmp_path):
    database = SqliteDatabase(tmp_path / "book.db")
    await opened_and_closed(database)
    await database.close()
    with pytest.raises(StoreError, match="The database is closed"):
        async with database.reading():
            pass
