"""An English list of people with a word on each, written out: met 5 ppl: dave (acme), lena from siemens."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Final

from msgspec.structs import replace

from bot.language import jobs
from bot.language.capture.roster_row import in_row, row
from bot.language.guests import Told
from bot.language.patterns import late

_LEAST: Final = 3
"""People of a list in small letters, or without a word on any; fewer are a sentence like any other."""
_HEAD: Final = late(
    r"(?is)^(?P<before>(?:[^:;.!?\n]*?[,.;:!-]\s*)??(?:[^,.;!?\n]{3,40}?\s(?=i\s|we\s))?(?:(?:so|ok|hey|hi|today|tonight|yesterday|last night)\s+){0,3}+(?:at [^,.;:!?\n]{2,40}?\s+)?(?:(?:today|tonight|yesterday|last night)\s+)?(?:(?:i|we)\s+)?(?:just\s+)?)"
    r"(?P<verb>met(?: up)?(?: with)?(?: only)?|saw|talked (?:to|with)|spoke (?:to|with)|chatted with|ran into|bumped into|sat with|(?:got|exchanged) (?:business )?cards (?:from|with)|(?:(?:had|grabbed|got|went for) (?:an? )?)?(?:dinner|lunch|drinks?|coffee|breakfast|brunch|tea|beers?) with)(?:\s*:)?\s+(?P<rest>\S.+)$"
)
_MANY: Final = late(
    r"(?i)(?:(?:a (?:lot|bunch|couple|few) of|lots of|a few|some|these|the following|several|so many|many|[0-9]{1,2}|two|three|four|five|six|seven"
    r"|eight|nine|ten|eleven|twelve)\s+)?(?:(?:new|old|cool|great|nice|interesting|lovely)\s+)*(?:people|ppl|folks|guys|persons|others|contacts|faces|friends|classmates|colleagues)?"
    r"\s*(?P<where>(?:(?:at|in|on|during|today|yesterday|last|tonight|this)\b[^:]*)?)"
)
"""What stands between the verb and a colon."""
_HEADING: Final = late(
    r"(?i)^(?P<heading>(?:(?:notes?|quick notes?|contacts?|people|ppl|recap)\s+(?:from|at)\s+)?(?:(?:at|from|back from|in)\s+)?[^:;.!?()\n]{3,50}?)\s*(?::\s*|\n|\s[-–—]\s)(?P<rest>\S.+)$",
    re.DOTALL,
)
"""What heads a list: an occasion, a place or a day."""
_OCCASION: Final = late(
    r"(?i)(?:(?:quick\s+)?(?:notes?|contacts?|people|ppl|recap)\s+(?:from|at)\s+)?(?:back from\s+|from\s+)?(?P<where>(?:(?:at|in)\s+)?.*?(?:\b(?:meet-?ups?|conf(?:erence)?|summit|party|drinks|dinner|lunch|breakfast|brunch|reunion|choir|night|session|retreat|event|club|fair|expo"
    r"|workshop|hackathon|mixer|gig|wedding|reception|symposium|class|camp|con|day|crew)\b|\b[A-Z]\w*(?:[Cc]onf|[Cc]on|Fest|Camp)\b)[^:]*?|(?:at|in)\s+[A-Z].*?)?(?P<day>\s*(?:today|tonight|yesterday|last night|this (?:morning|afternoon|evening)|on \w+day)\b)?"
)
_OUT_OF: Final = late(
    r"(?i)^(?:i(?:['’]?m| am| was)? )?(?:just )?(?:got |came |come |am |was )?(?:out of|(?:back |home )?from|left|at) (?P<place>(?:(?:the|a|an|my|our) [^,.;:]{2,40}?|(?-i:[A-Z])\S*(?: (?-i:[A-Z0-9])\S*)*))(?P<day>\s+(?:yesterday|today|tonight|last night))?$"
)
"""Just got out of the meetup: where they all were."""
_END: Final = late(
    r"(?<!\b[A-Z])(?<!\b(?:Mr|Ms|Dr|St|Jr|Sr))(?<!\b(?:Mrs))(?<!\bProf)(?<![0-9])(?:[.!?]+(?=\s+\S)|(?=\s[:;]-?[)D](?:\s|$)))(?![^()\n]*\))"
)
_TAIL: Final = late(
    r"(?i)(?:^|\s+|,\s*)(?P<tail>(?:(?:at|in|during)\s+(?:the|a|an|our|my)\s+(?:(?!\bwho)[^()\n])+|(?:at|in)\s+[^()\n,]*?(?:reunion|meetup|conf|party|bbq|barbecue|drinks|summit|event|expo|fair)\b[^()\n]*|(?:(?:at|in)\s+\S+(?:\s\S+){0,2}?\s+)?(?:today|yesterday|tonight|last night"
    r"|last week|this (?:morning|afternoon|evening)|on (?:mon|tues|wednes|thurs|fri|satur|sun)day)\b[^()\n]*))$"
)
_TAIL_MORE: Final = late(r"(?i),\s+(?P<more>(?:all|both|they|we|i|he|she)\b[^,()]*)$")
"""What is said of all of them, behind where they were."""
_PLURAL: Final = late(
    r"(?i)(?:both\b|.*\btogether$|(?:run|work|live|have|are|own|make|do|like|love|play|teach|study|speak|met|want|need)\b)"
)
"""What is said of more than one: who run a cafe."""
_KNOWS: Final = late(r"\b(?:with|knows?|met|likes?|loves?|hates?|married|dating|and) (?:[A-Z]\w+)$")
"""What ends with somebody may go on with the next: Ken who works with Tom and Ann."""
_SOMEBODYS: Final = late(r"(?i),\s*(?:he|she|they)\b[^,]*$")
_RELATIVE: Final = late(r"(?i)\b(?:who|whose|that)\b")
_APART: Final = late(r",|\s(?:and|&|\+)\s")
_OF_THE_LAST: Final = late(r"(?i)\b(?:works?|teaches|runs?|lives?|is|born|based|interested|studies)\s*$")
_A_THING: Final = late(r"\b(?:[Aa]n?|[Tt]he)(?: [a-z]+){1,3}\s*$")
_A_PLACE: Final = late(r"at (?:the|an?|our|my) ")
_GATHERING: Final = late(
    r"(?i)\b(?:meet-?up|conf(?:erence)?|party|bbq|barbecue|drinks|dinner|summit|event|expo|fair|reunion|wedding|workshop|hackathon)\b"
)
_DAY: Final = late(
    r"(?i)\s+(?P<tail>today|yesterday|tonight|last night|last week|this (?:morning|afternoon|evening)|on \w+day)$"
)

_PROPER: Final = r"(?-i:[A-Z])[\w'’-]*(?: (?-i:[A-Z])[\w'’.-]*)?"
_COUNTED: Final = late(
    r"(?is)^(?P<before>[^.:;!?\n]*?)\b(?P<verb>met|saw|talked (?:to|with)|spoke (?:to|with)|chatted with|ran into|bumped into)"
    r" (?:a couple of|a few|some|several|[0-9]{1,2}|two|three|four|five|six|seven|eight|nine|ten) (?:[a-z]+ ){0,2}?(?:people|ppl|folks|guys|others)"
    r"(?P<where>(?: (?:at|in|on|during|today|yesterday|last|tonight|this)\b[^:,.;!?\n]*)?)\s*[:,.–—-]\s*"
    rf"(?P<names>{_PROPER}(?:(?:,| and|,? &|, and) {_PROPER})+)(?P<rest>(?:[.;!?\n].*)?)$"
)
"""Met two people at PyCon, Ivo and Lotte."""


def written_out(text: str) -> str:
    """The list in a text behind a verb, or behind an occasion; empty where there is none."""
    return _met(text) or _headed(text) or _counted(text)


def _counted(text: str) -> str:
    """Names behind how many they were."""
    found = _COUNTED.match(text)
    return f"{found['before']}{found['verb']} {found['names']}{found['where']}{found['rest']}" if found else ""


def _met(text: str) -> str:
    """A list behind a verb."""
    head = _HEAD.match(text)
    if head is None:
        return ""
    listed, rest = _sentence(head["rest"])
    where, colon, items = _opening(listed, rest)
    if colon and items is not listed and not items:
        items, rest = _sentence(rest.lstrip(" .!?\n"))
    if (found := _TAIL_MORE.search(items)) and _TAIL.search(items[: found.start()]):
        items, rest = items[: found.start()], f". {found['more']}{rest}"
    tail = _tail(items)
    people = in_row(items[: tail.start()] if tail else items)
    if people and not where and tail is None:
        where, people = _met_at(people)
    if not _is_list(people, items, sure=bool(colon)) or _of_several(people, items):
        return ""
    if tail and not where:
        where = tail["tail"]
    before = head["before"]
    if not where and (place := _OUT_OF.match(re.sub(r"(?i)[\s,]+(?:i|we)\s*$", "", before).strip(" ,.;!-"))):
        where, before = f"at {place['place']}{place['day'] or ''}", ""
    verb = "met" if "cards" in head["verb"].lower() else head["verb"]
    rest = f". {again}" if rest and (again := _met(rest.lstrip(" .!"))) else rest
    return f"{before}{verb} {row(people)}{' ' + where.strip() if where else ''}{rest}"


def _tail(items: str) -> re.Match[str] | None:
    """Where and when they all were, behind the last one; not where that one works or what is said of them alone."""
    tail = _TAIL.search(items)
    if tail is None:
        return None
    last = _APART.split(items[: tail.start()])[-1]
    if _OF_THE_LAST.search(last):
        return _DAY.search(items)
    if _GATHERING.search(tail["tail"]):
        return tail
    return _DAY.search(items) if _RELATIVE.search(last) or _A_THING.search(last) else tail


def _headed(text: str) -> str:
    """A list behind nothing but the occasion, the place or the day."""
    head = _HEADING.match(text)
    said = _OCCASION.fullmatch(head["heading"].strip()) if head else None
    if head is None or said is None or not (said["where"] or said["day"]):
        return ""
    items, rest = _sentence(head["rest"])
    people = in_row(items)
    if len(people) < 2 or not any(each.said or each.note for each in people):
        return ""
    where = (said["where"] or "").strip()
    at = where if not where or where.lower().startswith(("at ", "in ")) else f"at {where}"
    return f"met {row(people)} {at}{said['day'] or ''}{rest}"


def _met_at(people: list[Told]) -> tuple[str, list[Told]]:
    """Where they all were, said behind the last one alone, or behind the first one as a place; and they without it."""
    ats = [(each, said) for each in people for said in each.said if said.startswith("at ")]
    if len(ats) != 1:
        return "", people
    who, at = ats[0]
    if not (who is people[-1] and at == who.said[-1]) and not (who is people[0] and _A_PLACE.match(at)):
        return "", people
    elsewhere = replace(who, said=tuple(each for each in who.said if each != at))
    return at, [elsewhere if each is who else each for each in people]


def _of_several(people: list[Told], items: str) -> bool:
    """Whether what is said behind the last one may be said of others, or name them: Leo and Mona who run a cafe; Leo and Tom, he has a dog."""
    if any(_KNOWS.search(one.said[-1]) and not other.said for one, other in pairwise(people) if one.said):
        return True
    if all(each.said for each in people[:-1]):
        return False
    both = any(_PLURAL.match(said) and f"who {said}" in items for said in people[-1].said)
    return both or _SOMEBODYS.search(items) is not None


def _is_list(people: list[Told], items: str, *, sure: bool) -> bool:
    described = any(each.said or each.note for each in people)
    small = items == items.lower()
    if len(people) == 1:
        return (
            not small
            and described
            and re.search("[,;]", items) is not None
            and not re.search("[()]", items)
            and _is_work(people[0].said)
        )
    each_told = all(each.said or each.note for each in people)
    least = 2 if (described and not small) or sure or each_told else _LEAST
    return len(people) >= least and (sure or described or small or "/" in items)


def _is_work(said: tuple[str, ...]) -> bool:
    """Whether what is said of the only one begins with their work or age: Ivy, product lead at Canva."""
    job = jobs.read(said[0]) if said else None
    return bool(job and job.title) or (len(said) > 1 and (jobs.is_title(said[0]) or said[0].isdecimal()))


def _sentence(text: str) -> tuple[str, str]:
    """The list up to the end of its first sentence, and the rest with its sign; lines that name others belong to it."""
    end = _END.search(text)
    if end and end.start() < len(text):
        return text[: end.start()], text[end.start() :]
    return text.rstrip(" .!"), ""


def _opening(text: str, rest: str) -> tuple[str, str, str]:
    """What is said before a colon, a line or a !! of where they were, that sign, and the list; all is list when there is none."""
    found = re.match(r"([^:\n]*?)\s*(:|\n|\s[-–—](?=\s))\s*(.*)$", text, re.DOTALL)
    many = _MANY.fullmatch(found[1].strip()) if found else None
    if found and many:
        return many["where"], found[2], found[3].strip()
    many = _MANY.fullmatch(text.strip()) if rest[:1] in "!." and rest else None
    return (many["where"], "!", "") if many and text.strip() else ("", "", text)
