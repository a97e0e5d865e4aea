"""An event as owners announce it in one line: its name, when, where."""

import re

from msgspec import Struct

from bot import times
from bot.context import Context
from bot.language.patterns import late
from bot.language.when import When

NAME_MOST = 120
_PLACE = late(
    r"^(?P<name>.*?\S)\s+(?:at|in)\s+(?P<place>[^,。]+)$|^(?P<name2>.*?\S)\s*[@＠]\s*(?P<place2>\S.*)$", re.IGNORECASE
)
_BEHIND = late(r"^(?P<what>.*\S)\s*[,、]\s*(?P<place>[^,、。.\d]{2,40})$")
_TIED = late(
    r"^(?:(?:on|at|from)\b|[にのは、,・\-–—:：])\s*|\s*(?:\b(?:on|at|from)|[にのは、,・\-–—:：])$", re.IGNORECASE
)


class Announced(Struct, frozen=True, kw_only=True):
    """What a line announces; `when` is None where it says no time."""

    name: str
    when: When | None = None
    place: str = ""


def read(ctx: Context, text: str) -> Announced:
    """The name, time and place in a line. A day and a time of day may stand apart."""
    behind = _BEHIND.match(text)
    if behind and times.find(behind["what"], ctx) and not times.find(behind["place"], ctx):
        # Mixer next Wednesday 6pm, Shoreditch: behind the time it is no part of the name.
        text, last = behind["what"], behind["place"].strip()
    else:
        last = ""
    said, rest = _timed(ctx, text)
    rest = _bare(rest)
    name, place = (rest, last) if last else _placed(rest)
    return Announced(name=(_bare(name) or rest)[:NAME_MOST], when=said, place=place[:NAME_MOST])


def _timed(ctx: Context, text: str) -> tuple[When | None, str]:
    span = times.find(text, ctx)
    if span is None:
        return None, text
    rest = f"{text[: span.start]} {text[span.end :]}"
    other = times.find(rest, ctx)
    if other is not None:
        one, two = text[span.start : span.end].strip(), rest[other.start : other.end].strip()
        both = times.understood(f"{two} {one}", ctx) or times.understood(f"{one} {two}", ctx)
        if both is not None:
            return both, f"{rest[: other.start]} {rest[other.end :]}"
    return span.when, rest


def _placed(text: str) -> tuple[str, str]:
    found = _PLACE.match(text)
    if found:
        return found["name"] or found["name2"], (found["place"] or found["place2"]).strip()
    if re.search("[ぁ-ヿ一-鿿]", text):
        after = re.match(r"^(?P<name>.*\S)[\s　]+(?P<place>\S{1,40}?)(?:で|にて)?$", text)
        before = re.match(r"^(?P<place>[^\sで]{1,30})(?:で|にて)[\s　]*(?P<name>\S.*)$", text)
        for each in (before, after if re.search(r"(?:で|にて)$", text) else None):
            if each:
                return each["name"], each["place"]
    return text, ""


def _bare(text: str) -> str:
    text = re.sub(r"[ \u3000]{2,}", " ", text).strip(" \u3000")
    return _TIED.sub("", _TIED.sub("", text)).strip(" \u3000、,。")
