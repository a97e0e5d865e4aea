"""The best way from the owner to somebody: the chain of people whose ties, multiplied, are the strongest."""

import heapq
import math
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import datetime
from typing import Literal

from msgspec import Struct

from bot.model import tie
from bot.model.contact import Contact
from bot.model.introduction import Acquaintance, Introduction

Reason = Literal["tie", "introduced", "brought", "acquainted", "gathering", "company"]
OWNER = ""
LIKELY: Mapping[Reason, float] = {
    "introduced": 0.7,
    "acquainted": 0.6,
    "brought": 0.4,
    "gathering": 0.25,
    "company": 0.15,
}
"""How readily one contact can introduce another, by how they know each other."""
FEW = 8
"""In a larger crowd not everybody knows everybody."""


class Crowd(Struct, frozen=True, kw_only=True):
    """People who were at one gathering, or are with one company, called `name`."""

    reason: Reason
    name: str
    members: tuple[str, ...]


class Step(Struct, frozen=True, kw_only=True):
    """One tie of a chain: from `before` to `after` (OWNER is the owner), and why it is one.

    `by` is who of the two introduced the other to the owner; `about` says from where they know each other.
    """

    before: str
    after: str
    reason: Reason
    about: str = ""
    by: str = ""


class Chain(Struct, frozen=True, kw_only=True):
    """A way from the owner to somebody. `likely` is the product of its ties."""

    steps: tuple[Step, ...]
    likely: float

    @property
    def goal(self) -> str:
        """Who is at its end."""
        return self.steps[-1].after

    @property
    def between(self) -> tuple[str, ...]:
        """Those who would have to introduce one another, the first of whom is asked."""
        return tuple(step.after for step in self.steps[:-1])


class _Edge(Struct, frozen=True):
    after: str
    likely: float
    reason: Reason
    about: str = ""
    by: str = ""


class Network:
    """Who could introduce whom. Silent people introduce nobody; the dead are not in it."""

    def __init__(self, people: Iterable[Contact], now: datetime) -> None:
        everybody = [person for person in people if person.state != "deceased"]
        self._known = {person.id for person in everybody}
        self._between = {person.id for person in everybody if not person.silent}
        self._edges: dict[str, list[_Edge]] = defaultdict(list)
        self._own = {person.id: tie.likelihood(person, now) for person in everybody}
        self._edges[OWNER] = [_Edge(id, likely, "tie") for id, likely in self._own.items()]
        for person in everybody:
            if person.introduced_by:
                self._join(person.introduced_by, person.id, "introduced", by=person.introduced_by)

    def introduced(self, introductions: Iterable[Introduction]) -> None:
        """Those who were brought together know each other; what is only asked for has not happened yet."""
        for each in introductions:
            if not each.happened:
                continue
            if each.by_id:
                for other in filter(None, (each.who_id, each.to_id)):
                    self._join(each.by_id, other, "introduced", by=each.by_id)
            if each.who_id and each.to_id:
                self._join(each.who_id, each.to_id, "brought", by=each.by_id)

    def acquainted(self, acquaintances: Iterable[Acquaintance]) -> None:
        """Those of whom the owner said that they know each other."""
        for each in acquaintances:
            self._join(each.one_id, each.other_id, "acquainted", about=each.how)

    def crowds(self, crowds: Iterable[Crowd]) -> None:
        """Those who were at one place, or work at one. Each crowd costs as many ties as it has people."""
        for number, crowd in enumerate(crowds):
            members = [id for id in dict.fromkeys(crowd.members) if id in self._known]
            half = math.sqrt(LIKELY[crowd.reason] * min(1.0, FEW / max(len(members), 1)))
            hub = f"\0{number}"
            for id in members if len(members) > 1 else ():
                self._edges[id].append(_Edge(hub, half, crowd.reason, about=crowd.name))
                self._edges[hub].append(_Edge(id, half, crowd.reason, about=crowd.name))

    def direct(self, goal: str) -> Chain | None:
        """The owner's own tie to somebody."""
        likely = self._own.get(goal)
        return Chain(steps=(Step(before=OWNER, after=goal, reason="tie"),), likely=likely) if likely else None

    def best(self, goals: Mapping[str, float], *, without: Collection[str] = ()) -> Chain | None:
        """The strongest chain to one of the goals through somebody else; a goal's number is how well it serves.

        Nobody in `without` is on it. None when there is no way.
        """
        costs, came = self._search(goals, set(without))
        ends = [
            (costs[goal] - math.log(serves), goal) for goal, serves in goals.items() if goal in costs and serves > 0
        ]
        if not ends:
            return None
        cost, goal = min(ends)
        return Chain(steps=tuple(_steps(came, goal)), likely=math.exp(-cost))

    def _search(
        self, goals: Mapping[str, float], without: set[str]
    ) -> tuple[dict[str, float], dict[str, tuple[str, _Edge]]]:
        """Dijkstra's algorithm on -log of the ties (https://doi.org/10.1007/BF01386390), as far as needed."""
        costs: dict[str, float] = {}
        came: dict[str, tuple[str, _Edge]] = {}
        queue: list[tuple[float, int, str, str, _Edge | None]] = [(0.0, 0, OWNER, OWNER, None)]
        pushed, enough = 0, math.inf
        while queue:
            cost, _, node, before, edge = heapq.heappop(queue)
            if cost > enough:
                break
            if node in costs:
                continue
            if goals.get(node, 0.0) > 0:
                enough = min(enough, cost - math.log(goals[node]))
            costs[node] = cost
            if edge is not None:
                came[node] = (before, edge)
            for each in self._edges.get(node, ()):
                if each.after not in costs and self._passable(node, each, goals, without):
                    pushed += 1
                    heapq.heappush(queue, (cost - math.log(each.likely), pushed, each.after, node, each))
        return costs, came

    def _passable(self, node: str, edge: _Edge, goals: Mapping[str, float], without: set[str]) -> bool:
        if edge.after in without or (node == OWNER and edge.after in goals):
            return False
        if node in goals:
            return False
        return edge.after.startswith("\0") or edge.after in goals or edge.after in self._between

    def _join(self, one: str, other: str, reason: Reason, *, about: str = "", by: str = "") -> None:
        if one == other or not {one, other} <= self._known:
            return
        for before, after in ((one, other), (other, one)):
            self._edges[before].append(_Edge(after, LIKELY[reason], reason, about, by))


def _steps(came: Mapping[str, tuple[str, _Edge]], goal: str) -> Sequence[Step]:
    """The chain to the goal, from person to person; crowds stand between two people and are no step."""
    steps: list[Step] = []
    node = goal
    while node != OWNER:
        before, edge = came[node]
        if before.startswith("\0"):
            before = came[before][0]
        steps.append(Step(before=before, after=node, reason=edge.reason, about=edge.about, by=edge.by))
        node = before
    return steps[::-1]
