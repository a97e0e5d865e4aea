"""Writing: how wide words are in the font at hand, which of them it has letters for, and putting them on a picture."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from bot.drawing.fonts import Fonts, bold
from bot.drawing.lettering import plain

if TYPE_CHECKING:
    from PIL.ImageFont import FreeTypeFont

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
