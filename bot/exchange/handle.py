"""What a handle is: an e-mail address, a telephone number, the address of a page, or something else."""

import unicodedata
from enum import IntEnum

from bot.language.patterns import late

_EMAIL = late(r"[^\s@:/]+@[^\s@:/]+\.[^\s@:/]+")
_PHONE = late(r"\+?[\d(][\d\s().\-/]{2,}(?:\s?(?:x|ext\.?|内線)\s?\d+)?")
_PAGE = late(r"(?:https?://|www\.)\S+", 2)


_FIGURES = 3
"""Fewest of a telephone number: 110 and 119 have as many."""


class Kind(IntEnum):
    """The kinds in the order in which a person's handles stand."""

    EMAIL = 0
    PHONE = 1
    PAGE = 2
    OTHER = 3


def kind(handle: str) -> Kind:
    """What a handle is."""
    plain = handle if handle.isascii() else unicodedata.normalize("NFKC", handle)
    if _EMAIL.fullmatch(plain):
        return Kind.EMAIL
    if _PHONE.fullmatch(plain) and sum(map(str.isdecimal, plain)) >= _FIGURES:
        return Kind.PHONE
    return Kind.PAGE if _PAGE.fullmatch(plain) else Kind.OTHER
