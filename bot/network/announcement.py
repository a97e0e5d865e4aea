"""An event as owners announce it in one line: its name, when, where."""

import re
from datetime import datetime

from msgspec import Struct
from msgspec.structs import replace

from bot import times
from bot.context import Context
from bot.language.patterns import late
from bot.language.when import When
from bot.times import MORNING, day_start

NAME_MOST = 120
_PLACE = late(
    r"^(?P<name>.*?\S)\s+(?:at|in)\s+(?P<place>[^,。]+)$|^(?P<name2>.*?\S)\s*[@＠]\s*(?P<place2>\S.*)$", re.IGNORECASE
)
_BEHIND = late(r"^(?P<what>.*\S)\s*[,、]\s*(?P<place>[^,、。.\d]{2,40})$")
_AT = late(r"(?i)^(?:at|in)\s+")
_TIED = late(
    r"^(?:(?:on|at|from)\b|[にのは、,・\-–—:：])\s*|\s*(?:\b(?:on|at|from)|[にのは、,・\-–—:：])$", re.IGNORECASE
)


_LEAD = late(
    r"(?i)^(?:(?:(?:so|hey|ok|oh),? )*(?:(?:i(?:['’]ve)? |we )?(?:just )?(?:heard|hear|saw|read|found out|learn(?:ed|t)) (?:that |about |of )?)?"
    r"(?:there(?:['’]?s| is| will be| are| might be) |(?:i|we)(?:['’]?(?:m|re)| am| are) (?:starting|going to|going for|joining|hosting|organi[sz]ing"
    r"|attending|running|having|holding|off to) |(?:i|we)(?:['’]ll| will) (?:be at|go to|attend|join|host|run|hold) |going to )?)(?:(?:an?|the|my|our) )?(?=\S)"
)
"""What announces an event, and is no part of its name: heard there's a …"""
_LEADS = late(r"(?i)^(?:(?:so|hey|ok|oh),? )*(?:(?:i|we|an?)\b|just\b|heard|hear|saw|read|found|learn|there|going)")
_TAIL = late(
    r"(?:(?:が|を|も)?(?:ある|あります|開催(?:される|する|します|されます)?|開かれる|始める|やる|やります|始めます)|[にへ](?:行く|行きます|参加する|参加します|出る|出ます))"
    r"(?:らしい|みたい|そう|予定|つもり|って|とのこと|ん|の|です|だ|よ|ね|けど|けれど|が)*[。!\uff01]*$"
)
_EVENT_JA = r"(?:会|セミナー|イベント|カンファレンス|ミートアップ|ワークショップ|ハッカソン|パーティー?|飲み|祭|フェス)"
_BEHIND_JA = late(rf"^[\s\u3000]+(?P<place>(?!\S*{_EVENT_JA}$)[^\s\u3000。、,]{{2,40}}?)(?:で|にて)?$")
"""What stands alone behind the time in Japanese, and is no event itself, is where."""
_PLACED_JA = (
    late(r"^(?P<place>[^\sで]{1,30})(?:で(?!す)|にて)[\s\u3000]*(?P<name>\S.*)$"),
    late(rf"^(?P<name>.*{_EVENT_JA})[\s\u3000]+(?P<place>(?!\S*{_EVENT_JA}$)\S{{1,40}}?)(?:で|にて)?$"),
    late(r"^(?P<name>.*\S)[\s\u3000]+(?P<place>\S{1,40}?)(?:で|にて)$"),
)
"""A place is said to be one, before the event or behind it, or stands alone behind what can only be the event."""

_MOVED = late(
    r"(?i)(?<=\S)(?:\s(?:is|was|got|has been|been|has)|['’]s)*\s(?:moved|postponed|pushed|rescheduled|shifted|delayed)(?:\s(?:back|forward))?(?:\s(?:to|till|until))?$"
    r"|(?<=\S)(?:は|が)?\s*に?(?:変わった|変わりました|変更(?:になった|になりました|された)?|ずれた|延期(?:になった|になりました|された)?)$"
)


class Announced(Struct, frozen=True, kw_only=True):
    """What a line announces; `when` is None where it says no time."""

    name: str
    when: When | None = None
    place: str = ""
    moved: bool = False
    """Whether it tells of another time for what was planned: the meetup moved to Friday."""


def at(ctx: Context, told: Announced, moment: datetime) -> Announced:
    """The same on another day; at the time of day that was said before unless this is at one."""
    local = ctx.owner.local(moment)
    before = told.when.wall if told.when else None
    wall = before if local.time() == MORNING else local.time()
    when = When(day=local.date(), at=day_start(local.date(), ctx.owner, wall) if wall else None, wall=wall)
    return replace(told, when=when)


def read(ctx: Context, text: str) -> Announced:
    """The name, time and place in a line. A day and a time of day may stand apart."""
    behind = _BEHIND.match(text)
    if behind and times.find(behind["what"], ctx) and not times.find(behind["place"], ctx):
        # Mixer next Wednesday 6pm, Shoreditch: behind the time it is no part of the name.
        text, last = behind["what"], behind["place"].strip()
    else:
        text, last = _tail_place(ctx, text)
    said, rest = _timed(ctx, text)
    rest = _bare(rest)
    moved = _MOVED.search(rest)
    rest = _named(rest[: moved.start()] if moved else rest)
    name, place = (rest, last) if last else _placed(rest)
    return Announced(
        name=(_bare(name) or rest)[:NAME_MOST], when=said, place=_AT.sub("", place)[:NAME_MOST], moved=bool(moved)
    )


def _tail_place(ctx: Context, text: str) -> tuple[str, str]:
    """A Japanese line without the place that it names last, and that place."""
    span = times.find(text, ctx) if re.search("[ぁ-ヿ一-鿿]", text) else None
    found = _BEHIND_JA.match(text[span.end :]) if span and text[: span.start].strip() else None
    if span is None or found is None or times.find(found["place"], ctx):
        return text, ""
    return text[: span.end], found["place"]


def _named(text: str) -> str:
    """The name without what announces it."""
    lead = _LEAD.match(text) if _LEADS.match(text) else None
    text = text[lead.end() :] if lead else text
    return _TAIL.sub("", text) or text


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
        for pattern in _PLACED_JA:
            if found := pattern.match(text):
                return found["name"], found["place"]
    return text, ""


def _bare(text: str) -> str:
    text = re.sub(r"[ \u3000]{2,}", " ", text).strip(" \u3000")
    return _TIED.sub("", _TIED.sub("", text)).strip(" \u3000、,。")
