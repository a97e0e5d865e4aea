"""Lanes: what goes out at once costs no task, what has to wait holds up nobody, and no turn is long."""

import asyncio

from msgspec.structs import replace

from bot.desk import Sent
from bot.model.reply import Capabilities
from bot.nudges.lanes import TURN_S, Lanes
from bot.nudges.pacing import Pacer
from bot.turns import in_turns
from tests.storage.samples import a_delivery, an_owner


def some(count: int) -> list[Sent]:
    """Deliveries of that many owners, one for each."""
    owners = [an_owner(f"o{n}") for n in range(count)]
    return [(owner.id, a_delivery(f"k{n}", owner)) for n, owner in enumerate(owners)]


class Door:
    """Where lanes lead; those that are `slow` have to wait until it opens."""

    def __init__(self, *slow: str) -> None:
        self.slow = slow
        self.opened = asyncio.Event()
        self.came: list[str] = []
        self.carriers: set[object] = set()
        self.lanes = Lanes(self._take, lambda _rest, _until: None, Pacer(Capabilities()))

    async def _take(self, sent: Sent) -> None:
        self.carriers.add(asyncio.current_task())
        if sent[1].key in self.slow:
            await self.opened.wait()
        self.came.append(sent[1].key)


async def test_messages_that_go_out_at_once_share_a_carrier():
    door = Door()
    door.lanes.put(some(40))
    await door.lanes.drained()
    assert len(door.came) == 40
    assert len(door.carriers) < 10


async def test_a_lane_that_waits_holds_up_no_other():
    door = Door("k0", "k1")
    door.lanes.put(some(5))
    async with asyncio.timeout(5):
        while door.lanes.held > 2:
            await door.lanes.freed(1)
    assert sorted(door.came) == ["k2", "k3", "k4"]
    door.opened.set()
    await door.lanes.drained()
    assert sorted(door.came) == ["k0", "k1", "k2", "k3", "k4"]


async def test_what_may_have_arrived_overtakes_what_was_never_sent():
    door = Door()
    *fresh, (owner_id, doubtful) = some(5)
    door.lanes.put([*fresh, (owner_id, replace(doubtful, doubtful=True))])
    await door.lanes.drained()
    assert door.came == ["k4", "k0", "k1", "k2", "k3"]


async def test_others_get_their_turn_while_many_lanes_are_followed():
    door, turns = Door(), 0
    door.lanes.put(some(5000))
    while door.lanes.held:
        turns += 1
        await asyncio.sleep(0)
    assert turns > 2, f"5000 messages took less than {2 * TURN_S} s, or one long turn"


async def test_a_long_loop_pauses_after_every_few_things():
    seen: list[int] = []
    beside = asyncio.create_task(_note(seen))
    async for few in in_turns(range(6), 2):
        seen += few
    await beside
    assert seen == [0, 1, -1, 2, 3, 4, 5]


async def _note(seen: list[int]) -> None:
    seen.append(-1)
