"""Files in conversations with the bot: what people send is fetched, what goes to them is uploaded.

The bot's token is shown to the host where Slack keeps files, and to no other. Sources:
https://docs.slack.dev/reference/objects/file-object#authentication, https://docs.slack.dev/messaging/working-with-files
"""

import asyncio
from collections.abc import Sequence
from datetime import datetime
from io import BytesIO

import aiohttp
from msgspec import Struct
from slack_sdk.web.async_client import AsyncWebClient
from yarl import URL

from adapters import download
from adapters.slack import faults
from adapters.slack.calls import CONNECT_WITHIN_S, Calls, authorized
from adapters.slack.limits import ALT
from adapters.slack.messages import Messages, patiently
from adapters.slack.shared import Shared, read
from adapters.slack.tokens import Bot
from bot.errors import DeliveryError
from bot.model.file import FILES_MOST, LARGEST, File
from bot.operation import logs

HOST = "files.slack.com"
"""Where `url_private` and the addresses for uploads lead: https://docs.slack.dev/reference/methods/files.getUploadURLExternal"""
FAMILY = ("slack.com", "slack-edge.com", "slack-files.com")
"""Domains of Slack's that HOST may pass a download on to; the address itself is the key there.

Seen by others: https://github.com/nextlevelbuilder/goclaw/pull/233
"""
AT_ONCE = 4
"""Messages whose files are fetched at a time, since each file is held in memory."""
FETCH_WITHIN_S = 20.0
UPLOAD_WITHIN_S = 60.0
HOPS_MOST = 4
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_REMEDY = (
    "unless it was a page itself, the permission files:read is missing: add it under OAuth & Permissions at "
    "api.slack.com/apps and reinstall"
)


class Outgoing(Struct, frozen=True, kw_only=True):
    """What is uploaded; `alt` describes a picture to those who do not see it."""

    name: str
    data: bytes
    alt: str = ""


class _TooLarge(Exception):
    """There are more bytes than are taken in."""


class Files:
    """Fetches and uploads in the name of a workspace's bot."""

    def __init__(
        self, calls: Calls, messages: Messages, client: AsyncWebClient, session: aiohttp.ClientSession
    ) -> None:
        self._calls = calls
        self._messages = messages
        self._client = client
        self._session = session
        self._turns = asyncio.Semaphore(AT_ONCE)
        self._shut_out: set[str] = set()
        """Workspaces of which the operator has been told that their files cannot be had."""

    async def taken(self, workspace: str, shared: Sequence[Shared]) -> tuple[File, ...]:
        """The files themselves. Never raises: what cannot be had, and what is more than FILES_MOST, has its fault."""
        async with self._turns:
            fetched = [await self._fetched(workspace, each) for each in shared[:FILES_MOST]]
        return (*fetched, *(File(name=each.name, fault="many") for each in shared[FILES_MOST:]))

    async def share(
        self, workspace: str, channel: str, sent: Outgoing, *, since: datetime, comment: str = "", thread: str = ""
    ) -> None:
        """Upload a file and show it in a conversation, with a comment in mrkdwn above it. Raises DeliveryError.

        Nothing is seen of an upload before it is completed, so until then it is tried again. What may have been completed
        is looked for in the conversation since then; only where it is not is it completed once more.
        """
        try:
            id = await patiently(lambda _doubtful: self._uploaded(workspace, sent))
        except DeliveryError as error:
            error.doubtful = False
            raise
        beside = {"initial_comment": comment, "thread_ts": thread}
        given = {name: each for name, each in beside.items() if each}

        async def complete(doubtful: bool) -> None:
            if doubtful and await self._messages.shows(workspace, channel, id, since, thread):
                return
            files = [{"id": id, "title": sent.name}]
            await self._calls.call(workspace, "files.completeUploadExternal", files=files, channel_id=channel, **given)

        await patiently(complete)

    async def _fetched(self, workspace: str, shared: Shared) -> File:
        try:
            async with asyncio.timeout(FETCH_WITHIN_S):
                if shared.untold:
                    told = await self._calls.ask(workspace, "files.info", file=shared.id)
                    shared = read(told.get("file"))
                if shared.size > LARGEST:
                    return File(name=shared.name, fault="large")
                url = shared.url
                return File(name=shared.name, data=await patiently(lambda _again: self._downloaded(workspace, url)))
        except _TooLarge:
            return File(name=shared.name, fault="large")
        except (DeliveryError, TimeoutError) as error:
            why = error.reason if isinstance(error, DeliveryError) else "it took too long"
            logs.get("slack").warning("a file that somebody sent cannot be had", reason=why, workspace=workspace)
            return File(name=shared.name, fault="away")

    async def _downloaded(self, workspace: str, url: str) -> bytes:
        """What lies at the address, however long it takes. Raises DeliveryError and _TooLarge."""
        bot = await self._calls.bot(workspace)
        try:
            return await self._led(workspace, bot, URL(url))
        except ValueError as error:
            raise DeliveryError("the file has no address", invalid=True) from error
        except (aiohttp.ClientError, OSError) as error:
            raise faults.of(error) from error

    async def _led(self, workspace: str, bot: Bot, there: URL) -> bytes:
        if not self._keeps_files(there):
            raise DeliveryError("the file does not lie with Slack", invalid=True)
        for _ in range(HOPS_MOST):
            # Unpacking would make much of little.
            headers = {"Accept-Encoding": "identity"}
            if self._keeps_files(there):
                headers |= authorized(bot)
            elif not _of_slack(there):
                break
            async with self._session.get(
                there, headers=headers, timeout=_within(None), allow_redirects=False, proxy=self._client.proxy
            ) as answer:
                if answer.status not in _REDIRECTS:
                    return await self._read(workspace, answer)
                location = answer.headers.get("Location", "")
                # What is signed has to be asked for as it is written.
                there = there.join(URL(location, encoded=location.isascii()))
        raise DeliveryError("Slack sends whoever wants the file elsewhere", invalid=True)

    async def _read(self, workspace: str, answer: aiohttp.ClientResponse) -> bytes:
        if answer.status != 200:
            raise faults.answered(answer.status, answer.headers.get("Retry-After", ""), {})
        if answer.content_type == "text/html":
            # To whoever may not have a file Slack shows the page for logging in, with 200.
            if workspace not in self._shut_out:
                self._shut_out.add(workspace)
                logs.get("slack").error(
                    "Slack shows the bot a page instead of a file", workspace=workspace, remedy=_REMEDY
                )
            raise DeliveryError("Slack answers with a page instead of the file", invalid=True)
        data = await download.read(answer)
        if data is None:
            raise _TooLarge
        self._shut_out.discard(workspace)
        return data

    async def _uploaded(self, workspace: str, sent: Outgoing) -> str:
        """The id of a file whose bytes Slack has and that nobody sees yet."""
        alt = {"alt_txt": sent.alt[:ALT]} if sent.alt else {}
        size = str(len(sent.data))
        place = await self._calls.fill(workspace, "files.getUploadURLExternal", filename=sent.name, length=size, **alt)
        there = URL(str(place.get("upload_url") or ""))
        if not self._keeps_files(there):
            raise DeliveryError("Slack names no place of its own for the file", invalid=True)
        try:
            async with self._session.post(
                there, data=BytesIO(sent.data), headers={"Content-Type": "application/octet-stream"},
                timeout=_within(UPLOAD_WITHIN_S), allow_redirects=False, proxy=self._client.proxy,
            ) as answer:  # fmt: skip
                if answer.status != 200:
                    raise faults.answered(answer.status, answer.headers.get("Retry-After", ""), {})
        except (aiohttp.ClientError, TimeoutError, OSError) as error:
            raise faults.of(error) from error
        return str(place.get("file_id") or "")

    def _keeps_files(self, there: URL) -> bool:
        """Whether this is where Slack keeps files, or the host that stands for Slack."""
        own = URL(self._client.base_url)
        if not there.is_absolute() or there.user is not None:
            return False
        hosts = (HOST, f"files.{own.host}")
        return there.origin() == own.origin() or (there.scheme == "https" and there.host in hosts)


def _of_slack(there: URL) -> bool:
    host = there.host or ""
    return there.scheme == "https" and any(host == each or host.endswith(f".{each}") for each in FAMILY)


def _within(seconds: float | None) -> aiohttp.ClientTimeout:
    """So many seconds for everything; None where somebody else looks at the clock, since two would get in each other's way."""
    return aiohttp.ClientTimeout(total=seconds, sock_connect=CONNECT_WITHIN_S)
