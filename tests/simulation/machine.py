"""A machine that runs a process of Kizuna: engine, nudge loop and what ticks it. It can be killed, frozen and stopped."""

import asyncio
from collections.abc import Callable, Coroutine, Sequence
from contextvars import Context, copy_context
from datetime import datetime, timedelta
from random import Random
from typing import Any

from bot.engine.engine import Engine
from bot.nudges.loop import POLL, NudgeLoop
from bot.ports import Adapter, Clock, Store
from bot.process.scheduler import LONGEST_SLEEP
from bot.registry import Registry
from tests.simulation.database import Database
from tests.simulation.eventloop import VirtualLoop
from tests.simulation.life import CURRENT, Life
from tests.simulation.trace import Trace

QUIET_SLEEP_S = 6 * 3600.0
"""A tick in which nothing can have changed is left out; see `stir`."""
LONGEST_POLL_S = 16.0

MakeLoop = Callable[..., NudgeLoop]


class Beat:
    """What ticks one nudge loop of a process; see bot.process.scheduler."""

    def __init__(self, loop: NudgeLoop, life: Life, clock: Clock, trace: Trace) -> None:
        self.loop = loop
        loop.on_free = self.wake
        self._life = life
        self._clock = clock
        self._trace = trace
        self._woken = asyncio.Event()
        self._polls = 0

    def wake(self) -> None:
        """Tick now."""
        self._woken.set()

    async def go_on(self) -> None:
        """What bot.process.scheduler does, in simulated time."""
        failures = 0
        while True:
            self._woken.clear()
            try:
                due_at = await self.loop.tick()
                failures = 0
                wait = self._until(due_at)
            except Exception as error:
                self._trace(self._life.name, f"could not tick: {error or type(error).__name__}")
                wait = min(2.0 ** min(failures, 10), LONGEST_SLEEP.total_seconds())
                failures += 1
            try:
                await asyncio.wait_for(self._woken.wait(), wait)
            except TimeoutError:
                continue

    def _until(self, due_at: datetime | None) -> float:
        """Seconds until the next tick. Polls that find nothing grow longer, up to what a scheduler may be late anyway."""
        if due_at is None:
            return QUIET_SLEEP_S
        wait = due_at - self._clock.now()
        if wait <= timedelta(0) or wait > POLL:
            self._polls = 0
            return max(min(wait.total_seconds(), QUIET_SLEEP_S), 0.001)
        self._polls += 1
        return min(POLL.total_seconds() * 2.0 ** min(max(self._polls - 3, 0), 20), LONGEST_POLL_S)


class Machine:
    """One process from start to end. `world` is the context that things outside of it run in."""

    def __init__(
        self,
        name: str,
        *,
        database: Database,
        store: Store,
        adapters: Sequence[Adapter],
        registry: Registry,
        clock: Clock,
        trace: Trace,
        seed: str,
        make_loop: MakeLoop = NudgeLoop,
    ) -> None:
        self.life = Life(name)
        self._database = database
        self._clock = clock
        self._trace = trace
        self._world = copy_context()
        self._context = copy_context()
        self._context.run(CURRENT.set, self.life)
        self._fate = Random(f"{seed} {name} fate")
        random = Random(f"{seed} {name}")
        loops = [
            make_loop(
                registry=registry, store=store, adapter=adapter, clock=clock, reach=self._reached,
                random=Random(f"{seed} {name} {adapter.platform}") if n else random,
                worker=f"{name} {adapter.platform}" if n else name,
            )
            for n, adapter in enumerate(adapters)
        ]  # fmt: skip
        self._beats = [Beat(loop, self.life, clock, trace) for loop in loops]
        self.engine = Engine(registry=registry, store=store, clock=clock, random=random, wake=self._wake_at)
        self.deadly = 0.0
        """The chance of dying at each named point."""
        self._stirring: asyncio.TimerHandle | None = None

    def start(self) -> None:
        """Begin to tick."""
        self._trace(self.life.name, "starts")
        for beat in self._beats:
            self.run(beat.go_on())

    def run(self, coroutine: Coroutine[Any, Any, Any], context: Context | None = None) -> "asyncio.Task[Any]":
        """Run something as part of this process."""
        return asyncio.get_running_loop().create_task(coroutine, context=context or self._context)

    def within(self) -> Context:
        """A context of its own within this process."""
        return self._context.copy()

    def kill(self) -> None:
        """End it without a word, as SIGKILL does: none of its code runs any more."""
        self._trace(self.life.name, "is killed")
        self.life.alive = False
        self._database.killed(self.life)

    def freeze(self) -> None:
        """Stop it as SIGSTOP does; whatever it holds, it keeps."""
        self._trace(self.life.name, "freezes")
        self.life.frozen = True

    def thaw(self) -> None:
        """Let it go on as SIGCONT does."""
        loop = asyncio.get_running_loop()
        assert isinstance(loop, VirtualLoop)
        if self.life.alive and self.life.frozen:
            self._trace(self.life.name, "goes on")
            loop.resume(self.life)

    async def stop(self) -> None:
        """End it as SIGTERM does."""
        self._trace(self.life.name, "stops")
        stopping = self.run(self._stop())
        await asyncio.wait([stopping], timeout=60)
        self._trace(self.life.name, "has stopped")
        self.life.alive = False
        self._database.killed(self.life)

    def wake(self) -> None:
        """Tick now."""
        for beat in self._beats:
            beat.wake()

    def stir(self) -> None:
        """Something happened elsewhere: tick within the time that a scheduler sleeps at the longest."""
        if self.life.alive and self._stirring is None:
            within = LONGEST_SLEEP.total_seconds()
            self._stirring = asyncio.get_running_loop().call_later(within, self._stirred, context=self._world)

    def _stirred(self) -> None:
        self._stirring = None
        self.wake()

    def _wake_at(self, due_at: datetime) -> None:
        wait = (due_at - self._clock.now()).total_seconds()
        asyncio.get_running_loop().call_later(max(wait, 0), self.wake)

    async def _stop(self) -> None:
        ticking = self.life.tasks[: len(self._beats)]
        for task in ticking:
            task.cancel()
        await asyncio.gather(*ticking, return_exceptions=True)
        for beat in self._beats:
            await beat.loop.stop()

    def _reached(self, point: str) -> None:
        if self.life.alive and self._fate.random() < self.deadly:
            self._trace(self.life.name, f"dies: {point}")
            self.kill()
            raise asyncio.CancelledError
