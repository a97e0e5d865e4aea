"""The only place that knows what time it is."""

import time
from datetime import UTC, datetime, timedelta

from bot.ports import Clock


class SystemClock:
    """The machine's clock."""

    def now(self) -> datetime:
        """The present moment, aware, in UTC."""
        return datetime.now(UTC)


class MovableClock:
    """A clock that can be set, for tests, demos and `:wait`. It ticks on with `base` unless that is None."""

    def __init__(self, start: datetime | None = None, *, base: SystemClock | None = None) -> None:
        self._base = base
        self._offset = timedelta(0)
        self._still = start or datetime.now(UTC)
        if start is not None:
            self.set(start)

    def now(self) -> datetime:
        """The moment that this clock shows, aware, in UTC."""
        return self._base.now() + self._offset if self._base else self._still

    def set(self, at: datetime) -> None:
        """Show the aware moment `at` from now on."""
        if self._base:
            self._offset = at - self._base.now()
        self._still = at.astimezone(UTC)

    def move(self, by: timedelta) -> None:
        """Go forward (or back) by `by`."""
        self.set(self.now() + by)


class AgreedClock:
    """The machine's clock until it is told a better one's time; from then on that time and what has passed since."""

    def __init__(self, base: Clock) -> None:
        self.base = base
        self._agreed: tuple[datetime, float] | None = None

    def now(self) -> datetime:
        """The present moment, aware, in UTC."""
        if self._agreed is None:
            return self.base.now()
        at, then_s = self._agreed
        return at + timedelta(seconds=passing_s() - then_s)

    def agree(self, at: datetime, then_s: float) -> None:
        """It was `at` when `passing_s()` gave `then_s`."""
        self._agreed = (at, then_s)


def passing_s() -> float:
    """Seconds since some moment. Where the system can tell, nobody sets them, and a machine's sleep counts."""
    return time.clock_gettime(time.CLOCK_BOOTTIME) if hasattr(time, "CLOCK_BOOTTIME") else time.time()
