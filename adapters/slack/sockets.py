"""Socket Mode: several connections to Slack, so that one may be renewed while another listens."""

import asyncio
import logging
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager

from slack_bolt.adapter.socket_mode.aiohttp import AsyncSocketModeHandler
from slack_bolt.app.async_app import AsyncApp
from slack_sdk.web.async_client import AsyncWebClient

from bot.secret import Secret

CONNECTIONS = 2
"""Slack allows ten, and sends each event to one: https://docs.slack.dev/apis/events-api/using-socket-mode"""
PING_S = 10.0


async def listen(app: AsyncApp, client: AsyncWebClient, token: Secret, connections: int = CONNECTIONS) -> None:
    """Hand to the app what Slack sends, until cancelled. Lost connections are made anew."""
    async with AsyncExitStack() as stack:
        for _ in range(connections):
            await stack.enter_async_context(_connected(app, client, token))
        await asyncio.Event().wait()


@asynccontextmanager
async def _connected(app: AsyncApp, client: AsyncWebClient, token: Secret) -> AsyncIterator[None]:
    handler = AsyncSocketModeHandler(
        app, token.reveal(), logger=logging.getLogger("slack.sockets"), web_client=client, ping_interval=PING_S
    )
    try:
        await handler.connect_async()  # type: ignore[no-untyped-call]
        yield
    finally:
        await handler.close_async()  # type: ignore[no-untyped-call]
