"""Adapters of real platforms as workers use them: they send, and hear nothing."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import datetime
from typing import Any

from bot import bootstrap
from bot.model.address import Address, MessageRef
from bot.model.reply import Capabilities, Reply
from bot.ports import Adapter, Clock, Handle
from bot.settings import Settings
from storage.agreements import Agreements
from storage.database import Database

Reach = Callable[[str], None]


class Sender:
    """An adapter that only sends, with these capabilities, until `over` is set."""

    def __init__(self, adapter: Adapter, able: Capabilities) -> None:
        self.name = adapter.name
        self.platform = adapter.platform
        self.capabilities = able
        self.over = asyncio.Event()
        self._adapter = adapter

    async def run(self, handle: Handle) -> None:
        """Nobody is listened to."""
        await self.over.wait()

    async def send(self, address: Address, reply: Reply, key: str) -> MessageRef:
        """The adapter's own."""
        return await self._adapter.send(address, reply, key)

    async def find(self, address: Address, key: str, since: datetime) -> MessageRef | None:
        """The adapter's own."""
        return await self._adapter.find(address, key, since)

    async def edit(self, ref: MessageRef, reply: Reply) -> None:
        """The adapter's own."""
        await self._adapter.edit(ref, reply)


@asynccontextmanager
async def discord(
    url: str, mode: str, limits: dict[str, Any], database: Database, clock: Clock, reach: Reach
) -> AsyncIterator[Sender]:
    """Discord's adapter on the loopback Discord at this URL, as fast as that goes."""
    from adapters.discord.adapter import DiscordAdapter
    from adapters.discord.pacing import Turnstile

    settings = Settings.load({"DISCORD_TOKEN": "MTA.loopback.token", "DISCORD_API_URL": f"{url}/api/v10"})
    async with DiscordAdapter.opened(settings, bootstrap.discover(), Agreements(database), clock) as adapter:

        async def written(_session: object, _context: object, sent: Any) -> None:
            # Told just before it is written; the loop comes round when the system has it.
            if sent.method == "POST" and sent.url.path.endswith("/messages"):
                asyncio.get_running_loop().call_soon(reach, "request written")

        adapter._rest.trace.on_request_chunk_sent.append(written)
        adapter._rest._turnstile = Turnstile(1_000_000)
        able = replace(adapter.capabilities, per_second=None, **limits)
        yield Sender(adapter, replace(able, harmless_repeat_s=0.0) if mode == "history" else able)
