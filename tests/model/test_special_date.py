"""Special dates: when they fall, when to speak of them, and who is in mourning."""

from datetime import UTC, date, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.model import special_date
from bot.model.special_date import SpecialDate, falls, following, mourns, worth_saying, years


def _date(month: int = 5, day: int = 3, **facts) -> SpecialDate:
    return SpecialDate(
        id="d1", contact_id="mika", month=month, day=day, created_at=datetime(2026, 1, 1, tzinfo=UTC), **facts
    )


DAYS = st.dates(date(2000, 1, 1), date(2000, 12, 31))
TODAYS = st.dates(date(2001, 1, 1), date(2099, 12, 31))


@given(DAYS, TODAYS)
def test_a_day_of_the_year_comes_within_a_year_and_a_day(day: date, today: date) -> None:
    on = following(_date(day.month, day.day), today)
    assert today <= on <= today + timedelta(days=366)
    assert (on.month, on.day) == (day.month, day.day) or (on.month, on.day) == (2, 28)


@given(DAYS, TODAYS, st.integers(0, 60))
def test_everybody_is_told_once_in_the_lead_time_and_on_the_day(day: date, today: date, lead: int) -> None:
    each, spoken, told = _date(day.month, day.day, lead_days=lead), None, []
    for n in range(400):
        now = today + timedelta(days=n)
        if worth_saying(each, now, spoken) is not None:
            told.append((following(each, now) - now).days)
            spoken = now
    assert told.count(0) in {1, 2}
    assert all(before == 0 or after == 0 for before, after in pairwise(told))


def test_the_29th_of_february_is_the_28th_in_common_years() -> None:
    born = _date(2, 29, year=1992)
    assert falls(born, 2027) == date(2027, 2, 28)
    assert falls(born, 2028) == date(2028, 2, 29)
    assert following(born, date(2027, 3, 1)) == date(2028, 2, 29)


def test_years_are_counted_only_where_the_year_is_known() -> None:
    assert years(_date(year=1990), date(2027, 5, 3)) == 37
    assert years(_date(), date(2027, 5, 3)) == 0


def test_a_missed_lead_day_is_made_up_for_until_the_day() -> None:
    assert worth_saying(_date(), date(2027, 4, 30), spoken=date(2027, 4, 1)) == 3
    assert worth_saying(_date(), date(2027, 4, 30), spoken=date(2027, 4, 28)) is None


@pytest.mark.parametrize(("month", "day", "there"), [(2, 29, True), (2, 30, False), (13, 1, False), (4, 31, False)])
def test_only_days_that_some_year_has_exist(month: int, day: int, there: bool) -> None:
    assert special_date.exists(month, day) is there


def test_a_year_may_not_have_the_29th_of_february() -> None:
    assert special_date.exists(2, 29, 1988)
    assert not special_date.exists(2, 29, 1985)


def test_mourning_keeps_back_the_card_of_the_new_year_that_follows() -> None:
    assert mourns(date(2026, 3, 1), date(2027, 1, 1))
    assert mourns(date(2026, 12, 20), date(2027, 1, 1))
    assert not mourns(date(2025, 12, 20), date(2027, 1, 1))
    assert not mourns(None, date(2027, 1, 1))
