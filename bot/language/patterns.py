"""Patterns that are compiled when they are first used: all of them at the start would keep the first reply waiting."""

import re
from typing import Any, cast


def late(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """A regular expression that costs nothing until it is asked, and nothing more afterwards. A fault in it shows then."""
    return cast(re.Pattern[str], _Late(pattern, flags))


class _Late:
    def __init__(self, pattern: str, flags: int) -> None:
        self._source = (pattern, flags)

    def __getattr__(self, name: str) -> Any:
        found = re.compile(*self._source)
        for verb in ("search", "match", "fullmatch", "finditer", "findall", "split", "sub", "pattern"):
            setattr(self, verb, getattr(found, verb))
        return getattr(found, name)
