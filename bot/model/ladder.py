"""A ladder: the small steps by which the owner comes closer to somebody on a social network."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Literal, get_args

from msgspec import Struct
from msgspec.structs import replace

Rung = Literal["noticed", "reacted", "commented", "recognised", "messaged", "connected", "kept"]
RUNGS: tuple[Rung, ...] = get_args(Rung)
Act = Literal["react", "comment", "ask", "message", "connect", "greet", "keep", "read"]
ACTS: Mapping[Rung, tuple[Act, ...]] = {
    "noticed": ("react",),
    "reacted": ("comment",),
    "commented": ("ask", "react", "read"),
    "recognised": ("message",),
    "messaged": ("connect", "comment", "react"),
    "connected": ("greet",),
    "kept": ("keep",),
}
"""The next act on each rung, and the lighter ones after one silence and after two."""
DWELL: Mapping[Rung, timedelta] = {
    "noticed": timedelta(),
    "reacted": timedelta(days=5),
    "commented": timedelta(days=7),
    "recognised": timedelta(days=3),
    "messaged": timedelta(days=7),
    "connected": timedelta(days=14),
    "kept": timedelta(),
}
"""How long one stays on a rung before the next act: closeness that comes too fast frightens people off."""
ANSWERED: frozenset[Rung] = frozenset(("commented", "messaged"))
"""Rungs from which only the other side leads on."""
SILENCES_MOST = 2
SOON, WEEK = timedelta(days=1), timedelta(days=7)


class Ladder(Struct, frozen=True, kw_only=True):
    """Where one contact stands on one channel. `silences` counts acts in a row that got no answer."""

    id: str
    contact_id: str
    created_at: datetime
    since: datetime
    """When the present rung was reached."""
    channel: str = ""
    rung: Rung = "noticed"
    next_at: datetime | None = None
    """Not before this moment is the next act brought up; None when nothing is to come."""
    silences: int = 0
    state: Literal["climbing", "kept", "resting"] = "climbing"
    heard: bool = False
    """They answered on this rung, so its dwell time need not be waited for."""


def act(ladder: Ladder) -> Act:
    """The next small act; lighter after each silence."""
    acts = ACTS[ladder.rung]
    return acts[min(ladder.silences, len(acts) - 1)]


def ripe(ladder: Ladder, now: datetime) -> bool:
    """Whether the next act may be brought up. Half a day of grace: mornings are not exactly a day apart."""
    return ladder.next_at is None or ladder.next_at <= now + SOON / 2


def dwelt(ladder: Ladder, now: datetime) -> bool:
    """Whether the dwell time of the present rung is over; an answer ends it early: one is a stranger no more."""
    return ladder.heard or ladder.since + DWELL[ladder.rung] <= now + SOON / 2


def climbed(ladder: Ladder, now: datetime) -> Ladder:
    """One rung up, never two; after the last one the tie is kept at the contact's cadence."""
    rung = RUNGS[min(RUNGS.index(ladder.rung) + 1, len(RUNGS) - 1)]
    return standing(ladder, rung, now)


def standing(ladder: Ladder, rung: Rung, now: datetime) -> Ladder:
    """The ladder at a rung reached now."""
    if rung == "kept":
        return replace(ladder, rung=rung, since=now, silences=0, next_at=None, state="kept", heard=False)
    next_at = now + max(DWELL[rung], SOON)
    return replace(ladder, rung=rung, since=now, silences=0, next_at=next_at, state="climbing", heard=False)


def done(ladder: Ladder, now: datetime) -> Ladder:
    """After the next act: a rung higher, unless it is too early or the other side has to answer first."""
    if ladder.state == "kept":
        return ladder
    if ladder.rung in ANSWERED:
        return replace(ladder, next_at=now + _widened(ladder), state="climbing")
    return climbed(ladder, now) if dwelt(ladder, now) else ladder


def answered(ladder: Ladder, now: datetime) -> Ladder:
    """After they answered: recognised if the comment was what they answered; elsewhere the next act may come at once.

    It is brought up the next day; one that is on the owner's mind already, not before a week has gone by.
    """
    if ladder.state == "kept":
        return ladder
    if ladder.rung == "commented":
        return climbed(ladder, now)
    soon = now + SOON
    at = soon if ladder.next_at is None else min(ladder.next_at, soon) if ladder.next_at > now else now + WEEK
    return replace(ladder, silences=0, next_at=at, state="climbing", heard=True)


def unanswered(ladder: Ladder, now: datetime) -> Ladder:
    """After no answer: twice a longer wait and a lighter act, then the ladder rests."""
    if ladder.state != "climbing":
        return ladder
    if ladder.silences >= SILENCES_MOST:
        return rested(ladder)
    quieter = replace(ladder, silences=ladder.silences + 1)
    return replace(quieter, next_at=now + _widened(quieter))


def rested(ladder: Ladder) -> Ladder:
    """The ladder at rest: nothing is brought up until the owner takes it up again."""
    return replace(ladder, next_at=None, state="resting")


def woken(ladder: Ladder, now: datetime) -> Ladder:
    """The ladder taken up again on the rung where it rested, as if it had just been reached."""
    return standing(ladder, ladder.rung, now)


def _widened(ladder: Ladder) -> timedelta:
    """The dwell time, doubled with each silence; never less than a day."""
    return max(DWELL[ladder.rung], SOON) * (1 << ladder.silences)
