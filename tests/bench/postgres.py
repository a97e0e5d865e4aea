"""P3: nudges drained on PostgreSQL, against Procrastinate's jobs on the same server, and two workers against one."""

import asyncio
import subprocess
import sys
import time

from storage import location
from tests.bench import people
from tests.bench.table import Row
from tests.peers import postgres

NUDGES = 20_000
JOBS = 2_000
START_IN_S = 3.0


def measure() -> list[Row]:
    """Both on one server with its own defaults, one after the other."""
    with postgres.running(durable=True) as server:
        theirs = asyncio.run(_procrastinate(server))
        one = asyncio.run(_ours(server, 1))
        two = asyncio.run(_ours(server, 2))
    return [
        Row(
            measure="P3 nudges a second, PostgreSQL, one worker",
            ours=f"{one:.0f}/s",
            beside=f"Procrastinate {theirs:.0f}/s",
            ratio=f"{one / theirs:.1f}x",
            goal="≥ 40x",
            met=one >= 40 * theirs,
        ),
        Row(
            measure="P3 two workers against one",
            ours=f"{two:.0f}/s",
            beside=f"one {one:.0f}/s",
            ratio=f"{two / one:.2f}x",
            goal="≥ 1.7x",
            met=two >= 1.7 * one,
        ),
    ]


async def _ours(server: postgres.Server, workers: int) -> float:
    async with server.fresh() as url:
        database = location.database(url)
        await database.open()
        await people.fill(database, NUDGES * workers)
        await database.close()
        start = time.time() + START_IN_S
        command = [sys.executable, "-m", "tests.bench.drain", url]
        running = [
            await asyncio.create_subprocess_exec(*command, str(start + n / 1000), stdout=subprocess.PIPE)
            for n in range(workers)
        ]
        lines = [(await each.communicate())[0].decode().split() for each in running]
    assert sum(int(line[0]) for line in lines) == NUDGES * workers
    return NUDGES * workers / (max(float(line[2]) for line in lines) - min(float(line[1]) for line in lines))


async def _procrastinate(server: postgres.Server) -> float:
    import procrastinate

    async with server.fresh(empty=True) as url:
        app = procrastinate.App(connector=procrastinate.PsycopgConnector(conninfo=url))

        @app.task(name="nothing")
        async def nothing() -> None:
            """What our adapter does."""

        async with app.open_async():
            await app.schema_manager.apply_schema_async()
            await nothing.batch_defer_async(*[{} for _ in range(JOBS)])
            began = time.perf_counter()
            await app.run_worker_async(wait=False, concurrency=10, install_signal_handlers=False, listen_notify=False)
            return JOBS / (time.perf_counter() - began)
