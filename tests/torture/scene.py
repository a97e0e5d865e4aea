"""Where an odd way is gone: a platform, a database with nudges that are due, and workers that send them."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field

from tests.peers.outage import Unsteady
from tests.peers.wire import Wire
from tests.torture.ground import Ground
from tests.torture.kills import until
from tests.torture.nursery import Worker

OWNERS, EACH = 30, 30
LEASE_S = 1.0
AWAY_S = 2.5
BEGUN = 40
LIMITS = ("--lease", str(LEASE_S), "--per-second", "300")
PROGRESS = 60


@dataclass
class Scene:
    """A platform, a database, and workers that send 300 messages a second."""

    here: Ground
    server: Unsteady | None
    wire: Wire | None = None
    workers: list[Worker] = field(default_factory=list)

    @property
    def postgres(self) -> Unsteady:
        """The server, where there is one."""
        assert self.server is not None
        return self.server

    async def worker(self, *argv: str) -> Worker:
        """One more."""
        url = ("--db", self.wire.url) if self.wire else ()
        worker = await self.here.nursery.start([*self.here.plan(seed=0, kills=0).argv, *LIMITS, *url, *argv])
        self.workers.append(worker)
        return worker

    async def arrived(self, count: int) -> None:
        """Returns when the platform has so many messages, or all."""
        await until(lambda: self._missing(min(count, OWNERS * EACH)), 60)

    async def _missing(self, count: int) -> int:
        return max(count - len(await self.here.place.arrived()), 0)


Way = Callable[[Scene], Awaitable[None]]
