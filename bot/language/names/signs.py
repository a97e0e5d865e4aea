"""Which signs names are written with, and patterns over them."""

import re
from functools import cache
from typing import Final

KANJI: Final = "々〆一-鿿㐀-䶿豈-\ufaff\U00020000-\U0003ffff"
"""The inside of a character class."""


@cache
def compiled(pattern: str) -> re.Pattern[str]:
    """A pattern, compiled when first needed: all of them at start would take a tenth of a second."""
    return re.compile(pattern)
