"""How text is folded before reading, and where each folded character came from."""

from __future__ import annotations

import unicodedata

VOICING = "\uff9e\uff9f\u3099\u309a"


class Folded:
    """Text in NFKC and lower case that remembers the indices of the original."""

    __slots__ = ("_ends", "_starts", "text")

    def __init__(self, original: str) -> None:
        self._starts: list[int] | None = None
        self._ends: list[int] | None = None
        self.text = original.lower()
        plain = original.isascii() or unicodedata.is_normalized("NFKC", original)
        if not plain or len(self.text) != len(original):
            self._fold(original)

    def start(self, index: int) -> int:
        """Where the folded character at `index` begins in the original."""
        return index if self._starts is None else self._starts[index]

    def end(self, index: int) -> int:
        """Where the folded character before `index` ends in the original."""
        return index if self._ends is None else self._ends[index - 1]

    def _fold(self, original: str) -> None:
        pieces: list[str] = []
        starts: list[int] = []
        ends: list[int] = []
        position = 0
        while position < len(original):
            after = position + 1
            while after < len(original) and after - position < 4 and original[after] in VOICING:
                after += 1
            piece = unicodedata.normalize("NFKC", original[position:after]).lower()
            pieces.append(piece)
            starts.extend([position] * len(piece))
            ends.extend([after] * len(piece))
            position = after
        self.text, self._starts, self._ends = "".join(pieces), starts, ends
