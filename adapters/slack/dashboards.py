"""Home tabs that are open: drawn anew after changes, and not more often than Slack likes."""

import asyncio
from collections.abc import Awaitable, Callable

from adapters.latest import Latest
from bot.model.address import User

EVERY_S = 3.0
"""At most one publication for a person in so many seconds."""
WATCHED_MOST = 10_000
"""People whose home tab is drawn anew without their opening it again."""

Draw = Callable[[User], Awaitable[None]]
"""Composes and publishes a person's home tab; does not raise."""


class Dashboards:
    """Knows who has opened their home tab since this process began; for others it is drawn when they open it."""

    def __init__(self, draw: Draw, every_s: float) -> None:
        self._draw = draw
        self._every_s = every_s
        self._watched: Latest[tuple[str, str], float] = Latest(WATCHED_MOST)
        """When each was last drawn, by the loop's clock."""
        self._tasks: dict[tuple[str, str], asyncio.Task[None]] = {}

    def opened(self, user: User) -> None:
        """Their home tab is before them and just drawn."""
        self._watched[user.workspace, user.id] = asyncio.get_running_loop().time()

    def changed(self, user: User) -> None:
        """Something of theirs may look different now: what happens within a few seconds is drawn at once."""
        key = (user.workspace, user.id)
        if key in self._watched and key not in self._tasks:
            task = self._tasks[key] = asyncio.create_task(self._soon(user, key))
            task.add_done_callback(lambda _: self._tasks.pop(key, None))

    async def close(self) -> None:
        """Draw nothing more."""
        tasks = list(self._tasks.values())
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    async def _soon(self, user: User, key: tuple[str, str]) -> None:
        loop = asyncio.get_running_loop()
        await asyncio.sleep(max(self._watched[key] + self._every_s - loop.time(), 0))
        self._watched[key] = loop.time()
        await self._draw(user)
