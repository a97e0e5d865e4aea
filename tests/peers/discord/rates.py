"""Rate limits: one bucket per route and top-level resource, one for everything, one for invalid requests.

https://docs.discord.com/developers/topics/rate-limits
"""

import hashlib
from collections import Counter, defaultdict, deque
from dataclasses import dataclass, field

from tests.peers.discord.moments import Moments
from tests.peers.discord.rules import Pace, Rules

Headers = dict[str, str]
INTERACTION_ROUTES = ("/interactions/", "/webhooks/")
"""Not bound to the global limit: https://docs.discord.com/developers/interactions/receiving-and-responding#endpoints"""
INVALID = frozenset({401, 403, 429})


@dataclass
class Verdict:
    """What the limits say of one request: `wait` is None if it may pass."""

    headers: Headers = field(default_factory=dict)
    wait: float | None = None
    scope: str = "user"


class Rates:
    """`refused` counts requests by scope: `global`, `user`, `shared`, `banned`, `dm`."""

    def __init__(self, rules: Rules, moments: Moments) -> None:
        self.refused: Counter[str] = Counter()
        self.invalid = 0
        """Requests that ended in 401, 403 or 429, shared limits aside."""
        self._rules = rules
        self._moments = moments
        self._global: deque[float] = deque()
        self._buckets: defaultdict[tuple[str, str], list[float]] = defaultdict(list)
        self._bad: deque[float] = deque()
        self._opens: deque[float] = deque()

    def ask(self, route: str, path: str, major: str) -> Verdict:
        """Whether this request may pass; if so, it counts."""
        now = self._moments.now()
        limited = self._rules.per_second is not None and not path.startswith(INTERACTION_ROUTES)
        if limited and (wait := self._wait(self._global, (self._rules.per_second or 0, 1.0), now)):
            self.refused["global"] += 1
            return Verdict(wait=wait, scope="global", headers={"X-RateLimit-Global": "true"})
        most, within = self._rules.routes.get(route, self._rules.other_routes)
        within *= self._rules.pace
        bucket = self._buckets[route, major]
        if not bucket or now >= bucket[0]:
            bucket[:] = [now + within, 0]
        wait = bucket[0] - now
        over = bucket[1] >= most
        if over:
            self.refused["user"] += 1
        else:
            bucket[1] += 1
            if limited:
                self._global.append(now)
        headers = {
            "X-RateLimit-Limit": str(most),
            "X-RateLimit-Remaining": str(most - int(bucket[1])),
            "X-RateLimit-Reset": f"{bucket[0]:.3f}",
            "X-RateLimit-Reset-After": f"{wait:.3f}",
            "X-RateLimit-Bucket": hashlib.sha256(route.encode()).hexdigest()[:32],
        }
        return Verdict(headers=headers, wait=wait if over else None)

    def may_open(self) -> bool:
        """Whether one more DM channel may be opened now."""
        if self._rules.dm_opens is None:
            return True
        if self._wait(self._opens, self._rules.dm_opens, self._moments.now()):
            self.refused["dm"] += 1
            return False
        self._opens.append(self._moments.now())
        return True

    def banned(self) -> bool:
        """Whether too many invalid requests came from here."""
        if self._wait(self._bad, self._rules.invalid_requests, self._moments.now()):
            self.refused["banned"] += 1
            return True
        return False

    def ended(self, status: int, scope: str) -> None:
        """How a request ended."""
        if status in INVALID and scope != "shared":
            self.invalid += 1
            self._bad.append(self._moments.now())

    @staticmethod
    def _wait(taken: deque[float], pace: Pace, now: float) -> float:
        """Seconds until one more fits; 0 if it fits now."""
        most, within = pace
        while taken and now - taken[0] >= within:
            taken.popleft()
        return within - (now - taken[0]) if len(taken) >= most else 0.0
