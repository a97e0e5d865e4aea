"""A favour: what the owner gave, received or asked, and was asked."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal, get_args

FavourDirection = Literal["given", "received", "asked", "was_asked"]
FavourSize = Literal["small", "medium", "large"]
DIRECTIONS: tuple[FavourDirection, ...] = get_args(FavourDirection)
SIZES: tuple[FavourSize, ...] = get_args(FavourSize)


@dataclass(frozen=True, slots=True, kw_only=True)
class Favour:
    """One entry of the ledger. `given` and `received` are done; `asked` and `was_asked` are requests."""

    id: str
    contact_id: str
    direction: FavourDirection
    at: datetime
    created_at: datetime
    size: FavourSize = "medium"
    note: str = ""
