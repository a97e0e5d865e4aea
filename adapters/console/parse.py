"""What a typed line means to the terminal, before the bot hears of it."""

import re
from collections.abc import Mapping
from datetime import timedelta
from typing import Literal, NamedTuple
from unicodedata import normalize

from bot.language import duration

Verb = Literal["quit", "now", "help", "cancel"]

VERBS: Mapping[str, Verb | Literal["wait"]] = {
    "quit": "quit", "q": "quit", "exit": "quit", "終了": "quit",
    "now": "now", "今": "now", "いま": "now",
    "help": "help", "h": "help", "?": "help", "ヘルプ": "help",
    "cancel": "cancel", "やめる": "cancel",
    "wait": "wait", "待つ": "wait", "待って": "wait",
}  # fmt: skip
BARE = frozenset(word for word, verb in VERBS.items() if verb == "quit" and len(word) > 1)
"""Words with which people leave a terminal, also without the colon."""
LONGEST = timedelta(days=5 * 366)

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
    if normalize("NFKC", typed).lower() in BARE:
        return Order("quit")
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


def _order(rest: str) -> Line:
    found = _ORDER.match(rest)
    word, text = found.groups() if found else ("", "")
    verb = VERBS.get(normalize("NFKC", word[:_LONGEST_SPEC]).casefold())
    if verb is None:
        return Refused("unknown", f":{rest[:_LONGEST_SPEC]}")
    if verb != "wait":
        return Order(verb)
    by = duration.parse(text)
    if by is None:
        return Refused("duration", text[:_LONGEST_SPEC])
    return Wait(by) if by <= LONGEST else Refused("too long", text)
