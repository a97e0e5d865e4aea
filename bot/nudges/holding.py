"""What a worker holds: leases are prolonged, and messages of people who erased their book are let go."""

import asyncio
from collections.abc import Awaitable, Callable, Iterable
from datetime import timedelta

from msgspec.structs import replace

from bot.desk import Sent
from bot.operation import logs
from bot.ports import Clock, Store

RENEWALS = 4
"""How often a lease is prolonged before it would run out."""
LOOK_S = 1.0
"""How long a message of somebody whose book was erased may still go, at most. What goes out sooner costs no look."""
Work = Callable[[], Awaitable[None]]


class Holding:
    """The deliveries of one worker that are neither sent nor given back, by key."""

    def __init__(self, store: Store, clock: Clock, worker: str, lease: timedelta) -> None:
        self._store = store
        self._clock = clock
        self._worker = worker
        self._lease = lease
        self._held: dict[str, Sent] = {}
        self._renewing: asyncio.Task[None] | None = None
        self._looking: asyncio.Task[None] | None = None
        self._failing = False

    def take(self, deliveries: Iterable[Sent]) -> None:
        """Hold these, too."""
        for sent in deliveries:
            self._held[sent[1].key] = sent
        if self._held:
            self._renewing = self._going(self._renewing, self._lease.total_seconds() / RENEWALS, self._renew)
            self._looking = self._going(self._looking, LOOK_S, self._look)

    def get(self, key: str) -> Sent | None:
        """The delivery, with its lease as it is now; None when it is not held any more."""
        return self._held.get(key)

    def drop(self, *keys: str) -> None:
        """Hold these no longer."""
        for key in keys:
            self._held.pop(key, None)

    async def stop(self) -> None:
        """Prolong nothing any more."""
        tasks = [task for task in (self._renewing, self._looking) if task is not None]
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    def _going(self, task: asyncio.Task[None] | None, every_s: float, work: Work) -> asyncio.Task[None]:
        """The task that does this again and again, begun unless it is going on."""
        return asyncio.create_task(self._while_held(every_s, work)) if task is None or task.done() else task

    async def _while_held(self, every_s: float, work: Work) -> None:
        """Ends by itself: to cancel what is asked of the database just then would cost more than to sleep once in vain."""
        while self._held:
            await asyncio.sleep(every_s)
            if self._held:
                await work()

    async def _look(self) -> None:
        """Let go what belongs to nobody any more."""
        owners = {owner_id for owner_id, _ in self._held.values()}
        try:
            async with self._store.looking() as desk:
                gone = owners - await desk.known(sorted(owners))
        except Exception as error:
            logs.get().debug("it could not be found out whose books are gone", exc_info=error)
            return
        self.drop(*[key for key, (owner_id, _) in self._held.items() if owner_id in gone])

    async def _renew(self) -> None:
        """Prolong the leases of everything held. What another worker has taken over meanwhile expires.

        Nothing else, even where the database says that it is ours: what was let go is for whoever takes it over.
        """
        now = self._clock.now()
        try:
            async with self._store.desk() as desk:
                kept = await desk.renew(self._worker, [*self._held.values()], now, now + self._lease)
        except Exception as error:
            if not self._failing:
                logs.get().error("leases could not be renewed, it will be tried again", exc_info=error)
            self._failing = True
            return
        self._failing = False
        for key, (owner_id, delivery) in list(self._held.items()):
            if key in kept:
                self._held[key] = (owner_id, replace(delivery, lease_until=now + self._lease))
