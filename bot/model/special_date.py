"""A special date: a birthday, an anniversary, any day of the year that is worth a word."""

from calendar import isleap
from datetime import date, datetime, timedelta
from typing import Literal

from msgspec import Struct

from bot.model import lunisolar

SEASONS = {"お中元": (7, 1), "お歳暮": (12, 1)}
"""Gifts of the season, by the name under which they are kept, with the day on which to think of them.

Mid-July and 20 December are when they should have arrived in the east of Japan: https://www.post.japanpost.jp/ (gift pages).
"""
MOURNING = timedelta(days=365)


class SpecialDate(Struct, frozen=True, kw_only=True):
    """A day of the year, every year. `year` is 0 when it is not known.

    `calendar` is the lunisolar one in which year, month and day count, empty for the common one; `leap`: in its leap month.
    `name` says what a date of kind `free` is; `lead_days` how many days before it the owner wants to know.
    """

    id: str
    contact_id: str
    month: int
    day: int
    created_at: datetime
    year: int = 0
    kind: Literal["birthday", "anniversary", "free"] = "birthday"
    name: str = ""
    calendar: lunisolar.Calendar | Literal[""] = ""
    leap: bool = False
    lead_days: int = 7

    @property
    def seasonal(self) -> bool:
        """Whether it stands for a gift of the season."""
        return self.kind == "free" and self.name in SEASONS


def falls(each: SpecialDate, year: int) -> date:
    """The common day in a year of the date's own calendar; 29 February is the 28th in common years."""
    if each.calendar:
        return lunisolar.day(each.calendar, year, each.month, each.day, leap=each.leap)
    day = 28 if (each.month, each.day) == (2, 29) and not isleap(year) else each.day
    return date(year, each.month, day)


def following(each: SpecialDate, today: date) -> date:
    """The next time the day comes, today included."""
    year = _year(each, today)
    this_year = falls(each, year)
    return this_year if this_year >= today else falls(each, year + 1)


def years(each: SpecialDate, on: date) -> int:
    """How many years it will be on that day; 0 when the year is not known."""
    return max(_year(each, on) - each.year, 0) if each.year else 0


def _year(each: SpecialDate, on: date) -> int:
    return lunisolar.year(each.calendar, on) if each.calendar else on.year


def exists(month: int, day: int, year: int = 0) -> bool:
    """Whether that year, or without one any year, has such a day."""
    try:
        date(year or 2000, month, day)
    except ValueError:
        return False
    return True


def worth_saying(each: SpecialDate, today: date, spoken: date | None) -> int | None:
    """In how many days it is, when today is the day to say so: the day itself, or the first chance within the lead time.

    `spoken` is when the person was last spoken of or touched: once within the lead time is enough. None: not today.
    """
    on = following(each, today)
    left = (on - today).days
    if left == 0:
        return 0
    opens = on - timedelta(days=each.lead_days)
    said = spoken is not None and spoken >= opens
    return left if today >= opens and not said else None


def mourns(mourning: date | None, new_year: date) -> bool:
    """Whether a family that was bereaved on a day sends and gets no New Year's cards for that New Year (喪中)."""
    return mourning is not None and mourning <= new_year <= mourning + MOURNING
