"""What of a name can be written into a picture, and how it is made shorter."""

import unicodedata
from collections import Counter
from collections.abc import Callable, Sequence

from bot.language.names.family import split_family
from bot.language.patterns import late

_HIDDEN = late("[\ufe00-\ufe0f\u20e3\U000e0100-\U000e01ef]")
"""Variation selectors and the frame of keycaps, which are marks by category."""
_BRACKETS = late(r"[(\uff08\[【〔][^)\uff09\]】〕]*[)\uff09\]】〕]")

LONGEST = 200
"""Characters that are looked at; no more of them have room in any picture."""


def plain(text: str) -> str:
    """The text on one line without emoji, control characters and what cannot be seen; empty when nothing else is in it."""
    kept = (
        " " if sign.isspace() else sign
        for sign in _HIDDEN.sub("", unicodedata.normalize("NFC", text))
        if sign.isspace() or unicodedata.category(sign) not in ("Cc", "Cf", "Cs", "Co", "Cn", "So", "Sk")
    )  # fmt: skip
    return " ".join("".join(kept).split())


def forms(name: str) -> tuple[str, ...]:
    """What a person may be called in a picture, the longest form first; none for a name that is only emoji."""
    name = name[:LONGEST]
    whole = plain(_BRACKETS.sub(" ", name)) or plain(name)
    if not any(sign.isalnum() for sign in whole):
        return ()
    return tuple(dict.fromkeys((whole, _short(whole))))


def distinct(people: Sequence[tuple[str, ...]]) -> list[tuple[str, ...]]:
    """The same forms without short ones that two people share."""
    shared = Counter(form for forms in people for form in forms[1:])
    whole = Counter(forms[0] for forms in people if forms)
    return [(*each[:1], *(form for form in each[1:] if shared[form] == 1 and not whole[form])) for each in people]


def fitted(text: str, most: float, width: Callable[[str], float]) -> str:
    """The text, cut with an ellipsis where it would be wider than `most`."""
    if width(text) <= most:
        return text
    text = text[:LONGEST]
    # Fonts for Japanese put the dots of an ellipsis in the middle of the line.
    end = "..." if text.isascii() else "…"
    while text and width(text + end) > most:
        text = text[:-1].rstrip()
    return text + end


def _short(name: str) -> str:
    """`Taro T.`, 田中."""
    first, *others = name.split(" ")
    if name.isascii() or not _east_asian(name):
        return f"{first} {others[-1][0]}." if others else first
    if others:
        return first
    parts = split_family(name)
    return parts[0] if parts else name


def _east_asian(text: str) -> bool:
    return any(unicodedata.east_asian_width(sign) in "WF" for sign in text)
