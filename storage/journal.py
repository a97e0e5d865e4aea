"""What one step changed in a book, row by row, so that it can be taken back."""

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, TypeVar

from msgspec import Struct, field

Row = Mapping[str, Any]
K = TypeVar("K")


class Change(Struct, frozen=True, kw_only=True):
    """One row before and after; None where it did not exist."""

    table: str
    id: str
    before: Row | None
    after: Row | None


class Journal(Struct):
    """The changes of one transaction; several to one row are kept as one."""

    _changes: dict[tuple[str, str], Change] = field(default_factory=dict)

    def note(self, change: Change) -> None:
        """Remember a change."""
        earlier = self._changes.get((change.table, change.id))
        before = earlier.before if earlier else change.before
        self._changes[change.table, change.id] = Change(
            table=change.table, id=change.id, before=before, after=change.after
        )

    def dump(self) -> str:
        """The changes as JSON, empty when nothing really changed."""
        real = [c for c in self._changes.values() if c.before != c.after]
        rows = [[c.table, c.id, c.before, c.after] for c in real]
        return json.dumps(rows, ensure_ascii=False) if rows else ""


def load(text: str) -> list[Change]:
    """The changes of a step, the last one first."""
    rows = json.loads(text)
    return [Change(table=table, id=id, before=before, after=after) for table, id, before, after in reversed(rows)]


def added(changes: Iterable[Change]) -> Mapping[str, Sequence[str]]:
    """Ids of the rows that the changes brought into being, by table: undone, none of them is there."""
    found: dict[str, list[str]] = defaultdict(list)
    for change in changes:
        if change.before is None:
            found[change.table].append(change.id)
    return found


def by_kind(records: Iterable[K]) -> Mapping[type[K], Sequence[K]]:
    """The records, those of one kind together."""
    found: dict[type[K], list[K]] = defaultdict(list)
    for record in records:
        found[type(record)].append(record)
    return found


def taken_back(change: Change, now: Row | None) -> Row | None:
    """The row as it should be once `change` is undone, given how it is now; None when it should not be there.

    A column that something else has changed since stays as it is.
    """
    if change.before is None or change.after is None:
        return change.before
    if now is None:
        return None
    undone = {c: value for c, value in change.before.items() if value != change.after[c] and now[c] == change.after[c]}
    return {**now, **undone}
