"""How long an attempt is waited for: no timer for what is there at once, and the end of patience for the rest."""

import asyncio

import pytest

from bot.nudges.sending import until


def in_(seconds: float) -> float:
    """That much later, by the loop's time."""
    return asyncio.get_running_loop().time() + seconds


async def at_once() -> str:
    return "sent"


async def later() -> str:
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    return "sent"


async def fails() -> str:
    await asyncio.sleep(0)
    raise ValueError("refused")


@pytest.mark.parametrize("work", [at_once, later])
async def test_what_comes_in_time_is_given_back(work):
    assert await until(in_(5), work()) == "sent"


async def test_what_fails_after_a_wait_fails_the_same():
    with pytest.raises(ValueError, match="refused"):
        await until(in_(5), fails())


async def test_what_takes_too_long_is_cancelled():
    ended: list[str] = []

    async def hangs() -> None:
        try:
            await asyncio.Event().wait()
        finally:
            ended.append("cancelled")

    with pytest.raises(TimeoutError):
        await until(in_(0.01), hangs())
    assert ended == ["cancelled"]


async def test_work_runs_as_part_of_the_task_that_asks_for_it():
    async def who() -> list[object]:
        before = asyncio.current_task()
        await asyncio.sleep(0)
        return [before, asyncio.current_task()]

    assert await until(in_(5), who()) == [asyncio.current_task()] * 2


async def test_whoever_is_cancelled_cancels_the_work():
    ended = asyncio.Event()

    async def hangs() -> None:
        try:
            await asyncio.Event().wait()
        finally:
            ended.set()

    task = asyncio.create_task(until(in_(5), hangs()))
    await asyncio.sleep(0)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert ended.is_set()


async def test_work_does_not_go_on_after_its_end_even_before_the_timer_is_heard():
    went_on = []

    async def work() -> None:
        await asyncio.sleep(0)
        went_on.append("written")

    with pytest.raises(TimeoutError):
        await until(in_(0), work())
    assert went_on == []


async def test_work_that_cleans_up_after_its_end_may_wait_for_that():
    cleaned = []

    async def work() -> None:
        try:
            await asyncio.sleep(0)
        finally:
            await asyncio.sleep(0)
            cleaned.append("closed")

    with pytest.raises(TimeoutError):
        await until(in_(0), work())
    assert cleaned == ["closed"]
