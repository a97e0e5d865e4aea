"""One worker that drains a database, as a process of its own: `python -m tests.bench.drain URL START`."""

import asyncio
import sys
import time
from random import Random

from bot import bootstrap
from bot.clock import MovableClock
from bot.nudges.loop import NudgeLoop
from bot.process.tuning import tune
from storage.store import Store
from tests.bench.people import NOW, Nowhere


async def drain(url: str, start: float = 0.0) -> tuple[int, float, float]:
    """How many messages this worker sent, and from when to when (seconds since 1970)."""
    clock = MovableClock(NOW)
    async with bootstrap.opened(url) as database:
        adapter = Nowhere()
        loop = NudgeLoop(
            registry=bootstrap.discover(),
            store=Store(database, clock),
            adapter=adapter,
            clock=clock,
            random=Random(start),
            worker=f"bench-{start}",
        )
        await loop.next_due()
        tune()
        await asyncio.sleep(max(start - time.time(), 0))
        began = time.time()
        await loop.run_dry()
        return adapter.sent, began, time.time()


if __name__ == "__main__":
    sent, began, ended = asyncio.run(drain(sys.argv[1], float(sys.argv[2])))
    sys.stdout.write(f"{sent} {began} {ended}\n")
