"""When a recurrence falls next, in local wall time."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from bot.language.when.calendar import local

CODES = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
LONGEST = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
CYCLE = {"DAILY": 146_097, "WEEKLY": 20_871, "MONTHLY": 4_800, "YEARLY": 400}
"""Periods in 400 years, after which the Gregorian calendar repeats: what has not come by then never comes."""
LAST = {
    "DAILY": date.max.toordinal(), "WEEKLY": (date.max.toordinal() - 1) // 7, "MONTHLY": date.max.year * 12 + 11,
    "YEARLY": date.max.year,
}  # fmt: skip
"""The period that holds the last day there is."""


class Rule:
    """The part of RFC 5545 that people say. Raises ValueError on any other."""

    __slots__ = ("days", "freq", "interval", "longest", "mdays", "months", "nth")

    def __init__(self, text: str) -> None:
        parts = dict(part.split("=", 1) for part in text.split(";"))
        self.freq = parts.pop("FREQ")
        self.interval = int(parts.pop("INTERVAL", "1"))
        self.months = _numbers(parts.pop("BYMONTH", ""), 1, 12)
        self.longest = max(LONGEST[month - 1] for month in self.months or (1,))
        self.mdays = _numbers(parts.pop("BYMONTHDAY", ""), -31, 31)
        days = [(code[:-2], CODES.index(code[-2:])) for code in parts.pop("BYDAY", "").split(",") if code]
        self.days = tuple(sorted(day for nth, day in days if not nth))
        self.nth = tuple((int(nth), day) for nth, day in days if nth)
        nowhere = self.nth and not (self.freq == "MONTHLY" or (self.freq == "YEARLY" and self.months))
        if parts or nowhere or self.freq not in CYCLE or self.interval < 1:
            raise ValueError(f"rule {text!r}: only FREQ, INTERVAL, BYMONTH, BYMONTHDAY and BYDAY are known")


def next_after(rule: str, wall: time, zone: ZoneInfo, *, start: date, after: datetime) -> datetime | None:
    """The first occurrence strictly after `after` (aware), in `zone`; None when it never comes again.

    `start` is the first possible day and anchors intervals. The wall time is kept over changes of offset: in a gap it
    moves forward by the gap, in an overlap it is the first of the two. A month without its 29th, 30th or 31st has it
    on its last day, so 29 February falls on the 28th in common years; a date no year has (31 February) never comes.
    Raises ValueError for a rule beyond FREQ, INTERVAL, BYMONTH, BYMONTHDAY and BYDAY.
    """
    parsed = parse(rule)
    try:
        earliest = max(start, after.astimezone(zone).date() - timedelta(days=2))
        for day in _days(parsed, start, earliest):
            moment = local(day, wall, zone)
            if moment > after:
                return moment
    except OverflowError:
        return None
    return None


def first_day(rule: str, *, start: date) -> date | None:
    """The first day of the rule that is not before `start`."""
    return next(_days(parse(rule), start, start), None)


@lru_cache(maxsize=512)
def parse(text: str) -> Rule:
    """The rule in parts. Raises ValueError, also on a malformed one."""
    try:
        return Rule(text)
    except KeyError as missing:
        raise ValueError(f"rule {text!r}: {missing} is missing") from None


def _numbers(text: str, least: int, most: int) -> tuple[int, ...]:
    numbers = tuple(sorted(int(number) for number in text.split(",") if number))
    if any(not least <= number <= most or number == 0 for number in numbers):
        raise ValueError(f"{text!r} is not between {least} and {most}")
    return numbers


def _days(rule: Rule, start: date, earliest: date) -> Iterator[date]:
    """Days of the rule from `earliest` on, in order, to the end of the calendar."""
    if rule.mdays and min(map(abs, rule.mdays)) > rule.longest:
        return
    origin, last = _position(rule, start), LAST[rule.freq]
    nearest = origin + max(0, (_position(rule, earliest) - origin) // rule.interval) * rule.interval
    barren = nearest + CYCLE[rule.freq] * rule.interval
    for period in range(nearest, min(barren, last) + 1, rule.interval):
        found = [day for day in _period(rule, period, start) if day >= earliest]
        if found:
            yield from found
            for later in range(period + rule.interval, last + 1, rule.interval):
                yield from _period(rule, later, start)
            return


def _position(rule: Rule, day: date) -> int:
    """The number of the day, week, month or year that holds `day`."""
    if rule.freq == "DAILY":
        return day.toordinal()
    if rule.freq == "WEEKLY":
        return (day.toordinal() - 1) // 7
    return day.year * 12 + day.month - 1 if rule.freq == "MONTHLY" else day.year


def _period(rule: Rule, position: int, start: date) -> list[date]:
    """The days of one period, sorted."""
    if rule.freq in ("DAILY", "WEEKLY"):
        return _short_period(rule, position, start)
    if rule.freq == "MONTHLY":
        year, month = divmod(position, 12)
        return _month(rule, year, month + 1, start) if not rule.months or month + 1 in rule.months else []
    months = rule.months or ((start.month,) if not (rule.days or rule.nth) else tuple(range(1, 13)))
    return [day for month in months for day in _month(rule, position, month, start)]


def _short_period(rule: Rule, position: int, start: date) -> list[date]:
    if rule.freq == "DAILY":
        days = [date.fromordinal(position)]
        days = [day for day in days if not rule.days or day.weekday() in rule.days]
    else:
        first = position * 7 + 1
        numbers = [first + weekday for weekday in rule.days or (start.weekday(),)]
        days = [date.fromordinal(number) for number in numbers if number <= date.max.toordinal()]
    return [
        day
        for day in days
        if (not rule.months or day.month in rule.months)
        and (not rule.mdays or day.day in rule.mdays or day.day - monthrange(day.year, day.month)[1] - 1 in rule.mdays)
    ]


def _month(rule: Rule, year: int, month: int, start: date) -> list[date]:
    first, length = monthrange(year, month)
    mdays = rule.mdays or (() if rule.days or rule.nth else (start.day,))
    numbers = {min(mday, length) if mday > 0 else length + 1 + mday for mday in mdays if abs(mday) <= rule.longest}
    if rule.days or rule.nth:
        weekdays = _weekdays(rule, first, length)
        numbers = numbers & weekdays if mdays else weekdays
    return [day for number in sorted(numbers) if number > 0 and (day := date(year, month, number)) >= start]


def _weekdays(rule: Rule, first: int, length: int) -> set[int]:
    """Numbers of the days on which the rule's weekdays fall, in a month whose 1st is the weekday `first`."""
    numbers = {number for weekday in rule.days for number in range((weekday - first) % 7 + 1, length + 1, 7)}
    for nth, weekday in rule.nth:
        every = range((weekday - first) % 7 + 1, length + 1, 7)
        if nth and -len(every) <= nth <= len(every):
            numbers.add(every[nth - 1 if nth > 0 else nth])
    return numbers
