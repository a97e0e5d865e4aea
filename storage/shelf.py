"""Reads about people of many owners at once."""

from collections.abc import Mapping, Sequence

from bot.book import Person
from bot.model.touch import Touch
from storage import sql
from storage.database import Connection
from storage.tables import TABLES


class Shelf:
    """See bot.book.Shelf. People are (owner id, contact id) pairs, so no row of another owner can come along."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._queries = sql.load(connection.dialect)

    async def last_touches(self, people: Sequence[Person]) -> Mapping[Person, Touch]:
        """The latest touch of each person; people without one are left out."""
        return await self._touches("last_touches", people)

    async def last_notes(self, people: Sequence[Person]) -> Mapping[Person, Touch]:
        """The latest touch of each person that says what was talked about, or where; others are left out."""
        return await self._touches("last_notes", people)

    async def _touches(self, name: str, people: Sequence[Person]) -> Mapping[Person, Touch]:
        if not people:
            return {}
        rows = await self._connection.rows(self._queries[f"shelf.{name}"], {"people": people})
        touches = [(row["owner_id"], TABLES["touches"].load(row)) for row in rows]
        return {(owner, touch.contact_id): touch for owner, touch in touches}
