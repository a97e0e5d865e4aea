"""Time in every zone: wall times over gaps and overlaps, wrong clocks, long absences, odd dates, quiet hours."""

from collections import Counter
from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from zoneinfo import ZoneInfo, available_timezones

import pytest
from msgspec.structs import replace

from bot import recurrence
from bot.errors import DeliveryError
from bot.model.nudge import Nudge
from bot.model.owner import within
from storage.database import Database
from tests.nudges.works import Works
from tests.simulation.walltime import exists, falls_at
from tests.storage.samples import AYA, BEN, DAY, HOUR, NOW

ZONES = sorted(available_timezones() - {"localtime", "Factory"})
YEARS = (2026, 2028)
WALLS = (time(2, 30), time(9))
TOKYO = "Asia/Tokyo"
QUIET = ((time(21), time(8)), (time(22), time(4)), (time(13), time(15)), (time(23, 30), time(6, 15)))
MONTHLY_31 = "FREQ=MONTHLY;BYMONTHDAY=31"
LEAP_DAY = "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29"
NEVER = "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=31"


@cache
def changes(zone: str, year: int) -> tuple[date, ...]:
    """The days of a year on which the clocks of a zone change."""
    info, first = ZoneInfo(zone), datetime(year, 1, 1, tzinfo=UTC)
    days = [(first + n * DAY).astimezone(info) for n in range(366)]
    return tuple(
        one.date() for one in days if one.utcoffset() != (one.astimezone(UTC) + DAY).astimezone(info).utcoffset()
    )


def nudge_of(zone: str, wall: time, before: date, rule: str = "FREQ=DAILY") -> Nudge:
    """A nudge that was last due on the day before a day."""
    due_at = datetime.combine(before - DAY, time(12), ZoneInfo(zone)).astimezone(UTC)
    start = date(2000, 1, 1)
    return Nudge(id="n1", kind="lab", due_at=due_at, created_at=due_at, rule=rule, wall=wall, zone=zone, start=start)


def moments(nudge: Nudge, count: int) -> Iterator[datetime]:
    """When it comes next, so many times, in its own zone."""
    for _ in range(count):
        at = recurrence.next_due(nudge, AYA, nudge.due_at)
        assert at is not None
        nudge = replace(nudge, due_at=at.astimezone(UTC))
        yield at.astimezone(ZoneInfo(nudge.zone))


@pytest.mark.parametrize("year", YEARS)
@pytest.mark.parametrize("wall", WALLS)
def test_in_every_zone_a_wall_time_is_kept_when_clocks_change(wall: time, year: int):
    for zone in ZONES:
        for day in changes(zone, year) or (date(year, 2, 28),):
            found = list(moments(nudge_of(zone, wall, day - DAY), 5))
            assert all(falls_at(at, wall, zone) for at in found), (zone, found)
            assert [at.date() for at in found] == [day + n * DAY for n in range(-1, 4)], (zone, found)


@pytest.mark.parametrize("year", YEARS)
def test_the_years_have_times_that_do_not_exist_and_times_that_come_twice(year: int):
    days = [(zone, day + n * DAY) for zone in ZONES for day in changes(zone, year) for n in (0, 1)]
    said = [(zone, datetime.combine(day, time(2, 30))) for zone, day in days]
    twice = [at for zone, at in said if at.replace(tzinfo=ZoneInfo(zone)).utcoffset() != _second(at, zone)]
    missing = [at for zone, at in said if not exists(at, zone)]
    assert len(missing) > 50
    assert len(twice) > len(missing) + 50


def _second(at: datetime, zone: str) -> timedelta | None:
    return at.replace(tzinfo=ZoneInfo(zone), fold=1).utcoffset()


@pytest.mark.parametrize("zone", ["Europe/Berlin", "Australia/Lord_Howe", "Africa/Casablanca", "America/Nuuk", TOKYO])
@pytest.mark.parametrize("year", YEARS)
def test_a_year_has_as_many_occurrences_as_days(year: int, zone: str):
    days = (date(year + 1, 1, 1) - date(year, 1, 1)).days
    found = list(moments(nudge_of(zone, time(2, 30), date(year, 1, 1)), days))
    assert (found[0].date(), found[-1].date()) == (date(year, 1, 1), date(year, 12, 31))
    assert len({at.date() for at in found}) == days


def test_a_day_that_a_zone_leaves_out_has_its_nudge_with_the_next_one():
    found = list(moments(nudge_of("Pacific/Apia", time(9), date(2011, 12, 28)), 4))
    assert [f"{at:%m-%d %H:%M}" for at in found] == ["12-28 09:00", "12-29 09:00", "12-31 09:00", "01-01 09:00"]


@pytest.mark.parametrize(("year", "days"), [(2026, (28, 28)), (2028, (29, 29))])
def test_in_every_zone_the_31st_and_29_february_fall_on_the_last_day_of_shorter_months(
    year: int, days: tuple[int, int]
):
    lengths = [31, days[0], 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    for zone in ZONES:
        monthly = moments(nudge_of(zone, time(9), date(year, 1, 1), MONTHLY_31), 12)
        assert [at.day for at in monthly] == lengths, zone
        (leap,) = moments(nudge_of(zone, time(9), date(year, 1, 1), LEAP_DAY), 1)
        assert (leap.year, leap.month, leap.day, leap.hour) == (year, 2, days[1], 9), zone


async def test_a_recurrence_that_never_occurs_again_ends(database: Database):
    works = Works(database)
    nudge = await works.plan("tea", rule=NEVER, wall=time(9), zone=TOKYO, start=NOW.date())
    assert await works.later(works.worker(), minutes=1) == ["tea"]
    assert (await works.nudge(nudge)).state == "done"
    assert await works.later(works.worker(), days=400) == []


@pytest.mark.parametrize("wrong", [DAY, -DAY, 0.7 * DAY, -0.7 * DAY])
async def test_a_clock_that_is_wrong_for_a_while_neither_floods_nor_starves(database: Database, wrong: timedelta):
    works, shown = Works(database), Counter[date]()
    await works.plan("tea", NOW + HOUR, rule="FREQ=DAILY", wall=time(11), zone=TOKYO, start=NOW.date())
    worker = works.worker()
    for hour in range(7 * 24):
        works.clock.move({50: wrong, 60: -wrong}.get(hour, timedelta(0)))
        for _ in await works.later(worker, hours=1):
            shown[AYA.local(works.clock.now()).date()] += 1
    assert max(shown.values()) == 1
    assert set(shown) >= {(NOW + n * DAY).date() for n in (0, 1, 4, 5, 6)}
    assert 6 <= len(shown) <= 8


@pytest.mark.parametrize("wrong", [DAY, -DAY])
async def test_what_is_due_once_comes_once_though_the_clock_jumps(database: Database, wrong: timedelta):
    works = Works(database)
    for n in range(1, 60):
        await works.plan(f"tea {n}", NOW + n * HOUR)
    worker = works.worker()
    for hour in range(90):
        works.clock.move({20: wrong, 30: -wrong}.get(hour, timedelta(0)))
        await works.later(worker, hours=1)
    assert Counter(works.post.texts) == Counter(f"tea {n}" for n in range(1, 60))


async def test_after_a_year_off_each_owner_gets_one_message(database: Database):
    works = Works(database)
    for n, owner in enumerate([AYA, BEN] * 4):
        rule = "FREQ=DAILY" if n % 4 < 2 else ""
        await works.plan(f"tea {n}", NOW + n * DAY, owner=owner, rule=rule, wall=time(11), zone=TOKYO, start=NOW.date())
    worker = works.worker()
    await works.later(worker, days=365)
    assert sorted(user for _, user, *_ in works.post.sent) == ["aya", "ben"]
    assert await works.later(worker, minutes=30) == []
    assert sorted(await works.later(worker, hours=1)) == ["tea 0", "tea 1", "tea 4", "tea 5"]


@pytest.mark.parametrize("hours", QUIET)
def test_in_every_zone_quiet_hours_end_at_their_wall_time_when_clocks_change(hours: tuple[time, time]):
    for zone in ZONES:
        owner = replace(AYA, zone=zone, quiet_from=hours[0], quiet_to=hours[1])
        for day in changes(zone, YEARS[0]):
            first = datetime.combine(day, time(), UTC) - 12 * HOUR
            for at in (first + n * HOUR for n in range(48)):
                polite, quiet = owner.polite(at), within(owner.local(at).time(), *hours)
                assert polite - at <= 15 * HOUR
                assert (polite > at) if quiet else (polite == at), (zone, at, polite)
                assert not within(owner.local(polite).time(), *hours), (zone, at, polite)
                assert not quiet or falls_at(polite, hours[1], zone), (zone, at, polite)


@pytest.mark.parametrize(("doubtful", "finds"), [(False, False), (True, True)])
async def test_what_nobody_asked_for_is_not_tried_again_at_night(database: Database, doubtful: bool, finds: bool):
    works = Works(database)
    works.post.capabilities = replace(works.post.capabilities, finds=finds)
    worker, evening = works.worker(), NOW + 10.5 * HOUR
    await works.plan("tea", evening, explicit=False)
    await works.plan("pills", evening, owner=BEN)
    works.post.plan.extend([DeliveryError("down", retry_after_s=3 * 3600, doubtful=doubtful)] * 2)
    assert await works.later(worker, hours=10.5) == []
    assert await works.later(worker, hours=3) == ["pills"]
    assert await works.later(worker, hours=8.5) == ["tea"]
    assert await works.states() == ["sent", "sent"]


async def test_a_catch_up_message_whose_morning_was_missed_waits_for_the_next(database: Database):
    works = Works(database)
    worker = works.worker()
    await works.plan("tea")
    await works.later(worker, days=2, hours=13)
    assert await works.later(worker, hours=24 + 3) == []
    assert len(await works.later(worker, hours=6)) == 1


async def test_what_was_refused_before_an_absence_is_dead_after_it(database: Database):
    works = Works(database)
    worker = works.worker()
    await works.plan("tea")
    works.post.plan.extend([DeliveryError("bad blocks", invalid=True)] * 2)
    await worker.run_dry()
    await works.later(worker, days=9)
    assert await works.states() == ["dead"]


async def test_what_is_said_on_the_day_after_is_not_said_twice_on_that_day(database: Database):
    works, daily = Works(database), {"rule": "FREQ=DAILY", "wall": time(9), "zone": TOKYO, "start": date(2026, 1, 1)}
    worker = works.worker()
    await works.plan("tea", NOW + 23 * HOUR, explicit=False, **daily)
    assert await works.later(worker, hours=46.5) == ["tea"]
    assert await works.later(worker, hours=1) == []
    assert await works.later(worker, hours=24) == ["tea"]


async def test_what_a_catch_up_says_in_the_morning_is_not_said_again_that_day_however_fresh_it_was(database: Database):
    works, daily = (
        Works(database),
        {"rule": "FREQ=DAILY", "wall": time(23, 30), "zone": TOKYO, "start": date(2026, 1, 1)},
    )
    await works.plan("old", NOW)
    nudge = await works.plan("tea", NOW + 61.5 * HOUR, explicit=False, **daily)
    await works.later(works.worker(), hours=62.25)
    assert (await works.nudge(nudge)).due_at == NOW + 109.5 * HOUR
