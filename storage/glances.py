"""Short reads of SQLite on the event loop's own thread: to ask another thread takes ten times as long as most of them do.

Measured (docs/measurements.md, P1): 10 µs against 100 µs and more. Long ones do not hold up the loop: they are given up.
"""

import asyncio
import sqlite3
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

from storage.database import Row

STEPS_MOST = 20_000
"""Steps of SQLite's machine in one read, or up to twice as many: one or two milliseconds."""
ROWS_MOST = 200


class Glances:
    """A connection of its own, for the event loop that uses it. What is read in one of its turns is of one moment."""

    def __init__(self, path: Path) -> None:
        # Without a time-out: nobody waits here for another program's lock.
        self._connection = sqlite3.connect(path, isolation_level=None, timeout=0)
        self._connection.row_factory = sqlite3.Row
        self._connection.execute("PRAGMA query_only=ON")
        self._connection.set_progress_handler(self._enough, STEPS_MOST)
        self._rounds = 0
        self._again: dict[str, str] = {}

    def rows(self, statement: str, values: Any) -> Sequence[Row] | None:
        """What a read gives; None when it would take too long here, or cannot be had now."""
        self._rounds = 0
        try:
            self._begin()
            cursor = self._connection.execute(self._again.get(statement, statement), values)
        except sqlite3.OperationalError:
            self._renew(statement)
            return None
        try:
            found = cursor.fetchmany(ROWS_MOST + 1)
        except sqlite3.OperationalError:
            self._renew(statement)
            return None
        finally:
            # What is read half would keep the write-ahead log from being taken in.
            cursor.close()
        return found if len(found) <= ROWS_MOST else None

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()

    def _begin(self) -> None:
        """A transaction until the event loop's next turn: without one, each read locks the file, and is a third slower."""
        if not self._connection.in_transaction:
            self._connection.execute("BEGIN")
            asyncio.get_running_loop().call_soon(self._end)

    def _end(self) -> None:
        # It may be closed by now.
        with suppress(sqlite3.Error):
            self._connection.execute("COMMIT")

    def _enough(self) -> int:
        """SQLite gives up what it is at when this is not 0. It counts the steps of a statement over all of its runs."""
        self._rounds += 1
        return int(self._rounds > 1)

    def _renew(self, statement: str) -> None:
        """Write a statement that was given up in another way from now on.

        Python 3.11 does not reuse a statement that failed, and compiles it for every later run: 0.1 ms each.
        """
        again = self._again.get(statement, statement)
        self._again[statement] = f"{statement} -- {int(again[len(statement) + 4 :] or 0) + 1}"
