"""Dates are written with the words and in the order of Unicode CLDR."""

from datetime import date, timedelta

import pytest
from babel.dates import format_skeleton

from bot.language import spoken
from bot.text import LOCALES

YEARS = [date(2026, 1, 1) + timedelta(days=each) for each in range(0, 800, 3)]


def cldr(skeleton, day, locale):
    """As Babel has it, in Japanese without the spaces of some versions."""
    return format_skeleton(skeleton, day, locale=locale).replace(" ", " " if locale == "en" else "")


@pytest.mark.parametrize("locale", LOCALES)
def test_dates_are_written_as_the_cldr_writes_them(locale):
    for day in YEARS:
        assert spoken.date_words(day, locale, year=False) == cldr("MMMEd", day, locale)
        assert spoken.date_words(day, locale, year=True) == cldr("yMMMEd", day, locale)
        assert spoken.short_day_words(day, locale) == cldr("MMMd", day, locale)
        assert spoken.month_words(day, locale) == cldr("MMM", day, locale)
        assert cldr("yMMMd", day, locale) in spoken.added_words(day, locale)


def test_a_month_that_ends_on_a_monday_is_told_to_its_end():
    said = spoken.range_words(date(2025, 6, 1), date(2025, 6, 30), date(2026, 11, 23), "ja")
    assert said == "2025年6月1日(日)〜30日(月)"
