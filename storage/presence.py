"""Whether the database is there: whoever finds that it is not says so, once, and once when it is back."""

from collections.abc import Callable
from types import TracebackType

from bot.clock import passing_s
from bot.errors import StoreAway
from bot.operation import logs

QUIET_S = 60.0
"""After it was said that the database is away, that is not said again for so long: on a full disk, what changes nothing succeeds."""
Lost = Callable[[Exception], bool]


class Presence:
    """Around every use of a database. Its own errors, as `lost` knows them, become StoreAway; others stay what they are."""

    def __init__(self, lost: Lost) -> None:
        self.reading = _Use(self, writes=False)
        self.writing = _Use(self, writes=True)
        self._lost = lost
        self._failures = 0
        self._since_s = 0.0
        self._said_s = -QUIET_S
        self._said = self._of_writing = False

    def ended(self, error: BaseException | None, *, writes: bool) -> None:
        """A use has come to this. Raises StoreAway in place of an error of the database's."""
        if error is None:
            self._met(writes)
        elif isinstance(error, StoreAway):
            self._missed(error, writes)
        elif isinstance(error, Exception) and self._lost(error):
            away = StoreAway(f"{error}" or type(error).__name__)
            self._missed(away, writes)
            raise away from error

    def _missed(self, away: StoreAway, writes: bool) -> None:
        now = passing_s()
        if not self._failures:
            self._since_s, self._of_writing = now, writes
        self._failures += 1
        if not self._said and now - self._said_s >= QUIET_S:
            self._said, self._said_s = True, now
            logs.get().error(
                "the database cannot be used; people are told that nothing was changed, and all goes on when it is back",
                reason=away,
            )

    def _met(self, writes: bool) -> None:
        """What can only be read is not there."""
        if not self._failures or (self._of_writing and not writes):
            return
        if self._said:
            seconds = round(passing_s() - self._since_s, 1)
            logs.get().warning("the database can be used again", failures=self._failures, seconds=seconds)
        self._failures, self._said = 0, False


class _Use:
    """One use of a database or many at a time, for reading or for writing."""

    def __init__(self, presence: Presence, *, writes: bool) -> None:
        self._presence = presence
        self._writes = writes

    def __enter__(self) -> None:
        """Nothing is known before the end."""

    def __exit__(
        self, _kind: type[BaseException] | None, error: BaseException | None, _where: TracebackType | None
    ) -> None:
        self._presence.ended(error, writes=self._writes)
