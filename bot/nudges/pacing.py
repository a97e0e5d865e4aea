"""How fast a platform may be spoken to: so many messages a second, and so many seconds between two to one person."""

from bot.model.reply import Capabilities

BURST_S = 0.02
"""A platform's bucket holds what it takes in this time, so that a quiet moment is not lost and no limit is passed."""
FORGET_AFTER = 10_000
WINDOW_FIRST = 100
LATE_MOST = 0.25
"""The share of messages that may get no answer in time before fewer are on their way: some people's always hang."""


class TokenBucket:
    """Gives out moments at a steady rate. Moments are seconds of any clock that does not jump."""

    def __init__(self, per_second: float) -> None:
        self._gap = 1 / per_second
        self._next = 0.0

    def reserve(self, now: float) -> float:
        """The moment at which one more may go; it is taken."""
        self._next = max(self._next, now - BURST_S) + self._gap
        return max(self._next - self._gap, now)


class Window:
    """How many messages may be on their way at once: fewer when answers come too late, as if what is asked were too much.

    It opens twofold up to the first crowd and by a tenth from then on, and closes by half, as windows of TCP do; source:
    RFC 5681, section 3.1.
    """

    def __init__(self, most: int) -> None:
        self.size = min(WINDOW_FIRST, most)
        self._most = most
        self._wary = False
        self._ended = 0
        self._late = 0

    def ended(self, *, in_time: bool) -> None:
        """One message is no longer on its way. After as many as the window holds it is set anew."""
        self._ended += 1
        self._late += not in_time
        if self._ended >= self.size:
            if self._late > LATE_MOST * self._ended:
                self._wary = True
                self.size = max(self.size // 2, 1)
            else:
                self.size = min(self.size + (max(self.size // 10, 1) if self._wary else self.size), self._most)
            self._ended = self._late = 0


class Pacer:
    """The limits of one platform.

    Its clock stands still while the process does: what was to go out in that time would otherwise all go at once, faster
    than the platform allows.
    """

    def __init__(self, capabilities: Capabilities) -> None:
        self._bucket = TokenBucket(capabilities.per_second) if capabilities.per_second else None
        self._gap = capabilities.per_channel_s or 0.0
        self._free_at: dict[str, float] = {}
        self._stood_s = 0.0

    def channel_free_at(self, channel: str) -> float:
        """The moment from which the channel may be spoken to."""
        return self._free_at.get(channel, 0.0)

    def reserve(self, now: float) -> float:
        """The moment, on this pacer's clock, at which one more message may go; it is taken."""
        own = now - self._stood_s
        return self._bucket.reserve(own) if self._bucket else own

    def wait(self, moment: float, now: float) -> float:
        """Seconds until a reserved moment; 0 when it has come."""
        late = now - self._stood_s - moment
        if late > BURST_S and self._bucket:
            self._stood_s += late - BURST_S
        return max(-late, 0.0)

    def went(self, channel: str, now: float) -> None:
        """A message goes to the channel now."""
        if self._gap:
            if len(self._free_at) > FORGET_AFTER:
                self._free_at = {each: free for each, free in self._free_at.items() if free > now}
            self._free_at[channel] = now + self._gap
