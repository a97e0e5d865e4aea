"""Nudges that the owner asked for: `remind` and `reminders`."""

import re
from collections.abc import Sequence
from datetime import datetime, time, timedelta
from functools import cache

from msgspec.structs import replace

from bot import cards, keeping, outcomes, people, planning, recurrence, times
from bot.context import Context
from bot.desk import Composed, Desk, Due
from bot.errors import UserError
from bot.feature import Feature, Occasion, Param
from bot.language import hurried, names
from bot.language.patterns import late
from bot.language.when import When
from bot.model.contact import Contact
from bot.model.event import Command, Press
from bot.model.nudge import AWAITED, REMINDER, Nudge
from bot.model.reply import Button, Card, Field, Option, Reply
from bot.network import encounters, gatherings
from bot.network.proposals import record
from bot.text import Locale, Text
from bot.turns import in_turns

feature = Feature("reminders", Text(en="Reminders", ja="リマインド"))

SET_RECURRING = Text(
    en="I'll remind you {often}, first {when}: {what}",
    ja="{often}のお知らせですね。最初は{when}: {what}",
)
PAST = Text(
    en="{when} has already gone by. Tell me a time to come.",
    ja="{when} はもう過ぎています。これからの日時を教えてください。",
)
NEVER = Text(en="That day never comes again. Try another one.", ja="その日はもう来ません。別の日時にしてください。")
EMPTY = Text(en="What shall I remind you of? For example: {example}", ja="何をお知らせしましょうか？例: {example}")
EXAMPLE = Text(
    en="remind Tanaka-san next Tuesday 10:00 send the deck", ja="リマインド 田中さん 来週火曜10時 資料を送る"
)
NONE = Text(en="No reminders. For example: {example}", ja="リマインドはありません。例: {example}")
HEADING = Text(en="{n:# reminder|# reminders}", ja="リマインド {n}件")
CALL_OFF = Text(en="Call one off", ja="取りやめる")
GONE = Text(en="That reminder is over.", ja="そのリマインドは終わっています。")
TOUCH_BASE = Text(en="get in touch", ja="連絡する")
NUDGE = Text(en="You asked me to remind you.", ja="お知らせの時間です。")
DONE = Text(en="Done", ja="できた")
LATER = Text(en="Later", ja="あとで")
IN_HOUR = Text(en="in an hour", ja="1時間後")
IN_DAYS = Text(en="in {n:a day|# days}", ja="{n}日後")
LEFT = Text(en="All right, not this time: {what}", ja="わかりました。今回は見送ります: {what}")
AGAIN = Text(en="I'll remind you again {when}: {what}", ja="{when} にまたお知らせします: {what}")
COMING = Text(en="Coming up", ja="これからの予定")
PROMISES = Text(en="Reminders", ja="約束")
LATER_DAYS = (1, 3, 7, 14)
SHOWN_MOST = 10
PANEL_MOST = 3
"""On the dashboard."""
_LEAD = late(
    r"^[\s　、。,.]*(?:(?:に|は|へ|と|の件)(?=[\s　、])|(?:me\s+(?:again\s+)?)?(?:to|that|about|of|with)\s+|me\s+)?[\s　、。,.]*",
    re.IGNORECASE,
)

_COUNTED = late(r"(?i)\b(?:day|night|evening|morning|week)s? (?:before|after)\b")
"""The night before a day that is named is not on that day: when it is, is asked."""
_TAIL = late(r"(?i)[\s,]+(?:it['’]?s|is|that['’]?s)$")
"""What is left of “its on Friday”."""


@feature.command(
    "remind",
    ja=("リマインド", "知らせて"),
    summary=Text(en="At a time, once or again and again", ja="決めた日時に、一度または繰り返しお知らせ"),
    example=EXAMPLE,
    takes=Param(name="what", ja=("内容",), summary=Text(en="Who, when and what", ja="だれに、いつ、何を")),
    params=(
        Param(
            name="when",
            ja=("いつ",),
            kind="when",
            summary=Text(
                en="A time: “tomorrow 6pm”, “every Tuesday 10:00”", ja="日時(「明日18時」「毎週火曜10時」など)"
            ),
        ),
    ),
    aliases=("reminder",),
)
async def remind(call: Command, ctx: Context) -> Reply:
    text = hurried.written_out(call.text)
    if not text:
        raise UserError(EMPTY, example=ctx.say(EXAMPLE))
    said = times.understood(call.options["when"], ctx) if "when" in call.options else None
    if "when" not in call.options and (span := times.find(text, ctx)) is not None:
        said, text = span.when, f"{text[: span.start]} {text[span.end :]}"
        said = None if _COUNTED.search(text) else said
    contact, what = await _about(ctx, _LEAD.sub("", text, count=1))
    what = _TAIL.sub("", " ".join(what.split())) or ctx.say(TOUCH_BASE)
    nudge = Nudge(
        id=ctx.new_id(), kind=REMINDER, due_at=ctx.now, created_at=ctx.now, text=what,
        contact_id=contact.id if contact else "",
    )  # fmt: skip
    nudge = _timed(ctx, nudge, said)
    await planning.promise(ctx, nudge)
    when = times.say(nudge.due_at, ctx.now, ctx.owner)
    often = times.often(nudge.rule, ctx.locale) if nudge.rule else ""
    told = ctx.say(
        SET_RECURRING if often else planning.REMINDING, often=often, when=when, what=_what(nudge, contact, ctx)
    )
    await record.remember_reminder(ctx, nudge, contact, told)
    return Reply(text=told)


_THEM = late(r"(?i)\b(?:him|her|them)\b|彼女?(?=[にへをと])|(?:あの|その)人(?=[にへをと])")


async def _about(ctx: Context, text: str) -> tuple[Contact | None, str]:
    """The contact that the text begins with, when it begins with one, and the rest."""
    known = await people.at_start(ctx, text)
    if known is None:
        spoken_of = await record.spoken_of(ctx) if _THEM.search(text) else None
        return await people.mentioned(ctx, text) or spoken_of, _LEAD.sub("", text, count=1).strip()
    return await people.one(ctx, known[0], new=True), _LEAD.sub("", known[1], count=1).strip()


def _timed(ctx: Context, nudge: Nudge, said: When | None) -> Nudge:
    """The nudge at its time. Raises Ask when none was said, UserError when it has gone by."""
    if said is None:
        return replace(nudge, due_at=times.ask(ctx), explicit=True)
    if said.rule:
        # Without a time of day, quiet hours count: the first polite time from the morning on.
        wall = said.wall or ctx.owner.local(times.polite(said.day, ctx.owner)).time()
        nudge = replace(
            nudge, rule=said.rule, wall=wall, zone=ctx.owner.zone, start=said.day, explicit=said.wall is not None
        )
        due_at = recurrence.next_due(replace(nudge, due_at=ctx.now), ctx.owner, ctx.now)
        if due_at is None:
            raise UserError(NEVER)
        return replace(nudge, due_at=due_at)
    at = times.moment(said, ctx)
    if at <= ctx.now:
        if said.at is None and said.day == ctx.today.date():
            return replace(nudge, due_at=times.ask(ctx), explicit=True)
        raise UserError(PAST, when=times.say(at, ctx.now, ctx.owner))
    due_at, explicit = times.to_come(said, ctx)
    return replace(nudge, due_at=due_at, explicit=explicit)


@feature.command(
    "reminders",
    ja=("リマインド一覧", "予定", "約束一覧"),
    summary=Text(en="What is to come, and calling it off", ja="これからのお知らせの一覧と取りやめ"),
    reads=True,
)
async def reminders(_call: Command, ctx: Context) -> Reply:
    found, events = await planning.to_come(ctx), await gatherings.ahead(ctx)
    if not found:
        none = "" if events else ctx.say(NONE, example=ctx.say(EXAMPLE))
        return Reply(text=none, cards=tuple(events))
    shown = found[:SHOWN_MOST]
    lines = [await _line(nudge, ctx) for nudge in shown]
    more = f"\n… +{len(found) - len(shown)}" if len(found) > len(shown) else ""
    options = [Option(label=nudge.text[:60], value=nudge.id) for nudge in shown]
    card = Card(
        title=ctx.say(HEADING, n=len(found)),
        body="\n".join(lines) + more,
        choices=(feature.choice("off", options, ctx.say(CALL_OFF)),),
    )
    return Reply(cards=(card, *events))


@feature.button("off")
async def call_off(_call: Press, ctx: Context) -> Reply:
    nudge = await _nudge(ctx, ctx.value)
    if nudge.state != "scheduled":
        raise UserError(GONE)
    await planning.promise(ctx, replace(nudge, state="done"))
    return Reply(text=ctx.say(planning.CALLED_OFF, what=nudge.text))


planning.follows(feature, REMINDER)


@feature.nudge(REMINDER, asked=True)
async def compose(batch: Sequence[Due], desk: Desk, occasion: Occasion) -> list[Composed]:
    people_ = [(due.owner, due.contact) for due in batch if due.contact is not None]
    hints = await occasion.hints(people_, desk)
    composed = []
    async for few in in_turns(batch):
        for due in few:
            gone = bool(due.nudge.contact_id) and (due.contact is None or due.contact.silent)
            hint = hints.get((due.owner.id, due.nudge.contact_id))
            composed.append(Composed(reply=None if gone else _reply(due, hint.reason if hint else "")))
    return composed


def _reply(due: Due, reason: str) -> Reply:
    locale = due.owner.locale
    value = outcomes.value(due.nudge.id, due.key)
    later = [Option(label=label, value=f"{days} {value}") for days, label in _later(locale)]
    buttons = [
        feature.press(DONE.say(locale), "done", value, tone="good"),
        feature.press(outcomes.NOT_NOW.say(locale), "leave", value),
    ]
    about = ""
    if due.contact is not None:
        about = names.display(due.contact.name, locale)
        opened = outcomes.value(due.contact.id, due.key)
        buttons.append(cards.opening(opened, locale))
    card = Card(
        title=due.nudge.text,
        body="\n".join(filter(None, (about, reason if about else ""))),
        buttons=tuple(buttons),
        choices=(feature.choice("later", later, LATER.say(locale)),),
    )
    return Reply(text=NUDGE.say(locale), cards=(card,))


@cache
def _later(locale: Locale) -> tuple[tuple[int, str], ...]:
    """For how many days a reminder may be put off (0: an hour), and what that is called."""
    return ((0, IN_HOUR.say(locale)), *((n, IN_DAYS.say(locale, n=n)) for n in LATER_DAYS))


@feature.button("done")
async def done(_call: Press, ctx: Context) -> Reply:
    """What was to be said or sent to somebody was a touch."""
    nudge = await _nudge(ctx, ctx.value)
    kind = encounters.kind_of_act(nudge.text)
    contact = await ctx.book.get(Contact, nudge.contact_id) if nudge.contact_id and kind else None
    told = contact is not None and contact.touched_at is not None and contact.touched_at >= nudge.due_at
    if contact is not None and kind is not None and not told:
        await keeping.touch(ctx, contact, kind, ctx.now, precise=True, note=outcomes.remark(ctx), direction="outgoing")
    return await outcomes.settle(ctx, ctx.say(planning.WELL_DONE, what=nudge.text), ctx.value)


@feature.button("leave")
async def leave(_call: Press, ctx: Context) -> Reply:
    nudge = await _nudge(ctx, ctx.value)
    return await outcomes.settle(ctx, ctx.say(LEFT, what=nudge.text), ctx.value)


@feature.button("later")
async def later(_call: Press, ctx: Context) -> Reply:
    """A snooze is a nudge of its own, so that a recurrence is never broken."""
    days, _, value = ctx.value.partition(" ")
    nudge = await _nudge(ctx, value)
    again = replace(
        nudge, id=ctx.new_id(), created_at=ctx.now, due_at=_snoozed(ctx, nudge, days), rule="", wall=None, start=None,
        explicit=nudge.explicit or days not in map(str, LATER_DAYS), state="scheduled",
    )  # fmt: skip
    await planning.promise(ctx, again)
    said = ctx.say(AGAIN, when=times.say(again.due_at, ctx.now, ctx.owner), what=nudge.text)
    return await outcomes.settle(ctx, said, value)


def _snoozed(ctx: Context, nudge: Nudge, days: str) -> datetime:
    if (at := outcomes.until(ctx, days)) is not None:
        return at
    if days not in map(str, LATER_DAYS):
        return ctx.now + timedelta(hours=1)
    local = ctx.owner.local(nudge.due_at)
    wall = nudge.wall or time(local.hour, local.minute)
    return times.day_start(ctx.today.date() + timedelta(days=int(days)), ctx.owner, wall)


@feature.panel
async def coming(ctx: Context) -> list[Card]:
    """What comes next."""
    found = (await planning.to_come(ctx))[:PANEL_MOST]
    return [Card(title=ctx.say(COMING), body="\n".join([await _line(nudge, ctx) for nudge in found]))] if found else []


@feature.section("who")
async def promised(contact: Contact, ctx: Context) -> list[Field | Button]:
    """What the owner asked to be reminded of about somebody."""
    found = await planning.promises(ctx, contact.id)
    lines = [f"{times.say(nudge.due_at, ctx.now, ctx.owner)} {nudge.text}" for nudge in found[:3]]
    return [Field(name=ctx.say(PROMISES), value="\n".join(lines), short=False)] if lines else []


async def _nudge(ctx: Context, value: str) -> Nudge:
    nudge = await ctx.book.get(Nudge, await outcomes.about(ctx, value))
    if nudge is None or nudge.kind not in (REMINDER, AWAITED):
        raise UserError(GONE)
    return nudge


async def _line(nudge: Nudge, ctx: Context) -> str:
    contact = await ctx.book.get(Contact, nudge.contact_id) if nudge.contact_id else None
    when = times.recurring(nudge.rule, times.say(nudge.due_at, ctx.now, ctx.owner), ctx.locale)
    return f"{when} — {_what(nudge, contact, ctx)}"


def _what(nudge: Nudge, contact: Contact | None, ctx: Context) -> str:
    return f"{cards.called(contact, ctx)} — {nudge.text}" if contact else nudge.text
