"""How text lies in a terminal's cells: what is harmless to print, how wide it is, where a line may break."""

import re
from collections.abc import Iterator
from datetime import datetime
from functools import lru_cache
from unicodedata import category, east_asian_width

from bot.model.moment import draw

# ESC and C1 sequences as a whole (ECMA-48 5.4, 8.3.89), then what is left of C0, DEL and C1, then characters that
# reorder, hide or break text (Unicode TR9, line separators), half surrogates, and stray marks of bot.model.moment.
_HARMFUL = re.compile(
    "(?:\x1b\\[|\x9b)[0-?]*[ -/]*[@-~]|(?:\x1b\\]|\x9d)[^\x07\x1b\x9c\n]{0,200}(?:\x07|\x1b\\\\|\x9c)"
    "|[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ue000-\ue002\ud800-\udfff]"
)
# Kinsoku, the usual rules: nothing opening ends a line, nothing closing begins one.
_OPENING = "「『（【〔｛〈《“‘(["
_CLOSING = "、。，．・：；？！」』】）〕｝〉》”’ーぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ々〜…,.:;!?)]%"
_ATOM = re.compile(r"\n|[^\S\n]+|\S+")
_JOINER, _EMOJI = "\u200d", "\ufe0f"


def harmless(text: str) -> str:
    """The text without escape sequences and control characters; line ends stay, tabs become spaces."""
    return _HARMFUL.sub("", text.replace("\t", " ").replace("\r\n", "\n"))


def one_line(text: str) -> str:
    """Harmless, and on one line."""
    return " ".join(harmless(text).split("\n"))


def width(text: str) -> int:
    """How many cells the text takes; joined emoji and their colours count once."""
    if text.isascii():
        return len(text)
    cells = 0
    previous = ""
    for char in text:
        if char == _EMOJI and previous and _cells(previous) == 1:
            cells += 1
        elif previous != _JOINER:
            cells += _cells(char)
        previous = char
    return cells


def pad(text: str, most: int) -> str:
    """The text with spaces up to `most` cells."""
    return text + " " * (most - width(text))


def wrap(text: str, most: int) -> list[str]:
    """The harmless lines of a text with moments, at most `most` cells each where words allow it.

    A moment, and a word or address that is wider than a line, is never broken.
    """
    lines = [""]
    used = 0
    for atom in _atoms(text):
        if atom == "\n":
            lines.append("")
            used = 0
            continue
        cells = width(atom)
        if used and used + (0 if atom.isspace() else cells) > most:
            lines.append("")
            used = 0
            atom = atom.lstrip()
            cells = width(atom)
        lines[-1] += atom
        used += cells
    return [line.rstrip() for line in lines]


def _atoms(text: str) -> list[str]:
    """Line ends, white space, and what stays on one line."""
    atoms: list[str] = []

    def plain(piece: str) -> str:
        piece = harmless(piece)
        rest = piece.lstrip(_CLOSING) if atoms else piece
        if len(rest) < len(piece):
            atoms[-1] += piece[: len(piece) - len(rest)]
        for found in _ATOM.finditer(rest):
            atoms.extend(_unbroken(found[0]))
        return ""

    def moment(at: datetime, words: str) -> str:
        atoms.append(one_line(words))
        return ""

    draw(text, plain, moment)
    return atoms


def _unbroken(word: str) -> Iterator[str]:
    """The parts of a word between which a line may break: around wide characters."""
    start = 0
    for at in range(1, 0 if word.isascii() else len(word)):
        if _breaks(word[at - 1], word[at]):
            yield word[start:at]
            start = at
    yield word[start:]


def _breaks(before: str, after: str) -> bool:
    if before == _JOINER or before in _OPENING or after in _CLOSING:
        return False
    return _cells(after) > 0 and 2 in (_cells(before), _cells(after))


@lru_cache(maxsize=4096)
def _cells(char: str) -> int:
    if category(char) in ("Mn", "Me", "Cf") or "\u1160" <= char <= "\u11ff" or "\U0001f3fb" <= char <= "\U0001f3ff":
        return 0
    return 2 if east_asian_width(char) in "WF" else 1
