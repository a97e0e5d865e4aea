"""A list of people with a word on each, as it is typed on the way home, written out as the grammar reads it."""

from __future__ import annotations

from typing import Final

from bot.language.capture.english_words import COMMON
from bot.language.patterns import late

_LEAST: Final = 3
"""People of a list; fewer are a sentence like any other."""
_HEAD: Final = late(
    r"(?is)^(?P<before>(?:[^:;.!?\n]*?[,.;!-]\s*)?(?:(?:so|ok|hey|today|tonight|yesterday|last night)\s+)?(?:(?:i|we)\s+)?(?:just\s+)?)"
    r"(?P<verb>met(?: with)?|saw|talked (?:to|with)|spoke (?:to|with)|chatted with)\s+(?P<rest>.+)$"
)
_MANY: Final = late(
    r"(?i)(?:(?:a (?:lot|bunch|couple|few) of|lots of|a few|some|these|the following|several|many|so many|[0-9]{1,2}|two|three|four|five|six|seven"
    r"|eight|nine|ten|eleven|twelve)\s+)?(?:(?:new|cool|great|nice|interesting|lovely)\s+)*(?:people|ppl|folks|guys|persons|others|contacts)?"
    r"\s*(?P<where>(?:(?:at|in|on|during|today|yesterday|last|tonight|this)\b[^:]*)?)"
)
"""What stands between the verb and a colon."""
_OUT_OF: Final = late(
    r"(?i)^(?:i(?:['’]?m| am| was)? )?(?:just )?(?:got |came |come |am |was )?(?:out of|(?:back |home )?from|left|at) (?P<place>(?:the|a|an|my|our) [^,.;:]{2,40})$"
)
"""Just got out of the meetup: where they all were."""
_END: Final = late(r"[.!?](?=\s+\S)|\n")
_APART: Final = late(r"\s*(?:[,;]\s*(?:and\s+|&\s*|\+\s*)?|\s(?:and|&|\+)\s)\s*(?![^()]*\))")
_WORD: Final = r"[^\W\d_][^\W\d_'’.-]*(?:['’.-][^\W\d_]+)*\.?"
_ITEM: Final = late(
    rf"(?P<name>{_WORD}(?:\s{_WORD}){{0,2}}?)"
    r"(?:\s*\((?P<aside>[^()]{1,80})\)|\s*[-–—:=]\s+(?P<dash>\S.{0,80})|\s+(?P<from>(?:from|of)\s+\S.{0,60}|at\s+(?!the\b|a\b|an\b|our\b)\S.{0,60})"
    r"|\s+(?:who(?:['’]?s| is)?|whos|she|he|they|that)\s+(?P<who>\S.{1,80})|\s+(?P<does>(?:works?|does|runs?|is|has|likes|leads?|builds?|makes?|the|an?)\s+\S.{0,80}))?"
)
_TAIL: Final = late(
    r"(?i)\s+(?P<tail>(?:(?:at|in|during)\s+(?:the|a|an|our|my)\s+.+|(?:(?:at|in)\s+\S+(?:\s\S+)?\s+)?(?:today|yesterday|tonight|last night|last week|this (?:morning|afternoon|evening)|on (?:mon|tues|wednes|thurs|fri|satur|sun)day)\b.*))$"
)
_ROLE: Final = late(
    r"(?i)\b(?:[cv][etfmp]o|vp|head|engineer|(?-i:dev)|developer|designer|founder|co-?founder|investor|angel|manager|pm|lawyer|doctor|teacher|student|recruiter"
    r"|director|partner|professor|analyst|consultant|scientist|marketer|writer|artist|lead)\b"
)


def written_out(text: str) -> str:
    """The text with each of a list of people named in capitals, and what is said of them in brackets behind the name.

    met 5 ppl: dave (acme), lena from siemens, raj who does firmware … → met Dave (acme), Lena (from siemens), Raj (does
    firmware) …; a text that is no such list is left as it is.
    """
    head = _HEAD.match(text)
    if head is None:
        return text
    listed, rest = _sentence(head["rest"])
    where, colon, items = _opening(listed)
    tail = _TAIL.search(items)
    people = _people(items[: tail.start()] if tail else items)
    if (
        people
        and not where
        and people[-1][1].startswith("at ")
        and not any(e.startswith("at ") for _, e in people[:-1])
    ):
        # Behind the last one it is where they all were.
        where, people = people[-1][1], [*people[:-1], (people[-1][0], "")]
    described = any(about for _, about in people)
    if len(people) < _LEAST or not (colon or described or items == items.lower()):
        return text
    if tail and not where:
        where = tail["tail"]
    before = head["before"]
    if not where and (place := _OUT_OF.match(before.strip(" ,.;!-"))):
        where, before = f"at {place['place']}", ""
    named = [f"{name} ({about})" if about else name for name, about in people]
    listing = f"{', '.join(named[:-1])} and {named[-1]}"
    return f"{before}{head['verb']} {listing}{' ' + where.strip() if where else ''}{rest}"


def _sentence(text: str) -> tuple[str, str]:
    """The text up to the end of its first sentence, and the rest with its sign."""
    end = _END.search(text)
    return (text[: end.start()], text[end.start() :]) if end else (text.rstrip(" .!"), "")


def _opening(text: str) -> tuple[str, str, str]:
    """What is said before a colon of where they were, the colon, and the list; all is list when there is none."""
    before, colon, items = text.partition(":")
    many = _MANY.fullmatch(before.strip()) if colon else None
    return (many["where"], colon, items.strip()) if many else ("", "", text)


def _people(text: str) -> list[tuple[str, str]]:
    """Names with what is said of each; empty as soon as a part is neither somebody nor something said of somebody."""
    found: list[tuple[str, str]] = []
    for part in _APART.split(text):
        item = _ITEM.fullmatch(part.strip())
        if found and (item is None or _says(part, item["name"])):
            if not _says(part, item["name"] if item else ""):
                return []
            found[-1] = (found[-1][0], ", ".join(filter(None, (found[-1][1], part.strip()))))
            continue
        # Behind the first, a word in capitals is a name: Dev from Mercari, Will (Acme).
        if item is None or any((word if found else word.lower()) in COMMON for word in item["name"].split()):
            return []
        about = next((each for key in ("aside", "dash", "from", "who", "does") if (each := item[key])), "")
        found.append((_capitals(item["name"]), about.strip()))
    return found


_GOES_ON = frozenset("a an the he she they who works does runs has likes from also".split())


def _says(part: str, name: str) -> bool:
    """Whether a part of the list goes on about the one before it: an angel investor, works at Acme."""
    first = part.split()[0].lower() if part.split() else ""
    return first in _GOES_ON or bool(_ROLE.search(name))


def _capitals(name: str) -> str:
    return " ".join(word[:1].upper() + word[1:] for word in name.split())
