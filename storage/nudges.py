"""Reads of one owner's nudges."""

from collections.abc import Sequence

from bot.model.nudge import Nudge
from storage.database import Row
from storage.scope import Scope
from storage.tables import TABLES


class Nudges:
    """See bot.book.Nudges."""

    def __init__(self, scope: Scope) -> None:
        self._scope = scope

    async def scheduled(self, kind: str) -> list[Nudge]:
        """Those still to come, soonest first."""
        return _load(await self._scope.rows("nudges.scheduled", kind=kind))

    async def about(self, contact_id: str) -> list[Nudge]:
        """Those still to come about a contact, soonest first."""
        return _load(await self._scope.rows("nudges.about", contact_id=contact_id))


def _load(rows: Sequence[Row]) -> list[Nudge]:
    return [TABLES["nudges"].load(row) for row in rows]
