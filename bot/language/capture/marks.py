"""A text in which every name is one sign, so that a grammar can speak of names without knowing them."""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import Final

from bot.language.capture.names import spans
from bot.language.capture.patterns import compiled
from bot.language.names import strip_honorific

_FIRST: Final = 0xE100
_MOST: Final = 40
"""Names in one text."""
NAME: Final = "[\ue100-\ue1ff]"
"""A pattern for one marked name."""
_NAME: Final = re.compile(NAME)
_JAPANESE: Final = "[ぁ-ゖァ-ヺ一-鿿]"
_UNWANTED: Final = re.compile("[\ue100-\ue2ff]")


class Marked:
    """`text` with marks in place of names; `plain` gives the words back."""

    __slots__ = ("_found", "_names", "_same", "text")

    def __init__(self, text: str, known: Collection[str]) -> None:
        """`known` are strings of the text that name people of the book; see `names.candidates`."""
        text = _UNWANTED.sub("", text)
        japanese = compiled(_JAPANESE).search(text) is not None
        # AWS, NTT: what stands in Latin capitals between kana is a company or a thing.
        self._found = [span for span in spans(text, known) if span.sure or not japanese][:_MOST]
        self._names = [text[span.start : span.end].strip() for span in self._found]
        self._same: list[int] | None = None
        pieces: list[str] = []
        end = 0
        for number, span in enumerate(self._found):
            pieces += (text[end : span.start], chr(_FIRST + number))
            end = span.end
            if text[end : end + 1] == "s":
                pieces.append("'")  # priyas birthday
        self.text = "".join((*pieces, text[end:]))

    def name(self, mark: str) -> str:
        """The name that a mark stands for, as written."""
        return self._names[ord(mark) - _FIRST]

    def sure(self, mark: str) -> bool:
        """Whether the mark surely stands for a person."""
        return self._found[ord(mark) - _FIRST].sure

    def firm(self, mark: str) -> bool:
        """Whether the mark is somebody of the book or has an honorific, wherever it stands."""
        return self._found[ord(mark) - _FIRST].firm

    def plain(self, text: str) -> str:
        """Marked text as it was written."""
        return _NAME.sub(lambda found: self.name(found[0]), text)

    def same(self, mark: str) -> str:
        """The first mark of this person: Ben after Ben Cho, 田中 after 田中太郎さん, when no other could be meant."""
        if self._same is None:
            self._same = _firsts([strip_honorific(name).casefold().split() for name in self._names])
        return chr(_FIRST + self._same[ord(mark) - _FIRST])


def _firsts(names: list[list[str]]) -> list[int]:
    """For every name, in words, the number of the first one that means the same person."""
    firsts: list[int] = []
    for number, name in enumerate(names):
        alike = [at for at in range(number) if firsts[at] == at and _stands_for(name, names[at])]
        whole = [at for at in alike if names[at] == name]
        firsts.append(whole[0] if whole else alike[0] if len(alike) == 1 else number)
    return firsts


def _stands_for(short: list[str], long: list[str]) -> bool:
    """Whether one name is another or a part of it."""
    part = len(short) == 1 and len(long) == 1 and len(short[0]) > 1 and not short[0].isascii()
    return set(short) <= set(long) or (part and long[0].startswith(short[0]))


def marks(text: str) -> str:
    """The marks in a text, in order, each once."""
    return "".join(dict.fromkeys(_NAME.findall(text)))
