"""A touch: one interaction between the owner and a contact."""

from datetime import datetime
from typing import Literal

from msgspec import Struct

TouchKind = Literal["met", "talked", "messaged", "reacted", "commented", "gift", "helped"]
Direction = Literal["mutual", "outgoing", "incoming"]


class Touch(Struct, frozen=True, kw_only=True):
    """What happened, when. `precise` tells whether `at` has a time of day that was said."""

    id: str
    contact_id: str
    kind: TouchKind
    at: datetime
    precise: bool = False
    where: str = ""
    note: str = ""
    created_at: datetime
    direction: Direction = "mutual"
    """Whether both took part, or one side alone: what the owner sent, what the contact sent."""


def direction(kind: TouchKind, *, received: bool) -> Direction:
    """Whose doing a touch was: people meet and talk together, the rest one of them does; `received`: the contact did."""
    if kind in ("met", "talked"):
        return "mutual"
    return "incoming" if received else "outgoing"
