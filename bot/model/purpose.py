"""A purpose: what the owner wants a network for, and who matters for it."""

from datetime import date, datetime
from typing import Literal

from msgspec import Struct


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
