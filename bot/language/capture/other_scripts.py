"""Names in a script of their own within an English or Japanese sentence: met נועה at the fair, Олегさんと会った."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from bot.language.capture.patterns import compiled

_LETTERS: Final = "\u0370-\u052f\u0531-\u058a\u05d0-\u05ea\u0620-\u065f\u066e-\u06d3\u0900-\u0dff\u0e00-\u0eff\u10a0-\u10ff\uac00-\ud7a3"
_NAME: Final = rf"[{_LETTERS}]{{2,}}(?:[ '’-][{_LETTERS}]{{2,}}){{0,3}}"
_AROUND: Final = "[A-Za-z\u3041-\u30ff\u4e00-\u9fff]"


def words(text: str) -> Iterator[tuple[int, int]]:
    """Where words in another script stand; none when the whole text is written in it, since then they may be anything."""
    if text.isascii() or not compiled(_AROUND).search(text):
        return
    yield from (found.span() for found in compiled(_NAME).finditer(text))
