"""Which pieces of a text belong together to one time."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import cast

from bot.language.when import english, japanese, numeric
from bot.language.when.days import SHAPES
from bot.language.when.kinds import TIME, Said
from bot.language.when.rules import Found, Grammar

BROKEN = Said()
META = ("tail", "weak", "doubt")
LETTER = "0-9a-z_\u00c0-\u024f"
WORD_START = rf"(?=[0-9a-z@])(?<![{LETTER}])(?<![{LETTER}]['’-])(?<![-$¥€£#@])(?<![0-9][.,:/])"
WORD_END = rf"(?![{LETTER}]|['’\-./:][{LETTER}])"
DIGIT_START = rf"(?=[0-9])(?<![{LETTER}.:/$¥€£#@+-])(?<![0-9],)"
DIGIT_END = r"(?![0-9a-z]|[-/:.][0-9])"


@dataclass(slots=True)
class Phrase:
    """Pieces that fit together, and where they stand in the folded text."""

    said: Said
    start: int
    end: int
    retry: int
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


PATTERNS = {
    "glue": r"\s{0,3}[,、]?\s{0,3}(?:の|@\s{0,3}|(?:(?:on|at|of|in|the|by|from)\s{1,3}){0,2})",
    "lead": r"(?:^|(?<=[\s,、。(]))(?:(on|at|until|till|by|due)|for|from|since)\s{1,3}(?:the\s{1,3})?$",
    "not_before": r"\b(?:(?:mr|mrs|ms|dr|prof)\.?\s|not\s(?:on\s)?|(?:born|lives?|living)\s(?:(?:in|on)\s)?)$",
    "trail": r"\s?(?:((?:に|まで(?:に)?|から)(?:は)?)|の|は|[、,](?=\s))(?![ぁ-ん])",
    "not_after": r"\s?(?:さん|ちゃん|くん|君|様|氏|先生|じゃな|ではな|でなく|生まれ|(?:train|flight|bus)\b|"
    r"の?(?:あたり|辺り|前後|半ば|なかば|中[頃ご]|[前後]半|以外|以前|どこか|どっか|いつか|次の日|前の日|翌|前日|とか|明け|[前後](?=に|まで|$|[\s、。])))",
    "title": r"『[^』]*』|「[^」]*」(?!\s?(?:って|と(?:言|い|思|伝|約|聞|の)))",
    "other": r"\s?(?:or|and|to|until|till|または|もしくは|から|まで|か|と|や|[-〜~–—])\s?",
}


@cache
def _pattern(name: str) -> re.Pattern[str]:
    return re.compile(PATTERNS[name])


def whole(text: str) -> Said | None:
    """What the whole text says, or None when it says anything else besides."""
    text = text.rstrip(" \t\r\n\u3000.。!?")
    start = len(text) - len(text.lstrip())
    lead = re.match(r"(?:on|at|until|till|by|for|from|due)\s{1,3}(?=\S)", text[start:])
    for begin in (start, start + lead.end()) if lead else (start,):
        phrase = _phrase(text, begin)
        if phrase and _dress(text, phrase) and phrase.start == start and phrase.end == len(text):
            return None if phrase.doubt or phrase.broken else phrase.said
    return None


def phrases(text: str) -> Iterator[Phrase]:
    """Times in a text, in order; those that may be no times are left out."""
    position = 0
    titles = [title.span() for title in _pattern("title").finditer(text)] if "「" in text or "『" in text else []
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
    phrase = Phrase(said=Said(), start=start, end=start, retry=0)
    found = grammar().match(text, start)
    while found:
        piece = _said(found)
        if piece is None or ("tail" in piece and not phrase.pieces):
            return None
        if piece == BROKEN:
            phrase.broken = True
        piece = _once(phrase.said, piece)
        if not phrase.broken and not _fits(phrase.said, piece):
            break
        _add(phrase, piece, found[0].end())
        found = _next(text, phrase.end)
    return phrase if phrase.pieces else None


def _next(text: str, position: int) -> Found | None:
    """The piece that follows, after spaces or the words that join pieces."""
    spaces = len(text[position : position + 3]) - len(text[position : position + 3].lstrip())
    found = grammar().match(text, position + spaces)
    if found:
        return found
    glue = _pattern("glue").match(text, position)
    return grammar().match(text, glue.end()) if glue and glue.end() > position + spaces else None


def _once(said: Said, piece: Said) -> Said:
    """The piece without a "weekly" that was said already: every other week on Fridays."""
    if "every" in said and piece.get("every") == ("week", 1):
        return cast(Said, {key: value for key, value in piece.items() if key != "every"})
    return piece


def _fits(said: Said, piece: Said) -> bool:
    keys = {key for key in piece if key not in META}
    if said.keys() & keys:
        return False
    days = frozenset((said.keys() | keys) - TIME)
    return not days or any(days <= shape for shape in SHAPES)


def _add(phrase: Phrase, piece: Said, end: int) -> None:
    alone = not phrase.pieces
    phrase.weak, phrase.doubt = alone and "weak" in piece, alone and "doubt" in piece
    if phrase.weak or phrase.doubt:
        phrase.retry = end
    phrase.pieces += 1
    phrase.end = end
    kept = {key: value for key, value in piece.items() if key not in META}
    phrase.said = cast(Said, {**phrase.said, **kept})


def _dress(text: str, phrase: Phrase) -> bool:
    """Takes in the words around that belong to it; False when those that follow put it in doubt."""
    before = text[max(0, phrase.start - 12) : phrase.start]
    if _pattern("not_after").match(text, phrase.end) or _pattern("not_before").search(before):
        return False
    other = _pattern("other").match(text, phrase.end)
    again = grammar().match(text, other.end()) if other else None
    if again and "tail" not in (_said(again) or {"tail"}):
        beyond = _phrase(text, again[0].start())
        phrase.end, phrase.retry = beyond.end if beyond else again[0].end(), 0
        return False
    lead, trail = _pattern("lead").search(before), _pattern("trail").match(text, phrase.end)
    if lead:
        phrase.start -= lead.end() - lead.start()
    if trail:
        phrase.end = trail.end()
    if (lead and lead[1]) or (trail and trail[1]):
        phrase.weak = phrase.doubt = False
    return True


def _said(found: Found) -> Said | None:
    """What a piece says: nothing when it is no time, BROKEN when it is an impossible one."""
    match, says = found
    try:
        return says(match.groups())
    except ValueError:
        return BROKEN
