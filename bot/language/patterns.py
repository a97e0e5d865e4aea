"""Patterns that are compiled when they are first used: all of them at the start would keep the first reply waiting."""

import re
from functools import cached_property
from typing import Any, cast

from bot.language.needed import needed

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
