"""A bot made with discord.py alone: the peer's own tests drive the peer with it."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress
from typing import Any

import discord
import yarl
from discord import app_commands
from discord.gateway import DiscordWebSocket
from discord.http import Route

from tests.peers.discord.remote import Remote
from tests.peers.discord.server import Discord

PATIENCE_S = 10.0
Handler = Callable[[discord.Interaction], Awaitable[None]]


class Bot(discord.AutoShardedClient):
    """With a command tree; `heard` is what came over the gateway."""

    def __init__(self, **options: Any) -> None:
        intents = discord.Intents(guilds=True, dm_messages=True)
        super().__init__(**{"intents": intents, "guild_ready_timeout": 0.05, **options})
        self.tree = app_commands.CommandTree(self)
        self.heard: list[discord.Message] = []
        self.resumed = 0

    async def on_message(self, message: discord.Message) -> None:
        """Keep what was said."""
        self.heard.append(message)

    async def on_shard_resumed(self, _shard: int) -> None:
        """Count."""
        self.resumed += 1


def with_command(handler: Handler, *, user: bool = False) -> Bot:
    """A bot with the command `/go`; `user`: it can be used where only a person installed the application."""
    bot = Bot()

    async def go(interaction: discord.Interaction) -> None:
        await handler(interaction)

    command: app_commands.Command[Any, ..., None] = app_commands.Command(name="go", description="Go", callback=go)
    if user:
        command = app_commands.allowed_installs(guilds=True, users=True)(command)
        command = app_commands.allowed_contexts(guilds=True, dms=True, private_channels=True)(command)
    bot.tree.add_command(command)
    return bot


@asynccontextmanager
async def driven(
    peer: Discord | Remote, bot: Bot | None = None, *, sync: bool = True, token: str = "", **options: Any
) -> AsyncIterator[Bot]:
    """A bot that is connected and whose commands are registered."""
    kept = Route.BASE, DiscordWebSocket.DEFAULT_GATEWAY
    Route.BASE = peer.api_url
    DiscordWebSocket.DEFAULT_GATEWAY = yarl.URL(peer.gateway_url)
    bot = bot or Bot(**options)
    running = None
    try:
        await bot.login(token or peer.rules.token)
        if sync:
            await bot.tree.sync()
        running = asyncio.create_task(bot.connect())
        async with asyncio.timeout(PATIENCE_S):
            await bot.wait_until_ready()
        yield bot
    finally:
        # discord.py cannot close what has never begun.
        with suppress(AttributeError):
            await bot.close()
        if running is not None:
            running.cancel()
            with suppress(asyncio.CancelledError, discord.ConnectionClosed):
                await running
        Route.BASE, DiscordWebSocket.DEFAULT_GATEWAY = kept
