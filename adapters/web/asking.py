"""How the database is asked for those who ask over HTTP: one question of a kind at a time, and waited for briefly."""

import asyncio
from collections.abc import Callable, Coroutine
from typing import Any, Generic, TypeVar

T = TypeVar("T")


class Asked(Generic[T]):
    """A question to the database. Whoever asks while it is being answered waits for the same answer.

    A question that takes too long is called off without waiting for that either: a database that has fallen silent does
    not even say that it has stopped, and each further question would keep one more connection.
    """

    def __init__(self, question: Callable[[], Coroutine[Any, Any, T]]) -> None:
        self._question = question
        self._asking: asyncio.Task[T] | None = None

    async def answer(self, within_s: float) -> T:
        """The answer; raises TimeoutError, or what asking came to."""
        if self._asking is None or self._asking.done():
            self._asking = asyncio.create_task(self._question())
            # What comes of it after it was called off is nobody's business: asyncio would report it.
            self._asking.add_done_callback(lambda asked: asked.cancelled() or asked.exception())
        asking = self._asking
        done, _ = await asyncio.wait((asking,), timeout=within_s)
        if not done:
            asking.cancel()
        if not done or asking.cancelled():
            raise TimeoutError
        return asking.result()
