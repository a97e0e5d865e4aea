"""Discord as Kizuna sees it: events come in through the gateway, messages go out through the REST API."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from datetime import datetime
from random import SystemRandom
from typing import Any

import discord
from msgspec.structs import replace

from adapters.discord import faults, gateway, noise, register
from adapters.discord.conversations import Conversations
from adapters.discord.forms import Forms
from adapters.discord.limits import CAPABILITIES
from adapters.discord.listening import Listener
from adapters.discord.noise import Hush
from adapters.discord.rest import OF_LOGIN, Rest
from adapters.discord.turns import Turns
from bot.errors import DeliveryError
from bot.model.address import Address, MessageRef
from bot.model.ids import new_id
from bot.model.reply import Reply
from bot.operation import logs
from bot.operation.settings import Settings
from bot.ports import Agreements, Clock, Handle
from bot.registry import Registry

GONE = frozenset(faults.CODES[code].reason for code in (10003, 50001))
"""What opening the conversation anew may heal; of 50001: github.com/discord/discord-api-docs/issues/7666"""
REGISTER_FIRST_S = 3.0
"""How long the connection waits for the commands to be registered."""


class DiscordAdapter:
    """See bot.ports.Adapter."""

    name = "discord"
    platform = "discord"
    capabilities = CAPABILITIES

    def __init__(
        self, settings: Settings, registry: Registry, agreements: Agreements, clock: Clock, rest: Rest, hush: Hush
    ) -> None:
        self._settings = settings
        self._registry = registry
        self._clock = clock
        self._rest = rest
        self._hush = hush
        self._turns = Turns(agreements, clock, rest)
        self._conversations = Conversations(rest, agreements)
        self._registration = Registration(registry, settings.discord_guild_id, agreements, rest)
        self._random = SystemRandom()

    @classmethod
    @asynccontextmanager
    async def opened(
        cls, settings: Settings, registry: Registry, agreements: Agreements, clock: Clock
    ) -> AsyncIterator["DiscordAdapter"]:
        """The adapter for these settings, with its connections closed afterwards."""
        discord.http.Route.BASE = settings.discord_api_url
        rest = Rest(settings.discord_token)
        with noise.hushed() as hush:
            try:
                yield cls(settings, registry, agreements, clock, rest, hush)
            finally:
                await rest.close()

    async def run(self, handle: Handle) -> None:
        """Listen on the gateway until cancelled; raises when the connection ends for good."""
        listener = Listener(handle, self._registry, self._rest, self._conversations, Forms(self._new_id))
        client = await gateway.opened(self._settings, listener, self._rest, self._turns, self._hush)
        registering = asyncio.create_task(self._registration.ensure())
        try:
            await asyncio.wait((registering,), timeout=REGISTER_FIRST_S)
            await self._rest.spend(OF_LOGIN)
            await gateway.listening(client, self._settings.discord_token.reveal())
        finally:
            registering.cancel()
            await listener.close()
            await client.close()
        raise ConnectionError("the connection to Discord has ended")

    async def send(self, address: Address, reply: Reply, key: str) -> MessageRef:
        """Post a message; raises DeliveryError. Harmless when repeated within the time for which Discord knows a nonce."""
        if reply.file is not None and address.user:
            address = replace(address, channel="")
        channel = await self._channel(address)
        try:
            return _ref(channel, await self._rest.post(channel, reply, key))
        except DeliveryError as error:
            if error.reason not in GONE or address.channel:
                raise
        # What was remembered may be wrong; Discord itself knows.
        await self._conversations.forget(address.user)
        channel = await self._channel(address)
        return _ref(channel, await self._rest.post(channel, reply, key))

    async def find(self, address: Address, key: str, since: datetime) -> MessageRef | None:
        """The message with this key in the conversation's history; raises DeliveryError."""
        channel = await self._channel(address)
        found = await self._rest.find(channel, key, since)
        return None if found is None else _ref(channel, found)

    async def redraw(self, ref: MessageRef, reply: Reply) -> None:
        """Let a message look like this; raises DeliveryError."""
        await self._rest.redraw(await self._channel(ref.address), ref.id, reply)

    async def _channel(self, address: Address) -> str:
        return address.channel or await self._conversations.channel(address.user)

    def _new_id(self) -> str:
        return new_id(self._clock.now(), self._random)


def _ref(channel: str, id: str) -> MessageRef:
    return MessageRef(address=Address(platform=DiscordAdapter.platform, channel=channel), id=id)


EVERYWHERE = "everywhere"
FIRST_WAIT_S = 5.0
LONGEST_WAIT_S = 600.0


class Registration:
    """The commands of one process, for everybody or for the server `guild`. All processes note what was told last."""

    def __init__(self, registry: Registry, guild: int | None, agreements: Agreements, rest: Rest) -> None:
        self._registry = registry
        self._guild = guild
        self._agreements = agreements
        self._rest = rest
        self._done = False

    async def ensure(self) -> None:
        """Returns when Discord knows the commands; tries for as long as it takes.

        Once in the life of a process: when its connection fails, it must not undo what a newer release has told since.
        """
        wait, said = FIRST_WAIT_S, False
        while not self._done:
            try:
                await self._once()
                self._done = True
            except DeliveryError as error:
                if not said:
                    logs.get("discord").error(
                        "commands could not be registered; it is tried again", reason=error.reason
                    )
                said = True
                await asyncio.sleep(error.retry_after_s or wait)
                wait = min(wait * 2, LONGEST_WAIT_S)

    async def _once(self) -> None:
        scope = str(self._guild or EVERYWHERE)
        installs = await self._rest.installs()
        commands = register.commands(self._registry, guild=self._guild is not None, installs=installs)
        name, now = f"discord commands {await self._rest.application()}", f"{scope} {register.fingerprint(commands)}"
        before = await self._agreements.noted(name)
        if before == now and not await self._lost(commands):
            return
        await self._rest.register(commands, self._guild)
        await self._agreements.note(name, now)
        logs.get("discord").info("commands registered", count=len(commands), scope=scope)
        if before and before.partition(" ")[0] != scope:
            await self._withdraw(before.partition(" ")[0])

    async def _lost(self, commands: Sequence[dict[str, Any]]) -> bool:
        """Whether Discord lacks any. When it does not say, it lacks none."""
        try:
            return not {each["name"] for each in commands} <= await self._rest.commands(self._guild)
        except DeliveryError:
            return False

    async def _withdraw(self, scope: str) -> None:
        """Where they were registered before, they would now be offered twice."""
        try:
            await self._rest.register([], None if scope == EVERYWHERE else int(scope))
            logs.get("discord").info("commands withdrawn", scope=scope)
        except DeliveryError as error:
            logs.get("discord").warning("commands could not be withdrawn", scope=scope, reason=error.reason)
