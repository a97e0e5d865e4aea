"""An event loop whose time passes only when nothing is left to do, and in which processes can be stopped and killed."""

import asyncio
import heapq
from collections import deque
from collections.abc import Coroutine
from contextvars import Context
from typing import Any

from tests.simulation.life import CURRENT, Life

BURIALS_MOST = 20


class Stuck(Exception):
    """Everybody waits for somebody else: nothing will ever happen again."""


class VirtualLoop(asyncio.BaseEventLoop):
    """Runs what is ready, then jumps to the next timer. What belongs to a frozen or killed Life does not run."""

    _ready: deque[asyncio.Handle]
    _scheduled: list[asyncio.TimerHandle]
    _stopping: bool

    def __init__(self) -> None:
        super().__init__()
        self._now = 0.0
        self._frozen: list[asyncio.Handle] = []
        self._over = False
        self.set_task_factory(_born)  # type: ignore[arg-type]

    def time(self) -> float:
        """Seconds since the simulation began."""
        return self._now

    def resume(self, life: Life) -> None:
        """Let a frozen process go on: its timers that have run out meanwhile fire now."""
        life.frozen = False
        held, self._frozen = self._frozen, []
        for handle in held:
            (self._ready if _life(handle) is life else self._frozen).append(handle)

    def bury(self) -> None:
        """End every task, those of killed processes too, so that nothing is left for the garbage collector to run."""
        self._over = True
        self._ready.extend(self._frozen)
        self._frozen.clear()
        for _ in range(BURIALS_MOST):
            left = asyncio.all_tasks(self)
            if not left:
                return
            for task in left:
                task.cancel()
            self.run_until_complete(asyncio.wait(left, timeout=60))

    def _run_once(self) -> None:
        scheduled = self._scheduled
        while scheduled and scheduled[0]._cancelled:
            heapq.heappop(scheduled)
        if not self._ready and not self._stopping:
            if not scheduled:
                raise Stuck
            self._now = max(self._now, scheduled[0].when())
        while scheduled and scheduled[0].when() <= self._now:
            self._ready.append(heapq.heappop(scheduled))
        for _ in range(len(self._ready)):
            self._run(self._ready.popleft())

    def _run(self, handle: asyncio.Handle) -> None:
        if handle._cancelled:
            return
        life = _life(handle)
        if life is None or self._over or life.awake:
            handle._run()
        else:
            self._frozen.append(handle)

    def _timer_handle_cancelled(self, handle: asyncio.TimerHandle) -> None:
        """Cancelled timers are passed over when their time comes."""

    def _write_to_self(self) -> None:
        """There is no other thread to be woken by."""


def _life(handle: asyncio.Handle) -> Life | None:
    context: Context = handle._context  # type: ignore[attr-defined]
    return context.get(CURRENT)


def _born(loop: asyncio.AbstractEventLoop, coroutine: Coroutine[Any, Any, Any], **how: Any) -> "asyncio.Task[Any]":
    task = asyncio.Task(coroutine, loop=loop, **how)
    life = how["context"].get(CURRENT) if how.get("context") is not None else CURRENT.get()
    if life is not None:
        life.tasks.append(task)
    return task
