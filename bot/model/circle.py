"""Circles as promises: how many people each holds, what they ask of a week, and how their days are spread."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime

from bot.model import tie
from bot.model.contact import CIRCLES, Circle, Contact, spread
from bot.model.owner import Owner

CAPACITY: Mapping[Circle, int | None] = {"inner": 5, "close": 15, "friend": 50, "wide": 150, "dormant": None}
"""How many people one can be that close to; after Dunbar's layers of 5, 15, 50 and 150
(https://en.wikipedia.org/wiki/Dunbar%27s_number)."""


def outward(circle: Circle) -> Circle:
    """The next circle further out; the outermost one for itself."""
    return CIRCLES[min(CIRCLES.index(circle) + 1, len(CIRCLES) - 1)]


def rises(before: Circle, after: Circle) -> bool:
    """Whether `after` is closer than `before`."""
    return CIRCLES.index(after) < CIRCLES.index(before)


def full(circle: Circle, count: int) -> bool:
    """Whether a circle with so many people has no room for one more."""
    capacity = CAPACITY[circle]
    return capacity is not None and count >= capacity


def promised(people: Iterable[Contact]) -> float:
    """How many people a week the cadences of those who are not silent add up to."""
    return 7 * sum(1 / max(contact.cadence.days, 1) for contact in people if not contact.silent)


def room(owner: Owner) -> int:
    """How many people a week the owner's digests bring up at most."""
    return owner.daily_limit if owner.rhythm == "weekly" else 7 * owner.daily_limit


def weakest_first(people: Iterable[Contact], now: datetime) -> list[Contact]:
    """Those whose tie has the least left come first: whom to move outward when there is no room for all."""
    return sorted(people, key=lambda contact: (tie.strength(contact, now), -contact.slip(now), contact.name))


def respread(people: Sequence[Contact], owner: Owner, now: datetime) -> Mapping[str, date]:
    """A new due day for each of those who would share a day with too many others; the others keep theirs.

    Nobody comes up earlier than before, nobody later than a quarter of their cadence; those already due begin today.
    """
    today = owner.today(now)
    due = [(contact, owner.local(contact.due_at).date()) for contact in people if contact.due_at is not None]
    due.sort(key=lambda pair: (max(pair[1], today), -pair[0].slip(now), pair[0].name))
    load: Counter[date] = Counter()
    moved: dict[str, date] = {}
    for contact, before in due:
        day = spread(max(before, today), contact.cadence, load, owner.daily_limit)
        load[day] += 1
        if day != max(before, today):
            moved[contact.id] = day
    return moved
