"""Whether an open SQLite file, and its write-ahead log, are still what their names lead to."""

import os
from pathlib import Path

from bot.errors import StoreAway


class InPlace:
    """The files of a database that was just opened.

    Whoever moves, deletes or replaces them takes nothing from those who have them open: what these write would be gone
    when they end, and a connection made after that would mix two databases. In WAL mode SQLite does not look.
    Source: https://sqlite.org/howtocorrupt.html#_unlinking_or_renaming_a_database_file_while_in_use
    """

    def __init__(self, path: Path) -> None:
        real = path.resolve()
        self._path = path
        self._files = {each: _identity(each) for each in (real, real.with_name(f"{real.name}-wal"))}

    def check(self) -> None:
        """Raise StoreAway unless they are; once they are back, all is well again."""
        for path, identity in self._files.items():
            if _identity(path) != identity:
                raise StoreAway(
                    f"{path} was moved, deleted or replaced while Kizuna uses {self._path}, so nothing is written any more. "
                    "Put it back; or stop Kizuna, which takes along what stands in its log, and start it on the file you want."
                )


def _identity(path: Path) -> tuple[int, int] | None:
    try:
        found = os.stat(path)
    except FileNotFoundError:
        return None
    return found.st_dev, found.st_ino
