"""The eve of an event: who may be there, what to ask, what one can offer; sent by itself the evening before."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

from msgspec.structs import replace

from bot import cards, people, times
from bot.context import Context
from bot.desk import Composed, Desk, Due
from bot.errors import in_field
from bot.feature import Feature, Hint, Occasion, Param, Whom, asks_who
from bot.model.contact import Contact
from bot.model.event import Command, Press, Submit
from bot.model.gathering import Attendance, Gathering
from bot.model.owner import Owner
from bot.model.reply import Button, Field, Form, Input, Reply
from bot.network import gatherings, preparation
from bot.shelf import Person, Shelf
from bot.text import Text

feature = Feature("event_eve", Text(en="Before an event", ja="イベントの前に"))

NAME = Text(en="Event", ja="イベント名")
EXPECTED = Text(en="{names} may be at {event}.", ja="{names}が「{event}」に来そうですね。")
AHEAD = Text(en="A short look ahead:", ja="楽しみですね。準備のメモです。")
WHO = Text(en="Who may be there", ja="来そうな人")
SEVERAL = Text(en="Names, one a line or with commas", ja="名前を改行か「、」で区切って")
COMING = Text(en="May be there", ja="会えるかも")
SEE_YOU = Text(
    en="“Will you be at {event}? I'd love to catch up.”",
    ja="「{event}にいらっしゃいますか？お会いできたらうれしいです。」",
)
MAY_BE = Text(en="May be at {event}, {day}.", ja="{day}の「{event}」で会えるかもしれません。")
HINT_WEIGHT = 3.0
HINTED = timedelta(days=10)
"""How long before an event it is worth a word to those who may come."""
_NAME = Param(name="name", ja=("名前",), summary=NAME)


@feature.command(
    "event brief",
    ja=("イベント 準備", "イベント 予習"),
    summary=Text(en="Who may be there, what to ask, what you can offer", ja="来そうな人、聞くこと、力になれること"),
    example=Text(en="event brief PyCon", ja="イベント 準備 交流会"),
    takes=_NAME,
    aliases=("event show",),
    reads=True,
)
async def brief(call: Command, ctx: Context) -> Reply:
    return await preparation.shown(ctx, await gatherings.one(ctx, call.text))


@feature.button("brief", reads=True)
async def brief_pressed(_call: Press, ctx: Context) -> Reply:
    return await preparation.shown(ctx, await gatherings.held(ctx, ctx.value))


@feature.command(
    "event expect",
    ja=("イベント 参加者", "イベント 来る人"),
    summary=Text(en="Who of your people may be there", ja="来そうな人を書いておく"),
    example=Text(en="event expect Tanaka, Mika", ja="イベント 参加者 田中さん、美香さん"),
    takes=asks_who(several=True, optional=True),
    params=(Param(name="event", ja=("イベント",), summary=NAME),),
)
async def expect(call: Command, ctx: Context) -> Reply:
    gathering = await gatherings.one(ctx, call.options.get("event", ""))
    if not call.text:
        return Reply(form=_expecting(ctx, gathering))
    return await _expect(ctx, gathering, await people.several(ctx, call.text, new=True))


@feature.button("expect", reads=True)
async def expect_pressed(_call: Press, ctx: Context) -> Reply:
    return Reply(form=_expecting(ctx, await gatherings.held(ctx, ctx.value)))


@feature.form("expect")
async def expecting(call: Submit, ctx: Context) -> Reply:
    gathering = await gatherings.held(ctx, call.value)
    with in_field("who"):
        found = await people.several(ctx, call.values.get("who", ""), new=True)
    return await _expect(ctx, gathering, found)


async def _expect(ctx: Context, gathering: Gathering, found: Sequence[Contact]) -> Reply:
    for contact in found:
        await gatherings.attend(ctx, gathering, contact, met=False)
    names = cards.listed(found, ctx.locale)
    shown = await preparation.shown(ctx, gathering)
    return replace(shown, text=ctx.say(EXPECTED, names=names, event=gathering.name))


def _expecting(ctx: Context, gathering: Gathering) -> Form:
    inputs = (Input(id="who", label=ctx.say(WHO), kind="lines", hint=ctx.say(SEVERAL), required=True),)
    return Form(id=feature.action("expect"), title=gathering.name[:40], inputs=inputs, value=gathering.id)


@feature.nudge(gatherings.BRIEF)
async def compose(batch: Sequence[Due], desk: Desk, occasion: Occasion) -> list[Composed]:
    known = await preparation.known(desk, list(dict.fromkeys(due.owner.id for due in batch)))
    return [_composed(due, known, occasion.now) for due in batch]


def _composed(due: Due, known: preparation.Known, now: datetime) -> Composed:
    """The look ahead, while there is something ahead; a recurring event comes again."""
    owner, gathering = due.owner, due.subject(known.events)
    if gathering is None or gathering.state != "planned":
        return Composed(reply=None)
    again = gatherings.brief_at(gathering, owner, now)
    at = gatherings.coming(gathering, now)
    if at is None or at - now > gatherings.SOON:
        return Composed(reply=None, again_at=again)
    drawn = replace(
        preparation.card(owner, gathering, at, known, now), buttons=preparation.buttons(gathering, owner.locale)
    )
    return Composed(reply=Reply(text=AHEAD.say(owner.locale), cards=(drawn,)), again_at=again)


@feature.section("who", "brief")
async def coming(contact: Contact, ctx: Context) -> Sequence[Field | Button]:
    """At which event they may be met next."""
    owner, now, found = ctx.owner, ctx.now, []
    ids = [each.gathering_id for each in await ctx.book.about(Attendance, contact.id)]
    for gathering in (await ctx.book.some(Gathering, ids)).values():
        at = gatherings.coming(gathering, now) if gathering.state == "planned" else None
        if at is not None:
            found.append(f"{gathering.name} — {gatherings.when_words(gathering, at, owner, now)}")
    return [Field(name=ctx.say(COMING), value="\n".join(found), short=False)] if found else []


@feature.hint
async def see_you(whom: Whom, shelf: Shelf, now: datetime) -> Mapping[Person, Hint]:
    """That they may be at an event within ten days."""
    held = await shelf.records_about(Attendance, whom)
    every = await shelf.records_of(Gathering, list(dict.fromkeys(owner for owner, _ in held)))
    hints = {}
    for person, attendances in held.items():
        owner, _ = whom[person]
        ids = {each.gathering_id for each in attendances if each.state == "expected"}
        planned = [each for each in every.get(owner.id, ()) if each.id in ids and each.state == "planned"]
        ahead = [(at, each) for each in planned if (at := gatherings.coming(each, now)) and at - now <= HINTED]
        if ahead:
            hints[person] = _hint(owner, *min(ahead, key=lambda pair: pair[0]), now)
    return hints


def _hint(owner: Owner, at: datetime, gathering: Gathering, now: datetime) -> Hint:
    day = times.day_words(at, now, owner)
    return Hint(
        reason=MAY_BE.say(owner.locale, event=gathering.name, day=day),
        opener=SEE_YOU.say(owner.locale, event=gathering.name), weight=HINT_WEIGHT, id=f"event {gathering.id}",
    )  # fmt: skip
