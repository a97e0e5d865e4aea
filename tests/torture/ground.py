"""Where it happens: a platform that outlives everybody, a database, a nursery."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from storage import location
from tests.peers.platform import Mode
from tests.torture.field import Field, Verdict, verdict
from tests.torture.kills import Plan
from tests.torture.nursery import Nursery, open_nursery
from tests.torture.places import PLACES, Place


@dataclass
class Ground:
    """An empty database, a platform without messages, and a nursery without workers."""

    url: str
    place: Place
    field: Field
    nursery: Nursery

    @property
    def address(self) -> str:
        """The platform's."""
        return self.place.address

    def plan(self, *, patience_s: int = 0, **facts: Any) -> Plan:
        """A plan for this ground. With `patience_s` PostgreSQL gives up transactions that are silent for so long, and all
        that take four times as long.
        """
        url = self.url
        if patience_s:
            url += f"{'&' if '?' in url else '?'}idle_in_transaction_session_timeout={patience_s}s"
            url += f"&transaction_timeout={4 * patience_s}s"
        return Plan(url=url, place=self.place.argv, **facts)

    async def verdict(self) -> Verdict:
        """What arrived."""
        return verdict(self.field, await self.place.arrived())


@asynccontextmanager
async def opened(
    url: str, mode: Mode, folder: Path, *, kind: str = "loopback", nursery: Nursery | None = None, **options: float
) -> AsyncIterator[Ground]:
    """A ground on this database, with a platform of a kind; options are its own. `folder` must have a short name.

    A nursery that is given is cleared afterwards, and must know the kind; another is made otherwise.
    """
    database = location.database(url)
    kinds = [] if kind == "loopback" else [kind]
    async with (
        PLACES[kind](folder, mode, **options) as place,
        open_nursery(*kinds) if nursery is None else _cleared(nursery) as workers,
    ):
        await database.open()
        try:
            yield Ground(url, place, Field(database, place.users), workers)
        finally:
            await database.close()


@asynccontextmanager
async def _cleared(nursery: Nursery) -> AsyncIterator[Nursery]:
    try:
        yield nursery
    finally:
        await nursery.clear()
