"""A Slack in a process of its own, which outlives a killed bot; the same verbs, all of them awaited."""

import asyncio
import sys
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Any

import aiohttp

from tests.peers.slack.seen import decode, encode
from tests.peers.slack.spots import ClientRefuses

ERRORS: dict[str, type[Exception]] = {
    "ClientRefuses": ClientRefuses, "TimeoutError": TimeoutError, "KeyError": KeyError, "AssertionError": AssertionError,
}  # fmt: skip


class Remote:
    """`await remote.say(user, "hello")`, `await remote.visible(user)`; attributes too: `await remote.get("refused")`."""

    def __init__(self, url: str, session: aiohttp.ClientSession) -> None:
        self.url = url
        self._session = session

    @property
    def api_url(self) -> str:
        """What SLACK_API_URL is to be."""
        return f"{self.url}/api/"

    @property
    def authorize_url(self) -> str:
        """What SLACK_AUTHORIZE_URL is to be."""
        return f"{self.url}/oauth/v2/authorize"

    def __getattr__(self, verb: str) -> Callable[..., Awaitable[Any]]:
        if verb.startswith("_"):
            raise AttributeError(verb)

        async def call(*args: Any, **named: Any) -> Any:
            return await self._ask(verb, [*args], named)

        return call

    async def get(self, path: str) -> Any:
        """An attribute, or what a method without arguments gives, by dotted path: `app.failures`, `pacing.posts`."""
        return await self._ask(path, [], {})

    async def _ask(self, verb: str, args: list[Any], named: dict[str, Any]) -> Any:
        body = {"args": encode(args), "kwargs": {name: encode(each) for name, each in named.items()}}
        async with self._session.post(f"{self.url}/control/{verb}", json=body) as response:
            answer = await response.json()
        if "error" in answer:
            raise ERRORS.get(answer["type"], RuntimeError)(answer["error"])
        return decode(answer["value"])


@asynccontextmanager
async def process(scale: float = 1.0) -> AsyncIterator[Remote]:
    """A Slack in a process of its own. It ends with whoever started it."""
    child = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "tests.peers.slack", "--scale", str(scale),
        stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE,
    )  # fmt: skip
    assert child.stdin is not None
    assert child.stdout is not None
    try:
        url = (await child.stdout.readline()).decode().strip()
        async with aiohttp.ClientSession() as session:
            yield Remote(url, session)
    finally:
        child.stdin.close()
        await child.wait()
