"""A review: a quiet look at a few relationships, who stands out for it, and what was decided about each."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Literal, get_args

from msgspec import Struct

from bot.model import balance
from bot.model.contact import LOST, Contact
from bot.model.favour import Favour
from bot.model.touch import Touch

Decision = Literal["", "keep", "lower", "rest", "let_go"]
DECISIONS: tuple[Decision, ...] = get_args(Decision)


class Review(Struct, frozen=True, kw_only=True):
    """One review; `finished_at` is None while it is under way."""

    id: str
    created_at: datetime
    finished_at: datetime | None = None


class Verdict(Struct, frozen=True, kw_only=True):
    """One contact in a review, with the evidence in words and what the owner decided; empty until then."""

    id: str
    review_id: str
    contact_id: str
    created_at: datetime
    evidence: tuple[str, ...] = ()
    decision: Decision = ""
    decided_at: datetime | None = None
    cadence_days: int = 0
    """How often the owner meant to be in touch when the review began."""


MOST = 10
NEW = timedelta(days=90)
"""Whoever is newer than this is not judged yet."""
YEAR = timedelta(days=365)
UNANSWERED = 3
"""How often one has written without an answer until it is worth a look."""
FAR = 8.0
"""How far give and take are apart until it is worth a look; see bot.model.balance."""
OFTEN_DAYS = 30
"""A rhythm as short as this is a load when it is not kept."""
DRIFTS_MOST = 3.0

FindingKind = Literal["drift", "giving", "taking", "unanswered", "load"]


class Finding(Struct, frozen=True, kw_only=True):
    """One reason for a second look; `count` is how many times, where that says something."""

    kind: FindingKind
    weight: float
    count: int = 0


def findings(contact: Contact, favours: Sequence[Favour], touches: Sequence[Touch], now: datetime) -> list[Finding]:
    """What speaks for a second look at somebody, heaviest first; nothing about those who are silent or new."""
    if contact.silent or now - contact.created_at < NEW:
        return []
    found = [*_sides(favours, now), *_unanswered(touches, now), *_time(contact, now)]
    return sorted(found, key=lambda finding: -finding.weight)


def chosen(
    contacts: Sequence[Contact],
    favours: Mapping[str, Sequence[Favour]],
    touches: Mapping[str, Sequence[Touch]],
    now: datetime,
    spared: Collection[str] = (),
) -> list[tuple[Contact, list[Finding]]]:
    """At most ten people with what speaks for a look at them, the most pressing first; ids that are `spared` are left out."""
    found = [
        (contact, reasons)
        for contact in contacts
        if contact.id not in spared
        and (reasons := findings(contact, favours.get(contact.id, ()), touches.get(contact.id, ()), now))
    ]
    found.sort(key=lambda pair: (-sum(each.weight for each in pair[1]), pair[0].created_at, pair[0].id))
    return found[:MOST]


def upkeep(contact: Contact) -> float:
    """How many times a year the owner means to be in touch; none for those who are silent."""
    return 0.0 if contact.silent else YEAR / contact.cadence


def _sides(favours: Sequence[Favour], now: datetime) -> list[Finding]:
    state = balance.balance(favours, now)
    if state.leaning in ("giving", "only_giving") and state.gave - state.took >= FAR:
        return [Finding(kind="giving", weight=2.5, count=len(balance.of(favours, "given")))]
    if state.leaning in ("taking", "only_taking") and state.took - state.gave >= FAR:
        return [Finding(kind="taking", weight=1.5, count=len(balance.of(favours, "received")))]
    return []


def _unanswered(touches: Sequence[Touch], now: datetime) -> list[Finding]:
    """How often one has written since anything came back, within a year."""
    row = 0
    for touch in sorted(touches, key=lambda each: each.at, reverse=True):
        if touch.direction != "outgoing" or now - touch.at > YEAR:
            break
        row += 1
    return [Finding(kind="unanswered", weight=2.0, count=row)] if row >= UNANSWERED else []


def _time(contact: Contact, now: datetime) -> list[Finding]:
    slip = contact.slip(now)
    if slip < LOST:
        return []
    drift = Finding(kind="drift", weight=min(slip, DRIFTS_MOST))
    if contact.cadence.days <= OFTEN_DAYS:
        return [drift, Finding(kind="load", weight=1.0, count=round(upkeep(contact)))]
    return [drift]
