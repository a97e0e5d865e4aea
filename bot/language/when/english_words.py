"""English names of days, months, units and numbers, and what they count."""

from __future__ import annotations

from typing import Literal

from bot.language.when.kinds import Unit
from bot.language.when.rules import plain, words

NUMBERS = {
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "fifteen": 15, "twenty": 20, "thirty": 30, "forty": 40,
    "forty-five": 45, "fifty": 50, "sixty": 60, "ninety": 90, "a couple of": 2, "a couple": 2, "couple of": 2,
}  # fmt: skip
UNITS: dict[str, tuple[int, Unit | Literal["minute"]]] = {
    "minute": (1, "minute"), "min": (1, "minute"), "hour": (60, "minute"), "hr": (60, "minute"), "h": (60, "minute"),
    "day": (1, "day"), "week": (1, "week"), "wk": (1, "week"), "fortnight": (2, "week"), "month": (1, "month"),
    "quarter": (3, "month"), "year": (1, "year"), "yr": (1, "year"),
}  # fmt: skip
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
ORDINAL_WORDS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5,
    "1st": 1, "2nd": 2, "3rd": 3, "4th": 4, "5th": 5,
}  # fmt: skip
PARTS = {"morning": "morning", "afternoon": "afternoon", "evening": "evening", "night": "night"}

D = "(3[01]|[12][0-9]|0?[1-9])"
TH = "(?:st|nd|rd|th)"
CLOSE = r"(?=\s*(?:$|[,.;!?\)、。]|(?:to|with|about|and|for|on|at|in)\b))"
"""What follows a time of day or an adverb, but not a number or an adjective: at 8 to call, the daily report."""
COUNT = rf"[0-9]{{1,4}}|{words(NUMBERS)}"
UNIT = r"(?:minute|min|hour|hr|day|week|wk|fortnight|month|quarter|year|yr)s?|h"
MONTH = (
    r"(january|february|march|april|may|june|july|august|september|october|november|december|"
    r"(?:jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec)\b\.?)"
)
AFTER = ("on", "of", "and", "next", "this", "last", "past", "each", "every", "other")
SUN = r"(?:(?<![a-z]\s)|" + "|".join(rf"(?<=\b{word}\s)" for word in AFTER) + ")sun"
"""After any other word it is as likely a surname: Mark Sun 6pm."""
FULL_WEEKDAY = "(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)"
ONE_WEEKDAY = rf"(?:{FULL_WEEKDAY}|(?:mon|tues|tue|wed|thurs|thur|thu|fri|sat|{SUN})\b\.?)"
WEEKDAY = f"({ONE_WEEKDAY})"
AND = r"\s{0,2}(?:,\s{0,2}and\s|,|/|&|and\s)\s{0,2}"
LIST = rf"({ONE_WEEKDAY}(?:{AND}{ONE_WEEKDAY}){{1,6}})"
LIST_OR_ONE = rf"({ONE_WEEKDAY}(?:{AND}{ONE_WEEKDAY}){{0,6}})"
ORDINAL = f"({words(ORDINAL_WORDS)})"
PART = words(PARTS)


def count(text: str | None) -> int:
    """The number said; "a couple of" is two. Raises ValueError on anything else."""
    said = plain(text)
    return NUMBERS[said] if said in NUMBERS else int(said)


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
    return tuple(WEEKDAYS.index(word[:3]) for word in said if word != "and")


def ordinal(text: str | None) -> int:
    """First is 1, last is -1."""
    return -1 if text == "last" else ORDINAL_WORDS[text or ""]
