"""Reads about people of many owners at once."""

from collections import defaultdict
from collections.abc import Awaitable, Callable, Collection, Mapping, Sequence
from datetime import datetime
from functools import partial
from typing import Any, TypeVar

from msgspec import Struct, field

from bot.model.contact import Contact
from bot.model.record import A, K
from bot.model.touch import Touch
from bot.shelf import Person
from bot.turns import in_turns
from storage import sql, statements
from storage.database import Connection, Row
from storage.tables import BY_RECORD, TABLES, Table, milliseconds

T = TypeVar("T")


class _Known(Struct):
    """What a read has given so far, and about whom it was made."""

    asked: set[Person] = field(default_factory=set)
    found: dict[Person, Any] = field(default_factory=dict)


class Shelf:
    """See bot.shelf.Shelf. People are (owner id, contact id) pairs, so no row of another owner can come along."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._queries = sql.load(connection.dialect)
        self._expected: set[Person] = set()
        self._known: dict[object, _Known] = defaultdict(_Known)

    def expect(self, people: set[Person]) -> None:
        """From now on whoever asks about one of these people has it read about all of them, and read once.

        Nothing that is said of people may change afterwards in this transaction.
        """
        self._expected = people
        self._known.clear()

    async def people(self, people: Collection[Person]) -> Mapping[Person, Contact]:
        return await self._about(Contact, people, self._people)

    async def last_touches(self, people: Collection[Person]) -> Mapping[Person, Touch]:
        return await self._about("last_touches", people, partial(self._touches, "last_touches"))

    async def last_notes(self, people: Collection[Person]) -> Mapping[Person, Touch]:
        return await self._about("last_notes", people, partial(self._touches, "last_notes"))

    async def records_about(self, kind: type[A], people: Collection[Person]) -> Mapping[Person, Sequence[A]]:
        return await self._about((kind, "named"), people, partial(self._naming, kind))

    async def _about(
        self,
        what: object,
        people: Collection[Person],
        read: Callable[[Sequence[Person]], Awaitable[Mapping[Person, T]]],
    ) -> Mapping[Person, T]:
        """What a read gives about these people, by one statement for all who are expected."""
        if not self._expected:
            return await read(list(people))
        known = self._known[what]
        if not known.asked.issuperset(people):
            more = self._expected.union(people) - known.asked
            if any(not contact_id for _, contact_id in people):
                # About owners themselves: the other owners will be asked about in their turn.
                more.update((owner_id, "") for owner_id, _ in self._expected)
            known.found.update(await read(list(more)))
            known.asked |= more
        found = known.found
        return {person: found[person] for person in people if person in found} if found else {}

    async def _people(self, people: Sequence[Person]) -> Mapping[Person, Contact]:
        rows = await self._connection.rows(self._queries["shelf.people"], {"people": people}) if people else ()
        load = TABLES["contacts"].loader(rows)
        return {(row["owner_id"], row["id"]): load(row) async for few in in_turns(rows) for row in few}

    async def _naming(self, kind: type[A], people: Sequence[Person]) -> Mapping[Person, Sequence[A]]:
        table, wanted = BY_RECORD[kind], set(people)
        found: dict[Person, list[A]] = defaultdict(list)
        statement = statements.of_people(table.name, table.columns, table.refers, table.standing)
        rows = await self._connection.rows(statement, {"people": people}) if people else ()
        load = table.loader(rows)
        async for few in in_turns(rows):
            for row in few:
                record = load(row)
                for person in {(row["owner_id"], row[column]) for column in table.refers} & wanted:
                    found[person].append(record)
        return found

    async def records_of(self, kind: type[K], owner_ids: Sequence[str]) -> Mapping[str, Sequence[K]]:
        table = BY_RECORD[kind]
        statement = statements.of_owners(table.name, table.columns)
        return await by_owner(table, await self._connection.rows(statement, {"owners": owner_ids}) if owner_ids else ())

    async def touched(self, owner_ids: Sequence[str], since: datetime) -> Mapping[str, Sequence[Touch]]:
        return await self._of_owners("touched", "touches", owner_ids, since=milliseconds(since))

    async def addressed(self, owner_ids: Sequence[str]) -> Mapping[str, Sequence[Contact]]:
        return await self._of_owners("addressed", "contacts", owner_ids)

    async def sizes(self, owner_ids: Sequence[str]) -> Mapping[str, int]:
        rows = await self._connection.rows(self._queries["shelf.sizes"], {"owners": owner_ids}) if owner_ids else ()
        return {row["owner_id"]: row["people"] for row in rows}

    async def _of_owners(
        self, query: str, table: str, owner_ids: Sequence[str], **values: int
    ) -> Mapping[str, Sequence[Any]]:
        values_ = {"owners": owner_ids, **values}
        rows = await self._connection.rows(self._queries[f"shelf.{query}"], values_) if owner_ids else ()
        return await by_owner(TABLES[table], rows)

    async def _touches(self, name: str, people: Sequence[Person]) -> Mapping[Person, Touch]:
        if not people:
            return {}
        rows = await self._connection.rows(self._queries[f"shelf.{name}"], {"people": people})
        load = TABLES["touches"].loader(rows)
        touches = [(row["owner_id"], load(row)) for row in rows]
        return {(owner, touch.contact_id): touch for owner, touch in touches}


async def by_owner(table: Table, rows: Sequence[Row]) -> Mapping[str, list[Any]]:
    """The records of these rows by the id of their owner, in their order."""
    found: dict[str, list[Any]] = defaultdict(list)
    load = table.loader(rows)
    async for few in in_turns(rows):
        for row in few:
            found[row["owner_id"]].append(load(row))
    return found
