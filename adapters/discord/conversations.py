"""Which channel is the bot's conversation with whom: Discord is asked once, and all processes remember it."""

import asyncio
from contextlib import suppress

from adapters.discord import faults
from adapters.discord.rest import Rest
from adapters.latest import Latest
from bot.errors import DeliveryError
from bot.ports import Agreements

KEPT_MOST = 50_000
"""Conversations that a process keeps in mind; the others are looked up in the database."""

CLOSED = frozenset(faults.CODES[code].reason for code in (20026, 40003))
"""Why no conversation at all can be opened for now: whoever goes on asking is kept out for longer, or altogether.

Source: https://docs.discord.com/developers/topics/rate-limits#invalid-request-limit-aka-cloudflare-bans
"""

AWAY = "the database does not say which conversation it is"
AGAIN_S = 2.0
"""Soon: the database is back before long, and nobody is pressed by asking it."""


class Conversations:
    """Direct messages by user id. Discord's limit for opening them is far below that for writing in them."""

    def __init__(self, rest: Rest, agreements: Agreements) -> None:
        self._rest = rest
        self._agreements = agreements
        self._kept: Latest[str, str] = Latest(KEPT_MOST)
        self._refused: DeliveryError | None = None
        self._open_at = 0.0

    async def channel(self, user: str) -> str:
        """The channel of the conversation. Raises DeliveryError, which is never doubtful: nothing was said yet."""
        if user in self._kept:
            return self._kept[user]
        found = await self._noted(user)
        if not found:
            found = await self._opened(user)
            # While the database is away this process knows; another one may ask Discord, which gives the same channel.
            with suppress(Exception):
                await self._agreements.note(_name(user), found)
        self.learn(user, found)
        return found

    def learn(self, user: str, channel: str) -> None:
        """This is the channel, if Discord named one."""
        if channel:
            self._kept[user] = channel

    async def forget(self, user: str) -> None:
        """The channel is not there any more. Raises DeliveryError, as `channel` does."""
        self._kept.pop(user, None)
        try:
            await self._agreements.note(_name(user), "")
        except Exception as error:
            raise DeliveryError(AWAY, retry_after_s=AGAIN_S) from error

    async def _noted(self, user: str) -> str:
        try:
            return await self._agreements.noted(_name(user))
        except Exception as error:
            raise DeliveryError(AWAY, retry_after_s=AGAIN_S) from error

    async def _opened(self, user: str) -> str:
        loop = asyncio.get_running_loop()
        if self._refused is not None and loop.time() < self._open_at:
            raise DeliveryError(self._refused.reason, retry_after_s=self._open_at - loop.time())
        try:
            return await self._rest.direct(user)
        except DeliveryError as error:
            error.doubtful = False
            if error.reason in CLOSED:
                self._refused, self._open_at = error, loop.time() + (error.retry_after_s or 0)
            raise


def _name(user: str) -> str:
    return f"discord conversation {user}"
