"""A contact: who they are to the owner, and when it is time to be in touch again."""

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from typing import Literal, get_args

from msgspec import Struct
from msgspec.structs import replace

Circle = Literal["inner", "close", "friend", "wide", "dormant"]
ContactState = Literal["active", "archived", "resting", "deceased"]

CIRCLES: tuple[Circle, ...] = get_args(Circle)
OUTERMOST = CIRCLES[-1]
CLOSE: tuple[Circle, ...] = ("inner", "close")
"""Of those who are near, one wants to know more than of others."""
CADENCE_DAYS: Mapping[Circle, int] = {"inner": 7, "close": 30, "friend": 90, "wide": 180, "dormant": 365}
LOST = 0.5
"""A slip of half a cadence, that is 1.5 times the cadence without a touch, counts as lost."""


class Contact(Struct, frozen=True, kw_only=True, gc=False):
    """One person in an owner's book. `cadence_days` is 0 when the circle decides."""

    id: str
    name: str
    created_at: datetime
    reading: str = ""
    aliases: tuple[str, ...] = ()
    company: str = ""
    title: str = ""
    circle: Circle = "friend"
    cadence_days: int = 0
    state: ContactState = "active"
    met_how: str = ""
    met_where: str = ""
    met_on: date | None = None
    introduced_by: str = ""
    """Id of the contact who introduced them."""
    handles: tuple[str, ...] = ()
    notes: str = ""
    touched_at: datetime | None = None
    due_at: datetime | None = None
    """When the bot may next bring them up; None for those who are silent."""
    shown_at: datetime | None = None
    """When a digest last brought them up."""
    opener: str = ""
    """Which openers nudges suggested lately, a line each, the latest last, so that the next one is another."""
    warmth: float = 0.0
    warmth_at: datetime | None = None
    """What is left of all touches, as of the latest one; see bot.model.tie."""
    postal: str = ""
    """Where New Year's cards go."""
    mourning: date | None = None
    """The day of a bereavement in their family: no New Year's card (喪中) in the year after it."""

    @property
    def cadence(self) -> timedelta:
        """How often the owner wants to be in touch."""
        return timedelta(days=self.cadence_days or CADENCE_DAYS[self.circle])

    @property
    def latest_opener(self) -> str:
        """Which opener a nudge suggested last."""
        return self.opener.rpartition("\n")[2]

    @property
    def silent(self) -> bool:
        """Whether nothing about this contact may be brought up unasked."""
        return self.state != "active"

    def slip(self, now: datetime) -> float:
        """How far past the cadence, as a share of it: 0.0 when in time, 1.0 when twice the cadence has gone by."""
        elapsed = now - (self.touched_at or self.created_at)
        return max((elapsed - self.cadence) / self.cadence, 0.0)

    def named(self, name: str, *others: str) -> "Contact":
        """The contact under a name, found under these others as well."""
        return replace(self, name=name, aliases=tuple(each for each in dict.fromkeys(others) if each != name))

    def touched(self, at: datetime, due_at: datetime | None) -> "Contact":
        """The contact after a touch at `at`: an older touch than the last one changes nothing."""
        if self.touched_at is not None and at < self.touched_at:
            return self
        return replace(self, touched_at=at, due_at=due_at)


def spread(earliest: date, cadence: timedelta, load: Mapping[date, int], capacity: int) -> date:
    """The first day from `earliest` on, within a quarter of the cadence, on which fewer than `capacity` are due.

    The least loaded day of that stretch when all are full, so that twenty people met at one party come up over a week.
    """
    days = [earliest + timedelta(days=n) for n in range(max(cadence.days // 4, 1) + 1)]
    return next((day for day in days if load.get(day, 0) < capacity), min(days, key=lambda day: load.get(day, 0)))
