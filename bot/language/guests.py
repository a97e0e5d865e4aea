"""People in a row, with a word on each: 田中, 鈴木 (Sony), my sister Ana, Lee: likes climbing, Tom - CTO at Acme."""

import re
from collections.abc import Iterator
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from bot.language import jobs, names
from bot.language.guest_parts import HONORIFIC, POLITE, RELATED, cut, goes_on, parts, segments
from bot.language.jobs import RELATION
from bot.language.names.family import FAMILY, split_family
from bot.language.names.signs import OTHER_LETTERS
from bot.language.patterns import late

MOST: Final = 60
NAME_MOST: Final = 100
"""Characters."""
_BULLET: Final = late(
    r"^\s*(?:(?:あと|それと|それから|そして|最後に|(?i:and|also|then|plus)\s)、?\s*|[・•*\-–—。.&+]+\s*|[0-9]{1,2}(?:[.)．、]\s*|(?=[^\W\d_a-z歳才代年月日時人匹児階])))+"
)
_A_CERTAIN: Final = late(r"^(\S{1,10}?)(?:って|という)(?:人|方|ひと|子)$")
"""山口って人."""
_SIGNS: Final = late(r"\s*(?:[:：=＝]|→|⇒|->)\s*|\s+[-–—]+\s+|(?=[「『“\"])")
"""What stands between a name and what is to be remembered of it."""
_BRACKETS: Final = late(r"\s*[(（\[【](?!株|有|同)([^()（）\[\]【】]*)[)）\]】]\s*(?P<ja>(?=[ぁ-ん]))?")
_FROM: Final = late(
    r"^(?P<name>\S+(?:\s\S+){0,2}?)\s+(?P<said>(?:from|of|at)\s+\S.*)$|^(?P<at>.+?)\s*[@＠]\s*(?P<place>\S.*)$",
    re.IGNORECASE,
)
_WHOSE: Final = late(rf"^(?P<said>\S.*?)の(?P<name>[^\sの]+?{HONORIFIC})$")
_IS: Final = late(rf"^(?P<name>\S+?{HONORIFIC})(?:は|って|、)\s*(?P<said>\S.*)$")
_BEHIND: Final = late(rf"^(?P<name>\S+?{HONORIFIC})(?:[\s\u3000]+|(?=[(（][株有同][)）])|(?=元\S))(?P<said>\S.*)$")
_BEFORE: Final = late(rf"^(?P<said>\S.*?)[\s\u3000]+(?P<name>[^\s\u3000]+?{HONORIFIC})$")
_GLUED: Final = late(
    rf"^(?P<said>[ァ-ヺー]{{2,12}}|[A-Z][A-Za-z&.-]+|\S*?(?:株式会社|会社|銀行|商事|大学))(?P<name>[一-龥々ヶ]{{1,5}}?{HONORIFIC})$"
)
_TIE: Final = late(rf"^(?P<said>(?:\S+の)?(?:元)?{RELATION})の(?P<name>[^\sの]+)$")
_WHO: Final = late(
    r"(?i)^(?P<name>\S+(?:\s\S+){0,2}?)(?<!\s(?:at|in|of|on))(?<!\sfrom)(?<!\swith)\s+(?:(?:who['’]?s?|that)\s+(?:is\s+)?(?P<does>\S.*)|(?P<said>(?:who|whom|whose|that|the|(?:she|he)['’]?s?|works?|does|runs?|is|has|likes|loves|leads?|builds?"
    r"|makes?|knows|plays|lives|just|an?|also|looking)\s+\S.*))$"
)
_RELATIVE: Final = late(
    r"(?i)^(?:who['’]?s\s+|(?:who|that)\s+(?:is\s+)?|(?:he|she|they)(?:['’]s|['’]re|\s+(?:is|are))?\s+)(?!(?:i|we)\b)(?=\S)"
)
_THEIRS: Final = late(r"(?i)^(?:his|her|their)\s+(?=[a-z])")
_LETTERS: Final = f"A-Za-zÀ-ɏ{OTHER_LETTERS}"
_SPACED_NAME: Final = late(
    rf"(?:(?:Mr|Mrs|Ms|Mx|Dr|Prof)\.?\s)?[{_LETTERS}][{_LETTERS}.'’-]*(?:\s[{_LETTERS}][{_LETTERS}.'’-]*){{0,2}}"
)
_JAPANESE: Final = late(r"^(?:[一-龥々ヶ]{2,6}|[ァ-ヺー・]{2,10})[\s\u3000]+\S")
_GIVEN: Final = late(r"[一-龥々ヶ]{1,3}[0-9]{0,2}|[ァ-ヺー]{2,8}")


class Told(Struct, frozen=True, kw_only=True):
    """Somebody as listed, and what is said of them: beside the name, and behind a sign as a note."""

    name: str
    said: tuple[str, ...] = ()
    note: tuple[str, ...] = ()


class Guest(Struct, frozen=True, kw_only=True):
    """Somebody as listed: a name, perhaps a company, perhaps something to remember."""

    name: str
    company: str = ""
    note: str = ""


def listed(text: str) -> list[Guest]:
    """Everybody in a list with commas, `and`, 、 or one a line, in order and each once; at most 60. Never raises.

    A company stands in brackets, after from or @, before の; what somebody is, is to be remembered, as is what follows
    a colon, up to the next line or comma.
    """
    return [_guest(each) for each in people(text)]


def people(text: str) -> list[Told]:
    """The same with what is said of each as it stands."""
    found: dict[str, Told] = {}
    pieces = list(segments(text))
    for number, (segment, clear) in enumerate(pieces):
        for place, (part, comma) in enumerate(parts(segment)):
            more = _A_CERTAIN.sub(r"\1", _BULLET.sub("", part).strip(" \u3000・•*–。."))
            if not more:
                continue
            last = next(reversed(found.values()), None)
            if last is not None and goes_on(more, text, behind=comma and clear, fresh=place == 0 and number > 0):
                found[last.name] = replace(last, said=(*last.said, _RELATIVE.sub("", more)))
                continue
            for each in _items(more):
                if last is not None and not any(map(_THEIRS.match, last.said)):
                    each = replace(each, said=tuple(_THEIRS.sub(f"{last.name}'s ", said) for said in each.said))
                held = found.get(each.name)
                found[each.name] = each if held is None else _joined(held, each)
    return list(found.values())[:MOST]


def _joined(one: Told, other: Told) -> Told:
    return replace(one, said=(*one.said, *other.said), note=(*one.note, *other.note))


def _items(part: str) -> Iterator[Told]:
    """Those whom one part of a list names, with what it says of the first of them."""
    inside = [each[1].strip() for each in _BRACKETS.finditer(part) if each[1].strip()]
    bare = _BRACKETS.sub(lambda found: "" if found["ja"] is not None else " ", part).strip()
    head, note = _apart(bare)
    name, said = _named(head)
    if not names.query_keys(name):
        return
    told = Told(name=name[:NAME_MOST], said=(*said, *inside), note=note)
    others = _several(name)
    yield replace(told, name=others[0][:NAME_MOST])
    yield from (Told(name=each[:NAME_MOST]) for each in others[1:] if names.query_keys(each))


def _apart(text: str) -> tuple[str, tuple[str, ...]]:
    """A name, and what follows it behind a colon or a dash."""
    sign = _SIGNS.search(text)
    if sign is None or not sign.start():
        return text, ()
    rest = text[sign.end() :].strip(' \u3000。「」『』“”"')
    pieces = [each.strip() for each in re.split(r"\s+[-–—]+(?:\s+|$)", rest)]
    return text[: sign.start()].strip(), tuple(filter(None, pieces))


def _named(head: str) -> tuple[str, tuple[str, ...]]:
    """The name in a few words, and what else they say."""
    for pattern in (_IS, _BEHIND, _WHOSE, _BEFORE, _GLUED, _TIE, RELATED, _WHO, _FROM):
        found = pattern.match(head)
        if found is None:
            continue
        told = found.groupdict()
        name = told.get("name") or told.get("called") or told.get("somebody") or told.get("at") or ""
        said = told.get("said") or told.get("does") or told.get("role") or _at(told.get("place") or "")
        if pattern is _BEHIND and POLITE.search(said):
            return head, ()  # 新井さん 浜田さん 市川さん
        rest, more = _named(name) if pattern in (_IS, _BEHIND, _WHO, _FROM) else (name, ())
        return rest, (*more, said.strip())
    if _JAPANESE.match(head) and not _several(head)[1:]:  # 佐藤 健太郎 営業
        named, said = names.split_people(head)
        if named and said and not _goes_with(named[0], said):
            return named[0], (said,)
    return head, ()


def _goes_with(name: str, word: str) -> bool:
    """Whether a word behind a name is the other part of it, by its letters: 田中 マイケル, ジョン 鈴木."""
    return word in FAMILY or (name in FAMILY and bool(_GIVEN.fullmatch(word)) and not jobs.is_title(word))


def _at(place: str) -> str:
    return f"at {place}" if place.isascii() and place else place


def _guest(told: Told) -> Guest:
    """What is said of somebody as company and note."""
    company, notes = "", []
    for each in told.said:
        pieces = [each] if (job := jobs.read(each)) else [piece.strip() for piece in cut(each)]
        for piece in pieces:
            job = jobs.read(piece)
            if job and not company:
                company = job.company
                notes += [job.title] * bool(job.title)
            elif company or not _may_be_company(piece):
                notes.append(piece)
            else:
                company = piece
    for each in told.note:
        job = None if company else jobs.read(each)
        company = job.company if job else company
        notes += [job.title] * bool(job.title) if job else [each]
    return Guest(name=told.name, company=company[:NAME_MOST], note=" · ".join(notes))


def _may_be_company(text: str) -> bool:
    """Whether words beside a name may be where they work, as they are written by who answers with a list."""
    return not (text[:1].islower() or jobs.is_title(text) or goes_on(text, "", behind=False, fresh=False))


def is_name(text: str) -> bool:
    """Whether a name as listed is written like one: polite, a family name, or one to three words in letters of an alphabet."""
    bare = names.strip_honorific(text)
    whole = None if POLITE.search(text) else split_family(text)
    if bare != text and not text.isascii():
        return POLITE.fullmatch(text) is not None
    return bare in FAMILY or bool(whole and whole[0] in FAMILY) or _SPACED_NAME.fullmatch(text) is not None


def _several(name: str) -> list[str]:
    """More than one name without a sign between them: 田中と鈴木, 田中 鈴木 佐藤."""
    words = name.split()
    if len(words) > 2 and all(names.strip_honorific(word) in FAMILY for word in words):
        return words
    if len(words) > 1 and all(POLITE.fullmatch(word) for word in words):
        return words
    several, rest = names.split_people(name)
    return several if len(several) > 1 and not rest else [name]
