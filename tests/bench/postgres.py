"""P3: nudges drained on PostgreSQL, against Procrastinate's jobs on the same server, and two workers against one."""

import asyncio
import subprocess
import sys
import time
from statistics import median

from storage import location
from tests.bench import people
from tests.bench.table import Row
from tests.peers import postgres

NUDGES = 20_000
JOBS = 2_000
START_IN_S = 3.0
ROUNDS = 5


def measure() -> list[Row]:
    """All on one server with its own defaults, by turns: the middle of each, since a disk is quick one minute and not the next."""
    with postgres.running(durable=True) as server:
        rounds = [asyncio.run(_round(server)) for _ in range(ROUNDS)]
    theirs, one, two = (median(each) for each in zip(*rounds, strict=True))
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


async def _round(server: postgres.Server) -> tuple[float, float, float]:
    """Jobs a second, and nudges a second by one worker and by two."""
    return await _procrastinate(server), await _ours(server, 1), await _ours(server, 2)


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
