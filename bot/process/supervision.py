"""What is to run for ever is run again after it fails, less and less often."""

import asyncio
from collections.abc import Awaitable, Callable

from bot.operation import logs

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
