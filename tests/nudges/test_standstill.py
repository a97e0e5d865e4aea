"""When a torture comes to nothing any more, what is told says why."""

import itertools
import tempfile
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from pathlib import Path

import pytest

from storage.database import Dialect
from tests.process.stage import until
from tests.torture import ground, kills, standstill
from tests.torture.ground import Ground
from tests.torture.nursery import Nursery


@pytest.fixture(params=["sqlite", "postgres"])
async def here(request: pytest.FixtureRequest, nursery: Nursery) -> AsyncIterator[Ground]:
    """A ground with one nudge that is due, once per engine."""
    dialect: Dialect = request.param
    with tempfile.TemporaryDirectory(prefix="kizuna-") as folder:
        async with AsyncExitStack() as stack:
            url = f"sqlite:///{folder}/book.db"
            if dialect == "postgres":
                url = await stack.enter_async_context(request.getfixturevalue("postgres_server").lent())
            opened = await stack.enter_async_context(ground.opened(url, "dedupe", Path(folder), nursery=nursery))
            await opened.field.sow(await opened.field.people(1), 1)
            yield opened


async def test_who_holds_what_for_how_long_is_told_and_who_sleeps(here: Ground):
    plan = here.plan(seed=0, kills=0, lease_s=60.0)
    worker = await here.nursery.start([*plan.argv, "--stop-at", "not sent:1"])
    await until(lambda: "SIGSTOP at not sent" in here.nursery.said)
    told = await standstill.told(here.field.database, here.nursery)
    assert f"state=sending worker={worker.pid}-" in told
    assert "n=1 owners=1 lease_from=+5" in told
    assert f"process {worker.pid} is T" in told


async def test_what_a_worker_is_at_is_told_of_its_tasks_and_threads(here: Ground):
    await here.nursery.start(here.plan(seed=0, kills=0).argv)
    await kills.all_sent(here.field, here.nursery)
    told = await standstill.told(here.field.database, here.nursery)
    assert "task x 1: locks.py" in told
    assert "loopback.py" in told
    assert "Current thread" in told


async def test_a_run_that_is_given_up_says_what_nobody_has_claimed(here: Ground, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(kills, "PATIENCE_S", 0.0)
    with pytest.raises(AssertionError, match="1 are left and nothing moves") as given_up:
        await kills.finish(here.field, here.nursery, [])
    assert "platform=loopback n=1 owners=1 due_from=" in str(given_up.value)


async def test_a_point_that_is_never_reached_is_given_up_and_says_why(here: Ground, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(kills, "PATIENCE_S", 0.0)
    monkeypatch.setattr(kills, "POINTS", ["request written"])
    plan = kills.Plan(url=here.url, place=["--platform", "/nobody/is/there"], seed=0, kills=1, owners=3, lease_s=0.5)
    with pytest.raises(AssertionError, match="request written:1 is not reached") as given_up:
        await kills.Torture(plan, here.field, here.nursery).run()
    assert "state=scheduled" in str(given_up.value)


async def test_what_comes_and_goes_without_ever_being_less_is_no_progress():
    numbers = itertools.cycle([2, 3])

    async def left() -> int:
        return next(numbers)

    with pytest.raises(AssertionError, match="are left and nothing moves"):
        await kills.until(left, 0.5)
