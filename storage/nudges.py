"""Reads of one owner's nudges."""

from collections.abc import Sequence

from bot.model.nudge import Nudge
from storage.database import Row
from storage.dossiers import Dossiers
from storage.scope import Scope
from storage.tables import TABLES


class Nudges:
    """See bot.book.Nudges."""

    def __init__(self, scope: Scope, dossiers: Dossiers) -> None:
        self._scope = scope
        self._dossiers = dossiers

    async def scheduled(self, kind: str) -> list[Nudge]:
        return _load(await self._scope.rows("nudges.scheduled", kind=kind))

    async def about(self, contact_id: str) -> list[Nudge]:
        found = await self._dossiers.about(TABLES["nudges"], [contact_id])
        return sorted(found.get(contact_id, ()), key=lambda each: (each.due_at, each.id))


def _load(rows: Sequence[Row]) -> list[Nudge]:
    return list(map(TABLES["nudges"].loader(rows), rows))
