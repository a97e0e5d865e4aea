"""Who runs on a SQLite file: one process at a time, as the operating system sees to."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from bot.errors import StoreError
from storage.location import sqlite_path

_FAR = 1 << 30
"""Windows lets nobody read what is locked: so what is locked lies far behind the words in the file."""


@contextmanager
def held(url: str) -> Iterator[None]:
    """Be the only one who runs on a SQLite file, until left or dead; on a server any number may.

    The lock is on a file beside the database, which stays. Raises StoreError while somebody else holds it.
    """
    path = sqlite_path(url)
    if path is None:
        yield
        return
    place = _beside(path)
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        file = os.open(place, os.O_RDWR | os.O_CREAT, 0o600)
    except OSError as error:
        raise StoreError(
            f"{place} cannot be made: {error.strerror}. Make it and its folder writable for the bot, "
            "or name another file in KIZUNA_DATABASE_URL."
        ) from error
    try:
        _take(file, path, place)
        _refuse_second_name(path)
        yield
    finally:
        os.close(file)


def _beside(path: Path) -> Path:
    """The same place however the database is named, through links too."""
    real = path.resolve()
    return real.with_name(f"{real.name}.lock")


def _take(file: int, path: Path, place: Path) -> None:
    try:
        _lock(file)
    except (BlockingIOError, PermissionError) as error:
        raise StoreError(
            f"Another Kizuna{_holder(file)} runs on {path} already. Stop that one first; for several at a time, name a "
            "PostgreSQL server in KIZUNA_DATABASE_URL."
        ) from error
    except OSError as error:
        raise StoreError(
            f"{place} cannot be locked: {error.strerror}. Keep the database on a disk of this machine, or name a "
            "PostgreSQL server in KIZUNA_DATABASE_URL."
        ) from error
    os.ftruncate(file, 0)
    os.write(file, f"{os.getpid()}\n".encode())


def _refuse_second_name(path: Path) -> None:
    """Under another name the file would have another lock, and another write-ahead log beside it.

    Source: https://sqlite.org/howtocorrupt.html#_multiple_links_to_the_same_file
    """
    if path.is_file() and path.stat().st_nlink > 1:
        raise StoreError(
            f"{path} has another name as well (a hard link), under which a second process would destroy it. "
            "Remove the other name, or make a copy of the file and use that."
        )


def _holder(file: int) -> str:
    with suppress(OSError, ValueError):
        return f" (process {int(os.read(file, 20))})"
    return ""


if sys.platform == "win32":
    import msvcrt

    def _lock(file: int) -> None:
        """Lock a byte; raises PermissionError while another process has it."""
        os.lseek(file, _FAR, os.SEEK_SET)
        try:
            msvcrt.locking(file, msvcrt.LK_NBLCK, 1)
        finally:
            os.lseek(file, 0, os.SEEK_SET)

else:
    import fcntl

    def _lock(file: int) -> None:
        """Lock the file; raises BlockingIOError while somebody else has it."""
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
