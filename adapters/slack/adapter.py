"""Slack as Kizuna sees it: events come in through Socket Mode or HTTP, messages go out through the Web API."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager, suppress
from datetime import datetime
from typing import Any

import aiohttp
from aiohttp import web
from slack_sdk.web.async_client import AsyncWebClient

from adapters import last_look
from adapters.slack import app, enclosures, oauth, proxy, render
from adapters.slack.acquaintance import Acquaintance
from adapters.slack.calls import Calls
from adapters.slack.files import Files
from adapters.slack.grants import Grants
from adapters.slack.limits import CAPABILITIES
from adapters.slack.listening import Listener
from adapters.slack.manifest import EVENTS_PATH
from adapters.slack.messages import Messages
from adapters.slack.objects import spoken_in
from adapters.slack.requests import Requests
from adapters.slack.sockets import Sockets
from adapters.slack.tokens import OneWorkspace, Tokens
from adapters.slack.workspaces import Workspaces
from bot.errors import DeliveryError
from bot.model.address import Address, MessageRef
from bot.model.reply import Reply
from bot.operation import logs
from bot.operation.settings import Settings
from bot.ports import Clock, Handle, Installations

CALL_WITHIN_S = 12


class SlackAdapter:
    """See bot.ports.Adapter and bot.ports.Served."""

    name = "slack"
    platform = "slack"
    capabilities = CAPABILITIES

    def __init__(
        self, settings: Settings, calls: Calls, client: AsyncWebClient, session: aiohttp.ClientSession, clock: Clock
    ) -> None:
        self._settings = settings
        self._calls = calls
        self._client = client
        self._session = session
        self._clock = clock
        self._messages = Messages(calls)
        self._files = Files(calls, self._messages, client, session)
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
            # What Slack would have one workspace's bot remember is nothing to another's.
            jar, looks = aiohttp.DummyCookieJar(), [last_look.traced()]
            # slack_sdk leaves the patience to a session that it is given, whatever else it is told.
            patience = aiohttp.ClientTimeout(total=CALL_WITHIN_S)
            session = await stack.enter_async_context(
                aiohttp.ClientSession(cookie_jar=jar, trace_configs=looks, timeout=patience)
            )
            # Without slack_sdk's retries: after a lost connection a message may have been posted.
            client = proxy.settle(AsyncWebClient(base_url=settings.slack_api_url, session=session, retry_handlers=[]))
            tokens: Tokens = OneWorkspace(client, settings.slack_bot_token)
            routes: list[web.RouteDef] = []
            workspaces = None
            if settings.slack_client_id:
                grants, own = Grants(settings), tokens if settings.slack_bot_token else None
                workspaces = await stack.enter_async_context(Workspaces(installations, grants, clock, own=own))
                routes = oauth.routes(settings, installations, workspaces, grants, clock)
                tokens = workspaces
            adapter = cls(settings, Calls(client, session, tokens), client, session, clock)
            adapter._routes, adapter._workspaces = routes, workspaces
            yield adapter

    async def run(self, handle: Handle) -> None:
        """Listen in Socket Mode, where there is a token for it, until cancelled; over HTTP there is nothing to run."""
        listener = self._listener(handle)
        try:
            if self._settings.slack_app_token:
                heard = app.made(self._client, self._calls, listener)
                await Sockets(heard, self._client, self._session, self._settings.slack_app_token).listen()
            await asyncio.Event().wait()
        finally:
            await listener.close()

    def add_to(self, application: Any, handle: Handle) -> None:
        """Answer Slack's requests, and those of people who install the app."""
        application.add_routes(self._routes)
        if not self._settings.slack_signing_secret:
            return
        listener = self._listener(handle)
        requests = Requests(app.made(self._client, self._calls, listener), self._settings.slack_signing_secret)

        async def close(_application: web.Application) -> None:
            await listener.close()

        application.router.add_post(EVENTS_PATH, requests.answer)
        application.on_shutdown.append(close)

    async def send(self, address: Address, reply: Reply, key: str) -> MessageRef:
        """Post a message that carries its key; raises DeliveryError. Repeating it makes a second message: `find` first."""
        channel = await self._channel(address)
        await self._messages.turn(channel)
        ts = await self._messages.post(address.workspace, channel, render.message(reply), key)
        if any(enclosures.enclosed(reply)):
            await self._enclose(address.workspace, channel, reply, key)
        return _ref(address, channel, ts)

    async def find(self, address: Address, key: str, since: datetime) -> MessageRef | None:
        """The message with this key in the conversation's history; raises DeliveryError."""
        channel = await self._channel(address)
        found = await self._messages.find(address.workspace, channel, key, since)
        return _ref(address, channel, found) if found is not None else None

    async def redraw(self, ref: MessageRef, reply: Reply) -> None:
        """Let a message look like this; raises DeliveryError."""
        channel = await self._channel(ref.address)
        await self._messages.change(ref.address.workspace, channel, ref.id, render.message(reply))

    async def _enclose(self, workspace: str, channel: str, reply: Reply, key: str) -> None:
        """Send the files of a message that has been taken: it is not taken back when they cannot be sent."""
        now = self._clock.now()
        try:
            await enclosures.post(self._files, workspace, channel, reply, since=now)
        except DeliveryError as error:
            logs.get("slack").error("a file could not be sent", reason=error.reason)
            with suppress(DeliveryError):
                said = render.message(enclosures.apology(error, spoken_in(reply.text)))
                await self._messages.say(workspace, channel, said, f"file {key}", now)

    async def _channel(self, address: Address) -> str:
        return address.channel or await self._calls.direct(address.workspace, address.user)

    def _listener(self, handle: Handle) -> Listener:
        return Listener(handle, self._calls, self._messages, self._files, self._acquaintance, self._left, self._clock)

    async def _left(self, workspace: str, at: datetime) -> None:
        if self._workspaces is not None:
            await self._workspaces.left(workspace, at)


def _ref(address: Address, channel: str, ts: str) -> MessageRef:
    return MessageRef(address=Address(platform=address.platform, workspace=address.workspace, channel=channel), id=ts)
