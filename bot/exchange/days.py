"""Days as files of contacts write them."""

from collections.abc import Iterable
from datetime import date
from functools import lru_cache

from bot.exchange.person import Birthday
from bot.language import yearly
from bot.language.patterns import late
from bot.language.when.english_words import MONTHS
from bot.model.special_date import exists

OMITTED = 1604
"""The leap year that Apple writes for one that is not known (X-APPLE-OMIT-YEAR)."""
_EARLIEST = 1800
_LONGEST = 60
_ISO = late(r"(\d{4})[-/.年]?\s?(\d{1,2})[-/.月]?\s?(\d{1,2})日?(?:[T\s].*)?")
_YEARLESS = late(r"--(\d{2})-?(\d{2})(?:T.*)?")
_SLASHED = late(r"(\d{1,2})/(\d{1,2})/(\d{4}|\d{2})(?:\s.*)?")
_DOTTED = late(r"(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4}|\d{2})")
_NAMED = late(r"(\d{1,2})[-\s]([A-Za-z]{3})[a-z]*\.?[-\s](\d{4}|\d{2})")
_CENTURY = 30
"""Years of two figures from here on are of the 20th century, as in Excel.

https://support.microsoft.com/en-us/office/change-the-date-system-format-or-two-digit-year-interpretation-aaa2159b-4ae8-4651-8bce-d4707bc9fb9f
"""


def birthday(text: str, *, day_first: bool = False) -> Birthday | None:
    """The day of the year that a text names, with its year if it says one; None for no such day."""
    month, day, year = _numbers(text.strip()[:_LONGEST], day_first)
    if year < _EARLIEST:
        year = 0
    return Birthday(month=month, day=day, year=year) if exists(month, day, year) else None


def day(text: str, *, day_first: bool = False) -> date | None:
    """The day that a text names, which must say the year; None for no such day."""
    month, day, year = _numbers(text.strip()[:_LONGEST], day_first)
    return date(year, month, day) if year >= _EARLIEST and exists(month, day, year) else None


def day_first(texts: Iterable[str]) -> bool:
    """Whether days of one column are written 31/12/1990: one of them would otherwise be in a month above 12."""
    found = (_SLASHED.fullmatch(text.strip()[:_LONGEST]) for text in texts)
    return any(int(match[1]) > 12 for match in found if match)


@lru_cache(maxsize=4096)
def _numbers(text: str, day_first: bool) -> tuple[int, int, int]:
    """Month, day and year; zeros for what is not said."""
    if not text:
        return 0, 0, 0
    if found := _ISO.fullmatch(text):
        return int(found[2]), int(found[3]), int(found[1])
    if found := _YEARLESS.fullmatch(text):
        return int(found[1]), int(found[2]), 0
    if found := _SLASHED.fullmatch(text):
        one, two, year = int(found[1]), int(found[2]), _full(found[3])
        return (two, one, year) if day_first or one > 12 else (one, two, year)
    if found := _DOTTED.fullmatch(text):
        return int(found[2]), int(found[1]), _full(found[3])
    if (found := _NAMED.fullmatch(text)) and found[2].lower() in MONTHS:
        return MONTHS.index(found[2].lower()) + 1, int(found[1]), _full(found[3])
    said = yearly.find(text, "ja")
    return (said.month, said.day, said.year) if said and not said.calendar else (0, 0, 0)


def _full(year: str) -> int:
    if len(year) > 2:
        return int(year)
    return int(year) + (1900 if int(year) >= _CENTURY else 2000)
