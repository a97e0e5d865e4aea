"""What was sent to one owner, or could not be."""

from collections.abc import Callable
from datetime import datetime

from bot.model.nudge import Delivery
from storage.scope import Scope
from storage.tables import TABLES, milliseconds


class Deliveries:
    """See bot.book.Deliveries."""

    def __init__(self, scope: Scope, check_writes: Callable[[], None]) -> None:
        """`check_writes` raises where nothing may be written."""
        self._scope = scope
        self._check_writes = check_writes

    async def of(self, key: str) -> Delivery | None:
        delivery: Delivery | None = await self._scope.load(TABLES["deliveries"], key)
        return delivery

    async def sent_since(self, since: datetime, limit: int) -> list[Delivery]:
        rows = await self._scope.rows("deliveries.sent_since", since=milliseconds(since), limit=limit)
        return [TABLES["deliveries"].load(row) for row in rows]

    async def parked(self, limit: int) -> list[Delivery]:
        return [TABLES["deliveries"].load(row) for row in await self._scope.rows("deliveries.parked", limit=limit)]

    async def answer(self, delivery: Delivery) -> None:
        self._check_writes()
        await self._scope.rows("deliveries.answer", key=delivery.key, body=delivery.body)
