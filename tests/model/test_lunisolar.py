"""The lunisolar calendars, against published days and against astronomy that shares nothing with the tables."""

from datetime import date, timedelta
from itertools import pairwise
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.model import lunisolar
from bot.model.lunisolar import Calendar
from tests.model import almanac

CALENDARS = st.sampled_from(get_args(Calendar))
YEARS = st.integers(lunisolar.FIRST, lunisolar.LAST)


@pytest.mark.parametrize(("calendar", "hours"), [("chinese", 8), ("japanese", 9), ("korean", 9), ("vietnamese", 7)])
def test_every_month_of_the_century_begins_with_the_new_moon_of_its_meridian(calendar: Calendar, hours: int) -> None:
    computed = almanac.months(2000, 2099, hours)
    assert len(computed) == 1237
    for (year, month, leap), begins in computed.items():
        assert lunisolar.day(calendar, year, month, 1, leap=leap) == begins
    for year in range(2000, 2100):
        missing = [month for month in range(1, 13) if (year, month, True) not in computed]
        assert all(
            lunisolar.day(calendar, year, m, 1, leap=True) == lunisolar.day(calendar, year, m, 1) for m in missing
        )


@pytest.mark.parametrize(
    ("calendar", "year", "month", "day", "published"),
    [
        # Hong Kong Observatory, Gregorian-Lunar Calendar Conversion Tables: New Year, and mid-autumn (中秋).
        ("chinese", 2024, 1, 1, date(2024, 2, 10)),
        ("chinese", 2025, 8, 15, date(2025, 10, 6)),
        ("chinese", 2026, 8, 15, date(2026, 9, 25)),
        ("chinese", 2027, 1, 1, date(2027, 2, 6)),
        ("chinese", 2030, 1, 1, date(2030, 2, 3)),
        ("chinese", 2034, 1, 1, date(2034, 2, 19)),
        # Korea Astronomy and Space Science Institute: Seollal of 1997 and 2027, a day after China's; Chuseok.
        ("korean", 1997, 1, 1, date(1997, 2, 8)),
        ("korean", 2027, 1, 1, date(2027, 2, 7)),
        ("korean", 2026, 8, 15, date(2026, 9, 25)),
        # Vietnam: Tet of 1985, a month before China's, and of 2007 and 2030, a day before.
        ("vietnamese", 1985, 1, 1, date(1985, 1, 21)),
        ("vietnamese", 2007, 1, 1, date(2007, 2, 17)),
        ("vietnamese", 2030, 1, 1, date(2030, 2, 2)),
        # National Astronomical Observatory of Japan: 中秋の名月.
        ("japanese", 2023, 8, 15, date(2023, 9, 29)),
        ("japanese", 2024, 8, 15, date(2024, 9, 17)),
        ("japanese", 2025, 8, 15, date(2025, 10, 6)),
    ],
)
def test_published_days_are_met(calendar: Calendar, year: int, month: int, day: int, published: date) -> None:
    assert lunisolar.day(calendar, year, month, day) == published


def test_leap_months_differ_where_the_meridian_makes_them() -> None:
    for calendar, month in (("chinese", 6), ("korean", 5)):
        assert lunisolar.day(calendar, 2017, month, 1, leap=True) > lunisolar.day(calendar, 2017, month, 1)
    assert lunisolar.day("korean", 2017, 6, 1, leap=True) == lunisolar.day("korean", 2017, 6, 1)


def test_the_leap_month_of_2033_is_the_eleventh_everywhere() -> None:
    for calendar in get_args(Calendar):
        assert lunisolar.day(calendar, 2033, 11, 1, leap=True) == date(2033, 12, 22)


def test_the_30th_of_a_short_month_is_its_29th() -> None:
    assert lunisolar.day("chinese", 2025, 12, 30) == lunisolar.day("chinese", 2025, 12, 29) == date(2026, 2, 16)


@given(CALENDARS, YEARS)
def test_months_follow_one_another_without_a_gap(calendar: Calendar, year: int) -> None:
    begins = sorted(
        {lunisolar.day(calendar, year, month, 1, leap=leap) for month in range(1, 13) for leap in (False, True)}
    )
    assert all((after - before).days in {29, 30} for before, after in pairwise(begins))
    if year < lunisolar.LAST:
        assert (lunisolar.day(calendar, year + 1, 1, 1) - begins[-1]).days in {29, 30}


@given(CALENDARS, YEARS, st.integers(1, 12), st.integers(1, 30), st.booleans())
def test_a_day_lies_in_its_year(calendar: Calendar, year: int, month: int, day: int, leap: bool) -> None:
    on = lunisolar.day(calendar, year, month, day, leap=leap)
    if on.year <= lunisolar.LAST:
        assert lunisolar.year(calendar, on) == year
    if (month, day) == (1, 1) and year > lunisolar.FIRST:
        assert lunisolar.year(calendar, on - timedelta(days=1)) == year - 1


@pytest.mark.parametrize(
    ("year", "month", "day"), [(1969, 1, 1), (2101, 1, 1), (2026, 13, 1), (2026, 1, 31), (2026, 0, 1)]
)
def test_what_is_not_known_is_not_guessed(year: int, month: int, day: int) -> None:
    with pytest.raises(ValueError, match=r"lunisolar"):
        lunisolar.day("chinese", year, month, day)


@pytest.mark.parametrize(
    ("calendar", "country", "feasts"),
    [
        ("chinese", "TW", {"Chinese New Year": (1, 1), "Mid-Autumn Festival": (8, 15), "Dragon Boat Festival": (5, 5)}),
        ("korean", "KR", {"Korean New Year": (1, 1), "Chuseok": (8, 15), "Buddha's Birthday": (4, 8)}),
        ("vietnamese", "VN", {"Lunar New Year": (1, 1), "Hung Kings' Commemoration Day": (3, 10)}),
    ],
)
def test_feasts_of_the_package_holidays_fall_on_the_same_days(calendar: Calendar, country: str, feasts: dict) -> None:
    import holidays

    for year in range(2010, 2050):
        days = holidays.country_holidays(country, years=year, language="en_US", observed=False)
        for name, (month, day) in feasts.items():
            on = lunisolar.day(calendar, year, month, day)
            assert name in days.get(on, ""), (name, on, days.get_named(name))
