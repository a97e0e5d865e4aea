"""Messages in a conversation with the bot: posted with a key, found again by it, changed.

Slack has no idempotency key, but messages may carry metadata that can be read back.
Source: https://docs.slack.dev/messaging/message-metadata
"""

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress
from datetime import datetime, timedelta
from typing import Any, TypeVar

from adapters.latest import Latest
from adapters.slack import faults
from adapters.slack.calls import Calls, Message
from bot.errors import DeliveryError

METADATA = "kizuna_message"
GAP_S = 1.0
"""Between two messages in one channel: https://docs.slack.dev/apis/web-api/rate-limits. Answers need not wait: short
bursts are allowed."""
CHANNELS_MOST = 10_000
SKEW = timedelta(minutes=5)
"""How far this machine's clock may be ahead of Slack's: beyond that it refuses Slack's requests, see Requests."""
PAGE = 200
PAGES_MOST = 5
"""Pages of a conversation in which a sent message is looked for: it is among the latest."""
LEFT_OFF_MOST = 10_000
SAY_TIMES = 4
WAIT_S = 0.5
WAIT_MOST_S = 30.0
"""Nobody waits longer than this for an answer."""
T = TypeVar("T")


class Messages:
    """Speaks in conversations. Raises DeliveryError."""

    def __init__(self, calls: Calls) -> None:
        self._calls = calls
        self._free_at: Latest[str, float] = Latest(CHANNELS_MOST)
        self._left_off: Latest[str, str] = Latest(LEFT_OFF_MOST)
        """Where looking for a key goes on: some apps may turn one page a minute only."""

    async def post(self, workspace: str, channel: str, message: Message, key: str) -> str:
        """Post a message that carries its key; its timestamp. Repeating it makes a second message: `find` first."""
        metadata = {"event_type": METADATA, "event_payload": {"key": key}}
        try:
            answer = await self._calls.call(
                workspace, "chat.postMessage", channel=channel, metadata=metadata, **message
            )
        finally:
            self._free_at[channel] = asyncio.get_running_loop().time() + GAP_S
        return str(answer.get("ts", ""))

    async def turn(self, channel: str) -> None:
        """Wait until a second has passed since the last message was taken there, to the millisecond."""
        await asyncio.sleep(self._free_at.get(channel, 0.0) - asyncio.get_running_loop().time())

    async def find(self, workspace: str, channel: str, key: str, since: datetime, thread: str = "") -> str | None:
        """The timestamp of the message with this key, at or after `since`; None when there is none."""
        return await self._found(workspace, channel, thread, key, since, lambda message: _key(message) == key)

    async def shows(self, workspace: str, channel: str, file: str, since: datetime, thread: str = "") -> bool:
        """Whether a message there, at or after `since`, shows the file with this id."""
        found = await self._found(workspace, channel, thread, file, since, lambda message: file in _files(message))
        return found is not None

    async def _found(
        self, workspace: str, channel: str, thread: str, key: str, since: datetime, meant: Callable[[Any], bool]
    ) -> str | None:
        cursor = self._left_off.pop(key, "")
        for _ in range(PAGES_MOST):
            try:
                page = await self._page(workspace, channel, thread, since, cursor)
            except DeliveryError:
                if cursor:
                    self._left_off[key] = cursor
                raise
            for message in page.get("messages") or ():
                if meant(message):
                    return str(message.get("ts", ""))
            cursor = str((page.get("response_metadata") or {}).get("next_cursor") or "")
            if not cursor:
                break
        return None

    async def say(self, workspace: str, channel: str, message: Message, key: str, since: datetime) -> None:
        """Post an answer that somebody waits for: again when it fails, though not where it has arrived all the same."""

        async def post(doubtful: bool) -> None:
            if not (doubtful and await self.find(workspace, channel, key, since, message.get("thread_ts", ""))):
                await self.post(workspace, channel, message, key)

        await patiently(post)

    async def change(self, workspace: str, channel: str, ts: str, message: Message) -> None:
        """Replace a message of the bot's own: its words and blocks, which are all that can be changed."""
        shown = {name: message[name] for name in ("text", "blocks")}
        await self._calls.call(workspace, "chat.update", channel=channel, ts=ts, **shown)

    async def _page(self, workspace: str, channel: str, thread: str, since: datetime, cursor: str) -> dict[str, Any]:
        """Some messages of a conversation, or of one of its threads: its history leaves out what is said in those."""
        more = ({"ts": thread} if thread else {}) | ({"cursor": cursor} if cursor else {})
        return await self._calls.ask(
            workspace,
            "conversations.replies" if thread else "conversations.history",
            channel=channel,
            oldest=f"{(since - SKEW).timestamp():.6f}",
            limit=str(PAGE),
            include_all_metadata="true",
            **more,
        )


async def patiently(act: Callable[[bool], Awaitable[T]]) -> T:
    """What comes of it, tried again while somebody waits; it is told whether an earlier try may have succeeded.

    Raises DeliveryError: the first that waiting does not mend, or the last. It is doubtful where any was.
    """
    doubtful, attempt = False, 0
    while True:
        attempt += 1
        try:
            return await act(doubtful)
        except DeliveryError as error:
            doubtful = error.doubtful = doubtful or error.doubtful
            wait = error.retry_after_s if error.retry_after_s is not None else WAIT_S * 2 ** (attempt - 1)
            final = error.permanent or error.invalid or faults.lacks_scope(error)
            if final or attempt == SAY_TIMES or wait > WAIT_MOST_S:
                raise
        await asyncio.sleep(wait)


def _files(message: Any) -> list[str]:
    """The ids of the files that a message shows."""
    files = message.get("files") if isinstance(message, dict) else None
    return [str(each.get("id")) for each in files or () if isinstance(each, dict)]


def _key(message: Any) -> str:
    with suppress(KeyError, TypeError):
        if message["metadata"]["event_type"] == METADATA:
            return str(message["metadata"]["event_payload"]["key"])
    return ""
