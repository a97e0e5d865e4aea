"""Patterns of the grammar, compiled when they are first used."""

import re
from functools import cache

from bot.language.names.signs import compiled

__all__ = ["anycase", "compiled"]


@cache
def anycase(pattern: str) -> re.Pattern[str]:
    """A pattern that does not care about capitals."""
    return re.compile(pattern, re.IGNORECASE)
