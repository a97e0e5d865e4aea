"""Which day the pieces of a time mean."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from itertools import combinations

from bot.language.when.calendar import day_of_month, monday, month_end, month_start, nth_weekday, shifted
from bot.language.when.kinds import Doubt, Frame, Said

Days = tuple[date, date | None]
"""A day, and the last one when a range was said."""
Reader = Callable[[Said, Frame], Days]


def days(said: Said, frame: Frame, keys: frozenset[str]) -> Days:
    """The day or range meant by pieces of that shape. Raises Doubt or ValueError when there is none."""
    if said.get("side") == "in" and ("nth" in said or "mdays" in said):
        keys -= {"side"}
    reader = SHAPES.get(keys)
    if reader is None:
        raise Doubt(f"no day is made of {sorted(keys)}")
    first, last = reader(said, frame)
    weekdays = said.get("weekdays")
    if weekdays and first.weekday() not in weekdays:
        raise Doubt(f"{first} is another weekday")
    return first, last


def one(numbers: tuple[int, ...]) -> int:
    """The only number. Raises Doubt when there are more."""
    if len(numbers) != 1:
        raise Doubt("several days, and no word that they recur")
    return numbers[0]


def _relative(said: Said, frame: Frame) -> Days:
    return frame.today + timedelta(days=said["days"]), None


def _shift(said: Said, frame: Frame) -> Days:
    return shifted(frame.today, *said["shift"]), None


def _shift_from(said: Said, frame: Frame) -> Days:
    keys = frozenset(said) & (RELATIVE | {"year", "month", "mdays"})
    first, last = SHAPES[keys](said, frame)
    if last:
        raise Doubt("counted from a range")
    return shifted(first, *said["shift"]), None


def _weekday_after_shift(said: Said, frame: Frame) -> Days:
    unit, count = said["shift"]
    if unit != "week":
        raise Doubt("a weekday needs a week")
    return monday(frame.today) + timedelta(weeks=count, days=one(said["weekdays"])), None


def _mday_after_shift(said: Said, frame: Frame) -> Days:
    unit, count = said["shift"]
    if unit != "month":
        raise Doubt("a day of the month needs a month")
    return day_of_month(month_start(frame.today, count), one(said["mdays"])), None


def _week(said: Said, frame: Frame) -> Days:
    first = monday(frame.today) + timedelta(weeks=said["week"])
    if said.get("edge") == "end" or ("edge" in said and (not said["week"] or not frame.future)):
        raise Doubt("the week ends on Friday or on Sunday; and this one has begun")
    if "weekdays" in said:
        return first + timedelta(days=one(said["weekdays"])), None
    return first, None if "edge" in said else first + timedelta(days=6)


def _same_day(said: Said, frame: Frame) -> Days:
    """来週の今日 is a week from today."""
    if said["days"]:
        raise Doubt("two days")
    shift = shifted(frame.today, "month", said["months"]) if "months" in said else frame.today
    shift = shifted(shift, "year", said["years"]) if "years" in said else shift
    return shifted(shift, "week", said["week"]) if "week" in said else shift, None


def _weekend(said: Said, frame: Frame) -> Days:
    saturday = monday(frame.today) + timedelta(weeks=said["weekend"], days=5)
    if not said["weekend"] and not frame.future and saturday > frame.today:
        saturday -= timedelta(weeks=1)
    sunday = saturday + timedelta(days=1)
    if "weekdays" in said:
        return {5: saturday, 6: sunday}.get(one(said["weekdays"]), date.max), None
    return (max(saturday, frame.today) if sunday == frame.today and frame.future else saturday), sunday


def _weekday(said: Said, frame: Frame) -> Days:
    weekday, side, today = one(said["weekdays"]), said.get("side"), frame.today
    if side == "next":
        return monday(today) + timedelta(weeks=1, days=weekday), None
    if side in ("last", "past") or (not side and not frame.future):
        return today - timedelta(days=(today.weekday() - weekday - 1) % 7 + 1), None
    if side == "this":
        ahead = (weekday - today.weekday()) % 7
        return today + timedelta(days=ahead if frame.future or not ahead else ahead - 7), None
    return today + timedelta(days=(weekday - today.weekday() - 1) % 7 + 1), None


def _mday(said: Said, frame: Frame) -> Days:
    """The nearest month that has the day, today included."""
    mday = one(said["mdays"])
    for step in range(4):
        try:
            day = day_of_month(month_start(frame.today, step if frame.future else -step), mday)
        except ValueError:
            continue
        if day >= frame.today if frame.future else day <= frame.today:
            return day, None
    raise Doubt(f"no month near has day {mday}")


def _nearest_nth(said: Said, frame: Frame) -> Days:
    for step in range(3):
        first = month_start(frame.today, step if frame.future else -step)
        day = nth_weekday(first, one(said["nth"]), one(said["weekdays"]))
        if day >= frame.today if frame.future else day <= frame.today:
            return day, None
    raise Doubt("no month near has that weekday")


def _month_of_scope(said: Said, frame: Frame) -> date:
    if "months" in said:
        return month_start(frame.today, said["months"])
    if "years" in said:
        return date(frame.today.year + said["years"], said["month"], 1)
    if "year" in said:
        return date(said["year"], said["month"], 1)
    first = date(frame.today.year, said["month"], 1)
    this = month_start(frame.today)
    side = said.get("side", "in")
    if side in ("in", "this") and first == this:
        return first
    if side == "last" or (side in ("in", "this") and not frame.future):
        return first if first < this else first.replace(year=first.year - 1)
    return first if first > this else first.replace(year=first.year + 1)


def _month(said: Said, frame: Frame) -> Days:
    first = _month_of_scope(said, frame)
    if "third" in said:
        start = first + timedelta(days=10 * said["third"])
        return start, month_end(first) if said["third"] == 2 else start + timedelta(days=9)
    if "edge" in said and "weekdays" in said:
        nth, weekday = 1 if said["edge"] == "start" else -1, one(said["weekdays"])
        day = nth_weekday(first, nth, weekday)
        gone = said.get("months") == 0 and frame.future and day < frame.today
        return nth_weekday(month_start(first, 1), nth, weekday) if gone else day, None
    if "edge" in said:
        begun = said.get("months") == 0 and frame.future and first < frame.today
        start = month_start(first, 1) if begun else first
        return start if said["edge"] == "start" else month_end(first), None
    return first, month_end(first)


def _day_in_month(said: Said, frame: Frame) -> Days:
    if "nth" in said:
        return nth_weekday(_month_of_scope(said, frame), one(said["nth"]), one(said["weekdays"])), None
    return day_of_month(_month_of_scope(said, frame), one(said["mdays"])), None


def _day_of_year(said: Said, frame: Frame) -> Days:
    """A day whose year was not said: the nearest such day, today included."""
    towards = 1 if frame.future else -1
    for step in range(2 if "nth" in said else 9):
        first = date(frame.today.year + step * towards, said["month"], 1)
        try:
            day = _day_in_month({**said, "year": first.year}, frame)[0]
        except ValueError:
            continue
        if day >= frame.today if frame.future else day <= frame.today:
            return day, None
    raise Doubt("no year near has that day")


def _year(said: Said, frame: Frame) -> Days:
    year = said["year"] if "year" in said else frame.today.year + said["years"]
    if "edge" in said:
        if said["edge"] == "start" and said.get("years") == 0:
            raise Doubt("this year has begun")
        return date(year, 1, 1) if said["edge"] == "start" else date(year, 12, 31), None
    return date(year, 1, 1), date(year, 12, 31)


def _shapes() -> dict[frozenset[str], Reader]:
    table: tuple[tuple[Reader, str], ...] = (
        (_relative, "days | days weekdays"),
        (_shift, "shift"),
        (_shift_from, "shift anchored days | shift anchored weekdays | shift anchored weekdays side"),
        (_shift_from, "shift anchored month mdays | shift anchored year month mdays | shift anchored mdays"),
        (_weekday_after_shift, "shift weekdays"),
        (_mday_after_shift, "shift mdays"),
        (_week, "week | week weekdays | week edge | week edge weekdays"),
        (_same_day, "week days | months days | years days"),
        (_weekend, "weekend | weekend weekdays"),
        (_weekday, "weekdays | weekdays side"),
        (_mday, "mdays | mdays weekdays | mdays near"),
        (_nearest_nth, "nth weekdays near"),
        (_month, "months | months edge | months third | month side | month edge | month third"),
        (_month, "months edge weekdays | month edge weekdays"),
        (_month, "years month | years month side | years month edge | years month third"),
        (_month, "year month | year month side | year month edge | year month third"),
        (_day_in_month, "months mdays | months mdays weekdays | months nth weekdays | months nth weekdays standing"),
        (_day_in_month, "years month mdays | years month mdays weekdays | years month nth weekdays"),
        (_day_in_month, "years month nth weekdays standing | year month nth weekdays standing"),
        (_day_in_month, "year month mdays | year month mdays weekdays | year month nth weekdays"),
        (_day_of_year, "month mdays | month mdays weekdays | month nth weekdays | month nth weekdays standing"),
        (_year, "year | years | year edge | years edge"),
        (_nothing, "minutes | every weekdays | every weekdays side | every nth weekdays | every nth weekdays standing"),
        (_nothing, "every mdays | every month mdays | every month nth weekdays | every month"),
        (_nothing, "every month nth weekdays standing | nth weekdays standing"),
        (_nothing, "month nth weekdays side"),
    )
    return {frozenset(shape.split()): reader for reader, line in table for shape in line.split(" | ")}


def _nothing(said: Said, frame: Frame) -> Days:
    raise Doubt("no day")


RELATIVE = frozenset({"days", "weekdays", "side"})
SHAPES = _shapes()
PARTIAL = frozenset(
    frozenset(part) for shape in SHAPES for size in range(len(shape) + 1) for part in combinations(shape, size)
)
"""Every set of keys that is a shape, or becomes one with more."""
