"""What becomes of all that names a contact when it goes to another contact, or is forgotten."""

from collections.abc import Sequence
from typing import Any

from msgspec.structs import replace

from bot.book import Book
from bot.model.contact import Contact
from storage import statements
from storage.scope import Scope
from storage.tables import TABLES, Table


async def reassign(book: Book, scope: Scope, source: Contact, target: Contact) -> None:
    """Give everything that belongs to `source` to `target`; what would then stand twice is dropped."""
    for table in TABLES.values():
        theirs = await _naming(scope, table, target.id) if table.once else ()
        taken = {_once(table, record) for record in theirs}
        for record in await _naming(scope, table, source.id):
            after = _moved(table, record, source.id, target.id)
            if after is None or (table.once and _once(table, after) in taken):
                await book.remove(record)
            else:
                taken.add(_once(table, after))
                await book.save(after)


async def forget(book: Book, scope: Scope, contact: Contact) -> None:
    """Remove a contact with everything that names them; those they introduced stay, without saying by whom."""
    for table in TABLES.values():
        for record in await _naming(scope, table, contact.id):
            if table.record is Contact:
                await book.save(replace(record, introduced_by=""))
            else:
                await book.remove(record)
    await book.remove(contact)


async def _naming(scope: Scope, table: Table, contact_id: str) -> Sequence[Any]:
    if not table.refers:
        return ()
    statement = statements.naming(table.name, table.columns, table.refers)
    return [table.load(row) for row in await scope.run(statement, {"contact_id": contact_id})]


def _moved(table: Table, record: Any, source_id: str, target_id: str) -> Any:
    """The record with another contact in place of `source_id`; None when it would name one person twice."""
    if table.record is Contact:
        return replace(record, introduced_by=target_id if record.id != target_id else "")
    named = {column: getattr(record, column) for column in table.refers}
    changed = {column: target_id if id == source_id else id for column, id in named.items()}
    ids = [id for id in changed.values() if id]
    return replace(record, **changed) if len(set(ids)) == len(ids) else None


def _once(table: Table, record: Any) -> tuple[Any, ...]:
    """What of a record stands once in a book; whichever way round two contacts are named."""
    values = tuple(getattr(record, column) for column in table.once)
    return tuple(sorted(values)) if len(table.refers) > 1 else values
