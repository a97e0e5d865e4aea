"""When recurrences fall, over the zones of the world and against a second implementation."""

import random
import time as clock
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo, available_timezones

import pytest
from dateutil.rrule import rrulestr
from hypothesis import given
from hypothesis import strategies as st

from bot.language.when import next_after

TOKYO, NEW_YORK = ZoneInfo("Asia/Tokyo"), ZoneInfo("America/New_York")
NINE = time(9)
ZONES = random.Random(7).sample(sorted(available_timezones() - {"localtime"}), 60)
RULES = [
    "FREQ=DAILY", "FREQ=DAILY;INTERVAL=3", "FREQ=WEEKLY", "FREQ=WEEKLY;BYDAY=TU,TH", "FREQ=WEEKLY;INTERVAL=2;BYDAY=SU,MO",
    "FREQ=MONTHLY;BYMONTHDAY=1,15", "FREQ=MONTHLY;BYMONTHDAY=-1", "FREQ=MONTHLY;INTERVAL=3;BYDAY=1MO",
    "FREQ=MONTHLY;BYDAY=-1FR", "FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=12", "FREQ=YEARLY;BYMONTH=12;BYDAY=1MO,3MO",
    "FREQ=DAILY;BYDAY=SA,SU;INTERVAL=2", "FREQ=MONTHLY;BYDAY=5MO", "FREQ=YEARLY;INTERVAL=4;BYMONTH=2;BYMONTHDAY=-1",
]  # fmt: skip
DAYS = st.dates(date(1995, 1, 1), date(2035, 12, 31))


def days(rule: str, start: date, count: int) -> list[str]:
    found, after = [], datetime.combine(start, time(), TOKYO)
    for _ in range(count):
        moment = next_after(rule, NINE, TOKYO, start=start, after=after)
        assert moment
        found.append(f"{moment:%Y-%m-%d}")
        after = moment
    return found


def test_the_31st_is_the_last_day_of_a_shorter_month():
    expected = ["2027-01-31", "2027-02-28", "2027-03-31", "2027-04-30"]
    assert days("FREQ=MONTHLY;BYMONTHDAY=31", date(2027, 1, 1), 4) == expected
    assert days("FREQ=MONTHLY", date(2027, 1, 31), 4) == expected


def test_29_february_is_the_28th_in_common_years():
    expected = ["2027-02-28", "2028-02-29", "2029-02-28"]
    assert days("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29", date(2027, 1, 1), 3) == expected
    assert days("FREQ=YEARLY", date(2024, 2, 29), 5)[:2] == ["2024-02-29", "2025-02-28"]


def test_intervals_count_from_the_start():
    assert days("FREQ=WEEKLY;INTERVAL=2", date(2026, 11, 18), 3) == ["2026-11-18", "2026-12-02", "2026-12-16"]
    assert days("FREQ=MONTHLY;INTERVAL=6", date(2026, 11, 18), 2) == ["2026-11-18", "2027-05-18"]


def test_a_day_named_twice_comes_once():
    assert days("FREQ=MONTHLY;BYMONTHDAY=30,31", date(2027, 2, 1), 2) == ["2027-02-28", "2027-03-30"]


@pytest.mark.parametrize(
    "rule",
    [
        "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=31", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "FREQ=MONTHLY;BYMONTH=4;BYMONTHDAY=31",
        "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=31", "FREQ=YEARLY;BYMONTH=2;BYDAY=6MO", "FREQ=WEEKLY;BYMONTH=6;BYMONTHDAY=31",
    ],
)  # fmt: skip
def test_what_never_comes_is_none_and_quickly(rule):
    begun = clock.process_time()
    after = datetime(2026, 11, 18, tzinfo=UTC)
    assert next_after(rule, NINE, TOKYO, start=date(2026, 11, 18), after=after) is None
    assert clock.process_time() - begun < 0.5


def test_the_end_of_the_calendar_is_none():
    after = datetime(9999, 12, 31, 20, tzinfo=UTC)
    for rule in RULES:
        assert next_after(rule, NINE, NEW_YORK, start=date(9999, 12, 30), after=after) is None


@pytest.mark.parametrize(
    "rule",
    ["", "FREQ", "INTERVAL=2", "FREQ=HOURLY", "FREQ=DAILY;COUNT=3", "FREQ=DAILY;INTERVAL=0", "FREQ=WEEKLY;BYDAY=1MO",
     "FREQ=MONTHLY;BYMONTHDAY=0", "FREQ=MONTHLY;BYMONTHDAY=x", "FREQ=WEEKLY;BYDAY=XX", "FREQ=YEARLY;BYDAY=1MO"],
)  # fmt: skip
def test_a_rule_beyond_the_grammar_is_a_value_error(rule):
    with pytest.raises(ValueError, match=r".+"):
        next_after(rule, NINE, TOKYO, start=date(2026, 1, 1), after=datetime(2026, 1, 1, tzinfo=UTC))


def test_a_start_many_years_ago_costs_no_more():
    begun = clock.process_time()
    for rule in RULES:
        after = datetime(2026, 11, 18, tzinfo=UTC)
        assert next_after(rule, NINE, TOKYO, start=date(1000, 1, 1), after=after)
    assert clock.process_time() - begun < 0.1


def test_a_wall_time_in_a_gap_moves_forward_and_returns_the_next_day():
    wall, after = time(2, 30), datetime(2026, 3, 7, 12, tzinfo=NEW_YORK)
    first = next_after("FREQ=DAILY", wall, NEW_YORK, start=date(2026, 1, 1), after=after)
    assert first
    second = next_after("FREQ=DAILY", wall, NEW_YORK, start=date(2026, 1, 1), after=first)
    assert second
    assert first.isoformat() == "2026-03-08T03:30:00-04:00"
    assert second.isoformat() == "2026-03-09T02:30:00-04:00"


def test_a_wall_time_in_an_overlap_comes_once():
    wall, after = time(1, 30), datetime(2026, 10, 31, 12, tzinfo=NEW_YORK)
    first = next_after("FREQ=DAILY", wall, NEW_YORK, start=date(2026, 1, 1), after=after)
    assert first
    second = next_after("FREQ=DAILY", wall, NEW_YORK, start=date(2026, 1, 1), after=first)
    assert second
    assert first.isoformat() == "2026-11-01T01:30:00-04:00"
    assert second.isoformat() == "2026-11-02T01:30:00-05:00"


@given(st.sampled_from(RULES), DAYS, DAYS)
def test_days_agree_with_a_second_implementation(rule, start, from_day):
    after = datetime.combine(from_day, NINE, UTC)
    theirs = rrulestr(rule, dtstart=datetime.combine(start, NINE)).after(after.replace(tzinfo=None))
    ours = next_after(rule, NINE, ZoneInfo("UTC"), start=start, after=after)
    assert ours == (theirs and theirs.replace(tzinfo=UTC))


@given(st.sampled_from(RULES), st.sampled_from(ZONES), st.times().map(lambda wall: wall.replace(microsecond=0)), DAYS)
def test_in_every_zone_the_next_is_later_and_at_its_wall_time_or_out_of_a_gap(rule, name, wall, day):
    zone, after = ZoneInfo(name), datetime.combine(day, time(12), UTC)
    moment = next_after(rule, wall, zone, start=date(1990, 1, 1), after=after)
    assert moment
    assert moment > after
    real = moment.replace(tzinfo=None)
    assert real.time() == wall or moment.utcoffset() != (moment - timedelta(hours=25)).astimezone(zone).utcoffset()


@given(st.sampled_from(RULES), st.sampled_from(ZONES), DAYS, st.integers(0, 40 * 24))
def test_no_occurrence_is_left_out(rule, name, day, hours):
    zone, start = ZoneInfo(name), date(1990, 1, 1)
    early = datetime.combine(day, time(12), UTC)
    late = early + timedelta(hours=hours)
    first = next_after(rule, NINE, zone, start=start, after=early)
    assert first
    if first > late:
        assert next_after(rule, NINE, zone, start=start, after=late) == first
