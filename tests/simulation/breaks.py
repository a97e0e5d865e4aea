"""Designs that are wrong on purpose: the simulation has to find every one of them out."""

from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from datetime import datetime, timedelta
from itertools import count

from msgspec.structs import replace

from bot.desk import Due, Sent
from bot.model.address import Address, MessageRef
from bot.model.owner import Owner
from bot.model.reply import Reply
from bot.nudges.loop import NudgeLoop
from storage import sql
from storage.desk import Desk
from storage.store import Store
from storage.tables import TABLES
from tests.simulation.platform import Inlet
from tests.simulation.world import Parts

DAWDLES = 450


class SettlesFirst(NudgeLoop):
    """Stores that a message was sent before it is sent."""

    async def _send(self, sent: Sent) -> datetime | None:
        self._settler.put((sent[0], replace(sent[1], state="sent", sent_at=self._clock.now(), sent_ref="m")))
        await self._settler.flush()
        return await super()._send(sent)


class NewKeys(Inlet):
    """Sends every attempt under a key of its own."""

    _numbers = count()

    async def send(self, address: Address, reply: Reply, key: str) -> MessageRef:
        """Send under another key."""
        return await self._sent(address, reply, key, mark=f"{key}-{next(self._numbers)}")


class GreedyDesk(Desk):
    """Takes over whatever is under way, leases or not."""

    async def take_over(
        self, platform: str, now: datetime, lease_until: datetime, worker: str, limit: int
    ) -> list[Sent]:
        """Take over everything."""
        return await super().take_over(platform, now + timedelta(days=9), lease_until, worker, limit)


class OpenDesk(Desk):
    """Claims without asking whether another worker is at the bucket or at the owner: each of the two locks is enough.

    One claim in three, by its moment, takes its time, so that something falls due meanwhile in more than one of
    hundreds of seeds.
    """

    async def claim(self, platform: str, bucket: int, now: datetime, limit: int) -> list[Due]:
        """Claim at once."""
        found = await self._rows(
            "claim", platform=platform, bucket=bucket, now=int(now.timestamp() * 1000), limit=limit
        )
        for _ in range(DAWDLES if int(now.timestamp() * 1000) % 3 == 0 else 0):
            await self.next_due(platform)
        return await self._dues(found)

    async def _owners(self, ids: set[str]) -> Mapping[str, Owner]:
        rows = await self._connection.rows(sql.load("sqlite")["desk.owners"], {"owners": sorted(ids)}) if ids else ()
        return {row["owner_id"]: TABLES["owners"].load(row) for row in rows}


class GreedyStore(Store):
    """A store with a GreedyDesk."""

    @asynccontextmanager
    async def desk(self) -> AsyncIterator[Desk]:
        """A transaction that knows no leases."""
        async with self._database.writing() as connection:
            yield GreedyDesk(connection)


class OpenStore(Store):
    """A store with an OpenDesk."""

    @asynccontextmanager
    async def desk(self) -> AsyncIterator[Desk]:
        """A transaction that knows no bucket locks."""
        async with self._database.writing() as connection:
            yield OpenDesk(connection)


class HeedlessDesk(Desk):
    """Does not know, just before something is sent, that an account was unlinked."""

    async def opens(self, owner_id: str, user_id: str) -> bool:
        """Everybody opens every book."""
        return True


class HeedlessStore(Store):
    """A store with a HeedlessDesk."""

    @asynccontextmanager
    async def looking(self) -> AsyncIterator[Desk]:
        """A look that sees no links."""
        async with self._database.reading() as connection:
            yield HeedlessDesk(connection)


BREAKS = {
    "settled before it is sent": Parts(loop=SettlesFirst),
    "a new key for every attempt": Parts(inlet=NewKeys),
    "leases that nobody minds": Parts(store=GreedyStore),
    "no lock on bucket and owner": Parts(store=OpenStore),
    "sent where it was to go, linked or not": Parts(store=HeedlessStore),
}
