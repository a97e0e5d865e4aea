"""What is said of people in English: what is true of them, and what they need."""

from __future__ import annotations

import re
from typing import Final

from bot.language.capture.clauses import JOB
from bot.language.capture.english_verbs import LIST
from bot.language.capture.kinds import Reading
from bot.language.capture.marks import marks
from bot.language.capture.patterns import anycase

_NEED: Final = (
    r"(?:(?:is|are)\s+)?(?:(?:currently|also|still|now|really|actively|desperately)\s+)*(?:looking (?:for|to)|searching for"
    r"|hunting for|seeking|hiring"
    r"|in need of|in search of|trying to (?:find|hire|meet|learn)|struggling with|stuck (?:on|with)|needs|need"
    r"|wants|could use|short of"
    r"|would (?:love|like)|keen to|hoping to|asked (?:me\s+|us\s+)?(?:for|if|whether|to)|asking (?:for|if"
    r"|whether))\b.*"
)
_ASKED_ME: Final = r"asked (?:me\s+|us\s+)?(?:for|to|(?:if|whether) (?:i|we) (?:could|can|would))\b"
BIG_DAY: Final = r"(?:wedding|funeral|graduation|baby shower|housewarming|retirement party|leaving do|due date)"
"""A day of somebody's own, of which others keep the date."""
_KIN: Final = (
    r"(?:(?:new|old|little|eldest|youngest|older|younger|twin|two|three)\s+)?(?:wife|husband|partner|son"
    r"|daughter|kids?|children|child|baby"
    r"|mom|mum|dad|mother|father|parents|brother|sister|dog|cat|puppy|kitten|birthday|b-?day|startup|company|business"
    r"|team|boss|girlfriend"
    r"|boyfriend|fianc[ée]e?|house|shop|restaurant|caf[eé]|studio|book|job|twins|hobby|family|grandma|grandpa"
    rf"|hometown|favou?rite|{BIG_DAY})\b"
)
_LEAD: Final = (
    r"(?:(?:so|and|but|(?:(?:could|can|would|will) you )?(?:please )?(?:remind me|remember|note)(?= that)"
    r"|(?:i )?(?:just )?(?:saw|read|noticed)(?: on \S+)?(?= that)|apparently|turns out|it turns out|i think|btw|(?:i )?heard?|(?:he|she|they) (?:said|says"
    r"|told (?:me|us)|mentioned|was saying))\s+(?:that\s+)?)*"
)
_RELATIVE: Final = (
    rf"{_LEAD}(?:(?P<named>{LIST})['’]s?\s+|(?=(?:his|her|their)\s+{_KIN}))(?=(?:(?:his|her|their)\s+)?{_KIN})"
)
_PERSON: Final = rf"{_LEAD}(?:(?P<named>{LIST})|(?:he|she|they|who)\b)(?=['’\s])"
_LASTS: Final = (
    r"(?=(?:an?|the|in|from|into|at|on|not|no|one|also|now|both|still|\w+ing|\w+ed|born|due|vegan|vegetarian|single|pregnant|allergic)\b"
    r"|[a-z]+$|\w+(?:\s\w+)?\s+(?:is|are|was|has)\b)"
)
"""What follows 's when it is short for is (Ken's a lawyer), or a thing of theirs of which more is said."""
_IS: Final = (
    rf"(?:\s+(?:is|are)|['’]?(?:s|re)(?=\s+{_LASTS}))(?:\s+(?:now|also|actually|currently|both|originally|still))*\s+"
)
_WAS: Final = r"\s+(?:was|were)\s+(?=born|raised|adopted|promoted|laid off|diagnosed)"
_ALSO: Final = r"(?:\s+(?:also|just|now|recently|actually|still|really|apparently|already|both))*(?:\s+|(?=['’]ll))"
_NEEDS: Final = rf"(?:{_IS}|{_ALSO}|\s*)(?P<what>{_NEED})$"
_PASSING: Final = (
    r"(?:(?:so|really|very|super|too|quite|pretty|also|always|such|kind of|kinda|a bit"
    r"|a little)\s+)*(?:an?\s+)?(?:nice|great|late|lovely|busy|tired"
    r"|fine|well|good|happy|ok|okay|here|there|back|right|wrong|funny|sweet|cool|awesome|amazing|sure|sorry"
    r"|the best|gone|away|coming|not sure"
    r"|welcome|sleeping|waiting|running late|ready|kind|smart|quiet|a lot|excited|sad|interested(?! in)|up for (?:it|that)|down for|on (?:his|her|their) way"
    r"|not (?:coming|here|around|sure|interested))\b"
)
_NOW: Final = (
    r"\b(?:this (?:week|weekend|month|morning|afternoon|evening)|today|tonight|tomorrow|right now|at the moment|next week|for lunch)$"
    r"|\b(?:until|till|til|back on|by)\s+(?:\w+day|tomorrow|\d)"
    r"|^(?:flight|train|bus|plane|meeting|call|phone|car|laptop|battery|line) (?:is|was)\b"
)
"""What is over soon."""
_DOES: Final = _ALSO + (
    r"(?:has|have|works?|worked|lives?|lived|loves?|likes?|hates?|plays?|runs?|owns?|teaches|taught|speaks?"
    r"|studie[sd]|collects?|knows?|grew up"
    r"|used to|moved|moves|started|starts|joined|joins|(?:changed|switched|is changing|changes) (?:jobs?|careers?|companies|teams)|leaves|quit|became|becomes|bought|sold|(?:can['’]?t|cannot) (?:eat|drink|stand|have|swim|drive|cook|sleep|hear|see well|walk)"
    r"|(?:doesn|don)['’]?t (?:eat|drink|like|speak|drive|have|own|work|live|smoke|celebrate|use|believe|fly)|retired"
    r"|launched|founded|graduated|lost|adopted|broke|turns|turned|went to (?:school|(?:the )?(?:\w+ ){0,3}(?:uni|university|college|academy)|(?:tu|eth|mit|lmu)\b)"
    r"|\w+(?=\s.*\b(?:like (?:me|us|i (?:do|did))|same as (?:me|us))$)"
    r"|wrote|builds?|makes?|does|swims?|runs?"
    r"|cooks?|paints?|sings?|trains?|coaches|volunteers|manages|leads|heads|married|died|passed away|had an?|had (?:her|his|their) (?:first |second |third )?(?:baby|child|kid|son|daughter|twins)"
    r"|got (?:married|engaged|divorced"
    r"|promoted|an?|into|the|laid off|funded|accepted|hired)|is|are|will be|['’]ll be|['’]s|was born"
    r"|did (?:his|her|their|an?) (?:phd|ph\.d|master|mba|degree|thesis|bachelor)\w*)\b"
    r"(?!\s+(?:our|my|us|me|it)\b)"
)
_HABIT: Final = (
    rf"(?:(?P<which>(?:and )?who)|{_LEAD}(?:{LIST}|he|she))(?:\s+(?:also|now|mostly|often|sometimes))*\s+(?!(?:was|this"
    r"|says|asks|owes|wants|needs|promises|offers|tells|thanks|thinks|hopes|seems|looks|sends|agrees|answers|means|feels|comes|arrives|gets|misses)\b)"
    r"[a-z]{2,}(?:[^s\s'’]s|sses)\b(?(which)|(?=\s+\S))(?!.*\b(?:me|my|us|our|i|it|today|tonight|tomorrow|next|\w+day)\b)"
)
"""What somebody does, and not only once: who draws comics, Ivo maintains tokio."""
_LEFT: Final = _ALSO + (
    r"left (?:(?:his|her|their) (?:job|company|husband|wife|firm|position)\b"
    r"|(?!(?:me|us|it|an?|the|some|early|late|at|for|my|our|his|her|their|already|work|home|town|without|after|before|around|when|on|in"
    r"|to|with|because|and|but|so|right|just|by|from|him|them|today|yesterday|last)\b)\S)"
)
"""Left a company or a husband, but not early, or without a coat."""
_BARE: Final = (
    r"(?:has|works|lives|loves|likes|hates|plays|runs|owns|teaches|speaks|studies|collects|grew up|was born"
    r"|born|used to|from|originally from"
    r"|also from|into|both|same|vegan|vegetarian|allergic|married|engaged|single|divorced|(?:big |huge )?fan of"
    r"|based in|expecting|father of|mother of"
    r"|former|ex-\w+|retired|pregnant|obsessed with|interested in|can['’]?t (?:eat|drink|stand)"
    r"|doesn['’]?t (?:eat|drink|like)|turns out"
    r"|just (?:moved|joined|became|turned|got (?:married|engaged|promoted|a)|had a baby|started (?:at|a))"
    r"|(?:an?\s+)?(?:\w+\s+){0,2}"
    rf"{JOB}\s+(?:at|for|from|in|of|with)|(?:head|director|vp) of)\b"
)


def need(text: str) -> Reading | None:
    """What somebody else asks for or looks for."""
    whose, rest = _person(text)
    found = anycase(_NEEDS).match(rest)
    if found is None or anycase(r"need\b").match(found["what"] if rest is text else ""):
        return None
    reading = Reading(topic=whose, needs=[(whose, found["what"].strip())])
    if whose and anycase("asked").match(found["what"]):
        reading.kind, reading.received, reading.people = "talked", True, whose
        reading.favour = "was_asked" if anycase(_ASKED_ME).match(found["what"]) else None
    return reading


def fact(text: str) -> Reading | None:
    """What is true of somebody else, and not only today."""
    found = anycase(_RELATIVE).match(text)
    if found and not anycase(r"\b(?:me|us)\b").search(text):
        whose = marks(found["named"] or "")
        return Reading(topic=whose, facts=[(whose, text[found.end() :])])
    whose, rest = _person(text)
    if rest is text:
        return Reading(facts=[("", text)]) if anycase(_BARE).match(text) else None
    what = _predicate(rest) or (rest.strip() if anycase(_HABIT).match(text) and not anycase(_NOW).search(rest) else "")
    return Reading(topic=whose, facts=[(whose, what)]) if what else None


def _predicate(rest: str) -> str:
    """What lasts of what is said after he, she or a name; empty when it is gone tomorrow."""
    if found := anycase(_IS).match(rest):
        predicate = rest[found.end() :].strip()
        return "" if anycase(_PASSING).match(predicate) or anycase(_NOW).search(predicate) else predicate
    if found := anycase(_WAS).match(rest):
        return rest[found.end() :].strip()
    return re.sub("^['’]ll", "will", rest.strip()) if anycase(_DOES).match(rest) or anycase(_LEFT).match(rest) else ""


def _person(text: str) -> tuple[str, str]:
    """Who is spoken of (marks; empty for a pronoun) and what is said; the text itself when nobody is."""
    found = anycase(_PERSON).match(text)
    return (marks(found["named"] or ""), text[found.end() :]) if found else ("", text)
