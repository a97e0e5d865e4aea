"""When a wall time comes, worked out in a second way: from the offsets of the days around it."""

from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

from bot.model.nudge import Nudge

DAY = timedelta(days=1)


def falls_at(at: datetime, wall: time, zone: str) -> bool:
    """Whether the moment shows the wall time, the first of two; or, where there is none that day, lies after the gap."""
    local = at.astimezone(ZoneInfo(zone))
    if local.time() == wall:
        return local.fold == 0
    said = datetime.combine(local.date(), wall)
    return not exists(said, zone) and local.replace(tzinfo=None) - said == gap_before(at, zone)


def exists(said: datetime, zone: str) -> bool:
    """Whether clocks ever show this: at one of the offsets of these days it does."""
    info, noon = ZoneInfo(zone), said.replace(tzinfo=UTC)
    offsets = {(noon + n * DAY).astimezone(info).utcoffset() or timedelta(0) for n in (-1, 0, 1)}
    return any((noon - offset).astimezone(info).replace(tzinfo=None) == said for offset in offsets)


def gap_before(at: datetime, zone: str) -> timedelta:
    """By how much clocks were put forward in the day before a moment."""
    info = ZoneInfo(zone)
    before, after = (at.astimezone(UTC) - DAY).astimezone(info).utcoffset(), at.astimezone(info).utcoffset()
    return (after or timedelta(0)) - (before or timedelta(0))


def follows(nudge: Nudge, occurrences: list[date]) -> str:
    """For a daily nudge, the first local day between two occurrences that has none; empty when there is none."""
    if nudge.rule != "FREQ=DAILY":
        return ""
    return next((str(one + DAY) for one, two in pairwise(sorted(set(occurrences))) if two - one > DAY), "")
