"""Recurring nudges keep their wall time, whatever clocks and owners do."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot import recurrence
from bot.model.nudge import Nudge
from tests.nudges.works import Works
from tests.storage.samples import AYA, DAY, NOW

NEW_YORK = "America/New_York"


def daily(zone: str, wall: time, due_at: datetime, rule: str = "FREQ=DAILY") -> Nudge:
    """A nudge of every day."""
    return Nudge(
        id="n1", kind="lab", due_at=due_at, created_at=due_at, rule=rule, wall=wall, zone=zone, start=date(2026, 1, 1)
    )


@pytest.mark.parametrize(
    ("zone", "day"),
    [(NEW_YORK, date(2026, 3, 8)), (NEW_YORK, date(2026, 11, 1)), ("Australia/Lord_Howe", date(2026, 4, 5))],
)
def test_nine_in_the_morning_stays_nine_when_the_clocks_change(zone, day):
    at = datetime.combine(day - DAY, time(9), ZoneInfo(zone))
    moments = []
    for _ in range(3):
        moments.append(at.astimezone(ZoneInfo(zone)))
        at = recurrence.next_due(daily(zone, time(9), at), AYA, at)
    assert [each.hour for each in moments] == [9, 9, 9]
    assert [each.date() for each in moments] == [day - DAY, day, day + DAY]
    assert moments[1].astimezone(UTC) - moments[0].astimezone(UTC) != DAY


def test_a_time_that_does_not_exist_is_moved_and_comes_back_the_day_after():
    before = datetime(2026, 3, 7, 2, 30, tzinfo=ZoneInfo(NEW_YORK))
    gap = recurrence.next_due(daily(NEW_YORK, time(2, 30), before), AYA, before)
    after = recurrence.next_due(daily(NEW_YORK, time(2, 30), gap), AYA, gap)
    assert gap.astimezone(ZoneInfo(NEW_YORK)).date() == date(2026, 3, 8)
    assert after == datetime(2026, 3, 9, 2, 30, tzinfo=ZoneInfo(NEW_YORK))


def test_missed_occurrences_are_passed_over():
    due = datetime(2026, 11, 18, 9, tzinfo=ZoneInfo("Asia/Tokyo"))
    late = due + timedelta(days=400, hours=3)
    assert recurrence.next_due(daily("Asia/Tokyo", time(9), due), AYA, late) == due + timedelta(days=401)


def test_a_one_off_does_not_come_again():
    assert recurrence.next_due(Nudge(id="n1", kind="lab", due_at=NOW, created_at=NOW), AYA, NOW) is None


def test_the_thirty_first_comes_on_the_last_day_of_months_that_have_none():
    due = datetime(2026, 1, 31, 9, tzinfo=ZoneInfo("Asia/Tokyo"))
    days = []
    for _ in range(3):
        due = recurrence.next_due(daily("Asia/Tokyo", time(9), due, "FREQ=MONTHLY;BYMONTHDAY=31"), AYA, due)
        days.append((due.month, due.day))
    assert days == [(2, 28), (3, 31), (4, 30)]


async def test_a_daily_nudge_comes_once_a_day_at_its_wall_time_over_the_change_of_clocks(database):
    works = Works(database)
    works.clock.set(datetime(2026, 10, 30, 12, tzinfo=UTC))
    first = datetime(2026, 10, 30, 9, tzinfo=ZoneInfo(NEW_YORK))
    await works.plan("tea", first, rule="FREQ=DAILY", wall=time(9), zone=NEW_YORK, start=first.date())
    worker = works.worker()
    for _ in range(4 * 24):
        await works.later(worker, hours=1)
    assert [at.astimezone(UTC).hour for at, *_ in works.post.sent] == [13, 13, 14, 14]


async def test_a_snoozed_or_late_occurrence_does_not_move_the_next_one(database):
    works = Works(database)
    nudge = await works.plan("tea", NOW, rule="FREQ=DAILY", wall=time(10), zone="Asia/Tokyo", start=NOW.date())
    await works.later(works.worker(), hours=5)
    assert (await works.nudge(nudge)).due_at == NOW + DAY
