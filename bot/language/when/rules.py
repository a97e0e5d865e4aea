"""How a rule of the grammar is written: a pattern, and what its groups say."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache

from bot.language.when.kinds import Said

Groups = Sequence[str | None]
Rule = tuple[str, Callable[[Groups], Said | None]]
"""A pattern without named groups, and what it says; None when what it matches is surely no time."""

KANJI = {digit: value for value, digit in enumerate("〇一二三四五六七八九")} | {"零": 0}


class Grammar:
    """Rules joined into one pattern, grouped under the boundaries they need.

    Runs of spaces are bounded, so that no text takes more than linear time.
    """

    def __init__(self, families: Sequence[tuple[str, Sequence[Rule], str]], starts: str) -> None:
        """Families are (pattern before, rules, pattern after); `starts` matches where a rule can begin."""
        joined: list[str] = []
        self._says: dict[int, tuple[Callable[[Groups], Said | None], int]] = {}
        groups = 0
        for before, rules, after in families:
            patterns: list[str] = []
            for pattern, says in rules:
                own = len(re.findall(r"(?<!\\)\((?!\?)", pattern))
                patterns.append(f"({_renumbered(pattern, groups + 1)})")
                self._says[groups + 1] = (says, own)
                groups += own + 1
            joined.append(f"{before}(?:{'|'.join(patterns)}){after}")
        pattern = "|".join(joined).replace(r"\s+", r"\s{1,4}").replace(r"\s*", r"\s{0,4}")
        self._starts = re.compile(starts)
        self.match = re.compile(pattern).match

    def search(self, text: str, position: int) -> re.Match[str] | None:
        """The first piece at or after a position."""
        for start in self._starts.finditer(text, position):
            found = self.match(text, start.start())
            if found:
                return found
        return None

    def said(self, match: re.Match[str]) -> Said | None:
        """What a match says."""
        rule = match.lastindex or 0
        says, own = self._says[rule]
        return says(match.groups()[rule : rule + own])


def words(table: Mapping[str, object]) -> str:
    """A pattern for any key, the longest first, with any spaces and apostrophes."""
    joined = "|".join(re.escape(word) for word in sorted(table, key=len, reverse=True))
    return joined.replace(r"\ ", r"\s+").replace("'", "['’]")


def plain(text: str | None) -> str:
    """Words as tables have them: single spaces, straight apostrophes."""
    return " ".join((text or "").replace("’", "'").split())


def number(text: str | None) -> int:
    """Digits or kanji numerals below 1000: 12, 十二, 二十, 百. Raises ValueError on anything else."""
    if text is None:
        raise ValueError("no number")
    return int(text) if text.isdigit() else _kanji(text)


@lru_cache(maxsize=128)
def _kanji(text: str) -> int:
    if len(text) > 1 and all(letter in KANJI for letter in text):
        return int("".join(str(KANJI[letter]) for letter in text))
    total = current = 0
    for letter in text:
        if letter in "十百":
            total += (current or 1) * (10 if letter == "十" else 100)
            current = 0
        elif current:
            raise ValueError(text)
        else:
            current = KANJI[letter] if letter in KANJI else int(letter)
    return total + current


def _renumbered(pattern: str, shift: int) -> str:
    """The pattern with its back references moved past the groups before it."""
    return re.sub(r"\\([1-9])", lambda found: f"\\{int(found[1]) + shift}", pattern)
