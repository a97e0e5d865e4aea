"""Folding: making texts that a person would call the same the same, for searching."""

import re
import unicodedata
from functools import lru_cache

# Format characters that can reorder or hide text (Unicode Bidi_Control, TR9), byte-order marks, and the private-use
# marks of bot.model.moment. Zero-width joiners stay: emoji are made with them.
_UNWANTED = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ue000-\ue002\ud800-\udfff]"
)
MOST = 4000
"""Characters of one input that are read; the rest is cut off."""


def clean(text: str, most: int = MOST) -> str:
    """The text without control, direction and hiding characters, at most `most` characters of it."""
    return _UNWANTED.sub("", text[:most].replace("\r\n", "\n"))


@lru_cache(maxsize=1024)
def fold(text: str) -> str:
    """Width, case and katakana removed, as for finding one text inside another."""
    plain = unicodedata.normalize("NFKC", text).casefold()
    return "".join(chr(ord(c) - 0x60) if "ァ" <= c <= "ヶ" else c for c in plain)
