"""Slack as Kizuna sees it: events come in through Socket Mode or HTTP, messages go out through the Web API."""

import asyncio
import logging
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack, asynccontextmanager, suppress
from datetime import datetime
from typing import Any

import aiohttp
from aiohttp import web
from slack_bolt.adapter.aiohttp import to_aiohttp_response, to_bolt_request
from slack_bolt.app.async_app import AsyncApp
from slack_bolt.authorization import AuthorizeResult
from slack_sdk.web.async_client import AsyncWebClient

from adapters.slack import oauth, render, sockets
from adapters.slack.acquaintance import Acquaintance
from adapters.slack.calls import Calls
from adapters.slack.grants import Grants
from adapters.slack.limits import CAPABILITIES
from adapters.slack.listening import Listener
from adapters.slack.tokens import OneWorkspace, Tokens
from adapters.slack.workspaces import Workspaces
from bot.model.address import Address, MessageRef
from bot.model.reply import Reply
from bot.ports import Clock, Handle, Installations
from bot.settings import Settings

EVENTS = "/slack/events"
METADATA = "kizuna_nudge"
"""The type of the metadata that carries a delivery's key: https://docs.slack.dev/messaging/message-metadata"""
CALL_WITHIN_S = 12
PAGE = 200
PAGES_MOST = 5
"""Pages of a conversation in which a sent message is looked for: it is among the latest."""


class SlackAdapter:
    """See bot.ports.Adapter and bot.ports.Served."""

    name = "slack"
    platform = "slack"
    capabilities = CAPABILITIES

    def __init__(self, settings: Settings, calls: Calls, client: AsyncWebClient, clock: Clock) -> None:
        self._settings = settings
        self._calls = calls
        self._client = client
        self._clock = clock
        self._acquaintance = Acquaintance(calls, clock)
        self._routes: list[web.RouteDef] = []
        self._workspaces: Workspaces | None = None

    @classmethod
    @asynccontextmanager
    async def opened(
        cls, settings: Settings, installations: Installations, clock: Clock
    ) -> AsyncIterator["SlackAdapter"]:
        """The adapter for these settings, with its connections closed afterwards."""
        async with AsyncExitStack() as stack:
            session = await stack.enter_async_context(aiohttp.ClientSession())
            # Without slack_sdk's retries: after a lost connection a message may have been posted.
            client = AsyncWebClient(
                base_url=settings.slack_api_url, timeout=CALL_WITHIN_S, session=session, retry_handlers=[]
            )
            tokens: Tokens = OneWorkspace(client, settings.slack_bot_token)
            routes: list[web.RouteDef] = []
            workspaces = None
            if settings.slack_client_id:
                grants, own = Grants(settings), tokens if settings.slack_bot_token else None
                workspaces = await stack.enter_async_context(Workspaces(installations, grants, clock, own=own))
                routes = oauth.routes(settings, installations, workspaces, grants, clock)
                tokens = workspaces
            adapter = cls(settings, Calls(client, session, tokens), client, clock)
            adapter._routes, adapter._workspaces = routes, workspaces
            yield adapter

    async def run(self, handle: Handle) -> None:
        """Listen in Socket Mode, where there is a token for it, until cancelled; over HTTP there is nothing to run."""
        listener = self._listener(handle)
        try:
            if self._settings.slack_app_token:
                await sockets.listen(self._app(listener), self._client, self._settings.slack_app_token)
            await asyncio.Event().wait()
        finally:
            await listener.close()

    def add_to(self, application: Any, handle: Handle) -> None:
        """Answer Slack's requests, and those of people who install the app."""
        application.add_routes(self._routes)
        if not self._settings.slack_signing_secret:
            return
        listener = self._listener(handle)
        app = self._app(listener)

        async def answer(request: web.Request) -> web.Response:
            return await to_aiohttp_response(await app.async_dispatch(await to_bolt_request(request)))

        async def close(_application: web.Application) -> None:
            await listener.close()

        application.router.add_post(EVENTS, answer)
        application.on_shutdown.append(close)

    async def send(self, address: Address, reply: Reply, key: str) -> MessageRef:
        """Post a message that carries its key; raises DeliveryError. Repeating it makes a second message: `find` first."""
        channel = await self._channel(address)
        answer = await self._calls.call(
            address.workspace,
            "chat.postMessage",
            channel=channel,
            metadata={"event_type": METADATA, "event_payload": {"key": key}},
            **render.message(reply),
        )
        return _ref(address, channel, str(answer.get("ts", "")))

    async def find(self, address: Address, key: str, since: datetime) -> MessageRef | None:
        """The message with this key in the conversation's history; raises DeliveryError."""
        channel = await self._channel(address)
        cursor = ""
        for _ in range(PAGES_MOST):
            more = {"cursor": cursor} if cursor else {}
            page = await self._calls.ask(
                address.workspace,
                "conversations.history",
                channel=channel,
                oldest=f"{since.timestamp():.6f}",
                limit=str(PAGE),
                include_all_metadata="true",
                **more,
            )
            for message in page.get("messages") or ():
                if _key(message) == key:
                    return _ref(address, channel, str(message.get("ts", "")))
            cursor = str((page.get("response_metadata") or {}).get("next_cursor") or "")
            if not cursor:
                break
        return None

    async def edit(self, ref: MessageRef, reply: Reply) -> None:
        """Replace a message of the bot's own; raises DeliveryError."""
        channel = await self._channel(ref.address)
        await self._calls.call(
            ref.address.workspace, "chat.update", channel=channel, ts=ref.id, **render.message(reply)
        )

    async def _channel(self, address: Address) -> str:
        return address.channel or await self._calls.direct(address.workspace, address.user)

    def _listener(self, handle: Handle) -> Listener:
        return Listener(handle, self._calls, self._acquaintance, self._left, self._clock)

    async def _left(self, workspace: str, at: datetime) -> None:
        if self._workspaces is not None:
            await self._workspaces.left(workspace, at)

    def _app(self, listener: Listener) -> AsyncApp:
        """Bolt without its runner, which looks every 10 ms whether an answer has come."""
        app = AsyncApp(
            logger=logging.getLogger("slack.bolt"),
            signing_secret=self._settings.slack_signing_secret.reveal() or None,
            request_verification_enabled=bool(self._settings.slack_signing_secret),
            client=self._client,
            authorize=_authorizing(self._calls.tokens),
            process_before_response=True,
        )
        listener.listen_to(app)
        return app


def _authorizing(tokens: Tokens) -> Callable[..., Awaitable[Any]]:
    """Who the bot is where a payload comes from. A function, since Bolt takes a method's `self` for an argument."""

    async def authorize(enterprise_id: str | None, team_id: str | None) -> AuthorizeResult | None:
        """None where it is not installed: Bolt turns such payloads away."""
        bot = await tokens.of(team_id or "", enterprise_id or "")
        if bot is None:
            return None
        return AuthorizeResult(
            enterprise_id=enterprise_id,
            team_id=team_id,
            bot_id=bot.bot_id,
            bot_user_id=bot.user_id,
            bot_token=bot.token.reveal(),
        )

    return authorize


def _key(message: Any) -> str:
    with suppress(KeyError, TypeError):
        if message["metadata"]["event_type"] == METADATA:
            return str(message["metadata"]["event_payload"]["key"])
    return ""


def _ref(address: Address, channel: str, ts: str) -> MessageRef:
    return MessageRef(address=Address(platform=address.platform, workspace=address.workspace, channel=channel), id=ts)
