"""Which letters a match of a pattern can begin with."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

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
