"""A small HTTP server on this machine that answers what it is told to."""

import asyncio
import json
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

from aiohttp import web


@dataclass
class Peer:
    """A running server: `answers` by path, each a JSON object, (status, text), or silence (None)."""

    answers: Mapping[str, Any]
    url: str = ""
    headers: dict[str, str] = field(default_factory=dict)
    """Sent with every answer."""
    asked: list[tuple[str, str, str]] = field(default_factory=list)
    """(method, path, Authorization) of every request."""
    over: asyncio.Event = field(default_factory=asyncio.Event)

    async def handle(self, request: web.BaseRequest) -> web.StreamResponse:
        """Answer one request."""
        self.asked.append((request.method, request.path, request.headers.get("Authorization", "")))
        answer = self.answers[request.path]
        if answer is None:
            await self.over.wait()
        status, text = answer if isinstance(answer, tuple) else (200, json.dumps(answer))
        return web.Response(status=status, text=text, headers=self.headers)


@asynccontextmanager
async def serving(answers: Mapping[str, Any], **headers: str) -> AsyncIterator[Peer]:
    """A server on a free port of 127.0.0.1; header names are written with `_` for `-`."""
    peer = Peer(answers, headers={name.replace("_", "-"): value for name, value in headers.items()})
    runner = web.ServerRunner(web.Server(peer.handle), shutdown_timeout=1)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    peer.url = f"http://127.0.0.1:{runner.addresses[0][1]}"
    try:
        yield peer
    finally:
        peer.over.set()
        await runner.cleanup()
