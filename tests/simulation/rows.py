"""Transactions that run side by side on one SQLite connection, each statement seeing what is committed and its own writes.

Only one transaction's writes can be in SQLite at a time. Those of the others are kept as images of rows, and put back
before their next statement. So it behaves as PostgreSQL does when it reads what is committed.
"""

import sqlite3
from collections.abc import Mapping, Sequence
from contextlib import closing
from typing import Any

from storage.database import Row
from tests.simulation.dialects import Translated, primary_keys, template

RowKey = tuple[str, ...]
"""A table and the values of its primary key."""
Values = Mapping[str, Any] | Sequence[Any]
Image = dict[str, Any] | None
"""A row; None for one that is gone."""


class Locked(Exception):
    """Another transaction has written to a row and is not over yet."""

    def __init__(self, holder: "Writes") -> None:
        super().__init__(holder)
        self.holder = holder


class Writes:
    """What one transaction has written and locked so far."""

    def __init__(self) -> None:
        self.images: dict[RowKey, Image] = {}
        self.waits_for: Writes | None = None


class Rows:
    """All rows, with whose they are for the moment."""

    def __init__(self) -> None:
        self._sqlite = sqlite3.connect(":memory:", isolation_level=None, cached_statements=512)
        self._sqlite.deserialize(template())
        self._sqlite.row_factory = sqlite3.Row
        self._sqlite.create_function("free", -1, self._is_free)
        self._sqlite.create_function("try_lock", 1, self._try_lock)
        self._sqlite.create_function("hashtext", 1, lambda text: text)
        self._sqlite.create_function("pg_notify", 2, lambda *_told: None)
        self._locks: dict[RowKey, Writes] = {}
        self._inside: Writes | None = None
        self._asking: Writes | None = None

    def close(self) -> None:
        """Forget everything."""
        self._sqlite.close()

    def run(
        self, writes: Writes | None, statement: Translated, values: Sequence[Values], *, alone: bool
    ) -> Sequence[Row]:
        """Run a statement once for each set of values; the rows of the last. Raises Locked, and then did nothing.

        `alone` saves a transaction the trouble of locking, while no other is under way.
        """
        self._enter(writes)
        self._asking = writes
        if statement.writes:
            assert writes is not None, "written outside of a transaction"
            if self._inside is not writes:
                self._begin(writes)
            return self._all(statement, values) if alone else self._write(writes, statement, values)
        found = self._all(statement, values)
        if statement.locks and writes is not None:
            keys = primary_keys()[statement.locks]
            self._lock(writes, [(statement.locks, *(row[key] for key in keys)) for row in found])
        return found

    def commit(self, writes: Writes) -> dict[RowKey, Image]:
        """Make it everybody's; the rows that were written, as they are now."""
        self._enter(writes)
        if self._inside is writes:
            self._note(writes)
            self._sqlite.execute("COMMIT")
            self._inside = None
        self._release(writes)
        return writes.images

    def roll_back(self, writes: Writes) -> None:
        """Forget what the transaction wrote."""
        if self._inside is writes:
            self._sqlite.execute("ROLLBACK")
            self._inside = None
        self._release(writes)

    def _enter(self, writes: Writes | None) -> None:
        if self._inside is writes:
            return
        if self._inside is not None:
            self._note(self._inside)
            self._sqlite.execute("ROLLBACK")
            self._inside = None
        if writes is not None and writes.images:
            self._begin(writes)
            for key, image in writes.images.items():
                self._put(key, image)
            self._sqlite.execute("DELETE FROM changes")

    def _begin(self, writes: Writes) -> None:
        self._sqlite.execute("BEGIN")
        self._inside = writes

    def _all(self, statement: Translated, values: Sequence[Values]) -> Sequence[Row]:
        found: Sequence[Row] = []
        for each in values:
            found = self._sqlite.execute(statement.text, each).fetchall()
        return found

    def _write(self, writes: Writes, statement: Translated, values: Sequence[Values]) -> Sequence[Row]:
        self._note(writes)
        self._sqlite.execute("SAVEPOINT statement")
        try:
            found = self._all(statement, values)
            self._note(writes)
        except BaseException:
            self._sqlite.execute("ROLLBACK TO statement")
            raise
        finally:
            self._sqlite.execute("RELEASE statement")
        return found

    def _note(self, writes: Writes) -> None:
        """Lock what has been written and keep what it looks like now."""
        noted = self._sqlite.execute("SELECT DISTINCT * FROM changes").fetchall()
        changed = [tuple(part for part in row if part is not None) for row in noted]
        self._lock(writes, changed)
        for key in changed:
            writes.images[key] = self._image(key)
        if changed:
            self._sqlite.execute("DELETE FROM changes")

    def _lock(self, writes: Writes, keys: Sequence[RowKey]) -> None:
        for key in keys:
            holder = self._locks.get(key, writes)
            if holder is not writes:
                raise Locked(holder)
        for key in keys:
            self._locks[key] = writes

    def _release(self, writes: Writes) -> None:
        self._locks = {key: holder for key, holder in self._locks.items() if holder is not writes}

    def _is_free(self, *key: str) -> bool:
        return self._locks.get(key, self._asking) is self._asking

    def _try_lock(self, bucket: int) -> bool:
        assert self._asking is not None, "locked outside of a transaction"
        return self._locks.setdefault(("bucket", str(bucket)), self._asking) is self._asking

    def _image(self, key: RowKey) -> Image:
        with closing(self._sqlite.execute(f"SELECT * FROM {key[0]} WHERE {_is(key[0])}", key[1:])) as rows:  # noqa: S608
            row = rows.fetchone()
        return None if row is None else dict(row)

    def _put(self, key: RowKey, image: Image) -> None:
        if image is None:
            self._sqlite.execute(f"DELETE FROM {key[0]} WHERE {_is(key[0])}", key[1:])  # noqa: S608
            return
        columns = ", ".join(f'"{column}"' for column in image)
        marks = ", ".join("?" * len(image))
        self._sqlite.execute(
            f"INSERT OR REPLACE INTO {key[0]} ({columns}) VALUES ({marks})",  # noqa: S608
            tuple(image.values()),
        )


def _is(table: str) -> str:
    return " AND ".join(f'"{key}" = ?' for key in primary_keys()[table])
