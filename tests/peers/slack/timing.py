"""The peer's time: real moments for timestamps, and a stop-watch that tests may speed up or wind forward."""

import asyncio
import time
from dataclasses import dataclass


@dataclass
class Timing:
    """`scale` peer seconds pass in each real one; only spans (deadlines, limits, lifetimes) are scaled."""

    scale: float = 1.0
    skipped_s: float = 0.0
    _last: int = 0

    def elapsed(self) -> float:
        """Peer seconds since some moment; never goes back."""
        return time.monotonic() * self.scale + self.skipped_s

    def skip(self, seconds: float) -> None:
        """Let so many peer seconds have passed at once."""
        self.skipped_s += seconds

    def real(self, seconds: float) -> float:
        """How many real seconds so many peer seconds take."""
        return seconds / self.scale

    async def sleep(self, seconds: float) -> None:
        """Wait for so many peer seconds."""
        await asyncio.sleep(self.real(seconds))

    def epoch(self) -> int:
        """The real moment in Unix seconds."""
        return int(time.time())

    def ts(self) -> str:
        """A message's timestamp: the real moment in microseconds, never the same twice."""
        self._last = max(self._last + 1, time.time_ns() // 1000)
        return f"{self._last // 1_000_000}.{self._last % 1_000_000:06d}"
