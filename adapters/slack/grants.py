"""What Slack gives in return for a code or a refresh token, and what it says instead."""

from base64 import b64encode
from collections.abc import Awaitable
from datetime import timedelta
from typing import Any

import aiohttp
from msgspec import Struct
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from adapters.slack import proxy
from bot.model.secret import Secret
from bot.operation.settings import Settings

PATIENCE_S = 10
"""How long Slack may take to answer."""
_FOR_NOW = frozenset(
    {"fatal_error", "internal_error", "ratelimited", "rate_limited", "request_timeout", "service_unavailable"}
)
"""Errors that say nothing about the question. Source: https://docs.slack.dev/reference/methods/oauth.v2.access"""


class Refused(Exception):
    """Slack said no; `code` is its word for it."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


class NoAnswer(Exception):
    """Slack could not be reached, took too long, or answered with something that is none of its answers."""


class Granted(Struct, frozen=True, kw_only=True):
    """A token, with what it can be renewed with; one that does not end has no `lasts`."""

    token: Secret
    refresh_token: Secret
    lasts: timedelta | None

    @classmethod
    def read(cls, answer: dict[str, Any]) -> "Granted":
        """The tokens of an answer. Source: https://docs.slack.dev/authentication/using-token-rotation"""
        lasts = answer.get("expires_in")
        return cls(
            token=Secret(str(answer["access_token"])),
            refresh_token=Secret(answer.get("refresh_token") or ""),
            lasts=timedelta(seconds=int(lasts)) if lasts is not None else None,
        )


class Grants:
    """Asks Slack in the name of the app, never twice for one thing: codes and refresh tokens are good once."""

    def __init__(self, settings: Settings) -> None:
        client = AsyncWebClient(base_url=settings.slack_api_url, timeout=PATIENCE_S, retry_handlers=[])
        self._client = proxy.settle(client)
        # RFC 6749, section 2.3.1, which Slack prefers. Not slack_sdk's way to say it, which aiohttp warns about.
        pair = f"{settings.slack_client_id}:{settings.slack_client_secret.reveal()}"
        self._app = Secret(f"Basic {b64encode(pair.encode()).decode()}")

    async def exchange(self, code: str) -> dict[str, Any]:
        """What oauth.v2.access answers for a code of the authorize page. Raises Refused or NoAnswer."""
        return await self._access(code=code)

    async def renew(self, refresh_token: Secret) -> Granted:
        """New tokens; the refresh token is spent. Raises Refused or NoAnswer."""
        answer = await self._access(grant_type="refresh_token", refresh_token=refresh_token.reveal())
        if not answer.get("access_token"):
            raise NoAnswer("there is no token in the answer")
        return Granted.read(answer)

    async def whoami(self, token: Secret) -> dict[str, Any]:
        """What auth.test answers. Raises Refused or NoAnswer."""
        return await _answer(self._client.auth_test(token=token.reveal()))

    async def _access(self, **given: str) -> dict[str, Any]:
        """Source: https://docs.slack.dev/reference/methods/oauth.v2.access"""
        named = {"Authorization": self._app.reveal()}
        return await _answer(self._client.api_call("oauth.v2.access", data=given, headers=named))


async def _answer(asking: Awaitable[Any]) -> dict[str, Any]:
    try:
        answer = (await asking).data
    except SlackApiError as error:
        # A proxy's error page comes as a response of another kind, or with data that is no object.
        said = getattr(error.response, "data", None)
        code = str(said.get("error") or "") if isinstance(said, dict) else ""
        if code and code not in _FOR_NOW:
            raise Refused(code) from None
        raise NoAnswer(code or f"status {getattr(error.response, 'status_code', '?')}") from None
    except (aiohttp.ClientError, TimeoutError, OSError, AttributeError) as error:
        # AttributeError: slack_sdk expects an object where plain text came.
        raise NoAnswer(type(error).__name__) from error
    return answer if isinstance(answer, dict) else {}
