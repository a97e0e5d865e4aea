"""Reads of one owner's touches."""

from datetime import datetime

from bot.model.touch import Touch
from storage.scope import Scope
from storage.tables import TABLES, milliseconds


class Touches:
    """See bot.book.Touches."""

    def __init__(self, scope: Scope) -> None:
        self._scope = scope

    async def of(self, contact_id: str, limit: int) -> list[Touch]:
        rows = await self._scope.rows("touches.of", contact_id=contact_id, limit=limit)
        return list(map(TABLES["touches"].loader(rows), rows))

    async def reached(self, since: datetime) -> int:
        rows = await self._scope.rows("touches.reached", since=milliseconds(since))
        return int(rows[0]["people"])
