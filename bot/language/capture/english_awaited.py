"""What somebody else is to do for the owner, as said in English: Ken will send me the contract by Friday."""

from __future__ import annotations

import re
from typing import Final

from bot.language.capture import english_open, english_promises
from bot.language.capture.english_verbs import LIST
from bot.language.capture.kinds import Reading
from bot.language.capture.marks import NAME, marks
from bot.language.capture.patterns import anycase
from bot.language.capture.timing import Times

_SENDS: Final = r"send|e-?mail|mail|bring|forward|share|return|deliver|ship|post|get back to|let (?:me|us) know|follow up|report back|come back to"
"""What is done towards the owner, whoever it is done for."""
_DOES: Final = (
    rf"{_SENDS}|have(?=.*\b(?:ready|done|finished)\b)|text|message|ping|dm|call|ring|phone|write|tell|show|give|lend|pay|repay|intro(?:duce)?|connect|review|check|look (?:over|at|into)"
    r"|go over|read|proofread|fix|help|teach|book|order|buy|get|find|make|draw|design|sign|submit|drop off|hand|print|translate|prepare|draft"
    r"|finish|reply|answer|respond|recommend|refer|vouch|confirm|update|arrange|organi[sz]e|set up|transfer|invoice|quote|ask|put|speak to|talk to|pick up"
)
_MINE: Final = r"(?:me|us|my|our|mine)"
_ALSO: Final = r"(?:(?:also|probably|prob|definitely|def|kindly|then|just|try to|hopefully)\s+)*"
_ACT: Final = (
    rf"(?P<what>(?:(?:{_SENDS})\b(?!\s+(?:{LIST}|him|her|them|it to (?!{_MINE}))(?:\s|$))"
    rf"|(?:{_DOES})\b(?=.*\b{_MINE}\b))(?!\s+(?:a )?(?:visit|good ?bye|crazy|mad|nuts)\b).*)"
)
"""What is promised: something sent, or something done for me."""
_DOING: Final = r"(?P<doing>sending|e-?mailing|bringing|forwarding|sharing|returning|delivering|shipping|lending|giving|calling|reviewing|checking|getting back)"
_WHO: Final = rf"(?P<who>{NAME}|he|she|they)"
_AGAIN: Final = rf"(?:(?:he|she|they|{NAME}|to)\s*)"
_WILL: Final = r"(?:['’]?ll|['’]d|\s*(?:will|would|wld|is going to|['’]s going to|are going to|(?:is |['’]s )?gonna|wants to|wanted to|is supposed to|['’]s supposed to|is meant to))"
_TOLD: Final = r"(?:said|says|told\s+(?:me|us)|promised(?:\s+(?:me|us))?|swore|mentioned|confirmed)"
_PATTERNS: Final[tuple[str, ...]] = (
    rf"(?:also\s+|and\s+|but\s+)*{_WHO}\s*(?P<told>{_TOLD})\s+(?:that\s+)?{_AGAIN}(?:{_WILL}|\s*(?:can|could))\s+{_ALSO}{_ACT}",
    rf"(?:also\s+|and\s+|but\s+)*{_WHO}\s+{_ALSO}(?:promised|offered|agreed|volunteered|pledged)(?:\s+(?:me|us))?\s+to\s+{_ALSO}{_ACT}",
    rf"(?:also\s+|and\s+|but\s+)*{_WHO}{_WILL}\s+{_ALSO}{_ACT}",
)
_SHOULD: Final = rf"(?:also\s+|and\s+|but\s+)*{_WHO}\s+(?:should|ought to|has to|needs to)\s+{_ALSO}{_ACT}"
_PLEDGED: Final = rf"{_WHO}\s+(?:has\s+)?promised\s+(?:(?:me|us)\s+)?(?P<thing>(?:an?|the|my|some|his|her|their)\s.+)"
_PROGRESS: Final = rf"(?:also\s+|and\s+|but\s+)*{_WHO}(?:\s+is|['’]s)\s+{_ALSO}{_DOING}\b(?P<rest>.*)"
_STILL: Final = r"(?:(?:i['’]?m|i am|we['’]re|we are)\s+)?(?:still\s+)?(?:waiting|expecting|awaiting|hoping)"
_WAITING: Final[tuple[str, ...]] = (
    rf"{_STILL}\s+(?:on\s+|for\s+)?(?P<who>{NAME})\s+to\s+(?P<act>(?:{_DOES})\b.*)",
    rf"{_STILL}\s+(?:on\s+|for\s+)?(?P<thing>(?:the|an?|my|his|her|their|some|that)\s.+?)\s+from\s+(?P<who>{NAME})(?P<rest>\W.*)?",
    rf"{_STILL}\s+(?:on\s+|for\s+)?(?P<who>{NAME})['’]s\s+(?P<thing>\S.*)",
    rf"{_STILL}\s+(?:on|for)\s+(?P<who>{NAME})\s+(?:for|with|about)\s+(?P<thing>\S.*)",
    rf"(?P<who>{NAME})\s+(?:still\s+)?owes\s+(?:me|us)\s+(?P<thing>(?:an?|the|his|her|their|some)\s+(?:[\w'’-]+\s+){{0,2}}?(?:answer|reply|response|e-?mail|call back|call"
    r"|decision|draft|deck|report|review|feedback|update|explanation|invoice|quote|contract|document|slides?|numbers?)\b.*)",
)
_MISSING: Final = rf"(?:(?:i|we)\s+)?(?:still\s+)?(?:haven['’]?t|have not|didn['’]?t|never)\s+(?:yet\s+)?(?:got|gotten|get|received?|seen|had)\s+(?P<thing>(?:the|my|an?|any|his|her|their)\s.+?)\s+(?:back\s+)?from\s+(?P<who>{NAME})(?P<rest>\W.*)?"
"""What one still misses is waited for as well."""
_NOT: Final = r"\b(?:not|never|n['’]t|if|unless|maybe|might|hopes?)\b|\?"
_BASES: Final = {"sharing": "share", "giving": "give", "getting back": "get back"}


def read(text: str, times: Times) -> Reading | None:
    """What somebody is to do for the owner, or None. It begins with “will”; a thing that is waited for stands alone."""
    if missing := anycase(_MISSING).fullmatch(text):
        return _promised(missing, f"{missing['thing']} {missing['rest'] or ''}", times)
    if anycase(_NOT).search(text):
        return None
    text = english_open.written_out(text)
    for pattern in _PATTERNS:
        if found := anycase(pattern).fullmatch(text):
            return _promised(found, f"will {found['what']}", times)
    if (found := anycase(_SHOULD).fullmatch(text)) and times.until(text)[0] is not None:
        return _promised(found, f"will {found['what']}", times)
    if (found := anycase(_PLEDGED).fullmatch(text)) and (" me " in text or times.until(text)[0] is not None):
        return _promised(found, found["thing"], times)
    if (found := anycase(_PROGRESS).fullmatch(text)) and times.to_come(text, surely=False):
        what = f"{_BASES.get(found['doing'].lower()) or found['doing'][:-3]}{found['rest']}"
        return _promised(found, f"will {what}", times) if anycase(_ACT).fullmatch(what) else None
    for pattern in _WAITING:
        if found := anycase(pattern).fullmatch(text):
            parts = found.groupdict("")
            act = f"will {parts['act']}" if parts.get("act") else f"{parts.get('thing', '')} {parts.get('rest', '')}"
            return _promised(found, act, times)
    return None


def _promised(found: re.Match[str], words: str, times: Times) -> Reading | None:
    what, at = english_promises.one(words.strip(), times)
    if at is None:
        at, rest = times.until(words)
        what = english_promises.one(rest, times)[0] if at else what
    whose = marks(found["who"])
    said = Reading(topic=whose, promises=[(whose, what, at)], theirs=True, pronoun=not whose)
    if found.groupdict().get("told") and whose:
        said.kind, said.people, said.received = "talked", whose, True
    return said if what not in ("", "will") else None
