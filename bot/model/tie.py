"""The strength of a tie: what is left of all touches, each fading with a half-life of one cadence."""

from collections.abc import Mapping
from datetime import datetime
from typing import Literal, get_args

from msgspec.structs import replace

from bot.model.contact import Contact
from bot.model.touch import Direction, Touch, TouchKind

WEIGHTS: Mapping[TouchKind, float] = {
    "met": 1.0,
    "helped": 1.0,
    "gift": 0.8,
    "talked": 0.7,
    "messaged": 0.4,
    "commented": 0.2,
    "reacted": 0.1,
}
SHARES: Mapping[Direction, float] = {"mutual": 1.0, "incoming": 1.0, "outgoing": 0.6}
"""What comes back from the other side tells more than what one sends."""
Grade = Literal["strong", "warm", "light", "cooling", "faint"]
GRADES: tuple[Grade, ...] = get_args(Grade)
STRONG = 1.5
"""A meeting every cadence keeps a tie between 1.0 and 2.0."""
WARM = 0.5
FAINT = 0.12
"""What three cadences leave of one meeting."""


def fading(contact: Contact, since: datetime, until: datetime) -> float:
    """What is left at `until` of something at `since`, as a share; more than one when `until` comes first."""
    return float(0.5 ** ((until - since) / contact.cadence))


def warmed(contact: Contact, touch: Touch) -> Contact:
    """The contact with a touch added to its warmth, in whatever order touches are told."""
    weight = WEIGHTS[touch.kind] * SHARES[touch.direction]
    if contact.warmth_at is None:
        return replace(contact, warmth=weight, warmth_at=touch.at)
    if touch.at <= contact.warmth_at:
        return replace(contact, warmth=contact.warmth + weight * fading(contact, touch.at, contact.warmth_at))
    faded = contact.warmth * fading(contact, contact.warmth_at, touch.at)
    return replace(contact, warmth=faded + weight, warmth_at=touch.at)


def joined(contact: Contact, other: Contact) -> Contact:
    """The contact with the warmth of another card of the same person."""
    if other.warmth_at is None:
        return contact
    if contact.warmth_at is None:
        return replace(contact, warmth=other.warmth, warmth_at=other.warmth_at)
    at = max(contact.warmth_at, other.warmth_at)
    kept = sum(each.warmth * fading(contact, each.warmth_at or at, at) for each in (contact, other))
    return replace(contact, warmth=kept, warmth_at=at)


def strength(contact: Contact, now: datetime) -> float:
    """How strong the tie is: 0.0 with no touch, 1.0 right after one meeting, more after several."""
    if contact.warmth_at is None:
        return 0.0
    return contact.warmth * min(fading(contact, contact.warmth_at, now), 1.0)


def grade(contact: Contact, now: datetime) -> Grade | None:
    """The tie as a word: strong, warm and light ones are kept up; cooling and faint ones wait. None without any touch.

    Without a touch it never rises, and a touch now never lowers it.
    """
    if contact.touched_at is None or contact.warmth_at is None:
        return None
    left = strength(contact, now)
    if contact.slip(now) > 0:
        return "warm" if left >= STRONG else "cooling" if left >= FAINT else "faint"
    return "strong" if left >= STRONG else "warm" if left >= WARM else "light"


def likelihood(contact: Contact, now: datetime) -> float:
    """How readily a tie carries a request, between 0.05 for somebody who is only in the book and 0.95."""
    return 0.05 + 0.9 * (1 - float(0.5 ** (2 * strength(contact, now))))
