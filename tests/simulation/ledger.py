"""Every committed change of nudges, deliveries, owners and links, in order: what the invariants are checked against."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from bot.model.link import Link
from bot.model.nudge import Delivery, Nudge
from bot.model.owner import Owner
from storage.tables import TABLES
from tests.simulation.rows import Image, RowKey


@dataclass(frozen=True, slots=True)
class Entry:
    """One row as one transaction left it; `record` is None once it is gone."""

    after_s: float
    shown: datetime
    who: str
    doing: str
    owner_id: str
    id: str
    record: Nudge | Delivery | Owner | Link | None

    @property
    def by_loop(self) -> bool:
        """Whether the nudge loop did it, and not an owner."""
        return self.doing == "nudges"


@dataclass
class Ledger:
    """Entries by table, in the order of their commits."""

    nudges: list[Entry] = field(default_factory=list)
    deliveries: list[Entry] = field(default_factory=list)
    owners: list[Entry] = field(default_factory=list)
    links: list[Entry] = field(default_factory=list)

    def note(self, after_s: float, shown: datetime, who: str, doing: str, images: Mapping[RowKey, Image]) -> None:
        """One transaction was committed."""
        for key, image in images.items():
            book = getattr(self, key[0], None)
            if book is not None:
                record = None if image is None else TABLES[key[0]].load(image)
                book.append(Entry(after_s, shown, who, doing, key[1], key[2], record))

    def last(self, book: list[Entry]) -> dict[tuple[str, str], Entry]:
        """The last entry of each row."""
        return {(entry.owner_id, entry.id): entry for entry in book}
