"""A machine that is too slow, or lacks something, takes on less and gives nothing up."""

import asyncio
from datetime import timedelta

import pytest

from bot.clock import MovableClock
from bot.deadline import Expired
from bot.errors import StoreAway
from bot.model.address import Address, MessageRef
from bot.model.reply import Reply
from tests.nudges.works import Post, Works
from tests.storage.samples import AYA, BEN


@pytest.fixture
async def works(database) -> Works:
    """A post office, once per engine."""
    return Works(database)


class Sleeper(Post):
    """Sleeps for longer than a lease over its first message."""

    async def send(self, address: Address, reply: Reply, key: str) -> MessageRef:
        if not self.sent:
            self.clock.move(timedelta(seconds=61))
        return await super().send(address, reply, key)


async def test_a_worker_that_does_not_keep_up_takes_on_less_until_it_does(works):
    for owner in (AYA, BEN):
        await works.plan("tea", owner=owner)
    sleeper = Sleeper(works.clock)
    worker = works.worker(post=sleeper)
    most = worker._lanes.room()
    await worker.tick()
    await worker._lanes.drained()
    assert (len(sleeper.texts), worker._lanes.room()) == (1, most // 2)
    await worker.run_dry()
    await worker.run_dry()
    assert (len(sleeper.texts), worker._lanes.room()) == (2, most)


class Slow(Post):
    """Takes Ben's message and does not answer until told."""

    def __init__(self, clock: MovableClock) -> None:
        super().__init__(clock)
        self.asked = asyncio.Event()
        self.answers = asyncio.Event()

    async def send(self, address: Address, reply: Reply, key: str) -> MessageRef:
        if address.user == BEN.address.user:
            self.asked.set()
            await self.answers.wait()
        return await super().send(address, reply, key)


async def test_what_a_worker_has_let_go_is_not_kept_from_others_by_what_it_holds(works):
    for owner in (AYA, BEN):
        await works.plan("tea", owner=owner)
    slow = Slow(works.clock)
    slow.plan.append(Expired())
    worker = works.worker(post=slow)
    await worker.tick()
    await slow.asked.wait()
    for _ in range(2):
        works.clock.move(timedelta(seconds=40))
        await worker._held._renew()
    assert await works.later(works.worker("w2"), seconds=1) == ["tea"]
    slow.answers.set()
    await worker.run_dry()
    assert (works.post.texts, slow.texts) == (["tea"], ["tea"])


async def test_once_nothing_is_held_no_lease_is_prolonged_until_there_is_something_again(works):
    worker = works.worker()
    worker._held._lease = timedelta(seconds=0.4)
    for text in ("tea", "milk"):
        await works.plan(text)
        await worker.run_dry()
        async with asyncio.timeout(5):
            await worker._held._renewing
    assert works.post.texts == ["tea", "milk"]


@pytest.mark.parametrize("error", [MemoryError(), OSError(24, "Too many open files"), StoreAway("restarting")])
async def test_a_message_is_not_given_up_for_what_the_machine_lacks(works, error):
    await works.plan("tea")
    works.post.plan.extend([error] * 5)
    worker = works.worker()
    for _ in range(6):
        await works.later(worker, hours=1)
    assert (works.post.texts, await works.states()) == (["tea"], ["sent"])
