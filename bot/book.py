"""One owner's book, as features see it: what can be read, kept and taken back. Shapes only."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Literal, Protocol

from msgspec import Struct

from bot.language.wanted import Word
from bot.model.contact import Contact
from bot.model.link import Link
from bot.model.nudge import Delivery, Nudge
from bot.model.owner import Owner
from bot.model.question import Question
from bot.model.record import A, K, R, Record
from bot.model.touch import Touch
from bot.shelf import Shelf

COUNTED_MOST = 200
"""Of more people found than that it is not counted how many: nobody looks through them."""


class Additions(Protocol):
    """Records that were made ready to be added."""

    @property
    def records(self) -> Sequence[Record]:
        """The records as they are to be read."""


Source = Literal["fact", "need", "event", "purpose", "introduction", "acquaintance", "place", "note", "favour"]


class Saying(Struct, frozen=True, kw_only=True):
    """Something that a record says of a contact, as the owner wrote it."""

    source: Source
    at: datetime
    text: str


class Contacts(Protocol):
    """One owner's people."""

    async def by_keys(self, keys: Sequence[str]) -> list[Contact]:
        """Those who are known under any of these folded names, archived ones too, by name."""

    async def keys(self, least: int, most: int) -> list[str]:
        """Every folded name in the book with so many letters, once each, for guessing what was meant."""

    async def page(self, *, state: str, circle: str = "", offset: int, limit: int) -> list[Contact]:
        """Contacts in a state (and circle), by name."""

    async def due(self, now: datetime) -> list[Contact]:
        """Active contacts whose time has come, in no order."""

    async def load(self, start: datetime, end: datetime) -> list[datetime]:
        """When active contacts are due within [start, end)."""

    async def met_last(self, circle: str, limit: int) -> list[Contact]:
        """Active contacts of a circle, those met last first."""

    async def recent(self, limit: int) -> list[Contact]:
        """Active contacts, those last touched first."""

    async def beginning(self, key: str, limit: int) -> list[Contact]:
        """Active contacts of whom a folded name begins with `key`, those last touched first."""

    async def search(
        self, words: Sequence[Word], *, whole: Sequence[str] = (), active: bool = False, limit: int
    ) -> tuple[list[Contact], int]:
        """Those of whom every word is true, and those with a name key in `whole`; how many there are, up to 200.

        First who bears such a name, then those in whose names, work, facts or notes the words stand, in that order;
        then those last touched. With `active`, the others are left out.
        """

    async def mentioning(self, word: str, limit: int) -> list[Contact]:
        """Active contacts of whom the word is said anywhere, at most 200, in the order of `search`."""

    async def said(self, contact_ids: Sequence[str]) -> Mapping[str, Sequence[Saying]]:
        """What other records than their own say of these contacts, the latest first; who is not spoken of is left out."""

    async def introduced_by(self, contact_id: str) -> list[Contact]:
        """Those whom this contact introduced."""

    async def count(self, state: str) -> int:
        """How many contacts are in a state."""


class Touches(Protocol):
    """One owner's touches."""

    async def of(self, contact_id: str, limit: int) -> list[Touch]:
        """The latest touches with a contact, newest first."""

    async def reached(self, since: datetime) -> int:
        """With how many people there was a touch at or after a moment."""


class Nudges(Protocol):
    """One owner's nudges."""

    async def scheduled(self, kind: str) -> list[Nudge]:
        """Those still to come, soonest first."""

    async def about(self, contact_id: str) -> list[Nudge]:
        """Those still to come about a contact, soonest first."""


class Deliveries(Protocol):
    """What was sent to one owner, or could not be."""

    async def of(self, key: str) -> Delivery | None:
        """The delivery with this key."""

    async def sent_since(self, since: datetime, limit: int) -> list[Delivery]:
        """Those that reached the owner at or after `since`, latest first."""

    async def parked(self, limit: int) -> list[Delivery]:
        """Those that could not reach the owner, oldest first."""

    async def answer(self, delivery: Delivery) -> None:
        """Keep what a delivery looks like now that the owner has answered it."""


class Links(Protocol):
    """What joins one owner's book with another of the same person."""

    async def offered(self, code: str, since: datetime) -> Owner | None:
        """The owner who showed the code with this id at or after `since`; None for any other."""

    async def join(self, own: Owner, target: Owner, link: Link, code: str) -> bool:
        """Give everything of `own` to `target`'s book and keep the link there. Nothing can be written to this one any more.

        What both have under one id stays as the target has it. False, and nothing happens, when the code with this id was used
        by somebody else just now, or the target's book is gone.
        """

    async def drop(self, *links: Link) -> None:
        """Delete links and codes for good: `undo` brings none back."""

    async def reroute(self, owner: Owner) -> None:
        """Let what is still to come, and what waits to be tried again, go to where the owner is reached now."""


class Book(Shelf, Protocol):
    """One owner's book inside one transaction. Whatever is asked of it, it reads and writes that owner's rows only."""

    owner: Owner
    unplanned: bool
    """The owner has no digest yet: this very transaction made them, or an older `undo` took what began with them."""
    nearest: datetime | None
    """The earliest moment of a nudge saved in this transaction."""
    label: str
    """What this transaction did, in the owner's words; `undo` says it back."""
    contacts: Contacts
    touches: Touches
    nudges: Nudges
    deliveries: Deliveries
    links: Links
    erased: bool
    """Everything in it was deleted, or given to another book, by this very transaction."""

    async def get(self, kind: type[R], id: str) -> R | None:
        """The record with this id, or None."""

    async def some(self, kind: type[K], ids: Sequence[str]) -> Mapping[str, K]:
        """The records with these ids, by id, in this order; those that are not there are left out."""

    async def all(self, kind: type[R]) -> Sequence[R]:
        """Every record of a kind, oldest first."""

    async def about(self, kind: type[A], contact_id: str) -> Sequence[A]:
        """Every record of a kind that names a contact, oldest first; of nudges, those still to come."""

    def expect(self, *contact_ids: str) -> None:
        """Tell that what follows asks about these contacts: what cards are made of may be read at once for all."""

    async def save(self, *records: Record, undoable: bool = True) -> None:
        """Insert or replace records; remembered for `undo` unless told otherwise."""

    def prepared(self, records: Sequence[Record]) -> Additions:
        """Thousands of records made ready for `add`. Asks nothing of the book: it may be closed, and this in a thread."""

    async def add(self, ready: Additions) -> None:
        """Insert records whose ids are not in the book yet, and which nothing in it names; remembered for `undo`."""

    async def remove(self, *records: Record) -> None:
        """Delete records; remembered for `undo`."""

    async def erase(self) -> None:
        """Delete the owner with everything that is theirs, for good. Nothing can be written to the book any more."""

    async def save_owner(self, owner: Owner, *, undoable: bool = True) -> None:
        """Replace the owner's own record."""

    async def reassign(self, source: Contact, target: Contact) -> None:
        """Give everything that belongs to `source` to `target`.

        What would then stand twice, or bring somebody together with themselves, is dropped.
        """

    async def forget(self, contact: Contact) -> None:
        """Remove a contact with everything that names them; those they introduced stay, without saying by whom."""

    async def undo(self, since: datetime) -> str | None:
        """Take back the last step made at or after `since`; its label, or None when there is none.

        Rows that something else has changed in the meantime stay as they are.
        """

    def begin(self) -> None:
        """Let `undo` take back only what follows in this transaction."""

    async def ask(self, question: Question) -> None:
        """Keep a question until it is answered; of those that hold a file, the latest only."""

    async def asked(self, question_id: str) -> Question | None:
        """The question, still unanswered; None when there is none."""

    async def answered(self, question_id: str) -> Question | None:
        """The question, which is forgotten by asking; None when there is none."""
