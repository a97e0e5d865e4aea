"""A small app made with Bolt, the way its documentation shows: what the tests of this Slack drive it with."""

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Any

import pytest
from aiohttp import web
from slack_bolt.adapter.aiohttp import to_aiohttp_response, to_bolt_request
from slack_bolt.adapter.socket_mode.aiohttp import AsyncSocketModeHandler
from slack_bolt.app.async_app import AsyncApp
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from tests.peers.slack.app import App
from tests.peers.slack.peer import Slack
from tests.peers.slack.remote import Remote


def client(peer: Slack | Remote, token: str | None = None) -> AsyncWebClient:
    """What calls the Web API; with the bot's token, unless another is given."""
    if token is None:
        assert isinstance(peer, Slack)
        token = peer.bot_token()
    return AsyncWebClient(token=token, base_url=peer.api_url, timeout=5)


async def error(call: Awaitable[Any]) -> str:
    """What a call is refused with."""
    with pytest.raises(SlackApiError) as caught:
        await call
    return str(caught.value.response["error"])


def app(peer: Slack) -> AsyncApp:
    """An app with nothing in it yet; it answers before it is done, as little bots do."""
    return app_with(client(peer), peer.app.signing_secret)


def app_with(web_client: AsyncWebClient, secret: str) -> AsyncApp:
    """The same for a peer elsewhere."""
    return AsyncApp(client=web_client, signing_secret=secret, process_before_response=True)


def acking(*args: Any, **named: Any) -> Callable[..., Awaitable[None]]:
    """A listener that only acknowledges, with this."""

    async def listener(ack: Callable[..., Awaitable[Any]]) -> None:
        await ack(*args, **named)

    return listener


@asynccontextmanager
async def by_socket(
    peer: Slack | Remote, made: AsyncApp, token: str = App.app_token
) -> AsyncIterator[AsyncSocketModeHandler]:
    """The app in Socket Mode, connected."""
    handler = AsyncSocketModeHandler(made, token, web_client=client(peer, ""), ping_interval=1)
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
