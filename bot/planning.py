"""Nudges in the owner's book: promises kept, what comes again and again, what is planned about one thing, and calling off."""

from datetime import date, datetime, time, timedelta

from msgspec.structs import replace

from bot import recurrence, times
from bot.context import Context
from bot.feature import Feature, Happened
from bot.model.contact import Contact
from bot.model.nudge import AWAITED, REMINDER, Nudge
from bot.text import Text

REMINDING = Text(en="I'll remind you {when}: {what}", ja="{when} にお知らせします: {what}")
WELL_DONE = Text(en="Well done: {what}", ja="おつかれさまでした: {what}")
CALLED_OFF = Text(en="Called off: {what}", ja="取りやめました: {what}")
REMIND_WHEN = Text(en="When shall I remind you: {what}?", ja="いつお知らせしましょうか: {what}")


async def promise(ctx: Context, reminder: Nudge) -> None:
    """Keep a reminder as it is now, called off or not; other features hear of it."""
    await ctx.book.save(reminder)
    await ctx.tell(Happened(what="promised", nudge=reminder))


async def remind(
    ctx: Context, key: str, what: str, at: datetime | None, *, explicit: bool, about: str = "", kind: str = REMINDER,
    question: str = "",
) -> Nudge:  # fmt: skip
    """Keep a reminder about the contact with this id, if any. Raises Ask by this key where it has no time to come."""
    if at is None or at <= ctx.now:
        explicit = explicit or at is None
        at = times.ask(ctx, key, question or ctx.say(REMIND_WHEN, what=what))
    nudge = Nudge(
        id=ctx.new_id(), kind=kind, due_at=at, created_at=ctx.now, text=what, contact_id=about, explicit=explicit
    )
    await promise(ctx, nudge)
    return nudge


def reminding(ctx: Context, nudge: Nudge) -> str:
    """That a reminder is kept, in words."""
    return ctx.say(REMINDING, when=times.say(nudge.due_at, ctx.now, ctx.owner), what=nudge.text)


async def promises(ctx: Context, contact_id: str) -> list[Nudge]:
    """The reminders about a contact that are to come, soonest first."""
    return [each for each in await ctx.book.nudges.about(contact_id) if each.kind == REMINDER]


async def to_come(ctx: Context, contact_id: str = "") -> list[Nudge]:
    """What the owner asked to be reminded of and what others are to do for them, about a contact or at all, soonest first."""
    if contact_id:
        return [each for each in await ctx.book.nudges.about(contact_id) if each.kind in (REMINDER, AWAITED)]
    found = [*await ctx.book.nudges.scheduled(REMINDER), *await ctx.book.nudges.scheduled(AWAITED)]
    return sorted(found, key=lambda each: each.due_at)


async def silence(ctx: Context, contact: Contact) -> None:
    """Call off every nudge about a contact who rests or leaves."""
    for nudge in await ctx.book.nudges.about(contact.id):
        await ctx.book.save(replace(nudge, state="done"))


async def stop(ctx: Context, kind: str) -> bool:
    """Call off every nudge of a kind; whether any was to come."""
    ahead = await ctx.book.nudges.scheduled(kind)
    await ctx.book.save(*(replace(each, state="done") for each in ahead))
    return bool(ahead)


async def plan(ctx: Context, kind: str, subject: str, wanted: Nudge | None) -> None:
    """The one nudge of a kind about a subject, in the place of what was planned before; None calls that off."""
    held = [each for each in await ctx.book.nudges.scheduled(kind) if each.subject == subject]
    if wanted is not None:
        await ctx.book.save(replace(wanted, id=held[0].id) if held else wanted)
    elif held:
        await ctx.book.save(*(replace(each, state="done") for each in held))


async def plan_again(
    ctx: Context, kind: str, rule: str, wall: time, *, start: date | None = None, text: str = ""
) -> None:
    """Plan a nudge that comes again and again by a rule, at a wall time in the owner's zone; never before `start`."""
    nudge = Nudge(id=ctx.new_id(), kind=kind, due_at=ctx.now, created_at=ctx.now, rule=rule, start=start, text=text)
    await _plan_again(ctx, nudge, wall)


async def follow(ctx: Context, kind: str, wall: time | None = None) -> None:
    """Let what comes again follow the owner into another zone, or to another wall time."""
    for nudge in await ctx.book.nudges.scheduled(kind):
        at = wall or nudge.wall
        if nudge.rule and at is not None and (nudge.wall, nudge.zone) != (at, ctx.owner.zone):
            await _plan_again(ctx, nudge, at)


def follows(feature: Feature, kind: str) -> None:
    """Let what comes again of a kind keep its wall time wherever the owner is."""

    @feature.on("settled")
    async def moved(_happened: Happened, ctx: Context) -> None:
        await follow(ctx, kind)


def with_the_digest(feature: Feature, kind: str, rule: str) -> None:
    """Plan a nudge of a kind for every owner from the beginning: by a rule, at the hour of their digest, wherever they are."""

    @feature.on("joined")
    async def begun(_happened: Happened, ctx: Context) -> None:
        await plan_again(ctx, kind, rule, ctx.owner.digest_at)

    @feature.on("settled")
    async def moved(_happened: Happened, ctx: Context) -> None:
        await follow(ctx, kind, ctx.owner.digest_at)


async def _plan_again(ctx: Context, nudge: Nudge, wall: time) -> None:
    start = nudge.start or ctx.today.date()
    nudge = replace(nudge, wall=wall, zone=ctx.owner.zone, start=start, due_at=ctx.now)
    due_at = recurrence.next_due(nudge, ctx.owner, ctx.now)
    await ctx.book.save(replace(nudge, due_at=due_at or ctx.now + timedelta(days=1)))


async def retimed(ctx: Context) -> None:
    """What comes again keeps its wall time when an earlier time zone is back; some of it has been moved in the later one."""
    for kind in ctx.registry.composers:
        for nudge in await ctx.book.nudges.scheduled(kind):
            due_at = recurrence.next_due(replace(nudge, due_at=ctx.now), ctx.owner, ctx.now) if nudge.wall else None
            if due_at is not None and due_at != nudge.due_at:
                await ctx.book.save(replace(nudge, due_at=due_at), undoable=False)
