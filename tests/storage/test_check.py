"""`kizuna check` looks at the database and changes nothing."""

import os
import sqlite3
from contextlib import closing

import asyncpg
import pytest

from bot.model.secret import Secret
from bot.operation.checkup import render
from bot.operation.sealing import Sealer
from storage import location, schema
from storage.check import check
from storage.installations import Installations
from tests.storage.samples import an_installation

NEWEST = schema.revisions()[-1]


@pytest.fixture
async def book(tmp_path):
    """The URL of a SQLite database as the bot makes it."""
    database = location.database(f"sqlite:///{tmp_path / 'book.db'}")
    await database.open()
    await database.close()
    return f"sqlite:///{tmp_path / 'book.db'}"


async def shown(url: str, sealer: Sealer | None = None) -> str:
    """What the check says, in English."""
    return render(await check(url, sealer), "en")


def run(url: str, statement: str) -> None:
    """Change a SQLite file behind the bot's back."""
    with closing(sqlite3.connect(location.sqlite_path(url))) as connection, connection:
        connection.execute(statement)


async def test_a_sound_file_is_told_with_schema_and_contents(book):
    assert await shown(book) == (
        f"✓ Database: {location.sqlite_path(book)} can be read and written\n"
        f"✓ Database: schema {NEWEST}, up to date\n✓ Database: 0 owners, 0 nudges to come\n\nAll is well."
    )


async def test_a_file_that_is_not_there_yet_is_no_fault_and_is_not_made(tmp_path):
    findings = await check(f"sqlite:///{tmp_path / 'new' / 'book.db'}")
    assert [finding.ok for finding in findings] == [None]
    assert "does not exist yet; the first start makes it" in findings[0].words.en
    assert not list(tmp_path.iterdir())


async def test_a_folder_in_place_of_the_file_is_a_fault(tmp_path):
    assert "is not a file\n    → Name a file in KIZUNA_DATABASE_URL" in await shown(f"sqlite:///{tmp_path}")


async def test_a_file_in_place_of_the_folder_is_a_fault(tmp_path):
    (tmp_path / "a").write_text("")
    assert "cannot be written to" in await shown(f"sqlite:///{tmp_path / 'a' / 'book.db'}")


async def test_a_file_that_others_can_read_is_a_fault(book):
    os.chmod(location.sqlite_path(book), 0o644)
    assert "✗ Database: other users of this machine can read" in await shown(book)
    assert "chmod 600" in await shown(book)


async def test_a_file_of_another_kind_is_a_fault(tmp_path):
    (tmp_path / "book.db").write_bytes(b"x" * 5000)
    os.chmod(tmp_path / "book.db", 0o600)
    assert "is not a sound SQLite database: file is not a database" in await shown(f"sqlite:///{tmp_path / 'book.db'}")


async def test_a_file_that_is_being_written_is_told_as_locked(book):
    with closing(sqlite3.connect(location.sqlite_path(book), isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        assert "is being written to by another program\n    → Close that program" in await shown(book)


async def test_an_empty_file_gets_its_tables_at_the_start(tmp_path):
    (tmp_path / "book.db").touch(0o600)
    assert "– Database: no tables yet" in await shown(f"sqlite:///{tmp_path / 'book.db'}")


async def test_a_newer_schema_is_a_fault_and_its_tables_are_not_touched(book):
    run(book, "UPDATE alembic_version SET version_num = '9999'")
    assert "✗ Database: schema 9999 was made by a newer Kizuna" in await shown(book)
    assert "owners" not in await shown(book)


async def test_rows_are_counted(book):
    run(book, "INSERT INTO owners (owner_id, id, created_at) VALUES ('o1', 'o1', 0)")
    for n, state in enumerate(("scheduled", "scheduled", "done")):
        run(book, f"INSERT INTO nudges (owner_id, id, due_at, created_at, state) VALUES ('o1', {n}, 0, 0, '{state}')")  # noqa: S608
    assert "1 owner, 2 nudges to come" in await shown(book)


def undelivered(*rows: tuple[str, str]) -> list[str]:
    """Statements that leave deliveries behind, each newer than the one before, in a state for a reason."""
    return [
        "INSERT INTO deliveries (owner_id, key, nudge_id, due_at, body, claimed_at, state, reason) "  # noqa: S608
        f"VALUES ('o1', 'k{n}', 'n{n}', 0, 'x', {n}, '{state}', '{reason}')"
        for n, (state, reason) in enumerate(rows)
    ]


async def test_what_could_not_be_delivered_is_told_with_reason_and_remedy_and_is_no_fault(book):
    for statement in undelivered(
        ("parked", "blocked"), ("dead", "old"), ("dead", "too long"), ("dead", "of ''Aya''"), ("dead", "too long"),
        ("dead", "no_text"), ("sent", ""),
    ):  # fmt: skip
        run(book, statement)
    said = await shown(book)
    assert "– Database: 1 message is parked, since the owner cannot be reached\n    → Nothing is lost" in said
    assert (
        "– Database: 5 messages were given up, lately because of: no_text; too long; of '***'\n    → They are" in said
    )
    assert said.endswith("All is well.")


async def test_what_could_not_be_delivered_is_told_of_a_server_too(postgres_url):
    connection = await asyncpg.connect(postgres_url)
    for statement in undelivered(("dead", "too long"), ("parked", "blocked")):
        await connection.execute(statement)
    await connection.close()
    said = await shown(postgres_url)
    assert "1 message is parked" in said
    assert "1 message was given up, lately because of: too long" in said


async def test_stored_tokens_are_tried_with_the_key_and_a_lost_key_has_a_remedy(book, postgres_url):
    for url in (book, postgres_url):
        await _tokens_are_tried(url)


async def _tokens_are_tried(url: str) -> None:
    right, wrong = Sealer(Secret("k" * 32)), Sealer(Secret("w" * 32))
    assert "installed" not in await shown(url, right)
    database = location.database(url)
    await database.open()
    await Installations(database, right).save(an_installation())
    await database.close()
    assert "✓ Database: 1 workspace has installed the app\n" in await shown(url, right)
    assert "the tokens of 1 of 1 workspace cannot be opened with KIZUNA_SECRET_KEY\n    → Set the key" in await shown(
        url, wrong
    )
    assert "workspace" not in await shown(url)


async def test_a_sound_server_is_told_without_its_password(postgres_url):
    said = await shown(postgres_url.replace("postgres@", "postgres:hunter2@"))
    assert "can be read and written" in said
    assert f"✓ Database: schema {NEWEST}, up to date\n✓ Database: 0 owners" in said
    assert "hunter2" not in said


async def test_an_empty_server_gets_its_tables_at_the_start(empty_postgres_url):
    assert [finding.ok for finding in await check(empty_postgres_url)] == [True, None]


async def test_a_server_that_is_not_there_is_a_fault():
    said = await shown("postgresql://me:hunter2@127.0.0.1:1/db")
    assert said.startswith("✗ Database: PostgreSQL at 127.0.0.1:1/db cannot be reached")
    assert "hunter2" not in said


async def test_a_login_that_is_refused_is_a_fault(postgres_server):
    assert "refused the login\n    → Check the user, the password" in await shown(postgres_server.named("nowhere"))


async def test_a_user_who_may_not_write_is_a_fault(postgres_url):
    connection = await asyncpg.connect(postgres_url)
    await connection.execute("ALTER DATABASE " + postgres_url.split("/")[3].split("?")[0] + " SET ROLE pg_monitor")
    await connection.close()
    assert "does not let pg_monitor make tables or write\n    → Grant it" in await shown(postgres_url)


async def test_a_url_leads_to_its_engine():
    assert location.database("sqlite:///a.db").path.as_posix() == "a.db"
    assert location.sqlite_path("sqlite:////books/a.db").as_posix() == "/books/a.db"
    assert location.sqlite_path("postgresql://host/a") is None
    assert location.database("postgres://host/a").dialect == "postgres"
