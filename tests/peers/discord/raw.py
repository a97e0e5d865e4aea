"""Requests without a library, for what discord.py would never send."""

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Any

import aiohttp

from tests.peers.discord.server import Discord

PATIENCE_S = 10.0
Ask = Callable[..., Awaitable[tuple[int, Any]]]
"""`await ask("POST /users/@me/channels", {…})` gives the status and the body."""


@asynccontextmanager
async def asking(peer: Discord, token: str | None = None) -> AsyncIterator[Ask]:
    """The bot's token goes along, or another."""
    headers = {"Authorization": f"Bot {token or peer.rules.token}"}
    async with aiohttp.ClientSession(headers=headers) as session:

        async def ask(what: str, body: Any = None, *, within: float = PATIENCE_S, **query: str) -> tuple[int, Any]:
            method, path = what.split(" ")
            data = aiohttp.JsonPayload(body) if body is not None else None
            patience = aiohttp.ClientTimeout(within)
            async with session.request(
                method, peer.api_url + path, data=data, params=query, timeout=patience
            ) as response:
                text = await response.text()
                json_like = response.headers.get("Content-Type") == "application/json"
                return response.status, await response.json() if json_like else text

        yield ask


def errors(body: Any) -> dict[str, str]:
    """Codes of the nested errors by their path."""
    found: dict[str, str] = {}

    def look(node: dict[str, Any], path: str) -> None:
        for name, each in node.items():
            if name == "_errors":
                found[path] = each[0]["code"]
            else:
                look(each, f"{path}.{name}" if path else name)

    look(body["errors"], "")
    return found
