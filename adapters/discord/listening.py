"""What Discord sends: handed to the engine, answered in time or after asking for more, where it came from."""

import asyncio
from collections.abc import Callable, Coroutine, Iterator
from contextlib import contextmanager
from typing import Any, cast

import discord
from msgspec.structs import replace

from adapters.discord import files, parse
from adapters.discord.answers import Answers, parted
from adapters.discord.conversations import Conversations
from adapters.discord.forms import Forms
from adapters.discord.parse import Incoming
from adapters.discord.rest import Rest
from bot.engine.offering import offered
from bot.errors import DeliveryError
from bot.model.reply import Reply
from bot.operation import logs
from bot.ports import Handle
from bot.registry import Registry

DEFER_AFTER_S = 2.0
"""Discord waits for 3 s."""
SHOW_WITHIN_S = 30.0
UPLOAD_WITHIN_S = 120.0
"""For showing an answer with a file."""
FILES_AT_ONCE = 8
"""Events with files that are in hand at a time, so that what they hold in memory has a bound; others wait their turn."""
FINISH_WITHIN_S = 2.0
LATE = frozenset({10062, 40060})
"""The interaction has ended, or was answered already: https://docs.discord.com/developers/topics/opcodes-and-status-codes"""
PAUSES_S = (1.0, 3.0, 9.0, 27.0)
"""Between tries to answer words; well within the time for which Discord knows the first try's nonce."""


class Listener:
    """Hears for one gateway connection. `handle` is the way in to the engine."""

    def __init__(
        self, handle: Handle, registry: Registry, rest: Rest, conversations: Conversations, forms: Forms
    ) -> None:
        self._handle = handle
        self._registry = registry
        self._rest = rest
        self._conversations = conversations
        self._answers = Answers(forms)
        self._tasks: set[asyncio.Task[Any]] = set()
        self._room = asyncio.Semaphore(FILES_AT_ONCE)
        self._closing = False
        self._log = logs.get("discord")

    async def hear_interaction(self, heard: discord.Interaction) -> None:
        """A command, a press, a sent form, or a name being typed."""
        with self._at_work():
            incoming = parse.interaction(heard, self._registry)
            if incoming is None:
                return
            if not incoming.ephemeral:
                self._conversations.learn(incoming.event.who.id, incoming.event.where.channel)
            try:
                await self._answer(heard, incoming)
            except discord.InteractionResponded:
                self._log.info("an interaction was answered already")
            except discord.HTTPException as error:
                say = self._log.info if error.code in LATE else self._log.error
                say("an interaction could not be answered", code=error.code, status=error.status)
            except (OSError, TimeoutError) as error:
                self._log.error("an interaction could not be answered", error=type(error).__name__)

    async def hear_words(self, message: discord.Message) -> None:
        """Something written to the bot alone."""
        incoming = parse.words(message)
        if incoming is None:
            return
        with self._at_work():
            event = incoming.event
            self._conversations.learn(event.who.id, event.where.channel)
            reply = await self._asked(incoming)
            for number, each in enumerate(parted(offered(reply, event)) if reply is not None else ()):
                await self._say(event.where.channel, each, f"re{number}x{event.id}"[-25:])

    async def close(self) -> None:
        """Show the answers in hand, for two seconds at most."""
        self._closing = True
        if self._tasks:
            _, late = await asyncio.wait(self._tasks, timeout=FINISH_WITHIN_S)
            for task in late:
                task.cancel()

    @contextmanager
    def _at_work(self) -> Iterator[None]:
        """What is waited for when everything stops."""
        task = cast("asyncio.Task[Any]", asyncio.current_task())
        self._tasks.add(task)
        try:
            yield
        finally:
            self._tasks.discard(task)

    async def _answer(self, heard: discord.Interaction, incoming: Incoming) -> None:
        """Show what the engine says; more time is asked for when it takes long."""
        asked = await self._answers.opened(heard, incoming)
        if asked is None:
            return
        deferral = Deferral(lambda: self._defer(heard, asked))
        try:
            reply = await self._asked(asked)
        finally:
            deferred = await deferral.over()
        if reply is None or (deferred and asked.kind == "names"):
            return
        if reply.file is not None and not deferred:
            # Sending it may take longer than Discord waits for a first answer.
            await self._answers.defer(heard, asked)
        async with asyncio.timeout(UPLOAD_WITHIN_S if reply.file is not None else SHOW_WITHIN_S):
            await self._answers.show(heard, asked, reply)

    async def _asked(self, incoming: Incoming) -> Reply | None:
        """What the engine says to it, once the files that came along are here."""
        attached = files.meant(incoming.event, incoming.attached, self._registry)
        if not attached:
            return await self._handle(incoming.event)
        async with self._room:
            found = await files.fetched(attached, self._rest)
            return await self._handle(replace(incoming.event, files=found))

    async def _defer(self, heard: discord.Interaction, incoming: Incoming) -> None:
        # Whoever is leaving promises no answer: the person sees that none came, and asks again.
        if not self._closing:
            await self._answers.defer(heard, incoming)

    async def _say(self, channel: str, reply: Reply, key: str) -> None:
        """Answer words, and again when Discord fails: what was done must not stay unsaid."""
        for pause in (*PAUSES_S, None):
            try:
                await self._rest.post(channel, reply, key, urgent=True)
                return
            except DeliveryError as error:
                if pause is None or error.permanent or error.invalid:
                    self._log.error("an answer could not be shown", reason=error.reason)
                    return
                await asyncio.sleep(max(error.retry_after_s or 0, pause))


class Deferral:
    """Asks for more time in the background, unless all is over before."""

    def __init__(self, defer: Callable[[], Coroutine[Any, Any, None]]) -> None:
        self._defer = defer
        self._task: asyncio.Task[None] | None = None
        self._timer = asyncio.get_running_loop().call_later(DEFER_AFTER_S, self._begin)

    async def over(self) -> bool:
        """Whether more time was asked for. Raises what that raised."""
        self._timer.cancel()
        if self._task is not None:
            await self._task
        return self._task is not None

    def _begin(self) -> None:
        self._task = asyncio.create_task(self._defer())
