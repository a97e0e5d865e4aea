"""Which words may be names of people in the book, however they are written: priya, emma c, priyas birthday."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from bot.language.capture.english_names import NAMES_TOO
from bot.language.capture.english_words import COMMON, SMALL_OR_DOING
from bot.language.capture.patterns import compiled
from bot.language.promises import DO

LATIN: Final = r"[A-Za-zÀ-ɏ]"
WORD: Final = rf"{LATIN}(?:{LATIN}|['’-](?!s\b)(?={LATIN}))*"
_LOOSE: Final = rf"(?<![\w'’./-]){WORD}(?!\w)"
_INITIAL: Final = r" (?:[b-hj-mo-qs-tv-z]\b|[ainru](?=$|[.,;!?]))(?!['’/])"
"""Of a family name, in small letters; a, i, n, r and u are rather words."""
_WILL: Final = rf"(?:will|may) (?:{DO}|be|do|get|go|have|let|make|speak|talk|try)\b"
_WHOM: Final = r"(?i)\b(?:with|to|from|for|and|&|met|saw|told|asked|called|rang|texted|emailed|messaged|pinged|let) $"
"""Will call him has no Will in it, but told will to call has."""
_THING: Final = r" ([a-z]+)\b"
_MANY: Final = r"(?i)(?:\b(?:the|both|two|my|our|these|those|all|some|[0-9]+) )$"


def words(text: str) -> Iterator[tuple[int, int]]:
    """Where there are words and pairs of words that may be known names."""
    before: re.Match[str] | None = None
    for word in compiled(_LOOSE).finditer(text):
        if len(word[0]) < 2 or (word[0].lower() in COMMON and word[0].lower() not in NAMES_TOO):
            before = None
            continue
        if compiled(_WILL).match(text, word.start()) and not compiled(_WHOM).search(
            text[max(0, word.start() - 9) : word.start()]
        ):
            before = None
            continue
        if before is not None and text[before.end() : word.start()] == " ":
            yield before.start(), word.end()
        yield word.span()
        if initial := compiled(_INITIAL).match(text, word.end()):
            yield word.start(), initial.end()
        if owns(text, *word.span()):
            yield word.start(), word.end() - 1
        before = word


def owns(text: str, start: int, end: int) -> bool:
    """Whether the s of a word may be that of an owner without its apostrophe: a thing follows it, or what they are doing."""
    if text[end - 1] != "s" or end - start < 4 or (thing := compiled(_THING).match(text, end)) is None:
        return False
    is_ = thing[1].endswith("ing") and not thing[1].endswith(("thing", "during"))
    return (is_ or thing[1] not in SMALL_OR_DOING) and compiled(_MANY).search(text[max(0, start - 6) : start]) is None
