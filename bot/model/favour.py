"""A favour: what the owner gave, received or asked, and was asked."""

from datetime import datetime
from typing import Literal, get_args

from msgspec import Struct

from bot.model.touch import TouchKind

FavourDirection = Literal["given", "received", "asked", "was_asked", "returned", "repaid", "refused", "declined"]
FavourSize = Literal["small", "medium", "large"]
DIRECTIONS: tuple[FavourDirection, ...] = get_args(FavourDirection)
SIZES: tuple[FavourSize, ...] = get_args(FavourSize)


class Favour(Struct, frozen=True, kw_only=True):
    """One entry of the ledger. `given` and `received` are done; `asked` and `was_asked` are requests.

    What is over weighs no more: what was given as a loan and is `returned`, what was received as one and is `repaid`; what
    was asked and `refused`, and what the owner was asked and `declined`.
    """

    id: str
    contact_id: str
    direction: FavourDirection
    at: datetime
    created_at: datetime
    size: FavourSize = "medium"
    note: str = ""


def implied(kind: TouchKind | None, *, received: bool) -> FavourDirection | None:
    """The favour that lies in a touch: help and gifts are favours, whoever gave them; nothing else is one by itself."""
    if kind not in ("gift", "helped"):
        return None
    return "received" if received else "given"
