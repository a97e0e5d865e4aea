"""What stands in brackets behind a name, taken out before a text is cut into what it says: Mika (met at uni, two cats)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from bot.language.capture.kinds import Reading
from bot.language.capture.marks import NAME
from bot.language.capture.patterns import compiled

_ASIDE: Final = rf"({NAME})\s*\(([^()]{{1,120}})\)(?=(.?))"

_LOOKS_FOR: Final = (
    r"(?i)(?:(?:is|also|still|currently|now)\s+)*(?:looking (?:for|to)|searching for|seeking|hiring|in need of|needs|wants|trying to (?:find|hire))\b"
    r"|.*(?:を探して|募集中|がほしい|が欲しい|を紹介してほし)"
)
"""What somebody needs."""


def taken(text: str) -> tuple[str, Sequence[tuple[str, str]]]:
    """The marked text without them, and each with the mark of whom it is said."""
    told: list[tuple[str, str]] = []

    def take(found: re.Match[str]) -> str:
        told.extend((found[1], each) for each in _pieces(found[2]))
        # Two names must not run into each other where only the bracket stood between them.
        return found[1] + (" " if compiled(NAME).match(found[3]) else "")

    return compiled(_ASIDE).sub(take, text), told


def given(readings: list[Reading], told: Sequence[tuple[str, str]]) -> None:
    """Put what was taken out to the clause that names whom it is said of, before what that says itself."""
    for whose in dict.fromkeys(mark for mark, _ in told):
        of = next((each for each in readings if whose in each.named), None)
        facts = [each for each in told if each[0] == whose]
        needs = [each for each in facts if compiled(_LOOKS_FOR).match(each[1])]
        facts = [each for each in facts if each not in needs]
        if of is None:
            readings.append(Reading(facts=facts, needs=needs))
        else:
            of.facts = sorted((*facts, *of.facts), key=lambda fact: of.named.find(fact[0]))
            of.needs = [*needs, *of.needs]


def _pieces(text: str) -> list[str]:
    pieces = [each.strip() for each in text.split(";")]
    if len(pieces) == 1:
        pieces = [each.strip() for each in text.split("、")]
    return [each for each in pieces if each] if min(map(len, pieces)) > 1 else [text.strip()]
