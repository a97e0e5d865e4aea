"""Who was introduced by whom, written out: liam introduced me to hana, met Kurt who introduced me to Lena."""

from __future__ import annotations

import re
from typing import Final

from bot.language.capture.english_words import COMMON
from bot.language.patterns import late

_AFTER: Final = r"(?=$|[,.;!?]|\s(?:and|&|from|by|at|in|on|via|who|over|through|yesterday|today|last|this)\b)"
_SOMEBODY: Final = rf"(?P<name>(?-i:[a-zà-ÿ]{{2,}}(?:\s[a-zà-ÿ]{{3,}})?){_AFTER})"
_INTRODUCED: Final = r"(?:introduced|intro['’]?e?d|introd|connected|hooked)"
_WHOM: Final = late(
    rf"(?i)\b{_INTRODUCED}\s+(?:(?:me|us)\s+)?(?:up\s+)?(?:to|with)\s+"
    rf"(?:(?:an?|his|her|their|my|our|this|the)\s+(?:[a-z'’-]+\s+){{1,3}}?(?:(?:named|called)\s+)?)??{_SOMEBODY}"
)
_BY: Final = late(rf"(?i)\b(?:got|was|were|been)\s+{_INTRODUCED}\b.*?\s(?:by|via|through)\s+{_SOMEBODY}")

_WHO: Final = late(
    rf"(?i)(?P<by>(?-i:[A-Z])[\w'’-]+(?:\s(?-i:[A-Z])[\w'’-]+)?),?\s+who\s+(?:just\s+)?(?P<did>{_INTRODUCED}\s+(?:me|us)\s+to)\s+"
    r"(?P<whom>(?-i:[A-Z])[\w'’-]+(?:\s(?-i:[A-Z])[\w'’-]+)?)(?:,?\s+who(?P<does>['’]s\s|\s)(?=\S))?"
)


def _apart(found: re.Match[str]) -> str:
    """What the one who was introduced does is nothing that the other one does."""
    told = f"{found['by']}. {found['by']} {found['did']} {found['whom']}"
    return f"{told}. {found['whom']}{found['does']}" if found["does"] else told


def written_out(text: str) -> str:
    """The text with those who were made known to somebody, and by whom, in capitals, and in sentences of their own."""
    text = _WHO.sub(_apart, text)
    for pattern in (_WHOM, _BY):
        text = pattern.sub(_named, text)
    return text


def _named(found: re.Match[str]) -> str:
    words = found["name"].split()
    if words[0] in COMMON:
        return found[0]
    known = [word.capitalize() if word not in COMMON else word for word in words]
    at = found.start("name") - found.start()
    return found[0][:at] + " ".join(known) + found[0][at + len(found["name"]) :]
