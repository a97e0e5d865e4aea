"""The gateway connection: shards, which identify themselves in turn with those of other processes."""

import asyncio
import sys
from collections import Counter
from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

import discord
import yarl
from discord.gateway import DiscordWebSocket

from adapters.discord.listening import Listener
from adapters.discord.noise import Hush
from adapters.discord.rest import Rest
from adapters.discord.turns import Turns
from bot.errors import ConfigError, DeliveryError
from bot.operation import logs
from bot.operation.settings import Settings

HEARD = frozenset({"READY", "RESUMED", "INTERACTION_CREATE", "MESSAGE_CREATE"})
TRIES_MOST = 60
"""Failures to connect at the start before everything begins anew."""
WAIT_MOST_S = 60.0
LONGEST_BACKOFF = 6
"""Powers of two of seconds: after an outage of hours discord.py would wait for a quarter of an hour more."""

# Source: https://docs.discord.com/developers/topics/opcodes-and-status-codes#gateway-gateway-close-event-codes
CLOSED: Mapping[int, str] = {
    4004: "DISCORD_TOKEN is not valid any more; reset it on the application's page Bot and set the new one",
    4010: "DISCORD_SHARD_IDS names a shard that DISCORD_SHARD_COUNT does not have",
    4011: "there are too many servers for so few shards: raise DISCORD_SHARD_COUNT, or leave it empty",
    4012: "Discord does not speak this version of its gateway any more: install a newer Kizuna",
    4013: "Discord does not know what Kizuna wants to hear of: install a newer Kizuna",
    4014: "Discord does not let this application hear direct messages",
}
"""What a connection that is closed for good means to the operator."""
PAUSE_S = 600.0
"""After such an end: every further try would cost one of the day's IDENTIFYs."""


class Gateway(discord.AutoShardedClient):
    """discord.py's client without its caches: it hears interactions, and words written to the bot alone.

    Neither needs to know of servers, so their intent is left out: it would bring each with its channels and roles.
    """

    def __init__(self, listener: Listener, turns: Turns, hush: Hush, settings: Settings, recommended: int) -> None:
        shards, ids = settings.discord_shard_count or recommended, settings.discord_shard_ids
        super().__init__(
            intents=discord.Intents(dm_messages=True),
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
        self._hush = hush
        self._redirected = bool(settings.discord_gateway_url)
        self._reserved: dict[int, datetime] = {}
        self._tries: Counter[int] = Counter()
        parsers = self._connection.parsers
        self._connection.parsers = {name: _harmless(name, parsers[name]) for name in HEARD}

    async def setup_hook(self) -> None:
        """Say who asks in answers to interactions too, where discord.py does not: Discord may refuse whoever doesn't.

        Source: https://docs.discord.com/developers/reference#user-agent
        """
        session = getattr(self.http, "_HTTPClient__session")  # noqa: B009  (it has no other name)
        session.headers["User-Agent"] = self.http.user_agent

    async def launch_shard(self, gateway: yarl.URL, shard_id: int, *, initial: bool = False) -> None:
        """Connect in its turn. discord.py calls this again after each failure: less and less often."""
        self._tries[shard_id] += 1
        if self._tries[shard_id] > TRIES_MOST:
            raise ConnectionError(f"shard {shard_id} cannot connect to Discord's gateway")
        await asyncio.sleep(min(2.0 ** (self._tries[shard_id] - 1), WAIT_MOST_S) - 1)
        self._reserved[shard_id] = at = await self._turns.reserve(shard_id)
        await self._turns.near(at)
        await self._turns.affordable()
        await super().launch_shard(gateway, shard_id, initial=initial)
        self._tries.pop(shard_id, None)

    async def before_identify_hook(self, shard_id: int | None, *, initial: bool = False) -> None:
        """Wait for this shard's turn. What it raises makes discord.py try again later."""
        shard = shard_id or 0
        at = self._reserved.pop(shard, None)
        if at is None:
            try:
                lacking = await self._turns.lacking()
            except DeliveryError as error:
                raise ConnectionError(error.reason) from error
            if lacking:
                raise ConnectionError(f"the day's session starts are used up for {lacking:.0f} s")
            at = await self._turns.reserve(shard)
        await self._turns.come(at)

    async def on_shard_connect(self, shard_id: int) -> None:
        """The shard has a session."""
        self._hush.over()
        logs.get("discord").info("a shard is connected", shard=shard_id, of=self.shard_count)
        shard = self.get_shard(shard_id)
        if shard is not None:
            shard._parent._backoff._max = LONGEST_BACKOFF
            if self._redirected:
                # Not the address that READY names: the setting says where Discord is, for resuming too.
                shard._parent.ws.gateway = DiscordWebSocket.DEFAULT_GATEWAY

    async def on_shard_resumed(self, shard_id: int) -> None:
        """The shard has its session back, with what it missed."""
        self._hush.over()
        logs.get("discord").info("a shard has resumed", shard=shard_id)

    async def on_interaction(self, interaction: discord.Interaction) -> None:
        """See Listener."""
        await self._listener.hear_interaction(interaction)

    async def on_message(self, message: discord.Message) -> None:
        """See Listener."""
        await self._listener.hear_words(message)

    async def on_error(self, event_method: str, /, *args: Any, **kwargs: Any) -> None:
        """Nothing that is heard may end the connection."""
        if isinstance(error := sys.exception(), Exception):
            logs.get("discord").failure("an event could not be handled", error, what=event_method)


async def opened(settings: Settings, listener: Listener, rest: Rest, turns: Turns, hush: Hush) -> Gateway:
    """A gateway for the shards of this process, not yet connected."""
    recommended, url, _ = await rest.gateway()
    DiscordWebSocket.DEFAULT_GATEWAY = yarl.URL(settings.discord_gateway_url or url)
    return Gateway(listener, turns, hush, settings, recommended)


async def listening(client: Gateway, token: str) -> None:
    """Connect and hear until the connection ends for good. Raises ConfigError when only the operator can mend that."""
    try:
        await client.start(token)
    except discord.LoginFailure:
        raise ConfigError(CLOSED[4004]) from None
    except (discord.ConnectionClosed, discord.PrivilegedIntentsRequired) as error:
        code = error.code if isinstance(error, discord.ConnectionClosed) else 4014
        if code not in CLOSED:
            raise ConnectionError(f"Discord has closed the connection with code {code}") from None
        if code != 4004:
            logs.get("discord").error("Discord does not let Kizuna in", reason=CLOSED[code], code=code)
            await asyncio.sleep(PAUSE_S)
        raise ConfigError(CLOSED[code]) from None


def _harmless(name: str, parse: Callable[[Any], Any]) -> Callable[[Any], None]:
    """The parser, but an event that it cannot read is logged: discord.py would end the connection."""

    def read(data: Any) -> None:
        try:
            parse(data)
        except Exception:
            logs.get("discord").exception("an event could not be read", what=name)

    return read
