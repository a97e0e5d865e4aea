"""One owner's book inside one transaction: every statement it runs carries the owner's id."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Any, TypeVar, cast

from bot import book as ports
from bot.model.contact import Contact
from bot.model.nudge import Nudge
from bot.model.owner import Owner
from bot.model.question import Question
from bot.model.record import A, K, R, Record
from bot.shelf import Person
from bot.turns import in_turns
from storage import additions, journal, reassigning, statements
from storage.additions import Additions
from storage.contacts import Contacts
from storage.database import Connection
from storage.deliveries import Deliveries
from storage.dossiers import Dossiers
from storage.journal import Change, Journal
from storage.links import Links
from storage.nudges import Nudges
from storage.scope import Scope
from storage.sheet import Sheet, Sheets
from storage.shelf import Shelf
from storage.tables import BY_RECORD, QUESTION_MOST, TABLES, Values, milliseconds
from storage.touches import Touches

T = TypeVar("T")


class Book:
    """See bot.book.Book. `owner` is the owner as stored."""

    def __init__(
        self, connection: Connection, owner: Owner, *, sheets: Sheets, unplanned: bool = False, writes: bool = True
    ) -> None:
        self.owner, self.unplanned, self.label = owner, unplanned, ""
        self.nearest: datetime | None = None
        self.erased, self._writes = False, writes
        self._sheets = sheets
        self._scope, self._shelf = Scope(connection, owner.id), Shelf(connection)
        self._dossiers = Dossiers(self._scope)
        self._journal = Journal()
        self.contacts: ports.Contacts = Contacts(self._scope, self._dossiers, self._sheet)
        self.touches: ports.Touches = Touches(self._scope)
        self.nudges: ports.Nudges = Nudges(self._scope, self._dossiers)
        self.deliveries: ports.Deliveries = Deliveries(self._scope, self._check_writes)
        self.links: ports.Links = Links(self._scope, self._gone)

    async def get(self, kind: type[R], id: str) -> R | None:
        record: R | None = await self._scope.load(BY_RECORD[kind], id)
        return record

    async def some(self, kind: type[K], ids: Sequence[str]) -> Mapping[str, K]:
        table = BY_RECORD[kind]
        statement = statements.get_some(table.name, table.key, table.columns)
        rows = await self._scope.run(statement, {"ids": list(dict.fromkeys(ids))}) if ids else ()
        found = {row[table.key]: table.load(row) async for few in in_turns(rows) for row in few}
        return {id: found[id] for id in ids if id in found}

    async def all(self, kind: type[R]) -> Sequence[R]:
        table = BY_RECORD[kind]
        rows = await self._scope.run(statements.everything(table.name, table.columns), {})
        return [table.load(row) async for few in in_turns(rows) for row in few]

    async def about(self, kind: type[A], contact_id: str) -> Sequence[A]:
        return list((await self._dossiers.about(BY_RECORD[kind], [contact_id])).get(contact_id, ()))

    def expect(self, *contact_ids: str) -> None:
        self._dossiers.expect(contact_ids)

    async def save(self, *records: Record, undoable: bool = True) -> None:
        self._check_writes()
        for record in records:
            if undoable:
                await self._note(record, after=BY_RECORD[type(record)].row(record))
            await self._scope.put(self.owner, record)
            self._expect(record)

    def prepared(self, records: Sequence[Record]) -> Additions:
        return additions.prepared(records)

    async def add(self, ready: ports.Additions) -> None:
        self._check_writes()
        await self._scope.add(self.owner, cast(Additions, ready))
        async for few in in_turns(ready.records):
            for each in few:
                self._journal.note(Change(table=BY_RECORD[type(each)].name, id=each.id, before=None, after={}))
                self._expect(each)

    async def remove(self, *records: Record) -> None:
        for record in records:
            await self._note(record, after=None)
            await self._scope.drop(record)

    async def erase(self) -> None:
        self._check_writes()
        await self._scope.erase()
        self._gone()

    async def save_owner(self, owner: Owner, *, undoable: bool = True) -> None:
        if undoable:
            await self._note(owner, after=TABLES["owners"].row(owner))
        self._check_writes()
        await self._scope.put(owner, owner)
        self.owner = owner

    async def reassign(self, source: Contact, target: Contact) -> None:
        await reassigning.reassign(self, self._scope, source, target)

    async def forget(self, contact: Contact) -> None:
        await reassigning.forget(self, self._scope, contact)

    async def people(self, people: Collection[Person]) -> Mapping[Person, Contact]:
        return await self._shelf.people([person for person in people if person[0] == self.owner.id])

    async def last_touches(self, people: Collection[Person]) -> Mapping[Person, Any]:
        return self._named(await self._dossiers.last_touches(self._own(people)))

    async def last_notes(self, people: Collection[Person]) -> Mapping[Person, Any]:
        return self._named(await self._dossiers.last_notes(self._own(people)))

    async def records_about(self, kind: type[A], people: Collection[Person]) -> Mapping[Person, Sequence[A]]:
        found = await self._dossiers.about(BY_RECORD[kind], self._own(people))
        return self._named({id: list(each) for id, each in found.items()})

    async def records_of(self, kind: type[K], owner_ids: Sequence[str]) -> Mapping[str, Sequence[K]]:
        return await self._shelf.records_of(kind, [id for id in owner_ids if id == self.owner.id])

    async def touched(self, owner_ids: Sequence[str], since: datetime) -> Mapping[str, Any]:
        return await self._shelf.touched([id for id in owner_ids if id == self.owner.id], since)

    async def addressed(self, owner_ids: Sequence[str]) -> Mapping[str, Sequence[Contact]]:
        return await self._shelf.addressed([id for id in owner_ids if id == self.owner.id])

    async def sizes(self, owner_ids: Sequence[str]) -> Mapping[str, int]:
        return await self._shelf.sizes([id for id in owner_ids if id == self.owner.id])

    async def undo(self, since: datetime) -> str | None:
        self._check_writes()
        rows = await self._scope.rows("steps.last", since=milliseconds(since))
        if not rows:
            return None
        changes = journal.load(rows[0]["changes"])
        for name, ids in journal.added(changes).items():
            await self._scope.drop_some(TABLES[name], ids)
        for change in changes:
            if change.before is not None:
                await self._take_back(change)
        await self._scope.rows("steps.forget")
        return str(rows[0]["label"])

    async def ask(self, question: Question) -> None:
        self._check_writes()
        if len(question.event) > QUESTION_MOST:
            await self._scope.rows("questions.forget_long", bytes=QUESTION_MOST)
        await self._scope.put(self.owner, question)

    async def asked(self, question_id: str) -> Question | None:
        question: Question | None = await self._scope.load(TABLES["questions"], question_id)
        return question

    async def answered(self, question_id: str) -> Question | None:
        self._check_writes()
        question = await self.asked(question_id)
        if question is not None:
            await self._scope.drop(question)
        return question

    def begin(self) -> None:
        self._journal = Journal()

    async def first_time(self, event_id: str, at: datetime) -> bool:
        """Note an event; False when it was noted before."""
        row = {"owner_id": self.owner.id, "event_id": event_id, "at": milliseconds(at)}
        return bool(await self._scope.run(statements.add("handled", tuple(row)), row))

    async def close_step(self, at: datetime) -> None:
        """Keep what this transaction changed as the owner's last step, and what is said of people since."""
        await self._scope.settle()
        changes = self._journal.dump()
        if changes:
            await self._scope.rows("steps.keep", label=self.label, changes=changes, at=milliseconds(at))

    async def _sheet(self) -> Sheet:
        """What is said of the people. What was only read while writing may yet be rolled back, and is not kept."""
        return await self._sheets.sheet(self._scope, milliseconds(self.owner.created_at), keep=not self._writes)

    def _own(self, people: Collection[Person]) -> list[str]:
        """Ids of those who are this owner's."""
        return [id for owner_id, id in people if owner_id == self.owner.id]

    def _named(self, found: Mapping[str, T]) -> dict[Person, T]:
        return {(self.owner.id, id): each for id, each in found.items()}

    async def _note(self, record: Any, *, after: Values | None) -> None:
        self._check_writes()
        table = BY_RECORD[type(record)]
        id = getattr(record, table.key)
        before = await self._scope.load(table, id)
        if before is not None:
            self._scope.retell(before)
        self._journal.note(Change(table=table.name, id=id, before=table.row(before) if before else None, after=after))

    async def _take_back(self, change: Change) -> None:
        table = TABLES[change.table]
        record = await self._scope.load(table, change.id)
        if record is not None:
            self._scope.retell(record)
        restored = journal.taken_back(change, table.row(record) if record else None)
        if restored is not None:
            before = table.load(restored)
            await self._scope.put(self.owner, before)
            self._expect(before)
            if table.record is Owner:
                self.owner = before
        elif record is not None:
            await self._scope.drop(record)

    def _gone(self) -> None:
        """Note that there is no such book any more."""
        self.begin()
        self.erased, self._writes = True, False

    def _expect(self, record: Any) -> None:
        """Note when a saved nudge is due."""
        if isinstance(record, Nudge) and record.state == "scheduled":
            self.nearest = min(record.due_at, self.nearest or record.due_at)

    def _check_writes(self) -> None:
        if not self._writes:
            raise RuntimeError("this book was erased" if self.erased else "this book was opened for reading only")
