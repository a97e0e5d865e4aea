"""Requests of Slack's over HTTP: known by their signatures, read, handed to Bolt, answered.

The signature is looked at before anything else is: anybody can send requests, and Bolt reads them first.
Source: https://docs.slack.dev/authentication/verifying-requests-from-slack
"""

import asyncio

from aiohttp import web
from slack_bolt.adapter.aiohttp import to_aiohttp_response
from slack_bolt.app.async_app import AsyncApp
from slack_bolt.request.async_request import AsyncBoltRequest
from slack_sdk.signature import SignatureVerifier

from bot.secret import Secret


class Requests:
    """Answers for one app."""

    def __init__(self, app: AsyncApp, signing_secret: Secret) -> None:
        self._app = app
        self._verifier = SignatureVerifier(signing_secret.reveal())

    async def answer(self, request: web.Request) -> web.Response:
        """Slack's request, answered; 401 for what is not Slack's, or older than five minutes."""
        body = await request.read()
        if not self._signed(request, body):
            return web.Response(status=401)
        read = _read(request, body)
        if read is None:
            return web.Response(status=400)
        try:
            return await to_aiohttp_response(await self._app.async_dispatch(read))
        except asyncio.CancelledError:
            task = asyncio.current_task()
            if task is not None and task.cancelling():
                raise
            # This process is ending and has not begun with it: Slack tries again, and finds another one.
            return web.Response(status=503)

    def _signed(self, request: web.Request, body: bytes) -> bool:
        sent = request.headers
        try:
            return self._verifier.is_valid(
                body, sent.get("X-Slack-Request-Timestamp", ""), sent.get("X-Slack-Signature", "")
            )
        except (ValueError, TypeError):
            # A moment that is no number, a signature that is not ASCII.
            return False


def _read(request: web.Request, body: bytes) -> AsyncBoltRequest | None:
    """None for what is no payload; Bolt takes every payload for one."""
    try:
        read = AsyncBoltRequest(
            body=body.decode(),
            query=request.query_string,
            headers={**request.headers},  # type: ignore[dict-item]
        )
    except Exception:
        # Whatever Bolt stumbles over when it looks for the team and the user.
        return None
    return read if isinstance(read.body, dict) and isinstance(read.body.get("event", {}), dict) else None
