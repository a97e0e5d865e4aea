"""Where something was, as said in English, and which words are left over."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from bot.language.capture.patterns import anycase

_ENDS: Final = (
    r"with|w|about|to|for|and|but|where|who|when|because|while|on|before|re|regarding|over|as|so|then|which|that"
    r"|he|she|they|we|i|it|is|was"
    r"|works|lives|runs|plays|likes|loves|teaches|has|had|from|since|went|talking|discussing|last|this|today|yesterday"
)
_PLACE: Final = (
    r"(?:(?<=\s)|^)(?P<by>(?:at|in|(?:(?<=went )|(?<=came )|(?<=go )|(?<=drove )|(?<=walked )|(?<=out )|(?<=trip )|(?<=hike )|(?<=over ))to(?=\s+the\b))(?=\s)|@)\s*(?P<place>(?:(?:the|an?|our|my|his|her|their)\s+)?"
    rf"(?!(?:{_ENDS})\b)[^\s,;:!?()]+(?:\s+(?!(?:{_ENDS})\b|[&+]\s+[0-9])[^\s,;:!?()]+){{0,7}})"
)
_TOPIC: Final = r"\b(?:on (?:his|her|their|the new)|about|abt|regarding|re:?|if|whether|that|because|who|which|where)\s"
"""What follows these is what it was about: a place in there may be the job's or the party's."""
_NO_PLACE: Final = (
    r"(?:person|english|japanese|ages|time|touch|short|total|private|general|passing|line|love|charge|common"
    r"|case|fact|front|need|search"
    r"|tears|bits|pieces|pain|shock|trouble|agreement|bed|stitches|an? (?:hurry|while|bit|row|way|mess|state|rush|good (?:mood|place)|bad (?:mood|way|place))|least|all|once|first|lunch|dinner|breakfast|noon|night|length|peace"
    r"|detail|the (?:moment|time|end"
    r"|beginning|morning|afternoon|evening|weekend|meantime|future|past|same time|phone)|my (?:opinion|view)"
    r"|years?|months?|weeks?|days?"
    r"|her|him|them|me|us|it|(?:early |late )?(?:spring|summer|autumn|fall|winter)|half past.*|quarter (?:past|to).*|midnight|midday|dawn|dusk|sunrise|sunset|the crack of dawn|like|(?:about|around|roughly|approx|like) (?:[0-9]|noon|midnight|half|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b.*"
    r"|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?: (?:thirty|fifteen|forty.?five|ten|twenty|fifty|o['’]?clock|sharp|or so))?|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|noon)-?ish"
    r"|(?:january|february|march|april|may|june|july|august|september|october|november|december)\b.*|[0-9].*)$"
)
_DETERMINERS: Final = frozenset(["the", "a", "an", "our", "my", "his", "her", "their"])
_OPENING: Final = r"^(?:(?:i|we|had|grabbed|got|went (?:to|for|out for)|did|was|s|an?|some|the|and|so)\s+)+(?=\S)"
_CLOSING: Final = r"\s+(?:today|again|just now|on the phone|over the phone|and)$"
_FILLERS: Final = (
    r"(?:(?:today|again|just|now|so|and|also|then|finally|briefly|randomly|by chance|in person|on the phone"
    r"|on zoom|over zoom|quick|had|an?"
    r"|there|too|as well|for a bit|her|him|them|i|we|the|me|was|went|got|did|on|in|at|for|to|off|hopped|jumped|s"
    r"|went well)\b[\s,.]*)+$"
)


def place(text: str) -> tuple[str, str]:
    """Where it was and the text without that; `at` tells it better than `in`."""
    topic = anycase(_TOPIC).search(text)
    told = text[: topic.start()] if topic else text
    found = sorted(_places(told), key=lambda each: each["by"].lower() == "in")
    return (_name(found[0]), f"{text[: found[0].start()]} {text[found[0].end() :]}") if found else ("", text)


def _places(told: str) -> Iterator[re.Match[str]]:
    position = 0
    while each := anycase(_PLACE).search(told, position):
        name = _name(each)
        vague = (
            each["by"].lower() == "in" and name.islower() and " " in name and not name.startswith(("the ", "a ", "my "))
        )
        if name and not vague and not anycase(_NO_PLACE).match(name):
            position = each.end()
            yield each
        else:
            # At around 5 at the gym: what is no place may have one behind it.
            position = each.start() + 1


def _name(place: re.Match[str]) -> str:
    name = place["place"].strip(" .'’")
    return "" if name.lower() in _DETERMINERS else name


def remains(text: str) -> str:
    """What is left of a clause once everything else was taken out of it; empty when that says nothing."""
    note = re.sub(r"\s{2,}", " ", text).strip(" ,.:;-'’")
    note = anycase(_CLOSING).sub("", anycase(_OPENING).sub("", note))
    return "" if len(note) < 3 or anycase(_FILLERS).match(note) else note
