"""The clock of the nudge loop: it ticks at the moment it was told, at once when woken, and goes on after a failure."""

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import asynccontextmanager
from datetime import datetime, timedelta

import pytest

from bot.clock import SystemClock
from bot.process.scheduler import Scheduler
from tests.loglines import captured

CLOCK = SystemClock()
SOON = timedelta(seconds=0.08)


class Ticks:
    """Ticks that are counted; `then` gives what each returns, or raises."""

    def __init__(self, then: Callable[[int], datetime | None] = lambda _n: None) -> None:
        self.at: list[datetime] = []
        self.then = then
        self.hold: asyncio.Event | None = None
        self._more = asyncio.Condition()

    async def __call__(self) -> datetime | None:
        self.at.append(CLOCK.now())
        async with self._more:
            self._more.notify_all()
        if self.hold is not None:
            await self.hold.wait()
        return self.then(len(self.at))

    async def reach(self, count: int) -> None:
        """Returns when there have been so many; fails after 2 s."""
        async with asyncio.timeout(2), self._more:
            await self._more.wait_for(lambda: len(self.at) >= count)


async def _prune(_now: datetime) -> None:
    return


@asynccontextmanager
async def running(
    tick: Callable[[], Awaitable[datetime | None]], prune: Callable[[datetime], Awaitable[None]] = _prune
):
    """A scheduler at work."""
    scheduler = Scheduler(tick, prune, CLOCK)
    scheduler.start()
    try:
        yield scheduler
    finally:
        await scheduler.stop()


async def test_it_ticks_at_the_start():
    ticks = Ticks()
    async with running(ticks):
        await ticks.reach(1)


async def test_it_ticks_again_at_the_moment_a_tick_returned():
    ticks = Ticks(lambda n: CLOCK.now() + SOON if n == 1 else None)
    async with running(ticks):
        await ticks.reach(2)
    assert ticks.at[1] - ticks.at[0] >= SOON


async def test_woken_it_ticks_at_once():
    ticks = Ticks(lambda _n: CLOCK.now() + timedelta(hours=1))
    async with running(ticks) as scheduler:
        await ticks.reach(1)
        scheduler.wake(CLOCK.now())
        await ticks.reach(2)


async def test_woken_for_a_later_moment_it_ticks_then():
    ticks = Ticks()
    async with running(ticks) as scheduler:
        await ticks.reach(1)
        scheduler.wake(CLOCK.now() + SOON)
        await ticks.reach(2)
    assert ticks.at[1] - ticks.at[0] >= SOON


async def test_the_nearest_of_several_moments_counts():
    ticks = Ticks()
    async with running(ticks) as scheduler:
        await ticks.reach(1)
        for wait in (timedelta(hours=1), SOON, timedelta(minutes=1)):
            scheduler.wake(CLOCK.now() + wait)
        await ticks.reach(2)


async def test_a_clock_that_is_set_back_by_a_day_does_not_put_off_the_next_tick(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("bot.process.scheduler.LONGEST_SLEEP", SOON)
    ticks = Ticks()
    async with running(ticks) as scheduler:
        await ticks.reach(1)
        # As APScheduler would have planned it by the old time.
        scheduler._scheduler.modify_job("tick", next_run_time=CLOCK.now() + timedelta(days=1))
        await ticks.reach(2)


async def test_woken_during_a_tick_it_ticks_once_more():
    ticks = Ticks()
    ticks.hold = asyncio.Event()
    async with running(ticks) as scheduler:
        await ticks.reach(1)
        scheduler.wake(CLOCK.now())
        scheduler.wake(CLOCK.now())
        ticks.hold.set()
        await ticks.reach(2)


async def test_woken_during_a_tick_for_a_later_moment_it_keeps_that_in_mind():
    ticks = Ticks(lambda _n: CLOCK.now() + timedelta(hours=1))
    ticks.hold = asyncio.Event()
    async with running(ticks) as scheduler:
        await ticks.reach(1)
        scheduler.wake(CLOCK.now() + SOON)
        ticks.hold.set()
        await ticks.reach(2)


async def test_a_tick_that_fails_is_told_once_and_tried_again():
    def fail(_n: int) -> None:
        raise RuntimeError("database away")

    ticks = Ticks(fail)
    with captured() as lines:
        async with running(ticks) as scheduler:
            await ticks.reach(1)
            ticks.then = lambda _n: None
            await ticks.reach(2)
            await asyncio.sleep(0)
            assert not scheduler.failing
    assert [line["level"] for line in lines()] == ["error", "warning"]


async def test_being_woken_while_ticks_fail_does_not_put_off_the_next_try():
    def fail(_n: int) -> None:
        raise RuntimeError("disk full")

    ticks = Ticks(fail)
    async with running(ticks) as scheduler:
        for woken in range(1, 12):
            await ticks.reach(woken)
            scheduler.wake(CLOCK.now())
        await ticks.reach(13)


async def test_stopping_waits_for_a_tick_under_way():
    ended = asyncio.Event()

    async def tick() -> None:
        begun.set()
        await asyncio.sleep(0.05)
        ended.set()

    begun = asyncio.Event()
    async with running(tick):
        await begun.wait()
    assert ended.is_set()


async def test_stopped_it_ticks_no_more():
    ticks = Ticks()
    async with running(ticks) as scheduler:
        await ticks.reach(1)
    scheduler.wake(CLOCK.now())
    await scheduler.stop()
    assert len(ticks.at) == 1


async def test_old_rows_that_cannot_be_forgotten_hold_up_neither_ticks_nor_the_end():
    async def prune(_now: datetime) -> None:
        begun.set()
        await asyncio.Event().wait()

    begun, ticks = asyncio.Event(), Ticks()
    with captured() as lines:
        async with asyncio.timeout(5), running(ticks, prune) as scheduler:
            scheduler._scheduler.modify_job("prune", next_run_time=CLOCK.now())
            await begun.wait()
            scheduler.wake(CLOCK.now())
            await ticks.reach(2)
    assert lines() == []
