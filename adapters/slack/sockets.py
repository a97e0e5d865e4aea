"""Socket Mode: several connections to Slack, each replaced before it ends, so that somebody always listens.

Not slack_sdk's client: it closes a connection before it has the next one, and looks only every few seconds whether one
broke; meanwhile commands fail. Source: https://docs.slack.dev/apis/events-api/using-socket-mode
"""

import asyncio
import json
from collections.abc import Coroutine, Mapping
from contextlib import suppress
from typing import Any

import aiohttp
from slack_bolt.app.async_app import AsyncApp
from slack_bolt.request.async_request import AsyncBoltRequest
from slack_bolt.response import BoltResponse
from slack_sdk.web.async_client import AsyncWebClient

from adapters.slack import faults
from bot.model.secret import Secret
from bot.operation import logs

CONNECTIONS = 2
"""Slack allows ten, and sends each event to one."""
CONNECT_WITHIN_S = 10.0
REMEDY = "SLACK_APP_TOKEN does not open one; `kizuna check` says why"
PING_S = 10.0
FIRST_WAIT_S, LONGEST_WAIT_S = 0.2, 30.0
BRIEF_S = 10.0
"""What breaks sooner than this may break again, and Slack lets 50 be opened in a minute; a good one lasts for hours.

Source: https://docs.slack.dev/reference/methods/apps.connections.open
"""
OLD_ONES_S = 20.0
"""How long a connection that has been replaced is still listened to; Slack closes it after about ten."""
FINISH_WITHIN_S = 2.0
"""How long what has been heard may take to be acknowledged in the end."""

Socket = aiohttp.ClientWebSocketResponse
Message = Mapping[str, Any]


class Sockets:
    """All connections of this process."""

    def __init__(self, app: AsyncApp, client: AsyncWebClient, session: aiohttp.ClientSession, token: Secret) -> None:
        self._app = app
        self._client = client
        self._session = session
        self._token = token
        self._open: list[Socket] = []
        self._reading: set[asyncio.Task[None]] = set()
        self._answering: set[asyncio.Task[None]] = set()
        self._failing = False
        self._switched_off = False

    async def listen(self) -> None:
        """Hand to the app what Slack sends, until cancelled. What was heard is acknowledged before this ends."""
        try:
            await asyncio.gather(*(self._keep() for _ in range(CONNECTIONS)))
        finally:
            for task in self._reading:
                task.cancel()
            if self._answering:
                await asyncio.wait(self._answering, timeout=FINISH_WITHIN_S)
            for task in self._answering:
                task.cancel()
            for socket in [*self._open]:
                await _close(socket)

    async def _keep(self) -> None:
        """One connection after the other, the next one before the last one ends."""
        wait, loop = FIRST_WAIT_S, asyncio.get_running_loop()
        while True:
            try:
                socket = await self._connected()
            except Exception as error:
                wait = self._failed(error, wait)
                await asyncio.sleep(wait)
                continue
            greeted, over, since = asyncio.Event(), asyncio.Event(), loop.time()
            reading = self._kept(self._reading, self._read(socket, greeted, over))
            reading.add_done_callback(lambda _, over=over: over.set())  # type: ignore[misc]
            await over.wait()
            # Without a greeting it was no good: Slack has too many of ours, or does not want any. One that broke by itself
            # soon afterwards was no better.
            if greeted.is_set() and not (reading.done() and loop.time() - since < BRIEF_S):
                wait, self._switched_off = FIRST_WAIT_S, False
            else:
                await asyncio.sleep(wait)
                wait = min(wait * 2, LONGEST_WAIT_S)

    async def _connected(self) -> Socket:
        answer = await self._client.apps_connections_open(app_token=self._token.reveal())
        async with asyncio.timeout(CONNECT_WITHIN_S):
            return await self._session.ws_connect(
                str(answer["url"]), heartbeat=PING_S, max_msg_size=0, proxy=self._client.proxy
            )

    def _failed(self, error: Exception, wait: float) -> float:
        """Say once that there is no connection; how long to wait."""
        fault = faults.of(error)
        if not self._failing:
            self._failing = True
            word = faults.word(error)
            reason = f"{word}: {REMEDY}" if word in faults.OPERATOR or word in faults.GONE else fault.reason
            logs.get("slack").error("no connection in Socket Mode; it will be tried again", reason=reason)
        return max(min(wait * 2, LONGEST_WAIT_S), fault.retry_after_s or 0.0)

    async def _read(self, socket: Socket, greeted: asyncio.Event, over: asyncio.Event) -> None:
        """Take in what comes until the end; `over` is set when another connection is wanted in its place."""
        self._open.insert(0, socket)
        try:
            async for sent in socket:
                message = _read(sent.data) if sent.type == aiohttp.WSMsgType.TEXT else {}
                if message.get("type") == "hello":
                    greeted.set()
                    self._works()
                elif message.get("type") == "disconnect":
                    self._replaced(socket, str(message.get("reason")), greeted, over)
                elif message.get("envelope_id"):
                    self._kept(self._answering, self._answer(socket, message))
        finally:
            self._open.remove(socket)
            await _close(socket)

    def _replaced(self, socket: Socket, reason: str, greeted: asyncio.Event, over: asyncio.Event) -> None:
        if reason != "link_disabled":
            # What is still heard here is answered here for as long as Slack lets it.
            over.set()
        else:
            self._says_switched_off()
            # However long Slack lets it stand, the next one is no more welcome.
            greeted.clear()
        self._kept(self._reading, _closed_later(socket))

    def _says_switched_off(self) -> None:
        if not self._switched_off:
            self._switched_off = True
            logs.get("slack").error("Socket Mode is switched off; see Socket Mode at api.slack.com/apps")

    def _works(self) -> None:
        if self._failing:
            logs.get("slack").info("there is a connection in Socket Mode again")
        self._failing = False

    async def _answer(self, socket: Socket, message: Message) -> None:
        """Acknowledge what came, unless it failed here: then Slack sends it again, or tells the person."""
        payload = message.get("payload")
        try:
            request = AsyncBoltRequest(mode="socket_mode", body=payload if isinstance(payload, dict) else {})
            response = await self._app.async_dispatch(request)
        except Exception as error:
            logs.get("slack").failure("what Slack sent could not be read", error)
            return
        if response.status >= 500:
            return
        answer = {"envelope_id": message["envelope_id"]}
        if message.get("accepts_response_payload", True) and (body := _body(response)):
            answer["payload"] = body
        for each in dict.fromkeys((socket, *self._open)):
            with suppress(ConnectionError, RuntimeError):
                if not each.closed:
                    await each.send_json(answer)
                    return
        logs.get("slack").warning("an acknowledgement came too late: the connection is gone")

    def _kept(self, tasks: set[asyncio.Task[None]], work: Coroutine[Any, Any, None]) -> asyncio.Task[None]:
        task = asyncio.create_task(work)
        tasks.add(task)
        task.add_done_callback(tasks.discard)
        return task


async def _closed_later(socket: Socket) -> None:
    await asyncio.sleep(OLD_ONES_S)
    await _close(socket)


async def _close(socket: Socket) -> None:
    with suppress(Exception):
        await asyncio.wait_for(socket.close(), 1.0)


def _read(data: str) -> Message:
    try:
        found = json.loads(data)
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}


def _body(response: BoltResponse) -> Any:
    """What goes along with an acknowledgement: an object, or a text as one; nothing when it is empty."""
    if not response.body:
        return None
    try:
        found = json.loads(response.body)
    except ValueError:
        return {"text": response.body}
    return found if isinstance(found, dict) else {"text": response.body}
