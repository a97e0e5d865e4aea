"""Discord as Kizuna sees it: events come in through the gateway, messages go out through the REST API."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime
from random import SystemRandom

import discord

from adapters.discord import gateway, register
from adapters.discord.forms import Forms
from adapters.discord.limits import CAPABILITIES
from adapters.discord.listening import Listener
from adapters.discord.rest import Rest
from bot import logs
from bot.model.address import Address, MessageRef
from bot.model.ids import new_id
from bot.model.reply import Reply
from bot.ports import Agreements, Clock, Handle
from bot.registry import Registry
from bot.settings import Settings


class DiscordAdapter:
    """See bot.ports.Adapter."""

    name = "discord"
    platform = "discord"
    capabilities = CAPABILITIES

    def __init__(
        self, settings: Settings, registry: Registry, agreements: Agreements, clock: Clock, rest: Rest
    ) -> None:
        self._settings = settings
        self._registry = registry
        self._agreements = agreements
        self._clock = clock
        self._rest = rest
        self._random = SystemRandom()

    @classmethod
    @asynccontextmanager
    async def opened(
        cls, settings: Settings, registry: Registry, agreements: Agreements, clock: Clock
    ) -> AsyncIterator["DiscordAdapter"]:
        """The adapter for these settings, with its connections closed afterwards."""
        discord.http.Route.BASE = settings.discord_api_url
        rest = Rest(settings.discord_token)
        try:
            yield cls(settings, registry, agreements, clock, rest)
        finally:
            await rest.close()

    async def run(self, handle: Handle) -> None:
        """Listen on the gateway until cancelled; raises when the connection ends for good."""
        listener = Listener(handle, self._registry, self._rest, Forms(self._new_id))
        turns = gateway.Turns(self._agreements, self._clock, self._rest)
        client = await gateway.opened(self._settings, listener, self._rest, turns)
        await self._register()
        try:
            await client.start(self._settings.discord_token.reveal())
        finally:
            await listener.close()
            await client.close()
        raise ConnectionError("the connection to Discord has ended")

    async def send(self, address: Address, reply: Reply, key: str) -> MessageRef:
        """Post a message; raises DeliveryError. Harmless when repeated within the time for which Discord knows a nonce."""
        channel = await self._channel(address)
        return _ref(channel, await self._rest.post(channel, reply, key))

    async def find(self, address: Address, key: str, since: datetime) -> MessageRef | None:
        """The message with this key in the conversation's history; raises DeliveryError."""
        channel = await self._channel(address)
        found = await self._rest.find(channel, key, since)
        return None if found is None else _ref(channel, found)

    async def edit(self, ref: MessageRef, reply: Reply) -> None:
        """Replace a message of the bot's own; raises DeliveryError."""
        await self._rest.edit(ref.address.channel, ref.id, reply)

    async def _channel(self, address: Address) -> str:
        return address.channel or await self._rest.direct(address.user)

    async def _register(self) -> None:
        """Tell Discord of the commands when they have changed since any process last did."""
        guild = self._settings.discord_guild_id
        commands = register.commands(self._registry, guild=guild is not None)
        name, now = f"discord commands {self._rest.application} {guild or 'everywhere'}", register.fingerprint(commands)
        if await self._agreements.noted(name) != now:
            await self._rest.register(commands, guild)
            await self._agreements.note(name, now)
            logs.get("discord").info("commands registered", count=len(commands), guild=guild)

    def _new_id(self) -> str:
        return new_id(self._clock.now(), self._random)


def _ref(channel: str, id: str) -> MessageRef:
    return MessageRef(address=Address(platform=DiscordAdapter.platform, channel=channel), id=id)
