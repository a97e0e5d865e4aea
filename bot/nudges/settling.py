"""What became of deliveries is stored in groups; a database that is away is waited for."""

import asyncio
from collections import deque
from collections.abc import Callable
from contextlib import suppress

from bot import logs
from bot.ports import Sent, Store

GROUP_MOST = 500
WAIT_S = 0.02
"""How long a first result waits for company."""
RETRY_S = 1.0


class Settler:
    """Takes results at any time and stores them soon. Nothing is dropped while the process lives."""

    def __init__(self, store: Store, on_stored: Callable[[], None], reach: Callable[[str], None]) -> None:
        self._store = store
        self._on_stored = on_stored
        self._reach = reach
        self._results: deque[Sent] = deque()
        self._task: asyncio.Task[None] | None = None
        self._hurry = asyncio.Event()
        self.count = 0

    def put(self, result: Sent) -> None:
        """Take one result."""
        self._results.append(result)
        self.count += 1
        if len(self._results) >= GROUP_MOST:
            self._hurry.set()
        if self._task is None:
            self._task = asyncio.create_task(self._store_all())

    async def flush(self) -> None:
        """Returns when everything taken so far is stored."""
        self._hurry.set()
        while self._task is not None:
            await asyncio.shield(self._task)

    async def close(self) -> None:
        """Store what is left, for a few seconds at most."""
        try:
            await asyncio.wait_for(self.flush(), 1.5)
        except TimeoutError:
            logs.get().warning("some results could not be stored before the end", count=len(self._results))

    async def _store_all(self) -> None:
        try:
            await self._pause()
            while self._results:
                group = [self._results.popleft() for _ in range(min(len(self._results), GROUP_MOST))]
                try:
                    async with self._store.desk() as desk:
                        await desk.settle(group)
                        self._reach("settlement not committed")
                    self._reach("settlement committed")
                    self._on_stored()
                except Exception:
                    self._results.extendleft(reversed(group))
                    logs.get().exception("results could not be stored; it will be tried again", count=len(group))
                    await asyncio.sleep(RETRY_S)
        finally:
            self._task = None

    async def _pause(self) -> None:
        with suppress(TimeoutError):
            await asyncio.wait_for(self._hurry.wait(), WAIT_S)
        self._hurry.clear()
