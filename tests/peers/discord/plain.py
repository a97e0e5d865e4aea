"""A gateway client without a library: one connection, one payload at a time."""

import json
import zlib
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import aiohttp

from tests.peers.discord.server import Discord

PATIENCE_S = 10.0
INTENTS = 1 << 0 | 1 << 12


class Plain:
    """`compress` as asked for in the address."""

    def __init__(self, socket: aiohttp.ClientWebSocketResponse) -> None:
        self._socket = socket
        self._inflate = zlib.decompressobj()

    async def hear(self) -> dict[str, Any]:
        """The next payload; `{"close": code}` if there is none any more."""
        message = await self._socket.receive(timeout=PATIENCE_S)
        if message.type is aiohttp.WSMsgType.BINARY:
            found: dict[str, Any] = json.loads(self._inflate.decompress(message.data))
            return found
        if message.type is aiohttp.WSMsgType.TEXT:
            found = json.loads(message.data)
            return found
        return {"close": self._socket.close_code}

    async def say(self, op: int, data: Any = None) -> None:
        """Send a payload."""
        await self._socket.send_json({"op": op, "d": data})

    async def identify(self, peer: Discord, **more: Any) -> dict[str, Any]:
        """Say who this is; returns what is answered."""
        told = {"token": peer.rules.token, "intents": INTENTS, "properties": {}, **more}
        await self.say(2, told)
        return await self.hear()

    async def close(self, code: int) -> None:
        """Leave with this code."""
        await self._socket.close(code=code)


@asynccontextmanager
async def plain(peer: Discord, compress: str = "", version: str = "10") -> AsyncIterator[Plain]:
    """A connection that has heard HELLO."""
    query = {"v": version, "encoding": "json", **({"compress": compress} if compress else {})}
    async with aiohttp.ClientSession() as session, session.ws_connect(peer.gateway_url, params=query) as socket:
        line = Plain(socket)
        hello = await line.hear()
        assert hello["op"] == 10
        yield line
