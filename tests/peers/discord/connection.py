"""One gateway connection: what is sent on it, compressed as asked for, and how it ends."""

import asyncio
import importlib
import json
import zlib
from collections.abc import Callable
from contextlib import suppress
from typing import Any

from aiohttp import web


class Connection:
    """Everything sent is queued, so that callers never wait for the network."""

    def __init__(self, socket: web.WebSocketResponse, transport: asyncio.Transport | None, compression: str) -> None:
        self.socket = socket
        self.session_id: str | None = None
        self.heard_at = asyncio.get_running_loop().time()
        self.deaf = False
        """Heartbeats are not acknowledged."""
        self.closing = False
        """The platform closes it, not the client."""
        self._transport = transport
        self._pack = _packer(compression)
        self._outbox: asyncio.Queue[str | int] = asyncio.Queue()

    def send(self, text: str) -> None:
        """Queue one payload."""
        self._outbox.put_nowait(text)

    def op(self, code: int, data: object = None) -> None:
        """Queue a payload that is no event."""
        self.send(json.dumps({"op": code, "d": data, "s": None, "t": None}))

    def close(self, code: int) -> None:
        """Queue the end, with this close code."""
        self.closing = True
        self._outbox.put_nowait(code)

    def cut(self) -> None:
        """Break the connection at once, without a close frame."""
        if self._transport is not None:
            self._transport.abort()

    async def write(self) -> None:
        """Send what is queued until the end."""
        with suppress(ConnectionError):
            while True:
                each = await self._outbox.get()
                if isinstance(each, int):
                    await self.socket.close(code=each, drain=False)
                    return
                if self._pack is None:
                    await self.socket.send_str(each)
                else:
                    await self.socket.send_bytes(self._pack(each.encode()))


def _packer(compression: str) -> Callable[[bytes], bytes] | None:
    """How payloads are compressed: `zlib-stream`, `zstd-stream` or not at all.

    https://docs.discord.com/developers/events/gateway#transport-compression
    """
    if compression == "zlib-stream":
        deflate = zlib.compressobj()
        return lambda data: deflate.compress(data) + deflate.flush(zlib.Z_SYNC_FLUSH)
    if compression == "zstd-stream":
        return _zstd()
    return None


def _zstd() -> Callable[[bytes], bytes]:
    """discord.py asks for it where either of these is installed; the first is part of Python 3.14."""
    try:
        builtin: Any = importlib.import_module("compression.zstd")
    except ModuleNotFoundError:
        package: Any = importlib.import_module("zstandard")
        stream = package.ZstdCompressor().compressobj()
        return lambda data: bytes(stream.compress(data) + stream.flush(package.COMPRESSOBJ_FLUSH_BLOCK))
    shrink = builtin.ZstdCompressor()
    return lambda data: bytes(shrink.compress(data, mode=builtin.ZstdCompressor.FLUSH_BLOCK))
