"""Requests of Slack's over HTTP: known by their signatures, read, handed to Bolt, answered.

The signature is looked at before anything else is: anybody can send requests, and Bolt reads them first.
Source: https://docs.slack.dev/authentication/verifying-requests-from-slack
"""

import asyncio
from collections.abc import Mapping

from aiohttp import web
from slack_bolt.adapter.aiohttp import to_aiohttp_response
from slack_bolt.app.async_app import AsyncApp
from slack_bolt.request.async_request import AsyncBoltRequest
from slack_bolt.response import BoltResponse
from slack_sdk.signature import SignatureVerifier

from bot.model.secret import Secret
from bot.operation import logs

REMEDY = (
    "if it came from Slack, compare SLACK_SIGNING_SECRET with the page Basic Information, and set this machine's clock"
)


class Requests:
    """Answers for one app."""

    def __init__(self, app: AsyncApp, signing_secret: Secret) -> None:
        self._app = app
        self._verifier = SignatureVerifier(signing_secret.reveal())
        self._warned = False

    async def answer(self, request: web.Request) -> web.Response:
        """Slack's request, answered."""
        try:
            answer = await self.answered(await request.read(), request.headers, request.query_string)
        except asyncio.CancelledError:
            task = asyncio.current_task()
            if task is not None and task.cancelling():
                raise
            # This process is ending and has not begun with it: Slack tries again, and finds another one.
            return web.Response(status=503)
        return await to_aiohttp_response(answer)

    async def answered(self, body: bytes, headers: Mapping[str, str], query: str = "") -> BoltResponse:
        """The answer to a request; 401 for what is not Slack's, or older than five minutes, 400 for what makes no sense.

        Raises CancelledError when this process is ending and has not begun with it.
        """
        if not self._signed(body, headers):
            # Slack looks at certificates now and then: https://docs.slack.dev/interactivity/implementing-slash-commands
            return BoltResponse(status=200 if body.startswith(b"ssl_check=1") else 401)
        read = _read(body, headers, query)
        return BoltResponse(status=400) if read is None else await self._app.async_dispatch(read)

    def _signed(self, body: bytes, headers: Mapping[str, str]) -> bool:
        at, signature = headers.get("X-Slack-Request-Timestamp", ""), headers.get("X-Slack-Signature", "")
        try:
            signed = self._verifier.is_valid(body, at, signature)
        except (ValueError, TypeError):
            # A moment that is no number, a signature that is not ASCII.
            signed = False
        if not signed and signature and not self._warned:
            logs.get("slack").warning("a request that Slack has not signed just now was refused", remedy=REMEDY)
        # Anybody can send such requests: it is said once, until Slack itself is heard again.
        self._warned = not signed and (self._warned or bool(signature))
        return signed


def _read(body: bytes, headers: Mapping[str, str], query: str) -> AsyncBoltRequest | None:
    """None for what is no payload; Bolt takes every payload for one."""
    try:
        read = AsyncBoltRequest(body=body.decode(), query=query, headers=dict(headers))
    except Exception:
        # Whatever Bolt stumbles over when it looks for the team and the user.
        return None
    return read if isinstance(read.body, dict) and isinstance(read.body.get("event", {}), dict) else None
