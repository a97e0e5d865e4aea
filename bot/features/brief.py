"""Before meeting somebody: one card with all that matters, asked for by `brief` or offered an hour before."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from msgspec.structs import replace

from bot import cards, outcomes, people, planning, times
from bot.context import Context
from bot.desk import Composed, Desk, Due
from bot.errors import UserError
from bot.feature import Feature, Happened, Occasion, asks_who
from bot.language import names
from bot.language.promises import is_meeting
from bot.model.contact import Contact
from bot.model.event import Command, Press
from bot.model.favour import Favour
from bot.model.nudge import REMINDER, Nudge
from bot.model.owner import Owner
from bot.model.reply import Button, Card, Field, Reply
from bot.model.touch import Touch
from bot.network.retold import KINDS
from bot.text import Text
from bot.times import day_start

feature = Feature("brief", Text(en="Before you meet", ja="会う前の予習"))

KIND = "brief"
TALKS = Text(en="Last talks", ja="これまでの話")
FIRST = Text(
    en="You haven't talked yet: a first impression awaits.", ja="まだ話したことがありません。はじめの一歩ですね。"
)
PROMISES = Text(en="Promises", ja="約束")
YOURS = Text(en="You: {what} ({when})", ja="あなたから: {what}({when})")
ASKED_YOU = Text(en="They asked you: {what} ({ago})", ja="頼まれたこと: {what}({ago})")
YOU_ASKED = Text(en="You asked them: {what} ({ago})", ja="お願いしたこと: {what}({ago})")
BRIEF = Text(en="Brief me", ja="予習する")
MET = Text(en="We talked", ja="話した")
AHEAD = Text(
    en="Coming up {when}: {what}. A short look before you meet {name}:",
    ja="{when}に「{what}」ですね。{name}に会う前のメモです。",
)
NO_MEETING = Text(en="Whom do you meet? For example: brief Tanaka", ja="どなたに会いますか？例: 予習 田中さん")
TALKS_MOST, PROMISES_MOST, NOTE_MOST = 3, 4, 120
BEFORE = timedelta(hours=1)
OPEN_FOR = timedelta(days=180)
"""What was asked longer ago is no open promise any more."""
HOUR = timedelta(hours=1)


@feature.command(
    "brief",
    ja=("予習", "ブリーフ"),
    summary=Text(en="All that matters before you meet somebody", ja="会う前に知っておきたいこと"),
    example=Text(en="brief Tanaka", ja="予習 田中さん"),
    takes=asks_who(several=True, optional=True),
    reads=True,
)
async def brief(call: Command, ctx: Context) -> Reply:
    """Without a name: whoever the next meeting is with."""
    if call.text:
        found = await people.several(ctx, call.text)
    else:
        found = await _next(ctx)
    return Reply(cards=tuple([await _card(contact, ctx) for contact in found[:PROMISES_MOST]]))


async def _next(ctx: Context) -> list[Contact]:
    for nudge in await ctx.book.nudges.scheduled(REMINDER):
        contact = await ctx.book.get(Contact, nudge.contact_id) if nudge.contact_id else None
        if contact is not None and not contact.silent and is_meeting(nudge.text):
            return [contact]
    raise UserError(NO_MEETING)


@feature.button("show", reads=True)
async def show(_call: Press, ctx: Context) -> Reply:
    contact = await people.by_id(ctx, outcomes.parts(ctx.value)[0])
    return Reply(cards=(await _card(contact, ctx),), redrawn=await outcomes.nudge(ctx, ctx.value))


async def _card(contact: Contact, ctx: Context) -> Card:
    """What this feature knows, then what all others do, and one opener."""
    ctx.book.expect(contact.id)
    parts = [part for section in ctx.registry.sections("brief") for part in await section(contact, ctx)]
    hints = await Occasion(now=ctx.now, hinters=ctx.registry.hinters).hints([(ctx.owner, contact)], ctx.book)
    hint = hints.get((ctx.owner.id, contact.id))
    fields = [*await _talks(contact, ctx), *await _promises(contact, ctx)]
    fields += [part for part in parts if isinstance(part, Field)]
    buttons = [part for part in parts if isinstance(part, Button)]
    buttons.append(Button(label=ctx.say(MET), action="touches.talked", value=contact.id, tone="good"))
    buttons.append(cards.opening(contact.id, ctx.locale))
    return Card(
        title=contact.name,
        body="\n".join(filter(None, (cards.work(contact), contact.notes))),
        fields=tuple(fields),
        buttons=tuple(buttons),
        opener=hint.opener if hint and not any(hint.opener in each.value for each in fields) else "",
    )


async def _talks(contact: Contact, ctx: Context) -> list[Field]:
    latest = await ctx.book.touches.of(contact.id, TALKS_MOST)
    lines = [_talk(touch, ctx) for touch in latest] or [ctx.say(FIRST)]
    return [Field(name=ctx.say(TALKS), value="\n".join(lines), short=False)]


def _talk(touch: Touch, ctx: Context) -> str:
    told = " · ".join(filter(None, (touch.where, touch.note[:NOTE_MOST]))) or ctx.say(KINDS[touch.kind])
    return f"{times.ago_words(touch.at, ctx.now, ctx.owner)} · {told}"


async def _promises(contact: Contact, ctx: Context) -> list[Field]:
    """Both ways: reminders about them, and requests that nothing has answered yet."""
    reminders = [each for each in await planning.promises(ctx, contact.id) if not is_meeting(each.text)]
    lines = [ctx.say(YOURS, what=each.text, when=times.say(each.due_at, ctx.now, ctx.owner)) for each in reminders]
    favours = await ctx.book.about(Favour, contact.id)
    for asked, answered, text in (("was_asked", "given", ASKED_YOU), ("asked", "received", YOU_ASKED)):
        done = max((each.at for each in favours if each.direction == answered), default=None)
        lines += [
            ctx.say(text, what=each.note[:NOTE_MOST], ago=times.ago_words(each.at, ctx.now, ctx.owner))
            for each in favours
            if each.direction == asked
            and each.note
            and ctx.now - each.at <= OPEN_FOR
            and not (done and done >= each.at)
        ]
    return [Field(name=ctx.say(PROMISES), value="\n".join(lines[:PROMISES_MOST]), short=False)] if lines else []


@feature.on("promised")
async def plan(happened: Happened, ctx: Context) -> None:
    """A reminder that is a meeting has a look ahead an hour before it, and loses it when it is called off."""
    if (reminder := happened.nudge) is not None:
        await planning.plan(ctx, KIND, reminder.id, _look(ctx, reminder))


def _look(ctx: Context, reminder: Nudge) -> Nudge | None:
    """The nudge before a meeting: an hour, or the evening before where that hour is a quiet one."""
    if (
        reminder.state != "scheduled"
        or reminder.kind != REMINDER
        or not reminder.contact_id
        or not reminder.explicit
        or not is_meeting(reminder.text)
    ):
        return None
    at = reminder.due_at - BEFORE
    look = replace(
        reminder, id=ctx.new_id(), kind=KIND, due_at=at, created_at=ctx.now, explicit=False, subject=reminder.id
    )
    if reminder.rule:
        local = ctx.owner.local(at)
        same_day = local.date() == ctx.owner.local(reminder.due_at).date()
        return replace(look, wall=local.time()) if same_day and ctx.owner.polite(at) == at else None
    if ctx.owner.polite(at) > at:
        eve = day_start(ctx.owner.local(at).date(), ctx.owner, ctx.owner.quiet_from) - HOUR
        at = eve if eve <= at else eve - timedelta(days=1)
    return replace(look, due_at=at, text=f"{reminder.due_at.isoformat()} {reminder.text}") if at > ctx.now else None


@feature.nudge(KIND, asked=True)
async def compose(batch: Sequence[Due], desk: Desk, occasion: Occasion) -> list[Composed]:
    met = [(due.owner, due.contact) for due in batch if due.contact is not None]
    hints = await occasion.hints(met, desk)
    composed = []
    for due in batch:
        hint = hints.get((due.owner.id, due.nudge.contact_id))
        at, what = _meeting(due.nudge)
        fits = due.contact is not None and not due.contact.silent and occasion.now < at
        words = (hint.reason, hint.opener) if hint else ("", "")
        composed.append(
            Composed(reply=_reply(due, due.contact, at, what, words, occasion.now) if fits and due.contact else None)
        )
    return composed


def _meeting(look: Nudge) -> tuple[datetime, str]:
    """When the meeting is, and what the owner calls it."""
    if look.rule:
        # What waited for the end of a holiday is about a meeting that is over.
        waited = look.wall is not None and look.due_at.astimezone(ZoneInfo(look.zone)).time() != look.wall
        return look.due_at if waited else look.due_at + BEFORE, look.text
    said, _, what = look.text.partition(" ")
    try:
        at = datetime.fromisoformat(said)
    except ValueError:
        # A copy of a book may say anything: whatever was to be met is over.
        return look.due_at, what
    return (at if at.tzinfo else look.due_at), what


def _reply(due: Due, contact: Contact, at: datetime, what: str, words: tuple[str, str], now: datetime) -> Reply:
    owner: Owner = due.owner
    value = outcomes.value(contact.id, due.key)
    called = names.display(contact.name, owner.locale)
    card = Card(
        title=contact.name,
        body="\n".join(filter(None, (cards.work(contact), words[0]))),
        opener=words[1],
        buttons=(
            feature.press(BRIEF.say(owner.locale), "show", value, tone="good"),
            cards.opening(value, owner.locale),
        ),
    )
    when = times.say(at, now, owner)
    return Reply(text=AHEAD.say(owner.locale, when=when, what=what, name=called), cards=(card,))
