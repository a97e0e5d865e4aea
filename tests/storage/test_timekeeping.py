"""Machines whose clocks differ go by that of their common database."""

from datetime import timedelta

import pytest

from bot.clock import AgreedClock, MovableClock, SystemClock, passing_s
from storage import timekeeping
from tests.conftest import MakeDatabase
from tests.loglines import captured

HOUR = timedelta(hours=1)
SECOND = timedelta(seconds=1)


@pytest.fixture(autouse=True)
def _patience(monkeypatch: pytest.MonkeyPatch) -> None:
    """A busy machine may take longer to answer than is good enough for work."""
    monkeypatch.setattr(timekeeping, "ANSWER_WITHIN_S", 30.0)


@pytest.fixture
def wrong() -> MovableClock:
    """An hour ahead."""
    clock = MovableClock(base=SystemClock())
    clock.move(HOUR)
    return clock


async def test_a_machine_whose_clock_is_wrong_goes_by_the_servers_and_its_operator_is_told(
    new_database: MakeDatabase, wrong: MovableClock
):
    database = await new_database("postgres")
    with captured() as lines:
        async with timekeeping.agreed(database, wrong) as clock:
            assert abs(clock.now() - SystemClock().now()) < SECOND
    (line,) = lines()
    assert line["seconds"] in (3599, 3600, 3601)


async def test_a_clock_that_is_right_is_left_alone(new_database: MakeDatabase):
    with captured() as lines:
        async with timekeeping.agreed(await new_database("postgres"), SystemClock()):
            assert lines() == []


async def test_a_clock_that_is_set_while_the_process_runs_moves_nothing(
    new_database: MakeDatabase, wrong: MovableClock
):
    async with timekeeping.agreed(await new_database("postgres"), wrong) as clock:
        wrong.move(24 * HOUR)
        assert abs(clock.now() - SystemClock().now()) < SECOND


async def test_on_a_file_the_machines_own_clock_counts(new_database: MakeDatabase, wrong: MovableClock):
    async with timekeeping.agreed(await new_database("sqlite"), wrong) as clock:
        assert clock is wrong


def test_between_two_answers_the_time_goes_on(wrong: MovableClock):
    clock = AgreedClock(wrong)
    clock.agree(wrong.now(), passing_s() - 60)
    assert SECOND > clock.now() - wrong.now() - timedelta(minutes=1) > -SECOND
