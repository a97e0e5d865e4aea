"""People listed by name, with a word on each: 田中, 鈴木 (Sony), my sister Ana, Lee: likes climbing."""

import re
from collections.abc import Iterator

from msgspec import Struct
from msgspec.structs import replace

from bot.language import names
from bot.language.names.family import FAMILY
from bot.language.patterns import late

MOST = 60
NAME_MOST = 100
"""Characters."""
_OPEN, _CLOSE = "(（[【", ")）]】"
_APART = ",、，&＆"
_APART_CLEARLY = ";；"
_AND = late(r"\s+(?:and|\+)\s+", re.IGNORECASE)
_BULLET = late(r"^\s*(?:(?:あと|それと|それから|そして)、?|[・•*\-–—。.]+|[0-9]{1,2}[.)）．、]\s*)\s*")
_SHAPE = late(
    r"^(?P<name>[^()（）\[\]【】:：]+?)\s*(?:[(（\[【](?P<more>[^)）\]】]*)[)）\]】]?)?\s*(?:[:：]\s*(?P<note>.*)|(?:[-–—])\s+(?P<dash>.*))?$",
    re.DOTALL,
)
_FROM = late(r"^(?P<name>.+?)(?:\s+(?P<word>from|of|at)\s+|\s*[@＠]\s*)(?P<company>.+)$", re.IGNORECASE)
HONORIFIC = r"(?:さん|さま|様|くん|君|ちゃん|氏|先生)"
_RELATION = (
    r"(?:先輩|後輩|同僚|上司|部下|友達|友人|友だち|ともだち|親友|知人|知り合い|同期|同級生|恩師|幼なじみ|幼馴染|いとこ|妹|弟|兄|姉|隣人|お隣|隣"
    r"|担当|顧客|お客|取引先|ママ友|飲み仲間|仲間)"
)
_WHOSE = late(rf"^(?P<company>\S+)の(?P<name>[^\sの]+{HONORIFIC})$")
_IS = late(rf"^(?P<name>\S+?{HONORIFIC})(?:は|って)、?(?P<note>\S.*)$")
_TIE = late(rf"^(?P<note>(?:\S+の)?(?:元)?{_RELATION})の(?P<name>[^\sの]+)$")
_KIN = late(
    r"(?i)^(?P<note>(?:my|our) (?:[a-z]+ )?(?:sister|brother|cousin|aunt|uncle|niece|nephew|wife|husband|partner|girlfriend|boyfriend|daughter"
    r"|son|boss|manager|mentor|colleague|co-?worker|teammate|friend|neighbou?r|flatmate|roommate|landlord|teacher|professor|coach|doctor|dentist)"
    r"),?\s+(?P<name>\S+(?:\s\S+)?)$"
)
_WHO = late(r"(?i)^(?P<name>[^,]+?)\s+(?P<note>(?:who|whom|whose|that|the)\s+\S.*)$")
_ROLE = late(
    r"(?i)^(?:(?:senior|junior|old|former|ex|software|product|graphic|ux|ui|data|angel|vice|co|my|our)[\s-]+)*"
    r"(?:c[efmopt]o|vp|pm|head|lead|engineer|developer|dev|designer|manager|founder|director|president|investor|angel|recruiter|lawyer|doctor|nurse"
    r"|teacher|professor|student|consultant|analyst|scientist|writer|journalist|artist|architect|accountant|plumber|boss|friend|sister|brother"
    r"|cousin|neighbou?r|colleague)s?(?:$|\s+(?:at|of|for|in|from|with|@)\s)"
    r"|^(?:元|\S{1,10}の)?(?:(?:営業|人事|企画|広報|開発|法務|経理|総務)部?の?)?"
    r"(?:部長|課長|社長|営業|人事|企画|広報|エンジニア|デザイナー|開発|投資家|経営者|学生|研究者|医師|医者|弁護士|\S{0,6}担当)$"
    rf"|^(?:\S+の)?{_RELATION}$"
)
"""What somebody is, and neither a name nor a company."""
_GOES_ON = late(
    r"(?i)^(?:an?|the|who|he|she|they|from|at|met|works?|worked|runs?|does|did|has|had|is|was|likes?|loves?|lives?|knows?|just|also|used|plays?"
    r"|looking|wants?|needs?|studies|studied|teaches|builds?|makes?|leads?)\s+\S"
    r"|(?:を|が|って|で|に|と)\S*(?:る|た|だ|です|ます|中|い)[。]?$|(?:らしい|みたい|だって|とのこと|そう|予定|希望)[。]?$"
)
"""A part of a list that says more of the one before it."""


class Guest(Struct, frozen=True, kw_only=True):
    """Somebody as listed: a name, perhaps a company, perhaps something to remember."""

    name: str
    company: str = ""
    note: str = ""


def listed(text: str) -> list[Guest]:
    """Everybody in a list with commas, `and`, 、 or one a line, in order and each once; at most 60. Never raises.

    Semicolons separate people where there are any: behind a comma more is said of the same one, then. A company stands in
    brackets, after from or @, before の; what somebody is, is to be remembered, as is what follows a colon, up to the
    next line or comma.
    """
    found: dict[str, Guest] = {}
    for line in text.splitlines():
        for guest in _line(line):
            held = found.get(guest.name)
            found[guest.name] = guest if held is None else _joined(held, guest)
    return list(found.values())[:MOST]


def _joined(one: Guest, other: Guest) -> Guest:
    note = " · ".join(filter(None, (one.note, other.note)))
    return replace(one, company=one.company or other.company, note=note)


def _line(line: str) -> Iterator[Guest]:
    clear = list(_cut(line, _APART_CLEARLY))
    for piece in clear:
        last: Guest | None = None
        for part in filter(str.strip, _parts(piece)):
            more = part.strip()
            if last is not None and (len(clear) > 1 or _says_more(more)):
                last = _joined(last, _aside(last.name, more))
                continue
            if last is not None:
                yield last
            named = [*_guests(part)]
            yield from named[:-1]
            last = named[-1] if named else None
        if last is not None:
            yield last


def is_role(text: str) -> bool:
    """Whether it is no more than what somebody is: 営業, a designer."""
    return _ROLE.search(re.sub(r"(?i)^an?\s+", "", text)) is not None


def _says_more(part: str) -> bool:
    """Whether a part of a list goes on about the one before it: an investor, 犬を飼ってる."""
    return not _IS.match(part) and bool(_GOES_ON.search(part) or _ROLE.search(part))


def _parts(piece: str) -> Iterator[str]:
    """Cut at commas outside of brackets; a line of one person with a colon is not cut after it."""
    colons = [at.start() for at in re.finditer("[:：]", piece)]
    if len(colons) == 1 and not any(sign in _APART for sign in piece[: colons[0]]):
        yield piece
        return
    for part in _cut(piece, _APART):
        yield from [part] if re.search("[:：]", part) else _AND.split(part)


def _cut(text: str, signs: str) -> Iterator[str]:
    """The text cut at these signs, outside of brackets."""
    depth, start = 0, 0
    for at, sign in enumerate(text):
        depth += (sign in _OPEN) - (sign in _CLOSE and depth > 0)
        if depth == 0 and sign in signs:
            yield text[start:at]
            start = at + 1
    yield text[start:]


def _guests(part: str) -> Iterator[Guest]:
    shape = _SHAPE.match(_BULLET.sub("", part).strip(" \u3000・•*-–。."))
    if shape is None:
        return
    name, more = shape["name"].strip(), (shape["more"] or "").strip()
    said = Guest(name=name, note=(shape["note"] or shape["dash"] or "").strip(" \u3000。"))
    if told := _IS.match(name):
        name, said = told["name"], _joined(Guest(name=told["name"], note=told["note"]), said)
    for piece in filter(None, map(str.strip, _cut(more, _APART + _APART_CLEARLY))):
        said = _joined(said, _aside(name, piece)) if said.note else _joined(_aside(name, piece), said)
    if tie := _KIN.match(name) or _TIE.match(name) or _WHO.match(name):
        said = replace(_joined(Guest(name=tie["name"], note=tie["note"]), said), name=tie["name"])
    elif inside := _WHOSE.match(name) or (None if said.company else _FROM.match(name)):
        said = _joined(
            _placed(inside), replace(said, company="", note=" · ".join(filter(None, (said.company, said.note))))
        )
    for number, each in enumerate(_several(said.name)):
        if names.query_keys(each):
            yield Guest(name=each[:NAME_MOST], company="" if number else said.company[:NAME_MOST], note=said.note)


def _placed(found: re.Match[str]) -> Guest:
    """Ann from Google works there; Ann from work is somebody to tell from another Ann."""
    word = found.groupdict().get("word") or ""
    where = found["company"].strip()
    if where[:1].islower() or _ROLE.search(where):
        return Guest(name=found["name"].strip(), note=f"{word} {where}".strip())
    return Guest(name=found["name"].strip(), company=where)


def _aside(name: str, text: str) -> Guest:
    """What is said of somebody behind their name: where they work, or something to remember."""
    role = _FROM.match(text)
    if role and _ROLE.search(role["name"]) and not role["company"][:1].islower():
        return Guest(name=name, company=role["company"].strip(), note=role["name"].strip())
    if text[:1].islower() or _ROLE.search(text) or _GOES_ON.search(text):
        return Guest(name=name, note=text)
    return Guest(name=name, company=text)


def _several(name: str) -> list[str]:
    """More than one name without a sign between them: 田中と鈴木, 田中 鈴木 佐藤."""
    words = name.split()
    if len(words) > 2 and all(names.strip_honorific(word) in FAMILY for word in words):
        return words
    several, rest = names.split_people(name)
    return several if len(several) > 1 and not rest else [name]
