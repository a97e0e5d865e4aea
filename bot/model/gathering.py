"""A gathering: what owners call an event, where people are met; and who comes."""

from datetime import datetime, time
from typing import Literal

from msgspec import Struct


class Gathering(Struct, frozen=True, kw_only=True):
    """One event, or the next one of a recurring study group (`rule`, `wall` and `zone` as in Nudge).

    `at` is its beginning, None while it is not known; `precise` tells whether a time of day was said.
    """

    id: str
    name: str
    created_at: datetime
    at: datetime | None = None
    precise: bool = False
    place: str = ""
    purpose_id: str = ""
    note: str = ""
    rule: str = ""
    wall: time | None = None
    zone: str = ""
    state: Literal["planned", "over", "wrapped"] = "planned"
    """`wrapped`: the owner has told who was there."""


class Attendance(Struct, frozen=True, kw_only=True):
    """A contact may be at a gathering, or was met there."""

    id: str
    gathering_id: str
    contact_id: str
    created_at: datetime
    state: Literal["expected", "met"] = "met"
