"""Something that is open in the book and that words may end, with the press that ends it."""

from collections.abc import Mapping, Sequence

from msgspec import Struct, field

from bot.language.endings import Ended
from bot.model.contact import Contact

People = Sequence[Contact] | None
"""Who is meant, namesakes and all; None when nobody was named."""


class Open(Struct, frozen=True, kw_only=True):
    """`label` tells it from others. `answers`: what the press would ask and is known already."""

    id: str
    label: str
    action: str
    value: str
    answers: Mapping[str, str] = field(default_factory=dict)


class Said(Struct, frozen=True, kw_only=True):
    """What ended as said, with the people who are meant: `who` did it or was given it, `whose` need it was."""

    ended: Ended
    who: People
    whose: People


def means(people: People, contact_id: str) -> bool:
    """Whether a contact may be meant: one of those who were named, or anybody when nobody was."""
    return people is None or any(each.id == contact_id for each in people)
