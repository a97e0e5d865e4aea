"""P5, P7, P8, P9: stalls of the event loop, memory, pace and lateness while nudges go out."""

import asyncio
import subprocess
import sys
import tempfile
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random

from bot import bootstrap
from bot.clock import MovableClock, SystemClock
from bot.errors import DeliveryError
from bot.model.address import Address, MessageRef
from bot.model.nudge import Nudge
from bot.model.reply import Capabilities, Reply
from bot.nudges.loop import NudgeLoop
from bot.ports import Clock
from bot.process.scheduler import Scheduler
from bot.process.tuning import tune
from storage.database import Database
from storage.sqlite import SqliteDatabase
from storage.store import Store
from tests.bench import people
from tests.bench.people import NOW, Nowhere
from tests.bench.table import Row

STALL_NUDGES = 10_000
PACED_NUDGES = 2_000
PER_SECOND = 200.0
PER_CHANNEL_S = 1.0
LATE_NUDGES = 400
LATE_WITHIN_S = 8.0
WATCH = (
    "import resource, subprocess, sys; subprocess.run(sys.argv[1:], check=True); "
    "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)"
)
"""Runs a command and prints its peak memory (kB): a small process, since Linux counts to a child what its parent had once held."""


def measure() -> list[Row]:
    """All of them on SQLite, one after the other."""
    return [_stall(), *_pace(), _lateness(), _memory()]


def _loop(database: Database, clock: Clock, adapter: Nowhere) -> NudgeLoop:
    return NudgeLoop(
        registry=bootstrap.discover(),
        store=Store(database, clock),
        adapter=adapter,
        clock=clock,
        random=Random(1),
        worker="bench",
    )


def _stall() -> Row:
    """How late a task comes that wants to run every millisecond."""
    late = sorted(asyncio.run(_gaps()))
    worst, most = late[int(len(late) * 0.999)], late[-1]
    return Row(
        measure="P5 event loop, 10 000 due at once, p99.9",
        ours=f"{worst * 1000:.1f} ms (longest {most * 1000:.1f})",
        beside="",
        ratio="",
        goal="≤ 10 ms",
        met=worst <= 0.010,
    )


async def _gaps() -> list[float]:
    gaps: list[float] = []

    async def watch() -> None:
        while True:
            wanted = time.perf_counter() + 0.001
            await asyncio.sleep(0.001)
            gaps.append(time.perf_counter() - wanted)

    with tempfile.TemporaryDirectory() as folder:
        database = SqliteDatabase(Path(folder) / "p5.db")
        await database.open()
        await people.fill(database, STALL_NUDGES)
        loop = _loop(database, MovableClock(NOW), Nowhere())
        await loop.next_due()
        tune()
        watching = asyncio.create_task(watch())
        await asyncio.sleep(0)
        await loop.run_dry()
        watching.cancel()
        await database.close()
    return gaps


def _memory() -> Row:
    """Peak resident memory of a process that drains 10 000 nudges, with few and with many contacts in the file."""
    few, many = _peak_mb(10_000), _peak_mb(1_000_000)
    return Row(
        measure="P7 resident memory, 1 000 000 contacts",
        ours=f"{many:.0f} MB",
        beside=f"10 000 contacts {few:.0f} MB",
        ratio=f"{many / few:.2f}",
        goal="≤ 100 MB",
        met=many <= 100,
    )


def _peak_mb(contacts: int) -> float:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "p7.db"
        asyncio.run(_filled(path, contacts))
        command = [sys.executable, "-m", "tests.bench.drain", f"sqlite:///{path}", "0"]
        said = subprocess.run(
            [sys.executable, "-c", WATCH, *command], check=True, capture_output=True, text=True
        ).stdout
    return int(said.split()[-1]) / 1024


async def _filled(path: Path, contacts: int) -> None:
    database = SqliteDatabase(path)
    await database.open()
    await people.fill(database, 10_000, contacts // 10_000)
    await database.close()


class Limited(Nowhere):
    """A platform that refuses what comes too fast: more than `per_second` in any second, or too soon to one person."""

    def __init__(self, capabilities: Capabilities) -> None:
        super().__init__(capabilities)
        self.refused = 0
        self._times: list[float] = []
        self._last: dict[str, float] = {}

    async def send(self, address: Address, reply: Reply, key: str) -> MessageRef:
        """Take or refuse."""
        now = time.perf_counter()
        limits = self.capabilities
        recent = sum(1 for at in reversed(self._times[-int((limits.per_second or 0) + 50) :]) if now - at < 1)
        too_many = limits.per_second is not None and recent >= limits.per_second * 1.02 + 1
        too_soon = now - self._last.get(address.user, -9.0) < (limits.per_channel_s or 0) * 0.98
        if too_many or too_soon:
            self.refused += 1
            raise DeliveryError("too fast", retry_after_s=1.0)
        self._times.append(now)
        self._last[address.user] = now
        return await super().send(address, reply, key)


def _pace() -> list[Row]:
    """Against the least time that the limit allows."""
    fast = asyncio.run(_paced(Capabilities(per_second=PER_SECOND), PACED_NUDGES, 1))
    slow = asyncio.run(_paced(Capabilities(per_channel_s=PER_CHANNEL_S), 50, 20))
    return [
        _paced_row(f"P8 {PACED_NUDGES} at {PER_SECOND:.0f} a second", *fast, least=(PACED_NUDGES - 1) / PER_SECOND),
        _paced_row(f"P8 20 to each of 50, one in {PER_CHANNEL_S} s", *slow, least=19 * PER_CHANNEL_S),
    ]


def _paced_row(measure: str, seconds: float, refused: int, *, least: float) -> Row:
    return Row(
        measure=measure,
        ours=f"{seconds:.2f} s, {refused} refused",
        beside=f"least possible {least:.2f} s",
        ratio=f"{seconds / least:.3f}",
        goal="≤ 1.03, none refused",
        met=seconds <= 1.03 * least and not refused,
    )


async def _paced(capabilities: Capabilities, owners: int, each: int) -> tuple[float, int]:
    with tempfile.TemporaryDirectory() as folder:
        database = SqliteDatabase(Path(folder) / "p8.db")
        await database.open()
        await people.fill(database, owners, 0, each)
        adapter = Limited(capabilities)
        loop = _loop(database, MovableClock(NOW, base=SystemClock()), adapter)
        began = time.perf_counter()
        await loop.run_dry()
        seconds = time.perf_counter() - began
        await database.close()
    assert adapter.sent == owners * each
    return seconds, adapter.refused


class Punctual(Nowhere):
    """Notes how late each reminder comes; its text says when it is due, in milliseconds since 1970."""

    def __init__(self) -> None:
        super().__init__()
        self.late_s: list[float] = []

    async def send(self, address: Address, reply: Reply, key: str) -> MessageRef:
        """Note the lateness."""
        self.late_s.append(time.time() - int(reply.cards[0].title) / 1000)
        return await super().send(address, reply, key)


def _lateness() -> Row:
    late = sorted(asyncio.run(_late()))
    p99 = late[int(len(late) * 0.99)]
    return Row(
        measure=f"P9 lateness of {LATE_NUDGES} nudges, p99",
        ours=f"{p99 * 1000:.0f} ms",
        beside="",
        ratio="",
        goal="≤ 2 s",
        met=p99 <= 2,
    )


async def _late() -> list[float]:
    clock, random, adapter = SystemClock(), Random(1), Punctual()
    with tempfile.TemporaryDirectory() as folder:
        database = SqliteDatabase(Path(folder) / "p9.db")
        await database.open()
        await people.fill(database, LATE_NUDGES, 0, 0)
        loop = _loop(database, clock, adapter)
        scheduler = Scheduler(loop.tick, Store(database, clock).prune, clock)
        loop.on_free = lambda: scheduler.wake(clock.now())
        for number in range(LATE_NUDGES):
            await _remind(database, number, datetime.now(UTC) + timedelta(seconds=random.uniform(1, LATE_WITHIN_S)))
        scheduler.start()
        while adapter.sent < LATE_NUDGES:  # noqa: ASYNC110  (what is measured must not tell)
            await asyncio.sleep(0.05)
        await loop.stop()
        await scheduler.stop()
        await database.close()
    return adapter.late_s


async def _remind(database: Database, number: int, at: datetime) -> None:
    owner = people.owner(number)
    due = str(int(at.timestamp() * 1000))
    async with Store(database, SystemClock()).book(owner, event_id=f"remind {number}") as book:
        assert book is not None
        await book.save(Nudge(id=due, kind="reminder", due_at=at, created_at=at, text=due, explicit=True))
