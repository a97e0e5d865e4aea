"""Nudges under torture, in short: `make torture` does the same for longer, with every platform, store and mode."""

import re
import signal
import tempfile
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from pathlib import Path

import pytest

import bot.nudges
from storage.database import Dialect
from tests.peers.platform import Mode
from tests.peers.worker import POINTS
from tests.process.stage import until
from tests.torture import ground
from tests.torture.ground import Ground
from tests.torture.kills import Torture, finish
from tests.torture.nursery import Nursery
from tests.torture.storm import Storm

SEED = 20261118
KILLS = len(POINTS) + 2
LEASE_S = 0.6


@pytest.fixture(params=["sqlite", "postgres"])
def dialect(request: pytest.FixtureRequest) -> Dialect:
    """Both engines."""
    return request.param


@pytest.fixture
def mode() -> Mode:
    """What the platform can do, unless a test says otherwise."""
    return "dedupe"


@pytest.fixture
def kind() -> str:
    """Which platform it is, unless a test says otherwise."""
    return "loopback"


@pytest.fixture
async def here(
    request: pytest.FixtureRequest, nursery: Nursery, dialect: Dialect, mode: Mode, kind: str
) -> AsyncIterator[Ground]:
    """A ground on which to torture."""
    with tempfile.TemporaryDirectory(prefix="kizuna-") as folder:
        async with AsyncExitStack() as stack:
            url = f"sqlite:///{folder}/book.db"
            if dialect == "postgres":
                url = await stack.enter_async_context(request.getfixturevalue("postgres_server").lent())
            opened = ground.opened(url, mode, Path(folder), kind=kind, nursery=nursery)
            yield await stack.enter_async_context(opened)


@pytest.mark.parametrize(
    ("kind", "dialect", "mode"),
    [
        ("loopback", "sqlite", "dedupe"), ("loopback", "postgres", "history"),
        ("discord", "postgres", "dedupe"), ("discord", "sqlite", "history"), ("slack", "sqlite", "history"),
    ],
)  # fmt: skip
async def test_workers_that_are_killed_at_every_point_lose_nothing_and_double_nothing(here: Ground, dialect: Dialect):
    await here.place.trouble()
    plan = here.plan(seed=SEED, kills=KILLS, workers=2 if dialect == "postgres" else 1, lease_s=LEASE_S)
    torture = Torture(plan, here.field, here.nursery)
    await torture.run()
    assert (await here.verdict()).clean, (plan, await here.verdict())
    assert await here.field.states() == {"sent": here.field.total}
    assert torture.toll.deaths.keys() >= {*POINTS}


@pytest.mark.parametrize("mode", ["bare"])
@pytest.mark.parametrize("dialect", ["sqlite"])
async def test_where_a_platform_can_neither_dedupe_nor_find_nothing_is_lost_but_may_come_twice(here: Ground):
    plan = here.plan(seed=SEED, kills=4, lease_s=LEASE_S)
    await Torture(plan, here.field, here.nursery).run()
    found = await here.verdict()
    assert (found.lost, found.unknown, found.out_of_order) == (0, 0, 0), (plan, found)


@pytest.mark.parametrize("mode", ["history"])
@pytest.mark.parametrize("dialect", ["postgres"])
async def test_workers_that_sleep_longer_than_their_leases_wake_and_do_no_harm(here: Ground):
    plan = here.plan(seed=SEED, kills=8, workers=3, owners=400, lease_s=LEASE_S, patience_s=1)
    storm = Storm(plan, here.field, here.nursery)
    await storm.run(each=5)
    assert (await here.verdict()).clean, (plan, await here.verdict())
    assert await here.field.states() == {"sent": here.field.total}
    assert (storm.toll["SIGKILL"], storm.toll["SIGSTOP"]) == (4, 4)


@pytest.mark.parametrize("mode", ["history"])
@pytest.mark.parametrize("dialect", ["postgres"])
async def test_workers_that_freeze_in_the_middle_of_a_transaction_are_not_waited_for(here: Ground):
    await here.field.sow(await here.field.people(40), 5)
    argv = here.plan(seed=SEED, kills=0, lease_s=LEASE_S, patience_s=1).argv
    points = [point for point in POINTS if point.endswith("not committed")]
    frozen = [await here.nursery.start([*argv, "--stop-at", f"{point}:2"]) for point in points]
    await finish(here.field, here.nursery, [await here.nursery.start(argv)])
    for worker in frozen:
        worker.signal(signal.SIGCONT)
    await finish(here.field, here.nursery, frozen)
    assert (await here.verdict()).clean, await here.verdict()


@pytest.mark.parametrize("kind", ["loopback", "discord", "slack"])
@pytest.mark.parametrize("mode", ["history"])
@pytest.mark.parametrize("dialect", ["postgres"])
async def test_a_worker_that_sleeps_just_before_a_request_leaves_does_not_send_it_on_waking(here: Ground):
    await here.field.sow(await here.field.people(20), 2)
    argv = here.plan(seed=SEED, kills=0, lease_s=LEASE_S, patience_s=1).argv
    asleep = await here.nursery.start([*argv, "--stop-at", "request ready:5"])
    await until(lambda: "SIGSTOP at request ready" in here.nursery.said)
    await finish(here.field, here.nursery, [await here.nursery.start(argv)])
    asleep.signal(signal.SIGCONT)
    await finish(here.field, here.nursery, [asleep])
    assert (await here.verdict()).clean, await here.verdict()


@pytest.mark.parametrize("mode", ["history"])
@pytest.mark.parametrize("dialect", ["sqlite"])
async def test_what_is_held_for_longer_than_a_lease_stays_with_its_worker(here: Ground):
    await here.field.sow(await here.field.people(1), 10)
    argv = [*here.plan(seed=SEED, kills=0, lease_s=1.5).argv, "--per-channel", "0.25"]
    await finish(here.field, here.nursery, [await here.nursery.start(argv)])
    assert (await here.verdict()).clean
    assert "lease ran out" not in " ".join(here.nursery.said)


@pytest.mark.parametrize("mode", ["history"])
@pytest.mark.parametrize("dialect", ["postgres"])
async def test_machines_whose_clocks_differ_by_more_than_a_lease_do_no_harm(here: Ground):
    await here.field.sow(await here.field.people(30), 10)
    argv = [*here.plan(seed=SEED, kills=0, lease_s=LEASE_S).argv, "--per-second", "100"]
    await finish(
        here.field, here.nursery, [await here.nursery.start([*argv, "--wrong", wrong]) for wrong in ("0", "5")]
    )
    assert (await here.verdict()).clean, await here.verdict()


def test_every_point_of_the_loop_is_one_to_die_at():
    sources = [path.read_text() for path in Path(bot.nudges.__path__[0]).glob("*.py")]
    named = {name for source in sources for name in re.findall(r'_reach\("([^"]+)"\)', source)}
    assert named == {*POINTS} - {"request ready", "request written"}
