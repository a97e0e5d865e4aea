"""A PostgreSQL server that can be stopped, by its process id, and started again."""

import asyncio
import os
import shlex
import signal
import subprocess
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
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

    async def stop(self) -> None:
        """Cut every connection and end; returns when the server is gone."""
        os.kill(self.pid, signal.SIGINT)
        async with asyncio.timeout(PATIENCE_S):
            while (self._folder / "data" / "postmaster.pid").exists():  # noqa: ASYNC110  (another process)
                await asyncio.sleep(0.02)

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
        async with asyncio.timeout(PATIENCE_S):
            while not await self._answers():  # noqa: ASYNC110  (another process)
                await asyncio.sleep(0.05)

    async def _answers(self) -> bool:
        try:
            await self.server.run("SELECT 1")
        except (OSError, asyncpg.PostgresError):
            return False
        return True


def _command(options: Path) -> list[str]:
    """How the server was started; PostgreSQL keeps that in a file."""
    return shlex.split(options.read_text())


@contextmanager
def running() -> Iterator[Unsteady]:
    """A server of our own; whoever keeps it stops it in the end, be it the first one or a later one."""
    with ExitStack() as stack, postgres.running() as server:
        yield Unsteady(server, stack)
