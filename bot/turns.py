"""Taking turns: a loop over hundreds of things lets everything else in this process go on now and then."""

import asyncio
from collections.abc import AsyncIterator, Iterable
from typing import TypeVar

T = TypeVar("T")
AT_ONCE = 32
"""Things of some ten microseconds each, so that nobody waits for more than a few milliseconds."""


async def in_turns(items: Iterable[T], at_once: int = AT_ONCE) -> AsyncIterator[T]:
    """The items, with a pause after every few of them."""
    for number, item in enumerate(items, 1):
        yield item
        if number % at_once == 0:
            await asyncio.sleep(0)
