"""A fact: something about a contact, or about the owner, on which common ground can be found."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal, get_args

FactKind = Literal["school", "age", "place", "hobby", "pet", "work", "worry", "language", "free"]
FACT_KINDS: tuple[FactKind, ...] = get_args(FactKind)


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """One fact in the owner's words. `contact_id` is empty when it is about the owner."""

    id: str
    text: str
    created_at: datetime
    contact_id: str = ""
    kind: FactKind = "free"
