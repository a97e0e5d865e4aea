"""Where it happens: a platform that outlives everybody, a database, a nursery."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

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

    def plan(self, *, patience_s: int = 0, **facts: Any) -> Plan:
        """A plan for this ground. With `patience_s` PostgreSQL gives up transactions that are silent for so long."""
        url = self.url
        if patience_s:
            url += f"{'&' if '?' in url else '?'}idle_in_transaction_session_timeout={patience_s}s"
        return Plan(url=url, address=self.address, mode=self.mode, **facts)

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
