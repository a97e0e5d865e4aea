"""The only place that knows what time it is."""

from datetime import UTC, datetime, timedelta


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
