"""An introduction: one person brings two others together; and what is known of who knows whom."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal, get_args

IntroductionKind = Literal["made", "asked", "offered"]
IntroductionStep = Literal["asked", "agreed", "introduced", "thanked", "told", "declined", "dropped"]
STEPS: tuple[IntroductionStep, ...] = get_args(IntroductionStep)


@dataclass(frozen=True, slots=True, kw_only=True)
class Introduction:
    """`by_id` introduces `who_id` to `to_id`. Each is a contact's id; empty, it is the owner.

    `made`: it has happened. `asked`: the owner asks for it. `offered`: the owner offers it to both, and `agreed` keeps
    the ids of those who said yes. Where `to_name` is set, nobody in the book is meant by `to_id`: it names a person or a company.
    """

    id: str
    created_at: datetime
    stepped_at: datetime
    kind: IntroductionKind = "made"
    by_id: str = ""
    who_id: str = ""
    to_id: str = ""
    to_name: str = ""
    step: IntroductionStep = "introduced"
    agreed: tuple[str, ...] = ()
    purpose_id: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Acquaintance:
    """Two contacts know each other; `how` says from where, in the owner's words."""

    id: str
    one_id: str
    other_id: str
    created_at: datetime
    how: str = ""
