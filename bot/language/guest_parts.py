"""Where in a row of people one ends and the next begins."""

import re
from collections.abc import Iterator
from typing import Final

from bot.language import jobs, names
from bot.language.capture.english_words import COMMON
from bot.language.names.family import FAMILY, split_family
from bot.language.names.vocabulary import GIVEN
from bot.language.patterns import late

HONORIFIC: Final = (
    r"(?:さん|さま|様|くん|君|ちゃん|氏|先生|先輩|(?<=[一-龥ァ-ヺ])(?:部長|課長|社長|係長|専務|常務|教授))"
)
KIN: Final = (
    r"(?:sister|brother|cousin|aunt|uncle|niece|nephew|wife|husband|partner|girlfriend|boyfriend|fianc[ée]e?|daughter|son|mum|mom|dad|mother|father"
    r"|boss|manager|mentor|colleague|co-?worker|teammate|friend|neighbou?r|flatmate|roommate|landlord|teacher|professor|coach|doctor|dentist|assistant)"
)
POLITE_SIGNS: Final = rf"(?!(?:その|この|あの)?(?:お?子|奥|お?嬢|娘|息子|旦那|みな|皆|お?孫|お?客|生徒|お?[父母兄姉]|弟|妹)(?:さん|様|ちゃん)|彼氏)(?:[一-龥々ヶ]{{1,5}}[ぁ-ん]{{0,4}}?|[ぁ-んー]{{1,8}}?|(?:[一-龥々ヶ]{{1,3}})?[ァ-ヺー・]{{1,14}}|[A-Za-z][\w.-]*(?: [A-Z][\w.-]*)?)\s?{HONORIFIC}"
POLITE: Final = late(POLITE_SIGNS)
"""A Japanese name with what makes it polite."""
_OPEN, _CLOSE = "(（[【「『", ")）]】」』"
_APART: Final = ",、，"
_COMMA: Final = late(
    r"[,、，;；＆]|(?<=[^\x00-\x7f])&|&(?=[^\x00-\x7f])|(?:(?<=さん)|(?<=ちゃん)|(?<=くん)|(?<=[様君氏)）]))と(?![もか言思いの])"
)
_JOINED: Final = late(r"\s+&\s+")
"""A sign of the row, where no word for it stands there: otherwise of a name, as in Johnson & Johnson."""
_SURE: Final = late(
    r"[;；\n。]+|(?<=[)）\s])(?=[0-9]{1,2}[.)．]\s)|[①-⑳]|(?<=[)）])[0-9](?=[一-龥ァ-ヺ])|(?<=[ん様君氏])[/／・]|(?<=[A-Za-z])/(?=[A-Z][a-z])|(?<=[)）])\s+(?=[^\s()（]+\s?[(（])"
)
"""Stands between people for sure."""
_AND: Final = late(r"\s+(?:and|\+)\s+", re.IGNORECASE)
_GOES_ON: Final = late(
    r"(?i)^(?:an?|the|who|whose|he|she|they|from|at|met|works?|worked|runs?|does|did|has|had|is|was|likes?|loves?|lives?|knows?|just|also|used|plays?"
    r"|looking|wants?|needs?|studies|studied|teaches|builds?|makes?|leads?|both|same|not|moved|speaks|retired|hates?|into|great|great|allergic|training)(?:['’]s)?\s+\S"
    r"|(?:を|が|って|で|に|と)\S*(?:る|た|だ|です|ます|中|い)[。]?$|(?:らしい|みたい|だって|とのこと|そう|予定|希望)[。]?$"
)
"""A part of a list that says more of the one before it."""
_TIE: Final = late(rf"(?i)(?:(?:my|our) )?(?:(?:old|new|ex|former|next-door)[ -])?{KIN}|(?:元)?{jobs.RELATION}")
_OWNED: Final = late(rf"(?i)\S+['’]s? (?:[a-z]+ )?{KIN}")
RELATED: Final = late(
    rf"(?i)^(?P<said>(?:my|our|his|her|their|\S+['’]s?) (?:[a-z]+ ){{0,2}}?{KIN}),?\s+(?P<name>(?-i:[A-ZÀ-Þ])\S*(?:\s(?-i:[A-ZÀ-Þ])\S*)?)$"
    r"|^(?:an?|this|some) (?:guy|woman|man|girl|lady|bloke|person) (?:called |named )(?P<somebody>(?-i:[A-ZÀ-Þ])\S*(?:\s(?-i:[A-ZÀ-Þ])\S*)?)$|^(?P<role>(?:the|an?|this|some) (?:(?!of|at|from|in|for|with)(?-i:[a-z-]+) ){1,3}?)(?:called |named )?(?P<called>(?-i:[A-ZÀ-Þ])\S*(?:\s(?-i:[A-ZÀ-Þ])\S*)?)$"
)
"""Somebody behind what they are to somebody else: my sister Ana, the new guy Raj."""
_SOMEBODY: Final = late(r"(?i)[a-z'’-]+(?:\s[a-z'’-]+)?(?:\s*[(（:]|\s+(?:[-–—]|from|who['’]?s?|of|at)\s)")
NAMES_TOO: Final = frozenset(
    "Dev Dean Guy Will May Hope Jan Mark Art Rose Grace Faith Joy Dawn Jay June April Bill Rob Pat Sue Don Ray Sky Rich Drew Chase Miles Frank Gene Dale Glen Penny"
    " Ruby Iris Ivy Olive Summer Autumn Eve Angel Christian Cat".split()
)
"""Names that would be words."""
_RELATIVE: Final = late(r"(?i),?\s+(?:who|whose|that|at|in|from|near)\b")
_DESCRIBED: Final = late(r"[A-ZÀ-Þ][\w'’-]+(?: [A-ZÀ-Þ][\w'’-]+)?(?:\s*[(（]|\s+[-–—]\s|\s+who\b)")
_LONE: Final = late(r"[A-ZÀ-Þ][\w.'’-]*(?: [A-ZÀ-Þ][\w.'’-]*){0,2}")


def segments(text: str) -> Iterator[tuple[str, bool]]:
    """The text cut where people are apart for sure, outside of brackets; whether commas within say more of the same one."""
    clear = any(sign in ";；" for sign in text)
    for line in text.splitlines():
        for piece in _cut(line, _SURE):
            if piece.strip():
                yield piece, clear


def parts(segment: str) -> Iterator[tuple[str, bool]]:
    """Cut at commas and `and` outside of brackets, and whether a comma stood before; not behind the one colon of a first part."""
    colons = [at.start() for at in re.finditer("[:：]", segment)]
    if len(colons) == 1 and not any(sign in _APART for sign in segment[: colons[0]]):
        yield segment, False
        return
    apart = _AND if _AND.search(segment) else _JOINED
    for number, part in enumerate(cut(segment)):
        first, *rest = [part] if re.search("[:：]", part) else apart.split(part)
        yield first, number > 0
        yield from ((each, False) for each in rest)


def cut(text: str) -> Iterator[str]:
    """The text cut at commas and their like, outside of brackets."""
    return _cut(text, _COMMA)


def _cut(text: str, signs: "re.Pattern[str]") -> Iterator[str]:
    depth, start = 0, 0
    ends = {found.start(): found.end() for found in signs.finditer(text)}
    for at, sign in enumerate(text):
        depth += (sign in _OPEN) - (sign in _CLOSE and depth > 0)
        if depth == 0 and at in ends and at >= start:
            yield text[start:at]
            start = ends[at]
    yield text[start:]


def goes_on(part: str, text: str, *, behind: bool, fresh: bool) -> bool:
    """Whether a part of a list says more of the one before it: an investor, 犬を飼ってる.

    `behind`: it stands behind a comma where semicolons are between people; `fresh`: it begins a line.
    """
    if POLITE.search(part) and not part.startswith(("「", "その")):
        return False
    if RELATED.match(_RELATIVE.split(part)[0]) or part.split()[0] in NAMES_TOO:
        return False
    if is_tie(part) or _GOES_ON.search(part) or jobs.is_title(part) or _OWNED.fullmatch(part):
        return True
    if jobs.read(part) and not _LONE.fullmatch(part) and not re.search(r"[(（:：]", part):
        return (
            jobs.is_title(re.split(r"(?i)\s*(?:\b(?:at|for|of|from|with)\b|@)", part, maxsplit=1)[0])
            or part[:1].islower()
        )
    if behind:
        return _DESCRIBED.match(part) is None
    capitals = next((sign.isupper() for sign in text if sign.isalpha()), False)
    if capitals and (part[:1].islower() or part[:1].isdigit()):
        return _SOMEBODY.match(part) is None or part.split()[0].strip(",:") in COMMON
    return POLITE.search(text) is not None and not _like_a_name(part)


def is_tie(part: str) -> bool:
    """Whether a part of a list only says what somebody is to the owner: neighbour, my old boss, 隣人."""
    return _TIE.fullmatch(part) is not None


def _like_a_name(part: str) -> bool:
    """Whether a part without an honorific may be somebody in a list where others have one."""
    bare = re.split(r"[(（\s\u3000:：]", part)[0]
    family = split_family(bare)
    if set(bare) <= GIVEN and len(bare) in (2, 3):
        return True
    return bool(
        bare in FAMILY
        or (family and family[0] in FAMILY)
        or re.match("[A-Z]", bare)
        or len(bare) == 1
        or names.strip_honorific(bare) != bare
    )
