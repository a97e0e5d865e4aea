"""A post office for tests of the nudge loop: a store, a clock, a post that can fail, and workers."""

import asyncio
from collections import deque
from collections.abc import Sequence
from datetime import datetime, timedelta
from random import Random

from bot.clock import MovableClock
from bot.desk import Composed, Desk, Due
from bot.feature import Feature, Occasion
from bot.model.address import Address, MessageRef
from bot.model.ids import new_id
from bot.model.nudge import Delivery, Nudge
from bot.model.owner import Owner
from bot.model.reply import Button, Capabilities, Card, Reply
from bot.nudges.loop import NudgeLoop
from bot.ports import Handle
from bot.registry import Registry
from bot.text import same
from storage.database import Database
from tests.storage.samples import AYA, NOW, Books

KIND = "lab"
BREAKS = "breaks"
SILENT = "nothing to say"


class Post:
    """An adapter that notes what it delivers. `plan` holds what happens to the next messages: an error, or nothing."""

    name = "test"
    platform = "test"

    def __init__(self, clock: MovableClock, **capabilities) -> None:
        self.clock = clock
        self.capabilities = Capabilities(**capabilities)
        self.plan: deque[BaseException | None] = deque()
        self.lost_answers = 0
        """So many messages arrive, but the worker dies before it hears of it."""
        self.sent: list[tuple[datetime, str, str, str]] = []
        self.looked_up = 0

    @property
    def texts(self) -> list[str]:
        """What arrived, in order."""
        return [text for _, _, text, _ in self.sent]

    async def run(self, handle: Handle) -> None:
        raise NotImplementedError("nobody says anything here")

    async def send(self, address: Address, reply: Reply, key: str) -> MessageRef:
        await asyncio.sleep(0)
        if self.plan and (error := self.plan.popleft()) is not None:
            raise error
        self.sent.append((self.clock.now(), address.user, reply.text, key))
        if self.lost_answers:
            self.lost_answers -= 1
            raise asyncio.CancelledError
        return MessageRef(address=address, id=f"m{len(self.sent)}")

    async def find(self, address: Address, key: str, since: datetime) -> MessageRef | None:
        self.looked_up += 1
        found = any(sent == key and at >= since for at, _, _, sent in self.sent)
        return MessageRef(address=address, id="found") if found else None


def registry() -> Registry:
    """One feature that says the text of its nudges; `breaks` cannot be composed, `nothing to say` says nothing."""
    lab = Feature("lab", same("Lab"))

    @lab.nudge(KIND, asked=True)
    async def compose(batch: Sequence[Due], _desk: Desk, _occasion: Occasion) -> list[Composed]:
        if any(due.nudge.text == BREAKS for due in batch):
            raise RuntimeError(f"cannot compose for '{batch[0].owner.name}'")
        return [Composed(reply=None if due.nudge.text == SILENT else _reply(due)) for due in batch]

    return Registry.of([lab])


def _reply(due: Due) -> Reply:
    button = Button(label="Done", action="lab.done", value=f"{due.nudge.id} {due.key}")
    return Reply(text=due.nudge.text, cards=(Card(title=due.nudge.text, buttons=(button,)),))


class Works:
    """Owners with nudges, and workers who deliver them."""

    def __init__(self, database: Database, **capabilities) -> None:
        self.books = Books(database)
        self.clock = self.books.clock
        self.post = Post(self.clock, **capabilities)
        self._random = Random(1)

    def worker(self, name: str = "w1", post: Post | None = None) -> NudgeLoop:
        """Somebody who delivers; of several on one database, each is a process of its own."""
        return NudgeLoop(
            registry=registry(), store=self.books.store, adapter=post or self.post, clock=self.clock,
            random=Random(name), worker=name,
        )  # fmt: skip

    async def plan(self, text: str, at: datetime = NOW, *, owner: Owner = AYA, **facts) -> Nudge:
        """Something to say at a moment, whatever the hour unless `explicit` is False."""
        facts = {"explicit": True, "kind": KIND, "text": text, "created_at": NOW, **facts}
        nudge = Nudge(id=new_id(NOW, self._random), due_at=at, **facts)
        await self.books.keep(nudge, owner=owner)
        return nudge

    async def nudge(self, nudge: Nudge, owner: Owner = AYA) -> Nudge:
        """The nudge as it is now."""
        found = await self.books.get(Nudge, nudge.id, owner=owner)
        assert isinstance(found, Nudge)
        return found

    async def deliveries(self) -> list[Delivery]:
        """Every delivery, by key."""
        from storage.tables import TABLES

        async with self.books.database.reading() as connection:
            rows = await connection.rows("SELECT * FROM deliveries ORDER BY key", {})
        return [TABLES["deliveries"].load(row) for row in rows]

    async def states(self) -> list[str]:
        """What became of every delivery."""
        return sorted(delivery.state for delivery in await self.deliveries())

    async def later(self, worker: NudgeLoop, **by: float) -> list[str]:
        """Let time pass and the worker work; what arrived meanwhile."""
        before = len(self.post.sent)
        self.clock.move(timedelta(**by))
        await worker.run_dry()
        return self.post.texts[before:]
