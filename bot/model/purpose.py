"""A purpose: what the owner wants a network for, who belongs to it, and who matters for it by what is known of them."""

from collections.abc import Iterable
from datetime import date, datetime
from typing import Literal

from msgspec import Struct

from bot.model import tie
from bot.model.contact import LOST, OUTERMOST, Contact


class Purpose(Struct, frozen=True, kw_only=True):
    """One purpose. `by` is the day it should be reached by, when there is one; `roles` who is wanted for it."""

    id: str
    what: str
    created_at: datetime
    why: str = ""
    by: date | None = None
    state: Literal["open", "closed"] = "open"
    roles: tuple[str, ...] = ()
    """What kinds of people it needs, in the owner's words: investor, designer."""
    outcome: str = ""
    """How it went, once closed."""
    closed_at: datetime | None = None


class PurposeLink(Struct, frozen=True, kw_only=True):
    """A contact matters for a purpose; `role` says as what, and may be empty."""

    id: str
    purpose_id: str
    contact_id: str
    created_at: datetime
    role: str = ""


ROLES_MOST = 8
SEPARATORS = ",、，;；/／"
LINKED, IN_A_ROLE, FITTING, MENTIONED, NEEDING = 3.0, 1.0, 2.0, 1.0, 1.0
"""What counts for how much. The tie adds at most one: who fits comes before who is merely close."""
WAKING = 0.25
"""An old tie counts a little more than a new one that is as weak: it is quickly warm again, and brings news."""


class Evidence(Struct, frozen=True, kw_only=True):
    """What speaks for one person. `fact` is the words on which `fits` or being mentioned rests."""

    contact: Contact
    linked: bool = False
    role: str = ""
    """As what the owner linked them."""
    fits: str = ""
    """The wanted role that what is known of them fits."""
    fact: str = ""
    need: str = ""
    """What they need and the owner can give."""

    @property
    def matters(self) -> bool:
        """Whether anything at all connects them with the purpose."""
        return self.linked or bool(self.fits or self.fact)

    def weight(self, now: datetime) -> float:
        """How much speaks for them, for putting people in order only."""
        known = LINKED if self.linked else FITTING if self.fits else MENTIONED if self.fact else 0.0
        tied = tie.strength(self.contact, now)
        return (
            known
            + IN_A_ROLE * bool(self.role)
            + NEEDING * bool(self.need)
            + tied / (1 + tied)
            + WAKING * dormant(self.contact, now)
        )


def dormant(contact: Contact, now: datetime) -> bool:
    """Whether there was a tie that has slept for a good while."""
    return contact.touched_at is not None and (contact.slip(now) >= LOST or contact.circle == OUTERMOST)


def ranked(evidence: Iterable[Evidence], now: datetime) -> list[Evidence]:
    """Those who matter, the most telling first; never anybody silent."""
    found = [each for each in evidence if each.matters and not each.contact.silent]
    return sorted(found, key=lambda each: (-each.weight(now), each.contact.name, each.contact.id))


def roles_in(text: str) -> tuple[str, ...]:
    """The roles that a text lists, each once."""
    for sign in SEPARATORS:
        text = text.replace(sign, "\n")
    return tuple(dict.fromkeys(part.strip() for part in text.splitlines() if part.strip()))[:ROLES_MOST]
