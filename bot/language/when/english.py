"""Days, months and years in English words, and every other rule of English."""

from __future__ import annotations

from bot.language.when.english_clock import CLOCKS, DAY_PARTS
from bot.language.when.english_every import RULES as EVERY
from bot.language.when.english_shift import SHIFTS
from bot.language.when.english_words import (
    CLOSE,
    LIST,
    MONTH,
    NTH_DAY,
    ORDINAL,
    TH,
    TOMORROW,
    WEEKDAY,
    YESTERDAY,
    D,
    month,
    nth_day,
    ordinal,
    weekdays,
)
from bot.language.when.kinds import Said, Side
from bot.language.when.numeric import YEAR
from bot.language.when.rules import Groups, Rule, number, plain, words

FIXED: dict[str, Said] = {
    "today": {"days": 0},
    **dict.fromkeys(TOMORROW, Said(days=1)),
    **dict.fromkeys(YESTERDAY, Said(days=-1)),
    **{f"day after {word}": Said(days=2) for word in TOMORROW},
    "day before yesterday": {"days": -2},
    "tonight": {"days": 0, "part": "night"},
    "tonite": {"days": 0, "part": "night"},
    "2nite": {"days": 0, "part": "night"},
    "last night": {"days": -1, "part": "night"},
    "last nite": {"days": -1, "part": "night"},
    "this morning": {"days": 0, "part": "morning"},
    "this am": {"days": 0, "part": "morning"},
    "this pm": {"days": 0, "part": "afternoon"},
    "this arvo": {"days": 0, "part": "afternoon"},
    "this afternoon": {"days": 0, "part": "afternoon"},
    "this evening": {"days": 0, "part": "evening"},
    "week after next": {"week": 2},
    "week before last": {"week": -2},
    "month after next": {"months": 2},
    "month before last": {"months": -2},
    "year after next": {"years": 2},
    "year before last": {"years": -2},
    "christmas eve": {"month": 12, "mdays": (24,)},
    "christmas day": {"month": 12, "mdays": (25,)},
    "christmas": {"month": 12, "mdays": (25,)},
    "xmas eve": {"month": 12, "mdays": (24,)},
    "xmas day": {"month": 12, "mdays": (25,)},
    "xmas": {"month": 12, "mdays": (25,)},
    "new year's eve": {"month": 12, "mdays": (31,)},
    "new year's day": {"month": 1, "mdays": (1,)},
    "valentine's day": {"month": 2, "mdays": (14,)},
    "halloween": {"month": 10, "mdays": (31,)},
    "noon": {"clock": (12, 0)},
    "12 noon": {"clock": (12, 0)},
    "midday": {"clock": (12, 0)},
    "midnight": {"clock": (24, 0), "loose": True},
}
SCOPES = {"this": 0, "next": 1, "last": -1, "the": 0, "this coming": 0, "this past": -1, "": 0}
SIDES: dict[str, Side] = {
    "this": "this", "next": "next", "last": "last", "past": "past", "this past": "past", "coming": "coming",
    "this coming": "coming", "the coming": "coming", "in": "in",
}  # fmt: skip
NOT_COUNTED = r"(?!\s+(?:times|people|persons|kids|children|sons|daughters|dogs|cats|pm|am|percent|euros|dollars|yen|minutes?|hours?|days?|weeks?|months?|years?)\b)"
NOT_NAMED = (
    r"(?!\s+(?:floor|century|anniversary|birthday|place|time|street|st|ave|avenue|edition|grade|row|day|week|month|"
    r"person|one|half|quarter|year|round|version|item|chapter|meeting|call|chat|try|attempt|date|kid|child|son|daughter|book|"
    r"season|episode|gate|visit|lesson|session|interview|trip|job|wife|husband|marriage|cup|goal|lap)\b)"
)
OF_MONTH = (
    r"(?=\s+(?:of|in)\s+(?:(?:the|this|next|last|every|each)\s+month|"
    r"jan|feb|mar|apr|may|ju|aug|sep|oct|nov|dec))"
)
NO_WEEK = r"(?!\s+(?:week|after|before)\b)"
FEASTS = "".join(
    rf"(?<!{name}\s)"
    for name in (
        "black good ash cyber palm super easter casual girl man tgi freaky fat ruby taco shrove maundy holy "
        "bloody manic giving stir-up sheffield"
    ).split()
)
"""Good Friday is no Friday of any week."""
OWNING = (
    r"(?:['’]s(?=\s+[a-z])(?!\s+(?:with|w|and|or|to|on|at|in|for|last|this|next|yesterday|today|tonight|tomorrow|is|was|"
    r"again|near|by|the|when|where|because|but|then|before|after)\b))?"
)
"""Friday's of something is the day; alone it is a restaurant."""
NO_NAME = (
    r"(?!\s+(?:times|inc|corp|ltd|school|club|group|team|crew|class|street|road|avenue|lane|house|edition|magazine|"
    r"painter|warrior|driver|addams|people|times|post|telegraph|express|league|best|night\s+(?:live|lights|fever|football))\b)"
)


def _fixed(found: Groups) -> Said:
    return FIXED[plain(found[0])].copy()


def _scope(found: Groups) -> Said:
    step = SCOPES[plain(found[0])]
    if found[1] in ("week", "wk"):
        return Said(week=step)
    return Said(months=step) if found[1] == "month" else Said(years=step)


def _weekend(found: Groups) -> Said:
    return Said(weekend=SCOPES[plain(found[0])])


def _edge(found: Groups) -> Said:
    said = Said(edge="end" if found[0] == "end" else "start")
    step = SCOPES[found[1] or ""]
    if found[2] == "month":
        said["months"] = step
    elif found[2] == "year":
        said["years"] = step
    else:
        said["week"] = step
    return said


def _month_end(_found: Groups) -> Said:
    return Said(edge="end", months=0)


def _month_day(found: Groups) -> Said:
    name, day, year = found[0], found[1], found[2]
    said = Said(month=month(name), mdays=(number(day),))
    if year:
        said["year"] = number(year)
    return said


def _day_month(found: Groups) -> Said:
    return _month_day((found[1], found[0], found[2]))


def _month_year(found: Groups) -> Said:
    return Said(month=month(found[0]), year=number(found[1]))


def _month(found: Groups) -> Said:
    said = Said(month=month(found[1]))
    if not found[0]:
        said["tail"] = True
        return said
    said["side"] = SIDES[found[0]]
    return said


def _days_of_month(found: Groups) -> Said:
    said = Said(mdays=tuple(number(day) for day in found if day))
    if len(said["mdays"]) == 1:
        said["weak"] = True
    return said


def _nth(found: Groups) -> Said:
    nth = tuple(ordinal(name) for name in found[:2] if name)
    return Said(nth=nth, weekdays=weekdays(found[2]))


def _weekday(found: Groups) -> Said:
    said = Said(weekdays=weekdays(found[1]))
    side = plain(found[0])
    if side:
        said["side"] = SIDES[side]
    elif (found[1] or "").rstrip(".") == "sun":
        said["doubt"] = True
    elif (found[1] or "").rstrip(".") in ("mon", "wed", "sat"):
        said["weak"] = True
    return said


def _bracketed(found: Groups) -> Said:
    return Said(weekdays=weekdays(found[0]), tail=True)


def _weekday_list(found: Groups) -> Said:
    return Said(weekdays=weekdays(found[0]))


def _year(found: Groups) -> Said:
    return Said(year=number(found[0]), weak=True)


def _sure_year(found: Groups) -> Said:
    return Said(year=number(found[0]))


def _last_day(found: Groups) -> Said:
    return Said(mdays=(-1,), tail=True)


def _nth_day(found: Groups) -> Said:
    return Said(mdays=(nth_day(found[0]),))


def _weak_nth_day(found: Groups) -> Said:
    return Said(mdays=(nth_day(found[0]),), weak=True)


def _month_nth_day(found: Groups) -> Said:
    return Said(month=month(found[0]), mdays=(nth_day(found[1]),))


def _whole_last_day(found: Groups) -> Said:
    return Said(mdays=(-1,))


def _edge_of(found: Groups) -> Said:
    return Said(edge="end" if found[0] == "end" else "start", weak=True)


def _nearest_month(found: Groups) -> Said:
    return Said(near=True, tail=True)


DAYS: tuple[Rule, ...] = (
    (rf"(?:the\s+)?({words(FIXED)})(?:['’]s)?{NO_WEEK}{NO_NAME}", _fixed),
    (r"(?:(next|last|this)\s+)(week|month|year|wk|yr)(?!['’-])", _scope),
    (rf"(?:(this\s+coming|this\s+past|this|next|last|the)\s+)?weekend{NO_NAME}", _weekend),
    (r"(?:the\s+)?(end|start|beginning)\s+of\s+(?:(the|this|next|last)\s+)?(week|month|year)", _edge),
    (r"eom", _month_end),
    (r"(?:the\s+)?(end|start|beginning)\s+of(?=\s+[a-z])", _edge_of),
    (rf"(?:the\s+)?{ORDINAL}(?:\s*(?:,|and|&)\s*{ORDINAL})?\s+{WEEKDAY}", _nth),
    (rf"(?:the\s+)?(last)()\s+{WEEKDAY}(?=\s+(?:of|in)\s)", _nth),
    (rf"(?:the\s+)?{NTH_DAY}(?:\s+day)?{OF_MONTH}", _nth_day),
    (rf"{MONTH}\s+(?:the\s+)?{NTH_DAY}{CLOSE}", _month_nth_day),
    (rf"(?:the\s+)(?!(?:first|second|third|fourth|fifth)\b){NTH_DAY}{NOT_NAMED}{CLOSE}", _weak_nth_day),
    (rf"(?:the\s+)?last\s+day{OF_MONTH}", _whole_last_day),
    (r"(?:the\s+)?last\s+day", _last_day),
    (r"(?:the\s+)?month", _nearest_month),
    (rf"{MONTH}\s+(?:the\s+)?{D}{TH}?(?:,?\s+({YEAR}))?{NOT_COUNTED}", _month_day),
    (rf"(?:the\s+)?{D}{TH}?\s+(?:of\s+)?{MONTH}(?:,?\s+({YEAR}))?{NO_NAME}", _day_month),
    (rf"(?:in\s+)?{MONTH},?\s+({YEAR})", _month_year),
    (rf"(?:(next|last|this|in)\s+)?{MONTH}", _month),
    (rf"(?:the\s+)?{D}{TH}(?:\s*(?:,|and|&)\s*(?:the\s+)?{D}{TH})?{NOT_NAMED}", _days_of_month),
    (rf"{LIST}", _weekday_list),
    (
        rf"(?:(this\s+coming|the\s+coming|coming|this\s+past|this|next|last|past)\s+)?{FEASTS}{WEEKDAY}{OWNING}"
        rf"{NO_WEEK}{NO_NAME}",
        _weekday,
    ),
    (rf"in\s+({YEAR})(?:{CLOSE}|(?=\s+(?:i|we|he|she|they)\b))", _sure_year),
    (rf"in\s+({YEAR})", _year),
)
INITIALS = (
    "a an annually apr aug at beginning bi christmas coming couple dai day dec each eight eleven end eom every "
    "feb fif first five for four fir fri from half hallow in ja ju last mar may mid modn mon mun next nin new noon nov oct "
    "on past quarter sat second semi sep seven six start sun ten teu th tm to tue tus tw valentine we xm yd ye ys"
).replace(" ", "|")
"""What an English time can begin with, besides a digit."""
TAILS = "@|lunch|am|around|about|abt|aft|arvo|eve|morn|pm|evening|nigh|nite|early|utc|gmt|jst|es|ed|ps|pd|cs|cd|ms|md|ce|bst|kst"
"""What only goes on with a time begins like this."""
RULES: tuple[Rule, ...] = (*EVERY, *DAY_PARTS, *SHIFTS, *DAYS, *CLOCKS)
BRACKETED: Rule = (rf"\({WEEKDAY}\)", _bracketed)
