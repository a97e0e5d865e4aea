"""Everything in a database as one checked file, and back, from either engine to either."""

import asyncio
import contextlib
import os
import sqlite3
import tempfile
from collections.abc import AsyncIterator, Mapping, Sequence
from pathlib import Path

import asyncpg

from bot.errors import StoreAway, StoreError
from bot.operation.discretion import discreet
from storage import archive, schema, statements
from storage.archive import Reader, Writer
from storage.database import Connection, Database, Row
from storage.schema import Shape

_DRIVER_ERRORS = (sqlite3.Error, asyncpg.PostgresError, asyncpg.InterfaceError, OSError)


async def save(database: Database, path: Path, *, force: bool = False) -> dict[str, int]:
    """Write everything as it is at this moment, while the bot goes on; the number of rows per table.

    The file appears whole or not at all, with mode 0600. Raises StoreError, also when `path` exists, unless `force`.
    """
    _check_free(path, force)
    try:
        handle, draft = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.", suffix=".part")
    except OSError as error:
        raise StoreError(f"The backup cannot be written to {path.parent}: {error.strerror or error}.") from error
    try:
        counts = await _write(database, handle)
        _check_free(path, force)
        await asyncio.to_thread(_publish, draft, path)
        return counts
    except OSError as error:
        raise StoreError(
            f"The backup {path} could not be written: {error.strerror or error}. Nothing was kept."
        ) from error
    finally:
        with contextlib.suppress(FileNotFoundError):
            os.unlink(draft)


async def verify(path: Path) -> dict[str, int]:
    """Read a whole backup; the number of rows per table. Raises StoreError for one that is not as it was written."""

    def read() -> dict[str, int]:
        reader = Reader(path)
        for _ in reader.batches():
            pass
        return dict(reader.counts)

    return await asyncio.to_thread(read)


async def restore(database: Database, path: Path) -> dict[str, int]:
    """Load a backup into an empty database, all of it or nothing; the number of rows per table. Raises StoreError."""
    counts = await verify(path)
    try:
        async with database.writing() as connection:
            await connection.take_time()
            await _check_empty(connection)
            await _load(connection, path)
            loaded = {table: await _count(connection, table) for table in counts}
            if loaded != counts:
                raise StoreError(f"{path} did not arrive whole. Nothing was changed; please report this as a fault.")
    except (*_DRIVER_ERRORS, StoreAway) as error:
        raise StoreError(f"{path} could not be loaded: {discreet(str(error))}. Nothing was changed.") from error
    return counts


def _check_free(path: Path, force: bool) -> None:
    if path.is_dir():
        raise StoreError(f"{path} is a folder. Name a file in it.")
    if path.exists() and not force:
        raise StoreError(f"{path} exists already. Name another file, or use --force to replace it.")


async def _write(database: Database, handle: int) -> dict[str, int]:
    with open(handle, "wb") as stream:  # noqa: ASYNC230  (opening does not touch the disk; writing is in a thread)
        writer = Writer(stream, {name: each.columns for name, each in schema.tables().items()})
        try:
            async with database.snapshot() as connection:
                await connection.take_time()
                for name, each in schema.tables().items():
                    async for rows in _pages(connection, name, each):
                        await asyncio.to_thread(writer.add, name, rows)
            await asyncio.to_thread(writer.finish)
        finally:
            writer.close()
        await asyncio.to_thread(os.fsync, stream.fileno())
    return writer.counts


async def _pages(connection: Connection, table: str, each: Shape) -> AsyncIterator[Sequence[Row]]:
    """All rows in the order of the primary key, which costs the same for the last page as for the first."""
    key = statements.names(each.key)
    start = f"SELECT {statements.names(each.columns)} FROM {table}"  # noqa: S608  (names from the schema)
    end = f" ORDER BY {key} LIMIT :limit"
    after = f" WHERE ({key}) > ({', '.join(f':{name}' for name in each.key)})"
    rows = await connection.rows(start + end, {"limit": archive.BATCH})
    while rows:
        yield rows
        last = {name: rows[-1][name] for name in each.key}
        rows = await connection.rows(start + after + end, {**last, "limit": archive.BATCH})


def _publish(draft: str, path: Path) -> None:
    os.replace(draft, path)
    if os.name == "posix":
        folder = os.open(path.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)


async def _check_empty(connection: Connection) -> None:
    for table in schema.tables():
        if await connection.rows(f"SELECT 1 FROM {table} LIMIT 1", {}):  # noqa: S608
            raise StoreError(
                f"This database is already in use (there are rows in {table}), and a backup does not mix with it. "
                "Set KIZUNA_DATABASE_URL to a new file or an empty database and restore there."
            )


async def _load(connection: Connection, path: Path) -> None:
    batches = Reader(path).batches()
    while batch := await asyncio.to_thread(next, batches, None):
        table, rows = batch
        _check_known(table, rows[0], path)
        await connection.many(statements.insert(table, tuple(rows[0])), rows)


def _check_known(table: str, row: Mapping[str, object], path: Path) -> None:
    """Columns that are newer than the backup get their defaults; it may have none that have gone since."""
    known = schema.tables().get(table)
    if known is None or not set(row) <= set(known.columns):
        raise StoreError(f"{path} was made by an older Kizuna. Restore it with that version, then upgrade.")


async def _count(connection: Connection, table: str) -> int:
    return int((await connection.rows(f"SELECT count(*) AS n FROM {table}", {}))[0]["n"])  # noqa: S608
