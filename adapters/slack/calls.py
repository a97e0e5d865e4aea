"""Calls of Slack's Web API in the name of one workspace's bot, and answers through response URLs."""

import asyncio
import json
from collections.abc import Mapping
from contextlib import suppress
from typing import Any
from urllib.parse import urlsplit

import aiohttp
from slack_sdk.web.async_client import AsyncWebClient

from adapters.latest import Latest
from adapters.slack import faults
from adapters.slack.proxy import THIS_MACHINE
from adapters.slack.tokens import Bot, Tokens
from bot.errors import DeliveryError
from bot.operation import logs

CHANNELS_MOST = 50_000
"""Direct messages whose ids are remembered."""
RESPONSE_HOST = "hooks.slack.com"
"""Where response URLs lead: https://docs.slack.dev/interactivity/handling-user-interaction"""
ANSWER_WITHIN_S = 10.0
CONNECT_WITHIN_S = 4.0
ASK_WITHIN_S = 1.5
"""Well within the time for an acknowledgement."""
RESPOND_TIMES = 3
RESPOND_WAIT_S = 0.4

Message = Mapping[str, Any]
"""`text` and `blocks`, as the Web API takes them."""


class Calls:
    """Everything Kizuna asks of Slack. Raises DeliveryError for whatever goes wrong."""

    def __init__(self, client: AsyncWebClient, session: aiohttp.ClientSession, tokens: Tokens) -> None:
        self.tokens = tokens
        self._client = client
        self._session = session
        self._channels: Latest[tuple[str, str], str] = Latest(CHANNELS_MOST)
        self._complained: dict[tuple[str, str], str] = {}
        """The word last said to the operator, by workspace and method."""

    async def call(self, workspace: str, method: str, *, enterprise: str = "", **params: Any) -> dict[str, Any]:
        """The answer of a method of the Web API, called once: what may have arrived is not said again."""
        return await self._called(await self.bot(workspace, enterprise), method, json=params)

    async def ask(self, workspace: str, method: str, **params: Any) -> dict[str, Any]:
        """As `call`, for methods that take no JSON: those that only read."""
        return await self._called(await self.bot(workspace), method, http_verb="GET", params=params)

    async def fill(self, workspace: str, method: str, **fields: str) -> dict[str, Any]:
        """As `call`, for methods that want a form."""
        return await self._called(await self.bot(workspace), method, data=fields)

    async def bot(self, workspace: str, enterprise: str = "") -> Bot:
        """The bot of a workspace. Raises DeliveryError where it is not installed."""
        bot = await self.installed(workspace, enterprise)
        if bot is None:
            raise DeliveryError("not installed in this workspace", permanent=True)
        return bot

    async def installed(self, workspace: str, enterprise: str = "") -> Bot | None:
        """The same; None where it is not installed. Raises DeliveryError when that cannot be found out."""
        try:
            bot = await self.tokens.of(workspace, enterprise)
        except Exception as error:
            fault = self._complained_of(workspace, "auth.test", error)
            # Nothing was said yet, be it Slack or the database that does not tell.
            fault.doubtful = False
            raise fault from error
        self._complained.pop((workspace, "auth.test"), None)
        return bot

    async def direct(self, workspace: str, user: str) -> str:
        """The channel of the bot's direct messages with a user. Raises DeliveryError, which is never doubtful: nothing was said yet."""
        known = self._channels.get((workspace, user))
        if known is not None:
            return known
        try:
            opened = await self.call(workspace, "conversations.open", users=user)
        except DeliveryError as error:
            error.doubtful = False
            raise
        channel = str(opened["channel"]["id"])
        self.learn(workspace, user, channel)
        return channel

    async def known_direct(self, workspace: str, user: str) -> str:
        """The same; empty when Slack does not say at once."""
        try:
            async with asyncio.timeout(ASK_WITHIN_S):
                return await self.direct(workspace, user)
        except (DeliveryError, TimeoutError):
            return ""

    def learn(self, workspace: str, user: str, channel: str) -> None:
        """This is the channel of the bot's direct messages with the user."""
        self._channels[workspace, user] = channel

    async def respond(self, url: str, message: Message) -> None:
        """Answer through a response URL: five times within half an hour. A moment of weakness is got over."""
        if not self._leads_to_slack(url):
            raise DeliveryError("that is no response URL of Slack's", invalid=True)
        loop = asyncio.get_running_loop()
        end = loop.time() + ANSWER_WITHIN_S
        for attempt in range(1, RESPOND_TIMES + 1):
            try:
                await self._respond(url, message)
                return
            except DeliveryError as error:
                wait = error.retry_after_s if error.retry_after_s is not None else attempt * RESPOND_WAIT_S
                if error.invalid or error.permanent or attempt == RESPOND_TIMES or loop.time() + wait > end:
                    raise
            await asyncio.sleep(wait)

    async def _called(self, bot: Bot, method: str, **given: Any) -> dict[str, Any]:
        try:
            answer = await self._client.api_call(method, headers=authorized(bot), **given)
        except Exception as error:
            raise await self._failed(bot, method, error) from error
        return self._taken(bot, method, answer.data)

    async def _respond(self, url: str, message: Message) -> None:
        limit = aiohttp.ClientTimeout(total=ANSWER_WITHIN_S, sock_connect=CONNECT_WITHIN_S)
        try:
            async with self._session.post(
                url, json=dict(message), timeout=limit, allow_redirects=False, proxy=self._client.proxy
            ) as answer:
                said = await answer.text()
                if answer.status == 200 and not _declines(said):
                    return
                fault = faults.answered(answer.status, answer.headers.get("Retry-After", ""), {})
                if answer.status == 429 or answer.status >= 500:
                    raise fault
                raise DeliveryError(f"the response URL answers {answer.status}: {said[:200]}", invalid=True)
        except (aiohttp.ClientError, TimeoutError, OSError) as error:
            raise faults.of(error) from error

    async def _failed(self, bot: Bot, method: str, error: Exception) -> DeliveryError:
        if faults.withdraws(error):
            # While the database is away the token stays, and Slack refuses it again.
            with suppress(Exception):
                await self.tokens.withdrawn(bot)
        return self._complained_of(bot.workspace, method, error)

    def _complained_of(self, workspace: str, method: str, error: Exception) -> DeliveryError:
        """What it means. What only the operator can mend is said once, until it works again."""
        fault, word = faults.of(error), faults.word(error)
        if word in faults.OPERATOR and self._complained.get((workspace, method)) != word:
            self._complained[workspace, method] = word
            log = logs.get("slack", workspace=workspace, method=method)
            log.error("Slack refuses until this is put right", reason=fault.reason)
        return fault

    def _taken(self, bot: Bot, method: str, data: object) -> dict[str, Any]:
        self._complained.pop((bot.workspace, method), None)
        return dict(data) if isinstance(data, dict) else {}

    def _leads_to_slack(self, url: str) -> bool:
        """Whether the URL is on Slack's host for them, or on the host that stands for Slack."""
        there, own = urlsplit(url), urlsplit(self._client.base_url)
        if there.scheme not in ("https", own.scheme) or not there.hostname:
            return False
        alike = {there.hostname, own.hostname} <= THIS_MACHINE
        return alike or there.hostname in (RESPONSE_HOST, f"hooks.{own.hostname}", own.hostname)


def _declines(said: str) -> bool:
    """Whether an answer with 200 is a refusal all the same, as when a response URL has ended.

    Source: https://github.com/getsentry/sentry/pull/7955
    """
    try:
        found = json.loads(said)
    except ValueError:
        return False
    return isinstance(found, dict) and found.get("ok") is False


def authorized(bot: Bot) -> dict[str, str]:
    """The header that shows whose call it is; for Slack's own hosts only."""
    return {"Authorization": f"Bearer {bot.token.reveal()}"}
