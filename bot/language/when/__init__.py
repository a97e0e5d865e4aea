"""Times as people say them, in Japanese and English: understood whole, found in a sentence, and met again."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import datetime, time
from functools import cache
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from bot.language.when.calendar import local
from bot.language.when.folding import Folded
from bot.language.when.kinds import TIME, Frame, Prefer, Said, Span, When
from bot.language.when.recurrence import next_after

if TYPE_CHECKING:
    from bot.language.when.phrase import Phrase

__all__ = ["Prefer", "Span", "When", "clock_only", "find", "moment", "next_after", "understand"]

LONGEST = 120
"""Characters; no time in words is longer."""
DAY_FIRST = ("AU", "GB", "HK", "IE", "IN", "NZ", "SG", "ZA")
"""Regions whose English writes 6/12 for 6 December."""
_NAMED = re.compile(
    r"\b(?:the|(?:at|in|to|for|of)(?: the)?|met|saw|with|called|emailed|texted) (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day [A-Z\ue100-\ue1ff]$"
)


def understand(
    text: str, *, now: datetime, zone: ZoneInfo, prefer: Prefer = "future", locale: str = "en"
) -> When | None:
    """The whole text as a time, or None when it is none or could be two. `now` is aware. Never raises for any text."""
    if len(text) > LONGEST:
        return None
    whole, _, resolve = _grammar()
    said = whole(Folded(text).text)
    return resolve(said, _frame(now, zone, prefer, locale)) if said else None


def clock_only(text: str) -> bool:
    """Whether the whole text is a time of day without a day: 7pm, noon, 19時."""
    said = _grammar()[0](Folded(text).text) if len(text) <= LONGEST else None
    return said is not None and TIME.issuperset(said)


def find(text: str, *, now: datetime, zone: ZoneInfo, prefer: Prefer = "future", locale: str = "en") -> Span | None:
    """The first time in a sentence with the words that belong to it (on, at, までに), or None.

    Takes time linear in the length of the text. Never raises for any text.
    """
    _, phrases, resolve = _grammar()
    folded = Folded(text)
    frame = _frame(now, zone, prefer, locale)
    for phrase in phrases(folded.text):
        when = resolve(phrase.said, frame)
        if when is None or _names(text, folded.start(phrase.start), folded.end(phrase.end)):
            continue
        if not (when.at and prefer == "past" and folded.text.endswith("before ", 0, phrase.start)):
            return Span(when=when, start=folded.start(phrase.start), end=folded.end(phrase.end))
    return None


def _names(text: str, start: int, end: int) -> bool:
    """Whether a weekday is part of a name: in Friday Harbor, at Sunday Natural, the Sunday Times."""
    if not (text[start:end].endswith("day") and text[end : end + 1] == " " and text[end + 1 : end + 2].strip()):
        return False
    return _NAMED.search(text[max(0, start - 8) : end + 2]) is not None


def moment(when: When, zone: ZoneInfo, default: time) -> datetime:
    """When that is, aware: as said, or on its day at its wall time or the default, moved out of a gap."""
    return when.at or local(when.day, when.wall or default, zone)


@cache
def _grammar() -> tuple[
    Callable[[str], Said | None], Callable[[str], Iterator[Phrase]], Callable[[Said, Frame], When | None]
]:
    """How a text is read whole, the phrases in it found, and what they say understood."""
    # Imported on first use, as start-up should not pay for it.
    from bot.language.when.phrase import phrases, whole
    from bot.language.when.resolve import resolve

    return whole, phrases, resolve


def _frame(now: datetime, zone: ZoneInfo, prefer: Prefer, locale: str) -> Frame:
    region = locale.replace("_", "-").partition("-")[2].upper()
    return Frame(now=now.astimezone(zone), zone=zone, future=prefer == "future", day_first=region in DAY_FIRST)
