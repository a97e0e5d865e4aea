"""Socket Mode: connections that the app opens, and envelopes that are acknowledged on them.

See https://docs.slack.dev/apis/events-api/using-socket-mode.
"""

import asyncio
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from aiohttp import WSMsgType, web

from tests.peers.slack import limits

if TYPE_CHECKING:
    from tests.peers.slack.peer import Slack

HOST = "applink-loopback"


class Lost(Exception):
    """The connection broke before an envelope was acknowledged."""


@dataclass
class Connection:
    """One open websocket."""

    number: int
    socket: web.WebSocketResponse
    sent: list[str] = field(default_factory=list)
    """Ids of the envelopes that it was given."""


@dataclass
class Sockets:
    """All connections of the app."""

    slack: "Slack"
    open: list[Connection] = field(default_factory=list)
    acks: int = 0
    tickets: int = 0
    _turn: int = 0
    _waiting: dict[str, tuple[Connection, asyncio.Future[Any]]] = field(default_factory=dict)
    _tickets: set[str] = field(default_factory=set)

    def ticket(self) -> str:
        """An address that opens one connection."""
        self.tickets += 1
        name = f"{self.tickets:08x}-loopback"
        self._tickets.add(name)
        return f"{self.slack.url.replace('http', 'ws', 1)}/link/?ticket={name}&app_id={self.slack.app.id}"

    async def serve(self, request: web.Request) -> web.StreamResponse:
        """One connection, from its greeting to its end."""
        ticket = request.query.get("ticket", "")
        if ticket not in self._tickets:
            return web.Response(status=403)
        self._tickets.remove(ticket)
        socket = web.WebSocketResponse(heartbeat=None)
        await socket.prepare(request)
        connection = Connection(self.tickets, socket)
        if len(self.open) >= limits.CONNECTIONS:
            await self._bye(connection, "too_many_websockets")
            await socket.close()
            return socket
        self.open.append(connection)
        await socket.send_json(
            {
                "type": "hello",
                "num_connections": len(self.open),
                "debug_info": {"host": HOST, "build_number": 1, "approximate_connection_time": 18_060},
                "connection_info": {"app_id": self.slack.app.id},
            }
        )
        await self.slack.world.change()
        if not self.slack.app.socket_mode:
            self.open.remove(connection)
            await self._bye(connection, "link_disabled")
            if self.slack.app.closes:
                await socket.close()
            else:
                await socket.receive()
            return socket
        try:
            async for message in socket:
                if message.type == WSMsgType.TEXT:
                    self._heard(message.data)
        finally:
            # Who says good-bye may still acknowledge on another connection.
            await self._forget(connection, lost=socket.close_code not in (1000, 1001))
        return socket

    async def send(
        self, kind: str, payload: Mapping[str, Any], *, answers: bool, breaks: bool = False, **more: Any
    ) -> Any:
        """Send an envelope on one connection; what it is answered with. Raises Lost or TimeoutError.

        With `breaks` the connection breaks as soon as the envelope was sent.
        """
        if not self.open:
            raise Lost("no connection")
        self._turn += 1
        connection = self.open[self._turn % len(self.open)]
        name = f"{self.slack.world.id('e')}-loopback"
        envelope = {
            "envelope_id": name, "payload": payload, "type": kind, "accepts_response_payload": answers, **more,
        }  # fmt: skip
        future: asyncio.Future[Any] = asyncio.get_running_loop().create_future()
        self._waiting[name] = (connection, future)
        connection.sent.append(name)
        try:
            await connection.socket.send_json(envelope)
            if breaks:
                await self.drop(connection)
            async with asyncio.timeout(self.slack.timing.real(self.slack.app.ack_s)):
                return await future
        except ConnectionError:
            raise Lost("connection broke") from None
        finally:
            self._waiting.pop(name, None)

    async def disconnect(self, reason: str = "refresh_requested", number: int = 0) -> None:
        """Ask the app to open another connection in place of the oldest (or the one with this number).

        `warning` says that it will be closed in ten seconds; after `refresh_requested` nothing new comes on it, and it
        is closed when they are over.
        """
        chosen = [each for each in self.open if number in (0, each.number)]
        if not chosen:
            return
        connection = chosen[0]
        await self._bye(connection, reason)
        if reason != "warning":
            # No new envelopes here from now on, but those under way may still be acknowledged.
            self.open.remove(connection)
        self.slack.delivery.spawn(self._close_later(connection))

    async def _close_later(self, connection: Connection) -> None:
        await self.slack.timing.sleep(10.0)
        await connection.socket.close()

    async def drop(self, connection: Connection | None = None) -> None:
        """Break a connection (or all of them) without a word."""
        for each in [connection] if connection else [*self.open]:
            transport = each.socket._req.transport if each.socket._req is not None else None
            if transport is not None:
                transport.abort()
            await self._forget(each, lost=True)

    async def _bye(self, connection: Connection, reason: str) -> None:
        await connection.socket.send_json({"type": "disconnect", "reason": reason, "debug_info": {"host": HOST}})

    def _heard(self, text: str) -> None:
        try:
            answer = json.loads(text)
        except ValueError:
            return
        _, future = self._waiting.get(str(answer.get("envelope_id")), (None, None))
        if future is not None and not future.done():
            self.acks += 1
            future.set_result(answer.get("payload"))

    async def _forget(self, connection: Connection, *, lost: bool) -> None:
        if connection in self.open:
            self.open.remove(connection)
        for other, future in [*self._waiting.values()]:
            if lost and other is connection and not future.done():
                future.set_exception(Lost("connection broke"))
        await self.slack.world.change()
