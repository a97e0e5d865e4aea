"""Keeping in touch: what a touch changes, and when somebody is due again."""

from collections import Counter
from datetime import datetime, time, timedelta

from msgspec.structs import replace

from bot.context import Context
from bot.feature import Happened
from bot.language import names
from bot.language.longstanding import known_long, met_before
from bot.model import tie
from bot.model.contact import Contact, spread
from bot.model.fact import Fact
from bot.model.touch import Direction, Touch, TouchKind
from bot.times import day_start

AT_ONCE = timedelta(seconds=10)
"""Whoever came into the book so shortly before they are said to be met came into it for that."""


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
    said: str = "",
) -> Contact:
    """Keep a touch: it resets the cadence, and other features hear of it. Returns the contact as saved.

    `said`: the owner's words, which may tell that somebody was met before.
    """
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
    first = contact.touched_at is None and kind == "met" and not await _known_before(ctx, contact, at, said)
    due_at = None if contact.silent else await due_after(ctx, contact, at)
    contact = replace(tie.warmed(contact, kept).touched(at, due_at), shown_at=None)
    if first and contact.met_on is None and _as_met(ctx, contact, where):
        contact = replace(contact, met_on=ctx.owner.local(at).date(), met_where=contact.met_where or where)
    await ctx.book.save(kept, contact)
    await ctx.tell(Happened(what="touched", contact=contact, touch=kept, first=first))
    return contact


def _as_met(ctx: Context, contact: Contact, where: str) -> bool:
    """Whether that is how the owner met them: whoever was put in the book for themselves may have been known before."""
    return bool(where) or ctx.now - contact.created_at < AT_ONCE


async def _known_before(ctx: Context, contact: Contact, at: datetime, said: str) -> bool:
    """Whether the owner knew somebody before that day: they stood in the book, were brought as met, or are said to be old friends."""
    day = ctx.owner.local(at).date()
    if min(ctx.owner.local(contact.created_at).date(), contact.met_on or day) < day:
        return True
    if met_before(said, names.strip_honorific(contact.name).split()[0]):
        return True
    # Mum is a name, too.
    called = (contact.name, f"my {contact.name}")
    told = [*called, *contact.notes.splitlines(), *(each.text for each in await ctx.book.about(Fact, contact.id))]
    return any(known_long(each) for each in told)


async def push(ctx: Context, contact: Contact, days: int) -> Contact:
    """Bring somebody up again in `days` days, without a touch. Returns the contact as saved."""
    at = day_start(ctx.today.date() + timedelta(days=days), ctx.owner, time.min)
    contact = replace(contact, due_at=at, shown_at=None)
    await ctx.book.save(contact)
    return contact
