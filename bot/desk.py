"""The nudge loop's work at the database: what it claims, composes, sends and settles, across owners. Shapes only."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Protocol

from msgspec import Struct

from bot.model.contact import Contact
from bot.model.nudge import Delivery, Nudge
from bot.model.owner import Owner
from bot.model.record import R
from bot.model.reply import Reply
from bot.shelf import Person, Shelf


class Due(Struct, frozen=True, kw_only=True, gc=False):
    """A nudge whose time has come, with whom it is for and about."""

    nudge: Nudge
    owner: Owner
    contact: Contact | None = None
    key: str
    """The delivery's key, which its buttons may carry; see `bot.model.ids.delivery_key`."""

    def subject(self, held: Mapping[str, Sequence[R]]) -> R | None:
        """Of these records by owner, the one that the nudge is about; None when it is there no more."""
        return next((each for each in held.get(self.owner.id, ()) if each.id == self.nudge.subject), None)


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

    async def claim(self, platform: str, bucket: int, now: datetime, limit: int) -> list[Due]:
        """Due nudges of one bucket, oldest first, locked for this transaction.

        Owners with a delivery under way are left out, so that each owner's order is kept (one that waits for a polite
        moment, in nobody's hands, holds up nothing); so are those whose book is being written. Empty when another worker is at this bucket.
        """

    async def claim_all(self, owners: Sequence[Owner], now: datetime) -> list[Due]:
        """Every nudge of these owners that is due at `now`, oldest first, locked for this transaction."""

    def expect(self, people: set[Person]) -> None:
        """Tell whom composing will ask about: the first read about one of them is made for all, and kept.

        Nothing that is said of people may change before composing is over.
        """

    async def slipping(self, owners: Sequence[Owner], now: datetime) -> Mapping[str, list[Contact]]:
        """Active contacts whose time has come, by owner id."""

    async def advance(self, moved: Sequence[tuple[Due, datetime | None]]) -> None:
        """Move claimed nudges to their next moments, or end them when None."""

    async def save(self, owners: Sequence[Owner], contacts: Sequence[tuple[Owner, Contact]]) -> None:
        """Save what composing changed; not part of `undo`."""

    async def deliver(self, deliveries: Sequence[tuple[Owner, Delivery]]) -> set[str]:
        """Record deliveries; the keys that were new. A key that is there already keeps its first body."""

    async def take_over(
        self, platform: str, now: datetime, lease_until: datetime, worker: str, limit: int
    ) -> list[Sent]:
        """Deliveries that are to be tried again, or whose worker has fallen silent (these are doubtful now).

        What was for an unlinked user goes to where the owner is reached, in nobody's hands; the doubtful come back parked.
        """

    async def opens(self, owner_id: str, user_id: str) -> bool:
        """Whether the user with this owner id is linked to that owner's book."""

    async def known(self, owners: Sequence[str]) -> set[str]:
        """Those of these owners who have a book, or have joined theirs with another."""

    async def put_off(self, taken: Sequence[Sent], now: datetime) -> set[str]:
        """Leave, of what was just taken over, what nobody asked for at this hour to a polite one, in nobody's hands; its keys."""

    async def renew(self, worker: str, held: Sequence[Sent], now: datetime, lease_until: datetime) -> set[str]:
        """Prolong a worker's leases of what it holds; the keys that are still its own. What it has let go runs out."""

    async def release(self, worker: str, keys: Sequence[Sent]) -> None:
        """Give deliveries back that were not tried, for anybody to take at once."""

    async def settle(self, results: Sequence[Sent]) -> None:
        """Store what became of deliveries, and tell owners of parked ones."""

    async def next_due(self, platform: str) -> datetime | None:
        """The earliest moment at which there is something to do, or None."""
