"""What an English clause says: introductions, promises, needs, touches, facts, in this order."""

from __future__ import annotations

import re
from typing import Final

from bot.language.capture import asking, english_awaited, english_facts, english_promises, english_touch, owing
from bot.language.capture.clauses import RELATION
from bot.language.capture.english_place import place, remains
from bot.language.capture.english_verbs import DENIED, LIST
from bot.language.capture.english_words import COMMON
from bot.language.capture.kinds import Reading
from bot.language.capture.marks import NAME, marks
from bot.language.capture.patterns import anycase, compiled
from bot.language.capture.timing import Times
from bot.language.promises import DO

_PRONOUN: Final = r"(?:\w+\s+){0,2}?(?:he|she|they|both|all of them|everyone|everybody)\b"
_HAVE_TO: Final = r"(?:(?:i\s+)?(?:gotta|must|should|(?:need|have|got) to)\s+)?"
_NOTE: Final = (
    r"^(?:(?:don['’]?t forget|remember|note|reminder|fyi|btw|heads up|ps|update|news)(?:\s+to\s+self)?\s*[:,-]\s*(?!to\b)"
    r"|(?:(?:could|can) you\s+)?(?:please\s+)?(?:note|remember|log|write down|save|remind me)\s+that\s+(?=(?:i|we)\b)"
    rf"|{_HAVE_TO}(?:remember|don['’]?t forget)(?:\s+that)?\s+(?={NAME}(?:['’]s\s+(?:[\w'’-]+\s+){{1,3}})?\s*(?:is|are|['’]s)\b)"
    rf"|(?:please\s+)?add\s+(?:(?:a|the|my)\s+(?:\w+\s+)?(?:note|fact)\s+(?:to|about|for|on|that)\s+)?(?={NAME}(?:['’]s\b|\s*:|\s+that\b|\s+(?:is|has|likes|loves|works|lives)\b))"
    r"|(?:(?:meeting|call|interview|event|dinner|lunch|1:1)\s+)?(?:notes?|minutes|recap|summary)\b[^:]{0,40}:\s*"
    r"|(?:new\s+(?:contact|person|friend|connection|lead|face)|contact)\s*[:,-]\s*)"
)
"""What only says that something is to be written down."""
_BESIDE: Final = (
    rf"^(?:(?:no|nope|sorry|oops)$|(?:(?:no|nope|sorry|oops|actually)\s+)+(?=(?:he|she|they)\s|{NAME}\s+[a-z]))"
)
"""Words that put something right before they say anything."""
_LABELLED: Final = rf"({NAME})\s*[:–—]\s+(?=\S)"
"""Ken: moved to Osaka."""
_THERE: Final = rf"({LIST})\s+(?:(?:was|were)\s+(?:also\s+|both\s+|all\s+)?(?:there|around|with us)|came(?:\s+along|\s+with us)?|joined(?:\s+us)?)(?:,?\s+(?:too|as well))?"
"""Who else was where one was: Liv and Stig were there."""
_TEAMS: Final = (
    r"(?:accounting|sales|marketing|hr|finance|legal|engineering|product|design|support|work|school|uni|college|church"
    r"|the gym|choir|the office)\b"
)
_FROM: Final = (
    rf"({NAME})\s+(?!from\s+the\s+(?i:christmas|xmas|easter|halloween|new year|thanksgiving)\b)(from\s+{_TEAMS}"
    rf"|(?:from|of)\s+(?:the\s+)?(?:{NAME}|[A-Z][\w&.-]*)(?:\s+(?:{NAME}|[A-Z][\w&.-]*|team|office|lab|branch))*)"
)
_PARENTHESIS: Final = (
    rf"\b(?:the|our|my|his|her|their|an?)\s+(?:new\s+|old\s+|other\s+)?(?:[\w&-]+\s+){{1,2}}\(({NAME})\)"
)
"""The new PM (Lotte)."""
_APPOSED: Final = (
    rf"({NAME}),\s+((?:(?:an?|the|our)\s|(?i:head|director|vp|ceo|cto|cfo|coo|cmo|cpo|founder|co-?founder|president"
    r"|professor|lead|manager|owner)\b)"
    r"[^,.;]{2,60})(?:,|$)"
)
_RELATED: Final = rf"({NAME}),\s+({NAME}['’]s(?:\s+[a-z'-]+){{0,2}}\s+{RELATION})\s*(?:,|$)"
"""Lou, Ken's new girlfriend,"""
_KIN: Final = rf"({NAME}['’]s\s+(?:old\s+|new\s+|ex-|older\s+|younger\s+|little\s+|big\s+)?{RELATION})\s+({NAME})"
_TIE: Final = (
    r"(?:(?:so|and|btw|oh|well),? )*(?P<tie>(?:my|our)\s+(?:(?!and\b)[a-z'-]+\s+){0,2}?(?:friend|buddy|mate|pal|colleague|coworker|co-worker|boss|manager|mentor|teacher|neighbou?r|roommate|flatmate"
    r"|classmate|partner|client|brother|sister|cousin|uncle|aunt|nephew|niece|son|daughter|wife|husband|brother-in-law|sister-in-law|girlfriend|boyfriend|dad|mum|mom)),?\s+"
)
_FRIENDS: Final = ("friend", "buddy", "mate", "pal")
"""Whose tie needs no word."""
_OURS: Final = rf"^{_TIE}(?=({NAME})\s)"
"""My sister Mia got married."""
_OURS_SMALL: Final = rf"{_TIE}(?P<name>[a-z]{{3,12}})\s+(?P<what>(?:just\s+)?(?:is|has|had|got|moved|works|lives|likes|loves|started|became|was)\s.+)"
"""The same of a name in small letters, which is asked about."""
_KNOWN_BEFORE: Final = (
    r"(?:(?:i|we)\s+(?:think|believe)\s+)?(?:(?:i|we)(?:['’]ve|['’]d)?\s+)?(?:(?:have|had)\s+)?(?:already\s+|actually\s+)*"
    rf"(?P<what>(?:met|seen|talked to|spoken (?:to|with)|worked with)\s+(?:(?P<who>{NAME})|him|her|them)\s+(?:(?:once|twice|somewhere|already)\s+)*"
    r"before\b(?!\s+(?:the|my|our|his|her|work|lunch|dinner)\b).*)"
)
"""Who is no stranger: met him before at Slush; nothing that happened now."""
_WITH_THEM: Final = (
    r"(?:(?:and|also|with)\s+)?(?P<tie>(?:his|her|their)\s+(?:[a-z-]+\s+)?(?:co-?founder|partner|colleague|coworker|co-worker|boss|manager|assistant|friend|teammate|flatmate|roommate|classmate|intern|student)),?\s+"
    rf"(?P<who>{NAME})"
)
"""Who came along: met Carla, who runs a bakery, and her cofounder Jens."""
_INTRODUCED: Final = r"(?:introduced|intro['’]?e?d|connected|hooked up)"
_ROLE: Final = r"(?:(?:his|her|their|my|our|the|an?)\s+(?:[a-z'’-]+\s+){0,3}[a-z'’-]+,?\s+)?"
_CHATTY: Final = r"(?<=\w)\s+(?:btw|lol|lmao|rofl|haha\w*|hehe\w*|tho|tbh|imo|fyi|xd)(?:\s+(?:lol|haha\w*|btw|tho))*$"
"""What ends a message and says nothing."""
_PASSIVE: Final = r"(?:was|were|got|been|am|being)\s+(?:introduced|intro['’]?e?d)"
_INTRODUCTIONS: Final[tuple[str, ...]] = (
    rf"(?P<by>{LIST})\s+(?:\w+ly\s+|also\s+|just\s+)?{_INTRODUCED}\s+(?:me|us)\s+(?:to|with)\s+{_ROLE}(?P<who>{LIST})",
    rf"(?P<by>{LIST})\s+(?:hooked|set|put|linked|matched)\s+(?:me|us)\s+(?:up|in touch)\s+with\s+{_ROLE}(?P<who>{LIST})",
    rf"(?P<who>{LIST})\s+{_PASSIVE}\s+(?:to me\s+)?(?:by|through|via)\s+(?P<by>{LIST})",
    rf"(?:{_PASSIVE}|^introduced)\s+(?:by|through|via)\s+(?P<by>{LIST})\s+to\s+{_ROLE}(?P<who>{LIST})",
    rf"(?:{_PASSIVE}|^introduced)\s+to\s+{_ROLE}(?P<who>{LIST})\s+(?:by|through|via)\s+(?P<by>{LIST})",
    rf"(?<!{NAME})(?<!{NAME} ){_INTRODUCED}\s+(?P<who>{NAME})\s*(?:to|with|and|&|,)\s*(?P<to>{LIST})",
    rf"put\s+(?P<who>{NAME})\s+in touch with\s+(?P<to>{LIST})|(?:made"
    rf"|did)\s+an\s+intro(?:duction)?\s+between\s+(?P<one>{NAME})\s+and\s+(?P<other>{NAME})",
)
_THROUGH: Final = rf"\s*(?:,\s*)?\b(?:through|via|thanks to|introduced by)\s+(?P<by>{LIST})"
_NAMED: Final = rf"(?:(?:his|her|their|the \w+['’]s) )?name(?:['’]s| is|:)\s+({LIST})"


_CORRECTS: Final = rf"(?:(?:no|nope|sorry|wait|actually|oops)[\s,]+)*not\s+{NAME}\s*(?:,|but|-)+\s*(?:it was\s+)?{NAME}"
"""One name for another, of which nothing is to be noted where neither is meant."""
_CALLED: Final = (
    r"(?:its|(?:it|he|she|they|that|who)(?:['’]s|\s+(?:is|are|was|were))"
    rf"|(?:(?:his|her|their|the)|{NAME}['’]s)\s+(?:\S+\s+){{1,3}}?(?:is|are|was|were))\s+(?:called|named)\s+(?!by\b|again\b|back\b)\S+(?:\s\S+)?"
)
"""His dog is called Biscuit: a name, and no call."""


def read(text: str, times: Times) -> Reading:
    """Everything a clause says; what is nothing in particular becomes its note."""
    if anycase(_CORRECTS).fullmatch(text):
        return Reading()
    if asking.is_doubt(text):
        return Reading(note=text, topic=marks(text), remark=True)
    if anycase(_CALLED).fullmatch(text):
        whose = marks(text)[:1] if compiled(NAME).match(text) else ""
        return Reading(topic=whose, facts=[(whose, text)], remark=not whose)
    if named := anycase(_NAMED).fullmatch(text):
        return Reading(topic=marks(named[1]), remark=True)
    if there := anycase(_THERE).fullmatch(text):
        return Reading(people=marks(there[1]), note=text, topic=marks(there[1]))
    if before := anycase(_KNOWN_BEFORE).fullmatch(text):
        return Reading(topic=before["who"] or "", facts=[(before["who"] or "", before["what"])])
    if along := anycase(_WITH_THEM).fullmatch(text):
        return Reading(people=along["who"], facts=[(along["who"], along["tie"])], topic=along["who"])
    text = anycase(_CHATTY).sub("", anycase(_BESIDE).sub("", anycase(_NOTE).sub("", text)))
    if (labelled := compiled(_LABELLED).match(text)) and (told := _told_of(labelled, text, times)):
        return told
    facts: list[tuple[str, str]] = []

    def taken(found: re.Match[str]) -> str:
        facts.append((found[1], found[2].strip()))
        return found[1]

    def related(found: re.Match[str]) -> str:
        facts.append((found[2], found[1]))
        return found[2]

    def ours(found: re.Match[str]) -> str:
        if not found["tie"].endswith(_FRIENDS):
            facts.append((found[2], found["tie"]))
        return ""

    if (small := anycase(_OURS_SMALL).fullmatch(text)) and small["name"].lower() not in COMMON:
        return Reading(doubtful=[small["name"]], facts=[("", small["tie"]), ("", small["what"])])
    text = anycase(_OURS).sub(ours, text)
    text = compiled(_PARENTHESIS).sub(r"\1", text)
    text = compiled(_KIN).sub(related, text)
    for pattern in (_APPOSED, _RELATED, _FROM):
        text = compiled(pattern).sub(taken, text)
    said = (
        english_awaited.read(text, times)
        or english_promises.read(text, times)
        or _introduced(text, times)
        or english_facts.need(text)
        or _touched(text, times)
        or english_facts.fact(text)
        or (labelled and _labelled(labelled, text, times))
        or Reading(note="" if compiled(LIST).fullmatch(text) else text, topic=marks(text), remark=True)
    )
    said = owing.noted(text, said)
    said.facts = [*facts, *said.facts]
    said.pronoun = anycase(_PRONOUN).match(text) is not None
    return said


def _told_of(label: re.Match[str], text: str, times: Times) -> Reading | None:
    """What is said of somebody named before a colon, or to be done for them; None when it is neither."""
    whom, rest = marks(label[0]), text[label.end() :]
    said = english_facts.need(f"{label[1]} {rest}") or english_facts.fact(f"{label[1]} {rest}")
    if said is None and (said := english_facts.fact(rest)) is not None:
        said.topic, said.facts = whom, [(whose or whom, what) for whose, what in said.facts]
    return said


def _labelled(label: re.Match[str], text: str, times: Times) -> Reading | None:
    """Whatever else is noted of somebody before a colon: Kim: two kids. None for what is to be done, or on a day."""
    what = text[label.end() :].strip()
    if anycase(DO).match(what) or times.to_come(what, surely=False) or times.past(what)[0]:
        return None
    return Reading(topic=marks(label[1]), facts=[(marks(label[1]), what)])


def _touched(text: str, times: Times) -> Reading | None:
    """A touch, and what they told in it: Dave told me his mother is ill."""
    said = english_touch.read(text, times)
    if said is not None and said.received and said.kind in ("talked", "messaged") and said.note:
        told = english_facts.need(said.note) or english_facts.fact(said.note)
        if told is not None:
            said.facts, said.needs, said.note = told.facts, told.needs, ""
    return said


def _introduced(text: str, times: Times) -> Reading | None:
    """Who was made known to whom: Mika introduced me to Ken, introduced Ken to Mika, met Ken through Mika."""
    for pattern in _INTRODUCTIONS:
        found = anycase(pattern).search(text)
        if found and not anycase(DENIED).search(text[: found.start()]):
            return _introduction(found, text, times)
    through = anycase(_THROUGH).search(text)
    if through is None:
        return None
    said = english_touch.read(text[: through.start()] + text[through.end() :], times)
    if said is None or not said.people:
        return None
    said.introductions = [(through["by"][:1], mark, "") for mark in marks(said.people)]
    return said


def _introduction(found: re.Match[str], text: str, times: Times) -> Reading:
    groups = found.groupdict()
    by, who = marks(groups.get("by") or ""), marks(groups.get("who") or groups.get("one") or "")
    to = marks(groups.get("to") or groups.get("other") or "")
    said = Reading(topic=who)
    said.when, rest = times.past(text[: found.start()] + text[found.end() :])
    said.where, rest = place(rest)
    said.note = remains(rest)
    if by:
        said.introductions = [(by[0], mark, "") for mark in who]
    else:
        said.kind, said.people = "helped", marks(who + to)
        said.introductions = [("", one, other) for one in who for other in to]
    return said
