"""When the bot may speak to an owner."""

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.engine.newcomers import newcomer
from bot.model.address import User
from bot.model.owner import Owner, within

TOKYO = ZoneInfo("Asia/Tokyo")
TIMES = st.times().map(lambda at: at.replace(second=0, microsecond=0))
MOMENTS = st.datetimes(min_value=datetime(2020, 1, 1), max_value=datetime(2030, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001
ZONES = st.sampled_from(["Asia/Tokyo", "America/New_York", "Europe/London", "Australia/Lord_Howe", "UTC"])


def an_owner(**facts) -> Owner:
    """Somebody in Tokyo, with the usual hours."""
    user = User(platform="test", id="aya", locale="en", timezone="Asia/Tokyo")
    owner = newcomer(user, datetime(2026, 1, 1, tzinfo=UTC))
    return Owner(**{**{name: getattr(owner, name) for name in Owner.__struct_fields__}, **facts})


@pytest.mark.parametrize(
    ("at", "polite"),
    [
        ("2026-11-18T10:00", "2026-11-18T10:00"),
        ("2026-11-18T20:59", "2026-11-18T20:59"),
        ("2026-11-18T21:00", "2026-11-19T08:00"),
        ("2026-11-18T23:59", "2026-11-19T08:00"),
        ("2026-11-19T00:00", "2026-11-19T08:00"),
        ("2026-11-19T07:59", "2026-11-19T08:00"),
        ("2026-11-19T08:00", "2026-11-19T08:00"),
        ("2026-12-31T22:00", "2027-01-01T08:00"),
    ],
)
def test_what_falls_into_the_night_waits_for_the_morning(at, polite):
    found = an_owner().polite(datetime.fromisoformat(at).replace(tzinfo=TOKYO))
    assert found == datetime.fromisoformat(polite).replace(tzinfo=TOKYO)


def test_quiet_hours_within_a_day_end_on_the_same_day():
    owner = an_owner(quiet_from=time(12), quiet_to=time(14))
    assert owner.polite(datetime(2026, 11, 18, 13, tzinfo=TOKYO)) == datetime(2026, 11, 18, 14, tzinfo=TOKYO)
    assert owner.polite(datetime(2026, 11, 18, 15, tzinfo=TOKYO)).hour == 15


def test_equal_ends_mean_no_quiet_hours():
    owner = an_owner(quiet_from=time(8), quiet_to=time(8))
    assert owner.polite(datetime(2026, 11, 18, 3, tzinfo=TOKYO)).hour == 3


def test_a_holiday_ends_before_anything_is_said():
    owner = an_owner(paused_until=datetime(2026, 12, 1, 9, tzinfo=TOKYO))
    assert owner.polite(datetime(2026, 11, 18, 10, tzinfo=TOKYO)) == datetime(2026, 12, 1, 9, tzinfo=TOKYO)
    assert owner.paused(datetime(2026, 11, 30, tzinfo=TOKYO))
    assert not owner.paused(datetime(2026, 12, 1, 9, tzinfo=TOKYO))


def test_a_holiday_that_ends_at_night_ends_politely():
    owner = an_owner(paused_until=datetime(2026, 12, 1, 23, tzinfo=TOKYO))
    assert owner.polite(datetime(2026, 11, 18, 10, tzinfo=TOKYO)) == datetime(2026, 12, 2, 8, tzinfo=TOKYO)


def test_a_holiday_gone_by_changes_nothing():
    owner = an_owner(paused_until=datetime(2026, 11, 1, tzinfo=TOKYO))
    at = datetime(2026, 11, 18, 10, tzinfo=TOKYO)
    assert owner.polite(at) == at


@given(MOMENTS, TIMES, TIMES, ZONES)
def test_the_polite_moment_is_never_earlier_nor_a_day_later_and_is_polite_itself(at, quiet_from, quiet_to, zone):
    owner = an_owner(quiet_from=quiet_from, quiet_to=quiet_to, zone=zone)
    polite = owner.polite(at)
    assert at <= polite <= at + timedelta(hours=25)
    assert owner.polite(polite) == polite


@given(TIMES, TIMES, TIMES)
def test_a_time_is_in_the_hours_or_in_the_rest_of_the_day(at, start, end):
    if start != end:
        assert within(at, start, end) != within(at, end, start)
    assert not within(at, start, start)


def test_a_sign_of_life_ends_silence_and_counts_afresh():
    owner = an_owner(rhythm="silent", unanswered=8, asked_weekly=True)
    assert owner.stirring
    after = owner.stirred()
    assert (after.rhythm, after.unanswered, after.asked_weekly) == ("weekly", 0, False)
    assert not after.stirring


def test_who_answers_daily_stays_daily():
    assert an_owner(unanswered=2).stirred().rhythm == "daily"
