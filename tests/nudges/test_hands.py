"""Claiming with two hands: from two buckets at once, and each finishes what it is at."""

import asyncio
from collections.abc import Sequence
from random import Random

import pytest

from bot.desk import Composed, Desk, Due
from bot.feature import Feature, Occasion
from bot.model.ids import bucket
from bot.model.owner import Owner
from bot.model.reply import Reply
from bot.nudges.loop import NudgeLoop
from bot.registry import Registry
from bot.text import same
from tests.conftest import MakeDatabase
from tests.nudges.works import KIND, Works
from tests.storage.samples import an_owner


def apart(count: int) -> list[Owner]:
    """Owners in as many buckets."""
    by_bucket = {bucket(owner.id): owner for owner in map(an_owner, (f"o{n}" for n in range(50)))}
    return list(by_bucket.values())[:count]


class Kitchen:
    """Composes; whoever comes waits until there are two."""

    def __init__(self, works: Works) -> None:
        self.at_once: set[str] = set()
        self.all_here = asyncio.Event()
        self.works = works

    async def compose(self, batch: Sequence[Due], _desk: Desk, _occasion: Occasion) -> list[Composed]:
        self.at_once |= {due.owner.id for due in batch}
        if len(self.at_once) == 2:
            self.all_here.set()
        async with asyncio.timeout(5):
            await self.all_here.wait()
        return [Composed(reply=Reply(text=due.nudge.text)) for due in batch]

    def worker(self, reach=None) -> NudgeLoop:
        """A worker that composes here."""
        feature = Feature("lab", same("Lab"))
        feature.nudge(KIND, asked=True)(self.compose)
        return NudgeLoop(
            registry=Registry.of([feature]), store=self.works.books.store, adapter=self.works.post,
            clock=self.works.clock, random=Random(1), worker="w1", reach=reach,
        )  # fmt: skip


@pytest.fixture
async def kitchen(new_database: MakeDatabase) -> Kitchen:
    """Where two owners' nudges are cooked. On SQLite all are in one bucket, so there is nothing to see."""
    works = Works(await new_database("postgres"))
    for owner in apart(2):
        await works.plan("tea", owner=owner)
    return Kitchen(works)


async def test_while_one_batch_is_composed_another_is_claimed(kitchen):
    await kitchen.worker().run_dry()
    assert kitchen.works.post.texts == ["tea", "tea"]


async def test_a_hand_finishes_its_batch_when_another_fails(kitchen):
    passed: list[str] = []

    def reach(point: str) -> None:
        passed.append(point)
        if passed.count("claim not committed") == 1 and point == "claim not committed":
            raise OSError("the connection is gone")

    worker = kitchen.worker(reach)
    with pytest.raises(OSError, match="connection is gone"):
        await worker.tick()
    assert passed.count("claim committed") == 1
    await worker.run_dry()
    assert kitchen.works.post.texts == ["tea", "tea"]
