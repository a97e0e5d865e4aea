"""The database goes away in the middle: nudges wait, the log says so once, and everything goes on by itself."""

import re
import signal
import tempfile
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from tests.conftest import MakeDatabase
from tests.peers import outage, platform, postgres
from tests.torture import file_ways, ground, server_ways, ways
from tests.torture.ground import Ground
from tests.torture.kills import finish, until
from tests.torture.nursery import Nursery, Worker
from tests.torture.scene import Way

OWNERS, EACH = 30, 30
LEASE_S = 2.0
AWAY_S = 2.5
"""Longer than any lease."""
LINE = re.compile(r"\S+Z (?:warning|error|critical) +(.+?)(?: {2,}.*|$)")
"""What the log says, without its moments and values."""
LIMITS = ["--lease", str(LEASE_S), "--per-second", "300"]


@asynccontextmanager
async def at_work(nursery: Nursery, url: str, *argv: str) -> AsyncIterator[tuple[Ground, Worker]]:
    """A worker that has begun to send, slowly, on a platform that never dedupes."""
    with tempfile.TemporaryDirectory(prefix="kizuna-") as folder:
        async with ground.opened(url.format(folder=folder), "history", Path(folder), nursery=nursery) as here:
            await here.field.sow(await here.field.people(OWNERS), EACH)
            worker = await here.nursery.start([*here.plan(seed=0, kills=0).argv, *LIMITS, *argv])
            await arrived(here, 30)
            yield here, worker


async def arrived(here: Ground, count: int) -> None:
    """Returns when the platform has so many messages."""

    async def missing() -> int:
        return max(count - (await platform.ask(here.address, "stats"))["messages"], 0)

    await until(missing, 30)


async def goes_on(here: Ground, worker: Worker) -> None:
    """Everything arrives once, and the log was short about it."""
    await finish(here.field, here.nursery, [worker])
    assert (await here.verdict()).clean, await here.verdict()
    assert await here.field.states() == {"sent": OWNERS * EACH}
    own = [line for line in here.nursery.said if "logger=asyncpg" not in line]
    said = Counter(found[1] for line in own if (found := LINE.match(line)) is not None)
    assert said
    assert said == Counter(said.keys()), said


async def test_postgresql_is_stopped_and_started(nursery: Nursery, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.delenv(postgres.GIVEN, raising=False)
    with outage.running() as unsteady:
        async with at_work(nursery, unsteady.server.url) as (here, worker):
            await unsteady.stop()
            assert await worker.outlived(AWAY_S)
            await unsteady.start()
            await goes_on(here, worker)


@pytest.mark.parametrize(
    ("suffer", "recover"),
    [
        ("PRAGMA max_page_count=1", "PRAGMA max_page_count=1000000"),
        ("PRAGMA query_only=ON", "PRAGMA query_only=OFF"),
    ],
    ids=["disk full", "read-only"],
)
async def test_the_file_cannot_be_written(nursery: Nursery, suffer: str, recover: str):
    file = "sqlite:///{folder}/book.db"
    async with at_work(nursery, file, "--suffer", suffer, "--recover", recover) as (here, worker):
        worker.signal(signal.SIGUSR1)
        assert await worker.outlived(AWAY_S)
        worker.signal(signal.SIGUSR1)
        await goes_on(here, worker)


async def test_postgresql_ends_transactions_of_machines_that_froze(new_database: MakeDatabase):
    database = await new_database("postgres")
    async with database.reading() as connection:
        for name, after in (("idle_in_transaction_session_timeout", "30s"), ("transaction_timeout", "2min")):
            (row,) = await connection.rows("SELECT current_setting(:name) AS after", {"name": name})
            assert row["after"] == after


async def test_postgresql_keeps_what_was_committed_whatever_the_server_is_set_to(new_database: MakeDatabase):
    database = await new_database("postgres")
    async with database.reading() as connection:
        (row,) = await connection.rows(
            "SELECT current_setting('synchronous_commit') AS it, reset_val AS given FROM pg_settings WHERE name = 'synchronous_commit'",
            {},
        )
    assert (row["it"], row["given"]) == ("on", "off")


@pytest.mark.parametrize("way", [ways.ends_are_hurried, file_ways.the_disk_is_full], ids=lambda way: way.__name__)
async def test_an_odd_way_to_suffer_on_a_file_does_no_harm(nursery: Nursery, way: Way):
    with tempfile.TemporaryDirectory(prefix="kizuna-") as folder:
        assert (await ways.suffered(way, None, Path(folder), nursery)).clean


@pytest.mark.parametrize("way", [server_ways.the_server_is_killed, server_ways.the_network_swallows_a_commit])
async def test_an_odd_way_to_suffer_on_a_server_does_no_harm(
    nursery: Nursery, way: Way, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.delenv(postgres.GIVEN, raising=False)
    with outage.running(durable=True) as server, tempfile.TemporaryDirectory(prefix="kizuna-") as folder:
        assert (await ways.suffered(way, server, Path(folder), nursery)).clean
