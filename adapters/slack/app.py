"""Bolt's app with our own tokens, and without its runner, which looks every 10 ms whether an answer has come."""

import logging
import os
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from typing import Any

from slack_bolt.app.async_app import AsyncApp
from slack_bolt.authorization import AuthorizeResult
from slack_bolt.middleware.async_middleware import AsyncMiddleware
from slack_bolt.request.async_request import AsyncBoltRequest
from slack_bolt.response import BoltResponse
from slack_sdk.web.async_client import AsyncWebClient

from adapters.slack.calls import Calls
from adapters.slack.listening import Listener
from bot.text import Text

NOT_INSTALLED = Text(
    en="Kizuna is not installed in this workspace any more. Whoever looks after your apps can install it again.",
    ja="絆(Kizuna)はこのワークスペースにインストールされていません。アプリの管理者に再インストールをご相談ください。",
)


def made(client: AsyncWebClient, calls: Calls, listener: Listener) -> AsyncApp:
    """An app that hears for the listener. Signatures are looked at before a request comes here; see Requests."""
    with _nothing_set():
        app = AsyncApp(
            # Without a name Bolt takes that of the calling file, and reads the source of every caller for it: 20 ms.
            # It sets the level of the logger of that name, so it is none of Kizuna's.
            name="slack.bolt",
            logger=logging.getLogger("slack.bolt"),
            request_verification_enabled=False,
            client=client,
            authorize=_authorizing(calls),
            process_before_response=True,
            ssl_check_enabled=False,
            attaching_function_token_enabled=False,
            user_facing_authorize_error_message=f"{NOT_INSTALLED.en}\n{NOT_INSTALLED.ja}",
        )
    app.use(_Hearing(listener))
    app.error(listener.failed)
    return app


class _Hearing(AsyncMiddleware):
    """Hands every payload to one listener, at the end of the chain.

    Bolt's own listeners first gather all that a function might ask for, once for each that is tried and once for the call:
    a twentieth of a command's time.
    """

    def __init__(self, listener: Listener) -> None:
        self._listener = listener

    async def async_process(
        self, *, req: AsyncBoltRequest, resp: BoltResponse, next: Callable[[], Awaitable[BoltResponse]]
    ) -> BoltResponse | None:
        """What the listener acknowledged with."""
        ack = req.context.ack
        await self._listener.hear(ack, req.body)
        return ack.response


def _authorizing(calls: Calls) -> Callable[..., Awaitable[Any]]:
    """Who the bot is where a payload comes from. A function, since Bolt takes a method's `self` for an argument."""

    async def authorize(enterprise_id: str | None, team_id: str | None) -> AuthorizeResult | None:
        """None where it is not installed: Bolt turns such payloads away. Raises DeliveryError when that is not known."""
        bot = await calls.installed(team_id or "", enterprise_id or "")
        if bot is None:
            return None
        return AuthorizeResult(
            enterprise_id=enterprise_id,
            team_id=team_id,
            bot_id=bot.bot_id,
            bot_user_id=bot.user_id,
            bot_token=bot.token.reveal(),
        )

    return authorize


@contextmanager
def _nothing_set() -> Iterator[None]:
    """Bolt reads Slack's variables from the environment too, warns of them, and would keep installations in files."""
    names = [name for name in os.environ if name.startswith("SLACK_")]
    kept = {name: os.environ.pop(name) for name in names}
    try:
        yield
    finally:
        os.environ.update(kept)
