"""The clock that drives the nudge loop: one tick job, woken early when something nearer comes in."""

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress
from datetime import UTC, datetime, timedelta

from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.triggers.interval import IntervalTrigger

from bot.operation import logs
from bot.ports import Clock

Tick = Callable[[], Awaitable[datetime | None]]
LONGEST_SLEEP = timedelta(seconds=30)
FIRST_WAIT = timedelta(seconds=1)
"""How long to wait after the first tick that fails."""
PRUNE_EVERY = timedelta(hours=6)


class Scheduler:
    """Calls `tick` when the moment it returned has come, at least every 30 s, and sooner when woken."""

    def __init__(self, tick: Tick, prune: Callable[[datetime], Awaitable[None]], clock: Clock) -> None:
        self._tick = tick
        self._prune = prune
        self._clock = clock
        self._ticking = asyncio.Lock()
        self._running = False
        self._again = False
        self._failures = 0
        self._failing_since = 0.0
        self._watching: asyncio.TimerHandle | None = None
        self._scheduler = AsyncIOScheduler(
            timezone=UTC, job_defaults={"coalesce": True, "max_instances": 1, "misfire_grace_time": None}
        )

    def start(self) -> None:
        """Begin to tick; needs a running event loop."""
        trigger = IntervalTrigger(seconds=int(LONGEST_SLEEP.total_seconds()), timezone=UTC)
        # APScheduler drops a run that falls into another: so it may start more, and all but the first only leave word.
        self._scheduler.add_job(self._run, trigger, id="tick", next_run_time=datetime.now(UTC), max_instances=3)
        self._scheduler.add_job(self._forget, "interval", seconds=int(PRUNE_EVERY.total_seconds()), id="prune")
        self._scheduler.start()
        self._watch()

    def pause(self) -> None:
        """Begin no further tick."""
        if self._scheduler.running:
            self._scheduler.pause()

    async def stop(self) -> None:
        """Tick no more; returns when a tick under way has ended."""
        if self._watching is not None:
            self._watching.cancel()
        if self._scheduler.running:
            self._scheduler.pause()
            async with self._ticking:
                self._scheduler.shutdown(wait=False)

    def wake(self, due_at: datetime) -> None:
        """Tick at `due_at` when that is sooner than planned."""
        wait = due_at - self._clock.now()
        if self._running and wait <= timedelta(0):
            self._again = True
        else:
            self._plan(max(wait, timedelta(0)))

    @property
    def failing(self) -> bool:
        """Whether the last tick failed."""
        return self._failures > 0

    def _watch(self) -> None:
        """See to it every 30 s, by a time that nobody can set, that the next tick is near.

        APScheduler goes by the machine's clock: when that is set back by a day, the tick would come a day later.
        """
        self._plan(LONGEST_SLEEP)
        self._watching = asyncio.get_running_loop().call_later(LONGEST_SLEEP.total_seconds(), self._watch)

    async def _run(self) -> None:
        self._again = True
        if self._running:
            return
        self._running = True
        try:
            self._plan(await self._tick_while_asked())
        finally:
            self._running = False

    async def _tick_while_asked(self) -> timedelta:
        """Tick, and once more for each time it was woken meanwhile; how long to wait for the next tick."""
        due_at = None
        while self._again:
            self._again = False
            try:
                async with self._ticking:
                    due_at = await self._tick()
            except Exception as error:
                return self._failed(error)
            self._recovered()
        return LONGEST_SLEEP if due_at is None else max(due_at - self._clock.now(), timedelta(0))

    async def _forget(self) -> None:
        """Beside the ticks, which do not wait for what may take long or hang; given up when everything stops."""
        with suppress(asyncio.CancelledError):
            await self._prune(self._clock.now())

    def _plan(self, wait: timedelta) -> None:
        job = self._scheduler.get_job("tick") if self._scheduler.running else None
        if job is not None:
            planned = datetime.now(UTC) + wait
            self._scheduler.modify_job("tick", next_run_time=min(job.next_run_time, planned))

    def _failed(self, error: Exception) -> timedelta:
        """Say once that ticks fail; how long to wait for the next one: as long again as they have failed, however often."""
        now = asyncio.get_running_loop().time()
        self._failures += 1
        if self._failures == 1:
            self._failing_since = now
            logs.get().error("nudges have to wait: a tick failed, it will be tried again", exc_info=error)
        return min(max(timedelta(seconds=now - self._failing_since), FIRST_WAIT), LONGEST_SLEEP)

    def _recovered(self) -> None:
        if self._failures:
            logs.get().warning("nudges go on", failures=self._failures)
        self._failures = 0
