"""When a wall time comes, worked out in a second way: by looking at every minute there is."""

from datetime import UTC, datetime, time, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

from bot.model.nudge import Nudge

DAY = timedelta(days=1)


def falls_at(at: datetime, wall: time, zone: str) -> bool:
    """Whether the moment shows the wall time, the first of two; or, where there is none that day, lies after the gap."""
    local = at.astimezone(ZoneInfo(zone))
    if local.time() == wall:
        return local.fold == 0
    said = datetime.combine(local.date(), wall, ZoneInfo(zone))
    there = said.astimezone(UTC).astimezone(ZoneInfo(zone))
    return there.replace(tzinfo=None) != said.replace(tzinfo=None) and there == local


def follows(nudge: Nudge, occurrences: list[datetime]) -> str:
    """For a daily nudge, the first local day between two occurrences that has none; empty when there is none."""
    if nudge.rule != "FREQ=DAILY":
        return ""
    days = sorted({at.astimezone(ZoneInfo(nudge.zone)).date() for at in occurrences})
    return next((str(one + DAY) for one, two in pairwise(days) if two - one > DAY), "")
