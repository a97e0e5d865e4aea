"""A PostgreSQL server that can be stopped, by its process id, and started again."""

import asyncio
import os
import shlex
import signal
import subprocess
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import asyncpg

from tests.peers import postgres
from tests.peers.postgres import Server

PATIENCE_S = 30.0


class Unsteady:
    """A running server of our own."""

    def __init__(self, server: Server, stack: ExitStack) -> None:
        self.server = server
        self._stack = stack
        self._folder = Path(parse_qs(urlsplit(server.url).query)["host"][0])

    @property
    def pid(self) -> int:
        """The server's process."""
        return int((self._folder / "data" / "postmaster.pid").read_text().split()[0])

    def backends(self) -> list[int]:
        """The processes that the server started, by their ids."""
        return [int(each) for each in Path(f"/proc/{self.pid}/task/{self.pid}/children").read_text().split()]

    async def stop(self, number: signal.Signals = signal.SIGINT) -> None:
        """Cut every connection and end; returns when the server is gone. SIGQUIT: without putting anything in order."""
        os.kill(self.pid, number)
        async with asyncio.timeout(PATIENCE_S):
            while (self._folder / "data" / "postmaster.pid").exists():  # noqa: ASYNC110  (another process)
                await asyncio.sleep(0.02)

    async def kill(self) -> None:
        """SIGKILL for the server itself; returns when all that it started have noticed."""
        pids = [self.pid, *self.backends()]
        os.kill(pids[0], signal.SIGKILL)
        async with asyncio.timeout(PATIENCE_S):
            while any(map(_lives, pids)):  # noqa: ASYNC110  (other processes)
                await asyncio.sleep(0.02)

    def signal(self, number: signal.Signals) -> None:
        """Give a signal to the server and all that it started."""
        for pid in (self.pid, *self.backends()):
            os.kill(pid, number)

    async def back(self) -> None:
        """Returns when the server answers."""
        async with asyncio.timeout(PATIENCE_S):
            while not await self._answers():  # noqa: ASYNC110  (another process)
                await asyncio.sleep(0.05)

    async def start(self) -> None:
        """Start again with the options of the first start; returns when it answers."""
        data = self._folder / "data"
        owner = data.stat().st_uid if os.geteuid() == 0 else None
        process = subprocess.Popen(  # noqa: ASYNC220  (it outlives the event loop)
            _command(data / "postmaster.opts"), cwd=self._folder, stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True,
            user=owner, extra_groups=None if owner is None else [],
        )  # fmt: skip
        self._stack.callback(process.wait, PATIENCE_S)
        await self.back()

    async def _answers(self) -> bool:
        try:
            await self.server.run("SELECT 1")
        except (OSError, asyncpg.PostgresError):
            return False
        return True


def _lives(pid: int) -> bool:
    """Whether the process is there and not only waiting to be buried."""
    with suppress(FileNotFoundError, ProcessLookupError):
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    return False


def _command(options: Path) -> list[str]:
    """How the server was started; PostgreSQL keeps that in a file."""
    return shlex.split(options.read_text())


@contextmanager
def running(*, durable: bool = False) -> Iterator[Unsteady]:
    """A server of our own; whoever keeps it stops it in the end, be it the first one or a later one.

    Only a `durable` one keeps what it committed when it is killed.
    """
    with ExitStack() as stack, postgres.running(durable=durable) as server:
        yield Unsteady(server, stack)
