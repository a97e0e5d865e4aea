"""Whoever unlinks an account gets nothing more there: what was claimed for it, or failed there, comes where nudges come now."""

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import timedelta

from bot.errors import DeliveryError, StoreError
from bot.model.address import Address, MessageRef, User
from bot.model.reply import Reply
from bot.nudges.unlinked import Unlinked
from storage.database import Database
from storage.desk import Desk
from storage.store import Store
from tests.features.test_linking import code_of
from tests.loglines import captured
from tests.talk import Outbox, Talk, shown


@dataclass
class Eventful(Outbox):
    """Something happens when the first message is to be sent."""

    happens: Callable[[], Awaitable[None]] | None = None

    async def send(self, address: Address, reply: Reply, key: str) -> MessageRef:
        happens, self.happens = self.happens, None
        if happens is not None:
            await happens()
        return await super().send(address, reply, key)


async def reached_on_discord(talk: Talk) -> tuple[Talk, Eventful]:
    """The same person's Discord, to which nudges come."""
    outbox = Eventful(name="discord", platform="discord", clock=talk.clock)
    user = User(platform="discord", id="aya-there", name="aya", locale="en", timezone="Asia/Tokyo")
    there = Talk(talk.bot, talk.bot.loop(outbox), outbox, user)
    await there.says(f"link {await code_of(talk)}")
    await there.presses("Both are mine, join them")
    await there.presses("Send nudges here instead")
    return there, outbox


async def unlink(talk: Talk) -> None:
    await talk.says("link")
    await talk.presses("Unlink Discord as aya")


def brought_up(outbox: Outbox, what: str) -> int:
    return sum(what in shown(reply) for _, _, reply in outbox.sent)


async def attempted(talk: Talk) -> None:
    """What is due was tried once."""
    await talk.loop.tick()
    await talk.loop._lanes.drained()
    await talk.loop._settler.flush()


async def fails_at(there: Talk, outbox: Eventful, *, doubtful: bool) -> None:
    """The first attempt to remind somebody of something fails."""

    async def happens() -> None:
        raise DeliveryError("the line broke", doubtful=doubtful)

    await there.says("remind in 2 hours buy milk")
    outbox.happens = happens
    there.clock.move(timedelta(hours=2))
    await attempted(there)


async def test_what_was_claimed_for_an_account_goes_elsewhere_when_it_is_unlinked_before_it_is_sent(any_talk: Talk):
    there, outbox = await reached_on_discord(any_talk)
    for what in ("buy milk", "call Ken"):
        await any_talk.says(f"remind tomorrow at 10 {what}")
    outbox.happens = lambda: unlink(any_talk)
    await there.waits(days=1, minutes=1)
    await any_talk.waits(minutes=1)
    assert [brought_up(each, "buy milk") for each in (outbox, any_talk.outbox)] == [1, 0]
    assert [brought_up(each, "call Ken") for each in (outbox, any_talk.outbox)] == [0, 1]


async def test_what_failed_at_an_account_is_tried_again_where_nudges_come_now(any_talk: Talk):
    there, outbox = await reached_on_discord(any_talk)
    await fails_at(there, outbox, doubtful=False)
    await unlink(any_talk)
    await there.waits(minutes=5)
    await any_talk.waits(minutes=5)
    assert [brought_up(each, "buy milk") for each in (outbox, any_talk.outbox)] == [0, 1]


async def test_what_may_have_arrived_at_an_account_is_told_at_the_next_command(any_talk: Talk):
    there, outbox = await reached_on_discord(any_talk)
    await fails_at(there, outbox, doubtful=True)
    await unlink(any_talk)
    await there.waits(minutes=5)
    await any_talk.waits(minutes=5)
    assert [brought_up(each, "buy milk") for each in (outbox, any_talk.outbox)] == [0, 0]
    assert "I couldn't reach you in direct messages" in await any_talk.says("list")


async def test_what_failed_follows_when_nudges_are_sent_elsewhere(any_talk: Talk):
    there, outbox = await reached_on_discord(any_talk)
    await fails_at(there, outbox, doubtful=False)
    await any_talk.says("link")
    await any_talk.presses("Send nudges here instead")
    await any_talk.waits(minutes=5)
    await there.waits(minutes=5)
    assert [brought_up(each, "buy milk") for each in (outbox, any_talk.outbox)] == [0, 1]


async def test_what_is_for_an_account_that_cannot_be_looked_up_waits_which_is_said_once(
    any_talk: Talk, database: Database
):
    there, outbox = await reached_on_discord(any_talk)
    await there.says("remind in 2 hours buy milk")
    there.clock.move(timedelta(hours=2))
    there.loop._unlinked = Unlinked(Puzzled(database, there.clock))
    with captured() as lines:
        await attempted(there)
        there.clock.move(timedelta(seconds=1))
        await attempted(there)
    assert brought_up(outbox, "buy milk") == 0
    assert [line["level"] for line in lines()] == ["error"]
    there.loop._unlinked = Unlinked(there.bot.store)
    await there.waits(minutes=5)
    assert brought_up(outbox, "buy milk") == 1


class PuzzledDesk(Desk):
    """Cannot tell who is linked."""

    async def opens(self, owner_id: str, user_id: str) -> bool:
        """Not now."""
        raise StoreError("the database is away")


class Puzzled(Store):
    """A store with such a desk."""

    @asynccontextmanager
    async def looking(self) -> AsyncIterator[Desk]:
        """A view that does not show links."""
        async with self._database.reading() as connection:
            yield PuzzledDesk(connection)
