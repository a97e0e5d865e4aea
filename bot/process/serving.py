"""What runs side by side in one process, is run again after it fails, and comes to rest in time."""

import asyncio
from collections.abc import Awaitable, Callable, Coroutine, Sequence
from contextlib import suppress
from functools import partial
from typing import Any

from bot.model.event import Event
from bot.model.reply import Reply
from bot.nudges.loop import NudgeLoop
from bot.operation import logs
from bot.ports import Adapter, Handle
from bot.process.scheduler import Scheduler

FIRST_WAIT_S = 1.0
LONGEST_WAIT_S = 60.0
STEADY_S = 120.0
"""Whoever ran this long before it failed begins with the first wait again."""

Wait = Callable[[float], Awaitable[None]]


async def keep_running(name: str, run: Callable[[], Awaitable[None]], wait: Wait = asyncio.sleep) -> None:
    """Run until it ends by itself. A failure is logged once per kind, until it has run steadily again."""
    pause = FIRST_WAIT_S
    known: set[type[Exception]] = set()
    loop = asyncio.get_running_loop()
    while True:
        began = loop.time()
        try:
            await run()
        except Exception as error:
            if loop.time() - began >= STEADY_S:
                pause = FIRST_WAIT_S
                known.clear()
            if type(error) not in known:
                known.add(type(error))
                logs.get().error("an adapter failed; it will be started again", adapter=name, exc_info=error)
        else:
            logs.get().info("an adapter has ended", adapter=name)
            return
        await wait(pause)
        pause = min(pause * 2, LONGEST_WAIT_S)


ANSWER_WITHIN_S = 3.0
"""How long events that are being answered may take when everything stops."""
END_WITHIN_S = 3.0
"""How long an adapter may take to show replies and to let go of its platform."""
STOP_WITHIN_S = 9.0


class Gate:
    """Lets events through to the engine until it closes. What comes later is not begun: others may answer it."""

    def __init__(self, handle: Handle) -> None:
        self._handle = handle
        self._open = True
        self._under_way = 0
        self._idle = asyncio.Event()
        self._idle.set()

    async def handle(self, event: Event) -> Reply | None:
        """See bot.ports.Handle. Raises CancelledError when it is closed: adapters do not acknowledge what never began."""
        if not self._open:
            raise asyncio.CancelledError
        self._under_way += 1
        self._idle.clear()
        try:
            return await self._handle(event)
        finally:
            self._under_way -= 1
            if not self._under_way:
                self._idle.set()

    async def close(self, within_s: float) -> None:
        """Let nothing more through; returns when all that was let through is answered, or after so many seconds."""
        self._open = False
        with suppress(TimeoutError):
            await asyncio.wait_for(self._idle.wait(), within_s)


class Service:
    """Adapters that are kept running, and a nudge loop with its scheduler for each platform where this process sends nudges."""

    def __init__(
        self, *, adapters: Sequence[Adapter], handle: Handle, nudges: Sequence[tuple[NudgeLoop, Scheduler]] = ()
    ) -> None:
        self.stopping = False
        self._adapters = adapters
        self._gate = Gate(handle)
        self._nudges = nudges
        self._tasks: set[asyncio.Task[None]] = set()

    async def handle(self, event: Event) -> Reply | None:
        """The way in for events that come over HTTP; see bot.ports.Handle."""
        return await self._gate.handle(event)

    @property
    def failing(self) -> bool:
        """Whether nudges have to wait because the last tick failed."""
        return any(scheduler.failing for _, scheduler in self._nudges)

    async def run(self, stop: asyncio.Event) -> None:
        """Answer events and send nudges until `stop` is set, or until every adapter has ended by itself."""
        for _, scheduler in self._nudges:
            scheduler.start()
        for adapter in self._adapters:
            run = partial(adapter.run, self._gate.handle)
            self._tasks.add(asyncio.create_task(keep_running(adapter.name, run)))
        stopped = asyncio.create_task(stop.wait())
        ended = asyncio.create_task(_all_ended(self._tasks))
        try:
            await asyncio.wait((stopped, ended), return_when=asyncio.FIRST_COMPLETED)
        finally:
            stopped.cancel()
            ended.cancel()
            await self._stop()

    async def _stop(self) -> None:
        """At most 9 s. What cannot be finished or handed over by then is taken over by others within 60 s."""
        self.stopping = True
        logs.get().info("stopping")
        for _, scheduler in self._nudges:
            scheduler.pause()
        try:
            async with asyncio.timeout(STOP_WITHIN_S):
                await asyncio.gather(_told(self._end_adapters()), *(_told(_ended(*each)) for each in self._nudges))
        except TimeoutError:
            logs.get().warning("something hangs; what was under way is taken over within 60 s")
        logs.get().info("stopped")

    async def _end_adapters(self) -> None:
        await self._gate.close(ANSWER_WITHIN_S)
        for task in self._tasks:
            task.cancel()
        if self._tasks:
            _, late = await asyncio.wait(self._tasks, timeout=END_WITHIN_S)
            if late:
                logs.get().warning("some adapters did not end in time", count=len(late))


async def _ended(loop: NudgeLoop, scheduler: Scheduler) -> None:
    try:
        await loop.stop()
    finally:
        await scheduler.stop()


async def _all_ended(tasks: set[asyncio.Task[None]]) -> None:
    """Returns when there were tasks and all have ended: whoever has no adapters runs until stopped."""
    if not tasks:
        await asyncio.Event().wait()
    await asyncio.wait(tasks)


async def _told(ending: Coroutine[Any, Any, None]) -> None:
    """One part that cannot end as it should does not keep the others from it."""
    try:
        await ending
    except Exception as error:
        logs.get().warning("the end was not in good order; others take over within 60 s", exc_info=error)
