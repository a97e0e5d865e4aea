"""What a typed line means to the terminal, before the bot hears of it."""

import re
from collections.abc import Mapping
from datetime import timedelta
from typing import Literal, NamedTuple
from unicodedata import normalize

Verb = Literal["quit", "now", "help", "cancel"]

VERBS: Mapping[str, Verb | Literal["wait"]] = {
    "quit": "quit", "q": "quit", "exit": "quit", "終了": "quit",
    "now": "now", "今": "now", "いま": "now",
    "help": "help", "h": "help", "?": "help", "ヘルプ": "help",
    "cancel": "cancel", "やめる": "cancel",
    "wait": "wait", "待つ": "wait", "待って": "wait",
}  # fmt: skip
LONGEST = timedelta(days=5 * 366)

_MINUTE, _HOUR, _DAY = 60, 3600, 86400
_SECONDS: Mapping[str, int] = {
    **dict.fromkeys(("m", "min", "mins", "minute", "minutes", "分", "分間"), _MINUTE),
    **dict.fromkeys(("h", "hr", "hrs", "hour", "hours", "時間"), _HOUR),
    **dict.fromkeys(("d", "day", "days", "日", "日間"), _DAY),
    **dict.fromkeys(("w", "week", "weeks", "週", "週間"), 7 * _DAY),
    **dict.fromkeys(("mo", "month", "months", "ヶ月", "か月", "カ月", "ケ月"), 30 * _DAY),
    **dict.fromkeys(("y", "year", "years", "年", "年間"), 365 * _DAY),
}
_PART = re.compile(f"([0-9]+)\\s*({'|'.join(sorted(_SECONDS, key=len, reverse=True))})(?![a-z])\\s*")
_ORDER = re.compile(r"\s*([^\s\d]+)\s*(.*)", re.DOTALL)
_NUMBER = re.compile(r"\[?([0-9]{1,4})\]?\.?")
_LONGEST_SPEC = 40


class Pick(NamedTuple):
    """A bare number: press what is shown with it."""

    number: int


class Order(NamedTuple):
    """A word for the terminal itself."""

    verb: Verb


class Wait(NamedTuple):
    """Let time pass."""

    by: timedelta


class Refused(NamedTuple):
    """Meant for the terminal, and not understood or not possible. `word` is what was typed."""

    why: Literal["unknown", "duration", "too long"]
    word: str


class Slash(NamedTuple):
    """A command in so many words: its first word and the rest."""

    path: str
    text: str


class Speech(NamedTuple):
    """Anything else, for the bot to understand."""

    text: str


Line = Pick | Order | Wait | Refused | Slash | Speech


def parse(line: str) -> Line | None:
    """What was typed; None for a blank line. Full-width digits, colons and slashes count like narrow ones."""
    typed = line.strip()
    if not typed:
        return None
    mark, rest = normalize("NFKC", typed[0]), typed[1:]
    if mark == ":":
        return _order(rest)
    if mark == "/":
        path, *text = rest.split(maxsplit=1) or ["help"]
        return Slash(path, "".join(text))
    number = picked(typed)
    return Speech(typed) if number is None else Pick(number)


def picked(typed: str) -> int | None:
    """The number that a line consists of, or None. Longer numbers are somebody's telephone, not a button."""
    found = _NUMBER.fullmatch(normalize("NFKC", typed)) if len(typed) <= 8 else None
    return int(found[1]) if found else None


def order(line: str) -> Verb | None:
    """The word for the terminal that a line consists of, or None."""
    typed = line.strip()
    parsed = _order(typed[1:]) if normalize("NFKC", typed[:1]) == ":" else None
    return parsed.verb if isinstance(parsed, Order) else None


def duration(spec: str) -> timedelta | None:
    """How long `3d`, `2h30m`, `1 week`, `3日` or `2時間30分` is; None when it is not understood.

    Months count 30 days and years 365; what is beyond a timedelta becomes the longest there is.
    """
    text = normalize("NFKC", spec[: _LONGEST_SPEC + 1]).casefold().strip()
    if not text or len(text) > _LONGEST_SPEC:
        return None
    seconds = at = 0
    while at < len(text):
        part = _PART.match(text, at)
        if part is None:
            return None
        seconds += int(part[1]) * _SECONDS[part[2]]
        at = part.end()
    return timedelta(seconds=min(seconds, int(timedelta.max.total_seconds()) - 1))


def _order(rest: str) -> Line:
    found = _ORDER.match(rest)
    word, text = found.groups() if found else ("", "")
    verb = VERBS.get(normalize("NFKC", word[:_LONGEST_SPEC]).casefold())
    if verb is None:
        return Refused("unknown", f":{rest[:_LONGEST_SPEC]}")
    if verb != "wait":
        return Order(verb)
    by = duration(text)
    if by is None:
        return Refused("duration", text[:_LONGEST_SPEC])
    return Wait(by) if by <= LONGEST else Refused("too long", text)
