"""What the owner is to do, as said in English: promises, duties and plans."""

from __future__ import annotations

import re
from typing import Final

from bot.language.capture import english_open
from bot.language.capture.english_facts import BIG_DAY
from bot.language.capture.english_verbs import LIST
from bot.language.capture.kinds import Reading
from bot.language.capture.marks import NAME, marks
from bot.language.capture.patterns import anycase, compiled
from bot.language.capture.timing import Times
from bot.language.promises import DO
from bot.language.when import When

_WILL: Final = r"(?:['’]?(?:ll|d)|\s+(?:will|would|am going to|was going to|can|could))"
_THEM: Final = rf"(?:{LIST}|him|her|them|everyone|both)"
_REALLY: Final = r"(?:(?:really|also|still|def|definitely|prob|probably|actually|just|finally)\s+)*"
_PROMISES: Final = (
    rf"(?:(?:i|we)\s+)?(?:also\s+|just\s+)?(?P<talk>said|told\s+{_THEM}|promised(?:\s+{_THEM})?|agreed|offered)"
    rf"\s+(?:that\s+)?(?:(?:i|we){_WILL}\s+|(?<!said )(?<!told {NAME} )(?<!told him )(?<!told her )(?<!told them )to\s+)(?P<what>.+)",
    rf"(?:(?:i|we)\s+)?(?:also\s+|just\s+)?(?P<talk>promised(?P<them>\s+{_THEM})?)\s+(?P<what>(?:an?|the|some|my|[0-9]+|two|three|a few)\s.+"
    r"|(?(them)(?!(?:to|that|not|i|we|he|she|they|it|(?:i|we|he|she|they|it)['’]\w+|nothing|never)\b)\S.+|(?!)))",
    r"(?:i|we)(?:['’]?ll|\s+will|['’]?m\s+(?:going to|gonna)|\s+am going to|\s+gonna|['’]?ve got to|\s+(?:have"
    r"|need|ought|plan|got) to|\s+must"
    rf"|\s+should)\s+{_REALLY}(?P<what>.+)",
    rf"(?:i\s+)?{_REALLY}(?:(?:totally|completely)\s+)?forgot to (?!ask\b)(?P<what>{DO}\b.+)",
    rf"(?:(?:i|we)\s+)?(?:still\s+)?(?P<what>owe\s+{_THEM}\s.+)",
    r"(?:(?:and|also|i)\s+)*(?:must|should|gotta|will|gonna|(?:need|have|got) to|remember to"
    r"|don['’]?t forget(?: to)?|(?:(?:could|can|would|will) you )?(?:(?:please|pls|plz) )?remind me(?! that)(?:\s+(?:again|later|sometime|soon))*(?: to| about| abt| of)?"
    rf"|to-?do\b:?|action:?|next step:?)\s+{_REALLY}(?P<what>.+)",
)
_DUTY: Final = (
    rf"(?P<what>(?:(?:(?:we['’]?re|i['’]?m|we are|i am|{LIST}\s+(?:and|&|n)\s+i(?:\s+are|['’]re))\s+)?(?:meeting(?: up)?|seeing|having|calling|visiting|catching up"
    r"|grabbing|talking|going)"
    r"|(?:(?:i|we)\s+)?(?:just\s+)?(?:booked|scheduled|set up|arranged)\s+(?:(?:the|our|my|an?)\s+)?(?:lunch|dinner|coffee|breakfast|brunch|drinks|beers?|call|chat|meeting|appointment|catch-?up)"
    rf"|(?!call with){DO}|following up|grab|have"
    rf"|{LIST}\s*(?:is|are|['’]s|['’]re)\s+(?:coming (?:over|round|by|to (?:dinner|lunch|visit|stay|town|tokyo))|visiting|joining (?:me|us)|staying with (?:me|us))"
    r"|catching up|let['’]?s|we\s+(?:meet|have|talk|agreed|are)|next\s+(?:meeting|call)|talk)\b.*)"
)
"""What is a promise or a plan only with a time, which is taken as one to come."""
_OCCASION: Final = (
    r"(?:lunch|dinner|coffee|drinks|beers?|breakfast|brunch|call|chat|meeting|zoom|party|date|catch-?up|interview"
    r"|1:1|1on1|one-on-one|one on one|sync|walk|hike|run|session|workshop|picnic|bbq|barbecue|meal|tea|supper|cocktails|pints?"
    r"|karaoke|golf|tennis|squash|padel|football|gym|yoga|gig|concert|movie|wedding|funeral|graduation|baby shower|housewarming)"
)
_DATE: Final = (
    rf"(?P<what>(?!{NAME}['’]s\s+{BIG_DAY}\s+(?:is|will be)\b)(?:{NAME}(?:['’]s)?\s+)?"
    rf"(?:(?!\w{{2,}}ed\b|(?:told|had|met|saw|said|sent|wrote|rang|got|went|was|were|is|are|no|not|never|after|before)\b)[\w-]+\s+){{0,3}}{_OCCASION}\b(?!\s+(?:notes?|minutes|recap|summary|log|transcript)\b).*)"
)
"""What is a plan only with a time that is surely still to come."""
_SHIFT: Final = r"(?:mov(?:ed?|ing)|push(?:ed|ing)?|reschedul(?:ed?|ing)|postpon(?:ed?|ing)|shift(?:ed|ing)?|bump(?:ed|ing)?|delay(?:ed|ing)?)"
_HAD_TO: Final = r"(?:(?:i|we|i['’]m|we['’]re|let['’]s|just|had to|have to|need to|gotta|can we)\s+)*"
_MOVED: Final = (
    rf"{_HAD_TO}{_SHIFT}\s+(?:(?:the|our|my)\s+)?(?P<what>.+?)\s+(?:back\s+)?(?:to|till|until)\s+(?P<to>.+)"
    rf"|(?P<what2>.+?)\s+(?:(?:got|was|is|has been|been|now)\s+)*{_SHIFT}\s+(?:back\s+)?(?:to|till|until)\s+(?P<to2>.+)"
)
"""What has another day now has one to come."""
_TO_DO: Final = (
    r"(?P<what>(?:(?:please|pls|plz)\s+)?(?:call|ring|phone|text|e-?mail|message|ping|write(?: to)?|talk to|speak (?:to|with)|reach out to|get back to|reply to"
    r"|catch up with|follow up with|check in (?:with|on)|get in touch with|contact)\s+"
    rf"{LIST}(?:\s+(?:back|again|soon))?(?:\s+(?:about|abt|re|regarding)\s.+)?)"
)
"""What is one without any time: call Ken."""
_NEXT: Final = rf"\s*(?:,\s*(?:and\s+)?|\s(?:and|&|\+)\s)\s*(?=(?:to\s+)?{DO}\s+\S)"
"""Between one thing promised and the next."""
_CALLED_OFF: Final = r"\b(?:(?:is|was|got|been|now|all)\s+)*(?:cancel(?:l?ed)|called off|off now|not happening)(?:\s+(?:again|now|sadly|on me|last minute))*[\s.!]*$|\bfell through\b"
"""What is no plan any more: lunch with Pete tomorrow cancelled."""
_CONDITION: Final = r"(?:if|unless|whether|maybe|might|perhaps)\b"


_BEFORE: Final = r"\b(?:day|night|evening|morning|week|hour)s?\s+(?:before|after)\b"
"""What is counted from a day that is named is not on that day."""
_ENDS: Final = r"(?:\s(?:before|by|until|till?|on|around|to|is|are|will be)|,?\s(?:(?:so|and|but)\s)?(?:(?:i['’]?ll|will|gonna|must|should)\s)?do (?:it|that|so))+$"
"""What is left behind of a time, and says nothing of what is to be done."""


def read(text: str, times: Times) -> Reading | None:
    """The promise or plan in a clause, or None. Plans need a time to come: lunch with Ken tomorrow."""
    if anycase(_CONDITION).match(text) or anycase(_CALLED_OFF).search(text):
        return None
    text = english_open.written_out(text)
    if (moved := anycase(_MOVED).fullmatch(text)) and (appointment := _appointment(moved, times)):
        return appointment
    for pattern in _PROMISES:
        found = anycase(pattern).fullmatch(text)
        if found and not anycase(
            rf"(?:say|admit|be honest|see(?!\s+@?{NAME})|think|know|agree|go|run|bounce|dash|jet|split|sleep|head (?:off|out|home)|have (?:been|had))\b"
        ).match(found["what"]):
            return _promise(found, times)
    for pattern, surely in ((_DUTY, False), (_DATE, True)):
        found = anycase(pattern).fullmatch(text)
        if found and times.to_come(text, surely=surely):
            return _promise(found, times)
    alone = anycase(_TO_DO).fullmatch(text)
    return _promise(alone, times) if alone else None


def _appointment(moved: re.Match[str], times: Times) -> Reading | None:
    """What has another day now, on that one: the lunch of Friday that moved to Tuesday. None when nobody is to meet."""
    _, what = times.future(moved["what"] or moved["what2"])
    at, rest = times.future(moved["to"] or moved["to2"])
    if at is None or not anycase(rf".*\b{_OCCASION}\b.*").fullmatch(what):
        return None
    what = " ".join(f"{what} {rest}".split())
    return Reading(topic=marks(what), promises=[(marks(what), what, at)])


def _promise(found: re.Match[str], times: Times) -> Reading:
    talk = found.groupdict().get("talk") or ""
    split = anycase(_NEXT).split(found["what"])
    # To call and email him is one thing, and its time is that of both.
    pieces = [one(piece, times) for piece in (split if all(" " in each for each in split) else [found["what"]])]
    to = marks(talk)
    whom = to or ("" if found.groupdict().get("them") else marks("".join(what for what, _ in pieces)))
    said = Reading(topic=whom, promises=[(to or marks(what) or whom, what, at) for what, at in pieces])
    if talk.lower().startswith("told") and compiled(NAME).search(talk):
        said.kind, said.people = "talked", marks(talk)
    return said


_WE: Final = r"^(?:and\s+)?we(?:['’]ll|['’]re|\s+will|\s+are)?(?:\s+(?:now|both|then|gonna|going to))*\s+meet(?:ing)?(?:\s+up)?\b"


def one(piece: str, times: Times) -> tuple[str, When | None]:
    """One thing to do, and when."""
    at, rest = times.future(piece)
    if anycase(_BEFORE).search(rest):
        at, rest = None, piece
    what = anycase(_WE).sub("meet", re.sub(r"\s{2,}", " ", rest).strip(" ,.;:-@"))
    return anycase(_ENDS).sub("", what), at
