"""A nudge that was answered elsewhere, by words or by a button of a question, is redrawn where it stands."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager

from msgspec.structs import replace

from bot.model.address import MessageRef
from bot.model.event import Event, Press
from bot.model.reply import Reply
from bot.operation import logs
from bot.ports import Adapter, Handle, Redraws

WITHIN_S = 30.0


@asynccontextmanager
async def redrawing(handle: Handle, adapters: Sequence[Adapter]) -> AsyncIterator[Handle]:
    """The same way in to the engine, but that messages which were answered elsewhere are redrawn beside the answer.

    Whether that succeeds changes nothing else: the answer was heard, and the message's buttons say so.
    """
    able = {adapter.platform: adapter for adapter in adapters if isinstance(adapter, Redraws)}
    under_way: set[asyncio.Task[None]] = set()

    async def handled(event: Event) -> Reply | None:
        reply = await handle(event)
        if reply is None or reply.redrawn is None or reply.replaces is None:
            return reply
        pressed = event.message if isinstance(event, Press) else None
        if pressed is not None and pressed.id == reply.replaces.id:
            return reply
        if (adapter := able.get(reply.replaces.address.platform)) is not None:
            task = asyncio.create_task(_redrawn(adapter, reply.replaces, reply.redrawn))
            under_way.add(task)
            task.add_done_callback(under_way.discard)
        return replace(reply, replaces=pressed, redrawn=None)

    try:
        yield handled
    finally:
        for task in under_way:
            task.cancel()
        await asyncio.gather(*under_way, return_exceptions=True)


async def _redrawn(adapter: Redraws, ref: MessageRef, reply: Reply) -> None:
    try:
        async with asyncio.timeout(WITHIN_S):
            await adapter.redraw(ref, reply)
    except Exception as error:
        logs.get().warning("an answered nudge could not be redrawn", error=str(error) or type(error).__name__)
