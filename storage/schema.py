"""Which shape the tables have, how to bring an older database to it, and which columns that makes."""

import asyncio
import sqlite3
from collections.abc import Mapping
from contextlib import closing
from functools import cache, partial
from pathlib import Path
from typing import Any

from msgspec import Struct

from bot.errors import StoreError
from bot.operation.discretion import discreet

MIGRATIONS = Path(__file__).parent / "migrations"
SNAPSHOT = Path(__file__).parent / "schema.sql"
"""What all revisions make together on SQLite, so that a new file needs no Alembic; a test keeps it equal."""
_LOCK = 0x4B495A55  # "KIZU": one process migrates a PostgreSQL database at a time
WAIT_S = 3600.0
"""How long the others wait for it: changing large tables takes its time."""
TRIES = 10
_DEADLOCK = "40P01"
"""Source: https://www.postgresql.org/docs/current/errcodes-appendix.html"""


def revisions() -> list[str]:
    """Every revision, oldest first."""
    return sorted(path.name.split("_")[0] for path in (MIGRATIONS / "versions").glob("[0-9]*.py"))


def check(version: str | None) -> bool:
    """Whether a database at `version` is up to date. Raises StoreError when it is newer than this program."""
    known = revisions()
    if version is not None and version not in known:
        raise StoreError(
            f"The database was made by a newer Kizuna (schema {version}, this one knows up to {known[-1]}). "
            "Start the newer version, or restore a backup."
        )
    return version == known[-1]


def read_version(path: Path) -> str | None:
    """The schema of a SQLite file; None when it has none yet."""
    with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)) as connection:
        try:
            row = connection.execute("SELECT version_num FROM alembic_version").fetchone()
        except sqlite3.OperationalError as error:
            if "no such table" not in str(error):
                raise
            row = None
    return str(row[0]) if row else None


async def prepare_sqlite(path: Path) -> None:
    """Make or upgrade the schema of a SQLite file."""
    if not check(await asyncio.to_thread(read_version, path)):
        await asyncio.to_thread(_upgrade_sqlite, path)


async def prepare_postgres(connection: Any, url: str) -> None:
    """Make or upgrade the schema of a PostgreSQL database, one process at a time."""
    if not check(await postgres_version(connection)):
        await _upgrade_postgres(url)


async def postgres_version(connection: Any) -> str | None:
    """The schema of a PostgreSQL database; None when it has none yet."""
    if await connection.fetchval("SELECT to_regclass('alembic_version')") is None:
        return None
    version = await connection.fetchval("SELECT version_num FROM alembic_version")
    return None if version is None else str(version)


def _upgrade_sqlite(path: Path) -> None:
    """All or nothing, one process at a time: whoever comes second finds the work done."""
    if _from_snapshot(path):
        return
    from sqlalchemy import URL, NullPool, create_engine
    from sqlalchemy.exc import DBAPIError

    url = URL.create("sqlite", database=str(path))
    engine = create_engine(url, poolclass=NullPool, connect_args={"isolation_level": None})
    try:
        with engine.begin() as connection:
            connection.exec_driver_sql("BEGIN IMMEDIATE")
            upgrade(connection)
    except DBAPIError as error:
        raise sqlite3.OperationalError(str(error.orig)) from error


def _from_snapshot(path: Path) -> bool:
    """Make the newest schema in a file without any tables; False when there are some."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("BEGIN IMMEDIATE")
        if connection.execute("SELECT 1 FROM sqlite_master").fetchone():
            return False
        for statement in SNAPSHOT.read_text(encoding="utf-8").split(";\n"):
            connection.execute(statement)
        connection.execute("COMMIT")
    return True


async def _upgrade_postgres(url: str) -> None:
    """All or nothing. Where it and those who use the tables wait for each other, it gives way and tries again."""
    from sqlalchemy.exc import DBAPIError

    for left in reversed(range(TRIES)):
        try:
            return await _upgrade_in_turn(url)
        except DBAPIError as error:
            if left and getattr(error.orig, "sqlstate", "") == _DEADLOCK:
                continue
            raise StoreError(
                f"The tables cannot be made or changed: {discreet(str(error.orig))}. Let the bot's user do that "
                "(GRANT CREATE, USAGE ON SCHEMA public), or name another database in KIZUNA_DATABASE_URL."
            ) from error


async def _upgrade_in_turn(url: str) -> None:
    """Whoever comes second waits for the first and finds the work done. Raises DBAPIError, StoreError."""
    from sqlalchemy import NullPool
    from sqlalchemy.ext.asyncio import create_async_engine

    from storage import sessions

    connect = partial(sessions.connected, url, sessions.AT_LEISURE, command_timeout=WAIT_S)
    engine = create_async_engine("postgresql+asyncpg://", poolclass=NullPool, async_creator=connect)
    try:
        async with engine.begin() as connection:
            # A lock of the transaction: it goes with one whose machine is lost, as soon as that is given up.
            await connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({_LOCK})")
            await connection.run_sync(_upgrade_what_is_known)
    finally:
        await engine.dispose()


def _upgrade_what_is_known(connection: Any) -> None:
    """Raises StoreError when somebody newer was here meanwhile."""
    from alembic.migration import MigrationContext

    if not check(MigrationContext.configure(connection).get_current_revision()):
        upgrade(connection)


def upgrade(connection: Any, to: str = "head") -> None:
    """Run every revision that is missing, up to one of them, on an open SQLAlchemy connection."""
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, to)


class Shape(Struct, frozen=True, kw_only=True):
    """One table."""

    columns: tuple[str, ...]
    key: tuple[str, ...]
    """The primary key, in order."""

    @property
    def owned(self) -> bool:
        """Whether each row belongs to one owner."""
        return "owner_id" in self.columns


@cache
def tables() -> Mapping[str, Shape]:
    """Every table but the one in which the migrations keep their version, by name."""
    database = sqlite3.connect(":memory:")
    try:
        database.executescript(SNAPSHOT.read_text(encoding="utf-8"))
        found = database.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name").fetchall()
        return {name: _shape(database, name) for (name,) in found if name != "alembic_version"}
    finally:
        database.close()


def _shape(database: sqlite3.Connection, table: str) -> Shape:
    rows = database.execute("SELECT name, pk FROM pragma_table_info(?)", (table,)).fetchall()
    key = sorted((place, name) for name, place in rows if place)
    return Shape(columns=tuple(name for name, _ in rows), key=tuple(name for _, name in key))
