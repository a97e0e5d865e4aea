"""What the owner is to do, as said in English: promises, duties and plans."""

from __future__ import annotations

import re
from typing import Final

from bot.language.capture import english_open
from bot.language.capture.english_verbs import LIST
from bot.language.capture.kinds import Reading
from bot.language.capture.marks import NAME, marks
from bot.language.capture.patterns import anycase, compiled
from bot.language.capture.timing import Times
from bot.language.when import When

_WILL: Final = r"(?:['’]?(?:ll|d)|\s+(?:will|would|am going to|was going to|can|could))"
_THEM: Final = rf"(?:{LIST}|him|her|them|everyone|both)"
_PROMISES: Final = (
    rf"(?:(?:i|we)\s+)?(?:also\s+|just\s+)?(?P<talk>said|told\s+{_THEM}|promised(?:\s+{_THEM})?|agreed|offered)"
    rf"\s+(?:that\s+)?(?:(?:i|we){_WILL}\s+|(?<!said )(?<!told {NAME} )(?<!told him )(?<!told her )(?<!told them )to\s+)(?P<what>.+)",
    rf"(?:(?:i|we)\s+)?(?:also\s+|just\s+)?(?P<talk>promised(?P<them>\s+{_THEM})?)\s+(?P<what>(?:an?|the|some"
    r"|my)\s.+)",
    r"(?:i|we)(?:['’]?ll|\s+will|['’]?m\s+(?:going to|gonna)|\s+am going to|\s+gonna|['’]?ve got to|\s+(?:have"
    r"|need|ought|plan|got) to|\s+must"
    r"|\s+should)\s+(?:also\s+)?(?P<what>.+)",
    rf"(?:(?:i|we)\s+)?(?:still\s+)?(?P<what>owe\s+{_THEM}\s.+)",
    r"(?:(?:and|also|i)\s+)*(?:must|should|gotta|will|gonna|(?:need|have|got) to|remember to"
    r"|don['’]?t forget(?: to)?|(?:(?:could|can|would|will) you )?(?:(?:please|pls|plz) )?remind me(?! that)(?: to| about| abt| of)?"
    r"|to-?do\b:?|action:?|next step:?)\s+(?P<what>.+)",
)
_DUTY: Final = (
    rf"(?P<what>(?:(?:(?:we['’]?re|i['’]?m|we are|i am|{LIST}\s+and\s+i(?:\s+are|['’]re))\s+)?(?:meeting|seeing|having|calling|visiting|catching up"
    r"|grabbing|talking|going)"
    r"|(?:(?:i|we)\s+)?(?:just\s+)?(?:moved|rescheduled|postponed|pushed|booked|scheduled|set up|arranged)\s+(?:(?:the|our|my|an?)\s+)?(?:lunch|dinner|coffee|breakfast|brunch|drinks|beers?|call|chat|meeting|appointment|catch-?up)"
    r"|follow(?:ing)? up|send|email|call(?! with)|text|tell|message|share|forward|intro(?:duce)?|invite|reply|write"
    r"|buy|book|return|check|ask|grab|have|visit|organi[sz]e|arrange|schedule|cook|congratulate|thank|bring|pick up|drop off|lend|wish|remind|ring|phone|pay|help"
    rf"|{LIST}\s*(?:is|are|['’]s|['’]re)\s+(?:coming (?:over|round|by|to (?:dinner|lunch|visit|stay|town|tokyo))|visiting|joining (?:me|us)|staying with (?:me|us))"
    r"|get back|catch(?:ing)? up|let['’]?s|we\s+(?:meet|have|talk|agreed|are)|next\s+(?:meeting|call)|see|meet"
    r"|talk)\b.*)"
)
"""What is a promise or a plan only with a time, which is taken as one to come."""
_DATE: Final = (
    rf"(?P<what>(?:{NAME}(?:['’]s)?\s+)?"
    r"(?:(?!\w{2,}ed\b|(?:told|had|met|saw|said|sent|wrote|rang|got|went|was|were|is|are|no|not|never|after|before)\b)[\w-]+\s+){0,3}(?:lunch|dinner|coffee|drinks|beers?|breakfast|brunch|call|chat|meeting|zoom|party|date|catch-?up|interview"
    r"|1:1|1on1|one-on-one|one on one|sync|walk|hike|run|session|workshop|picnic|bbq|barbecue|meal|tea|supper|cocktails|pints?"
    r"|karaoke|golf|tennis|squash|padel|football|gym|yoga|gig|concert|movie|wedding|funeral|graduation|baby shower|housewarming)\b(?!\s+(?:notes?|minutes|recap|summary|log|transcript)\b).*)"
)
"""What is a plan only with a time that is surely still to come."""
_MOVED: Final = r"\b(?:moved|pushed|rescheduled|postponed|shifted)\s+(?:back\s+)?(?:to|till|until)\b"
"""What has another day now has one to come."""
_TO_DO: Final = (
    r"(?P<what>(?:(?:please|pls|plz)\s+)?(?:call|ring|phone|text|e-?mail|message|ping|write(?: to)?|talk to|speak (?:to|with)|reach out to|get back to|reply to"
    r"|catch up with|follow up with|check in (?:with|on)|get in touch with|contact)\s+"
    rf"{LIST}(?:\s+(?:back|again|soon))?(?:\s+(?:about|abt|re|regarding)\s.+)?)"
)
"""What is one without any time: call Ken."""
_NEXT: Final = (
    r"\s*(?:,\s*(?:and\s+)?|\s(?:and|&|\+)\s)\s*(?=(?:to\s+)?(?:send|e-?mail|call|ring|phone|text|message|share|forward|intro(?:duce)?|invite|reply|write|book|return|check"
    r"|ask|visit|organi[sz]e|arrange|schedule|bring|pick up|drop off|pay|help|meet|review|follow up|get back|look into|set up)\s+\S)"
)
"""Between one thing promised and the next."""
_CONDITION: Final = r"(?:if|unless|whether|maybe|might|perhaps)\b"


def read(text: str, times: Times) -> Reading | None:
    """The promise or plan in a clause, or None. Plans need a time to come: lunch with Ken tomorrow."""
    if anycase(_CONDITION).match(text):
        return None
    text = english_open.written_out(text)
    for pattern in _PROMISES:
        found = anycase(pattern).fullmatch(text)
        if found and not anycase(
            rf"(?:say|admit|be honest|see(?!\s+@?{NAME})|think|know|agree|go|run|have (?:been|had))\b"
        ).match(found["what"]):
            return _promise(found, times)
    for pattern, surely in ((_DUTY, False), (_DATE, True)):
        found = anycase(pattern).fullmatch(text)
        if found and times.to_come(text, surely=surely and not anycase(_MOVED).search(text)):
            return _promise(found, times)
    alone = anycase(_TO_DO).fullmatch(text)
    return _promise(alone, times) if alone else None


def _promise(found: re.Match[str], times: Times) -> Reading:
    talk = found.groupdict().get("talk") or ""
    split = anycase(_NEXT).split(found["what"])
    # To call and email him is one thing, and its time is that of both.
    pieces = [_one(piece, times) for piece in (split if all(" " in each for each in split) else [found["what"]])]
    to = marks(talk)
    whom = to or ("" if found.groupdict().get("them") else marks("".join(what for what, _ in pieces)))
    said = Reading(topic=whom, promises=[(to or marks(what) or whom, what, at) for what, at in pieces])
    if talk.lower().startswith("told") and compiled(NAME).search(talk):
        said.kind, said.people = "talked", marks(talk)
    return said


def _one(piece: str, times: Times) -> tuple[str, When | None]:
    """One thing to do, and when."""
    at, what = times.future(piece)
    what = re.sub(r"\s{2,}", " ", what).strip(" ,.;:-@")
    return re.sub(
        r"\s(?:(?:got |was |is )?(?:moved|pushed|rescheduled|postponed|shifted)(?: back)? (?:to|till|until)|before|by|until|till?|on|around|to)$",
        "",
        what,
    ), at
