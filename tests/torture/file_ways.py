"""Odd ways in which a SQLite file, and the machine under it, can let down a bot that sends."""

import asyncio
import resource
import sqlite3
from contextlib import closing
from pathlib import Path

from storage import location
from tests.peers import platform
from tests.torture.nursery import Worker
from tests.torture.scene import AWAY_S, BEGUN, Scene, Way


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


async def the_file_is_moved_away_and_back(scene: Scene) -> None:
    """By somebody who does not know that Kizuna runs."""
    await scene.worker()
    await scene.arrived(BEGUN)
    path = location.sqlite_path(scene.here.url)
    assert path is not None
    path.rename(path.with_name("elsewhere.db"))
    await asyncio.sleep(AWAY_S)
    path.with_name("elsewhere.db").rename(path)


WAYS: tuple[Way, ...] = (
    memory_runs_out, descriptors_run_out, the_disk_is_full, another_program_locks_the_file, the_file_is_moved_away_and_back,
)  # fmt: skip
