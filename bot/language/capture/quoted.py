"""A language model's answer as captures: only what stands in the sentence itself, and only of the right shape."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection
from datetime import datetime
from typing import Any, Final, get_args
from zoneinfo import ZoneInfo

from bot.language.capture.kinds import About, Captured, Introduction, Mention, Promise
from bot.language.capture.names import spans
from bot.language.capture.timing import Times
from bot.language.names import strip_honorific
from bot.model.favour import implied
from bot.model.touch import TouchKind

CAPTURES_MOST: Final = 5
LIST_MOST: Final = 10
NAME_MOST: Final = 100
TEXT_MOST: Final = 1000
_KINDS: Final[tuple[TouchKind, ...]] = get_args(TouchKind)


def checked(
    answer: object, sentence: str, *, now: datetime, zone: ZoneInfo, locale: str, known: Collection[str] = frozenset()
) -> tuple[Captured, ...]:
    """The captures in an answer that nobody vouches for; empty when there are none. Never raises for any answer.

    What is not quoted from the sentence, or has another type than it should, is left out; times are read here, from the
    words quoted. A name that does not look like one in the sentence is one to ask about.
    """
    quotes = _Quotes(sentence, Times(now, zone, locale), known)
    found = [_capture(each, quotes) for each in _items(_member(answer, "captures"), CAPTURES_MOST)]
    return tuple(each for each in found if each is not None and each.people)


class _Quotes:
    """What may be taken from a sentence."""

    def __init__(self, sentence: str, times: Times, known: Collection[str]) -> None:
        self.times = times
        self._plain = _plain(sentence)
        self._names = {
            _plain(strip_honorific(sentence[span.start : span.end])) for span in spans(sentence, known) if span.sure
        }

    def text(self, value: object, most: int = TEXT_MOST) -> str:
        """The value when it is a text that stands in the sentence, whole words only; empty otherwise."""
        if not isinstance(value, str) or not 0 < len(value) <= most:
            return ""
        wanted = _plain(value)
        if not wanted:
            return ""
        at = self._plain.find(wanted)
        while at >= 0:
            if not (_splits(self._plain, at) or _splits(self._plain, at + len(wanted))):
                return unicodedata.normalize("NFKC", value).strip()
            at = self._plain.find(wanted, at + 1)
        return ""

    def mention(self, value: object) -> Mention | None:
        """Somebody named; not sure unless the sentence itself shows it to be a name."""
        text = self.text(value, NAME_MOST)
        return Mention(text=text, sure=_plain(strip_honorific(text)) in self._names) if text else None

    def name(self, value: object) -> str:
        """A name, or nothing."""
        return self.text(value, NAME_MOST)


def _capture(item: object, quotes: _Quotes) -> Captured | None:
    if not isinstance(item, dict):
        return None
    kind = next((each for each in _KINDS if each == item.get("kind")), None)
    people = [quotes.mention(each) for each in _items(item.get("people"), LIST_MOST)]
    gone, _ = quotes.times.past(quotes.text(item.get("when"), NAME_MOST))
    return Captured(
        people=tuple(dict.fromkeys(each for each in people if each is not None)),
        kind=kind,
        received=item.get("received") is True and kind is not None,
        when=gone,
        where=quotes.text(item.get("where"), NAME_MOST),
        facts=_remarks(item.get("facts"), quotes),
        needs=_remarks(item.get("needs"), quotes),
        promises=_promises(item.get("promises"), quotes),
        introductions=_introductions(item.get("introductions"), quotes),
        note=quotes.text(item.get("note")),
        favour=implied(kind, received=item.get("received") is True),
    )


def _remarks(value: object, quotes: _Quotes) -> tuple[About, ...]:
    found = [
        About(who=quotes.name(_member(each, "who")), text=quotes.text(_member(each, "text")))
        for each in _items(value, LIST_MOST)
    ]
    return tuple(each for each in found if each.text)


def _promises(value: object, quotes: _Quotes) -> tuple[Promise, ...]:
    found = []
    for each in _items(value, LIST_MOST):
        said, _ = quotes.times.future(quotes.text(_member(each, "when"), NAME_MOST))
        found.append(Promise(text=quotes.text(_member(each, "text")), when=said, who=quotes.name(_member(each, "who"))))
    return tuple(each for each in found if each.text)


def _introductions(value: object, quotes: _Quotes) -> tuple[Introduction, ...]:
    found = [
        Introduction(**{part: quotes.name(_member(each, part)) for part in ("by", "who", "to")})
        for each in _items(value, LIST_MOST)
    ]
    return tuple(each for each in found if each.who and bool(each.by) != bool(each.to))


def _member(value: object, name: str) -> Any:
    return value.get(name) if isinstance(value, dict) else None


def _items(value: object, most: int) -> list[object]:
    return value[:most] if isinstance(value, list) else []


def _plain(text: str) -> str:
    """The text as it is compared: without width, case and runs of spaces."""
    return " ".join(unicodedata.normalize("NFKC", text).casefold().split())


def _splits(text: str, at: int) -> bool:
    """Whether a place lies inside a word of Latin letters or figures."""
    return 0 < at < len(text) and re.match(r"[a-z0-9À-ɏ]{2}", text[at - 1 : at + 1]) is not None
