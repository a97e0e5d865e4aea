"""What a time in words is made of, before and after it is understood."""

from __future__ import annotations

from datetime import date, datetime, time
from typing import Literal, TypedDict
from zoneinfo import ZoneInfo

from msgspec import Struct

Prefer = Literal["past", "future"]
Unit = Literal["day", "week", "month", "year"]
Side = Literal["this", "next", "last", "coming", "past", "in"]


class When(Struct, frozen=True, kw_only=True):
    """A time as said. `at` is set when a time of day was said; `rule` when it recurs."""

    day: date
    """Local day: the first one of a range, and of the first occurrence after now when it recurs."""
    at: datetime | None = None
    """Aware, in the owner's zone; None when only a day was said."""
    rule: str = ""
    """RFC 5545 RRULE without DTSTART or hours, as in FREQ=WEEKLY;BYDAY=TU."""
    wall: time | None = None
    """Local wall time, when one was said as such ("in two hours" says none)."""
    end: date | None = None
    """Last day, when a range was said: next week, 今月."""
    rough: bool = False
    """`at` stands for a part of the day, of which no hour was said: last night, 今朝."""

    @property
    def precise(self) -> bool:
        """Whether an hour was said: what has happened is told by it, and otherwise by the day alone."""
        return self.at is not None and not self.rough


class Span(Struct, frozen=True, kw_only=True):
    """Where in the original text a time was said: text[:start] + text[end:] is what remains."""

    when: When
    start: int
    end: int


class Said(TypedDict, total=False):
    """The pieces of one time, gathered in any order; every key is said at most once."""

    days: int
    """From today: tomorrow is 1."""
    shift: tuple[Unit, int]
    """In three weeks is ("week", 3)."""
    anchored: bool
    """The shift counts from the day said after it: a week from Friday."""
    minutes: int
    """From now, absolute."""
    week: int
    weekend: int
    months: int
    years: int
    """Whole weeks, weekends, months, years from the present one."""
    year: int
    month: int
    mdays: tuple[int, ...]
    """Days of a month; -1 is the last."""
    weekdays: tuple[int, ...]
    """Monday is 0."""
    nth: tuple[int, ...]
    """Which of those weekdays in a month; -1 is the last."""
    side: Side
    """Which of those weekdays or months: next is that of next week, coming the nearest ahead, in the nearest at all."""
    edge: Literal["start", "end"]
    third: int
    """上旬 0, 中旬 1, 下旬 2."""
    every: tuple[Unit, int]
    clock: tuple[int, int]
    """Hour (to 29, past midnight) and minute."""
    part: str
    offset: int
    """Minutes east of UTC, when the time names its offset."""
    loose: bool
    """The hour came without am or pm, in a language that has them."""
    twelve: bool
    """The hour was said on a clock of twelve, so that it comes twice a day."""
    slash: bool
    """Month and day were written 6/12, so their order is the locale's."""
    near: bool
    """Of the month: the nearest one that has it."""
    standing: bool
    """第2火曜 recurs without saying 毎月."""
    tail: bool
    """Means a time only after another piece."""
    weak: bool
    """Means a time only as the whole text or beside another piece."""
    doubt: bool
    """Means a time only beside another piece or a particle."""


class Frame(Struct, frozen=True, kw_only=True):
    """What words are read against."""

    now: datetime
    zone: ZoneInfo
    future: bool
    day_first: bool

    @property
    def today(self) -> date:
        """The day on which they are said."""
        return self.now.date()


TIME: frozenset[str] = frozenset({"clock", "part", "offset", "loose", "twelve", "slash"})
"""Keys of Said that tell no day."""


class Doubt(ValueError):
    """What was said has no one meaning."""
