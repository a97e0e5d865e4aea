"""Odd ways in which a bot, its database and its machine can suffer while it sends, one after the other.

Each is a function of a Scene with a worker in the middle of its work; afterwards everything must have arrived once.
"""

import asyncio
import os
import resource
import signal
import sqlite3
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack, asynccontextmanager, closing, suppress
from dataclasses import dataclass, field
from pathlib import Path

import asyncpg

from storage import location
from tests.peers import platform, wire
from tests.peers.outage import Unsteady
from tests.peers.wire import Wire
from tests.peers.worker import POINTS
from tests.torture import ground
from tests.torture.field import Verdict
from tests.torture.ground import Ground
from tests.torture.kills import finish, until
from tests.torture.nursery import Nursery, Worker

OWNERS, EACH = 30, 30
LEASE_S = 1.0
AWAY_S = 2.5
BEGUN = 40
LIMITS = ("--lease", str(LEASE_S), "--per-second", "300")
PROGRESS = 60
END_ALL = """SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname LIKE 'kizuna_test%'"""


@dataclass
class Scene:
    """A platform, a database, and workers that send 300 messages a second."""

    here: Ground
    server: Unsteady | None
    wire: Wire | None = None
    workers: list[Worker] = field(default_factory=list)

    @property
    def postgres(self) -> Unsteady:
        """The server, where there is one."""
        assert self.server is not None
        return self.server

    async def worker(self, *argv: str) -> Worker:
        """One more."""
        url = ("--db", self.wire.url) if self.wire else ()
        worker = await self.here.nursery.start([*self.here.plan(seed=0, kills=0).argv, *LIMITS, *url, *argv])
        self.workers.append(worker)
        return worker

    async def arrived(self, count: int) -> None:
        """Returns when the platform has so many messages, or all."""
        await until(lambda: self._missing(min(count, OWNERS * EACH)), 60)

    async def _missing(self, count: int) -> int:
        return max(count - (await platform.ask(self.here.address, "stats"))["messages"], 0)


Way = Callable[[Scene], Awaitable[None]]


async def backends_are_killed(scene: Scene) -> None:
    """SIGKILL for one backend after the other: PostgreSQL ends all others and recovers."""
    await scene.worker()
    for n in range(4):
        await scene.arrived(BEGUN + n * PROGRESS)
        with suppress(IndexError, ProcessLookupError):
            os.kill(scene.postgres.backends()[-1], signal.SIGKILL)
        await scene.postgres.back()


async def the_server_is_killed(scene: Scene) -> None:
    """SIGKILL for PostgreSQL itself."""
    await scene.worker()
    await scene.arrived(BEGUN)
    await scene.postgres.kill()
    await asyncio.sleep(AWAY_S)
    await scene.postgres.start()


async def the_server_ends_at_every_point(scene: Scene) -> None:
    """An immediate shutdown while a worker stands still at each of the named points."""
    for n, point in enumerate(POINTS):
        worker = await scene.worker("--stop-at", f"{point}:{2 if point.startswith('take') else 1}")
        await asyncio.sleep(0.7 if n else 1.5)
        await scene.postgres.stop(signal.SIGQUIT)
        worker.signal(signal.SIGCONT)
        await scene.postgres.start()
    await scene.worker()


async def connections_are_ended_again_and_again(scene: Scene) -> None:
    """pg_terminate_backend for all of them, twenty times."""
    await scene.worker()
    for _ in range(20):
        await scene.postgres.server.run(END_ALL)
        await asyncio.sleep(0.15)


async def the_server_freezes(scene: Scene) -> None:
    """SIGSTOP for PostgreSQL and all its processes, longer than leases and patience."""
    await scene.worker("--answer-within", "1")
    await scene.arrived(BEGUN)
    scene.postgres.signal(signal.SIGSTOP)
    await asyncio.sleep(2 * AWAY_S)
    scene.postgres.signal(signal.SIGCONT)


async def the_server_takes_no_more_connections(scene: Scene) -> None:
    """All that a worker has are ended, and others take their places."""
    await scene.worker()
    await scene.arrived(BEGUN)
    taken: list[asyncpg.Connection] = []
    with suppress(asyncpg.PostgresError, OSError):
        while len(taken) < 100:
            taken.append(await asyncpg.connect(scene.postgres.server.url))
    await taken[0].execute(END_ALL)
    with suppress(asyncpg.PostgresError, OSError):
        while len(taken) < 200:
            taken.append(await asyncpg.connect(scene.postgres.server.url))
    await asyncio.sleep(AWAY_S)
    for connection in taken:
        connection.terminate()


async def the_server_can_only_be_read(scene: Scene) -> None:
    """As after a failover to a standby."""
    await scene.worker()
    await scene.arrived(BEGUN)
    await _set(scene.postgres, "default_transaction_read_only = on")
    await asyncio.sleep(AWAY_S)
    await _set(scene.postgres, "default_transaction_read_only = off")


async def _set(server: Unsteady, setting: str) -> None:
    connection = await asyncpg.connect(server.server.url)
    try:
        await connection.execute("SET default_transaction_read_only = off")
        await connection.execute(f"ALTER SYSTEM SET {setting}")
        await connection.execute("SELECT pg_reload_conf()")
    finally:
        await connection.close()


async def the_network_swallows_a_commit(scene: Scene) -> None:
    """Nobody knows whether it was committed: all connections are dead without a word, new ones get through later."""
    assert scene.wire is not None
    scene.wire.swallow_after = b"COMMIT"
    await scene.worker("--answer-within", "1")
    async with asyncio.timeout(30):
        await scene.wire.swallowed.wait()
    await asyncio.sleep(AWAY_S)
    scene.wire.heal()


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


async def memory_runs_out(scene: Scene) -> None:
    """No more memory than it has just now, for a while."""
    worker = await scene.worker()
    await scene.arrived(BEGUN)
    used = _memory(worker)
    resource.prlimit(worker.pid, resource.RLIMIT_AS, (used, resource.RLIM_INFINITY))
    await asyncio.sleep(AWAY_S)
    if not worker.ended.done():
        resource.prlimit(worker.pid, resource.RLIMIT_AS, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
    else:
        scene.workers.remove(worker)
        await scene.worker()


def _memory(worker: Worker) -> int:
    """Bytes of address space that a process has."""
    return int(Path(f"/proc/{worker.pid}/statm").read_text().split()[0]) * resource.getpagesize()


async def descriptors_run_out(scene: Scene) -> None:
    """No file and no connection can be opened, for a while."""
    worker = await scene.worker()
    await scene.arrived(BEGUN)
    await platform.ask(scene.here.address, "script", faults=[{"what": "reset", "every": 3, "times": 60}])
    resource.prlimit(worker.pid, resource.RLIMIT_NOFILE, (4, 1024))
    await asyncio.sleep(AWAY_S)
    resource.prlimit(worker.pid, resource.RLIMIT_NOFILE, (1024, 1024))


async def the_disk_is_full(scene: Scene) -> None:
    """Files may not grow any more, for a while."""
    worker = await scene.worker()
    await scene.arrived(BEGUN)
    resource.prlimit(worker.pid, resource.RLIMIT_FSIZE, (4096, resource.RLIM_INFINITY))
    await asyncio.sleep(AWAY_S)
    resource.prlimit(worker.pid, resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))


async def another_program_locks_the_file(scene: Scene) -> None:
    """For longer than anybody waits for it."""
    await scene.worker()
    await scene.arrived(BEGUN)
    path = location.sqlite_path(scene.here.url)
    assert path is not None
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("PRAGMA busy_timeout=10000")
        other.execute("BEGIN IMMEDIATE")
        await asyncio.sleep(6.5)
        other.execute("ROLLBACK")


async def the_platform_never_answers(scene: Scene) -> None:
    """It takes hundreds of messages, and answers nobody."""
    await platform.ask(scene.here.address, "script", faults=[{"what": "hang", "times": 200}])
    await scene.worker("--timeout", "0.5")


FILE: tuple[Way, ...] = (memory_runs_out, descriptors_run_out, the_disk_is_full, another_program_locks_the_file)
SERVER: tuple[Way, ...] = (
    backends_are_killed, the_server_is_killed, the_server_ends_at_every_point, connections_are_ended_again_and_again,
    the_server_freezes, the_server_takes_no_more_connections, the_server_can_only_be_read, the_network_swallows_a_commit,
)  # fmt: skip
EITHER: tuple[Way, ...] = (
    a_worker_sleeps_with_its_request_on_the_way, ends_are_hurried, the_platform_never_answers,
)  # fmt: skip
"""On SQLite, too: several workers on one file are what the run lock forbids, and still do no harm."""


def on(store: str) -> dict[str, Way]:
    """Those that make sense on a store, by name."""
    return {each.__name__: each for each in (*(SERVER if store == "postgres" else FILE), *EITHER)}


@asynccontextmanager
async def scene(way: Way, server: Unsteady | None, folder: Path, nursery: Nursery | None) -> AsyncIterator[Scene]:
    """A fresh one: on the server, or on a file when there is none. Nudges are due, nobody sends them yet."""
    async with AsyncExitStack() as stack:
        url = f"sqlite:///{folder}/book.db"
        if server is not None:
            url = await stack.enter_async_context(server.server.fresh())
        here = await stack.enter_async_context(ground.opened(url, "history", folder, nursery=nursery))
        strung = None
        if way is the_network_swallows_a_commit:
            strung = await stack.enter_async_context(wire.strung(url))
        await here.field.sow(await here.field.people(OWNERS), EACH)
        yield Scene(here, server, strung)


async def suffered(way: Way, server: Unsteady | None, folder: Path, nursery: Nursery | None = None) -> Verdict:
    """What came of a way that was gone to its end, when all that was left has been sent. AssertionError: not all, once."""
    async with scene(way, server, folder, nursery) as there:
        await way(there)
        living = [worker for worker in there.workers if not worker.ended.done()]
        await finish(there.here.field, living or [await there.worker()])
        found, states = await there.here.verdict(), await there.here.field.states()
        assert found.clean, (found, states, there.here.nursery.said[-20:])
        assert states == {"sent": OWNERS * EACH}, (states, there.here.nursery.said[-20:])
        return found
