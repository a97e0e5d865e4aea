"""What a handle is, and when two of them are the same: an e-mail address, a telephone number, the address of a page, or another."""

import unicodedata
from enum import IntEnum

from bot.language.patterns import late

_EMAIL = late(r"""[^\s@:/;,、<>()"]+@[^\s@:/;,、<>()"]+\.[^\s@:/;,、<>()"]+""")
_PHONE = late(r"\+?[\d(][\d\s().\-]{2,}(?:\s?(?:x|ext\.?|内線)\s?\d+)?")
_PAGE = late(r"(?:https?://|www\.)\S+", 2)
_SITE = late(r"^(?:https?://)?(?:www\.)?")
_JAPAN = "81"
_LONGEST = 320
"""Characters of the longest e-mail address (RFC 3696, erratum 1690 names fewer)."""
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
    if len(handle) > _LONGEST:
        return Kind.OTHER
    plain = _plain(handle)
    if _EMAIL.fullmatch(plain):
        return Kind.EMAIL
    if _PHONE.fullmatch(plain) and sum(map(str.isdecimal, plain)) >= _FIGURES:
        return Kind.PHONE
    return Kind.PAGE if _PAGE.fullmatch(plain) else Kind.OTHER


def key(handle: str) -> str:
    """Alike for handles that lead to the same place: 090-0000-0000 and +81 90 0000 0000, https://www.example.com/a and example.com/a/."""
    plain = _plain(handle).casefold().strip()
    if kind(plain) is not Kind.PHONE:
        return _SITE.sub("", plain).rstrip("/")
    figures = "".join(filter(str.isdecimal, plain.replace("(0)", "")))
    if plain.startswith("+" + _JAPAN):
        return "0" + figures.removeprefix(_JAPAN).lstrip("0")
    return figures


def _plain(handle: str) -> str:
    return handle if handle.isascii() else unicodedata.normalize("NFKC", handle)
