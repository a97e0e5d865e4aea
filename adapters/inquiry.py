"""One question to a platform's HTTP API before the bot starts, and what can come back instead of an answer."""

import json
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from msgspec import Struct, field

from bot.operation.checkup import Words, filled
from bot.text import Text

if TYPE_CHECKING:
    import aiohttp

PATIENCE_S = 10.0
"""How long a whole question may take."""
_UNREACHABLE = Text(en="{host} cannot be reached", ja="{host} に接続できません")
_CHECK_NETWORK = Text(
    en="Check the network, a proxy or a firewall, and {variable}.",
    ja="ネットワーク、プロキシ、ファイアウォールと {variable} を確認してください。",
)
_SLOW = Text(en="{host} did not answer within {seconds} seconds", ja="{host} から {seconds} 秒以内に応答がありません")
_NOT_API = Text(
    en="{host} answered with something that is no API (HTTP {status})",
    ja="{host} の応答が API のものではありません (HTTP {status})",
)
_BUSY = Text(en="{host} asks for patience (HTTP {status})", ja="{host} が混み合っています (HTTP {status})")
_WAIT = Text(en="Check again in a few minutes.", ja="数分後にもう一度確認してください。")


class NoAnswer(Exception):
    """The platform gave no usable answer; says why and what to do."""

    def __init__(self, words: Words, remedy: Words) -> None:
        super().__init__(words)
        self.words = words
        self.remedy = remedy


class Answer(Struct, frozen=True, kw_only=True):
    """A JSON object, with the status and headers it came with. A list is in it under `items`."""

    status: int
    body: Mapping[str, Any]
    headers: Mapping[str, str] = field(default_factory=dict)


class Inquirer(Struct, frozen=True, kw_only=True):
    """Asks questions of one API; `variable` is the setting that holds its address."""

    session: "aiohttp.ClientSession"
    variable: str
    patience_s: float = PATIENCE_S
    agent: str = "Kizuna"

    async def ask(self, method: str, url: str, authorization: str, *, listed: bool = False) -> Answer:
        """The answer to one request; it may be a list when `listed`. Raises NoAnswer."""
        import aiohttp

        host = urlsplit(url).netloc.rpartition("@")[2]
        limit = aiohttp.ClientTimeout(total=self.patience_s)
        headers = {"Authorization": authorization, "User-Agent": self.agent}
        asking = self.session.request(method, url, headers=headers, timeout=limit, allow_redirects=False)
        try:
            async with asking as response:
                return self._understood(response, await response.read(), host, listed=listed)
        except TimeoutError:
            raise NoAnswer(filled(_SLOW, host=host, seconds=f"{self.patience_s:g}"), self._remedy) from None
        except (aiohttp.ClientError, OSError):
            raise NoAnswer(filled(_UNREACHABLE, host=host), self._remedy) from None

    def _understood(self, response: "aiohttp.ClientResponse", content: bytes, host: str, *, listed: bool) -> Answer:
        status = str(response.status)
        if response.status == 429 or response.status >= 500:
            raise NoAnswer(filled(_BUSY, host=host, status=status), _WAIT)
        body = _json(content)
        if listed and isinstance(body, list):
            body = {"items": body}
        if not isinstance(body, dict):
            raise NoAnswer(filled(_NOT_API, host=host, status=status), self._remedy)
        return Answer(status=response.status, body=body, headers=response.headers)

    @property
    def _remedy(self) -> Text:
        return filled(_CHECK_NETWORK, variable=self.variable)


@asynccontextmanager
async def opened(session: "aiohttp.ClientSession | None") -> "AsyncIterator[aiohttp.ClientSession]":
    """The given session, or one of our own that is closed afterwards."""
    if session is not None:
        yield session
        return
    import aiohttp

    async with aiohttp.ClientSession() as own:
        yield own


def _json(content: bytes) -> Any:
    try:
        return json.loads(content)
    except ValueError:
        return None
