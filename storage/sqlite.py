"""SQLite in one file, through aiosqlite: the embedded default."""

import asyncio
import os
import sqlite3
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager, suppress
from pathlib import Path
from typing import Any

import aiosqlite

from bot.errors import StoreAway, StoreError
from storage import renewal, schema, sql, statements
from storage.database import AlreadyThere, Dialect, Hear, Row
from storage.glances import Glances
from storage.in_place import InPlace
from storage.presence import Presence

BUSY_TIMEOUT_MS = 5000
"""How long a writer waits for another process before it gives up."""
CHECKPOINT_AFTER = 4000
"""Rows written after which what stands in the log is copied into the file, beside the writer: it takes as long as writing."""
AWAY = frozenset(
    {sqlite3.SQLITE_PERM, sqlite3.SQLITE_BUSY, sqlite3.SQLITE_NOMEM, sqlite3.SQLITE_READONLY, sqlite3.SQLITE_IOERR}
    | {
        sqlite3.SQLITE_CORRUPT,
        sqlite3.SQLITE_FULL,
        sqlite3.SQLITE_CANTOPEN,
        sqlite3.SQLITE_PROTOCOL,
        sqlite3.SQLITE_NOTADB,
    }
)
"""What comes of a statement when the file, its disk or another program, and not the statement, is at fault."""
LOG_PAGES_MOST = 10_000
"""Pages of 4 kB in the log after which the writer does so itself, and waits."""


class SqliteConnection:
    """See storage.database.Connection."""

    dialect: Dialect = "sqlite"
    distant = False

    def __init__(self, connection: aiosqlite.Connection, glances: Glances | None = None) -> None:
        """With `glances`, for reads only: what they can give is not asked of the connection's thread."""
        self._connection = connection
        self._glances = glances

    async def take_time(self) -> None:
        """Nothing here is given up for being slow."""

    async def end_frozen(self) -> None:
        """One process runs on a file, so there is no other that could stand still."""

    async def rows(self, sql_text: str, params: Mapping[str, Any]) -> Sequence[Row]:
        statement, values = sql.for_sqlite(sql_text, params)
        if self._glances is not None and (found := self._glances.rows(statement, values)) is not None:
            return found
        return await self._connection.execute_fetchall(statement, values)  # type: ignore[return-value]

    async def scan(self, sql_text: str, params: Mapping[str, Any]) -> Sequence[Row]:
        return await self._connection.execute_fetchall(*sql.for_sqlite(sql_text, params))  # type: ignore[return-value]

    async def ahead(self, reads: Sequence[str], params: Mapping[str, Any]) -> Sequence[Sequence[Row]]:
        return [await self.rows(read, params) for read in reads]

    async def many(self, sql_text: str, params: Sequence[Mapping[str, Any]]) -> None:
        await self._connection.executemany(sql_text, params)

    async def add(self, table: str, columns: Sequence[str], rows: Sequence[Sequence[Any]]) -> None:
        await self._connection.execute_fetchall("SAVEPOINT adding")
        try:
            await self._connection.executemany(statements.add_values(table, tuple(columns)), rows)
        except sqlite3.IntegrityError as error:
            await self._connection.execute_fetchall("ROLLBACK TO adding")
            await self._connection.execute_fetchall("RELEASE adding")
            raise AlreadyThere(table) from error
        # Anything else ends the whole transaction; on a full disk SQLite has ended it already.
        await self._connection.execute_fetchall("RELEASE adding")


class SqliteDatabase:
    """See storage.database.Database. One writer and one reader, beside glances; all see every committed row at once (WAL).

    Checkpoints are made on a connection of their own while the writer goes on. Source: https://sqlite.org/wal.html#ckpt
    """

    dialect: Dialect = "sqlite"

    def __init__(self, path: Path, *, durable: bool = True) -> None:
        """Without `durable`, what was committed last may be lost with the machine's power: nobody waits for the disk."""
        self.path = path
        self._durable = f"PRAGMA synchronous={'FULL' if durable else 'OFF'}"
        self._lock = asyncio.Lock()
        self._writer: aiosqlite.Connection | None = None
        self._reader: aiosqlite.Connection | None = None
        self._glances: Glances | None = None
        self._checkpoint: asyncio.Task[None] | None = None
        self._copied = 0
        self._in_place: InPlace | None = None
        self._presence = Presence(_lost)

    async def open(self) -> None:
        """Create the file (mode 0600) and its schema where missing. Raises StoreError with the remedy."""
        try:
            self._create()
            await schema.prepare_sqlite(self.path)
            self._writer = await self._connect(self._durable, f"PRAGMA wal_autocheckpoint={LOG_PAGES_MOST}")
            await _write_ahead(self._writer)
            self._reader = await self._connect("PRAGMA query_only=ON")
            self._glances = Glances(self.path)
            await renewal.renew(self)
            self._in_place = InPlace(self.path)
        except (sqlite3.Error, OSError, StoreAway) as error:
            await self.close()
            raise StoreError(f"The database {self.path} cannot be used: {_remedy(self.path, error)}") from error

    async def close(self) -> None:
        self._in_place = None
        glances, self._glances = self._glances, None
        if glances is not None:
            glances.close()
        connections, self._writer, self._reader = (self._reader, self._writer), None, None
        if self._checkpoint is not None:
            await self._checkpoint
        for connection in connections:
            if connection is not None:
                await connection.close()

    @asynccontextmanager
    async def reading(self) -> AsyncIterator[SqliteConnection]:
        connection = SqliteConnection(_open(self._reader), self._glances)
        with self._presence.reading:
            yield connection

    @asynccontextmanager
    async def snapshot(self) -> AsyncIterator[SqliteConnection]:
        """A read transaction on a connection of its own."""
        _open(self._reader)
        with self._presence.reading:
            connection = await self._connect("PRAGMA query_only=ON")
            try:
                await connection.execute_fetchall("BEGIN")
                yield SqliteConnection(connection)
            finally:
                # Whoever leaves early does not wait for a long read to end.
                await connection.interrupt()
                await asyncio.shield(connection.close())

    @asynccontextmanager
    async def writing(self) -> AsyncIterator[SqliteConnection]:
        """A transaction that holds the write lock from its start."""
        connection = _open(self._writer)
        async with self._lock:
            with self._presence.writing:
                self._stays()
                try:
                    await connection.execute_fetchall("BEGIN IMMEDIATE")
                    yield SqliteConnection(connection)
                    await connection.execute_fetchall("COMMIT")
                except BaseException:
                    await asyncio.shield(connection.rollback())
                    raise
        if self._checkpoint is None and connection.total_changes - self._copied >= CHECKPOINT_AFTER:
            self._copied = connection.total_changes
            self._checkpoint = asyncio.create_task(self._copy())

    @asynccontextmanager
    async def listening(self, hear: Hear) -> AsyncIterator[None]:
        """One process runs on a file, so there is nobody to hear of."""
        yield

    async def _copy(self) -> None:
        """One checkpoint. What makes it fail will stop the writer, too, who says so."""
        try:
            with suppress(Exception):
                connection = await self._connect(self._durable)
                try:
                    await connection.execute_fetchall("PRAGMA wal_checkpoint(PASSIVE)")
                finally:
                    await connection.close()
        finally:
            self._checkpoint = None

    def _create(self) -> None:
        if self.path.is_dir():
            raise IsADirectoryError("it is a directory; name a file")
        self.path.parent.mkdir(parents=True, exist_ok=True)
        if not self.path.exists():
            os.close(os.open(self.path, os.O_CREAT | os.O_WRONLY, 0o600))

    def _stays(self) -> None:
        """Raises StoreError when the file is not in its place any more."""
        if self._in_place is not None:
            self._in_place.check()

    async def _connect(self, *pragmas: str) -> aiosqlite.Connection:
        self._stays()
        connection = await aiosqlite.connect(self.path, isolation_level=None)
        connection.row_factory = sqlite3.Row
        for pragma in (f"PRAGMA busy_timeout={BUSY_TIMEOUT_MS}", *pragmas):
            await connection.execute_fetchall(pragma)
        return connection


async def _write_ahead(connection: aiosqlite.Connection) -> None:
    """Turn on WAL. SQLite does not wait for others here, whatever the timeout, so this does."""
    for wait in (*[0.05] * (BUSY_TIMEOUT_MS // 50), None):
        try:
            await connection.execute_fetchall("PRAGMA journal_mode=WAL")
            return
        except sqlite3.OperationalError as error:
            if wait is None or "locked" not in str(error):
                raise
            await asyncio.sleep(wait)


def _lost(error: Exception) -> bool:
    # Their lowest byte says which kind; the rest, what exactly. Errors of Python's own module have none.
    return isinstance(error, sqlite3.Error) and getattr(error, "sqlite_errorcode", 0) & 0xFF in AWAY


def _open(connection: aiosqlite.Connection | None) -> aiosqlite.Connection:
    if connection is None:
        raise StoreError("The database is closed.")
    return connection


def _remedy(path: Path, error: Exception) -> str:
    said = str(error)
    if "readonly" in said or isinstance(error, PermissionError):
        return f"it is read-only. Make it writable (chmod u+w {path}, and its folder), or name another file."
    if "not a database" in said:
        return "it is not a SQLite database. Name another file."
    if "already exists" in said:
        return "it holds tables of another program. Name another file."
    if "locked" in said:
        return "another program holds it locked. Close that program, or try again in a moment."
    return f"{said}."
