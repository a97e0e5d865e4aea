"""Where people stand around the owner: a ring for each circle, those who know each other side by side."""

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise

from msgspec import Struct

CORE = 74.0
"""Radius of the middle, which is the owner's."""
EMPTY_LEAST, HELD_LEAST = 46.0, 92.0
"""How thick a ring is at least, with nobody and with somebody in it."""
AREA_MOST = 60_000.0
"""So much room for one person is enough; what is left over goes to all rings alike."""
SLOT = 138.0
"""Room along a ring for one person with a name."""
CLOSE = 44.0
"""The same for a dot alone."""
GOLDEN = math.pi * (3 - math.sqrt(5))
"""Turning by this angle spreads any number of points evenly (Vogel 1979, https://doi.org/10.1016/0025-5564(79)90080-4)."""
TOP = -math.pi / 2
TURNS = (0.5, 0.3, 0.7, 0.4, 0.62)
"""By how much of the way between two people each ring is turned, so that people don't stand in rows from the middle out."""
_HALVINGS = 40

Link = tuple[str, str]


class Ring(Struct, frozen=True):
    """Between two radii; the inner one is the outer one of the ring before."""

    inner: float
    outer: float


class Place(Struct, frozen=True):
    """A point seen from the middle: radians clockwise from the right, pixels."""

    angle: float
    radius: float

    @property
    def x(self) -> float:
        """To the right of the middle."""
        return self.radius * math.cos(self.angle)

    @property
    def y(self) -> float:
        """Below the middle."""
        return self.radius * math.sin(self.angle)


def rings(counts: Sequence[int], outer: float) -> list[Ring]:
    """A ring for each count, from the middle to `outer`: the more people, the more room, and some for nobody."""
    low, high = 0.0, AREA_MOST
    for _ in range(_HALVINGS):
        middle = (low + high) / 2
        low, high = (middle, high) if _edges(counts, middle)[-1] <= outer else (low, middle)
    edges = _edges(counts, low)
    spare = (outer - edges[-1]) / len(counts)
    edges = [edge + n * spare for n, edge in enumerate(edges)]
    return [Ring(*pair) for pair in pairwise(edges)]


def _edges(counts: Sequence[int], area: float) -> list[float]:
    """The radii between rings when each person has so much room."""
    edges = [CORE]
    for count in counts:
        least = edges[-1] + (HELD_LEAST if count else EMPTY_LEAST)
        edges.append(max(least, math.sqrt(edges[-1] ** 2 + area * count / math.pi)))
    return edges


def places(ring: Ring, count: int, turn: float = 0.5) -> list[Place]:
    """Places for so many people, clockwise from the top, where there is never one with a `turn` between 0 and 1.

    On one row or two while that leaves room for names, and spread evenly over the ring when it does not.
    """
    middle, thick = (ring.inner + ring.outer) / 2, ring.outer - ring.inner
    if count * SLOT <= math.tau * middle or (thick < HELD_LEAST * 1.25 and count * CLOSE <= math.tau * middle):
        radii = [middle]
    elif count * SLOT <= 2 * math.tau * middle:
        radii = [ring.inner + thick * 0.27, ring.inner + thick * 0.73]
    else:
        return _spread(ring, count)
    step = math.tau / max(count, 1)
    return [Place(TOP + (n + turn) * step, radii[n % len(radii)]) for n in range(count)]


def _spread(ring: Ring, count: int) -> list[Place]:
    rim = min(30.0, (ring.outer - ring.inner) / 4)
    inner, outer = (ring.inner + rim) ** 2, (ring.outer - rim) ** 2
    found = [
        Place(TOP + (n + 0.5) * GOLDEN % math.tau, math.sqrt(inner + (n + 0.5) / count * (outer - inner)))
        for n in range(count)
    ]
    return sorted(found, key=lambda place: (place.angle, place.radius))


def seated(circles: Sequence[Sequence[str]], links: Iterable[Link], outer: float) -> Mapping[str, Place]:
    """Where each id of each circle stands; the same for the same people, in whatever order links come.

    Whoever knows somebody further in stands behind them; those of a ring who know each other stand side by side.
    """
    known: dict[str, set[str]] = defaultdict(set)
    for one, other in links:
        known[one].add(other)
        known[other].add(one)
    found: dict[str, Place] = {}
    for n, (ring, ids) in enumerate(zip(rings([len(ids) for ids in circles], outer), circles, strict=True)):
        free = places(ring, len(ids), TURNS[n % len(TURNS)])
        found.update(_ring_seated(_grouped(ids, known), free, known, found))
    return found


def _ring_seated(
    ids: Sequence[str], free: list[Place], known: Mapping[str, set[str]], before: Mapping[str, Place]
) -> dict[str, Place]:
    """Each in the free place nearest to whom they know; the others take what is left, in their order."""
    found: dict[str, Place] = {}
    free = list(free)
    wanted = {id: _mean([before[each].angle for each in sorted(known.get(id, ())) if each in before]) for id in ids}
    for id in ids:
        angle = wanted[id]
        if angle is not None:
            found[id] = min(free, key=lambda place: (round(_apart(place.angle, angle), 6), place.radius, place.angle))
            free.remove(found[id])
    found.update(zip((id for id in ids if id not in found), free, strict=True))
    return found


def _grouped(ids: Sequence[str], known: Mapping[str, set[str]]) -> list[str]:
    """The same ids, each followed by those of them whom they know, and whom those know."""
    here, found = set(ids), dict[str, None]()
    for first in ids:
        waiting = [first]
        while waiting:
            id = waiting.pop()
            if id not in found:
                found[id] = None
                waiting += sorted(known.get(id, set()) & here, reverse=True)
    return list(found)


def _mean(angles: Sequence[float]) -> float | None:
    if not angles:
        return None
    return math.atan2(sum(map(math.sin, angles)), sum(map(math.cos, angles)))


def _apart(one: float, other: float) -> float:
    between = abs(one - other) % math.tau
    return min(between, math.tau - between)
