"""What processes on one PostgreSQL server tell each other: a nudge is near."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from typing import Any

from bot.operation import logs
from storage import sessions
from storage.database import Hear

CHANNEL = "kizuna_nudges"
"""As in storage/queries/system.sql."""
APPLICATION = "kizuna listening"
"""The name under which the server lists the connection."""
FIRST_WAIT_S = 1.0
LONGEST_WAIT_S = 5.0
PROBE_EVERY_S = 30.0
"""A connection that broke without a word is noticed after this long and the patience below."""
PATIENCE_S = 10.0


@asynccontextmanager
async def listening(url: str, hear: Hear) -> AsyncIterator[None]:
    """Hear what other processes tell, on a connection of its own that is made anew whenever it breaks."""
    task = asyncio.create_task(_listen(url, hear))
    try:
        yield
    finally:
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task


async def _listen(url: str, hear: Hear) -> None:
    wait = 0.0
    while True:
        try:
            async with _connected(url) as (connection, ended):
                await connection.add_listener(CHANNEL, lambda *told: hear(_moment(told[3])))
                if wait:
                    logs.get().warning("nudges of other processes are heard of again")
                wait = 0.0
                hear(None)
                await _until_gone(connection, ended)
        except Exception as error:
            if wait == 0.0:
                logs.get().warning(
                    "nudges of other processes are not heard of; looking every 30 s finds them", error=error
                )
        wait = min(max(wait * 2, FIRST_WAIT_S), LONGEST_WAIT_S)
        await asyncio.sleep(wait)


@asynccontextmanager
async def _connected(url: str) -> AsyncIterator[tuple[Any, asyncio.Event]]:
    """A connection, and what is set when it ends."""
    ended = asyncio.Event()
    more = {"application_name": APPLICATION}
    connection = await sessions.connected(url, more, timeout=PATIENCE_S, command_timeout=PATIENCE_S)
    connection.add_termination_listener(lambda *_: ended.set())
    try:
        yield connection, ended
    finally:
        connection.terminate()


async def _until_gone(connection: Any, ended: asyncio.Event) -> None:
    """Raises when the server has ended the connection, or does not answer any more."""
    while not ended.is_set():
        try:
            await asyncio.wait_for(ended.wait(), PROBE_EVERY_S)
        except TimeoutError:
            await connection.execute("SELECT 1", timeout=PATIENCE_S)
    raise ConnectionResetError("the server ended the connection")


def _moment(payload: str) -> int | None:
    """What was told; something unknown, as a newer Kizuna may tell, means that it is time to look."""
    return int(payload) if payload.isdecimal() else None
