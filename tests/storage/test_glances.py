"""Short reads on the loop's own thread; what is long, or locked, is left to the thread that may wait."""

import asyncio
import sqlite3
from contextlib import closing

import pytest

from storage.glances import ROWS_MOST, Glances

COUNTING = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < :most) SELECT "


@pytest.fixture
def path(tmp_path):
    """A database with one row."""
    path = tmp_path / "book.db"
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("PRAGMA journal_mode=WAL")
        other.execute("CREATE TABLE t (x)")
        other.execute("INSERT INTO t VALUES (7)")
    return path


@pytest.fixture
def glances(path):
    """Glances at it."""
    with closing(Glances(path)) as glances:
        yield glances


async def test_a_short_read_is_answered(glances):
    (row,) = glances.rows("SELECT x FROM t WHERE x = :x", {"x": 7})
    assert row["x"] == 7


async def test_a_long_read_is_given_up(glances):
    assert glances.rows(f"{COUNTING} count(*) FROM n", {"most": 1_000_000}) is None
    assert glances.rows("SELECT x FROM t", {}) is not None


async def test_many_rows_are_given_up(glances):
    assert len(glances.rows(f"{COUNTING} i FROM n", {"most": ROWS_MOST})) == ROWS_MOST
    assert glances.rows(f"{COUNTING} i FROM n", {"most": ROWS_MOST + 1}) is None


async def test_nothing_can_be_written(glances):
    assert glances.rows("DELETE FROM t", {}) is None
    assert glances.rows("SELECT x FROM t", {})


async def test_a_locked_database_is_not_waited_for(path):
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("PRAGMA journal_mode=DELETE")
        with closing(Glances(path)) as glances:
            other.execute("BEGIN EXCLUSIVE")
            assert glances.rows("SELECT x FROM t", {}) is None
            other.execute("ROLLBACK")
            assert glances.rows("SELECT x FROM t", {})


async def test_what_is_given_up_here_is_read_all_the_same(new_database):
    database = await new_database("sqlite")
    async with database.reading() as connection:
        rows = await connection.rows(f"{COUNTING} count(*) AS c FROM n", {"most": 100_000})
    assert rows[0]["c"] == 100_000


async def test_a_short_read_is_answered_however_often_it_was_made(glances):
    query = f"{COUNTING} count(*) AS c FROM n"
    assert all(glances.rows(query, {"most": 100}) is not None for _ in range(100))


async def test_what_was_given_up_once_is_not_compiled_anew_each_time(glances):
    query = f"{COUNTING} count(*) AS c FROM n"
    for most in (1_000_000, 10, 10):
        glances.rows(query, {"most": most})
    kept = glances.rows("SELECT max(run) AS runs FROM sqlite_stmt WHERE sql LIKE '%count(*)%'", {})
    assert kept is None or kept[0]["runs"] == 2


async def test_what_is_read_before_others_have_their_turn_is_of_one_moment(path, glances):
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        before = glances.rows("SELECT x FROM t", {})
        other.execute("INSERT INTO t VALUES (8)")
        assert len(glances.rows("SELECT x FROM t", {})) == len(before)
        await asyncio.sleep(0)
        assert len(glances.rows("SELECT x FROM t", {})) == len(before) + 1
