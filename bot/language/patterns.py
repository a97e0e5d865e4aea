"""Patterns that are compiled when they are first used, and only for texts that have the words which a match cannot do without."""

import re
from collections.abc import Iterator
from functools import cached_property
from typing import Any, cast

Words = tuple[str, ...]
NONE: Words = ()
"""Nothing is known to be needed."""
_SIGN = re.compile(
    r"[^\\\[(){}?*+|.^$]+(?![?*+{])|[?*+|)]|\((?:\?(?:P<\w+>|P=\w+|<?[=!]|\(\w+\)|[a-zA-Z-]*:?))?"
    r"|\[\^?\]?(?:\\.|[^\]\\])*\]|\\(?:u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|x[0-9a-fA-F]{2}|.)|\{[0-9,]+\}|.",
    re.DOTALL,
)


def needed(pattern: str) -> Words:
    """Words, casefolded, of which every match holds one, whatever the flags but VERBOSE; none when that cannot be told.

    Takes a tenth of the time that compiling does. Left aside are ı and İ, which IGNORECASE takes for an i.
    """
    return _either(iter(_SIGN.findall(pattern)))


def _either(signs: Iterator[str]) -> Words:
    """What a match of the signs needs, to the end or to the bracket that closes them."""
    found: Words = ()
    told = True
    best = last = NONE
    for sign in signs:
        begins = sign[0]
        if begins in ")|":
            best = _rarest(best, last)
            found, told = found + best, told and bool(best)
            if begins == ")":
                return found if told else NONE
            best = last = NONE
        elif begins in "?*{":
            if not sign.startswith("{1"):
                last = NONE
        elif begins == "(":
            best = _rarest(best, last)
            last = _either(signs)
            if sign in ("(?!", "(?<!") or sign.startswith("(?("):
                last = NONE
        elif begins != "+":
            best, last = _rarest(best, last), _literal(sign)
    best = _rarest(best, last)
    return found + best if told and best else NONE


def _literal(sign: str) -> Words:
    if sign[0] in "[.^$" or (sign[0] == "\\" and sign[1].isalnum()):
        return NONE
    return (sign.removeprefix("\\").casefold(),)


def _rarest(one: Words, other: Words) -> Words:
    """Which words are said less often, roughly: the shortest tells, where a Japanese letter counts for three Latin ones."""
    if not one or not other:
        return one or other
    return max(one, other, key=_rare)


def _rare(words: Words) -> int:
    return min([len(word.encode()) for word in words])


_made: list["_Late"] = []


def late(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """A regular expression that costs nothing until it is asked, and nothing more afterwards. A fault in it shows then.

    Of those that are to match a whole sentence, only the few are compiled whose words are in it.
    """
    return cast(re.Pattern[str], _Late(pattern, flags))


def compile_all() -> int:
    """Compiles all late patterns of what is loaded beforehand; how many that were."""
    waiting = [each for each in _made if not each.compiled]
    for each in waiting:
        each.compile()
    return len(waiting)


class _Late:
    def __init__(self, pattern: str, flags: int) -> None:
        self._source = (pattern, flags)
        _made.append(self)

    def __getattr__(self, name: str) -> Any:
        return getattr(self.compile(), name)

    @cached_property
    def _words(self) -> tuple[str, ...]:
        return needed(self._source[0])

    @property
    def compiled(self) -> bool:
        return "match" in vars(self)

    def fullmatch(self, text: str) -> re.Match[str] | None:
        folded = text.casefold()
        if self._words and not any(word in folded for word in self._words):
            return None
        return self.compile().fullmatch(text)

    def compile(self) -> re.Pattern[str]:
        found = re.compile(*self._source)
        for verb in ("search", "match", "fullmatch", "finditer", "findall", "split", "sub", "pattern"):
            setattr(self, verb, getattr(found, verb))
        return found
