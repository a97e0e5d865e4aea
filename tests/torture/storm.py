"""Many workers share a PostgreSQL, and some are killed, others stopped for longer than their leases and woken again."""

import asyncio
import signal
from collections import Counter
from random import Random

from tests.peers.worker import POINTS
from tests.torture.field import Field
from tests.torture.kills import Plan, all_sent, finish
from tests.torture.nursery import Nursery, Worker

PAUSE_S = (0.05, 0.5)
"""Between two blows."""
MORE = 100
"""After each blow one in so many owners has something due again."""


class Storm:
    """`plan.kills` blows fall, of both kinds; after each of them more falls due, so that there is work in every one."""

    def __init__(self, plan: Plan, field: Field, nursery: Nursery) -> None:
        self.plan = plan
        self.toll: Counter[str] = Counter()
        self._field = field
        self._nursery = nursery
        self._random = Random(plan.seed)
        self._workers: list[Worker] = []
        self._asleep: set[asyncio.Task[None]] = set()

    async def run(self, each: int) -> None:
        """Sow so many nudges for each owner, and let the workers send them in the storm."""
        owners = await self._field.people(self.plan.owners)
        await self._field.sow(owners, each)
        self._workers = [await self._nursery.start(self.plan.argv) for _ in range(self.plan.workers)]
        for number in range(self.plan.kills):
            await asyncio.sleep(self._random.uniform(*PAUSE_S))
            await self._blow(number)
            await self._field.sow(self._random.sample(owners, k=max(len(owners) // MORE, 1)), 1)
        await all_sent(self._field, self._nursery)
        await asyncio.gather(*self._asleep)
        await finish(self._field, self._nursery, self._workers)

    async def _blow(self, number: int) -> None:
        at = self._random.randrange(len(self._workers))
        if number % 2:
            await self._kill(at)
        else:
            self._stop(self._workers[at])

    async def _kill(self, at: int) -> None:
        """One dies, and another begins in its place, some of them doomed to stop at a named point."""
        await self._workers[at].kill()
        argv = self.plan.argv
        if doomed := self._random.random() < 0.5:
            argv = [*argv, "--stop-at", f"{self._random.choice(POINTS)}:{self._random.randint(1, 40)}"]
        self._workers[at] = worker = await self._nursery.start(argv)
        self.toll["SIGKILL"] += 1
        if doomed:
            self.toll["SIGSTOP at a point"] += 1
            self._wake(worker, self._random.uniform(1.5, 3.0))

    def _stop(self, worker: Worker) -> None:
        worker.signal(signal.SIGSTOP)
        self.toll["SIGSTOP"] += 1
        self._wake(worker, 0.0)

    def _wake(self, worker: Worker, after_s: float) -> None:
        """Wake it when its leases are over, though not at once: others shall have taken over."""

        async def wake() -> None:
            await asyncio.sleep(after_s + self.plan.lease_s * self._random.uniform(1.2, 2.2))
            worker.signal(signal.SIGCONT)

        task = asyncio.create_task(wake())
        self._asleep.add(task)
        task.add_done_callback(self._asleep.discard)
