"""A language model behind an OpenAI-compatible chat completions endpoint."""

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from adapters.llm.schema import request
from bot.model.secret import Secret
from bot.operation import logs
from bot.text import Locale

if TYPE_CHECKING:
    import aiohttp

DEADLINE_S = 3.0
"""How long an answer may take altogether."""
ANSWER_MOST = 64 * 1024
"""Bytes of an answer that are read."""
FAILURES_MOST = 3
REST_S = 60.0
"""After so many failures in a row the model is left alone for so long, and nobody waits for it."""
_PATH = "/chat/completions"


class ChatModel:
    """See bot.ports.LanguageModel. The connection is opened with the first sentence."""

    def __init__(self, url: str, key: Secret, name: str, *, deadline_s: float = DEADLINE_S) -> None:
        self._url = url if urlsplit(url).path.endswith(_PATH) else f"{url.rstrip('/')}{_PATH}"
        self._key = key
        self._name = name
        self._deadline_s = deadline_s
        self._session: aiohttp.ClientSession | None = None
        self._failures = 0
        self._resting_until = 0.0
        self._log = logs.get("llm", host=urlsplit(url).hostname or "")

    async def read(self, sentence: str, locale: Locale) -> object | None:
        """What the model makes of a sentence, as JSON that nobody has checked; None without a usable answer in time."""
        if asyncio.get_running_loop().time() < self._resting_until:
            return None
        import aiohttp

        try:
            async with asyncio.timeout(self._deadline_s):
                answer = _content(await self._ask(request(self._name, sentence, locale)))
        except _NoAnswerError as error:
            self._failed(str(error))
            return None
        except (TimeoutError, aiohttp.ClientError, OSError, ValueError) as error:
            # What these say may quote the address with its password, or a header with the key.
            self._failed(type(error).__name__)
            return None
        self._failures = 0
        return answer

    async def close(self) -> None:
        """End the connection."""
        if self._session is not None:
            await self._session.close()
            self._session = None

    async def _ask(self, body: object) -> bytes:
        import aiohttp

        if self._session is None:
            # No cookies, which would tell the endpoint which sentences belong together.
            self._session = aiohttp.ClientSession(cookie_jar=aiohttp.DummyCookieJar())
        headers = {"Authorization": f"Bearer {self._key.reveal()}"} if self._key else {}
        # A redirect would carry the sentence and the key to somebody whom the operator has not chosen.
        asking = self._session.post(self._url, json=body, headers=headers, allow_redirects=False)
        async with asking as response:
            if response.status != 200:
                raise _NoAnswerError(f"HTTP {response.status}")
            found = bytearray()
            async for piece in response.content.iter_chunked(8192):
                found += piece
                if len(found) > ANSWER_MOST:
                    raise _NoAnswerError(f"more than {ANSWER_MOST} bytes")
            return bytes(found)

    def _failed(self, reason: str) -> None:
        """Note a failure, without a word of what was asked."""
        self._failures += 1
        self._log.warning("the language model gave no answer; the rules read the sentence", reason=reason[:80])
        if self._failures >= FAILURES_MOST:
            self._resting_until = asyncio.get_running_loop().time() + REST_S
            self._failures = 0


class _NoAnswerError(Exception):
    """The endpoint answered with something that is no answer; says what, without quoting it."""


def _content(answer: bytes) -> object:
    """The JSON inside the first choice's message."""
    try:
        content = json.loads(answer)["choices"][0]["message"]["content"]
        return json.loads(content)
    except (ValueError, TypeError, KeyError, IndexError, RecursionError):
        raise _NoAnswerError("no JSON of the expected shape") from None


@asynccontextmanager
async def opened(url: str, key: Secret, name: str) -> AsyncIterator[ChatModel]:
    """A model that is closed afterwards."""
    model = ChatModel(url, key, name)
    try:
        yield model
    finally:
        await model.close()
