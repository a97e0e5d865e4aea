"""One lane per owner: messages keep their order within a lane, and no lane waits for another."""

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable, Iterable, Mapping
from contextlib import suppress
from datetime import datetime

from bot.nudges.pacing import Pacer
from bot.ports import Sent

ON_THEIR_WAY_MOST = 500
"""Messages that may be on their way at once: so many slow channels it takes to delay the others."""
HELD_MOST = 5000
"""Deliveries that one worker holds at once."""


class Lapsed(Exception):
    """What a lane holds is not ours any more."""


class Lanes:
    """Hands each lane's next delivery to `send`, as the platform's pace allows.

    `send` gives None when the lane may go on; otherwise a moment, and what is left of the lane goes to `put_off` with it.
    When it raises Lapsed, what is left goes to `put_off` with None: sent now, it would come before what was lost.
    """

    def __init__(
        self,
        send: Callable[[Sent], Awaitable[datetime | None]],
        put_off: Callable[[Iterable[Sent], datetime | None], None],
        pacers: Mapping[str, Pacer],
    ) -> None:
        self._send = send
        self._put_off = put_off
        self._pacers = pacers
        self._lanes: dict[str, deque[Sent]] = {}
        self._tasks: set[asyncio.Task[None]] = set()
        self._slots = asyncio.Semaphore(ON_THEIR_WAY_MOST)
        self._freed = asyncio.Event()
        self._closing = asyncio.Event()
        self._untouched: list[Sent] = []
        self.open = True
        self.held = 0

    def room(self) -> int:
        """How many more deliveries may be taken on."""
        return max(HELD_MOST - self.held, 0) if self.open else 0

    def put(self, deliveries: Iterable[Sent]) -> None:
        """Take on deliveries; those of one owner go out in this order."""
        for sent in deliveries:
            self.held += 1
            lane = self._lanes.get(sent[0])
            if lane is not None:
                lane.append(sent)
                continue
            self._lanes[sent[0]] = lane = deque((sent,))
            task = asyncio.create_task(self._follow(sent[0], lane))
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)

    async def freed(self, within_s: float) -> None:
        """Returns when something has gone out, or after that many seconds."""
        self._freed.clear()
        try:
            await asyncio.wait_for(self._freed.wait(), within_s)
        except TimeoutError:
            return

    async def drained(self) -> None:
        """Returns when nothing is held any more."""
        while self._tasks:
            await asyncio.wait(self._tasks)

    async def close(self, within_s: float) -> list[Sent]:
        """Begin nothing new; after at most `within_s` seconds, what was not begun. What is on its way is given up."""
        self.open = False
        self._untouched += [sent for lane in self._lanes.values() for sent in lane]
        for lane in self._lanes.values():
            self.held -= len(lane)
            lane.clear()
        self._closing.set()
        if self._tasks:
            _, late = await asyncio.wait(self._tasks, timeout=within_s)
            for task in late:
                task.cancel()
            await asyncio.gather(*late, return_exceptions=True)
        return self._untouched

    async def _waited(self, seconds: float) -> bool:
        """Wait for a turn; False when the lanes close first."""
        with suppress(TimeoutError):
            await asyncio.wait_for(self._closing.wait(), seconds)
            return False
        return True

    async def _follow(self, owner_id: str, lane: deque[Sent]) -> None:
        loop = asyncio.get_running_loop()
        try:
            while lane:
                pacer = self._pacers[lane[0][1].address.platform]
                if (wait := pacer.channel_free_at(owner_id) - loop.time()) > 0:
                    await self._waited(wait)
                    continue
                async with self._slots:
                    if not lane:
                        return
                    await self._next(owner_id, lane, pacer)
        finally:
            self.held -= len(lane)
            if self._lanes.get(owner_id) is lane:
                del self._lanes[owner_id]

    async def _next(self, owner_id: str, lane: deque[Sent], pacer: Pacer) -> None:
        loop = asyncio.get_running_loop()
        sent = lane.popleft()
        try:
            if (wait := pacer.reserve(owner_id, loop.time()) - loop.time()) > 0 and not await self._waited(wait):
                self._untouched.append(sent)
                return
            try:
                until = await self._send(sent)
            except Lapsed:
                self._clear(lane, None)
                return
            if until is not None:
                self._clear(lane, until)
        finally:
            self.held -= 1
            self._freed.set()

    def _clear(self, lane: deque[Sent], until: datetime | None) -> None:
        self.held -= len(lane)
        self._put_off(list(lane), until)
        lane.clear()
