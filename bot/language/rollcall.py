"""What somebody writes behind `add`: one name or a list of them, and what else is said with the name."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from bot.language import guest_parts, guests
from bot.language.guests import Guest
from bot.language.patterns import late

_WORD = r"[^\W\d_](?:[^\W\d_]|['’.-])*"
_NAME = late(rf"{_WORD}(?:[ \u3000・]{_WORD}){{0,3}}")
_APART = late(r"\s*(?:[;；、\n]|[,，](?:\s*(?:and|&)\s+)?|\s(?:and|&|\+)\s)\s*(?!$)(?![^()]*\))")
_CLEAR = late(r"\s(?:and|&|\+)\s|[;；、\n]")
"""Stands between two people; a comma alone may also stand between two parts of one name, or before a company."""
_ROLE = late(
    r"(?i)\b(?:c[efmo]o|cto|vp|phd|md|jr|sr|inc|ltd|llc|gmbh|engineer|manager|founder|director|designer|developer|investor|teacher"
    r"|doctor|lawyer|professor|head|lead|president)\b|株式会社|部長|社長|課長"
)
_AT = late(r"(?i)(?P<name>[^,、@]+?)(?:\s+at|\s*@)\s+(?!\d)(?P<company>\S.*)")
_FROM = late(r"(?P<name>[^,、]+?)\s+(?P<note>(?:from|who|whom)\s+\S.*)")
_BEHIND = late(r"(?P<name>[^\W\d_a-z][^,、()]*?)(?:\s*,\s*|\s+[-–—]\s+|\s*:\s+)(?P<note>(?:an?\s|the\s)?[a-z].*)")
_LABEL = late(
    r"(?i)^(?:(?:new|my) )?(?:contacts?|people|ppl|friends?|persons?|faces|folks)(?:\s+(?:at|from|in)\s[^:\n]{2,40}?)?\s*[:–-]\s*"
)
_TITLED = late(r"(?i)(?P<name>[^,]+?),\s*(?P<title>[^,]+?)\s+(?:at|@|of)\s+(?P<company>[^,]+)")
_APART_FOR_SURE = late(r"[;；\n]")
_BRACKETS = late(r"(?P<name>[^()]+?)\s*\((?P<note>[^()]+)\)")


class Joining(NamedTuple):
    """Who is to be added, and the options of `add` that were said in words and hold for all of them."""

    people: tuple[Guest, ...]
    options: Mapping[str, str] = MappingProxyType({})


def read(text: str) -> Joining:
    """Who is to be added: Tom, Sam and Jess; Sam Lee at Globex; Tom Baker, CTO at Acme; Jess from the gym.

    What reads like no list and no such remark is one name as it stands.
    """
    text = _LABEL.sub("", text) or text
    for pattern in () if _APART_FOR_SURE.search(text) else (_TITLED, _AT, _FROM, _BEHIND, _BRACKETS):
        found = pattern.fullmatch(text)
        if found and (people := listed(found["name"])) and all(len(each.split()) <= 3 for each in people):
            said = {key: value.strip(" .!") for key, value in found.groupdict().items() if key != "name"}
            return Joining(tuple(Guest(name=each) for each in people), said)
    told = guests.listed(text)
    several = (len(told) > 1 and bool(_CLEAR.search(text))) or ("、" in text and any(map(_says, told)))
    sure = several or (not _CLEAR.search(text) and not _ROLE.search(text) and (len(told) > 2 or any(map(_says, told))))
    if sure and all(_NAME.fullmatch(each.name) for each in told):
        return Joining(tuple(told))
    return Joining((Guest(name=text),))


def _says(guest: Guest) -> bool:
    return bool(guest.note or guest.company)


def listed(text: str) -> tuple[str, ...]:
    """The names of which a text consists; empty when it has other words in it, or is perhaps one name with a comma."""
    parts = [each.strip() for each in _APART.split(text.strip(" ,、.")) if each.strip()]
    if not all(_NAME.fullmatch(each) for each in parts):
        return ()
    if len(parts) > 1 and (_ROLE.search(text) or (len(parts) == 2 and not _CLEAR.search(text))):
        return ()
    return tuple(dict.fromkeys(parts))


def halves(text: str) -> tuple[str, str] | None:
    """The two parts of a text with one comma, which may be two people, or somebody and their company."""
    first, comma, second = (each.strip() for each in text.replace("，", ",").partition(","))
    plain = comma and all(map(_NAME.fullmatch, (first, second))) and not _ROLE.search(text) and not _CLEAR.search(text)
    plain = plain and not guest_parts.is_tie(second)
    return (first, second) if plain and first[0].isupper() <= second[0].isupper() else None
