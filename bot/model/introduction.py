"""An introduction: one person brings two others together; and what is known of who knows whom."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Literal, get_args

from msgspec import Struct
from msgspec.structs import replace

IntroductionKind = Literal["made", "asked", "offered"]
IntroductionStep = Literal["asked", "agreed", "introduced", "thanked", "told", "declined", "dropped"]
STEPS: tuple[IntroductionStep, ...] = get_args(IntroductionStep)
_HAPPENED: frozenset[IntroductionStep] = frozenset({"introduced", "thanked", "told"})
WAITS: Mapping[IntroductionStep, timedelta] = {
    "asked": timedelta(days=6),
    "agreed": timedelta(days=7),
    "introduced": timedelta(days=1),
    "thanked": timedelta(days=30),
}
"""How long after a step the next one is brought up: has it been answered, has it happened, thank, tell the outcome."""
BROUGHT_WAITS: Mapping[IntroductionStep, timedelta] = {
    "asked": timedelta(days=4),
    "agreed": timedelta(days=1),
    "introduced": timedelta(days=30),
}
"""The same where the owner is the one who introduces: ask both, bring them together, ask how it went."""
WIDENING = timedelta(days=7)
TIMES_MOST = 2
"""So often a step is brought up by itself, at growing intervals; after that it is still listed."""


class Introduction(Struct, frozen=True, kw_only=True):
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

    @property
    def pending(self) -> bool:
        """Whether it was asked for and may still come about."""
        return self.step in ("asked", "agreed")

    @property
    def happened(self) -> bool:
        """Whether those who were to be introduced know each other by now."""
        return self.step in _HAPPENED


def newcomer(introduction: Introduction) -> str:
    """The id of whom the owner gets to know by it; empty when that is nobody of the book, or nobody at all."""
    if not introduction.by_id or (introduction.who_id and introduction.to_id):
        return ""
    return introduction.who_id or introduction.to_id


def wished(introduction: Introduction) -> bool:
    """Whether somebody introduces the owner: to a contact, or to whom `to_name` names."""
    return bool(introduction.by_id and (newcomer(introduction) or introduction.to_name))


def brought(introduction: Introduction) -> bool:
    """Whether the owner introduces two contacts to each other."""
    return bool(not introduction.by_id and introduction.who_id and introduction.to_id)


def waits(introduction: Introduction) -> timedelta | None:
    """How long after its latest step the next one is due; None when there is no next one."""
    if wished(introduction):
        return WAITS.get(introduction.step)
    return BROUGHT_WAITS.get(introduction.step) if brought(introduction) else None


def stepped(introduction: Introduction, step: IntroductionStep, now: datetime) -> Introduction:
    """The introduction after a step at `now`."""
    return replace(introduction, step=step, stepped_at=now)


def once_more(introduction: Introduction, at: datetime) -> datetime | None:
    """When a step that was brought up at `at` in vain is brought up again; None when that was often enough."""
    first = waits(introduction)
    if first is None:
        return None
    moments = [introduction.stepped_at + first]
    for _ in range(TIMES_MOST - 1):
        moments.append(moments[-1] + max(WIDENING, moments[-1] - introduction.stepped_at))
    # What is brought up on a morning may have been planned for that night.
    return next((each for each in moments if each > at + timedelta(days=2)), None)


class Acquaintance(Struct, frozen=True, kw_only=True):
    """Two contacts know each other; `how` says from where, in the owner's words."""

    id: str
    one_id: str
    other_id: str
    created_at: datetime
    how: str = ""
