"""The nudge loop's transaction: claim what is due, record what is sent, across owners."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from bot.model.contact import Contact
from bot.model.nudge import Delivery, Nudge
from bot.model.owner import Owner
from bot.model.touch import Touch
from bot.ports import Due, Person
from storage import sql, statements
from storage.database import Connection, Row
from storage.scope import Scope
from storage.shelf import Shelf
from storage.tables import TABLES, milliseconds, moment


class Desk:
    """See bot.ports.Desk."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._queries = sql.load(connection.dialect)
        self._shelf = Shelf(connection)

    async def claim(self, outlet: str, now: datetime, limit: int) -> list[Due]:
        """Nudges due at `now` whose outlet starts with `outlet`, oldest first, locked for this transaction."""
        return await self._dues(await self._rows("claim", outlet=outlet, now=milliseconds(now), limit=limit))

    async def claim_all(self, owners: Sequence[Owner], now: datetime) -> list[Due]:
        """Every nudge of these owners that is due at `now`, oldest first, locked for this transaction."""
        if not owners:
            return []
        ids = [owner.id for owner in owners]
        return await self._dues(await self._rows("claim_all", owners=ids, now=milliseconds(now)))

    async def last_touches(self, people: Sequence[Person]) -> Mapping[Person, Touch]:
        """The latest touch of each person; people without one are left out."""
        return await self._shelf.last_touches(people)

    async def slipping(self, owners: Sequence[Owner], now: datetime) -> Mapping[str, list[Contact]]:
        """Active contacts whose time has come, by owner id."""
        found: dict[str, list[Contact]] = defaultdict(list)
        for row in await self._rows("slipping", owners=[owner.id for owner in owners], now=milliseconds(now)):
            found[row["owner_id"]].append(TABLES["contacts"].load(row))
        return found

    async def contacts(self, people: Sequence[Person]) -> Mapping[Person, Contact]:
        """These people; those who are gone are left out."""
        rows = await self._rows("contacts", people=people) if people else ()
        return {(row["owner_id"], row["id"]): TABLES["contacts"].load(row) for row in rows}

    async def schedule(self, due: Due, at: datetime | None) -> None:
        """Move a claimed nudge to `at`, or end it when None."""
        nudge = replace(due.nudge, state="done") if at is None else replace(due.nudge, due_at=at)
        await Scope(self._connection, due.owner.id).put(due.owner, nudge)

    async def deliver(self, due: Due, delivery: Delivery) -> bool:
        """Record a delivery; False when its key is there already, so that nothing is said twice."""
        table = TABLES["deliveries"]
        row = {"owner_id": due.owner.id, **table.row(delivery), **table.computed(due.owner, delivery)}
        return bool(await self._connection.rows(statements.add(table.name, tuple(row)), row))

    async def save(self, owner: Owner, contacts: Sequence[Contact]) -> None:
        """Save what composing changed; not part of `undo`."""
        scope = Scope(self._connection, owner.id)
        for record in (owner, *contacts):
            await scope.put(owner, record)

    async def overdue(
        self, outlet: str, now: datetime, lease_until: datetime, worker: str
    ) -> list[tuple[str, Delivery]]:
        """Take over deliveries whose worker has fallen silent: (owner id, delivery) pairs."""
        rows = await self._rows(
            "take_over", outlet=outlet, now=milliseconds(now), lease_until=milliseconds(lease_until), worker=worker
        )
        return [(row["owner_id"], TABLES["deliveries"].load(row)) for row in rows]

    async def settle(self, results: Sequence[tuple[str, Delivery]]) -> None:
        """Store what became of deliveries."""
        table = TABLES["deliveries"]
        params = [{"owner_id": owner, **table.row(delivery)} for owner, delivery in results]
        if params:
            await self._connection.many(self._queries["desk.settle"], params)

    async def next_due(self, outlet: str) -> datetime | None:
        """The earliest moment at which there is something to do, or None."""
        rows = await self._rows("next_due", outlet=outlet)
        return None if not rows or rows[0]["due_at"] is None else moment(rows[0]["due_at"])

    async def _dues(self, rows: Sequence[Row]) -> list[Due]:
        nudges: list[tuple[str, Nudge]] = [(row["owner_id"], TABLES["nudges"].load(row)) for row in rows]
        owners = await self._owners({owner for owner, _ in nudges})
        contacts = await self.contacts([(owner, nudge.contact_id) for owner, nudge in nudges if nudge.contact_id])
        return [
            Due(nudge=nudge, owner=owners[owner], contact=contacts.get((owner, nudge.contact_id)))
            for owner, nudge in nudges
        ]

    async def _owners(self, ids: set[str]) -> Mapping[str, Owner]:
        rows = await self._rows("owners", owners=sorted(ids)) if ids else ()
        return {row["owner_id"]: TABLES["owners"].load(row) for row in rows}

    async def _rows(self, name: str, **params: Any) -> Sequence[Row]:
        return await self._connection.rows(self._queries[f"desk.{name}"], params)
