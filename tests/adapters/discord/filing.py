"""The adapter at work on a loopback Discord, for somebody who takes in whatever files come and hands out one."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from datetime import timedelta

from adapters.discord.adapter import DiscordAdapter
from bot.clock import SystemClock
from bot.feature import Feature, Param
from bot.model.event import Command, Event, Press, Said, Submit
from bot.model.file import File
from bot.model.reply import Button, Card, Reply
from bot.operation.settings import Settings
from bot.registry import Registry
from bot.text import Text
from tests.peers import discord
from tests.peers.discord import Discord, User

NAME, DATA = "kizuna-2026-11-23.zip", b"PK the whole book"
EXPORT = Reply(
    text="Here is everything.",
    cards=(Card(buttons=(Button(label="Once more", action="filing.again"),)),),
    file=File(name=NAME, data=DATA),
)
ANY = Text(en="Anything", ja="なんでも")


def registry() -> Registry:
    """import, which takes a file, and export."""
    made = Feature("filing", ANY)
    takes = Param(name="file", ja=("ファイル",), summary=ANY, kind="file", optional=True)

    @made.command("import", ja=("取込",), summary=ANY, takes=takes)
    async def _import(_call, _ctx): ...

    @made.command("export", ja=("書き出し",), summary=ANY)
    async def _export(_call, _ctx): ...

    return Registry.of([made])


@dataclass
class Desk:
    """Who is there, what was heard, and what is answered."""

    peer: Discord
    hana: User
    adapter: DiscordAdapter
    reply: Reply = EXPORT
    heard: list[Command | Said | Press | Submit] = field(default_factory=list)

    async def handle(self, event: Event) -> Reply | None:
        """Take it down, and answer."""
        assert isinstance(event, Command | Said | Press | Submit)
        self.heard.append(event)
        return self.reply

    async def hears(self) -> Command | Said:
        """What was said or commanded last, as soon as there is something."""
        await self.peer.until(lambda: self.heard)
        assert isinstance(self.heard[-1], Command | Said)
        return self.heard[-1]


class _Noted(dict[str, str]):
    """See bot.ports.Agreements."""

    async def turn(self, name, now, every: timedelta):
        return now

    async def noted(self, name: str) -> str:
        return self.get(name, "")

    async def note(self, name: str, value: str) -> None:
        self[name] = value


@asynccontextmanager
async def filing() -> AsyncIterator[Desk]:
    """Hana, in a server with the bot, and the bot connected."""
    async with discord.running() as peer:
        hana = peer.person("Hana")
        peer.guild("Office", hana)
        urls = {"DISCORD_API_URL": peer.api_url, "DISCORD_GATEWAY_URL": peer.gateway_url}
        settings = Settings.load({"DISCORD_TOKEN": peer.rules.token, **urls})
        async with DiscordAdapter.opened(settings, registry(), _Noted(), SystemClock()) as adapter:
            desk = Desk(peer, hana, adapter)
            running = asyncio.create_task(adapter.run(desk.handle))
            try:
                await peer.ready()
                yield desk
            finally:
                running.cancel()
                with suppress(asyncio.CancelledError):
                    await running
