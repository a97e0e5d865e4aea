"""Which channel is the bot's conversation with whom: Discord is asked once, and all processes remember it."""

from collections import OrderedDict

from adapters.discord.rest import Rest
from bot.errors import DeliveryError
from bot.ports import Agreements

KEPT_MOST = 50_000
"""Conversations that a process keeps in mind; the others are looked up in the database."""


class Conversations:
    """Direct messages by user id. Discord's limit for opening them is far below that for writing in them."""

    def __init__(self, rest: Rest, agreements: Agreements) -> None:
        self._rest = rest
        self._agreements = agreements
        self._kept: OrderedDict[str, str] = OrderedDict()

    async def channel(self, user: str) -> str:
        """The channel of the conversation. Raises DeliveryError, which is never doubtful: nothing was said yet."""
        if user in self._kept:
            return self._kept[user]
        found = await self._agreements.noted(_name(user))
        if not found:
            found = await self._opened(user)
            await self._agreements.note(_name(user), found)
        self.learn(user, found)
        return found

    def learn(self, user: str, channel: str) -> None:
        """This is the channel, if Discord named one."""
        if not channel:
            return
        self._kept[user] = channel
        if len(self._kept) > KEPT_MOST:
            self._kept.popitem(last=False)

    async def forget(self, user: str) -> None:
        """The channel is not there any more."""
        self._kept.pop(user, None)
        await self._agreements.note(_name(user), "")

    async def _opened(self, user: str) -> str:
        try:
            return await self._rest.direct(user)
        except DeliveryError as error:
            error.doubtful = False
            raise


def _name(user: str) -> str:
    return f"discord conversation {user}"
