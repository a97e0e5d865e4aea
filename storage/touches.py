"""Reads of one owner's touches."""

from bot.model.touch import Touch
from storage.contacts import like
from storage.scope import Scope
from storage.tables import TABLES


class Touches:
    """See bot.book.Touches."""

    def __init__(self, scope: Scope) -> None:
        self._scope = scope

    async def of(self, contact_id: str, limit: int) -> list[Touch]:
        """The latest touches with a contact, newest first."""
        rows = await self._scope.rows("touches.of", contact_id=contact_id, limit=limit)
        return [TABLES["touches"].load(row) for row in rows]

    async def matching(self, word: str) -> list[Touch]:
        """Touches that mention the folded word, newest first."""
        rows = await self._scope.rows("touches.matching", pattern=like(word))
        return [TABLES["touches"].load(row) for row in rows]
