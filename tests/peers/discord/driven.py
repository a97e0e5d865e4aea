"""A bot made with discord.py alone: the peer's own tests drive the peer with it."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from typing import Any

import discord
import yarl
from discord import app_commands
from discord.gateway import DiscordWebSocket
from discord.http import Route

from tests.peers.discord.server import Discord

PATIENCE_S = 10.0


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


@asynccontextmanager
async def driven(peer: Discord, bot: Bot | None = None, *, sync: bool = True, **options: Any) -> AsyncIterator[Bot]:
    """A bot that is connected and whose commands are registered."""
    kept = Route.BASE, DiscordWebSocket.DEFAULT_GATEWAY
    Route.BASE = peer.api_url
    DiscordWebSocket.DEFAULT_GATEWAY = yarl.URL(peer.gateway_url)
    bot = bot or Bot(**options)
    running = None
    try:
        await bot.login(peer.rules.token)
        if sync:
            await bot.tree.sync()
        running = asyncio.create_task(bot.connect())
        async with asyncio.timeout(PATIENCE_S):
            await bot.wait_until_ready()
        yield bot
    finally:
        await bot.close()
        if running is not None:
            running.cancel()
            with suppress(asyncio.CancelledError, discord.ConnectionClosed):
                await running
        Route.BASE, DiscordWebSocket.DEFAULT_GATEWAY = kept
