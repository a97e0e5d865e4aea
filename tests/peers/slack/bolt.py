"""A small app made with Bolt, the way its documentation shows: what the tests of this Slack drive it with."""

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Any

from aiohttp import web
from slack_bolt.adapter.aiohttp import to_aiohttp_response, to_bolt_request
from slack_bolt.adapter.socket_mode.aiohttp import AsyncSocketModeHandler
from slack_bolt.app.async_app import AsyncApp
from slack_sdk.web.async_client import AsyncWebClient

from tests.peers.slack.peer import Slack


def client(peer: Slack, token: str | None = None) -> AsyncWebClient:
    """What calls the Web API."""
    return AsyncWebClient(token=peer.bot_token() if token is None else token, base_url=peer.api_url, timeout=5)


def app(peer: Slack) -> AsyncApp:
    """An app with nothing in it yet; it answers before it is done, as little bots do."""
    return AsyncApp(
        client=client(peer),
        token=peer.bot_token(),
        signing_secret=peer.app.signing_secret,
        process_before_response=True,
    )


def acking(*args: Any, **named: Any) -> Callable[..., Awaitable[None]]:
    """A listener that only acknowledges, with this."""

    async def listener(ack: Callable[..., Awaitable[Any]]) -> None:
        await ack(*args, **named)

    return listener


@asynccontextmanager
async def by_socket(peer: Slack, made: AsyncApp) -> AsyncIterator[AsyncSocketModeHandler]:
    """The app in Socket Mode, connected."""
    handler = AsyncSocketModeHandler(made, peer.app.app_token, web_client=client(peer, ""), ping_interval=1)
    await handler.connect_async()  # type: ignore[no-untyped-call]
    await peer.connected()
    try:
        yield handler
    finally:
        await handler.close_async()  # type: ignore[no-untyped-call]


@asynccontextmanager
async def by_http(peer: Slack, made: AsyncApp) -> AsyncIterator[None]:
    """The app behind a URL, which the peer posts to from now on."""

    async def events(request: web.Request) -> web.StreamResponse:
        response: Any = await to_aiohttp_response(await made.async_dispatch(await to_bolt_request(request)))
        return response  # type: ignore[no-any-return]

    application = web.Application()
    application.router.add_post("/slack/events", events)
    runner = web.AppRunner(application, access_log=None, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    peer.settings(request_url=f"http://127.0.0.1:{runner.addresses[0][1]}/slack/events")
    try:
        yield
    finally:
        await runner.cleanup()
