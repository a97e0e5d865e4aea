"""A purpose: what the owner wants a network for."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal


@dataclass(frozen=True, slots=True, kw_only=True)
class Purpose:
    """One purpose. `by` is the day it should be reached by, when there is one."""

    id: str
    what: str
    created_at: datetime
    why: str = ""
    by: date | None = None
    state: Literal["open", "closed"] = "open"
