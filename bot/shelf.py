"""Reads about many people of many owners at once. Shapes only."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Protocol

from bot.model.contact import Contact
from bot.model.record import A, K
from bot.model.touch import Touch

Person = tuple[str, str]
"""An owner's id and the id of a contact in that owner's book."""


class Shelf(Protocol):
    """What composing asks of people, a whole batch at once, so that it costs per batch and not per nudge."""

    async def people(self, people: Collection[Person]) -> Mapping[Person, Contact]:
        """These people; those who are gone are left out."""

    async def last_touches(self, people: Collection[Person]) -> Mapping[Person, Touch]:
        """The latest touch of each person; people without one are left out."""

    async def last_notes(self, people: Collection[Person]) -> Mapping[Person, Touch]:
        """The latest touch of each person that says what was talked about, or where; others are left out."""

    async def records_about(self, kind: type[A], people: Collection[Person]) -> Mapping[Person, Sequence[A]]:
        """Records of a kind that name these people, oldest first; people without one are left out.

        Of nudges, those still to come.
        """

    async def records_of(self, kind: type[K], owner_ids: Sequence[str]) -> Mapping[str, Sequence[K]]:
        """All records of a kind in these owners' books, oldest first; owners without one are left out."""

    async def touched(self, owner_ids: Sequence[str], since: datetime) -> Mapping[str, Sequence[Touch]]:
        """The touches at or after a moment in these owners' books, oldest first."""

    async def addressed(self, owner_ids: Sequence[str]) -> Mapping[str, Sequence[Contact]]:
        """Active contacts with a postal address in these owners' books, by name."""

    async def sizes(self, owner_ids: Sequence[str]) -> Mapping[str, int]:
        """How many active contacts these owners' books hold; empty ones are left out."""
