"""One lane per owner: messages keep their order within a lane, and no lane waits for another."""

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable, Iterable
from contextlib import suppress
from datetime import datetime

from bot.desk import Sent
from bot.nudges.pacing import Pacer, Window

ON_THEIR_WAY_MOST = 500
"""Messages that may be on their way at once, while answers come in time: so many slow channels it takes to delay the others."""
HELD_MOST = 5000
"""Deliveries that one worker holds at once."""
HELD_FOR_EACH = 10
"""As many for each message that may be on its way: the leases of all that is held have to be prolonged."""
HELD_LEAST = 20
"""As many when it cannot keep up: otherwise workers could take from each other for ever what none of them comes to."""
TURN_S = 0.002
"""How long lanes are followed without a pause: everything else in this process has to wait for so long."""


class Lapsed(Exception):
    """What a lane holds is not ours any more."""


class Lanes:
    """Hands each lane's next delivery to `send`, as the platform's pace allows.

    `send` gives None when the lane may go on; otherwise a moment, and what is left of the lane goes to `put_off` with it.
    When it raises Lapsed, what is left goes to `put_off` with None: sent now, it would come before what was lost.

    Carriers do the work: each takes the lane that has been ready longest and follows it. One comes after the other, the
    next when the one before has to wait for something. So a message that goes out at once costs no task of its own.
    """

    def __init__(
        self,
        send: Callable[[Sent], Awaitable[datetime | None]],
        put_off: Callable[[Iterable[Sent], datetime | None], None],
        pacer: Pacer,
    ) -> None:
        self._send = send
        self._put_off = put_off
        self._pacer = pacer
        self._window = Window(ON_THEIR_WAY_MOST)
        self._lanes: dict[str, deque[Sent]] = {}
        self._ready: deque[str] = deque()
        self._carriers: set[asyncio.Task[None]] = set()
        self._coming = False
        self._freed = asyncio.Event()
        self._closing = asyncio.Event()
        self._untouched: list[Sent] = []
        self.open = True
        self.held = 0
        self._most = HELD_MOST

    def room(self) -> int:
        """How many more deliveries may be taken on."""
        return max(self._limit() - self.held, 0) if self.open else 0

    def narrow(self) -> None:
        """Hold half as much: leases ran out before all that is held had gone out."""
        self._most = max(self._limit() // 2, HELD_LEAST)

    def widen(self) -> None:
        """Hold twice as much again, up to the most."""
        self._most = min(self._most * 2, HELD_MOST)

    def ended(self, *, in_time: bool) -> None:
        """Whether the platform answered in time: when too often it did not, fewer messages are on their way at once."""
        self._window.ended(in_time=in_time)

    def put(self, deliveries: Iterable[Sent]) -> None:
        """Take on deliveries; those of one owner go out in this order.

        What may have arrived overtakes other owners': a platform knows for some time only that a repeat is one.
        """
        for sent in deliveries:
            self.held += 1
            lane = self._lanes.get(sent[0])
            if lane is not None:
                lane.append(sent)
                continue
            self._lanes[sent[0]] = deque((sent,))
            if sent[1].doubtful:
                self._ready.appendleft(sent[0])
            else:
                self._ready.append(sent[0])
        self._call()

    async def freed(self, within_s: float) -> None:
        """Returns when something has gone out, or after that many seconds."""
        self._freed.clear()
        with suppress(TimeoutError):
            await asyncio.wait_for(self._freed.wait(), within_s)

    async def drained(self) -> None:
        """Returns when nothing is held any more."""
        while self.held:
            self._freed.clear()
            await self._freed.wait()

    async def close(self, within_s: float) -> list[Sent]:
        """Begin nothing new; after at most `within_s` seconds, what was not begun. What is on its way is given up."""
        self.open = False
        for lane in self._lanes.values():
            self._untouched += lane
            self._empty(lane)
        self._closing.set()
        if self._carriers:
            _, late = await asyncio.wait(self._carriers, timeout=within_s)
            for carrier in late:
                carrier.cancel()
            await asyncio.gather(*late, return_exceptions=True)
        return self._untouched

    def _limit(self) -> int:
        return min(self._most, self._window.size * HELD_FOR_EACH)

    def _call(self) -> None:
        """Have one more carrier come when there is something to carry."""
        if self._ready and not self._coming and len(self._carriers) < self._window.size:
            self._coming = True
            carrier = asyncio.create_task(self._carry())
            self._carriers.add(carrier)
            carrier.add_done_callback(self._gone)

    def _gone(self, carrier: "asyncio.Task[None]") -> None:
        self._carriers.discard(carrier)
        self._call()

    async def _carry(self) -> None:
        """Follow lanes as long as there are any that are ready, but not longer than a turn."""
        loop = asyncio.get_running_loop()
        end = loop.time() + TURN_S
        self._coming = False
        while self._ready and loop.time() < end:
            owner_id = self._ready.popleft()
            self._call()
            await self._follow(loop, owner_id, self._lanes[owner_id])

    async def _follow(self, loop: asyncio.AbstractEventLoop, owner_id: str, lane: deque[Sent]) -> None:
        """Hand on all that a lane holds, unless the platform wants a pause before the next: then it is ready once more."""
        pauses = False
        try:
            while lane:
                now = loop.time()
                if (pause := self._pacer.channel_free_at(owner_id) - now) > 0:
                    loop.call_later(pause, self._again, owner_id)
                    pauses = True
                    return
                await self._next(loop, lane, self._pacer.reserve(now), now)
        finally:
            if not pauses:
                if lane:
                    self._empty(lane)
                del self._lanes[owner_id]

    def _again(self, owner_id: str) -> None:
        """The channel may be spoken to once more."""
        if self.open:
            self._ready.append(owner_id)
            self._call()

    async def _next(self, loop: asyncio.AbstractEventLoop, lane: deque[Sent], moment: float, now: float) -> None:
        """Hand on the first delivery of a lane at that moment of the pacer's."""
        sent = lane.popleft()
        try:
            while (wait := self._pacer.wait(moment, now)) > 0:
                if not await self._waited(wait):
                    self._untouched.append(sent)
                    return
                now = loop.time()
            self._pacer.went(sent[0], now)
            until = await self._send(sent)
            if until is not None:
                self._put_off(list(lane), until)
                self._empty(lane)
        except Lapsed:
            self._put_off(list(lane), None)
            self._empty(lane)
        finally:
            self.held -= 1
            self._freed.set()

    async def _waited(self, seconds: float) -> bool:
        """Wait for a turn; False when the lanes close first."""
        with suppress(TimeoutError):
            await asyncio.wait_for(self._closing.wait(), seconds)
            return False
        return True

    def _empty(self, lane: deque[Sent]) -> None:
        self.held -= len(lane)
        lane.clear()
        self._freed.set()
