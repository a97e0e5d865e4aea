"""English names of days, months, units and numbers, and what they count."""

from __future__ import annotations

from typing import Literal

from bot.language.when.kinds import Unit
from bot.language.when.rules import plain, words

SMALL = (
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
    "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
NUMBERS = {word: number for number, word in enumerate(SMALL, 1)} | {word: 10 * n for n, word in enumerate(TENS, 2)}
NUMBERS |= {"a": 1, "an": 1}
UNITS: dict[str, tuple[int, Unit | Literal["minute"]]] = {
    "minute": (1, "minute"), "min": (1, "minute"), "hour": (60, "minute"), "hr": (60, "minute"), "h": (60, "minute"),
    "day": (1, "day"), "week": (1, "week"), "wk": (1, "week"), "fortnight": (2, "week"), "month": (1, "month"), "mth": (1, "month"), "mo": (1, "month"),
    "quarter": (3, "month"), "year": (1, "year"), "yr": (1, "year"),
}  # fmt: skip
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
TYPOS = {
    "weds": "wed", "wensday": "wed", "wendsday": "wed", "wednsday": "wed", "wedensday": "wed", "teusday": "tue",
    "tuseday": "tue", "tueday": "tue", "tuesay": "tue", "thrusday": "thu", "thurday": "thu", "thirsday": "thu", "thursay": "thu",
    "firday": "fri", "firiday": "fri", "fridya": "fri", "saterday": "sat", "satuday": "sat", "satruday": "sat",
    "sundya": "sun", "munday": "mon", "modnay": "mon",
}  # fmt: skip
"""Weekdays as fingers in a hurry leave them."""
WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
NTHS = (
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth",
    "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth",
)  # fmt: skip
ORDINAL_WORDS = {word: nth for nth, word in enumerate(NTHS[:5], 1)} | {
    "1st": 1, "2nd": 2, "3rd": 3, "4th": 4, "5th": 5,
}  # fmt: skip
TOMORROW = (
    "tomorrow", "tmrw", "tmr", "tmw", "tmrow", "tomoz", "2moro", "2morrow", "tomorow", "tommorow", "tommorrow",
    "tomorrrow", "tomrrow", "tomorro",
)  # fmt: skip
YESTERDAY = ("yesterday", "yday", "yest", "yesturday", "yesterady", "ystd")
PARTS = {"morning": "morning", "afternoon": "afternoon", "evening": "evening", "night": "night", "nite": "night"}
SHORT_PARTS = {"eve": "evening", "morn": "morning", "aft": "afternoon", "arvo": "afternoon"}
"""Said so only right after a day."""

D = "(3[01]|[12][0-9]|0?[1-9])"
TH = "(?:st|nd|rd|th)"
CLOSE = r"(?=\s*(?:$|[,.;!?\)、。]|(?:to|with|about|and|for|on|at|in)\b))"
"""What follows a time of day or an adverb, but not a number or an adjective: at 8 to call, the daily report."""
_ONE_TO_NINE = "|".join(SMALL[:9])
COUNT = (
    rf"[0-9]{{1,4}}|(?:(?:an?|{'|'.join(SMALL[:3])})\s+)?hundred|(?:{'|'.join(TENS)})(?:[\s-](?:{_ONE_TO_NINE}))?|"
    rf"(?:a\s+)?couple(?:\s+of)?|{words(dict.fromkeys(SMALL))}|an?"
)
NTH_DAY = rf"({words(dict.fromkeys(NTHS))}|twenty[\s-](?:{'|'.join(NTHS[:9])})|thirtieth|thirty[\s-]first)"
UNIT = r"(?:minute|min|hour|hr|day|week|wk|fortnight|month|mth|mo|quarter|year|yr)s?|h"
MONTH = (
    r"(january|february|febuary|feburary|janurary|novemeber|decemeber|march|april|may|june|july|august|september|october|november|december|"
    r"(?:jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec)\b\.?)"
)
AFTER = ("on", "of", "and", "next", "this", "last", "past", "each", "every", "other", "by", "until", "till", "before")
SUN = r"(?:(?<![a-z]\s)|" + "|".join(rf"(?<=\b{word}\s)" for word in AFTER) + ")sun"
"""After any other word it is as likely a surname: Mark Sun 6pm."""
FULL_WEEKDAY = "(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)"
ONE_WEEKDAY = rf"(?:{FULL_WEEKDAY}|{words(TYPOS)}\b|(?:mon|tues|tue|wed|thurs|thur|thu|fri|sat|{SUN})\b\.?)"
WEEKDAY = f"({ONE_WEEKDAY})"
AND = r"\s{0,2}(?:,\s{0,2}and\s|,|/|&|and\s)\s{0,2}"
LIST = rf"({ONE_WEEKDAY}(?:{AND}{ONE_WEEKDAY}){{1,6}})"
LIST_OR_ONE = rf"({ONE_WEEKDAY}(?:{AND}{ONE_WEEKDAY}){{0,6}})"
ORDINAL = f"({words(ORDINAL_WORDS)})"
PART = words(PARTS)
SHORT_PART = rf"(?:{words(SHORT_PARTS)})(?=\s*(?:$|[,.;!?)]|(?:at|with|for|to)\b|w/))"


def count(text: str | None) -> int:
    """The number said; "a couple of" is two. Raises ValueError on anything else."""
    said = plain(text)
    if "couple" in said:
        return 2
    scale = 100 if said.endswith("hundred") else 1
    parts = said.removesuffix("hundred").replace("-", " ").split() or ["one"]
    return scale * sum(NUMBERS[part] if part in NUMBERS else int(part) for part in parts)


def nth_day(text: str | None) -> int:
    """The day of the month said: the twenty-fifth is 25."""
    tens, _, last = plain(text).replace("-", " ").rpartition(" ")
    return NUMBERS.get(tens, 0) + (30 if last == "thirtieth" else NTHS.index(last) + 1)


def unit(text: str | None) -> tuple[int, Unit | Literal["minute"]]:
    """How many of which unit: a fortnight is two weeks, an hour sixty minutes."""
    said = text or ""
    return UNITS[said] if said in UNITS else UNITS[said.removesuffix("s")]


def month(text: str | None) -> int:
    """January is 1."""
    return MONTHS.index((text or "")[:3]) + 1


def weekdays(text: str | None) -> tuple[int, ...]:
    """Every weekday named, Monday being 0."""
    said = (text or "").replace(",", " ").replace("/", " ").replace("&", " ").split()
    return tuple(WEEKDAYS.index(TYPOS.get(word, word)[:3]) for word in said if word != "and")


def ordinal(text: str | None) -> int:
    """First is 1, last is -1."""
    return -1 if text == "last" else ORDINAL_WORDS[text or ""]
