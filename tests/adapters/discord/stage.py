"""Kizuna on a loopback Discord, both in this process: the stage on which stories are told."""

import asyncio
from collections.abc import AsyncIterator, Mapping
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from bot import bootstrap
from bot.bootstrap import running
from bot.clock import MovableClock, SystemClock
from bot.operation.settings import Settings
from bot.process.roles import Roles
from tests.peers import discord
from tests.peers.discord import Discord, Message, Rules, User

PATIENCE_S = 10


@dataclass
class Stage:
    """A Discord with people in it, and how Kizuna is started on it."""

    peer: Discord
    folder: Path
    clock: MovableClock = field(default_factory=lambda: MovableClock(datetime.now(UTC), base=SystemClock()))
    env: dict[str, str] = field(default_factory=dict)
    """Further settings."""

    def __post_init__(self) -> None:
        self.yumi = self.peer.person("Yumi", locale="ja")
        self.ana = self.peer.person("Ana", locale="en-US")
        self.office = self.peer.guild("Office", self.yumi, self.ana)

    @property
    def settings(self) -> dict[str, str]:
        """The environment of a process that works here."""
        urls = {"DISCORD_API_URL": self.peer.api_url, "DISCORD_GATEWAY_URL": self.peer.gateway_url}
        return {"DISCORD_TOKEN": self.peer.rules.token, "KIZUNA_DATA_DIR": str(self.folder), **urls, **self.env}

    @asynccontextmanager
    async def kizuna(
        self, roles: str = "discord,nudges", *, shards: int = 1, **env: str
    ) -> AsyncIterator[asyncio.Event]:
        """`kizuna run` until the end; what is given is set when it is to stop. `shards`: so many connect."""
        settings, stop = Settings.load({**self.settings, **env}), asyncio.Event()

        @asynccontextmanager
        async def opening(database, clock):
            async with AsyncExitStack() as stack:
                opens = running._configured(settings).values()
                yield [await stack.enter_async_context(each(settings, database, clock)) for each in opens]

        platforms = bootstrap.Platforms(["discord"], opening)
        wanted = len(self.peer.gateway.ready()) + shards
        task = asyncio.create_task(bootstrap.serve(settings, Roles.read([roles]), platforms, stop, clock=self.clock))
        try:
            if shards and "discord" in roles:
                await self._up(task, wanted)
            yield stop
        finally:
            stop.set()
            await asyncio.wait_for(task, 12)

    def later(self, **time: float) -> None:
        """So much time passes for Kizuna and for Discord; what fell due is seen when Kizuna starts again."""
        by = timedelta(**time)
        self.clock.move(by)
        self.peer.pass_time(by.total_seconds())

    async def says(self, who: User, command: str, options: Mapping[str, Any] | None = None, **where: Any) -> Message:
        """The answer to a slash command."""
        return await self.peer.slash(who, command, options, **where).reply()

    async def presses(self, who: User, message: Message, label: str) -> Message:
        """The answer to a pressed button: another message, or the same one changed."""
        return await self.peer.press(who, message, label).reply()

    async def _up(self, task: "asyncio.Task[None]", sessions: int) -> None:
        """Wait until Discord can reach it."""
        connected = asyncio.create_task(self.peer.ready(sessions, PATIENCE_S))
        await asyncio.wait({task, connected}, return_when=asyncio.FIRST_COMPLETED)
        if task.done():
            connected.cancel()
            await task
        await connected


def read(message: Message) -> str:
    """What a message says to whoever reads it: without the backslashes that keep names from being markup."""
    return message.text.replace("\\", "")


@asynccontextmanager
async def set_up(folder: Path, rules: Rules | None = None, **given: Any) -> AsyncIterator[Stage]:
    """A stage on which Kizuna has not been started yet."""
    async with discord.running(rules) as peer:
        yield Stage(peer, folder, **given)
