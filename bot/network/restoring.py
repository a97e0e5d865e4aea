"""A whole book brought back: what of it is not in the book yet, and fits what is."""

import asyncio
from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from functools import cache

from msgspec import Struct
from msgspec.structs import fields, replace

from bot import recurrence
from bot.context import Context
from bot.exchange import dump
from bot.exchange.dump import Dump
from bot.model.contact import Contact
from bot.model.gathering import Gathering
from bot.model.nudge import Nudge
from bot.model.owner import Owner
from bot.model.purpose import Purpose
from bot.model.record import Record
from bot.model.review import Review

POINTS: Mapping[str, type[Record]] = {
    **dict.fromkeys(("contact_id", "introduced_by", "one_id", "other_id", "by_id", "who_id", "to_id"), Contact),
    "gathering_id": Gathering,
    "purpose_id": Purpose,
    "review_id": Review,
}
"""Fields that name another record, and of what kind it is; empty, they name none."""


There = Collection[tuple[type[Record], str]]
"""Records by kind and id."""
Once = tuple[str, str, str]
"""Kind, text and rule of what a book says once, however often it was asked for."""


class Restoring(Struct, frozen=True):
    """What comes back; how much is in the book already and stays as it is, and how much cannot come back.

    `first`: nobody is in the book yet.
    """

    records: Sequence[Record]
    known: int
    left: int
    first: bool


async def restoring(ctx: Context, found: Dump) -> Restoring:
    """What of a book's copy would come back; nothing is saved."""
    there = {(kind, each.id) for kind in dump.KINDS.values() for each in await ctx.book.all(kind)}
    asked = {_once(each) for each in await ctx.book.all(Nudge) if each.state == "scheduled"} - {None}
    return await ctx.apart(_apart, found, there, asked)


async def _apart(ctx: Context, found: Dump, there: There, asked: Collection[Once | None]) -> Restoring:
    # Hundreds of thousands of records take seconds.
    return await asyncio.to_thread(_compared, ctx, found, there, asked)


def _compared(ctx: Context, found: Dump, there: There, asked: Collection[Once | None]) -> Restoring:
    brought = [
        each for each in found.records if not isinstance(each, Nudge) or (dump.own(each) and each.state == "scheduled")
    ]
    fresh = {
        (type(each), each.id): each
        for each in brought
        if (type(each), each.id) not in there and not (isinstance(each, Nudge) and _once(each) in asked)
    }
    all_ = {*there, *fresh}
    kept: list[Record] = []
    for each in fresh.values():
        made = _fitting(each, all_)
        if isinstance(made, Nudge):
            # What nobody composes would be tried for ever.
            made = _to_come(made, ctx.owner, ctx.now) if made.kind in ctx.registry.composers else None
        if made is not None:
            kept.append(made)
    first = not any(kind is Contact for kind, _ in there)
    left = found.broken + len(fresh) - len(kept)
    return Restoring(records=kept, known=len(brought) - len(fresh), left=left, first=first)


def _fitting(record: Record, there: There) -> Record | None:
    """The record, where all that it names is there; who introduced somebody, and what purpose an event had, may be forgotten."""
    for name, kind, may_be_empty in _pointing(type(record)):
        id = getattr(record, name)
        if not id or ((kind, id) in there and not (name == "introduced_by" and id == record.id)):
            continue
        if not may_be_empty:
            return None
        record = replace(record, **{name: ""})
    return record


@cache
def _pointing(kind: type[Record]) -> Sequence[tuple[str, type[Record], bool]]:
    """The fields of a kind of record that name another: what kind that is, and whether it may be forgotten."""
    return [
        (each.name, POINTS[each.name], kind is Contact or (each.name == "purpose_id" and not each.required))
        for each in fields(kind)
        if each.name in POINTS
    ]


def _once(nudge: Nudge) -> Once | None:
    """What is not to come from two nudges; None where two are two."""
    alike = nudge.rule and not (nudge.explicit or nudge.contact_id or nudge.subject)
    return (nudge.kind, nudge.text, nudge.rule) if alike else None


def _to_come(nudge: Nudge, owner: Owner, now: datetime) -> Nudge | None:
    """The nudge at its next moment; None when there is none."""
    if nudge.due_at > now:
        return nudge
    due_at = recurrence.next_due(nudge, owner, now)
    return replace(nudge, due_at=due_at) if due_at is not None else None
