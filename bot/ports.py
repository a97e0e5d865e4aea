"""What the core needs from the outside: a clock, a store, adapters. Shapes only."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from contextlib import AbstractAsyncContextManager
from datetime import datetime, timedelta
from typing import Any, Protocol, runtime_checkable

from msgspec import Struct

from bot.book import Book, Person, Shelf
from bot.model.address import Address, MessageRef
from bot.model.contact import Contact
from bot.model.event import Event
from bot.model.installation import Installation, StateVerdict
from bot.model.nudge import Delivery, Nudge
from bot.model.owner import Owner
from bot.model.reply import Capabilities, Reply
from bot.text import Locale

Handle = Callable[[Event], Awaitable[Reply | None]]


class Clock(Protocol):
    """Tells the time."""

    def now(self) -> datetime:
        """The present moment, aware, in UTC."""
        ...


class Due(Struct, frozen=True, kw_only=True, gc=False):
    """A nudge whose time has come, with whom it is for and about."""

    nudge: Nudge
    owner: Owner
    contact: Contact | None = None
    key: str
    """The delivery's key, which its buttons may carry; see `bot.model.ids.delivery_key`."""


class Composed(Struct, frozen=True, kw_only=True, gc=False):
    """What a nudge says now: no reply, nothing sent. `contacts` and `owner` are saved with it when given."""

    reply: Reply | None
    owner: Owner | None = None
    contacts: tuple[Contact, ...] = ()
    again_at: datetime | None = None
    """Try once more at this moment instead."""


Sent = tuple[str, Delivery]
"""An owner's id and one of their deliveries."""


class Desk(Shelf, Protocol):
    """The nudge loop's transaction, across owners. Batches cost a fixed number of statements."""

    async def due_buckets(self, platform: str, now: datetime) -> list[int]:
        """Buckets in which something is due."""
        ...

    async def claim(self, platform: str, bucket: int, now: datetime, limit: int) -> list[Due]:
        """Due nudges of one bucket, oldest first, locked for this transaction.

        Owners with a delivery under way are left out, so that each owner's order is kept (one that waits for a polite
        moment, in nobody's hands, holds up nothing); so are those whose book is being written. Empty when another worker is at this bucket.
        """
        ...

    async def claim_all(self, owners: Sequence[Owner], now: datetime) -> list[Due]:
        """Every nudge of these owners that is due at `now`, oldest first, locked for this transaction."""
        ...

    def expect(self, people: Sequence[Person]) -> None:
        """Tell whom composing will ask about: the first read about one of them is made for all, and kept.

        Nothing that is said of people may change before composing is over.
        """
        ...

    async def slipping(self, owners: Sequence[Owner], now: datetime) -> Mapping[str, list[Contact]]:
        """Active contacts whose time has come, by owner id."""
        ...

    async def contacts(self, people: Sequence[Person]) -> Mapping[Person, Contact]:
        """These people; those who are gone are left out."""
        ...

    async def advance(self, moved: Sequence[tuple[Due, datetime | None]]) -> None:
        """Move claimed nudges to their next moments, or end them when None."""
        ...

    async def save(self, owners: Sequence[Owner], contacts: Sequence[tuple[Owner, Contact]]) -> None:
        """Save what composing changed; not part of `undo`."""
        ...

    async def deliver(self, deliveries: Sequence[tuple[Owner, Delivery]]) -> set[str]:
        """Record deliveries; the keys that were new. A key that is there already keeps its first body."""
        ...

    async def take_over(
        self, platform: str, now: datetime, lease_until: datetime, worker: str, limit: int
    ) -> list[Sent]:
        """Deliveries that are to be tried again, or whose worker has fallen silent (these are doubtful now)."""
        ...

    async def put_off(self, taken: Sequence[Sent], now: datetime) -> set[str]:
        """Leave, of what was just taken over, what nobody asked for at this hour to a polite one, in nobody's hands; its keys."""
        ...

    async def renew(self, worker: str, now: datetime, lease_until: datetime) -> set[str]:
        """Prolong the leases of a worker; the keys that are still its own."""
        ...

    async def release(self, worker: str, keys: Sequence[Sent]) -> None:
        """Give deliveries back that were not tried, for anybody to take at once."""
        ...

    async def settle(self, results: Sequence[Sent]) -> None:
        """Store what became of deliveries, and tell owners of parked ones."""
        ...

    async def next_due(self, platform: str) -> datetime | None:
        """The earliest moment at which there is something to do, or None."""
        ...


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
        ...

    def reading(self, owner_id: str) -> AbstractAsyncContextManager[Book | None]:
        """The owner's book for reading only; None when there is no such owner."""
        ...

    def desk(self) -> AbstractAsyncContextManager[Desk]:
        """A writing transaction for the nudge loop."""
        ...

    def looking(self) -> AbstractAsyncContextManager[Desk]:
        """The nudge loop's view without a transaction, for reads only."""
        ...

    async def prune(self, now: datetime) -> None:
        """Forget event ids, questions and undo steps after three days, finished deliveries after thirty."""
        ...

    def on_nudge(self, wake: Callable[[datetime], None]) -> AbstractAsyncContextManager[None]:
        """While open, `wake` is told of near nudges that any process saves, where the database can tell.

        It may also be told a moment for nothing. Where it is told nothing, looking every 30 s finds them all.
        """
        ...

    async def current(self) -> bool:
        """Whether the tables have at least the shape that this program needs."""
        ...

    async def figures(self, platforms: Sequence[str], now: datetime) -> Figures:
        """How nudges of these platforms stand, and what is parked and dead altogether."""
        ...


class Installations(Protocol):
    """Which workspaces have installed the bot and with which tokens, for all processes on one database.

    Tokens lie there sealed: what reads or writes them raises ConfigError when KIZUNA_SECRET_KEY is missing or wrong.
    """

    async def save(self, installation: Installation) -> None:
        """Keep an installation, in place of the one that this workspace had."""
        ...

    async def of(self, platform: str, workspace: str) -> Installation | None:
        """The installation of a workspace, or None."""
        ...

    async def all(self, platform: str) -> list[Installation]:
        """Every installation on a platform."""
        ...

    async def forget(self, platform: str, workspace: str, until: datetime | None = None) -> bool:
        """Forget a workspace's tokens, and only these: its owners' books stay. Whether there were any.

        An installation made after `until` stays: what is told late does not undo what came after.
        """
        ...

    async def reserve(self, installation: Installation, now: datetime, until: datetime) -> bool:
        """Whether the caller alone may spend this refresh token until then; not when the installation has changed since."""
        ...

    async def renew(self, installation: Installation) -> bool:
        """Keep new tokens, unless the installation has changed since it was read: then False, and nothing happens."""
        ...

    async def reseal(self) -> int:
        """Seal with the new key what is still sealed with the old one; how many installations that were.

        Raises ConfigError when one cannot be opened.
        """
        ...

    async def keep_state(self, state: str, now: datetime, until: datetime) -> None:
        """Keep the state that a browser is to bring back, as a hash; long expired ones are dropped."""
        ...

    async def take_state(self, state: str, now: datetime) -> StateVerdict:
        """What became of a state; it is `good` once only."""
        ...


class Agreements(Protocol):
    """What the processes on one database agree on among themselves."""

    async def turn(self, name: str, now: datetime, every: timedelta) -> datetime:
        """The first free moment under this name, for the caller alone; the next one comes `every` later."""
        ...

    async def noted(self, name: str) -> str:
        """What was noted under this name; empty when nothing was."""
        ...

    async def note(self, name: str, value: str) -> None:
        """Note it for all processes."""
        ...


class LanguageModel(Protocol):
    """Reads a sentence better than rules can, if the operator wants one."""

    async def read(self, sentence: str, locale: Locale) -> object | None:
        """What it makes of a sentence: data of any shape, to be checked before it is used. None when it has no answer.

        Is told nothing else. Takes a few seconds at most; raises nothing but cancellation.
        """
        ...


class Adapter(Protocol):
    """One platform: connection, acknowledgement, parsing, rendering, pacing. Never wording, storage or rules."""

    name: str
    platform: str
    """Which owners this adapter reaches: those of this platform."""
    capabilities: Capabilities

    async def run(self, handle: Handle) -> None:
        """Feed events to `handle` and show its replies until cancelled or the platform ends.

        When cancelled, replies that it has in hand are shown first, for 2 s at most. What it raises is logged, and it is
        run again. `send`, `find` and `edit` work without it: processes that only send never run it.
        """
        ...

    async def send(self, address: Address, reply: Reply, key: str) -> MessageRef:
        """Send a message of the bot's own accord; raises DeliveryError.

        Harmless when repeated with the same key within `capabilities.harmless_repeat_s`. Calls `deadline.check` just before
        the request is written (see adapters.last_look).
        """
        ...

    async def find(self, address: Address, key: str, since: datetime) -> MessageRef | None:
        """The message that was sent with this key at or after `since`, or None."""
        ...

    async def edit(self, ref: MessageRef, reply: Reply) -> None:
        """Replace a sent message; raises DeliveryError."""
        ...


@runtime_checkable
class Served(Protocol):
    """An adapter whose platform asks over HTTP."""

    def add_to(self, application: Any, handle: Handle) -> None:
        """Answer what the platform asks, on an aiohttp.web.Application that is not started yet."""
        ...
