"""What may have happened as well as it may be still to come: lunch with Ken on Friday."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import Final

from bot.language.capture.english_place import place, remains
from bot.language.capture.kinds import Reading
from bot.language.capture.marks import NAME
from bot.language.capture.patterns import anycase
from bot.language.capture.timing import Times

_NEAR: Final = timedelta(days=31)
"""On the 3rd of March, said in November, only one of the two Marches is meant."""
_FINE: Final = (
    r"great|good|lovely|nice|fun|amazing|awesome|fantastic|wonderful|productive|inspiring|interesting|delicious|excellent"
    r"|impromptu|random|long|brilliant|superb|intense|boring|weird|awkward"
)
_TOLD: Final = (
    r"talked|spoke|told|said|says|mentioned|discussed|asked|showed|introduced|paid|seemed|looked|laughed|cried|ate|drank|stayed|ended up"
    r"|turned out|learned|learnt|heard|met|was|were|had a|gave|lent|loved it"
)
_HAPPENED: Final = (
    rf"\b(?:{_FINE}|{_TOLD}|had|got|grabbed|went|came|did|saw|sat|took|made|ran|rang|wrote|left|hung|swam|drove|spent|took"
    r"|(?!need|speed|feed|seed|breed|bleed|indeed)[a-z]{2,}ed)\b|:\s"
)
"""What says that it is over: a verb in the past, or how it was."""
_MOVED: Final = (
    r"\b(?:(?:is|was|has been|got|been|being)?\s*(?:moved|cancel(?:l?ed)?|postponed|rescheduled|pushed|brought forward|called off"
    r"|confirmed|booked|planned|arranged|scheduled)|fell through|didn['’]?t happen|never happened|is (?:on|off)|(?:tbc|tbd)\b)"
)
"""What is said of an appointment, which is no meeting yet."""
_OCCASION: Final = (
    r"(?:was\s+|went to\s+)?(?:at\s+)?(?:(?:an?|the|our|my)\s+)?(?:[a-z][\w&'’-]*\s+){0,2}(?:lunch|dinner|breakfast|brunch|drinks|bbq|barbecue|party"
    r"|meetup|meeting|conf|conference|event|gig|concert|wedding|workshop|hackathon|reception|mixer|picnic|game|match|show|fair"
    r"|expo|offsite|retreat|birthday|bday|do|thing)"
)
"""Something that people come to, said without a verb."""
_MONTH: Final = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)[a-z]*\.?"
_DAY: Final = r"[0-9]{1,2}(?:st|nd|rd|th)?(?:\s?(?:-|–|to|and|or|&)\s?[0-9]{1,2}(?:st|nd|rd|th)?)?"
_UNREAD: Final = (
    rf"\b(?:(?:between|from|btw|on|around|about)\s+)?(?:the\s+)?(?:{_MONTH}\s+{_DAY}|{_DAY}\s+(?:of\s+)?{_MONTH}"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)day(?:\s?(?:-|–|to|and|or|/)\s?(?:mon|tues|wednes|thurs|fri|satur|sun)day)?)\b(?!['’])"
)
_SHORT: Final = r"(?<=\s)(?<!the )(?<!the)(mon|wed|sat|sun)(?=$|[,.;!]|\s+(?:was|at|with|w|for (?:an?|some|lunch|dinner|drinks?|coffee|brunch|breakfast|tea)|night|morning|afternoon|evening|eve|lunch|dinner)\b|\s+[0-9])"
_LONG: Final = {"mon": "monday", "wed": "wednesday", "sat": "saturday", "sun": "sunday"}
_BODY: Final = rf"\b(?:he|she|they|i|we|who|where|it)\s+(?:sat|wed)\b|\bwhere {NAME} sat\b"

_EVENING: Final = r"\b(?:dinner|supper|drinks|beers?|pints?|cocktails|pub|party|movie|concert|gig|evening|tonight)\b"
_CLOCK: Final = r"(?<=\bat )([5-9](?::[0-9]{2})?|1[01](?::[0-9]{2})?)(?=$|[\s,.;!])(?!\s?(?:[ap]\.?m|o['’]?clock))"
"""An hour that needs a word on which half of the day it is in."""


def written_out(text: str) -> str:
    """The text with mon, wed, sat and sun as whole words where they stand as days do; Mark Sun keeps his name.

    Dinner at 7 is in the evening.
    """
    if anycase(_EVENING).search(text):
        text = re.sub(_CLOCK, r"\1pm", text, count=1)
    if anycase(_BODY).search(text):
        return text
    return re.sub(_SHORT, lambda found: _LONG[found[1]], text)


def happened(text: str) -> bool:
    """Whether something else that was said tells how it was."""
    return anycase(rf"\b(?:{_TOLD})\b").search(text) is not None


def over(text: str) -> bool:
    """Whether a clause has a verb in the past, or says how it was."""
    return anycase(_HAPPENED).search(text) is not None


def moved(text: str) -> bool:
    """Whether a clause without a verb of its own tells only that a date was made, moved or broken."""
    return anycase(_MOVED).search(text) is not None


def placed(before: Reading, reading: Reading, times: Times) -> None:
    """When and where it was may be said first: bbq at Dave's on saturday, met his sister Carol."""
    if not (before.remark and before.note and reading.kind) or reading.when or reading.vague:
        return
    gone, rest = times.past(written_out(before.note))
    where, left = place(rest)
    occasion = left.strip(" ,.")
    if (gone or where) and (not occasion or (gone and anycase(_OCCASION).fullmatch(occasion))):
        reading.when, reading.where = gone, reading.where or where
        before.note = before.topic = ""
    elif gone and anycase(rf"{NAME}|[A-Z][\w-]*").fullmatch(rest.strip(" ,.")):
        reading.when, before.note = gone, rest.strip(" ,.")


def unread(note: str) -> tuple[str, str]:
    """A day in what is left over that could not be read, and the rest: nobody met on dec 1-5 was met today."""
    found = anycase(_UNREAD).search(note)
    return (found[0].strip(), remains(f"{note[: found.start()]} {note[found.end() :]}")) if found else ("", note)


def settle(said: Reading, text: str, times: Times) -> None:
    """Where a clause has no verb and its day is near both ways, the plan that it may be is kept beside the touch."""
    if said.when is None or said.kind not in ("met", "talked") or over(text):
        return
    ahead, what = times.future(text)
    if ahead is None or ahead.day == said.when.day or not times.ahead(ahead):
        return
    if max(ahead.day - times.today, times.today - said.when.day) <= _NEAR:
        said.plan = (said.people, re.sub(r"\s{2,}", " ", what).strip(" ,.;:-@"), ahead)
