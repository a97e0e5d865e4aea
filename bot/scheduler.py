"""The clock that drives the nudge loop: one tick job, woken early when something nearer comes in."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta

from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.triggers.interval import IntervalTrigger

from bot import logs
from bot.ports import Clock

Tick = Callable[[], Awaitable[datetime | None]]
LONGEST_SLEEP = timedelta(seconds=30)
PRUNE_EVERY = timedelta(hours=6)


class Scheduler:
    """Calls `tick` when the moment it returned has come, at least every 30 s, and sooner when woken."""

    def __init__(self, tick: Tick, prune: Callable[[datetime], Awaitable[None]], clock: Clock) -> None:
        self._tick = tick
        self._prune = prune
        self._clock = clock
        self._ticking = asyncio.Lock()
        self._scheduler = AsyncIOScheduler(
            timezone=UTC, job_defaults={"coalesce": True, "max_instances": 1, "misfire_grace_time": None}
        )

    def start(self) -> None:
        """Begin to tick; needs a running event loop."""
        trigger = IntervalTrigger(seconds=int(LONGEST_SLEEP.total_seconds()), timezone=UTC)
        self._scheduler.add_job(self._run, trigger, id="tick", next_run_time=datetime.now(UTC))
        self._scheduler.add_job(self._forget, "interval", seconds=int(PRUNE_EVERY.total_seconds()), id="prune")
        self._scheduler.start()

    async def stop(self) -> None:
        """Tick no more; returns when a tick under way has ended."""
        if self._scheduler.running:
            self._scheduler.pause()
            async with self._ticking:
                self._scheduler.shutdown(wait=False)

    def wake(self, due_at: datetime) -> None:
        """Tick at `due_at` when that is sooner than planned."""
        job = self._scheduler.get_job("tick") if self._scheduler.running else None
        if job is not None:
            wait = max(due_at - self._clock.now(), timedelta(0))
            self._scheduler.modify_job("tick", next_run_time=min(job.next_run_time, datetime.now(UTC) + wait))

    async def _run(self) -> None:
        try:
            async with self._ticking:
                due_at = await self._tick()
        except Exception:
            logs.get().exception("tick failed; it will be tried again", seconds=LONGEST_SLEEP.total_seconds())
            return
        if due_at is not None:
            self.wake(due_at)

    async def _forget(self) -> None:
        async with self._ticking:
            await self._prune(self._clock.now())
