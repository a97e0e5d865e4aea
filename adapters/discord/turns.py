"""Whose turn it is to identify, among all processes that share a database, and whether the day's budget allows it."""

import asyncio
from collections.abc import Callable, Coroutine
from datetime import datetime, timedelta
from typing import Any

from adapters.discord.rest import Rest
from bot.operation import logs
from bot.ports import Agreements, Clock

IDENTIFY_EVERY = timedelta(seconds=5.5)
"""One IDENTIFY in five seconds for each of `max_concurrency`: https://docs.discord.com/developers/events/gateway#sharding"""
HEAD_START_S = 2.0
"""How long before its turn a shard may connect: a connection that does not identify is not kept for ever."""
LOOK_AGAIN_S = 3600.0

Wait = Callable[[float], Coroutine[Any, Any, None]]


class Turns:
    """Gives out moments to identify at; one more IDENTIFY than a day allows would reset the bot's token."""

    def __init__(self, agreements: Agreements, clock: Clock, rest: Rest, wait: Wait = asyncio.sleep) -> None:
        self._agreements = agreements
        self._clock = clock
        self._rest = rest
        self._wait = wait
        self._concurrency = 1

    async def reserve(self, shard: int) -> datetime:
        """The moment at which this shard may identify itself."""
        name = f"discord identify {await self._rest.application()} {shard % self._concurrency}"
        return await self._agreements.turn(name, self._clock.now(), IDENTIFY_EVERY)

    async def near(self, at: datetime) -> None:
        """Returns shortly before the moment."""
        await self._wait(max((at - self._clock.now()).total_seconds() - HEAD_START_S, 0))

    async def come(self, at: datetime) -> None:
        """Returns at the moment."""
        await self._wait(max((at - self._clock.now()).total_seconds(), 0))

    async def lacking(self) -> float:
        """0 when one more IDENTIFY is allowed; else the seconds until there are new ones. Raises DeliveryError."""
        _, _, limit = await self._rest.gateway()
        self._concurrency = max(int(limit.get("max_concurrency", 1)), 1)
        # Of every lane one may be about to identify without being counted yet.
        if int(limit.get("remaining", self._concurrency)) >= self._concurrency:
            return 0.0
        return max(int(limit.get("reset_after", 0)) / 1000, 1.0)

    async def affordable(self) -> None:
        """Returns when the day's budget allows one more. Raises DeliveryError."""
        said = False
        while seconds := await self.lacking():
            if not said:
                logs.get("discord").error("the day's session starts are used up; waiting for new ones", seconds=seconds)
                said = True
            await self._wait(min(seconds, LOOK_AGAIN_S))
