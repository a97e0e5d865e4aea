"""What the core needs from the outside: a clock, a store, adapters. Shapes only."""

from collections.abc import Awaitable, Callable, Sequence
from contextlib import AbstractAsyncContextManager
from datetime import datetime, timedelta
from typing import Any, Protocol, runtime_checkable

from msgspec import Struct

from bot.book import Book
from bot.desk import Desk
from bot.model.address import Address, MessageRef
from bot.model.event import Event
from bot.model.installation import Installation, StateVerdict
from bot.model.owner import Owner
from bot.model.reply import Capabilities, Reply
from bot.text import Locale

Handle = Callable[[Event], Awaitable[Reply | None]]


class Clock(Protocol):
    """Tells the time."""

    def now(self) -> datetime:
        """The present moment, aware, in UTC."""


class Figures(Struct, frozen=True, kw_only=True):
    """How nudges stand, for those who watch the bot."""

    due: int
    """Nudges whose moment has come and that nobody has claimed yet."""
    lag_s: float
    """How late the oldest of those is that nothing holds up; 0 when there is none."""
    parked: int
    dead: int


class Store(Protocol):
    """All books, on one database."""

    def book(self, owner: Owner, *, event_id: str) -> AbstractAsyncContextManager[Book | None]:
        """A writing transaction on the owner's book; None when the event was handled before.

        Commits on leaving, rolls back on an exception. `owner` is made when there is no such owner yet.
        """

    def reading(self, owner_id: str) -> AbstractAsyncContextManager[Book | None]:
        """The owner's book for reading only; None when there is no such owner."""

    def desk(self) -> AbstractAsyncContextManager[Desk]:
        """A writing transaction for the nudge loop."""

    def looking(self) -> AbstractAsyncContextManager[Desk]:
        """The nudge loop's view without a transaction, for reads only."""

    async def prune(self, now: datetime) -> None:
        """Forget event ids, questions and undo steps after three days, finished deliveries after thirty."""

    def on_nudge(self, wake: Callable[[datetime], None]) -> AbstractAsyncContextManager[None]:
        """While open, `wake` is told of near nudges that any process saves, where the database can tell.

        It may also be told a moment for nothing. Where it is told nothing, looking every 30 s finds them all.
        """

    async def current(self) -> bool:
        """Whether the tables have at least the shape that this program needs."""

    async def figures(self, platforms: Sequence[str], now: datetime) -> Figures:
        """How nudges of these platforms stand, and what is parked and dead altogether."""


class Installations(Protocol):
    """Which workspaces have installed the bot and with which tokens, for all processes on one database.

    Tokens lie there sealed: what reads or writes them raises ConfigError when KIZUNA_SECRET_KEY is missing or wrong.
    """

    async def save(self, installation: Installation) -> None:
        """Keep an installation, in place of the one that this workspace had."""

    async def of(self, platform: str, workspace: str) -> Installation | None:
        """The installation of a workspace, or None."""

    async def all(self, platform: str) -> list[Installation]:
        """Every installation on a platform."""

    async def forget(self, platform: str, workspace: str, until: datetime | None = None) -> bool:
        """Forget a workspace's tokens, and only these: its owners' books stay. Whether there were any.

        An installation made after `until` stays: what is told late does not undo what came after.
        """

    async def reserve(self, installation: Installation, now: datetime, until: datetime) -> bool:
        """Whether the caller alone may spend this refresh token until then; not when the installation has changed since."""

    async def renew(self, installation: Installation) -> bool:
        """Keep new tokens, unless the installation has changed since it was read: then False, and nothing happens."""

    async def reseal(self) -> int:
        """Seal with the new key what is still sealed with the old one; how many installations that were.

        Raises ConfigError when one cannot be opened.
        """

    async def keep_state(self, state: str, now: datetime, until: datetime) -> None:
        """Keep the state that a browser is to bring back, as a hash; long expired ones are dropped."""

    async def take_state(self, state: str, now: datetime) -> StateVerdict:
        """What became of a state; it is `good` once only."""


class Agreements(Protocol):
    """What the processes on one database agree on among themselves."""

    async def turn(self, name: str, now: datetime, every: timedelta) -> datetime:
        """The first free moment under this name, for the caller alone; the next one comes `every` later."""

    async def noted(self, name: str) -> str:
        """What was noted under this name; empty when nothing was."""

    async def note(self, name: str, value: str) -> None:
        """Note it for all processes."""


class LanguageModel(Protocol):
    """Reads a sentence better than rules can, if the operator wants one."""

    async def read(self, sentence: str, locale: Locale) -> object | None:
        """What it makes of a sentence: data of any shape, to be checked before it is used. None when it has no answer.

        Is told nothing else. Takes a few seconds at most; raises nothing but cancellation.
        """


class Adapter(Protocol):
    """One platform: connection, acknowledgement, parsing, rendering, pacing. Never wording, storage or rules."""

    name: str
    platform: str
    """Which owners this adapter reaches: those of this platform."""
    capabilities: Capabilities

    async def run(self, handle: Handle) -> None:
        """Feed events to `handle` and show its replies until cancelled or the platform ends.

        When cancelled, replies that it has in hand are shown first, for 2 s at most. What it raises is logged, and it is
        run again. `send` and `find` work without it: processes that only send never run it.
        """

    async def send(self, address: Address, reply: Reply, key: str) -> MessageRef:
        """Send a message of the bot's own accord; raises DeliveryError.

        Harmless when repeated with the same key within `capabilities.harmless_repeat_s`. Calls `deadline.check` just before
        the request is written (see adapters.last_look).
        """

    async def find(self, address: Address, key: str, since: datetime) -> MessageRef | None:
        """The message that was sent with this key at or after `since`, or None."""


@runtime_checkable
class Redraws(Protocol):
    """An adapter whose platform lets a message be changed that was sent long ago."""

    async def redraw(self, ref: MessageRef, reply: Reply) -> None:
        """Let a message of the bot's own look like this; raises DeliveryError."""


@runtime_checkable
class Served(Protocol):
    """An adapter whose platform asks over HTTP."""

    def add_to(self, application: Any, handle: Handle) -> None:
        """Answer what the platform asks, on an aiohttp.web.Application that is not started yet."""
