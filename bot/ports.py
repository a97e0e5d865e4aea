"""What the core needs from the outside: a clock, a store, adapters. Shapes only."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol, TypeVar

from bot.model.address import Address, MessageRef
from bot.model.contact import Contact
from bot.model.event import Event
from bot.model.nudge import Delivery, Nudge
from bot.model.owner import Owner
from bot.model.purpose import Purpose
from bot.model.question import Question
from bot.model.reply import Capabilities, Reply
from bot.model.touch import Touch

Record = Contact | Touch | Nudge | Purpose
R = TypeVar("R", Contact, Touch, Nudge, Purpose)

Person = tuple[str, str]
"""An owner's id and the id of a contact in that owner's book."""

Handle = Callable[[Event], Awaitable[Reply | None]]


class Clock(Protocol):
    """Tells the time."""

    def now(self) -> datetime:
        """The present moment, aware, in UTC."""
        ...


class Shelf(Protocol):
    """Reads about many people of many owners at once, so that composing costs per batch and not per nudge."""

    async def last_touches(self, people: Sequence[Person]) -> Mapping[Person, Touch]:
        """The latest touch of each person; people without one are left out."""
        ...

    async def last_notes(self, people: Sequence[Person]) -> Mapping[Person, Touch]:
        """The latest touch of each person that says what was talked about, or where; others are left out."""
        ...


class Contacts(Protocol):
    """One owner's people."""

    async def by_keys(self, keys: Sequence[str]) -> list[Contact]:
        """Those who are known under any of these folded names, archived ones too, by name."""
        ...

    async def names(self) -> list[tuple[str, str]]:
        """Every (contact id, folded name) of the book, for guessing what was meant."""
        ...

    async def page(self, *, state: str, circle: str = "", offset: int, limit: int) -> list[Contact]:
        """Contacts in a state (and circle), by name."""
        ...

    async def due(self, now: datetime) -> list[Contact]:
        """Active contacts whose time has come, in no order."""
        ...

    async def load(self, start: datetime, end: datetime) -> list[datetime]:
        """When active contacts are due within [start, end)."""
        ...

    async def matching(self, word: str) -> list[Contact]:
        """Contacts that mention the folded word anywhere, by name."""
        ...

    async def introduced_by(self, contact_id: str) -> list[Contact]:
        """Those whom this contact introduced."""
        ...

    async def count(self, state: str) -> int:
        """How many contacts are in a state."""
        ...


class Touches(Protocol):
    """One owner's touches."""

    async def of(self, contact_id: str, limit: int) -> list[Touch]:
        """The latest touches with a contact, newest first."""
        ...

    async def matching(self, word: str) -> list[Touch]:
        """Touches that mention the folded word, newest first."""
        ...


class Nudges(Protocol):
    """One owner's nudges."""

    async def scheduled(self, kind: str) -> list[Nudge]:
        """Those still to come, soonest first."""
        ...

    async def about(self, contact_id: str) -> list[Nudge]:
        """Those still to come about a contact, soonest first."""
        ...


class Purposes(Protocol):
    """One owner's purposes."""

    async def open(self) -> list[Purpose]:
        """Those not closed, oldest first."""
        ...


class Book(Shelf, Protocol):
    """One owner's book inside one transaction. Whatever is asked of it, it reads and writes that owner's rows only."""

    owner: Owner
    fresh: bool
    """The owner was made by this very transaction."""
    nearest: datetime | None
    """The earliest moment of a nudge saved in this transaction."""
    label: str
    """What this transaction did, in the owner's words; `undo` says it back."""
    contacts: Contacts
    touches: Touches
    nudges: Nudges
    purposes: Purposes

    async def get(self, kind: type[R], id: str) -> R | None:
        """The record with this id, or None."""
        ...

    async def save(self, *records: Record) -> None:
        """Insert or replace records; remembered for `undo`."""
        ...

    async def remove(self, *records: Record) -> None:
        """Delete records; remembered for `undo`."""
        ...

    async def save_owner(self, owner: Owner, *, undoable: bool = True) -> None:
        """Replace the owner's own record."""
        ...

    async def reassign(self, source: Contact, target: Contact) -> None:
        """Give everything that belongs to `source` to `target`."""
        ...

    async def undo(self, since: datetime) -> str | None:
        """Take back the last step made at or after `since`; its label, or None when there is none.

        Rows that something else has changed in the meantime stay as they are.
        """
        ...

    async def ask(self, question: Question) -> None:
        """Keep a question until it is answered."""
        ...

    async def answered(self, question_id: str) -> Question | None:
        """The question, which is forgotten by asking; None when there is none."""
        ...

    async def delivery(self, key: str) -> Delivery | None:
        """One of the owner's deliveries."""
        ...

    async def parked(self, limit: int) -> list[Delivery]:
        """Deliveries that could not reach the owner, oldest first."""
        ...

    async def answer_delivery(self, delivery: Delivery) -> None:
        """Keep what a delivery looks like now that the owner has answered it."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Due:
    """A nudge whose time has come, with whom it is for and about."""

    nudge: Nudge
    owner: Owner
    contact: Contact | None = None
    key: str
    """The delivery's key, which its buttons may carry; see `bot.model.ids.delivery_key`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Composed:
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

    async def due_buckets(self, platforms: Sequence[str], now: datetime) -> list[int]:
        """Buckets in which something is due."""
        ...

    async def claim(self, platforms: Sequence[str], bucket: int, now: datetime, limit: int) -> list[Due]:
        """Due nudges of one bucket, oldest first, locked for this transaction.

        Owners with a delivery under way are left out, so that each owner's order is kept; so are those whose book is
        being written. Empty when another worker is at this bucket.
        """
        ...

    async def claim_all(self, owners: Sequence[Owner], now: datetime) -> list[Due]:
        """Every nudge of these owners that is due at `now`, oldest first, locked for this transaction."""
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
        self, platforms: Sequence[str], now: datetime, lease_until: datetime, worker: str, limit: int
    ) -> list[Sent]:
        """Deliveries that are to be tried again, or whose worker has fallen silent (these are doubtful now)."""
        ...

    async def renew(self, worker: str, now: datetime, lease_until: datetime) -> set[str]:
        """Prolong the leases of a worker; the keys that are still its own."""
        ...

    async def release(self, worker: str, keys: Sequence[Sent], now: datetime) -> None:
        """Give deliveries back that were not tried, for anybody to take at once."""
        ...

    async def settle(self, results: Sequence[Sent]) -> None:
        """Store what became of deliveries, and tell owners of parked ones."""
        ...

    async def next_due(self, platforms: Sequence[str]) -> datetime | None:
        """The earliest moment at which there is something to do, or None."""
        ...


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


class Adapter(Protocol):
    """One platform: connection, acknowledgement, parsing, rendering, pacing. Never wording, storage or rules."""

    name: str
    platform: str
    """Which owners this adapter reaches: those of this platform."""
    capabilities: Capabilities

    async def run(self, handle: Handle) -> None:
        """Feed events to `handle` and show its replies until cancelled or the platform ends."""
        ...

    async def send(self, address: Address, reply: Reply, key: str) -> MessageRef:
        """Send a message of the bot's own accord; raises DeliveryError.

        Harmless when repeated with the same key within `capabilities.harmless_repeat_s`.
        """
        ...

    async def find(self, address: Address, key: str, since: datetime) -> MessageRef | None:
        """The message that was sent with this key at or after `since`, or None."""
        ...

    async def edit(self, ref: MessageRef, reply: Reply) -> None:
        """Replace a sent message; raises DeliveryError."""
        ...
