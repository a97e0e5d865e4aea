"""Days as files of contacts write them."""

from datetime import date

from bot.exchange.person import Birthday
from bot.language import yearly
from bot.language.patterns import late
from bot.model.special_date import exists

_ISO = late(r"(\d{4})[-/.年]?\s?(\d{1,2})[-/.月]?\s?(\d{1,2})日?(?:[T\s].*)?")
_YEARLESS = late(r"--(\d{2})-?(\d{2})(?:T.*)?")
_AMERICAN = late(r"(\d{1,2})/(\d{1,2})/(\d{4})(?:\s.*)?")
_OMITTED = 1604
"""The leap year that Apple writes for one that is not known (X-APPLE-OMIT-YEAR)."""
_EARLIEST = 1800


def birthday(text: str) -> Birthday | None:
    """The day of the year that a text names, with its year if it says one; None for no such day."""
    text = text.strip()[:60]
    if not text:
        return None
    month, day, year = _numbers(text)
    if year == _OMITTED or year < _EARLIEST:
        year = 0
    return Birthday(month=month, day=day, year=year) if exists(month, day, year) else None


def day(text: str) -> date | None:
    """The day that a text names, which must say the year; None for no such day."""
    text = text.strip()[:60]
    if not text:
        return None
    month, day, year = _numbers(text)
    return date(year, month, day) if year >= _EARLIEST and exists(month, day, year) else None


def _numbers(text: str) -> tuple[int, int, int]:
    if found := _ISO.fullmatch(text):
        return int(found[2]), int(found[3]), int(found[1])
    if found := _YEARLESS.fullmatch(text):
        return int(found[1]), int(found[2]), 0
    if found := _AMERICAN.fullmatch(text):
        one, two, year = map(int, found.groups())
        return (two, one, year) if one > 12 else (one, two, year)
    said = yearly.find(text, "ja")
    return (said.month, said.day, said.year) if said and not said.calendar else (0, 0, 0)
