"""Names in a script of their own within an English or Japanese sentence: met נועה at the fair, Олегさんと会った."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from bot.language.capture.patterns import compiled
from bot.language.names.signs import OTHER_LETTERS

_NAME: Final = rf"[{OTHER_LETTERS}]{{2,}}(?:[ '’-][{OTHER_LETTERS}]{{2,}}){{0,3}}"
_AROUND: Final = "[A-Za-z\u3041-\u30ff\u4e00-\u9fff]"


def words(text: str) -> Iterator[tuple[int, int]]:
    """Where words in another script stand; none when the whole text is written in it, since then they may be anything."""
    if text.isascii() or not compiled(_AROUND).search(text):
        return
    yield from (found.span() for found in compiled(_NAME).finditer(text))
