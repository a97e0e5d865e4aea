"""The gateway connection: shards, which identify themselves in turn with those of other processes."""

import asyncio
from collections.abc import Callable, Coroutine
from datetime import timedelta
from typing import Any

import discord
import yarl
from discord.gateway import DiscordWebSocket

from adapters.discord.listening import Listener
from adapters.discord.rest import Rest
from bot import logs
from bot.ports import Agreements, Clock
from bot.settings import Settings

IDENTIFY_EVERY = timedelta(seconds=5.5)
"""One IDENTIFY in five seconds for each of `max_concurrency`: https://docs.discord.com/developers/events/gateway#sharding"""

Wait = Callable[[float], Coroutine[Any, Any, None]]


class Turns:
    """Whose turn it is to identify, among all processes, and whether the day's budget allows it."""

    def __init__(self, agreements: Agreements, clock: Clock, rest: Rest, wait: Wait = asyncio.sleep) -> None:
        self._agreements = agreements
        self._clock = clock
        self._rest = rest
        self._wait = wait

    async def take(self, shard: int) -> None:
        """Returns when this shard may identify itself."""
        _, _, limit = await self._rest.gateway()
        if not limit.get("remaining", 1):
            seconds = int(limit.get("reset_after", 0)) / 1000
            logs.get("discord").error("the day's session starts are used up; waiting for new ones", seconds=seconds)
            await self._wait(seconds)
        lane = shard % max(int(limit.get("max_concurrency", 1)), 1)
        name = f"discord identify {self._rest.application} {lane}"
        at = await self._agreements.turn(name, self._clock.now(), IDENTIFY_EVERY)
        await self._wait(max((at - self._clock.now()).total_seconds(), 0))


class Gateway(discord.AutoShardedClient):
    """discord.py's client without its caches: it hears interactions and words written to the bot alone."""

    def __init__(self, listener: Listener, turns: Turns, shards: int, ids: tuple[int, ...]) -> None:
        intents = discord.Intents.none()
        intents.guilds = intents.dm_messages = True
        super().__init__(
            intents=intents,
            allowed_mentions=discord.AllowedMentions.none(),
            member_cache_flags=discord.MemberCacheFlags.none(),
            chunk_guilds_at_startup=False,
            max_messages=None,
            shard_count=shards,
            shard_ids=list(ids) or list(range(shards)),
            # A shard may have to wait for its turn as long as it takes.
            shard_connect_timeout=None,
        )
        self._listener = listener
        self._turns = turns

    async def before_identify_hook(self, shard_id: int | None, *, initial: bool = False) -> None:
        """Wait for this shard's turn."""
        await self._turns.take(shard_id or 0)

    async def on_interaction(self, interaction: discord.Interaction) -> None:
        """See Listener."""
        await self._listener.keep(self._listener.hear_interaction(interaction))

    async def on_message(self, message: discord.Message) -> None:
        """See Listener."""
        await self._listener.keep(self._listener.hear_words(message))

    async def on_error(self, event_method: str, /, *args: Any, **kwargs: Any) -> None:
        """Nothing that is heard may end the connection."""
        logs.get("discord").exception("an event could not be handled", what=event_method)


async def opened(settings: Settings, listener: Listener, rest: Rest, turns: Turns) -> Gateway:
    """A gateway for the shards of this process, not yet connected."""
    recommended, url, _ = await rest.gateway()
    DiscordWebSocket.DEFAULT_GATEWAY = yarl.URL(settings.discord_gateway_url or url)
    shards = settings.discord_shard_count or recommended
    return Gateway(listener, turns, shards, settings.discord_shard_ids)
