"""How a rule of the grammar is written: a pattern, what its groups say, and which letters a match can begin with."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache

from bot.language.patterns import late
from bot.language.when.kinds import Said

DEPTH = 2
"""Letters that are told: with a third, a grammar's table would take longer to make than its patterns."""
BLANK = " "
"""Stands for every character that is a space."""
ANY = "\0"
NOTHING = frozenset({""})
SIGN = re.compile(
    r"\\.|\[\^?(?:\\.|[^\]\\])*\]|\((?:\?(?:[:=!]|<[=!]))?|\{[0-9,]+\}|[^\\\[(){}?*+|.^$]+(?![?*+{])|.", re.DOTALL
)
Openings = frozenset[str]


def openings(pattern: str) -> Openings:
    """The first two letters of every match, or fewer where anything may follow; perhaps also some of no match.

    Reads what the grammar is written in: no flags, no conditions, no named groups.
    """
    return frozenset(each.partition(ANY)[0] for each in _either(iter(SIGN.findall(pattern))))


def _either(signs: Iterator[str]) -> Openings:
    """How a match of the signs begins, to the end or to the bracket that closes them."""
    found = set[str]()
    before = piece = NOTHING
    for sign in signs:
        if sign == ")":
            break
        if sign == "|":
            found |= _then(before, piece)
            before = piece = NOTHING
        elif sign[0] in "?*+{":
            piece = _repeated(piece, sign)
        else:
            before = _then(before, piece)
            piece = _piece(sign, signs, told=not _short(before))
    return _then(before, piece).union(found)


def _then(first: Openings, second: Openings) -> Openings:
    short = _short(first)
    if second is NOTHING or not short:
        return first
    return first.difference(short).union([each + more[: DEPTH - len(each)] for each in short for more in second])


def _short(begun: Openings) -> list[str]:
    return [each for each in begun if len(each) < DEPTH and ANY not in each]


def _repeated(piece: Openings, times: str) -> Openings:
    often = piece if times == "?" else piece | _then(piece, piece)
    return often | NOTHING if times in "?*" or times.startswith(("{0", "{,")) else often


def _piece(sign: str, signs: Iterator[str], *, told: bool) -> Openings:
    """How a match of one piece begins; nothing when it only looks around, or what comes before it has `told` enough."""
    if sign in ("(", "(?:") and not told:
        return _either(signs)
    if sign[0] == "(":
        _pass_by(signs)
    if told or sign[0] == "(" or sign in ("^", "$", r"\b"):
        return NOTHING
    if sign[0] == "[":
        return _class(sign[1:-1])
    if sign == r"\s":
        return frozenset(BLANK)
    if sign == "." or (sign[0] == "\\" and sign[1].isalnum()):
        return frozenset(ANY)
    return frozenset({sign.removeprefix("\\")})


def _pass_by(signs: Iterator[str]) -> None:
    """Reads on to the bracket that closes."""
    depth = 1
    while depth:
        sign = next(signs)
        depth += 1 if sign[0] == "(" else -1 if sign == ")" else 0


@cache
def _class(inside: str) -> Openings:
    if inside.startswith("^"):
        return frozenset(ANY)
    letters = set[str]()
    for first, last in re.findall(r"(\\.|.)(?:-(\\.|.))?", inside):
        if first == r"\s":
            letters.add(BLANK)
        else:
            letters.update(map(chr, range(ord(first[-1]), ord((last or first)[-1]) + 1)))
    return frozenset(letters)


Groups = Sequence[str | None]
Says = Callable[[Groups], Said | None]
Rule = tuple[str, Says]
"""A pattern without named groups, and what it says; None when what it matches is surely no time."""
Match = Callable[[str, int], re.Match[str] | None]
Found = tuple[re.Match[str], Says]

KANJI = {digit: value for value, digit in enumerate("〇一二三四五六七八九")} | {"零": 0}


class Grammar:
    """Rules in the order in which they are tried, those of a family under the boundaries they need.

    Of a hundred rules the few are tried that can begin with the next two letters, and compiled when these are first
    met. Runs of spaces are bounded, so that no text takes more than linear time.
    """

    def __init__(self, families: Iterable[tuple[str, Iterable[Rule], str]], starts: str) -> None:
        """Families are (pattern before, rules, pattern after); `starts` matches where a rule can begin."""
        self._starts = re.compile(starts)
        self._families = [
            (
                re.compile(_bounded(before)),
                [(openings(pattern), late(_bounded(f"(?:{pattern}){after}")), says) for pattern, says in rules],
            )
            for before, rules, after in families
        ]
        self._beginning = lru_cache(maxsize=4096)(self._begin_with)

    def search(self, text: str, position: int) -> Found | None:
        """The first piece at or after a position."""
        for start in self._starts.finditer(text, position):
            found = self.match(text, start.start())
            if found:
                return found
        return None

    def match(self, text: str, position: int) -> Found | None:
        """The piece that begins at a position, and what it says."""
        for before, rules in self._beginning(text[position : position + 2]):
            if before(text, position):
                for match, says in rules:
                    found = match(text, position)
                    if found:
                        return found, says
        return None

    def _begin_with(self, letters: str) -> Sequence[tuple[Match, Sequence[tuple[Match, Says]]]]:
        second = BLANK if letters[1:].isspace() else letters[1:]
        known = {"", letters[:1], letters[:1] + second} if letters else {""}
        likely = [
            (before.match, [(pattern.match, says) for begins, pattern, says in rules if not known.isdisjoint(begins)])
            for before, rules in self._families
        ]
        return [each for each in likely if each[1]]


def _bounded(pattern: str) -> str:
    return pattern.replace(r"\s+", r"\s{1,4}").replace(r"\s*", r"\s{0,4}")


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
