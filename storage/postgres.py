"""PostgreSQL through asyncpg: for many machines."""

import asyncio
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import AbstractAsyncContextManager, asynccontextmanager, suppress
from typing import Any

import asyncpg
import msgspec

from bot.errors import StoreAway, StoreError
from storage import notices, renewal, schema, sessions, sql
from storage.cancelling import StaysCancelled
from storage.database import AlreadyThere, Dialect, Hear, Row
from storage.presence import Presence

POOL_MOST = 10
FROZEN = f"""
SELECT pg_terminate_backend(pid) FROM pg_stat_activity
WHERE datname = current_database() AND usename = current_user AND state = 'active' AND backend_xid IS NOT NULL
  AND wait_event IN ('ClientWrite', 'ClientRead')
  AND extract(epoch FROM clock_timestamp() - query_start) * 1000
    > (SELECT nullif(setting::bigint, 0) FROM pg_settings WHERE name = '{sessions.GIVE_UP}')
"""  # noqa: S608  (a name from code)
"""Ends transactions with locks whose statement waits for its process to read, or to say more, for as long as makes a silent
one be given up. While it waits so, PostgreSQL itself heeds none of its time limits (seen with 18)."""
ANSWER_WITHIN_S = 30.0
"""How long an answer, or a connection, is waited for: nothing else tells of a network that swallows everything silently."""
LEISURE_S = 3600.0
"""The same, for what takes its time."""
NOT_TO_BE_HAD = (OSError, asyncpg.PostgresError, asyncpg.InterfaceError)
"""What comes of asking for a connection, when the server is away or refuses; OSError has the time-outs among it."""
AWAY = (
    TimeoutError, ConnectionError, asyncpg.PostgresConnectionError, asyncpg.OperatorInterventionError,
    asyncpg.InsufficientResourcesError, asyncpg.PostgresSystemError, asyncpg.ReadOnlySQLTransactionError,
    asyncpg.IdleInTransactionSessionTimeoutError, asyncpg.TransactionTimeoutError, asyncpg.InsufficientPrivilegeError,
)  # fmt: skip
"""What comes of a statement when the server, and not the statement, is at fault."""
CLOSE_WITHIN_S = 2.0
"""How long connections in use may take to come back when the pool is closed."""


class PostgresConnection:
    """See storage.database.Connection."""

    dialect: Dialect = "postgres"
    distant = True

    def __init__(self, connection: Any) -> None:
        self._connection = connection
        self._within_s: float | None = None

    async def take_time(self) -> None:
        await sessions.take_time(self._connection)
        self._within_s = LEISURE_S

    async def end_frozen(self) -> None:
        """End whatever keeps rows locked because its process, or the way to it, stood still in the middle of a statement."""
        await self._connection.execute(FROZEN)

    async def rows(self, sql_text: str, params: Mapping[str, Any]) -> Sequence[Row]:
        statement, values = sql.for_postgres(sql_text, params)
        rows: Sequence[Row] = await self._connection.fetch(statement, *values, timeout=self._within_s)
        return rows

    async def scan(self, sql_text: str, params: Mapping[str, Any]) -> Sequence[Row]:
        return await self.rows(sql_text, params)

    async def ahead(self, reads: Sequence[str], params: Mapping[str, Any]) -> Sequence[Sequence[Row]]:
        (row,) = await self.rows(sql.together(tuple(reads)), params)
        return [msgspec.json.decode(each) if each else () for each in row.values()]

    async def many(self, sql_text: str, params: Sequence[Mapping[str, Any]]) -> None:
        statement, values = sql.for_postgres_set(sql_text, params)
        await self._connection.execute(statement, *values, timeout=self._within_s)

    async def add(self, table: str, columns: Sequence[str], rows: Sequence[Sequence[Any]]) -> None:
        try:
            async with self._connection.transaction():
                await self._connection.copy_records_to_table(
                    table, records=rows, columns=columns, timeout=self._within_s
                )
        except asyncpg.UniqueViolationError as error:
            raise AlreadyThere(table) from error


class PostgresDatabase:
    """See storage.database.Database."""

    dialect: Dialect = "postgres"

    def __init__(self, url: str) -> None:
        self._url = url
        self._pool: Any = None
        self._presence = Presence(_lost)

    async def open(self) -> None:
        try:
            # Not even one connection is kept for its own sake: the pool logs each failure to do so while the server is away.
            self._pool = await asyncpg.create_pool(
                self._url, min_size=0, max_size=POOL_MOST, reset=_nothing, init=self._settle,
                command_timeout=ANSWER_WITHIN_S,
            )  # fmt: skip
            connection = await self._pool.acquire()
        except (OSError, asyncpg.PostgresError, asyncpg.InterfaceError, ValueError, TimeoutError) as error:
            await self.close()
            said = f"{error}" or type(error).__name__
            raise StoreError(
                f"PostgreSQL cannot be reached: {said}. Check the address in KIZUNA_DATABASE_URL and that the server runs."
            ) from error
        try:
            try:
                await schema.prepare_postgres(connection, self._url)
            finally:
                await self._pool.release(connection)
            await renewal.renew(self)
        except BaseException:
            await self.close()
            raise

    async def close(self) -> None:
        """Close the pool, also when the server has fallen silent."""
        pool, self._pool = self._pool, None
        if pool is not None:
            with suppress(TimeoutError):
                await asyncio.wait_for(pool.close(), CLOSE_WITHIN_S)

    @asynccontextmanager
    async def reading(self) -> AsyncIterator[PostgresConnection]:
        with self._presence.reading, StaysCancelled():
            async with self._acquired() as connection:
                yield PostgresConnection(connection)

    @asynccontextmanager
    async def snapshot(self) -> AsyncIterator[PostgresConnection]:
        with self._presence.reading, StaysCancelled():
            async with (
                self._acquired() as connection,
                connection.transaction(isolation="repeatable_read", readonly=True),
            ):
                yield PostgresConnection(connection)

    @asynccontextmanager
    async def writing(self) -> AsyncIterator[PostgresConnection]:
        with self._presence.writing, StaysCancelled():
            async with self._acquired() as connection, connection.transaction():
                yield PostgresConnection(connection)

    def listening(self, hear: Hear) -> AbstractAsyncContextManager[None]:
        return notices.listening(self._url, hear)

    @asynccontextmanager
    async def _acquired(self) -> AsyncIterator[Any]:
        pool = self._open()
        try:
            connection = await pool.acquire(timeout=ANSWER_WITHIN_S)
        except NOT_TO_BE_HAD as error:
            raise StoreAway(f"{error}" or type(error).__name__) from error
        try:
            yield connection
        finally:
            await pool.release(connection)

    async def _settle(self, connection: Any) -> None:
        await sessions.settle(connection, self._url)

    def _open(self) -> Any:
        if self._pool is None:
            raise StoreError("The database is closed.")
        return self._pool


def _lost(error: Exception) -> bool:
    # asyncpg has no kind of its own for what is asked of a connection that broke.
    return isinstance(error, AWAY) or (isinstance(error, asyncpg.InterfaceError) and "clos" in f"{error}")


async def _nothing(_connection: Any) -> None:
    """Leave the session as it is: nothing here sets session state, and a RESET costs a round trip."""
