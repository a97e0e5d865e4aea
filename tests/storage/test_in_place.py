"""A SQLite file that is taken away under a running Kizuna: nothing is written into the void, and nothing is mixed."""

import os
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from bot.errors import StoreError
from storage.sqlite import SqliteDatabase
from tests.conftest import MakeDatabase


async def note(database: SqliteDatabase, name: str) -> None:
    """Write something that can be counted."""
    async with database.writing() as connection:
        await connection.rows("INSERT INTO handled (owner_id, event_id, at) VALUES ('o', :id, 0)", {"id": name})


def moved(path: Path) -> None:
    path.rename(path.with_name("elsewhere.db"))


def deleted(path: Path) -> None:
    path.unlink()


def replaced(path: Path) -> None:
    shutil.copy(path, path.with_name("copy.db"))
    os.replace(path.with_name("copy.db"), path)


def without_its_log(path: Path) -> None:
    path.with_name(f"{path.name}-wal").unlink()


@pytest.mark.parametrize("away", [moved, deleted, replaced, without_its_log], ids=lambda away: away.__name__)
async def test_nothing_is_written_when_it_is(new_database: MakeDatabase, away: Callable[[Path], None]):
    database = await new_database("sqlite")
    await note(database, "before")
    away(database.path)
    there = sorted(each.name for each in database.path.parent.iterdir())
    with pytest.raises(StoreError, match="was moved, deleted or replaced"):
        await note(database, "after")
    with pytest.raises(StoreError, match="was moved, deleted or replaced"):
        async with database.snapshot():
            pass
    assert sorted(each.name for each in database.path.parent.iterdir()) == there


async def test_all_is_well_once_it_is_back(new_database: MakeDatabase):
    database = await new_database("sqlite")
    moved(database.path)
    with pytest.raises(StoreError):
        await note(database, "meanwhile")
    database.path.with_name("elsewhere.db").rename(database.path)
    await note(database, "after")


async def test_what_was_written_before_its_log_went_is_kept_when_kizuna_ends(new_database: MakeDatabase):
    database = await new_database("sqlite")
    await note(database, "before")
    without_its_log(database.path)
    await database.close()
    with closing(sqlite3.connect(database.path)) as kept:
        assert kept.execute("SELECT event_id FROM handled").fetchall() == [("before",)]
