"""Dates and intervals in words."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot import times
from bot.language import spoken
from bot.text import LOCALES

TODAY = date(2026, 11, 18)
NOW = datetime(2026, 11, 18, 10, tzinfo=ZoneInfo("Asia/Tokyo"))


@pytest.mark.parametrize(
    ("day", "en", "ja"),
    [
        (date(2026, 11, 18), "today", "今日"),
        (date(2026, 11, 19), "tomorrow", "明日"),
        (date(2026, 11, 17), "yesterday", "昨日"),
        (date(2026, 11, 24), "Tue, Nov 24", "11月24日(火)"),
        (date(2027, 1, 1), "Fri, Jan 1", "1月1日(金)"),
        (date(2027, 6, 1), "Tue, Jun 1, 2027", "2027年6月1日(火)"),
        (date(2025, 11, 18), "Tue, Nov 18, 2025", "2025年11月18日(火)"),
    ],
)
def test_a_day_is_said_as_seen_from_today(day, en, ja):
    assert spoken.day_words(day, TODAY, "en") == en
    assert spoken.day_words(day, TODAY, "ja") == ja


@pytest.mark.parametrize(
    ("days", "hour", "en", "ja"),
    [
        (1, 18, "tomorrow (Thu, Nov 19) at 18:00", "明日(11月19日・木) 18:00"),
        (0, 9, "today (Wed, Nov 18) at 09:00", "今日(11月18日・水) 09:00"),
        (6, 10, "next Tue, Nov 24 at 10:00", "来週11月24日(火) 10:00"),
    ],
)
def test_a_moment_leaves_nothing_to_guess(days, hour, en, ja):
    at = NOW.replace(hour=hour) + timedelta(days=days)
    assert spoken.moment_words(at, NOW, "en") == en
    assert spoken.moment_words(at, NOW, "ja") == ja


@pytest.mark.parametrize(
    ("days", "en", "ja"),
    [
        (0, "today", "今日"), (1, "yesterday", "昨日"), (2, "two days ago", "2日前"), (13, "13 days ago", "13日前"),
        (14, "two weeks ago", "2週間前"), (59, "eight weeks ago", "8週間前"), (60, "two months ago", "2か月前"),
        (364, "12 months ago", "12か月前"), (365, "a year ago", "1年前"), (730, "two years ago", "2年前"),
    ],
)  # fmt: skip
def test_how_long_ago_is_said_roughly(days, en, ja):
    day = TODAY - timedelta(days=days)
    assert spoken.ago_words(day, TODAY, "en") == en
    assert spoken.ago_words(day, TODAY, "ja") == ja


def test_a_time_of_day_has_two_digits_each():
    assert spoken.time_words(time(9, 5)) == "09:05"


@pytest.mark.parametrize(
    ("days", "en", "ja"),
    [
        (1, "every day", "1日ごと"),
        (7, "every week", "1週間ごと"),
        (10, "every ten days", "10日ごと"),
        (14, "every two weeks", "2週間ごと"),
        (30, "every month", "1か月ごと"),
        (90, "every three months", "3か月ごと"),
        (365, "every year", "1年ごと"),
        (100, "every 100 days", "100日ごと"),
    ],
)
def test_a_rhythm_is_said_in_the_longest_unit_that_is_whole(days: int, en: str, ja: str):
    assert spoken.span_words(timedelta(days=days), "en") == en
    assert spoken.span_words(timedelta(days=days), "ja") == ja


@given(st.dates(min_value=date(1900, 1, 1), max_value=date(2200, 1, 1)), st.sampled_from(LOCALES))
def test_every_day_can_be_said(day, locale):
    assert spoken.day_words(day, TODAY, locale)
    assert spoken.ago_words(day, TODAY, locale)


@pytest.mark.parametrize(
    ("unit", "n", "weekdays", "en", "ja"),
    [
        ("DAILY", 1, (), "every day", "毎日"),
        ("WEEKLY", 1, (1, 3), "every Tue and Thu", "毎週火曜、木曜"),
        ("WEEKLY", 2, (1,), "every two weeks on Tue", "2週間ごとの火曜"),
        ("MONTHLY", 3, (), "every three months", "3か月ごと"),
    ],
)
def test_how_often_something_comes_is_said_as_people_say_it(
    unit: str, n: int, weekdays: tuple[int, ...], en: str, ja: str
):
    assert spoken.often_words(unit, n, weekdays, "en") == en
    assert spoken.often_words(unit, n, weekdays, "ja") == ja


@pytest.mark.parametrize(
    ("rule", "en", "ja"),
    [
        ("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", "every weekday", "平日"),
        ("FREQ=MONTHLY;BYMONTHDAY=1,22", "every month on the 1st and 22nd", "毎月の1日、22日"),
        ("FREQ=MONTHLY;BYMONTHDAY=-1", "every month on the last day", "毎月の末日"),
        ("FREQ=MONTHLY;INTERVAL=2;BYDAY=2TU", "every two months on the 2nd Tue", "2か月ごとの第2火曜"),
        ("FREQ=MONTHLY;BYDAY=-1FR", "every month on the last Fri", "毎月の最終金曜"),
        ("FREQ=MONTHLY;BYMONTHDAY=-3", "every month", "毎月"),
        ("FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=4", "every year", "毎年"),
    ],
)
def test_the_day_of_the_month_is_said_too(rule: str, en: str, ja: str):
    assert (times.often(rule, "en"), times.often(rule, "ja")) == (en, ja)
