"""Which signs names are written with, and patterns over them."""

import re
from functools import cache
from typing import Final

KANJI: Final = "々〆一-鿿㐀-䶿豈-\ufaff\U00020000-\U0003ffff"
OTHER_LETTERS: Final = "\u0370-\u052f\u0531-\u058a\u05d0-\u05ea\u0620-\u065f\u066e-\u06d3\u0900-\u0dff\u0e00-\u0eff\u10a0-\u10ff\uac00-\ud7a3"
"""Of other scripts than Latin and Japanese, Greek to Hangul. Both are insides of a character class."""


@cache
def compiled(pattern: str) -> re.Pattern[str]:
    """A pattern, compiled when first needed: all of them at start would take a tenth of a second."""
    return re.compile(pattern)
