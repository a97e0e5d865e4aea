"""The platform's clock, which tests can move on, and the ids that it makes from it."""

import time
from collections.abc import Callable
from datetime import UTC, datetime

EPOCH_MS = 1_420_070_400_000
"""https://docs.discord.com/developers/reference#snowflakes"""
STEP_BITS = 22


class Moments:
    """Seconds since 1970, never backwards. `now` is for tests that bring their own clock."""

    def __init__(self, now: Callable[[], float] | None = None) -> None:
        self._ahead = 0.0
        self._started = time.time() - time.monotonic()
        self._now = now or (lambda: self._started + time.monotonic())
        self._newest = 0

    def now(self) -> float:
        """Seconds since 1970."""
        return self._now() + self._ahead

    def pass_by(self, seconds: float) -> None:
        """Let time pass at once: tokens, nonces and windows grow old."""
        self._ahead += seconds

    def text(self) -> str:
        """Now, as it stands in messages."""
        return datetime.fromtimestamp(self.now(), UTC).isoformat()

    def snowflake(self) -> str:
        """A new id, higher than every one before."""
        wanted = (int(self.now() * 1000) - EPOCH_MS) << STEP_BITS
        self._newest = max(wanted, self._newest + 1)
        return str(self._newest)


def born(snowflake: str) -> float:
    """When this id was made, in seconds since 1970."""
    return ((int(snowflake) >> STEP_BITS) + EPOCH_MS) / 1000


def shard_of(guild_id: str, count: int) -> int:
    """https://docs.discord.com/developers/events/gateway#sharding"""
    return (int(guild_id) >> STEP_BITS) % count
