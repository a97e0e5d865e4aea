"""A platform in this process, for tests of running: says what it is told to, and keeps what it is shown and sent."""

import asyncio
from collections import deque
from collections.abc import Callable
from contextlib import asynccontextmanager, nullcontext
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path
from socket import socket

import aiohttp

from bot import bootstrap
from bot.clock import SystemClock
from bot.engine.newcomers import newcomer
from bot.model.address import Address, MessageRef, User
from bot.model.event import Event, Said
from bot.model.nudge import Nudge
from bot.model.reply import Capabilities, Reply
from bot.model.secret import Secret
from bot.operation.settings import Settings
from bot.ports import Handle
from bot.process.roles import Roles
from storage.database import Database
from storage.store import Store
from tests import talk

AYA = User(platform="stage", id="aya", name="Aya", locale="en", timezone="Asia/Tokyo")
OWNER = newcomer(AYA, datetime(2026, 1, 1, tzinfo=UTC))
PATIENCE_S = 8
"""How long a test waits for what must come."""


class Stage:
    """An adapter whose platform is this object."""

    platform = "stage"

    def __init__(self, name: str = "discord") -> None:
        self.name = name
        self.capabilities = Capabilities()
        self.failures: deque[Exception] = deque()
        """What the next runs end with."""
        self.runs = 0
        self.slow = asyncio.Event()
        """Sends wait for it."""
        self.slow.set()
        self.begun: asyncio.Queue[str] = asyncio.Queue()
        self.sent: asyncio.Queue[tuple[datetime, str]] = asyncio.Queue()
        self.shown: asyncio.Queue[str] = asyncio.Queue()
        self._said: asyncio.Queue[Event | None] = asyncio.Queue()
        self._ids = count()

    def says(self, text: str) -> None:
        """Aya writes something."""
        at = datetime.now(UTC)
        self._said.put_nowait(
            Said(id=f"{at.timestamp()} {next(self._ids)}", at=at, who=AYA, where=Address.direct(AYA), text=text)
        )

    def ends(self) -> None:
        """The platform ends."""
        self._said.put_nowait(None)

    async def run(self, handle: Handle) -> None:
        self.runs += 1
        if self.failures:
            raise self.failures.popleft()
        while (event := await self._said.get()) is not None:
            reply = await handle(event)
            self.shown.put_nowait(talk.shown(reply) if reply is not None else "")

    async def send(self, address: Address, reply: Reply, key: str) -> MessageRef:
        self.begun.put_nowait(key)
        await self.slow.wait()
        self.sent.put_nowait((datetime.now(UTC), key))
        return MessageRef(address=address, id=key)

    async def find(self, address: Address, key: str, since: datetime) -> MessageRef | None:
        raise NotImplementedError("nothing is looked up here")


class Running:
    """A process, but for being one: `serve` with its own settings."""

    def __init__(self, task: asyncio.Task[None], stop: asyncio.Event, url: str) -> None:
        self.task = task
        self.url = url
        self._stop = stop

    async def gets(self, path: str) -> tuple[int, str]:
        """The answer to a request, as soon as there is one."""
        async with asyncio.timeout(PATIENCE_S), aiohttp.ClientSession() as session:
            while not self.task.done():
                try:
                    async with session.get(f"{self.url}{path}") as answer:
                        return answer.status, await answer.text()
                except aiohttp.ClientConnectorError:
                    await asyncio.sleep(0.01)
        raise AssertionError("it ended")

    async def stops(self) -> None:
        """As after SIGTERM; raises what it ended with."""
        self._stop.set()
        await asyncio.wait_for(self.task, 10)


@asynccontextmanager
async def running(database_url: str, *adapters: Stage, roles: str = "all", **more):
    """`kizuna run` with these adapters, on a free port; stopped afterwards."""
    port = free_port()
    settings = Settings(data_dir=Path(), database_url=Secret(database_url), http_port=port)
    stop = asyncio.Event()
    names = [adapter.name for adapter in adapters]
    platforms = bootstrap.Platforms(names, lambda _database, _clock: nullcontext(adapters))
    serving = bootstrap.serve(settings, Roles.read([roles]), platforms, stop, **more)
    process = Running(asyncio.create_task(serving), stop, f"http://127.0.0.1:{port}")
    try:
        yield process
    finally:
        await process.stops()


def free_port() -> int:
    """A port that nobody has at the moment."""
    with socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return int(taken.getsockname()[1])


async def plan(database: Database, *after_s: float, text: str = "", now: datetime | None = None) -> None:
    """Remind Aya after so many seconds, as some other process would."""
    now = now or datetime.now(UTC)
    async with Store(database, SystemClock()).book(OWNER, event_id=f"{now.timestamp()} {text}") as book:
        assert book is not None
        for n, seconds in enumerate(after_s):
            due_at = now + timedelta(seconds=seconds)
            await book.save(
                Nudge(
                    id=f"{now.timestamp()}-{n}", kind="reminder", due_at=due_at, created_at=now, text=f"{text} {n}",
                    explicit=True,
                )
            )  # fmt: skip


async def got(queue: asyncio.Queue):
    """The next thing; fails when it does not come in time."""
    return await asyncio.wait_for(queue.get(), PATIENCE_S)


async def until(holds: Callable[[], bool]) -> None:
    """Returns when it holds; fails when that does not come in time."""
    async with asyncio.timeout(PATIENCE_S):
        while not holds():  # noqa: ASYNC110
            await asyncio.sleep(0.01)
