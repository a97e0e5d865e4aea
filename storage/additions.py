"""Records by the thousand, worked out for the database: what needs neither a connection nor an owner, in any thread."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

from msgspec import Struct

from bot.model.contact import Contact
from bot.model.record import Record
from storage.journal import by_kind
from storage.mentions import mention
from storage.tables import BY_RECORD, Values


class Additions(Struct, frozen=True):
    """See bot.book.Additions. `values` and `derived` are rows without their owner, by kind of record and by table.

    `mentions` are those of new people of whom no other of these records tells.
    """

    records: Sequence[Record]
    values: Mapping[type[Any], Sequence[tuple[Any, ...]]]
    derived: Mapping[str, Sequence[Values]]
    mentions: Mapping[str, Values]


def prepared(records: Sequence[Record]) -> Additions:
    """These records, ready to be added."""
    derived: dict[str, list[Values]] = defaultdict(list)
    values: dict[type[Any], list[tuple[Any, ...]]] = {}
    told: set[str] = set()
    for kind, some in by_kind(records).items():
        table = BY_RECORD[kind]
        values[kind] = [table.values(each) for each in some]
        for child, rows_of in table.derived.items():
            derived[child] += [row for each in some for row in rows_of(each)]
        if kind is not Contact:
            told |= {getattr(each, column) for each in some for column in table.told}
    alone = [each for each in records if isinstance(each, Contact) and each.id not in told]
    return Additions(
        records=records, values=values, derived=derived, mentions={each.id: mention(each, ()) for each in alone}
    )
