"""Workers by the hundred: started, stopped and killed by their process ids."""

import asyncio
import json
import os
import signal
import sys
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field

from tests.peers.worker import EMPTY

ANSWER_WITHIN_S = 30.0
"""How long to wait for what takes a moment on the busiest machine: longer than that says that the nursery is gone."""


@dataclass
class Worker:
    """One process."""

    pid: int
    ended: asyncio.Future[int] = field(default_factory=lambda: asyncio.get_running_loop().create_future())
    """Its exit code, negative for the signal that ended it."""

    def signal(self, number: signal.Signals) -> None:
        """Send it a signal, unless it has ended."""
        if not self.ended.done():
            with suppress(ProcessLookupError):
                os.kill(self.pid, number)

    async def outlived(self, seconds: float) -> bool:
        """Whether it lives after so many seconds; returns as soon as it has ended."""
        await asyncio.wait([self.ended], timeout=seconds)
        return not self.ended.done()

    async def kill(self) -> None:
        """SIGKILL; returns when it is gone."""
        self.signal(signal.SIGKILL)
        assert not await self.outlived(ANSWER_WITHIN_S), f"nobody says that worker {self.pid} is gone"


class Nursery:
    """Forks workers from a process that has loaded everything already."""

    def __init__(self, process: asyncio.subprocess.Process) -> None:
        self.said: list[str] = []
        """What workers wrote to their logs."""
        self._process = process
        self._starting: asyncio.Queue[Worker] = asyncio.Queue()
        self._workers: dict[int, Worker] = {}
        self._lock = asyncio.Lock()
        self._empty = asyncio.Event()

    async def start(self, argv: Sequence[str]) -> Worker:
        """A new worker with this command line."""
        assert self._process.stdin is not None
        async with self._lock:
            self._process.stdin.write(json.dumps([*argv]).encode() + b"\n")
            try:
                async with asyncio.timeout(ANSWER_WITHIN_S):
                    return await self._starting.get()
            except TimeoutError:
                raise AssertionError(f"nobody is started; said last: {self.said[-20:]}") from None

    @property
    def living(self) -> list[Worker]:
        """Those that have not ended."""
        return [*self._workers.values()]

    async def clear(self) -> None:
        """End all workers, and forget what they said: it is as it was at first."""
        assert self._process.stdin is not None
        self._empty.clear()
        self._process.stdin.write(b"[]\n")
        async with asyncio.timeout(ANSWER_WITHIN_S):
            await asyncio.gather(self._empty.wait(), *(each.ended for each in self._workers.values()))
        self.said.clear()

    async def listen(self) -> None:
        """Note what they say."""
        assert self._process.stderr is not None
        async for line in self._process.stderr:
            # Whoever is killed in the middle of a line may leave half a letter.
            self.said.append(line.decode(errors="replace").rstrip())
            if self.said[-1] == EMPTY:
                self._empty.set()

    async def watch(self) -> None:
        """Note who starts and who ends."""
        assert self._process.stdout is not None
        async for line in self._process.stdout:
            match line.decode().split():
                case ["started", pid]:
                    self._workers[int(pid)] = worker = Worker(int(pid))
                    self._starting.put_nowait(worker)
                case ["ended", pid, status]:
                    self._workers.pop(int(pid)).ended.set_result(int(status))


@asynccontextmanager
async def open_nursery(*kinds: str) -> AsyncIterator[Nursery]:
    """A nursery for workers on these real platforms and on the loopback; all of them are gone afterwards."""
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "tests.peers.worker", "--nursery", *kinds,
        stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.PIPE, limit=2**20,
    )  # fmt: skip
    nursery = Nursery(process)
    watching = asyncio.gather(nursery.watch(), nursery.listen())
    assert process.stdin is not None
    try:
        yield nursery
    finally:
        process.stdin.close()
        await process.wait()
        await watching
