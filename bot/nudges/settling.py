"""What became of deliveries is stored in groups; a database that is away is waited for."""

import asyncio
from collections.abc import Callable, Sequence
from contextlib import suppress
from itertools import islice

from bot.desk import Sent
from bot.operation import logs
from bot.ports import Store

GROUP_MOST = 500
WAIT_S = 0.02
"""How long a first result waits for company."""
RETRY_S = 1.0


class Settler:
    """Takes results at any time and stores them soon. Nothing is dropped while the process lives."""

    def __init__(self, store: Store, on_stored: Callable[[Sequence[Sent]], None], reach: Callable[[str], None]) -> None:
        self._store = store
        self._on_stored = on_stored
        self._reach = reach
        self._results: dict[str, Sent] = {}
        self._storing: dict[str, Sent] = {}
        self._failures = 0
        self._task: asyncio.Task[None] | None = None
        self._hurry = asyncio.Event()
        self.count = 0

    def put(self, result: Sent) -> None:
        """Take one result."""
        self._results[result[1].key] = result
        self.count += 1
        if len(self._results) >= GROUP_MOST:
            self._hurry.set()
        if self._task is None:
            self._task = asyncio.create_task(self._store_all())

    def holds(self, key: str) -> bool:
        """Whether a result for this delivery is still to be stored."""
        return key in self._results or key in self._storing

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
            logs.get().warning(
                "some results could not be stored before the end", count=len(self._results) + len(self._storing)
            )

    async def _store_all(self) -> None:
        try:
            await self._pause()
            while self._results:
                self._storing = {key: self._results.pop(key) for key in list(islice(self._results, GROUP_MOST))}
                try:
                    async with self._store.desk() as desk:
                        await desk.settle(list(self._storing.values()))
                        self._reach("settlement not committed")
                    stored, self._storing = list(self._storing.values()), {}
                    self._reach("settlement committed")
                    self._recovered()
                    self._on_stored(stored)
                except Exception as error:
                    self._results = {**self._storing, **self._results}
                    self._storing = {}
                    self._failed(error)
                    await asyncio.sleep(RETRY_S)
        finally:
            self._task = None

    def _failed(self, error: Exception) -> None:
        """Say once that nothing can be stored."""
        self._failures += 1
        if self._failures == 1:
            logs.get().error("results could not be stored, it will be tried again", exc_info=error)

    def _recovered(self) -> None:
        if self._failures:
            logs.get().warning("results are stored again", failures=self._failures)
        self._failures = 0

    async def _pause(self) -> None:
        with suppress(TimeoutError):
            await asyncio.wait_for(self._hurry.wait(), WAIT_S)
        self._hurry.clear()
