"""What every test may ask for: databases on both engines, never skipped."""

import asyncio
import gc
import os
import shutil
import sys
import tempfile
from collections.abc import AsyncIterator, Awaitable, Callable, Generator, Iterator
from contextlib import AsyncExitStack
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, settings

if TYPE_CHECKING:
    from storage.database import Database, Dialect
    from tests.peers.postgres import Server
    from tests.talk import Talk

SLOW = [HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.large_base_example]
settings.register_profile("short", max_examples=25, deadline=None, suppress_health_check=SLOW)
settings.register_profile("fuzz", max_examples=1000, deadline=None, suppress_health_check=SLOW)
settings.load_profile("short")

FIRST = ("test_torture", "test_outages", "test_stories_processes", "test_stopping", "test_simulation", "test_cli")
"""Whose tests take longest, the longest first: none of them is to begin when all others are done."""

MakeDatabase = Callable[["Dialect"], Awaitable["Database"]]


MEMORY = Path("/dev/shm")  # noqa: S108
"""Where Linux keeps files in memory. Nothing here asks what outlives a loss of power; writing to a disk took a sixth of a run."""
ROOM = 4 * 2**30
"""Bytes that a run may need at most."""


def pytest_configure() -> None:
    """Temporary files, PostgreSQL's too, are kept in memory where there is room and programs may be started from it."""
    if "TMPDIR" in os.environ or not os.access(MEMORY, os.W_OK):
        return
    there = os.statvfs(MEMORY)
    if not there.f_flag & os.ST_NOEXEC and there.f_bavail * there.f_frsize >= ROOM:
        os.environ["TMPDIR"] = str(MEMORY)
        tempfile.tempdir = None


@pytest.hookimpl(wrapper=True)
def pytest_collection() -> Generator[None, object, object]:
    """Nothing is garbage while tests are collected, and what is loaded is looked through no more: an eighth of a run."""
    from bot.process import tuning

    gc.disable()
    collected = yield
    tuning.started()
    sys.setswitchinterval(tuning.SWITCH_S)
    gc.enable()
    return collected


def pytest_xdist_auto_num_workers() -> int:
    """Two processes for each core: tests wait for disks, servers and other processes half of their time."""
    return 2 * (os.cpu_count() or 1)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with the longest."""
    rank = {name: place for place, name in enumerate(FIRST)}
    items.sort(key=lambda item: rank.get(item.path.stem, len(FIRST)))


@pytest.fixture(scope="session")
async def shared_loop() -> asyncio.AbstractEventLoop:
    """The event loop of all tests of a process: connections that are lent again belong to it."""
    return asyncio.get_running_loop()


@pytest.fixture(autouse=True)
def _nothing_goes_on(shared_loop: asyncio.AbstractEventLoop) -> Iterator[None]:
    """What a test leaves running ends with it."""
    before = asyncio.all_tasks(shared_loop)
    yield
    if left := asyncio.all_tasks(shared_loop) - before:
        for task in left:
            task.cancel()
        shared_loop.run_until_complete(asyncio.gather(*left, return_exceptions=True))


@pytest.fixture(scope="session")
def postgres_server() -> "Iterator[Server]":
    """One PostgreSQL server per test process, started when first asked for."""
    from tests.peers import postgres

    with postgres.running() as server:
        yield server
        server.leave()
        asyncio.run(server.tidy())


@pytest.fixture
async def postgres_url(postgres_server: "Server") -> AsyncIterator[str]:
    """A fresh PostgreSQL database with the newest schema and no rows."""
    async with postgres_server.fresh() as url:
        yield url


@pytest.fixture
async def empty_postgres_url(postgres_server: "Server") -> AsyncIterator[str]:
    """A fresh PostgreSQL database without any tables."""
    async with postgres_server.fresh(empty=True) as url:
        yield url


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A SQLite file with the newest schema and no rows: to copy it takes a tenth of what it takes to make one."""
    from storage.sqlite import SqliteDatabase

    async def made(database: SqliteDatabase) -> Path:
        await database.open()
        await database.close()
        return database.path

    return asyncio.run(made(SqliteDatabase(tmp_path_factory.mktemp("template") / "book.db", durable=False)))


@pytest.fixture
async def new_database(
    request: pytest.FixtureRequest, tmp_path: Path, sqlite_template: Path
) -> AsyncIterator[MakeDatabase]:
    """Makes opened databases: `await new_database("sqlite")`. Needs `postgres_server` for the other engine."""
    from storage.sqlite import SqliteDatabase

    async with AsyncExitStack() as stack:
        made = 0

        async def make(dialect: "Dialect") -> "Database":
            nonlocal made
            if dialect == "postgres":
                server: Server = request.getfixturevalue("postgres_server")
                return await stack.enter_async_context(server.opened())
            made += 1
            file = Path(shutil.copy(sqlite_template, tmp_path / f"book{made}.db"))
            database = SqliteDatabase(file, durable=False)
            await database.open()
            stack.push_async_callback(database.close)
            return database

        yield make


@pytest.fixture(params=["sqlite", "postgres"])
async def database(request: pytest.FixtureRequest, new_database: MakeDatabase) -> "Database":
    """An open database, once per engine."""
    return await new_database(request.param)


@pytest.fixture
async def talk(new_database: MakeDatabase) -> "Talk":
    """A conversation in English on SQLite."""
    from tests import talk

    return talk.start(await new_database("sqlite"))


@pytest.fixture
async def hanashi(new_database: MakeDatabase) -> "Talk":
    """A conversation in Japanese on SQLite."""
    from tests import talk

    return talk.start(await new_database("sqlite"), locale="ja")


@pytest.fixture
async def any_talk(database: "Database") -> "Talk":
    """A conversation in English, once per engine."""
    from tests import talk

    return talk.start(database)
