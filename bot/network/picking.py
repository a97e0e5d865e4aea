"""Whom a digest brings up: who is slipping, who matters, and who has been left in peace long enough."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date, datetime, timedelta

from bot.hints import Hint
from bot.model.contact import Contact
from bot.model.owner import Owner
from bot.network import days_off
from bot.shelf import Person

REST = timedelta(days=7)
"""How long somebody whom a digest brought up in vain is left in peace, at least."""
REST_SHARE = 4
"""It is a quarter of their cadence when that is longer, or as long again as they were overdue: each time twice as long."""
REST_MOST = timedelta(days=60)
"""It does not grow beyond this, or beyond a whole cadence where that is longer."""
MORE = 5
"""How many more people than there is room for are looked at closely."""
WEIGHTS = 4.0
"""Hints are weighed from 1 to 5: from the lightest to the heaviest counts as much as a whole cadence gone by."""


def worst_first(waiting: Sequence[Contact], now: datetime) -> list[Contact]:
    """The most overdue first, relative to cadence."""
    return sorted(waiting, key=lambda contact: (-contact.slip(now), contact.due_at or now, contact.name))


def shortlist(owner: Owner, waiting: Sequence[Contact], named: Collection[Person], now: datetime) -> list[Contact]:
    """Those worth a closer look today: the worst first, nobody of whom something else speaks, nobody too soon again."""
    today = owner.today(now)
    fresh = [each for each in waiting if (owner.id, each.id) not in named and _rested(each, owner, today)]
    return worst_first(fresh, now)[: owner.daily_limit + MORE]


def chosen(
    owner: Owner, looked_at: Sequence[Contact], hints: Mapping[Person, Hint], now: datetime, spoken_of: int = 0
) -> list[Contact]:
    """Whom today's digest brings up: the longer overdue and the more there is to it, the sooner.

    With the `spoken_of` people whom other messages of the morning are about, no more than the owner's limit.
    """

    def pull(contact: Contact) -> float:
        hint = hints.get((owner.id, contact.id))
        return contact.slip(now) + ((hint.weight - 1) / WEIGHTS if hint else 0.0)

    ready = [each for each in looked_at if not ((hint := hints.get((owner.id, each.id))) and hint.hold)]
    return sorted(ready, key=lambda contact: -pull(contact))[: max(owner.daily_limit - spoken_of, 0)]


def day_off(owner: Owner, today: date) -> bool:
    """Whether the owner wants no digest today: a public holiday."""
    return owner.skips_holidays and days_off.is_holiday(today, owner.country)


def digest_day(owner: Owner, today: date) -> bool:
    """Whether a digest comes today: every day, or on the first day of the week; not on holidays, if the owner so wishes."""
    if owner.rhythm == "silent" or day_off(owner, today):
        return False
    earlier = (today - timedelta(days=n + 1) for n in range(today.weekday()))
    return owner.rhythm == "daily" or all(day_off(owner, day) for day in earlier)


def _rested(contact: Contact, owner: Owner, today: date) -> bool:
    if contact.shown_at is None:
        return True
    overdue = contact.shown_at - (contact.touched_at or contact.created_at) - contact.cadence
    grown = min(timedelta(days=overdue.days), max(contact.cadence, REST_MOST))
    rest = max(REST, timedelta(days=contact.cadence.days // REST_SHARE), grown)
    return today - owner.local(contact.shown_at).date() >= rest
