"""Keeping in touch: what a touch changes, and when somebody is due again."""

from collections import Counter
from datetime import datetime, time, timedelta

from msgspec.structs import replace

from bot import recurrence
from bot.context import Context
from bot.feature import Happened
from bot.model import tie
from bot.model.contact import Contact, spread
from bot.model.nudge import Nudge
from bot.model.touch import Direction, Touch, TouchKind
from bot.times import day_start


async def due_after(ctx: Context, contact: Contact, since: datetime) -> datetime:
    """When a contact last touched at `since` is due again: after the cadence, on a day that is not full yet.

    Never earlier than tomorrow, from the first minute of the day, so that the digest may come at any hour.
    """
    owner = ctx.owner
    today = ctx.today.date()
    earliest = max(owner.local(since).date() + contact.cadence, today + timedelta(days=1))
    window = timedelta(days=contact.cadence.days // 4 + 2)
    start = day_start(earliest, owner, time.min)
    taken = await ctx.book.contacts.load(start - timedelta(days=1), start + window)
    load = Counter(owner.local(at).date() for at in taken)
    if contact.due_at is not None:
        load[owner.local(contact.due_at).date()] -= 1
    return day_start(spread(earliest, contact.cadence, load, owner.daily_limit), owner, time.min)


async def rescheduled(ctx: Context, contact: Contact) -> Contact:
    """The contact with its due date worked out afresh; silent ones have none."""
    if contact.silent:
        return replace(contact, due_at=None)
    return replace(contact, due_at=await due_after(ctx, contact, contact.touched_at or contact.created_at))


async def touch(
    ctx: Context,
    contact: Contact,
    kind: TouchKind,
    at: datetime,
    *,
    precise: bool = False,
    where: str = "",
    note: str = "",
    direction: Direction = "mutual",
) -> Contact:
    """Keep a touch: it resets the cadence, and other features hear of it. Returns the contact as saved."""
    kept = Touch(
        id=ctx.new_id(),
        contact_id=contact.id,
        kind=kind,
        at=at,
        precise=precise,
        where=where,
        note=note,
        created_at=ctx.now,
        direction=direction,
    )
    first = contact.touched_at is None
    due_at = None if contact.silent else await due_after(ctx, contact, at)
    contact = replace(tie.warmed(contact, kept).touched(at, due_at), shown_at=None)
    known_before = ctx.owner.local(contact.created_at).date() < ctx.owner.local(at).date()
    if first and kind == "met" and contact.met_on is None and not known_before:
        contact = replace(contact, met_on=ctx.owner.local(at).date(), met_where=contact.met_where or where)
    await ctx.book.save(kept, contact)
    await ctx.tell(Happened(what="touched", contact=contact, touch=kept, first=first))
    return contact


async def push(ctx: Context, contact: Contact, days: int) -> Contact:
    """Bring somebody up again in `days` days, without a touch. Returns the contact as saved."""
    at = day_start(ctx.today.date() + timedelta(days=days), ctx.owner, time.min)
    contact = replace(contact, due_at=at, shown_at=None)
    await ctx.book.save(contact)
    return contact


async def promise(ctx: Context, reminder: Nudge) -> None:
    """Keep a reminder as it is now, called off or not; other features hear of it."""
    await ctx.book.save(reminder)
    await ctx.tell(Happened(what="promised", nudge=reminder))


async def silence(ctx: Context, contact: Contact) -> None:
    """Call off every nudge about a contact who rests or leaves."""
    for nudge in await ctx.book.nudges.about(contact.id):
        await ctx.book.save(replace(nudge, state="done"))


async def plan_at_digest(ctx: Context, nudge: Nudge) -> None:
    """Plan a recurring nudge for the hour of the owner's digest, in their zone."""
    owner = ctx.owner
    start = nudge.start or ctx.today.date()
    nudge = replace(nudge, wall=owner.digest_at, zone=owner.zone, start=start, due_at=ctx.now)
    due_at = recurrence.next_due(nudge, owner, ctx.now)
    await ctx.book.save(replace(nudge, due_at=due_at or ctx.now + timedelta(days=1)))


async def follow_digest(ctx: Context, kind: str) -> None:
    """Let nudges of a kind follow the digest to another hour or zone."""
    for nudge in await ctx.book.nudges.scheduled(kind):
        if (nudge.wall, nudge.zone) != (ctx.owner.digest_at, ctx.owner.zone):
            await plan_at_digest(ctx, nudge)


async def retimed(ctx: Context) -> None:
    """What comes again keeps its wall time when an earlier time zone is back; some of it has been moved in the later one."""
    for kind in ctx.registry.composers:
        for nudge in await ctx.book.nudges.scheduled(kind):
            due_at = recurrence.next_due(replace(nudge, due_at=ctx.now), ctx.owner, ctx.now) if nudge.wall else None
            if due_at is not None and due_at != nudge.due_at:
                await ctx.book.save(replace(nudge, due_at=due_at), undoable=False)
