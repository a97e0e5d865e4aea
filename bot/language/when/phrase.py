"""Which pieces of a text belong together to one time."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache
from typing import cast

from msgspec import Struct

from bot.language.patterns import late
from bot.language.when import english, japanese, numeric
from bot.language.when.days import PARTIAL
from bot.language.when.kinds import TIME, Said
from bot.language.when.rules import Found, Grammar

META = frozenset({"tail", "weak", "doubt"})
LETTER = "0-9a-z_\u00c0-\u024f"
WORD_START = rf"(?=[0-9a-z@])(?<![{LETTER}])(?<![{LETTER}]['’-])(?<![-$¥€£#@])(?<![0-9][.,:/])(?<!\bw/)"
WORD_END = rf"(?!['’\-./:]?[{LETTER}])"
DIGIT_START = rf"(?=[0-9])(?<![{LETTER}.:/$¥€£#@+-])(?<![0-9],)"
DIGIT_END = r"(?![0-9a-z]|[-/:.][0-9])"


class Phrase(Struct):
    """Pieces that fit together, and where they stand in the folded text."""

    said: Said
    start: int
    end: int
    retry: int = 0
    """Where reading starts again when the first piece may be something else, as in Mark Sun yesterday."""
    pieces: int = 0
    weak: bool = True
    doubt: bool = True
    broken: bool = False
    """Some piece is impossible, as 平成40年 or 99時."""


@cache
def grammar() -> Grammar:
    """Every rule of both languages; made on first use, as start-up should not pay for it."""
    return Grammar(
        (
            (DIGIT_START, numeric.RULES, DIGIT_END),
            ("", (*japanese.RULES, english.BRACKETED), ""),
            (rf"(?=[0-9]|{english.INITIALS}|{english.TAILS}){WORD_START}", english.RULES, WORD_END),
        ),
        starts=rf"[0-9{japanese.INITIALS}]|(?<![a-z])(?:{english.INITIALS})",
    )


LEADING = late(r"(?:on|at|until|till|by|for|from|due)\s{1,3}(?=\S)")
GLUE = late(r"\s{0,3}[,、]?\s{0,3}(?:の|@\s{0,3}|(?:(?:on|at|of|in|the|by|from)\s{1,3}){0,2})")
LEAD = late(r"(?:^|(?<=[\s,、。(]))(?:(on|at|until|till|by|due)|for|from|since)\s{1,3}(?:the\s{1,3})?$")
NOT_BEFORE = late(
    r"\b(?:(?:mr|mrs|ms|dr|prof)\.?\s|not\s(?:on\s)?|between\s|(?:born|lives?|living)\s(?:(?:in|on)\s)?)$"
)
TRAIL = late(r"\s?(?:((?:に|まで(?:に)?|から)(?:は)?)|の|は|[、,](?=\s))(?![ぁ-ん])")
NOT_AFTER = late(
    r"\s?(?:さん|ちゃん|くん|君|様|氏|先生|じゃな|ではな|でなく|生まれ|(?:train|flight|bus)\b|"
    r"の?(?:あたり|辺り|前後|半ば|なかば|中[頃ご]|[前後]半|以外|以前|どこか|どっか|いつか|次の日|前の日|翌|前日|とか|か\s?[0-9一二三四五六七八九十]|明け|[前後](?=に|まで|$|[\s、。])))"
)
TITLE = late(r"『[^』]*』|「[^」]*」(?!\s?(?:って|と(?:言|い|思|伝|約|聞|の)))")
OTHER = late(r"\s?(?:or|and|to|until|till|または|もしくは|から|まで|か|と|や|[-〜~–—])\s?")


def whole(text: str) -> Said | None:
    """What the whole text says, or None when it says anything else besides."""
    text = text.rstrip(" \t\r\n\u3000.。!?")
    start = len(text) - len(text.lstrip())
    leading = LEADING.match(text, start)
    for begin in (start, leading.end()) if leading else (start,):
        phrase = _phrase(text, begin)
        if phrase and _dress(text, phrase) and phrase.start == start and phrase.end == len(text):
            return None if phrase.doubt or phrase.broken else phrase.said
    return None


def phrases(text: str) -> Iterator[Phrase]:
    """Times in a text, in order; those that may be no times are left out."""
    position = 0
    titles = [title.span() for title in TITLE.finditer(text)] if "「" in text or "『" in text else []
    while found := grammar().search(text, position):
        phrase = _phrase(text, found[0].start())
        if phrase is None:
            position = max(found[0].end(), position + 1)
        else:
            named = any(start < phrase.start and phrase.end < end - 1 for start, end in titles)
            if _dress(text, phrase) and not (phrase.weak or phrase.doubt or phrase.broken or named):
                yield phrase
            position = phrase.retry or phrase.end


def _phrase(text: str, start: int) -> Phrase | None:
    """The longest run of pieces from `start` that fit together."""
    phrase = Phrase(said=Said(), start=start, end=start)
    found = grammar().match(text, start)
    while found:
        piece = _said(found)
        if piece is None or ("tail" in piece and not phrase.pieces):
            return None
        if not piece:
            phrase.broken = True
        kept = _kept(phrase.said, piece)
        if not phrase.broken and not _fit((*phrase.said, *kept)):
            break
        alone = not phrase.pieces
        phrase.weak, phrase.doubt = alone and "weak" in piece, alone and "doubt" in piece
        phrase.pieces += 1
        phrase.end = found[0].end()
        if phrase.weak or phrase.doubt:
            phrase.retry = phrase.end
        phrase.said.update(kept)
        found = _next(text, phrase.end)
    return phrase if phrase.pieces else None


def _next(text: str, position: int) -> Found | None:
    """The piece that follows, after spaces or the words that join pieces."""
    ahead = text[position : position + 3]
    if not ahead:
        return None
    after = position + len(ahead) - len(ahead.lstrip())
    found = grammar().match(text, after)
    if found:
        return found
    glue = GLUE.match(text, position)
    return grammar().match(text, glue.end()) if glue and glue.end() > after else None


def _kept(said: Said, piece: Said) -> Said:
    """What a piece adds: nothing about itself, nor a "weekly" that was said already (every other week on Fridays)."""
    again = "every" in said and piece.get("every") == ("week", 1)
    if not again and META.isdisjoint(piece):
        return piece
    return cast(
        Said, {key: value for key, value in piece.items() if key not in META and not (again and key == "every")}
    )


@lru_cache(maxsize=1024)
def _fit(keys: tuple[str, ...]) -> bool:
    """Whether pieces with these keys can be one time: none is said twice, and some day is told by them and maybe more."""
    return len(set(keys)) == len(keys) and frozenset(keys) - TIME in PARTIAL


def _dress(text: str, phrase: Phrase) -> bool:
    """Takes in the words around that belong to it; False when those that follow put it in doubt."""
    before = text[max(0, phrase.start - 12) : phrase.start]
    if before and NOT_BEFORE.search(before):
        return False
    trail = None
    if phrase.end < len(text):
        if NOT_AFTER.match(text, phrase.end) or _or_another(text, phrase):
            return False
        trail = TRAIL.match(text, phrase.end)
    lead = LEAD.search(before) if before else None
    if lead:
        phrase.start -= lead.end() - lead.start()
    if trail:
        phrase.end = trail.end()
    if (lead and lead[1]) or (trail and trail[1]):
        phrase.weak = phrase.doubt = False
    return True


def _or_another(text: str, phrase: Phrase) -> bool:
    """Whether another time is named beside it, which is taken in: 10 or 11, from 3 to 5."""
    other = OTHER.match(text, phrase.end)
    again = grammar().match(text, other.end()) if other else None
    if not again or "tail" in (_said(again) or {"tail"}):
        return False
    beyond = _phrase(text, again[0].start())
    phrase.end, phrase.retry = beyond.end if beyond else again[0].end(), 0
    return True


def _said(found: Found) -> Said | None:
    """What a piece says: None when it is no time, nothing when it is an impossible one."""
    match, says = found
    try:
        return says(match.groups())
    except ValueError:
        return Said()
