"""Moving what is noted about somebody to another time: push Tom's reminder to Dec 10, 清水さんの件、来週に延ばして."""

import re
from collections.abc import Sequence

from msgspec.structs import replace

from bot import planning, times
from bot.context import Context
from bot.language import duration
from bot.language.capture import tidied
from bot.language.patterns import late
from bot.language.promises import is_meeting, same_thing
from bot.model.contact import Contact
from bot.model.nudge import Nudge
from bot.model.reply import Reply
from bot.network import awaited
from bot.network.proposals import noted, record
from bot.text import Text

MOVED = Text(en="Moved: {told}", ja="移しました。{told}")
_ENGLISH = late(
    r"(?i)(?:(?:please|can you|could you|i|we|we['’]re|i['’]m|need to|had to|have to|let['’]s)\s+)*"
    r"(?:(?:mov|push|shift|reschedul|postpon|delay|bump|chang)(?:e|ed|ing)?\s+(?P<what>\S.{1,60}?)(?:\s+(?:back|out|forward|up))?"
    r"|(?P<what2>\S.{1,60}?)\s+(?:(?:is|was|got|has been|is being|now)\s+)*(?:moved|pushed|rescheduled|postponed|changed|shifted|delayed)(?:\s+(?:back|out|forward|up))?)"
    r"\s+(?:to|until|till)\s+(?P<when>\S.{1,40}?)(?:\s+(?:instead|please))?[.!]*"
)
_JAPANESE = late(
    r"(?P<all>\S.{3,60}?)(?:に|へ|まで)(?:変更|延ば|のば|延び|のび|ずら|ずれ|延期|移動|動か|リスケ|後ろ倒し|前倒し)(?:に)?(?:し|なっ|なり|さ|した|れ|)*"
    r"(?:た|て|ました|ます|で|ください|お願い(?:します)?|もらった|って|らしい|です)*[。!\uff01]*"
)
_BY = late(
    r"(?i)(?:(?:please|can you|could you|i|we|need to|have to|let['’]s)\s+)*(?:move|push|shift|postpone|delay|bump|put off|snooze|reschedule)\s+(?P<en>\S.{1,60}?)(?:\s+(?:back|out)\s+(?:(?:by|for)\s+)?|\s+(?:by|for)\s+)(?P<by>\S.{1,20}?)(?:\s+please)?[.!]*"
    r"|(?P<ja>\S.{1,40}?)(?:を|は|、)?(?P<by2>[0-9\uff10-\uff19一二三]+(?:日|週間|時間|分|[かヶカ]月))(?:だけ|ほど|くらい)?、?(?:後ろ)?(?:に|へ)?(?:延期|延ばし|のばし|ずらし|遅らせ|後ろ倒し|先送り)(?:に)?(?:し|て|た|ます|ました|で|ください|お願い(?:します)?)*[。!\uff01]*"
)
"""Moved by a length of time: postpone the newsletter by a day."""
_INSTEAD = late(
    r"(?i)(?:not\s+[^,]{2,20},\s*(?:but\s+)?)?(?:(?:please|let['’]?s|actually|better)\s+)*(?:(?:do|make|put|have|schedule)\s+(?P<all>\S.{4,60}?)(?:\s+(?:instead|then|please))?|(?P<all2>(?:the|my)\s+\S.{4,60}?)(?:\s+(?:instead|now))?|(?P<all4>\S.{4,60}?)\s+instead)[.!]*"
    r"|(?P<all3>\S{2,25}?(?:は|を|、)\S{1,20}?)(?:(?:に|で|へ)(?:する|して|します|いい(?:です)?(?:よ)?|お願い(?:します)?|よろしく)?|まで(?:待って|保留|待つ)(?:ください)?)[。!\uff01]*"
)
"""What is done at another time, said without the word for it: ニュースレターは木曜に."""
_JOINT = late(r"(?i)[\s、]*(?:\b(?:(?:is|will be|now|goes|to|on|for|at|until|by)\s*)+|は|を)?$")
_COUNTED = late("^[一二三]")
_THINGS = late(r"(?i)\b(?:reminder|thing|it|that|promise)\b|(?:件|リマインド|お知らせ|約束|予定)")
"""What stands for whatever is noted about somebody."""


async def moved(ctx: Context, text: str) -> Reply | None:
    """The one reminder about whom these words name, at the time they say; None when they move nothing that is noted."""
    said = " ".join(tidied(text).split())
    parts = _parts(ctx, said)
    contact = await noted.whose(ctx, parts[0]) if parts else None
    if parts and contact:
        open_ = [each for each in await planning.to_come(ctx, contact.id) if not each.rule]
        meant = _meant(open_, _nameless(parts[0], contact))
    else:
        parts = parts or _named(ctx, said)
        meant = await noted.one(ctx, parts[0]) if parts and _time(ctx, parts[1]) else None
    after = _later(ctx, meant, parts[1]) if parts and meant else None
    if after is None:
        return None
    await planning.promise(ctx, after)
    told = ctx.say(MOVED, told=await awaited.reminding(ctx, after))
    await record.remember_reminder(ctx, after, contact, told)
    return Reply(text=told)


def _parts(ctx: Context, said: str) -> tuple[str, str] | None:
    """What is moved, and to when."""
    if found := _ENGLISH.fullmatch(said):
        return found["what"] or found["what2"], found["when"]
    found = _JAPANESE.fullmatch(said)
    span = times.find(found["all"], ctx) if found else None
    if found is None or span is None or span.end < len(found["all"].rstrip()):
        return None
    return found["all"][: span.start], found["all"][span.start :]


def _named(ctx: Context, said: str) -> tuple[str, str] | None:
    """What is moved and to when, or by how long, in words that mean it only of something noted."""
    if found := _BY.fullmatch(said):
        return found["en"] or found["ja"], found["by"] or found["by2"]
    found = _INSTEAD.fullmatch(said)
    told = next(filter(None, found.groupdict().values()), "") if found else ""
    span = times.find(told, ctx) if told else None
    if span is None or span.start == 0 or span.end < len(told.rstrip()):
        return None
    return _JOINT.sub("", told[: span.start]), told[span.start :]


def _counted(found: re.Match[str]) -> str:
    return str("一二三".index(found[0]) + 1)


def _time(ctx: Context, words: str) -> bool:
    """Whether words say a time or a length of time."""
    return duration.parse(_COUNTED.sub(_counted, words)) is not None or times.understood(words, ctx) is not None


def _nameless(what: str, contact: Contact) -> str:
    """The thing without the words of the name, which stand in every reminder about them."""
    words = {word.casefold() for word in contact.name.split()}
    return " ".join(word for word in what.split() if word.casefold().removesuffix("'s") not in words)


def _meant(open_: Sequence[Nudge], what: str) -> Nudge | None:
    """Which of the reminders is spoken of: the only one, or the only one of that thing or kind."""
    alike = [each for each in open_ if same_thing(each.text, what)]
    if len(alike) == 1:
        return alike[0]
    if len(open_) != 1:
        return None
    one = open_[0]
    return one if _THINGS.search(what) or is_meeting(one.text) == is_meeting(what) else None


def _later(ctx: Context, before: Nudge, when: str) -> Nudge | None:
    """The reminder at the moment that is said, at the hour there was where none is said; None for no time to come."""
    if (span := duration.parse(_COUNTED.sub(_counted, when))) is not None:
        return replace(before, due_at=before.due_at + span)
    said = times.understood(when, ctx)
    if said is None or said.rule:
        return None
    at = times.moment(said, ctx, ctx.owner.local(before.due_at).time())
    return replace(before, due_at=at, explicit=before.explicit or said.at is not None) if at > ctx.now else None
