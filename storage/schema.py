"""Which shape the tables have, and how to bring an older database to it."""

import asyncio
import sqlite3
from pathlib import Path
from typing import Any

from bot.errors import StoreError

MIGRATIONS = Path(__file__).parent / "migrations"
SNAPSHOT = Path(__file__).parent / "schema.sql"
"""What all revisions make together on SQLite, so that a new file needs no Alembic; a test keeps it equal."""
_LOCK = 0x4B495A55  # "KIZU": one process migrates a PostgreSQL database at a time


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
    connection = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    try:
        row = connection.execute("SELECT version_num FROM alembic_version").fetchone()
    except sqlite3.OperationalError as error:
        if "no such table" not in str(error):
            raise
        row = None
    finally:
        connection.close()
    return str(row[0]) if row else None


async def prepare_sqlite(path: Path) -> None:
    """Make or upgrade the schema of a SQLite file."""
    if not check(await asyncio.to_thread(read_version, path)):
        await asyncio.to_thread(_upgrade_sqlite, path)


async def prepare_postgres(connection: Any, url: str) -> None:
    """Make or upgrade the schema of a PostgreSQL database, one process at a time."""
    if check(await postgres_version(connection)):
        return
    await connection.execute("SELECT pg_advisory_lock($1)", _LOCK)
    try:
        if not check(await postgres_version(connection)):
            await _upgrade_postgres(url)
    finally:
        await connection.execute("SELECT pg_advisory_unlock($1)", _LOCK)


async def postgres_version(connection: Any) -> str | None:
    """The schema of a PostgreSQL database; None when it has none yet."""
    if await connection.fetchval("SELECT to_regclass('alembic_version')") is None:
        return None
    version = await connection.fetchval("SELECT version_num FROM alembic_version")
    return None if version is None else str(version)


def _upgrade_sqlite(path: Path) -> None:
    if path.stat().st_size == 0:
        _from_snapshot(path)
        return
    from sqlalchemy import NullPool, create_engine

    engine = create_engine(f"sqlite:///{path}", poolclass=NullPool)
    with engine.begin() as connection:
        upgrade(connection)


def _from_snapshot(path: Path) -> None:
    connection = sqlite3.connect(path, isolation_level=None)
    try:
        connection.execute("PRAGMA busy_timeout=5000")
        connection.execute("PRAGMA journal_mode=WAL")
        connection.executescript(f"BEGIN IMMEDIATE;\n{SNAPSHOT.read_text(encoding='utf-8')}\nCOMMIT;")
    finally:
        connection.close()


async def _upgrade_postgres(url: str) -> None:
    import asyncpg
    from sqlalchemy import NullPool
    from sqlalchemy.ext.asyncio import create_async_engine

    engine = create_async_engine(
        "postgresql+asyncpg://", poolclass=NullPool, async_creator=lambda: asyncpg.connect(url)
    )
    try:
        async with engine.begin() as connection:
            await connection.run_sync(upgrade)
    finally:
        await engine.dispose()


def upgrade(connection: Any) -> None:
    """Run every revision that is missing on an open SQLAlchemy connection."""
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
