"""All books on one database: opens transactions and hands them out as books or as the nudge loop's desk."""

from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from datetime import datetime, timedelta

from bot.model.owner import Owner
from bot.ports import Clock, Figures
from storage import schema, sql, statements
from storage.book import Book
from storage.database import Connection, Database, Row
from storage.desk import Desk
from storage.sheet import Sheets
from storage.tables import TABLES, milliseconds, moment

NEAR = timedelta(minutes=1)
"""Later nudges are found in time by looking every 30 s, so that nobody needs to be told: telling makes commits queue."""


class Store:
    """See bot.ports.Store."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock
        self._queries = sql.load(database.dialect)
        self._sheets = Sheets()

    @asynccontextmanager
    async def book(self, owner: Owner, *, event_id: str) -> AsyncIterator[Book | None]:
        async with self._database.writing() as connection:
            book = await self._open(connection, owner)
            now = self._clock.now()
            if not await book.first_time(event_id, now):
                yield None
                return
            yield book
            await book.close_step(now)
            if book.nearest is not None and book.nearest < now + NEAR:
                await self._tell(connection, book.nearest)

    @asynccontextmanager
    async def reading(self, owner_id: str) -> AsyncIterator[Book | None]:
        async with self._database.reading() as connection:
            rows = await connection.rows(self._queries["owners.get"], {"owner_id": owner_id})
            yield Book(connection, TABLES["owners"].load(rows[0]), sheets=self._sheets, writes=False) if rows else None

    @asynccontextmanager
    async def desk(self) -> AsyncIterator[Desk]:
        async with self._database.writing() as connection:
            yield Desk(connection)

    @asynccontextmanager
    async def looking(self) -> AsyncIterator[Desk]:
        async with self._database.reading() as connection:
            yield Desk(connection)

    async def prune(self, now: datetime) -> None:
        for name, kept in (("handled", 3), ("questions", 3), ("steps", 3), ("deliveries", 30)):
            async with self._database.writing() as connection:
                await connection.take_time()
                before = milliseconds(now - timedelta(days=kept))
                await connection.rows(self._queries[f"system.prune_{name}"], {"before": before})

    def on_nudge(self, wake: Callable[[datetime], None]) -> AbstractAsyncContextManager[None]:
        return self._database.listening(lambda due_at: wake(self._clock.now() if due_at is None else moment(due_at)))

    async def current(self) -> bool:
        async with self._database.reading() as connection:
            rows = await connection.rows(self._queries["system.version"], {})
        return bool(rows) and str(rows[0]["version"]) >= schema.revisions()[-1]

    async def figures(self, platforms: Sequence[str], now: datetime) -> Figures:
        """How nudges stand, at `now`. One statement; who does not want to wait for it cancels."""
        params = {"platforms": platforms, "now": milliseconds(now)}
        async with self._database.snapshot() as connection:
            row = (await connection.rows(self._queries["system.figures"], params))[0]
        lag_s = 0.0 if row["oldest"] is None else max((now - moment(row["oldest"])).total_seconds(), 0.0)
        return Figures(due=row["due"], lag_s=lag_s, parked=row["parked"], dead=row["dead"])

    async def _tell(self, connection: Connection, due_at: datetime) -> None:
        """Let other processes know, when and if this transaction commits."""
        if (tell := self._queries.get("system.tell")) is not None:
            await connection.rows(tell, {"due_at": str(milliseconds(due_at))})

    async def _open(self, connection: Connection, owner: Owner) -> Book:
        """The owner's book, with their row locked. Of two processes that see a new owner at once, one makes them."""
        # Only a second look sees what the first one waited for: a book that this one was joined with, what was planned for it.
        rows = await self._locked(connection, owner)
        if not rows or rows[0]["unplanned"]:
            rows = await self._locked(connection, owner)
        if not rows:
            row = {"owner_id": owner.id, **TABLES["owners"].row(owner)}
            if await connection.rows(statements.add("owners", tuple(row)), row):
                return Book(connection, owner, sheets=self._sheets, unplanned=True)
            rows = await self._locked(connection, owner)
        stored = TABLES["owners"].load(rows[0]) if rows else owner
        return Book(connection, stored, sheets=self._sheets, unplanned=bool(rows and rows[0]["unplanned"]))

    async def _locked(self, connection: Connection, owner: Owner) -> Sequence[Row]:
        return await connection.rows(self._queries["owners.lock"], {"owner_id": owner.id})
