"""A ladder: the small steps by which the owner comes closer to somebody on a social network."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal, get_args

Rung = Literal["noticed", "reacted", "commented", "recognised", "messaged", "connected", "kept"]
RUNGS: tuple[Rung, ...] = get_args(Rung)


@dataclass(frozen=True, slots=True, kw_only=True)
class Ladder:
    """Where one contact stands on one channel. `silences` counts acts in a row that got no answer."""

    id: str
    contact_id: str
    created_at: datetime
    since: datetime
    """When the present rung was reached."""
    channel: str = ""
    rung: Rung = "noticed"
    next_at: datetime | None = None
    """Not before this moment is the next act brought up; None when nothing is to come."""
    silences: int = 0
    state: Literal["climbing", "kept", "resting"] = "climbing"
