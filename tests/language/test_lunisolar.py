"""Lunisolar days as people write them."""

import pytest

from bot.language import lunisolar, yearly

CASES = [
    ("陳さん 誕生日 旧暦8月15日", None, (0, 8, 15), False),
    ("陳さんの誕生日は旧暦の八月十五日です", None, (0, 8, 15), False),
    ("陈 农历八月十五", "chinese", (0, 8, 15), False),
    ("王さん 農曆正月初一", "chinese", (0, 1, 1), False),
    ("王さん 農暦臘月廿三", "chinese", (0, 12, 23), False),
    ("金さん 誕生日 閏4月10日", None, (0, 4, 10), True),
    ("金さん 1985年旧暦閏4月10日", None, (1985, 4, 10), True),
    ("金さん 韓国の旧暦5月5日", "korean", (0, 5, 5), False),
    ("金さん 음력 8월 15일", "korean", (0, 8, 15), False),
    ("Lan birthday âm lịch 15/8", "vietnamese", (0, 8, 15), False),
    ("Chen birthday lunar 8/15", None, (0, 8, 15), False),
    ("Chen lunar birthday 15 August", None, (0, 8, 15), False),
    ("Chen birthday 8/15 on the lunar calendar", None, (0, 8, 15), False),
    ("Chen birthday Chinese calendar 8/15", "chinese", (0, 8, 15), False),
    ("Kim birthday Korean lunar 1990-05-05", "korean", (1990, 5, 5), False),
    ("Chen's birthday is the 15th of the 8th lunar month", None, (0, 8, 15), False),
    ("Chen birthday 8th lunar month, day 15", None, (0, 8, 15), False),
    ("Kim birthday 4/10 (lunar leap month)", None, (0, 4, 10), True),
]


@pytest.mark.parametrize(("text", "calendar", "day", "leap"), CASES)
def test_a_lunar_day_is_read(text: str, calendar: str | None, day: tuple[int, int, int], leap: bool) -> None:
    marked = lunisolar.marked(text)
    assert marked is not None
    assert (marked.calendar, marked.leap) == (calendar, leap)
    found = yearly.find(marked.text, "en")
    assert found is not None
    assert (found.year, found.month, found.day) == day


@pytest.mark.parametrize(
    "text", ["Mika birthday May 3", "Mika leap year birthday Feb 29", "Chen (Chinese) May 3", "誕生日 5月3日", ""]
)
def test_ordinary_days_are_left_alone(text: str) -> None:
    assert lunisolar.marked(text) is None
