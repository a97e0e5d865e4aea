"""Adapters of real platforms as workers use them: they send, and hear nothing."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import datetime
from typing import Any

import aiohttp
from msgspec.structs import replace

from bot import bootstrap
from bot.model.address import Address, MessageRef
from bot.model.reply import Capabilities, Reply
from bot.model.secret import NONE
from bot.operation.sealing import Sealer
from bot.operation.settings import Settings
from bot.ports import Adapter, Clock, Handle
from storage.agreements import Agreements
from storage.database import Database
from storage.installations import Installations

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


@asynccontextmanager
async def discord(
    url: str, mode: str, limits: dict[str, Any], database: Database, clock: Clock, reach: Reach
) -> AsyncIterator[Sender]:
    """Discord's adapter on the loopback Discord at this URL, as fast as that goes."""
    from adapters.discord.adapter import DiscordAdapter
    from adapters.discord.pacing import Turnstile

    settings = Settings.load({"DISCORD_TOKEN": "MTA.loopback.token", "DISCORD_API_URL": f"{url}/api/v10"})
    async with DiscordAdapter.opened(settings, bootstrap.discover(), Agreements(database), clock) as adapter:
        _watch(adapter._rest.trace, "/messages", reach)
        adapter._rest._turnstile = Turnstile(1_000_000)
        able = replace(adapter.capabilities, per_second=None, **limits)
        yield Sender(adapter, replace(able, harmless_repeat_s=0.0) if mode == "history" else able)


@asynccontextmanager
async def slack(
    url: str, mode: str, limits: dict[str, Any], database: Database, clock: Clock, reach: Reach
) -> AsyncIterator[Sender]:
    """Slack's adapter on the loopback Slack at this URL, with the token behind `#`, as fast as that goes."""
    from adapters.slack import messages
    from adapters.slack.adapter import SlackAdapter

    messages.GAP_S = 0.0
    api, _, token = url.partition("#")
    settings = Settings.load({"SLACK_BOT_TOKEN": token, "SLACK_APP_TOKEN": "xapp-loopback", "SLACK_API_URL": api})
    async with SlackAdapter.opened(settings, Installations(database, Sealer(NONE, NONE)), clock) as adapter:
        trace = aiohttp.TraceConfig()
        _watch(trace, "/chat.postMessage", reach)
        trace.freeze()
        adapter._session.trace_configs.append(trace)
        yield Sender(adapter, replace(adapter.capabilities, **limits))


def _watch(trace: aiohttp.TraceConfig, path: str, reach: Reach) -> None:
    """Tell of the points of a request that posts a message."""

    async def ready(_session: object, _context: object, sent: Any) -> None:
        if sent.method == "POST" and sent.url.path.endswith(path):
            reach("request ready")

    async def written(_session: object, _context: object, sent: Any) -> None:
        # Told just before it is written; the loop comes round when the system has it.
        if sent.method == "POST" and sent.url.path.endswith(path):
            asyncio.get_running_loop().call_soon(reach, "request written")

    trace.on_request_headers_sent.append(ready)
    trace.on_request_chunk_sent.append(written)
