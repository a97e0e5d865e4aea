"""People listed as one met them: 田中, 鈴木 (Sony), Lee: likes climbing."""

import re
from collections.abc import Iterator

from msgspec import Struct
from msgspec.structs import replace

from bot.language import names
from bot.language.patterns import late

MOST = 60
NAME_MOST = 100
"""Characters."""
_OPEN, _CLOSE = "(（[【", ")）]】"
_APART = ",、，;；&＆"
_AND = late(r"\s+and\s+", re.IGNORECASE)
_SHAPE = late(
    r"^(?P<name>[^()（）\[\]【】:：]+?)\s*(?:[(（\[【](?P<more>[^)）\]】]*)[)）\]】]?)?\s*(?:[:：]\s*(?P<note>.*)|(?:[-–—])\s+(?P<dash>.*))?$",
    re.DOTALL,
)
_FROM = late(r"^(?P<name>.+?)(?:\s+(?:from|of|at)\s+|\s*[@＠]\s*)(?P<company>.+)$", re.IGNORECASE)
_WHOSE = late(r"^(?P<company>\S+?)の(?P<name>\S+(?:さん|さま|様|くん|君|ちゃん|氏|先生))$")


class Guest(Struct, frozen=True, kw_only=True):
    """Somebody as listed: a name, perhaps a company, perhaps something to remember."""

    name: str
    company: str = ""
    note: str = ""


def listed(text: str) -> list[Guest]:
    """Everybody in a list with commas, `and`, 、 or one a line, in order and each once; at most 60. Never raises.

    A company stands in brackets or after from, @, before の; what follows a colon is to be remembered, up to the next line
    or comma.
    """
    found: dict[str, Guest] = {}
    for line in text.splitlines():
        for piece in _pieces(line):
            for guest in _guests(piece):
                held = found.get(guest.name)
                found[guest.name] = guest if held is None else _joined(held, guest)
    return list(found.values())[:MOST]


def _joined(one: Guest, other: Guest) -> Guest:
    note = " · ".join(filter(None, (one.note, other.note)))
    return replace(one, company=one.company or other.company, note=note)


def _pieces(line: str) -> Iterator[str]:
    """The line cut at commas outside of brackets; a line of one person with a colon is not cut after it."""
    depth, start = 0, 0
    for at, sign in enumerate(line):
        depth += (sign in _OPEN) - (sign in _CLOSE and depth > 0)
        if sign in ":：" and start == 0 and depth == 0 and not re.search("[:：]", line[at + 1 :]):
            break
        if depth == 0 and sign in _APART:
            yield from _AND.split(line[start:at])
            start = at + 1
    rest = line[start:]
    yield from [rest] if re.search("[:：]", rest) else _AND.split(rest)


def _guests(piece: str) -> Iterator[Guest]:
    shape = _SHAPE.match(piece.strip(" \u3000・•*-–。."))
    if shape is None:
        return
    name, company = shape["name"].strip(), (shape["more"] or "").strip()
    note = (shape["note"] or shape["dash"] or "").strip(" \u3000。")
    if not company and (inside := _FROM.match(name) or _WHOSE.match(name)):
        name, company = inside["name"].strip(), inside["company"].strip()
    several, rest = names.split_people(name)
    for number, each in enumerate(several if len(several) > 1 and not rest else [name]):
        if names.query_keys(each):
            yield Guest(name=each[:NAME_MOST], company="" if number else company[:NAME_MOST], note=note)
