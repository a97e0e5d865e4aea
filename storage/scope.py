"""A connection that can only speak about one owner."""

from collections.abc import Sequence
from typing import Any

from bot.model.owner import Owner
from bot.turns import in_turns
from storage import sql, statements
from storage.additions import Additions
from storage.database import Connection, Row
from storage.journal import by_kind
from storage.mentions import Mentions
from storage.schema import tables
from storage.tables import BY_RECORD, Table, Values


class Scope:
    """A connection that can only speak about one owner."""

    def __init__(self, connection: Connection, owner_id: str) -> None:
        self.owner_id = owner_id
        self.connection = connection
        self._queries = sql.load(connection.dialect)
        self.writes = 0
        """How often records were written: what was read before may no longer be so."""
        self._retold: set[str] = set()
        self._links: set[tuple[str, str, str]] = set()
        self._mentions: dict[str, Values] = {}

    async def rows(self, name: str, **params: Any) -> Sequence[Row]:
        """Run a named query as this owner."""
        return await self.connection.rows(self._queries[name], {**params, "owner_id": self.owner_id})

    async def scan(self, name: str, **params: Any) -> Sequence[Row]:
        """Run a named query that reads much, as this owner."""
        return await self.connection.scan(self._queries[name], {**params, "owner_id": self.owner_id})

    async def run(self, statement: str, params: Values) -> Sequence[Row]:
        """Run a statement as this owner."""
        return await self.connection.rows(statement, {**params, "owner_id": self.owner_id})

    def query(self, name: str) -> str:
        """The text of a named query."""
        return self._queries[name]

    async def ahead(self, reads: Sequence[str], **params: Any) -> Sequence[Sequence[Row]]:
        """What each of these reads gives as this owner."""
        return await self.connection.ahead(reads, {**params, "owner_id": self.owner_id})

    async def load(self, table: Table, id: str) -> Any:
        """One record, or None."""
        rows = await self.run(statements.get(table.name, table.key, table.columns), {table.key: id})
        return table.load(rows[0]) if rows else None

    async def put(self, owner: Owner, record: Any) -> None:
        """Insert or replace a record with all that follows from it."""
        table = BY_RECORD[type(record)]
        self.writes += 1
        self.retell(record)
        row = {"owner_id": self.owner_id, **table.row(record), **table.computed(owner, record)}
        await self.connection.rows(statements.put(table.name, table.key, tuple(row)), row)
        for child, rows_of in table.derived.items():
            await self._forget_derived(child, record.id)
            rows = [{"owner_id": self.owner_id, **derived} for derived in rows_of(record)]
            if rows:
                await self.connection.many(statements.insert(child, tuple(rows[0])), rows)

    async def add(self, owner: Owner, additions: Additions) -> None:
        """Insert records that are not there yet, with all that follows from them. Raises AlreadyThere."""
        self.writes += 1
        for kind, some in by_kind(additions.records).items():
            table = BY_RECORD[kind]
            names = ("owner_id", *table.columns, *table.computed(owner, some[0]))
            rows: list[tuple[Any, ...]] = []
            async for few in in_turns(zip(some, additions.values[kind], strict=True)):
                for record, values in few:
                    if record.id not in additions.mentions:
                        self.retell(record)
                    rows.append((self.owner_id, *values, *table.computed(owner, record).values()))
            await self.connection.add(table.name, names, rows)
        for child, derived in additions.derived.items():
            if derived:
                owned = [{"owner_id": self.owner_id, **row} async for few in in_turns(derived) for row in few]
                await self.connection.many(statements.insert(child, tuple(owned[0])), owned)
        self._mentions.update(additions.mentions)

    async def drop_some(self, table: Table, ids: Sequence[str]) -> None:
        """Delete the records of a table with these ids, with all that follows from them."""
        self.writes += 1
        rows = await self.run(statements.get_some(table.name, table.key, table.columns), {"ids": ids})
        async for few in in_turns(rows):
            for row in few:
                self.retell(table.load(row))
        await self.run(statements.drop_some(table.name, table.key), {"ids": ids})
        for child in table.derived:
            await self.run(statements.drop_some(child, "contact_id"), {"ids": ids})

    async def drop(self, record: Any) -> None:
        """Delete a record with all that follows from it."""
        table = BY_RECORD[type(record)]
        self.writes += 1
        self.retell(record)
        id = getattr(record, table.key)
        await self.run(statements.drop(table.name, table.key), {table.key: id})
        for child in table.derived:
            await self._forget_derived(child, id)

    async def erase(self) -> None:
        """Delete every row of the owner's but the ids of events: one that comes again must not begin a new book."""
        for name, each in tables().items():
            if each.owned and name != "handled":
                await self.run(statements.drop_all(name), {})
        self._retold.clear()
        self._links.clear()
        self._mentions.clear()

    def retell(self, record: Any) -> None:
        """Note that what this record says of people is about to change; `settle` writes it."""
        table = BY_RECORD[type(record)]
        self._retold.update(id for column in table.told if (id := getattr(record, column)))
        if table.told_through is not None:
            self._links.add((*table.told_through, getattr(record, table.key)))

    async def settle(self) -> None:
        """Write the mentions of everybody of whom something else is said than before."""
        if not self._retold and not self._links and not self._mentions:
            return
        for table, column, id in self._links:
            rows = await self.run(statements.linked(table, column), {column: id})
            self._retold.update(row["contact_id"] for row in rows)
        people = [(self.owner_id, id) for id in sorted(self._retold)]
        known = {(self.owner_id, id): each for id, each in self._mentions.items() if id not in self._retold}
        self._links.clear()
        self._retold.clear()
        self._mentions.clear()
        await Mentions(self.connection).renew(people, known)

    async def _forget_derived(self, child: str, contact_id: str) -> None:
        await self.run(statements.drop(child, "contact_id"), {"contact_id": contact_id})
