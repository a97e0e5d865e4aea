"""How fast Discord is asked: one request after the other at a steady rate, those that people wait for first."""

import asyncio
import heapq
from itertools import count

from bot.errors import DeliveryError

PER_SECOND = 49.0
"""50 for one bot: https://docs.discord.com/developers/topics/rate-limits#global-rate-limit. One is left to clocks."""
BURST_S = 0.02
"""A quiet moment of this length is not lost."""
QUEUE_MOST_S = 5.0
"""What nobody waits for comes again later rather than stand in a longer line than this."""
SLOWER = 0.7
"""So much of its pace a process keeps when it is refused: others ask for the same bot."""
SLOWEST = 0.02
"""Of the pace; fifty processes share what one may."""
FASTER_S = 300.0
"""After so many seconds without being refused any pace has become the full one."""


class Turnstile:
    """Answers to interactions need not pass: Discord does not count them.

    Processes of one bot find their shares by themselves, as connections do that share a line: whoever is refused asks less
    often, by a part; whoever is not, more often, by a little. Source: RFC 5681, section 3.1.
    """

    def __init__(self, per_second: float = PER_SECOND) -> None:
        self._most = self._pace = per_second
        self._changed_at = 0.0
        self._held_until = 0.0
        self._free_at = 0.0
        self._numbers = count()
        self._line: list[tuple[bool, int, asyncio.Future[None]]] = []
        self._next: asyncio.TimerHandle | None = None

    async def passed(self, *, urgent: bool) -> None:
        """Returns when one request may go. Raises DeliveryError when the line is too long for one without hurry."""
        loop = asyncio.get_running_loop()
        now = loop.time()
        gap = self._gap(now)
        if not self._line and now >= self._free_at:
            self._free_at = max(self._free_at, now - BURST_S) + gap
            return
        wait = self._free_at - now + len(self._line) * gap
        if not urgent and wait > QUEUE_MOST_S:
            raise DeliveryError("too many messages at once", retry_after_s=wait)
        turn: asyncio.Future[None] = loop.create_future()
        heapq.heappush(self._line, (not urgent, next(self._numbers), turn))
        self._plan()
        try:
            await turn
        except asyncio.CancelledError:
            if not turn.cancelled():
                # Its turn had come, and goes to the next one.
                self._free_at -= self._gap(loop.time())
                self._plan_anew()
            raise

    def hold(self, seconds: float) -> None:
        """Discord has refused everything for so long: let nothing through, and then less than before."""
        now = asyncio.get_running_loop().time()
        if now >= self._held_until:
            # Once for all that was on its way together.
            self._pace = max(1 / self._gap(now) * SLOWER, self._most * SLOWEST)
            self._changed_at = now
        self._held_until = max(self._held_until, now + seconds)
        self._free_at = max(self._free_at, self._held_until)
        self._plan_anew()

    def _gap(self, now: float) -> float:
        """Seconds between two requests."""
        self._pace = min(self._pace + self._most * max(now - self._changed_at, 0.0) / FASTER_S, self._most)
        self._changed_at = now
        return 1 / self._pace

    def _plan_anew(self) -> None:
        if self._next is not None:
            self._next.cancel()
            self._next = None
        self._plan()

    def _plan(self) -> None:
        if self._next is None and self._line:
            self._next = asyncio.get_running_loop().call_at(self._free_at, self._open)

    def _open(self) -> None:
        """Let the first one through that is still there."""
        self._next = None
        while self._line:
            _, _, turn = heapq.heappop(self._line)
            if not turn.done():
                # After a stall of the event loop, what was missed is not made up for in one go.
                now = asyncio.get_running_loop().time()
                self._free_at = max(self._free_at, now - BURST_S) + self._gap(now)
                turn.set_result(None)
                break
        self._plan()
