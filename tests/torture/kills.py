"""Workers are killed at named points and at random, again and again, while nudges keep falling due."""

import asyncio
import math
import signal
from collections import Counter
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field
from random import Random

from bot.model.owner import Owner
from tests.peers.worker import POINTS
from tests.torture import standstill
from tests.torture.field import Field
from tests.torture.nursery import Nursery, Worker

PATIENCE_S = 60.0
"""How long nothing may change before what is left counts as lost."""
END_WITHIN_S = 10.0
LOOK_EVERY_S = 0.1
PER_LIFE = 2
AT_A_POINT = 0.6
"""The share of deaths at named points; the others come at random moments."""
Left = Callable[[], Awaitable[int]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What is to be done to whom."""

    url: str
    place: Sequence[str]
    """How to reach the platform."""
    seed: int
    kills: int
    workers: int = 1
    owners: int = 12
    lease_s: float = 1.0
    timeout_s: float = 0.5

    @property
    def argv(self) -> list[str]:
        """The command line of a worker that lives on."""
        return ["--db", self.url, *self.place, "--lease", str(self.lease_s), "--timeout", str(self.timeout_s)]


@dataclass
class Toll:
    """Who died where."""

    deaths: Counter[str] = field(default_factory=Counter)

    @property
    def total(self) -> int:
        """All deaths."""
        return self.deaths.total()


class Torture:
    """Kills as planned; a seed gives the same plan, though not the same moments."""

    def __init__(self, plan: Plan, field: Field, nursery: Nursery) -> None:
        self.plan = plan
        self.toll = Toll()
        self._field = field
        self._nursery = nursery
        self._random = Random(plan.seed)
        self._planned = _deaths(plan.kills, self._random)

    async def run(self) -> None:
        """All lives, then those that send what is left."""
        owners = await self._field.people(self.plan.owners)
        await asyncio.gather(*(self._lives(owners) for _ in range(self.plan.workers)))
        workers = [await self._nursery.start(self.plan.argv) for _ in range(self.plan.workers)]
        await finish(self._field, self._nursery, workers)

    async def _lives(self, owners: Sequence[Owner]) -> None:
        while self._planned:
            death = self._planned.pop()
            await self._sow(owners)
            await self._life(death, owners)

    async def _sow(self, owners: Sequence[Owner]) -> None:
        await self._field.sow(self._random.sample(owners, k=len(owners) * 2 // 3), PER_LIFE)

    async def _life(self, death: str, owners: Sequence[Owner]) -> None:
        argv = [*self.plan.argv, "--die-at", death] if death else self.plan.argv
        worker = await self._nursery.start(argv)
        point, _, number = death.rpartition(":")
        if number == "1":
            await self._comes_to(death, worker, owners)
        elif await worker.outlived(self.plan.lease_s * 2 if point else self._random.uniform(0.01, 0.5)):
            await worker.kill()
            point = ""
        assert worker.ended.result() == -signal.SIGKILL, (worker.ended.result(), self._nursery.said[-20:])
        self.toll.deaths[point or "at random"] += 1

    async def _comes_to(self, death: str, worker: Worker, owners: Sequence[Owner]) -> None:
        """Returns when it has died there, however slow the machine is. AssertionError: nothing brings it there."""
        loop = asyncio.get_running_loop()
        end = loop.time() + PATIENCE_S
        while await worker.outlived(self.plan.lease_s * 2):
            if loop.time() >= end:
                why = await standstill.told(self._field.database, self._nursery)
                raise AssertionError(f"{death} is not reached\n{why}")
            if not await self._field.left():
                await self._sow(owners)


async def all_sent(field: Field, nursery: Nursery) -> None:
    """Returns when nothing is left. AssertionError, with what can be known of the reason: nothing moves any more."""
    await until(field.left, PATIENCE_S, why=lambda: standstill.told(field.database, nursery))


async def finish(field: Field, nursery: Nursery, workers: Sequence[Worker]) -> None:
    """Returns when all is sent and these workers have ended as told."""
    await all_sent(field, nursery)
    loop = asyncio.get_running_loop()
    end = loop.time() + END_WITHIN_S
    for worker in workers:
        worker.signal(signal.SIGTERM)
    for worker in workers:
        while await worker.outlived(1.0):
            # One that was told to stop at a point may have come to it only now.
            worker.signal(signal.SIGCONT)
            assert loop.time() < end, "a worker does not end"
    # One that has only just been started may not have come to hearing of SIGTERM.
    ended = [worker.ended.result() for worker in workers]
    assert set(ended) <= {0, -signal.SIGTERM}, (ended, nursery.said[-20:])


async def until(left: Left, seconds: float, *, why: Callable[[], Awaitable[str]] | None = None) -> None:
    """Returns when `left` gives 0; fails, and says why, when for so many seconds it has not become less than it ever was."""
    loop = asyncio.get_running_loop()
    least, came = math.inf, loop.time()
    while now := await left():
        if now < least:
            least, came = now, loop.time()
        if loop.time() - came >= seconds:
            raise AssertionError(f"{now} are left and nothing moves\n{await why() if why else ''}")
        await asyncio.sleep(LOOK_EVERY_S)


def _deaths(count: int, random: Random) -> list[str]:
    """Where each life ends: every point once right away, then points and random moments (empty) in any order."""
    first = [f"{point}:1" for point in POINTS]
    points = [f"{random.choice(POINTS)}:{random.randint(1, 12)}" for _ in range(count)]
    rest = [point if random.random() < AT_A_POINT else "" for point in points][: max(count - len(first), 0)]
    planned = [*first, *rest]
    random.shuffle(planned)
    return planned
