"""Records of one contact as those of another."""

from typing import Any

from msgspec.structs import replace

from bot.model.contact import Contact
from storage.tables import Table


def moved(table: Table, record: Any, source_id: str, target_id: str) -> Any:
    """The record with another contact in place of `source_id`; None when it would name one person twice."""
    if table.record is Contact:
        return replace(record, introduced_by=target_id if record.id != target_id else "")
    named = {column: getattr(record, column) for column in table.refers}
    changed = {column: target_id if id == source_id else id for column, id in named.items()}
    ids = [id for id in changed.values() if id]
    return replace(record, **changed) if len(set(ids)) == len(ids) else None


def once(table: Table, record: Any) -> tuple[Any, ...]:
    """What of a record stands once in a book; whichever way round two contacts are named."""
    values = tuple(getattr(record, column) for column in table.once)
    return tuple(sorted(values)) if len(table.refers) > 1 else values
