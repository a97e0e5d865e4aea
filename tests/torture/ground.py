"""Where it happens: a platform that outlives everybody, a database, a nursery."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from storage import location
from tests.peers import platform
from tests.peers.platform import Mode
from tests.torture.field import Field, Verdict, verdict
from tests.torture.kills import Plan
from tests.torture.nursery import Nursery, open_nursery


@dataclass
class Ground:
    """An empty database, a platform without messages, and a nursery without workers."""

    url: str
    address: str
    mode: Mode
    field: Field
    nursery: Nursery

    def plan(self, *, seed: int, kills: int, workers: int = 1, owners: int = 12, lease_s: float = 1.0) -> Plan:
        """A plan for this ground."""
        return Plan(
            url=self.url, address=self.address, mode=self.mode, seed=seed, kills=kills, workers=workers, owners=owners,
            lease_s=lease_s,
        )  # fmt: skip

    async def verdict(self) -> Verdict:
        """What arrived."""
        return await verdict(self.field, self.address)


@asynccontextmanager
async def opened(url: str, mode: Mode, folder: Path, **options: float) -> AsyncIterator[Ground]:
    """A ground on this database; options are those of the platform. `folder` must have a short name."""
    database = location.database(url)
    async with platform.running(folder / "platform", mode=mode, **options) as address, open_nursery() as nursery:
        await database.open()
        try:
            yield Ground(url, address, mode, Field(database), nursery)
        finally:
            await database.close()
