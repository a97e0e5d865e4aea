"""All books on one database: opens transactions and hands them out as books or as the nudge loop's desk."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime, timedelta

from bot.model.owner import Owner
from bot.ports import Clock
from storage import sql, statements
from storage.book import Book
from storage.database import Connection, Database
from storage.desk import Desk
from storage.tables import TABLES, milliseconds


class Store:
    """See bot.ports.Store."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock
        self._queries = sql.load(database.dialect)

    @asynccontextmanager
    async def book(self, owner: Owner, *, event_id: str) -> AsyncIterator[Book | None]:
        """A writing transaction on the owner's book; None when the event was handled before."""
        async with self._database.writing() as connection:
            book = await self._open(connection, owner)
            now = self._clock.now()
            if not await book.first_time(event_id, now):
                yield None
                return
            yield book
            await book.close_step(now)

    @asynccontextmanager
    async def reading(self, owner_id: str) -> AsyncIterator[Book | None]:
        """The owner's book for reading only; None when there is no such owner."""
        async with self._database.reading() as connection:
            rows = await connection.rows(self._queries["owners.get"], {"owner_id": owner_id})
            yield Book(connection, TABLES["owners"].load(rows[0]), writes=False) if rows else None

    @asynccontextmanager
    async def desk(self) -> AsyncIterator[Desk]:
        """A writing transaction for the nudge loop."""
        async with self._database.writing() as connection:
            yield Desk(connection)

    @asynccontextmanager
    async def looking(self) -> AsyncIterator[Desk]:
        """The nudge loop's view without a transaction, for reads only."""
        async with self._database.reading() as connection:
            yield Desk(connection)

    async def prune(self, now: datetime) -> None:
        """Forget event ids, questions and undo steps after three days, finished deliveries after thirty."""
        for name, kept in (("handled", 3), ("questions", 3), ("steps", 3), ("deliveries", 30)):
            async with self._database.writing() as connection:
                before = milliseconds(now - timedelta(days=kept))
                await connection.rows(self._queries[f"system.prune_{name}"], {"before": before})

    async def _open(self, connection: Connection, owner: Owner) -> Book:
        """The owner's book, with their row locked. Of two processes that see a new owner at once, one makes them."""
        stored = await self._stored(connection, owner)
        if stored is None:
            row = {"owner_id": owner.id, **TABLES["owners"].row(owner)}
            if await connection.rows(statements.add("owners", tuple(row)), row):
                return Book(connection, owner, fresh=True)
            stored = await self._stored(connection, owner)
        return Book(connection, stored or owner)

    async def _stored(self, connection: Connection, owner: Owner) -> Owner | None:
        rows = await connection.rows(self._queries["owners.lock"], {"owner_id": owner.id})
        return TABLES["owners"].load(rows[0]) if rows else None
