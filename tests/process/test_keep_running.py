"""What is to run for ever is run again after it fails."""

import asyncio

from bot.process import serving
from bot.process.serving import keep_running
from tests.loglines import captured


class Waits:
    """Lets no time pass, but notes how much."""

    def __init__(self) -> None:
        self.asked: list[float] = []

    async def __call__(self, seconds: float) -> None:
        self.asked.append(seconds)


def failing(*errors: Exception):
    """Fails with each error in turn, then ends."""
    left = list(errors)

    async def run() -> None:
        if left:
            raise left.pop(0)

    return run


async def test_it_waits_twice_as_long_each_time_up_to_a_minute():
    waits = Waits()
    await keep_running("slack", failing(*[OSError()] * 8), waits)
    assert waits.asked == [1, 2, 4, 8, 16, 32, 60, 60]


async def test_each_kind_of_failure_is_told_once_and_without_what_people_said():
    with captured() as lines:
        await keep_running("slack", failing(OSError("a 'b'"), OSError("c"), ValueError("d"), OSError("e")), Waits())
    told = [(line["event"], line["adapter"]) for line in lines()]
    assert told == [("an adapter failed; it will be started again", "slack")] * 2 + [("an adapter has ended", "slack")]
    assert "OSError: a '***'" in lines()[0]["exception"]


async def test_who_has_run_steadily_begins_anew(monkeypatch):
    monkeypatch.setattr(serving, "STEADY_S", 0.0)
    waits = Waits()
    with captured() as lines:
        await keep_running("slack", failing(*[OSError()] * 3), waits)
    assert waits.asked == [1, 1, 1]
    assert len(lines()) == 4


async def test_cancelling_ends_it():
    task = asyncio.create_task(keep_running("slack", asyncio.Event().wait, Waits()))
    await asyncio.sleep(0)
    task.cancel()
    await asyncio.wait([task])
    assert task.cancelled()
