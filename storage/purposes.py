"""Reads of one owner's purposes."""

from bot.model.purpose import Purpose
from storage.scope import Scope
from storage.tables import TABLES


class Purposes:
    """See bot.book.Purposes."""

    def __init__(self, scope: Scope) -> None:
        self._scope = scope

    async def open(self) -> list[Purpose]:
        return [TABLES["purposes"].load(row) for row in await self._scope.rows("purposes.open")]
