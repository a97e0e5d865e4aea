"""Writing: what of a name can be written into a picture and made shorter, how wide words are in the font at hand, and putting them there."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from bot.drawing.fonts import Fonts, bold
from bot.language.names.family import split_family
from bot.language.patterns import late

if TYPE_CHECKING:
    from PIL.ImageFont import FreeTypeFont


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


_NO_SIGN = "\U0010fffd"
"""A character that no font has."""
_TRIED_AT = 24
_DASHES = dict.fromkeys("–—−〜～", "-")
"""Written with the hyphen, which every font has, where there is no letter for them."""


class Letters:
    """One font in all sizes. Made for one picture, and used by one thread at a time."""

    def __init__(self, path: Path | None) -> None:
        """Without a path it is Pillow's own font, which has Latin letters. Raises OSError for a file that is no font."""
        self._paths = (path, bold(path)) if path else (None, None)
        self.font = cache(self._font)
        self.has = cache(self._has)
        self._missing = bytes(self.font(_TRIED_AT).getmask(_NO_SIGN))

    @property
    def whole(self) -> bool:
        """Whether Japanese can be written."""
        return self._paths[0] is not None

    def width(self, text: str, size: int, *, thick: bool = False) -> float:
        """How wide the text is, in pixels."""
        return self.font(size, thick).getlength(text)

    def writes(self, text: str) -> bool:
        """Whether there is a letter for every character."""
        return all(self.has(sign) for sign in text)

    def written(self, text: str) -> str:
        """What of the text can be written."""
        return "".join(sign if self.has(sign) else _DASHES.get(sign, "") for sign in plain(text))

    def _has(self, sign: str) -> bool:
        return sign.isspace() or bytes(self.font(_TRIED_AT).getmask(sign)) != self._missing

    def _font(self, size: int, thick: bool = False) -> FreeTypeFont:
        from PIL import ImageFont

        path = self._paths[thick]
        if path is None:
            own = ImageFont.load_default(size)
            if not isinstance(own, ImageFont.FreeTypeFont):
                raise OSError("Pillow was built without FreeType")
            return own
        return ImageFont.truetype(str(path), size, layout_engine=ImageFont.Layout.BASIC)


def of(fonts: Fonts) -> Letters:
    """The letters of the font at hand; Pillow's own when there is none or it cannot be read. Looks at the disk."""
    try:
        return Letters(fonts.path)
    except OSError as error:
        fonts.unusable(error)
        return Letters(None)
