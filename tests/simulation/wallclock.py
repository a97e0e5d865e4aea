"""The clock on the wall of every machine: it goes with the simulation, but can be set wrong."""

from collections.abc import Callable
from datetime import datetime, timedelta


class WallClock:
    """See bot.ports.Clock. `wrong` is by how much it is off; the platform has a clock of its own that never is."""

    def __init__(self, start: datetime, passed: Callable[[], float]) -> None:
        self.start = start
        self.wrong = timedelta(0)
        self._passed = passed

    def now(self) -> datetime:
        """What the machines believe the time to be."""
        return self.true() + self.wrong

    def true(self) -> datetime:
        """What it is."""
        return self.start + timedelta(milliseconds=round(self._passed() * 1000))
