"""The calendar under the words: shifting, months, weekdays, eras, and wall times in a zone."""

from __future__ import annotations

from calendar import monthrange
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.language.when.kinds import Doubt, Unit

ERAS = {"令和": (2018, 99), "平成": (1988, 31), "昭和": (1925, 64), "大正": (1911, 15), "明治": (1867, 45)}
"""The year before each era's first, and its last year."""


def monday(day: date) -> date:
    """The first day of the week that holds `day`."""
    return day - timedelta(days=day.weekday())


def month_start(day: date, months: int = 0) -> date:
    """The first of the month `months` after that of `day`."""
    index = day.year * 12 + day.month - 1 + months
    return date(index // 12, index % 12 + 1, 1)


def month_end(day: date) -> date:
    """The last day of the month that holds `day`."""
    return day.replace(day=monthrange(day.year, day.month)[1])


def shifted(day: date, unit: Unit, count: int) -> date:
    """`day` moved by `count` units; a month too short for it gives its last day."""
    if unit in ("day", "week"):
        return day + timedelta(days=count * (7 if unit == "week" else 1))
    first = month_start(day, count * (12 if unit == "year" else 1))
    return first.replace(day=min(day.day, monthrange(first.year, first.month)[1]))


def day_of_month(first: date, mday: int) -> date:
    """Day `mday` of the month starting at `first`, -1 being the last. Raises ValueError when there is none."""
    return month_end(first) if mday == -1 else first.replace(day=mday)


def nth_weekday(first: date, nth: int, weekday: int) -> date:
    """The nth such weekday of the month starting at `first`, -1 being the last. Raises Doubt when there is none."""
    if nth == -1:
        last = month_end(first)
        return last - timedelta(days=(last.weekday() - weekday) % 7)
    day = first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (nth - 1))
    if day.month != first.month:
        raise Doubt(f"no weekday number {nth}")
    return day


def era_year(era: str, count: int) -> int:
    """The common year of an era's year, as 令和8年 is 2026. Raises Doubt beyond the era's end."""
    base, last = ERAS[era]
    if not 1 <= count <= last:
        raise Doubt(f"{era} has no year {count}")
    return base + count


def local(day: date, wall: time, zone: ZoneInfo) -> datetime:
    """The moment of a wall time: moved forward by the gap it falls in, the first of two when it comes twice."""
    said = datetime.combine(day, wall.replace(tzinfo=None, fold=0), tzinfo=zone)
    return said.astimezone(UTC).astimezone(zone)
