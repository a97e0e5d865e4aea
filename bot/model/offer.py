"""What the owner can give, and what contacts need."""

from datetime import datetime
from typing import Literal

from msgspec import Struct


class Offer(Struct, frozen=True, kw_only=True):
    """Something the owner can do for others, or is learning so as to be able to."""

    id: str
    what: str
    created_at: datetime
    kind: Literal["can", "learning"] = "can"
    state: Literal["open", "closed"] = "open"


class Need(Struct, frozen=True, kw_only=True):
    """Something a contact needs or looks for; `met_at` is when it was no longer one."""

    id: str
    contact_id: str
    what: str
    created_at: datetime
    state: Literal["open", "met"] = "open"
    met_at: datetime | None = None
