"""Times of day in English words."""

from __future__ import annotations

from bot.language.promises import DO
from bot.language.when.english_words import (
    CLOSE,
    COUNT,
    PART,
    PARTS,
    SHORT_PART,
    SHORT_PARTS,
    SMALL,
    TOMORROW,
    YESTERDAY,
    count,
)
from bot.language.when.kinds import Said
from bot.language.when.rules import Groups, Rule, number, words

OFFSETS: dict[str | None, int] = {"utc": 0, "gmt": 0, "jst": 540}
PAST = {
    "quarter": 15, "half": 30, "five": 5, "ten": 10, "twenty": 20, "twenty-five": 25, "twenty five": 25,
    "5": 5, "10": 10, "20": 20, "25": 25,
}  # fmt: skip
HOUR = r"(1[0-2]|0?[1-9])(?:[:.]([0-5][0-9]))?"
HOUR_WORD = rf"({'|'.join(SMALL[:12])})(?:\s+(ten|fifteen|twenty|thirty|forty(?:[\s-]five)?|fifty))?"
NOT_AT = (
    r"(?!\s?[ap]\.?m|[:.%]|\s+(?:in\s+the|at)\s|\s?o['’]?clock|"
    rf"\s+(?:past|to)\s+(?:[0-9]|(?:{'|'.join(SMALL[:12])})\b))"
)


def _named_part(found: Groups) -> Said:
    days = 1 if found[0] in TOMORROW else -1 if found[0] in YESTERDAY else 0
    return Said(days=days, part=PARTS[found[1]] if found[1] else SHORT_PARTS[found[2] or ""])


def _day_hour(found: Groups) -> Said:
    days = 1 if found[0] in TOMORROW else -1 if found[0] in YESTERDAY else 0
    return Said(days=days, clock=(number(found[1]), 0), loose=True, twelve=True)


def _twelve(found: Groups) -> Said:
    hour = number(found[0]) % 12 + (12 if found[2] == "p" else 0)
    return Said(clock=(hour, number(found[1] or "0")))


def _at(found: Groups) -> Said:
    hour = number(found[0])
    said = Said(clock=(hour, number(found[1] or "0")))
    if not (found[0] or "").startswith("0"):
        said["loose"] = said["twelve"] = True
    if not found[1] and found[2] is None:
        said["weak"] = True
    return said


def _lunchtime(_found: Groups) -> Said:
    return Said(clock=(12, 0), tail=True)


def _near(found: Groups) -> Said:
    """Friday around 3, which alone may count people."""
    return Said(clock=(number(found[0]), number(found[1] or "0")), loose=True, twelve=True, tail=True)


def _about(found: Groups) -> Said:
    return Said(clock=(number(found[0]), number(found[1] or "0")), loose=True, twelve=True)


def _short_part(found: Groups) -> Said:
    return Said(part={"am": "am", "pm": "pm"}.get(found[0] or "") or SHORT_PARTS[found[0] or ""], tail=True)


def _first_thing(found: Groups) -> Said:
    return Said(part="morning", weak=True)


def _said_twelve(found: Groups) -> Said:
    hour = count(found[0]) % 12 + (12 if found[2] == "p" else 0)
    return Said(clock=(hour, count(found[1]) if found[1] else 0))


def _said_at(found: Groups) -> Said:
    said = Said(clock=(count(found[0]), count(found[1]) if found[1] else 0), loose=True, twelve=True)
    if not found[1] and found[2] is None:
        said["weak"] = True
    return said


def _hours(found: Groups) -> Said:
    """hour | minute | am or pm | last hour | its am or pm: 3-5pm, 11am to 1pm"""
    first, last = number(found[0]) % 12, number(found[3]) % 12
    half = found[2] or (found[4] if first < last else "pa"["pa".index(found[4] or "p") - 1])
    return Said(clock=(first + (12 if half == "p" else 0), number(found[1] or "0")))


def _zone(found: Groups) -> Said:
    if found[0] not in OFFSETS:
        raise ValueError("summer or winter, which offset")
    return Said(offset=OFFSETS[found[0]], tail=True)


def _oclock(found: Groups) -> Said:
    return Said(clock=(count(found[0]), 0), loose=True, twelve=True)


def _spoken(found: Groups) -> Said:
    minutes, hour = PAST[found[0] or ""], count(found[2])
    if not 1 <= hour <= 12 or (found[1] == "to" and (found[0] == "half" or (found[0] or "").isdigit())):
        raise ValueError("no such hour, or from one to another")
    if found[1] == "to":
        return Said(clock=((hour - 1) or 12, 60 - minutes), loose=True, twelve=True)
    return Said(clock=(hour, minutes), loose=True, twelve=True)


def _hour_in(found: Groups) -> Said:
    part = PARTS[found[2] or ""]
    return Said(clock=(count(found[0]), count(found[1]) if found[1] else 0), part=part)


def _in_part(found: Groups) -> Said:
    return Said(part=PARTS[found[0] or ""], weak=True)


def _part(found: Groups) -> Said:
    return Said(part=PARTS[found[0] or ""], tail=True)


DAY = rf"today|{words(dict.fromkeys(TOMORROW))}|{words(dict.fromkeys(YESTERDAY))}"
CLOCKS: tuple[Rule, ...] = (
    (
        rf"(?:from\s+)?{HOUR}(?:\s?([ap])\.?m\.?)?\s?(?:-|–|to|until)\s?{HOUR.replace('([', '(?:[')}\s?([ap])\.?m",
        _hours,
    ),
    (rf"(?:@\s?)?{HOUR}\s?([ap])(?:m|\.m\.?)", _twelve),
    (r"(utc|gmt|jst|est|edt|pst|pdt|cst|cdt|mst|mdt|cet|cest|bst|kst)", _zone),
    (rf"(1[0-2]|[1-9])(?::([0-5][0-9]))?\s+(?:in\s+the|at)\s+({PART})", _hour_in),
    (r"in\s+the\s+(morning|afternoon|evening)", _in_part),
    (rf"{HOUR_WORD}\s+(?:in\s+the|at)\s+({PART})", _hour_in),
    (rf"{HOUR_WORD}\s?([ap])(?:m|\.m\.?)(?![a-z])", _said_twelve),
    (rf"({COUNT})\s?o['’]?clock", _oclock),
    (rf"(?:an?\s+)?(?<!from\s)({words(PAST)})\s+(past|to)\s+({COUNT})", _spoken),
    (rf"at\s+(2[0-3]|1[0-9]|0?[0-9])(?::([0-5][0-9]))?(\s+sharp|{CLOSE})?{NOT_AT}", _at),
    (rf"at\s+{HOUR_WORD}(\s+sharp|{CLOSE})?{NOT_AT}", _said_at),
    (rf"(?:@\s?|(?:around|about|abt|approx)\s+){HOUR}{NOT_AT}{CLOSE}", _near),
    (
        rf"(?:at\s+)?{HOUR}\s?-?ish(?!\s+(?:people|persons|kids|guests|friends|times|minutes?|hours?|days?|weeks?|months?|years?|of)\b)",
        _about,
    ),
    (r"(?:at\s+)?lunch\s?time", _lunchtime),
    (r"first\s+thing(?:\s+in\s+the\s+morning)?", _first_thing),
    (rf"(?:in\s+the\s+|at\s+|early\s+)?({PART})", _part),
    (rf"({SHORT_PART}|am(?!\s+i\b)|pm)", _short_part),
)
DAY_PARTS: tuple[Rule, ...] = (
    (
        rf"(?:first\s+thing\s+)?({DAY})(?:['’]s)?\s+(?:early\s+)?(?:({PART})|({SHORT_PART}))(?!['’])",
        _named_part,
    ),
    (rf"({DAY})\s+(2[0-3]|1[0-9]|[1-9]){NOT_AT}(?=\s*(?:$|[,.;!?])|\s+(?:to\s+[a-z]|{DO}\b))", _day_hour),
)
"""A day and a part of it, or an hour: tomorrow morning, tomorrow 9."""
