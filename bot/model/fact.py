"""A fact: something about a contact, or about the owner, on which common ground can be found."""

from datetime import datetime
from typing import Literal, get_args

from msgspec import Struct

FactKind = Literal["school", "age", "place", "hobby", "pet", "work", "worry", "language", "free"]
FACT_KINDS: tuple[FactKind, ...] = get_args(FactKind)


class Fact(Struct, frozen=True, kw_only=True):
    """One fact in the owner's words. `contact_id` is empty when it is about the owner."""

    id: str
    text: str
    created_at: datetime
    contact_id: str = ""
    kind: FactKind = "free"
