"""Waiting for the platform to change, always with a time-out."""

import asyncio
from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")
PATIENCE_S = 10.0
GLANCE_S = 0.02
"""What is waited for may be the bot's, whose changes nobody tells."""


class Signal:
    """Whoever waits looks again at every change, and now and then."""

    def __init__(self) -> None:
        self._waiting: set[asyncio.Future[None]] = set()

    def set(self) -> None:
        """Something changed."""
        for each in self._waiting:
            if not each.done():
                each.set_result(None)

    async def until(self, look: Callable[[], T | None], within: float = PATIENCE_S, what: str = "that") -> T:
        """What `look` finds, as soon as it is truthy; raises TimeoutError after so many real seconds."""
        try:
            async with asyncio.timeout(within):
                while not (found := look()):
                    change = asyncio.get_running_loop().create_future()
                    self._waiting.add(change)
                    try:
                        await asyncio.wait([change], timeout=GLANCE_S)
                    finally:
                        self._waiting.discard(change)
                return found
        except TimeoutError:
            raise TimeoutError(f"{what} did not happen within {within} s") from None
