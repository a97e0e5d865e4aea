"""A database that is away is told of once, without a traceback; errors of the program stay what they are."""

from pathlib import Path

import pytest

from bot.errors import StoreAway
from storage.postgres import PostgresDatabase
from storage.presence import Presence
from storage.sqlite import SqliteDatabase
from tests.engine.lab import Lab
from tests.loglines import captured
from tests.peers import outage, postgres

AWAY = "the database cannot be used; people are told that nothing was changed, and all goes on when it is back"
BACK = "the database can be used again"
NOTHING = "I cannot get at my notes just now, so nothing was changed. Please try again in a moment."


def wrong(error: Exception) -> bool:
    """An OSError is the database's."""
    return isinstance(error, OSError)


async def test_people_who_write_while_the_file_is_away_are_told_and_the_log_says_so_once(tmp_path: Path):
    database = SqliteDatabase(tmp_path / "book.db")
    await database.open()
    lab = Lab(database)
    with captured() as lines:
        database.path.rename(tmp_path / "elsewhere.db")
        assert [await lab.says("note tea") for _ in range(3)] == [NOTHING] * 3
        (tmp_path / "elsewhere.db").rename(database.path)
        assert await lab.says("note tea") == "noted tea"
    await database.close()
    assert [line["event"] for line in lines()] == [AWAY, BACK]
    assert "was moved" in lines()[0]["reason"]
    assert lines()[1]["failures"] == 3


async def test_people_who_write_while_the_server_is_away_are_told_and_the_log_says_so_once(
    monkeypatch: pytest.MonkeyPatch,
):
    monkeypatch.delenv(postgres.GIVEN, raising=False)
    with outage.running() as unsteady, captured() as lines:
        database = PostgresDatabase(unsteady.server.url)
        await database.open()
        lab = Lab(database)
        await lab.says("note tea")
        await unsteady.stop()
        assert [await lab.says(words) for words in ("note tea", "look", "nonsense")] == [NOTHING] * 3
        await unsteady.start()
        assert await lab.says("note milk") == "noted milk"
        await database.close()
    assert [line["event"] for line in lines()] == [AWAY, BACK]
    assert not any("exception" in line for line in lines())


@pytest.mark.parametrize("use", ["reading", "writing"])
@pytest.mark.parametrize("error", [RuntimeError("mine"), FileNotFoundError("a font")], ids=repr)
async def test_an_error_of_the_program_in_the_middle_is_not_the_databases(database, use: str, error: Exception):
    with captured() as lines, pytest.raises(type(error), match=str(error)):
        async with getattr(database, use)():
            raise error
    assert lines() == []


async def test_a_wrong_statement_is_an_error_of_the_program(database):
    with captured() as lines, pytest.raises(Exception, match="nowhere") as raised:
        async with database.writing() as connection:
            await connection.rows("SELECT 1 FROM nowhere", {})
    assert not isinstance(raised.value, StoreAway)
    assert lines() == []


def test_what_cannot_be_written_is_not_back_when_it_can_be_read():
    presence = Presence(wrong)
    with captured() as lines:
        with pytest.raises(StoreAway, match="full"), presence.writing:
            raise OSError("full")
        with presence.reading:
            pass
        assert [line["event"] for line in lines()] == [AWAY]
        with presence.writing:
            pass
        assert [line["event"] for line in lines()] == [AWAY, BACK]


def test_a_full_disk_that_lets_what_writes_nothing_through_is_told_of_once_a_minute():
    presence = Presence(wrong)
    with captured() as lines:
        for _ in range(5):
            with pytest.raises(StoreAway), presence.writing:
                raise OSError("full")
            with presence.writing:
                pass
    assert [line["event"] for line in lines()] == [AWAY, BACK]
