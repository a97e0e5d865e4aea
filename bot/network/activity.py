"""What happened lately: with how many people the owner was in touch week by week, what was given and taken, who is new."""

from collections.abc import Mapping, Sequence
from datetime import date, time, timedelta
from typing import Literal

from msgspec import Struct

from bot import times
from bot.context import Context
from bot.model import balance
from bot.model.contact import CIRCLES, Contact
from bot.model.favour import Favour
from bot.model.touch import Touch

Period = Literal["month", "quarter", "year"]
WEEKS: Mapping[Period, int] = {"month": 5, "quarter": 13, "year": 52}
"""Whole weeks, the running one among them."""
WEEKS_LEAST = 5
"""A young book is shown from its beginning, but for so many weeks at least."""


class Figures(Struct, frozen=True, kw_only=True):
    """What happened in a period, from its first Monday on."""

    period: Period
    first: date
    weeks: tuple[int, ...]
    reached: int
    """People the owner was in touch with altogether."""
    gave: tuple[Favour, ...]
    got: tuple[Favour, ...]
    people: tuple[Contact, ...]
    new: tuple[Contact, ...]


async def figures(ctx: Context, period: Period) -> Figures:
    """What the book says of a period that ends now. Three reads, whatever the size of the book."""
    today = ctx.today.date()
    monday = today - timedelta(days=today.weekday())
    first = monday - timedelta(weeks=WEEKS[period] - 1)
    since = times.day_start(first, ctx.owner, time.min)
    touched = await ctx.book.touched([ctx.owner.id], since)
    touches = [each for each in touched.get(ctx.owner.id, ()) if each.at <= ctx.now]
    favours = [each for each in await ctx.book.all(Favour) if since <= each.at <= ctx.now]
    people = [each for each in await ctx.book.all(Contact) if not each.silent]
    began = min((ctx.owner.local(each.at).date() for each in touches), default=today)
    began = max(first, min(began, ctx.owner.local(ctx.owner.created_at).date()))
    first = min(began - timedelta(days=began.weekday()), monday - timedelta(weeks=WEEKS_LEAST - 1))
    new = [each for each in people if each.created_at >= since]
    return Figures(
        period=period,
        first=first,
        weeks=_by_week(ctx, touches, first, monday),
        reached=len({each.contact_id for each in touches}),
        gave=tuple(balance.of(favours, "given")),
        got=tuple(balance.of(favours, "received")),
        people=tuple(people),
        new=tuple(sorted(new, key=lambda each: (CIRCLES.index(each.circle), each.created_at, each.id))),
    )


def _by_week(ctx: Context, touches: Sequence[Touch], first: date, monday: date) -> tuple[int, ...]:
    """With how many people the owner was in touch, week by week."""
    met: list[set[str]] = [set() for _ in range((monday - first).days // 7 + 1)]
    for each in touches:
        met[(ctx.owner.local(each.at).date() - first).days // 7].add(each.contact_id)
    return tuple(map(len, met))
