"""Taking turns: a loop over hundreds of things lets everything else in this process go on now and then."""

import asyncio
from collections.abc import AsyncIterator, Iterable
from itertools import islice
from typing import TypeVar

T = TypeVar("T")
AT_ONCE = 128
"""Things of up to ten microseconds each, so that nobody waits for more than a millisecond or two."""


async def in_turns(items: Iterable[T], at_once: int = AT_ONCE) -> AsyncIterator[list[T]]:
    """The items, a few at a time, with a pause after each few."""
    rest = iter(items)
    while few := list(islice(rest, at_once)):
        yield few
        await asyncio.sleep(0)
