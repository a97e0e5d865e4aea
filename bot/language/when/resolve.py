"""Which moment, day, time of day or recurrence the pieces of a time mean."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta, timezone

from bot.language.when.calendar import local, shifted
from bot.language.when.days import days, one
from bot.language.when.kinds import TIME, Doubt, Frame, Said, When
from bot.language.when.recurrence import CODES, first_day, next_after

REPEATED = TIME | {"every", "standing"}
FREQ = {"day": "DAILY", "week": "WEEKLY", "month": "MONTHLY", "year": "YEARLY"}


def resolve(said: Said, frame: Frame) -> When | None:
    """What was said, or None when it is impossible or has more than one meaning."""
    if "slash" in said and (frame.day_first or ("year" in said and said["month"] > 12)):
        said = {**said, "month": one(said["mdays"]), "mdays": (said["month"],)}
    try:
        if "every" in said or (_several(said) and said.keys() - TIME <= {"nth", "weekdays", "standing", "mdays"}):
            return _recurrence(said, frame)
        if "minutes" in said:
            return _instant(said, frame)
        return _once(said, frame)
    except (ValueError, OverflowError):
        return None


def _several(said: Said) -> bool:
    return "standing" in said or len(said.get("mdays", ())) > 1


def _instant(said: Said, frame: Frame) -> When:
    if len(said) > 1:
        raise Doubt("so long from now, and something else")
    at = (frame.now.astimezone(UTC) + timedelta(minutes=said["minutes"])).astimezone(frame.zone)
    return When(day=at.date(), at=at)


def _once(said: Said, frame: Frame) -> When:
    keys = frozenset(said) - TIME
    hour = clock(said)
    rough = "clock" not in said
    if not keys:
        return _next_time(said, hour, frame, rough=rough)
    first, last = days(said, frame, keys)
    if hour is None:
        return When(day=first, end=last)
    if last:
        raise Doubt("a time of day in a range of days")
    if "offset" in said:
        return _with_offset(said, first, hour, frame)
    return _at(first, hour, frame, rough=rough)


def _at(day: date, clock: tuple[int, int], frame: Frame, *, rough: bool) -> When:
    """The clock may run past midnight: 25時 is one o'clock on the next day."""
    day += timedelta(days=clock[0] // 24)
    wall = time(clock[0] % 24, clock[1])
    at = local(day, wall, frame.zone)
    return When(day=at.date(), at=at, wall=wall, rough=rough)


def _with_offset(said: Said, day: date, clock: tuple[int, int], frame: Frame) -> When:
    wall = time(*clock)
    at = datetime.combine(day, wall, timezone(timedelta(minutes=said["offset"]))).astimezone(frame.zone)
    return When(day=at.date(), at=at)


def _next_time(said: Said, clock: tuple[int, int] | None, frame: Frame, *, rough: bool) -> When:
    """A time of day alone: the nearest one ahead, or behind."""
    if clock is None or clock[0] > 24:
        raise Doubt("no time of day")
    for step in (-1, 0, 1) if frame.future else (1, 0, -1, -2):
        day = frame.today + timedelta(days=step)
        when = _with_offset(said, day, clock, frame) if "offset" in said else _at(day, clock, frame, rough=rough)
        if when.at and (when.at > frame.now if frame.future else when.at <= frame.now):
            if "twelve" in said and "part" not in said and 7 <= clock[0] <= 12 and not _nearest(when.at, frame):
                raise Doubt("the morning or the evening")
            return when
    raise Doubt("no such time near")


def _nearest(at: datetime, frame: Frame) -> bool:
    """Whether the clock of twelve does not come to that hour in between."""
    other = at + timedelta(hours=-12 if frame.future else 12)
    return other <= frame.now if frame.future else other > frame.now


def _recurrence(said: Said, frame: Frame) -> When:
    unit, interval = said.get("every", ("month", 1))
    hour = clock(said)
    if not 1 <= interval <= 1000 or (hour and hour[0] > 23):
        raise Doubt("no such interval or hour")
    wall = time(*hour) if hour else None
    often, by = f"FREQ={FREQ[unit]}", _by(said, unit)
    rule = f"{often};INTERVAL={interval}{by}" if interval > 1 else often + by
    anchored = unit != "day" or interval > 1
    start = frame.today if by or not anchored else shifted(frame.today, unit, interval)
    nearest = often + by if by else rule
    if wall:
        at = next_after(nearest, wall, frame.zone, start=start, after=frame.now)
        if at is None:
            raise Doubt("never comes")
        return When(day=at.date(), at=at, rule=rule, wall=wall)
    day = first_day(nearest, start=max(start, frame.today + timedelta(days=1)))
    if day is None:
        raise Doubt("never comes")
    return When(day=day, rule=rule)


def _by(said: Said, unit: str) -> str:
    """The BY parts of a rule, each behind a semicolon. Raises Doubt when the days don't go with the unit."""
    keys = said.keys() - REPEATED
    if not keys:
        return ""
    codes = ",".join(CODES[day] for day in sorted(set(said.get("weekdays", ()))))
    if keys == {"weekdays"} and unit == "week":
        return f";BYDAY={codes}"
    month = f";BYMONTH={said['month']}" if "month" in said else ""
    if bool(month) != (unit == "year") or unit not in ("month", "year"):
        raise Doubt("days that don't go with the unit")
    keys -= {"month", "side"}
    if keys == {"mdays"}:
        _check(said)
        return f"{month};BYMONTHDAY=" + ",".join(str(mday) for mday in sorted(set(said["mdays"])))
    nth = said.get("nth") or ((-1,) if said.get("side") == "last" else ())
    if nth and keys in ({"nth", "weekdays"}, {"weekdays"}):
        return f"{month};BYDAY=" + ",".join(f"{number}{code}" for number in nth for code in codes.split(","))
    if keys:
        raise Doubt("days that don't go with the unit")
    return month


def _check(said: Said) -> None:
    for mday in said["mdays"]:
        if mday != -1:
            date(2024, said.get("month", 1), mday)


DEFAULTS = {
    "dawn": 6, "morning": 9, "am": 9, "noon": 12, "afternoon": 15, "pm": 15, "dusk": 17, "evening": 18, "night": 20,
}  # fmt: skip
"""The hour a part of the day stands for when no hour is said."""
LATER = {
    "noon": range(1, 5), "afternoon": range(1, 8), "pm": range(12), "dusk": range(3, 8), "evening": range(3, 12),
    "night": range(5, 13), "late": range(9, 12),
}  # fmt: skip
"""Hours that are twelve more in that part of the day."""
AS_SAID = {
    "dawn": range(3, 9), "morning": range(1, 12), "am": range(12), "noon": range(11, 17), "afternoon": range(12, 20),
    "pm": range(12, 24), "dusk": range(15, 20), "evening": range(15, 24), "night": range(17, 30), "late": range(21, 30),
}  # fmt: skip
"""Hours that are meant as said in that part of the day."""
AFTERNOON = range(1, 7)
"""Hours of "at 3", which nobody says of the small hours."""
EITHER = 7
"""Friday at 7 is a breakfast or a dinner."""


def clock(said: Said) -> tuple[int, int] | None:
    """Hour and minute, past 23 for the small hours of the next day; None when none was said.

    Raises Doubt when the hour doesn't go with the part of the day.
    """
    part = said.get("part")
    if "clock" not in said:
        return _default(part) if part else None
    hour, minute = said["clock"]
    if minute > 59 or hour > 29:
        raise Doubt("no such time of day")
    if hour == 24 and "loose" in said:
        return _midnight(said), 0
    if part is None:
        if hour == EITHER and "twelve" in said and "every" not in said and len(said) > 3:
            raise Doubt("seven in the morning or in the evening")
        if hour > 24 and said.keys() <= {"clock"}:
            raise Doubt("an hour past midnight of no day")
        later = "loose" in said and hour in AFTERNOON and ("twelve" in said or "offset" not in said)
        return (hour + 12 if later else hour), minute
    if part == "late" and hour < 5:
        if said.keys() <= {"clock", "part"}:
            return hour, minute
        raise Doubt("the small hours of which night")
    if part == "pm" and (hour, minute) == (12, 0):
        raise Doubt("午後12時 is noon or midnight")
    if hour in LATER.get(part, ()):
        return hour + 12, minute
    if hour in AS_SAID.get(part, ()):
        return hour, minute
    raise Doubt(f"{hour} in the {part}")


def _midnight(said: Said) -> int:
    if "every" in said:
        return 0
    if said.keys() <= {"clock", "loose"} or said.get("days") == 0 or said.get("part") == "night":
        return 24
    raise Doubt("the midnight before or after")


def _default(part: str) -> tuple[int, int]:
    if part not in DEFAULTS:
        raise Doubt(f"no one hour in the {part}")
    return DEFAULTS[part], 0
