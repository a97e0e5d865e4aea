"""What a sentence about a touch tells: with whom, of what kind, when, where, and what of it to remember."""

import re
from collections.abc import Mapping, Sequence
from datetime import datetime

from msgspec import Struct

from bot import cards, people, times
from bot.context import Context
from bot.errors import UserError
from bot.language import names, spoken
from bot.language.capture import Captured
from bot.language.patterns import late
from bot.language.when import When
from bot.model.contact import Contact
from bot.model.event import Command, Said
from bot.model.touch import TouchKind
from bot.text import Text

AHEAD = Text(
    en="{day} is still to come. Tell me once it has happened; “remind” keeps a date.",
    ja="{day}はこれからですね。会ったあとに教えてください。予定は「リマインド」で覚えておけます。",
)
_SIGNS: Mapping[TouchKind, str] = {
    "messaged": r"メール|メッセージ|連絡し|\bLINE\b|\bDM\b|\be?mail|\bmessage|\btexted|\bwrote\b",
    "talked": r"電話|話し|通話|\bcall|\btalk|\bspoke|\bphone",
    "reacted": r"いいね|リアクション|\bliked\b|\breact",
    "commented": r"コメント|\bcomment",
    "gift": r"贈|プレゼント|お土産|\bgift|\bpresent",
    "helped": r"手伝|助け|\bhelped",
    "met": r"会っ|会い|\bmet\b|\bsaw\b",
}
_ACTS: Mapping[TouchKind, re.Pattern[str]] = {
    "talked": late(r"(?i)\b(?:call|ring|phone|talk to|speak (?:to|with)|catch up with)\b|電話|話す|話をする"),
    "messaged": late(
        r"(?i)\b(?:e?-?mail|text|write(?: to)?|message|send|thank|reply to|answer|ping)\b|送|メール|連絡|返事|返信|お礼|LINE"
    ),
}
_WHERE = late(r"(?i)^(?:at|in)\s+(?P<en>[^.,。、\n]+)|^(?P<ja>[^。、\s]{1,40}?)(?:で|にて)(?=[。、,\s]|$)")
_LEAD = late(r"^[\s　]*(?:(?:と|に|へ)(?=[\s、。会話電連]|$))?[\s　、。,.]*")
_JUST_NOW = late(r"(?i)^(?:さっき|先ほど|さきほど|たった今|今さっき|just now|earlier today)(?:$|[、,\s]+)")
"""What says that it was today."""
_HAPPENED = late(
    r"^(?:会った|会いました|話した|話しました|電話した|電話しました|連絡した|(?i:again)(?=$|[.!,]))[。、.!,\s]*"
)


class Told(Struct, frozen=True, kw_only=True):
    """What a sentence told, resolved. `span` are the first and last day where a week or a month was said."""

    people: Sequence[Contact]
    at: datetime
    precise: bool
    where: str
    note: str
    span: tuple[datetime, datetime] | None = None


async def told(call: Command, ctx: Context) -> Told:
    """What a command's words and options tell. Raises Ask in doubt, UserError for a day that is still to come."""
    said, text, ahead = _when(call, ctx)
    found, rest = await people.leading(ctx, _LEAD.sub("", text, count=1), new=True)
    rest = re.sub(r"[ \u3000]{2,}", " ", _LEAD.sub("", rest, count=1))
    if ahead and (said is not None or rest.startswith(ahead)):
        raise UserError(AHEAD, day=ahead[:40])
    where, rest = _where(call.options.get("where", ""), rest)
    note = _JUST_NOW.sub("", _HAPPENED.sub("", rest.lstrip(" 。、.,　"))).strip()
    note = " ".join(filter(None, (note, call.options.get("note", ""))))
    at, span = times.happened(said, ctx) if said else (ctx.today, None)
    return Told(people=found, at=at, precise=said is None or said.precise, where=where, note=note, span=span)


def kind_in(text: str) -> TouchKind:
    """The kind of touch that words tell of; talk in doubt."""
    return next((kind for kind, signs in _SIGNS.items() if re.search(signs, text, re.IGNORECASE)), "talked")


def kind_of_act(what: str) -> TouchKind | None:
    """The touch that it is to do something, such as to call them; None for what reaches nobody."""
    return next((kind for kind, signs in _ACTS.items() if signs.search(what)), None)


def as_said(call: Command) -> Said:
    """The command as the sentence it is: met Ken; 田中さん 昨日 PyConで会った。"""
    text = call.text
    if call.path == "met":
        text = re.sub(r"(?=[。\n]|$)", "会った", text, count=1) if re.search("[ぁ-ヿ一-鿿]", text) else f"met {text}"
    return call.turned(Said, answers=call.answers, text=text)


async def tells_more(call: Command, found: Sequence[Captured], ctx: Context) -> bool:
    """Whether the words tell more than one touch can hold (a promise, an introduction, another touch), or whom they
    name is new or not clear at first sight: then they are shown before anything is kept, as all free words are.
    """
    if len(found) > 1 or any(each.promises or each.introductions for each in found):
        return True
    if call.path == "met" and found and found[0].kind is None and found[0].facts:
        return True  # met him before: long ago
    if found and len(found[0].people) > 1 and any(each.who for each in found[0].facts):
        return True  # a word on each of several
    if found and await _new(call, found[0], ctx) and (found[0].kind or found[0].facts or found[0].needs):
        return True
    bare = _LEAD.sub("", call.text, count=1)
    named, rest = names.split_people(bare)
    if (
        found
        and named
        and people.MARK not in bare
        and (len(found[0].people) > len(named) or rest.startswith(("(", "（")))
    ):
        # Ken (Sony) and Mika: the names do not stand in one row.
        return True
    unclear = bool(found and found[0].kind) and not named
    return unclear and await people.at_start(ctx, bare) is None


async def _new(call: Command, found: Captured, ctx: Context) -> bool:
    """Whether any of those named is not in the book: what is kept of strangers is better seen before."""
    if call.answers or people.MARK in call.text:
        return False
    return not all([await people.exact(ctx, each.text) for each in found.people])


async def agrees(told: Told, found: Sequence[Captured], ctx: Context) -> bool:
    """Whether the whole sentence reads as the command did: of the same people on the same day, which is sure, and of nobody else."""
    if not found:
        return True
    first = found[0]
    people_ = {each.id for each in told.people}
    meant = [await people.exact(ctx, each.text) for each in first.people]
    if any(not {each.id for each in those} & people_ for those in meant if those) or len(meant) > len(people_):
        return False
    others = {each.who for each in (*first.facts, *first.needs)} - {"", *(each.text for each in first.people)}
    if others or (len(people_) > 1 and any(each.who for each in (*first.facts, *first.needs))):
        return False
    if first.vague and told.span is None:
        return False
    day = ctx.owner.local(told.at).date()
    return first.when is None or first.when.end is not None or first.when.day == day


def when_words(one: Told, ctx: Context) -> str:
    """When it was, resolved: a time of day only where one was said."""
    day, today = ctx.owner.local(one.at).date(), ctx.today.date()
    if one.span is not None:
        return times.say_span(one.span, ctx)
    if one.precise and one.at != ctx.now:
        return times.say(one.at, ctx.now, ctx.owner)
    return cards.day_words(day, ctx) if day == today else spoken.exact_day_words(day, today, ctx.locale)


def _when(call: Command, ctx: Context) -> tuple[When | None, str, str]:
    """When it was, the text without that, and what of either says a day that is still to come."""
    if "when" in call.options:
        said = times.understand(call.options["when"], ctx, "past")
        return said, call.text, call.options["when"] if times.ahead(said, ctx) else ""
    span = times.find(_first_sentence(call.text), ctx, "past")
    if span is None:
        return None, call.text, ""
    before, words, after = call.text[: span.start], call.text[span.start : span.end], call.text[span.end :]
    if times.ahead(span.when, ctx):
        return None, call.text, words.strip()
    # What was set off by the day is told apart from what comes before it: at PyCon yesterday, he has a dog.
    joint = ", " if before.strip() and words.rstrip().endswith((",", "、")) else " "
    return span.when, f"{before.rstrip()}{joint}{after}", ""


def _first_sentence(text: str) -> str:
    return re.split(r"(?<=[。\n])|(?<=\.)\s", text, maxsplit=1)[0]


def _where(option: str, rest: str) -> tuple[str, str]:
    """The place, and the rest without it."""
    place = None if option else _WHERE.match(rest)
    return ((place["en"] or place["ja"]).strip(), rest[place.end() :]) if place else (option, rest)
