"""The few verbs that every database engine speaks."""

from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractAsyncContextManager
from typing import Any, Literal, Protocol

Row = Mapping[str, Any]
Dialect = Literal["sqlite", "postgres"]
Hear = Callable[[int | None], None]
"""Told of a near nudge's due moment in UTC milliseconds; None when something may have been missed."""


class AlreadyThere(Exception):
    """One of the rows that were to be added is there; none was added."""


class Connection(Protocol):
    """One connection; inside `writing()` it is one transaction."""

    dialect: Dialect
    distant: bool
    """Each statement is a round trip to another process: what is needed for sure is better asked for at once."""

    async def take_time(self) -> None:
        """What follows in this transaction may be slow: it is not given up for that."""

    async def end_frozen(self) -> None:
        """End whatever keeps rows locked because its process has stood still for long in the middle of a statement."""

    async def rows(self, sql: str, params: Mapping[str, Any]) -> Sequence[Row]:
        """Run one statement with `:name` parameters and return its rows. A list parameter `:name*` is expanded."""

    async def scan(self, sql: str, params: Mapping[str, Any]) -> Sequence[Row]:
        """Like `rows`, for a read that looks at thousands of them: never on the event loop's own thread."""

    async def ahead(self, reads: Sequence[str], params: Mapping[str, Any]) -> Sequence[Sequence[Row]]:
        """What each of these reads gives; one round trip where the database is distant. None of them may give bytes."""

    async def many(self, sql: str, params: Sequence[Mapping[str, Any]]) -> None:
        """Run one statement that returns nothing once per set of parameters."""

    async def add(self, table: str, columns: Sequence[str], rows: Sequence[Sequence[Any]]) -> None:
        """Insert all of these rows; none, and raises AlreadyThere, when one of them is there. Only within `writing()`."""


class Database(Protocol):
    """An open database."""

    dialect: Dialect

    async def open(self) -> None:
        """Connect; the schema is in place afterwards. Raises StoreError with the remedy."""

    async def close(self) -> None:
        """Let go of every connection."""

    def reading(self) -> AbstractAsyncContextManager[Connection]:
        """A connection for reads outside any transaction."""

    def snapshot(self) -> AbstractAsyncContextManager[Connection]:
        """One read transaction: every read in it sees the database as it was at the first, while others write on."""

    def writing(self) -> AbstractAsyncContextManager[Connection]:
        """A transaction: committed on leaving, rolled back on an exception."""

    def listening(self, hear: Hear) -> AbstractAsyncContextManager[None]:
        """While open, `hear` is told of near nudges that any process saves, where the engine can tell."""
