"""Odd ways in which a bot, its database and its machine can suffer while it sends, one after the other.

Each is a function of a Scene with a worker in the middle of its work; afterwards everything must have arrived once.
"""

import asyncio
import os
import signal
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from pathlib import Path

from tests.peers import platform, wire
from tests.peers.outage import Unsteady
from tests.torture import file_ways, ground, server_ways
from tests.torture.field import Verdict
from tests.torture.kills import finish
from tests.torture.nursery import Nursery
from tests.torture.scene import AWAY_S, BEGUN, EACH, LEASE_S, OWNERS, Scene, Way


async def a_worker_sleeps_with_its_request_on_the_way(scene: Scene) -> None:
    """SIGSTOP just after writing a request, until others have taken over; then it wakes."""
    sleepers = [await scene.worker("--stop-at", f"request written:{n}") for n in (3, 7, 20)]
    await asyncio.sleep(1.0)
    await scene.worker()
    await asyncio.sleep(2 * LEASE_S + AWAY_S)
    for sleeper in sleepers:
        sleeper.signal(signal.SIGCONT)


async def ends_are_hurried(scene: Scene) -> None:
    """SIGTERM, and SIGKILL half a second later, as impatient supervisors do."""
    for n in range(8):
        worker = await scene.worker()
        await scene.arrived(BEGUN + n * 20)
        worker.signal(signal.SIGTERM)
        await worker.outlived(0.02 * n if n < 5 else 0.5)
        await worker.kill()
        scene.workers.remove(worker)
    await scene.worker()


async def the_platform_never_answers(scene: Scene) -> None:
    """It takes hundreds of messages, and answers nobody."""
    await platform.ask(scene.here.address, "script", faults=[{"what": "hang", "times": 200}])
    await scene.worker("--timeout", "0.5")


async def the_platform_sleeps(scene: Scene) -> None:
    """SIGSTOP for the platform: connections stay open, what was written lies there until it wakes."""
    await scene.worker("--timeout", "0.5")
    await scene.arrived(BEGUN)
    asleep = (await platform.ask(scene.here.address, "stats"))["pid"]
    os.kill(asleep, signal.SIGSTOP)
    await asyncio.sleep(AWAY_S)
    os.kill(asleep, signal.SIGCONT)


EITHER: tuple[Way, ...] = (
    a_worker_sleeps_with_its_request_on_the_way, ends_are_hurried, the_platform_never_answers, the_platform_sleeps,
)  # fmt: skip
"""On SQLite, too: several workers on one file are what the run lock forbids, and still do no harm."""

KINDS = {server_ways.the_server_is_restarted_again_and_again: "discord"}
"""What is about a real platform's adapter; the others send to the loopback."""


def on(store: str) -> dict[str, Way]:
    """Those that make sense on a store, by name."""
    return {each.__name__: each for each in (*(server_ways.WAYS if store == "postgres" else file_ways.WAYS), *EITHER)}


@asynccontextmanager
async def scene(way: Way, server: Unsteady | None, folder: Path, nursery: Nursery | None) -> AsyncIterator[Scene]:
    """A fresh one: on the server, or on a file when there is none. Nudges are due, nobody sends them yet."""
    async with AsyncExitStack() as stack:
        url = f"sqlite:///{folder}/book.db"
        if server is not None:
            url = await stack.enter_async_context(server.server.fresh())
        here = await stack.enter_async_context(
            ground.opened(url, "history", folder, kind=KINDS.get(way, "loopback"), nursery=nursery)
        )
        strung = None
        if way is server_ways.the_network_swallows_a_commit:
            strung = await stack.enter_async_context(wire.strung(url))
        await here.field.sow(await here.field.people(OWNERS), EACH)
        yield Scene(here, server, strung)


async def suffered(way: Way, server: Unsteady | None, folder: Path, nursery: Nursery | None = None) -> Verdict:
    """What came of a way that was gone to its end, when all that was left has been sent. AssertionError: not all, once."""
    async with scene(way, server, folder, nursery) as there:
        await way(there)
        living = [worker for worker in there.workers if not worker.ended.done()]
        await finish(there.here.field, there.here.nursery, living or [await there.worker()])
        found, states = await there.here.verdict(), await there.here.field.states()
        assert found.clean, (found, states, there.here.nursery.said[-20:])
        assert states == {"sent": there.here.field.total}, (states, there.here.nursery.said[-20:])
        return found
