"""Recurrences in English words."""

from __future__ import annotations

from bot.language.when.english_words import (
    AND,
    CLOSE,
    COUNT,
    FULL_WEEKDAY,
    LIST_OR_ONE,
    ORDINAL_WORDS,
    PARTS,
    TH,
    WEEKDAY,
    D,
    count,
    ordinal,
    unit,
    weekdays,
)  # fmt: skip
from bot.language.when.kinds import Said, Unit
from bot.language.when.rules import Groups, Rule, number, plain, words

ADVERBS: dict[str, tuple[Unit, int]] = {
    "daily": ("day", 1), "weekly": ("week", 1), "monthly": ("month", 1), "quarterly": ("month", 3),
    "yearly": ("year", 1), "annually": ("year", 1), "fortnightly": ("week", 2), "biweekly": ("week", 2),
    "bi-weekly": ("week", 2), "bimonthly": ("month", 2), "bi-monthly": ("month", 2), "half-yearly": ("month", 6),
    "semiannually": ("month", 6), "semi-annually": ("month", 6), "twice yearly": ("month", 6), "biannually": ("month", 6),
}  # fmt: skip
TIMES = {
    "once": 1, "one time": 1, "1x": 1, "twice": 2, "two times": 2, "2x": 2, "three times": 3, "four times": 4,
    "six times": 6,
}  # fmt: skip
WORKDAYS = (0, 1, 2, 3, 4)
EVERY = r"(?:every|each|every\s+single)"
UNITS = "day|week|wk|month|mth|quarter|year|yr|fortnight"


def _weekdays(found: Groups) -> Said:
    return Said(every=("week", 1), weekdays=WORKDAYS)


def _weekends(found: Groups) -> Said:
    """A weekend is met on its Saturday, weekends on both days."""
    return Said(every=("week", 1), weekdays=(5, 6) if found[0] else (5,))


def _run(found: Groups) -> Said:
    """every | first | last: without every or an hour it may be this week's run alone"""
    first, last = weekdays(found[1])[0], weekdays(found[2])[0]
    if first >= last:
        raise ValueError("no such run of weekdays")
    said = Said(every=("week", 1), weekdays=tuple(range(first, last + 1)))
    if not found[0]:
        said["doubt"] = True
    return said


def _part(found: Groups) -> Said:
    return Said(every=("day", 1), part=PARTS[found[0] or ""])


def _unit(found: Groups) -> Said:
    """every | other or a number | unit"""
    step = 2 if found[0] in ("other", "second", "2nd") else count(found[0]) if found[0] else 1
    scale, name = unit(found[1])
    if name == "minute":
        raise ValueError("too often")
    return Said(every=(name, step * scale))


def _weekday(found: Groups) -> Said:
    return Said(every=("week", 2 if found[0] else 1), weekdays=weekdays(found[1]))


def _nth(found: Groups) -> Said:
    return Said(every=("month", 1), nth=(ordinal(found[0]),), weekdays=weekdays(found[1]))


def _plural(found: Groups) -> Said:
    return Said(every=("week", 1), weekdays=weekdays(found[0]))


def _month_day(found: Groups) -> Said:
    return Said(every=("month", 1), mdays=tuple(number(day) for day in found if day))


def _times(found: Groups) -> Said:
    """how often | unit, when it divides the unit into whole months or years"""
    times = TIMES[plain(found[0])]
    scale, name = unit(found[1])
    if name == "minute":
        raise ValueError("too often")
    if times == 1:
        return Said(every=(name, scale))
    if (name, times) == ("month", 2) and scale == 1:
        return Said(every=("week", 2))
    months = 12 if name == "year" else scale if name == "month" else 0
    if not months or months % times:
        raise ValueError("no whole months between")
    return Said(every=("month", months // times))


def _adverb(found: Groups) -> Said:
    return Said(every=ADVERBS[found[0] or ""])


def _weak_adverb(found: Groups) -> Said:
    return Said(every=ADVERBS[found[0] or ""], weak=True)


def _end(found: Groups) -> Said:
    return Said(every=("month", 1), mdays=(-1,))


def _daily(found: Groups) -> Said:
    return Said(every=("day", 1))


def _half_year(found: Groups) -> Said:
    return Said(every=("month", 6))


def _yearly(found: Groups) -> Said:
    return Said(every=("year", 1))


MONTH_NAME = "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|christmas|new year)"

RULES: tuple[Rule, ...] = (
    (rf"(?:{EVERY}\s+weekday|(?:on\s+)?weekdays)", _weekdays),
    (rf"(?:{EVERY}\s+weekend|(?:on\s+)?(weekends))", _weekends),
    (
        rf"(?:({EVERY})\s+)?{WEEKDAY}\s?(?:-|–|to|thru|through)\s?{WEEKDAY}(?=\s*(?:$|[,.;!?)]|at\s|[0-9]|every\b))",
        _run,
    ),
    (rf"{EVERY}\s+({words(PARTS)})", _part),
    (r"(?:at\s+)?(?:the\s+)?end\s+of\s+(?:every|each)\s+month", _end),
    (rf"{EVERY}\s+({words(ORDINAL_WORDS)}|last)\s+{WEEKDAY}\s+(?:of|in)\s+(?:the|each|every)\s+month", _nth),
    (rf"{EVERY}\s+(?:(other|second|alternate)\s+){LIST_OR_ONE}", _weekday),
    (rf"{EVERY}()\s+{LIST_OR_ONE}", _weekday),
    (rf"{EVERY}\s+(first|1st|fourth|4th|last)\s+{WEEKDAY}", _nth),
    (rf"{EVERY}\s+(?:(other|second|2nd|{COUNT})\s+)?((?:{UNITS})s?)(?:\s+once)?(?!['’-])", _unit),
    (rf"{EVERY}\s+half[\s-]year", _half_year),
    (r"everyday(?=\s+(?:at|from|around)\s)", _daily),
    (
        rf"{EVERY}\s+{D}{TH}(?:\s*(?:,|and|&)\s*(?:the\s+)?{D}{TH})?(?:\s+of\s+(?:the|each|every)\s+month)?(?!\s+[a-z])",
        _month_day,
    ),
    (rf"{EVERY}(?=\s+(?:[0-9]{{1,2}}(?:st|nd|rd|th)?\s+)?{MONTH_NAME})", _yearly),
    (rf"({words(TIMES)})\s+(?:a|per|every|each|in\s+a|an)\s+({UNITS})", _times),
    (rf"once\s+(?:every|in)\s+({COUNT})\s+((?:{UNITS})s)", _unit),
    (rf"(?<!tgi\s)(?<!at\s)(?:on\s+)?({FULL_WEEKDAY}s(?:{AND}{FULL_WEEKDAY}s){{0,6}})", _plural),
    (rf"({words(ADVERBS)}){CLOSE}", _adverb),
    (rf"({words(ADVERBS)})", _weak_adverb),
)
