"""A chat completions endpoint on this machine that answers as it is told to, well or not."""

import asyncio
import json
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

from aiohttp import web

Answer = Callable[[web.BaseRequest], Any]


def completion(content: Any) -> web.Response:
    """A well-formed completion with this content, JSON unless it is text already."""
    text = content if isinstance(content, str) else json.dumps(content, ensure_ascii=False)
    return web.json_response({"choices": [{"message": {"role": "assistant", "content": text}}]})


def capture(**parts: Any) -> dict[str, Any]:
    """An answer with one capture, in which everything not named is null or empty."""
    blank: dict[str, Any] = {
        "people": [], "kind": None, "received": False, "when": None, "where": None, "facts": [], "needs": [],
        "promises": [], "introductions": [], "note": None,
    }  # fmt: skip
    return {"captures": [{**blank, **parts}]}


@dataclass
class Endpoint:
    """`answer` is what the next request gets: a response, or None for silence."""

    answer: web.StreamResponse | Callable[[], web.StreamResponse] | None = None
    url: str = ""
    bodies: list[dict[str, Any]] = field(default_factory=list)
    headers: list[dict[str, str]] = field(default_factory=list)
    paths: list[str] = field(default_factory=list)
    asked: asyncio.Event = field(default_factory=asyncio.Event)
    over: asyncio.Event = field(default_factory=asyncio.Event)

    async def handle(self, request: web.BaseRequest) -> web.StreamResponse:
        """Answer one request."""
        self.bodies.append(await request.json())
        self.headers.append(dict(request.headers))
        self.paths.append(request.path)
        self.asked.set()
        if self.answer is None:
            await self.over.wait()
            return web.Response(status=503)
        return self.answer() if callable(self.answer) else self.answer


@asynccontextmanager
async def serving() -> AsyncIterator[Endpoint]:
    """An endpoint on a free port of 127.0.0.1."""
    endpoint = Endpoint()
    runner = web.ServerRunner(web.Server(endpoint.handle), shutdown_timeout=1)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    endpoint.url = f"http://127.0.0.1:{runner.addresses[0][1]}/v1"
    try:
        yield endpoint
    finally:
        endpoint.over.set()
        await runner.cleanup()
