"""Signed requests to the app's URL (https://docs.slack.dev/authentication/verifying-requests-from-slack)."""

import asyncio
import hashlib
import hmac
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlencode

import aiohttp

from tests.peers.slack.app import App
from tests.peers.slack.timing import Timing

FORM = "application/x-www-form-urlencoded"
STALE_S = 600


@dataclass(frozen=True)
class Posted:
    """One request as it went out, and what came back."""

    body: str
    headers: Mapping[str, str]
    status: int = 0
    answer: str = ""
    answer_type: str = ""
    no_retry: bool = False
    """Whether the app asked not to be sent this again (X-Slack-No-Retry)."""

    def parsed(self) -> Any:
        """The answer: an object when it is JSON, else text; None when it is empty."""
        if not self.answer.strip():
            return None
        return json.loads(self.answer) if self.answer_type == "application/json" else self.answer


@dataclass
class Posting:
    """Posts to `app.request_url` and waits for an answer, three peer seconds at most."""

    app: App
    timing: Timing
    posted: list[Posted] = field(default_factory=list)
    """Every request that went out, oldest first."""
    _session: aiohttp.ClientSession | None = None

    async def close(self) -> None:
        """Let go of connections."""
        if self._session is not None:
            await self._session.close()

    async def event(self, payload: Mapping[str, Any], what: str = "", **headers: str) -> Posted:
        """Post an event as JSON."""
        body = json.dumps(payload, ensure_ascii=False, separators=(",", ":"))
        return await self.post(body, self.signed(body, "application/json", what, headers))

    async def form(self, fields: Mapping[str, Any], what: str = "") -> Posted:
        """Post a command, or an interaction as its only field `payload`."""
        body = urlencode(fields)
        return await self.post(body, self.signed(body, FORM, what, {}))

    async def interaction(self, payload: Mapping[str, Any], what: str = "") -> Posted:
        """Post an interaction."""
        return await self.form({"payload": json.dumps(payload, ensure_ascii=False)}, what)

    def signed(self, body: str, kind: str, what: str, more: Mapping[str, str]) -> dict[str, str]:
        """The headers of a request; `stale` and `forged` ones are wrong on purpose."""
        moment = str(self.timing.epoch() - (STALE_S if what == "stale" else 0))
        secret = "somebody-elses-secret" if what == "forged" else self.app.signing_secret
        digest = hmac.new(secret.encode(), f"v0:{moment}:{body}".encode(), hashlib.sha256).hexdigest()
        return {
            "Content-Type": kind, "User-Agent": "Slackbot 1.0 (+https://api.slack.com/robots)", "Accept": "*/*",
            "X-Slack-Request-Timestamp": moment, "X-Slack-Signature": f"v0={digest}", **more,
        }  # fmt: skip

    async def post(self, body: str, headers: Mapping[str, str]) -> Posted:
        """Post this as it stands. Raises TimeoutError, or OSError when nobody is there."""
        if self._session is None:
            self._session = aiohttp.ClientSession(skip_auto_headers=("User-Agent",))
        posted = Posted(body, headers)
        try:
            async with (
                asyncio.timeout(self.timing.real(self.app.ack_s)),
                self._session.post(self.app.request_url, data=body.encode(), headers=headers) as response,
            ):
                kind = response.content_type
                enough = response.headers.get("X-Slack-No-Retry") == "1"
                posted = Posted(body, headers, response.status, await response.text(), kind, enough)
        except aiohttp.ClientError as error:
            raise OSError(str(error)) from error
        finally:
            self.posted.append(posted)
        return posted

    async def challenge(self) -> bool:
        """Whether the URL answers the handshake that Slack makes when it is entered."""
        word = "3eZbrw1aBm2rZgRNFdxV2595E9CY3gmdALWMmHkvFXO7tYXAYM8P"
        payload = {"token": self.app.verification_token, "challenge": word, "type": "url_verification"}
        posted = await self.event(payload)
        answer = posted.parsed()
        return posted.status == 200 and (
            answer == word or (isinstance(answer, dict) and answer.get("challenge") == word)
        )
