"""What a sentence about a favour tells: with whom, what, when, and how much it was."""

import re
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Final

from msgspec import Struct

from bot import people, times
from bot.context import Context
from bot.errors import UserError
from bot.language import names
from bot.language.fold import fold
from bot.language.patterns import late
from bot.model.contact import Contact
from bot.model.event import Command
from bot.model.favour import FavourSize
from bot.network.ledger import SIZES
from bot.text import Text

BAD_SIZE = Text(
    en="How big a favour was it? Choose small, medium or large.",
    ja="大きさは「小さい」「ふつう」「大きい」から選んでください。",
)
NOTE_MOST = 500
_BACKWARDS: Final = late(r"(?P<what>.*?)\s*\b(?:to|from|for|by)\s+(?P<who>\S.*)", re.IGNORECASE | re.DOTALL)
_BACKWARDS_JA: Final = late(
    r"(?P<what>.+?)を\s*(?P<who>\S+?)(?:に|から|へ)(?:あげた|もらった|頼んだ|頼まれた|送った)?[。\s]*"
)
_LEAD: Final = late(r"^(?:(?:from|by|to)\s+|[\s\u3000]+)", re.IGNORECASE)
_TIE: Final = late(r"^(?:から|に(?!ついて)|へ|[\s、。,:：・]|(?:for|about|to|with)\s+)+", re.IGNORECASE)
_TAIL: Final = late(
    r"(?:を)?(?:あげた|あげました|もらった|もらいました|頼んだ|頼みました|頼まれた|頼まれました|お願いした|お願いしました|してあげた|してもらった)?[。.\s]*$"
)
_SMALL: Final = late(
    r"\b(?:small|little|tiny|coffee|tea|lunch|candy|cookies?|sweets|snacks?|a tip|a link|a like|shared?|pens?|cents?|penn(?:y|ies)|pencil|umbrella|charger|lighter)\b"
    r"|ペン|傘|充電器|小さ|ちょっと|コーヒー|お茶|ランチ|お菓子|飴|差し入れ|いいね|シェア|リンク|(?<!\d)\d{1,2}円"
)
_LARGE: Final = late(
    r"\b(?:large|big|huge|a job|lent (?:\w+ )?(?:money|[$€£¥]?[0-9]{3,})|loan|help(?:ed)? (?:\w+ ){1,2}move(?! on| the)|saved|wedding|moved? house|moving house|hired|invest(?:ed|ment)|kidney|for weeks|for months)\b"
    r"|大き|大変な|就職|採用して|出資|融資|お金を貸|保証人|(?:引っ越し|引越し?)[のを]?手伝|お金(?:を)?借|何週間も|何か月も|恩"
)

_SIZE: Final = late(r"(?<=\S)[\s　,、]+(?P<size>small|medium|large|小さい|ふつう|大きい|小|大)$", re.IGNORECASE)
_UNTIL: Final = late(r"\b(?:by|until|till|before|for)(?:\s*$|(?=\s+\w+$))", re.IGNORECASE)


class Told(Struct, frozen=True, kw_only=True):
    """A favour as told, with everything resolved."""

    people: Sequence[Contact]
    what: str
    at: datetime
    size: FavourSize


async def told(call: Command, ctx: Context) -> Told:
    """What a command's words and options tell. Raises Ask or UserError where they do not say enough."""
    text, at = _when(call.options.get("when", ""), _LEAD.sub("", call.text.strip()), ctx)
    who, what = await _apart(ctx, text)
    what = _TIE.sub("", what)
    if re.search("[ぁ-ヿ一-鿿]", what):
        what = _TAIL.sub("", what)
    what, word = _sized(what.strip(" 　、。,"))
    note = " ".join(filter(None, (what, call.options.get("note", "")))).strip()[:NOTE_MOST]
    word = call.options.get("size", "") or word
    size = size_named(word) if word else guessed(note)
    return Told(people=who, what=note, at=at, size=size)


def _sized(what: str) -> tuple[str, str]:
    """What it was, and its size where that stands as the last word: `相談に乗ってもらった 大`, `a ride, small`."""
    found = _SIZE.search(what)
    return (what[: found.start()].rstrip(" 　、。,"), found["size"]) if found else (what, "")


async def filled(values: Mapping[str, str], ctx: Context) -> Told:
    """What a form tells. Raises Ask or UserError."""
    _, at = _when(values.get("when", ""), "", ctx)
    note = values.get("what", "")[:NOTE_MOST]
    size = size_named(values["size"]) if values.get("size") else guessed(note)
    named = await people.several(ctx, values.get("who", ""), new=True)
    return Told(people=named, what=note, at=at, size=size)


def guessed(note: str) -> FavourSize:
    """How much something was, by its words; medium in doubt."""
    plain = note.casefold()
    return "large" if _LARGE.search(plain) else "small" if _SMALL.search(plain) else "medium"


def size_named(word: str) -> FavourSize:
    """The size that a word means in either language. Raises UserError."""
    plain = fold(word.strip())
    for size, text in SIZES.items():
        if plain in (size, size[0], fold(text.en), fold(text.ja), fold(text.ja[0])):
            return size
    raise UserError(BAD_SIZE)


async def _apart(ctx: Context, text: str) -> tuple[Sequence[Contact], str]:
    """With whom, and what: Ken a book; a book to Ken; 田中さんに本; 本を田中さんに."""
    if await people.at_start(ctx, text) is None:
        for pattern in (_BACKWARDS, _BACKWARDS_JA):
            found = pattern.fullmatch(text)
            if found and await _names_somebody(ctx, text, found["who"]):
                who, rest = await people.leading(ctx, found["who"], new=True)
                return who, " ".join(filter(None, (found["what"], rest)))
    return await people.leading(ctx, text, new=True)


async def _names_somebody(ctx: Context, text: str, who: str) -> bool:
    """Whether the words at the end begin with a name, known or, if the text itself does not, looking like one."""
    if await people.at_start(ctx, who) is not None:
        return True
    return not names.split_people(text)[0] and bool(names.split_people(who)[0])


def _when(option: str, text: str, ctx: Context) -> tuple[str, datetime]:
    """The text without the time at its end or in an option, and when it was."""
    if option:
        said = times.understand(option, ctx, "past")
    else:
        span = times.find(text, ctx, "past")
        if span is None or _no_time(text, span.start, span.end):
            return text, ctx.today
        said, text = span.when, f"{text[: span.start].rstrip(' 、,')} {text[span.end :].strip(' 　。、,')}".strip()
    times.check_past(said, ctx)
    return text, times.past_moment(said, ctx)


def _no_time(text: str, start: int, end: int) -> bool:
    """Whether a time in a text is not when it happened: it stands in the middle, or says until when."""
    inside = bool(text[:start].strip()) and bool(text[end:].strip(" 　。.、,"))
    until = _UNTIL.search(text[:start]) or _UNTIL.match(text[start:end].strip())
    return inside or bool(until) or "まで" in text[start : end + 2]
