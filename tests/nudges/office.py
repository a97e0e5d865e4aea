"""A whole bot on a loopback platform in this process, with a clock that tests move: what tests of faults read like."""

import asyncio
import json
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import timedelta
from random import Random
from typing import Any
from uuid import uuid4

from bot import bootstrap
from bot.clock import MovableClock
from bot.engine.newcomers import newcomer
from bot.model.address import Address, User
from bot.model.event import Said
from bot.model.ids import new_id
from bot.model.nudge import Delivery, Nudge
from bot.model.owner import Owner
from bot.model.record import Record
from bot.model.reply import Reply
from bot.nudges.loop import NudgeLoop
from storage.database import Database
from storage.store import Store
from storage.tables import TABLES
from tests.peers import loopback, platform
from tests.peers.loopback import LoopbackAdapter
from tests.peers.platform import Mode, Platform
from tests.talk import START

PATIENCE_S = 30.0


@dataclass
class Office:
    """One bot, one worker, everybody who has a channel on the platform."""

    database: Database
    platform: Platform
    clock: MovableClock
    bot: bootstrap.Bot
    loop: NudgeLoop

    async def remind(self, name: str, *texts: str, **facts: Any) -> list[Nudge]:
        """Somebody is to be reminded of these things now, in this order."""
        at = self.clock.now() - timedelta(seconds=len(texts))
        made = []
        for n, text in enumerate(texts):
            given = {"due_at": at + timedelta(milliseconds=n), "created_at": at, "explicit": True, **facts}
            made.append(Nudge(id=new_id(at, self.bot.random), kind="reminder", text=text, **given))
        await self.keep(name, *made)
        return made

    async def keep(self, name: str, *records: Record) -> None:
        """Save records in somebody's book."""
        async with self.bot.store.book(self.owner(name), event_id=uuid4().hex) as book:
            assert book is not None
            await book.save(*records)

    async def works(self, **later: float) -> None:
        """So much later, whatever is due goes out."""
        self.clock.move(timedelta(**later))
        async with asyncio.timeout(PATIENCE_S):
            await self.loop.run_dry()

    async def says(self, name: str, text: str) -> Reply:
        """What somebody is answered in private."""
        user = self.user(name)
        event = Said(id=uuid4().hex, at=self.clock.now(), who=user, where=Address.direct(user), text=text)
        reply = await self.bot.engine.handle(event)
        assert reply is not None
        return reply

    def arrived(self, name: str = "") -> list[str]:
        """What somebody, or everybody, was reminded of, in order of arrival."""
        bodies = [json.loads(each.body) for each in self.platform.messages if name in ("", each.channel)]
        return [body["cards"][0]["title"] for body in bodies]

    async def deliveries(self, name: str) -> list[Delivery]:
        """Somebody's deliveries, in the order in which they were due."""
        async with self.database.reading() as connection:
            rows = await connection.rows(
                "SELECT * FROM deliveries WHERE owner_id = :owner_id ORDER BY due_at", {"owner_id": self.owner(name).id}
            )
        return [TABLES["deliveries"].load(row) for row in rows]

    async def states(self, name: str) -> list[str]:
        """What became of each of somebody's deliveries."""
        return [delivery.state for delivery in await self.deliveries(name)]

    def user(self, name: str) -> User:
        """Somebody on the platform."""
        return User(platform=loopback.NAME, id=name, name=name, locale="en", timezone="Asia/Tokyo")

    def owner(self, name: str) -> Owner:
        """The owner whom they become."""
        return newcomer(self.user(name), self.clock.now())


@asynccontextmanager
async def opened(
    database: Database, mode: Mode = "dedupe", *, behind: timedelta = timedelta(0), **limits: Any
) -> AsyncIterator[Office]:
    """An office on an open database; `behind` is how slow the platform's clock is, limits are those of Capabilities."""
    clock = MovableClock(START)
    peer = Platform(mode=mode, now=lambda: (clock.now() - behind).timestamp())
    async with platform.serving(peer):
        able = loopback.capabilities(mode, **{"send_timeout_s": 1.0, **limits})
        adapter = LoopbackAdapter(peer.address, able)
        made = bootstrap.Bot(store=Store(database, clock), clock=clock, random=Random(1))
        yield Office(database, peer, clock, made, made.loop(adapter))
        await adapter.close()


async def until(true: Callable[[], object]) -> None:
    """Returns when it is; fails after half a minute."""
    async with asyncio.timeout(PATIENCE_S):
        while not true():  # noqa: ASYNC110  (what is waited for happens in another process or on the platform)
            await asyncio.sleep(0.01)
