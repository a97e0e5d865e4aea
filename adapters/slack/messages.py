"""Messages in a conversation with the bot: posted with a key, found again by it, changed.

Slack has no idempotency key, but messages may carry metadata that can be read back.
Source: https://docs.slack.dev/messaging/message-metadata
"""

import asyncio
from collections import OrderedDict
from contextlib import suppress
from datetime import datetime
from typing import Any

from adapters.slack.calls import Calls, Message
from bot.errors import DeliveryError

METADATA = "kizuna_message"
GAP_S = 1.0
"""Between two messages in one channel: https://docs.slack.dev/apis/web-api/rate-limits. Answers need not wait: short
bursts are allowed."""
CHANNELS_MOST = 10_000
PAGE = 200
PAGES_MOST = 5
"""Pages of a conversation in which a sent message is looked for: it is among the latest."""
LEFT_OFF_MOST = 10_000
SAY_TIMES = 4
WAIT_S = 0.5
WAIT_MOST_S = 30.0
"""Nobody waits longer than this for an answer."""


class Messages:
    """Speaks in conversations. Raises DeliveryError."""

    def __init__(self, calls: Calls) -> None:
        self._calls = calls
        self._free_at: OrderedDict[str, float] = OrderedDict()
        self._left_off: OrderedDict[str, str] = OrderedDict()
        """Where looking for a key goes on: some apps may turn one page a minute only."""

    async def post(self, workspace: str, channel: str, message: Message, key: str) -> str:
        """Post a message that carries its key; its timestamp. Repeating it makes a second message: `find` first."""
        metadata = {"event_type": METADATA, "event_payload": {"key": key}}
        try:
            answer = await self._calls.call(
                workspace, "chat.postMessage", channel=channel, metadata=metadata, **message
            )
        finally:
            self._spoken(channel)
        return str(answer.get("ts", ""))

    async def turn(self, channel: str) -> None:
        """Wait until a second has passed since the last message was taken there, to the millisecond."""
        await asyncio.sleep(self._free_at.get(channel, 0.0) - asyncio.get_running_loop().time())

    async def find(self, workspace: str, channel: str, key: str, since: datetime) -> str | None:
        """The timestamp of the message with this key, at or after `since`; None when there is none."""
        cursor = self._left_off.pop(key, "")
        for _ in range(PAGES_MOST):
            try:
                page = await self._page(workspace, channel, since, cursor)
            except DeliveryError:
                self._leave_off(key, cursor)
                raise
            for message in page.get("messages") or ():
                if _key(message) == key:
                    return str(message.get("ts", ""))
            cursor = str((page.get("response_metadata") or {}).get("next_cursor") or "")
            if not cursor:
                break
        return None

    async def say(self, workspace: str, channel: str, message: Message, key: str, since: datetime) -> None:
        """Post an answer that somebody waits for: again when it fails, though not where it has arrived all the same."""
        doubtful = False
        for attempt in range(1, SAY_TIMES + 1):
            try:
                if not (doubtful and await self.find(workspace, channel, key, since)):
                    await self.post(workspace, channel, message, key)
                return
            except DeliveryError as error:
                wait = error.retry_after_s if error.retry_after_s is not None else WAIT_S * 2 ** (attempt - 1)
                if error.permanent or error.invalid or attempt == SAY_TIMES or wait > WAIT_MOST_S:
                    raise
                doubtful = doubtful or error.doubtful
            await asyncio.sleep(wait)

    async def change(self, workspace: str, channel: str, ts: str, message: Message) -> None:
        """Replace a message of the bot's own."""
        await self._calls.call(workspace, "chat.update", channel=channel, ts=ts, **message)

    def _spoken(self, channel: str) -> None:
        self._free_at.pop(channel, None)
        self._free_at[channel] = asyncio.get_running_loop().time() + GAP_S
        if len(self._free_at) > CHANNELS_MOST:
            self._free_at.popitem(last=False)

    async def _page(self, workspace: str, channel: str, since: datetime, cursor: str) -> dict[str, Any]:
        more = {"cursor": cursor} if cursor else {}
        return await self._calls.ask(
            workspace,
            "conversations.history",
            channel=channel,
            oldest=f"{since.timestamp():.6f}",
            limit=str(PAGE),
            include_all_metadata="true",
            **more,
        )

    def _leave_off(self, key: str, cursor: str) -> None:
        if cursor:
            self._left_off[key] = cursor
            if len(self._left_off) > LEFT_OFF_MOST:
                self._left_off.popitem(last=False)


def _key(message: Any) -> str:
    with suppress(KeyError, TypeError):
        if message["metadata"]["event_type"] == METADATA:
            return str(message["metadata"]["event_payload"]["key"])
    return ""
