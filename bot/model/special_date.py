"""A special date: a birthday, an anniversary, any day of the year that is worth a word."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal


@dataclass(frozen=True, slots=True, kw_only=True)
class SpecialDate:
    """A day of the year, every year. `year` is 0 when it is not known; `lunar` counts month and day in the lunisolar calendar.

    `name` says what a date of kind `free` is; `lead_days` how many days before it the owner wants to know.
    """

    id: str
    contact_id: str
    month: int
    day: int
    created_at: datetime
    year: int = 0
    kind: Literal["birthday", "anniversary", "free"] = "birthday"
    name: str = ""
    lunar: bool = False
    lead_days: int = 7
