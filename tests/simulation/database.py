"""The store of the simulation: Kizuna's own SQL on rows in memory, with delays and faults at every statement."""

import asyncio
import sqlite3
from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from random import Random
from typing import Any

from storage import sql, statements
from storage.database import AlreadyThere, Dialect, Hear, Row
from tests.simulation.dialects import translated
from tests.simulation.life import CURRENT, DOING, Life
from tests.simulation.rows import Image, Locked, RowKey, Rows, Values, Writes

Committed = Callable[[str, str, Mapping[RowKey, Image]], None]
"""Is told who committed, for what, and which rows."""


class Lost(OSError):
    """The store cannot be reached, or has not said what became of a statement."""


@dataclass
class Weather:
    """How well the store does. Chances are per statement; `away_until` is in seconds of the simulation."""

    fails: float = 0.0
    slow: float = 0.0
    slowest_s: float = 0.0
    away_until: float = 0.0


class Transaction(Writes):
    """One that is under way; `over` once it is committed or rolled back."""

    def __init__(self, life: Life | None) -> None:
        super().__init__()
        self.life = life
        self.over = asyncio.Event()


class Connection:
    """See storage.database.Connection."""

    distant = False

    def __init__(self, database: "Database", transaction: Transaction | None) -> None:
        self.dialect: Dialect = database.dialect
        self._database = database
        self._transaction = transaction

    async def end_frozen(self) -> None:
        """Machines here are killed, and never stand still in the middle of a statement."""

    async def take_time(self) -> None:
        """Nothing is slow here."""

    async def rows(self, sql_text: str, params: Mapping[str, Any]) -> Sequence[Row]:
        """Run one statement and return its rows."""
        statement = translated(sql_text, self.dialect)
        text, values = sql.for_sqlite(statement.text, params)
        return await self._database.run(self._transaction, sql_text, text, [values])

    async def scan(self, sql_text: str, params: Mapping[str, Any]) -> Sequence[Row]:
        return await self.rows(sql_text, params)

    async def many(self, sql_text: str, params: Sequence[Mapping[str, Any]]) -> None:
        """Run one statement once per set of parameters."""
        await self._database.run(self._transaction, sql_text, translated(sql_text, self.dialect).text, params)

    async def add(self, table: str, columns: Sequence[str], rows: Sequence[Sequence[Any]]) -> None:
        """Insert all of these rows; none, and raises AlreadyThere, when one of them is there."""
        text = statements.add_values(table, tuple(columns))
        try:
            await self._database.run(self._transaction, text, text, rows, at_once=True)
        except sqlite3.IntegrityError as error:
            raise AlreadyThere(table) from error


class Database:
    """See storage.database.Database. On "sqlite" one writer at a time; on "postgres" many, kept apart by row locks."""

    def __init__(self, dialect: Dialect, weather: Weather, random: Random, committed: Committed) -> None:
        self.dialect: Dialect = dialect
        self.weather = weather
        self._random = random
        self._committed = committed
        self._rows = Rows()
        self._under_way: list[Transaction] = []

    async def open(self) -> None:
        """It is there from the start."""

    async def close(self) -> None:
        """Forget everything."""
        self._rows.close()

    @asynccontextmanager
    async def reading(self) -> AsyncIterator[Connection]:
        """A connection for reads."""
        yield Connection(self, None)

    def snapshot(self) -> Any:
        """Nothing in the simulation asks for one."""
        raise NotImplementedError

    @asynccontextmanager
    async def writing(self) -> AsyncIterator[Connection]:
        """A transaction."""
        transaction = await self._begun()
        try:
            yield Connection(self, transaction)
            await self._pass()
            self._commit(transaction)
        except BaseException:
            self.roll_back(transaction)
            raise
        if self._random.random() < self.weather.fails:
            raise Lost("it was committed, but nobody said so")

    @asynccontextmanager
    async def listening(self, hear: Hear) -> AsyncIterator[None]:
        """Nobody tells of near nudges here: machines look for themselves, as they must when notices get lost."""
        yield

    def killed(self, life: Life) -> None:
        """Roll back what a process that is no more had begun."""
        for transaction in [each for each in self._under_way if each.life is life]:
            self.roll_back(transaction)

    async def run(
        self,
        transaction: Transaction | None,
        original: str,
        text: str,
        values: Sequence[Values],
        *,
        at_once: bool = False,
    ) -> Sequence[Row]:
        """Run a statement; waits while another transaction holds one of its rows. `at_once`: for all values, or for none."""
        statement = translated(original, self.dialect)
        bound = type(statement)(text, statement.writes, statement.locks, statement.skips)
        await self._pass()
        while True:
            if transaction is not None and transaction.over.is_set():
                raise Lost("the transaction is over")
            try:
                return self._rows.run(transaction, bound, values, alone=len(self._under_way) < 2 and not at_once)
            except Locked as locked:
                assert transaction is not None
                await self._wait(transaction, locked.holder)

    def look(self, text: str) -> Sequence[Row]:
        """What is committed, for those who watch: no delay, no faults."""
        return self._rows.run(None, translated(text, "sqlite"), [{}], alone=True)

    def roll_back(self, transaction: Transaction) -> None:
        """Undo all that the transaction did, if it is not over."""
        if not transaction.over.is_set():
            self._rows.roll_back(transaction)
            self._end(transaction)

    async def _begun(self) -> Transaction:
        await self._pass()
        while self.dialect == "sqlite" and self._under_way:
            await self._under_way[0].over.wait()
        transaction = Transaction(CURRENT.get())
        self._under_way.append(transaction)
        return transaction

    def _commit(self, transaction: Transaction) -> None:
        if transaction.over.is_set():
            raise Lost("the transaction is over")
        images = self._rows.commit(transaction)
        self._end(transaction)
        life = CURRENT.get()
        self._committed(life.name if life else "world", DOING.get(), images)

    def _end(self, transaction: Transaction) -> None:
        self._under_way.remove(transaction)
        transaction.over.set()

    async def _wait(self, transaction: Transaction, holder: Writes) -> None:
        seen: Writes | None = holder
        while seen is not None:
            if seen is transaction:
                raise Lost("deadlock detected")
            seen = seen.waits_for
        transaction.waits_for = holder
        try:
            assert isinstance(holder, Transaction)
            await holder.over.wait()
        finally:
            transaction.waits_for = None

    async def _pass(self) -> None:
        """A moment goes by, now and then a long one; raises Lost when the store is away or fails."""
        if (life := CURRENT.get()) is not None:
            life.step()
        slow = self._random.random() < self.weather.slow
        await asyncio.sleep(self._random.uniform(0, self.weather.slowest_s) if slow else 0)
        if asyncio.get_running_loop().time() < self.weather.away_until or self._random.random() < self.weather.fails:
            raise Lost("the store cannot be reached")
