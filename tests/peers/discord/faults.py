"""What goes wrong with requests, by script: which route, from which call on, how often."""

from collections import Counter
from dataclasses import dataclass
from typing import Literal

What = Literal["limited", "server", "refused", "reset", "dropped", "hang", "slow", "cloudflare"]
AFTERWARDS = frozenset({"dropped", "hang", "slow"})
"""These happen when the request was carried out already."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """From the `first` matching request on, every so many, so often (None: for ever).

    `limited`: 429, come back in `seconds`; `scope` says whose limit it is. `server`: `status` (500, 502, 503 …).
    `refused`: this error `code`; come back in `seconds` where it is one of a limit. `reset`: the connection breaks and nothing was done. `dropped`: done, then the connection
    breaks. `hang`: done, never answered. `slow`: done, answered after `seconds`. `cloudflare`: 429 with a page and no Via.
    """

    what: What
    route: str = ""
    """Such as `POST /channels/{channel_id}/messages`; empty: every route."""
    subject: str = ""
    """An id that must be in the path, such as a channel's."""
    first: int = 1
    every: int = 1
    times: int | None = None
    seconds: float = 1.0
    status: int = 500
    code: int = 50007
    scope: Literal["user", "global", "shared"] = "user"


class Script:
    """The faults that are to happen. `met` counts what did."""

    def __init__(self) -> None:
        self.met: Counter[str] = Counter()
        self._faults: list[tuple[Fault, Counter[str]]] = []

    def set(self, *faults: Fault) -> None:
        """From now on these faults happen, and no others."""
        self._faults = [(fault, Counter()) for fault in faults]

    def next(self, route: str, path: str) -> Fault | None:
        """The first fault whose turn it is. Every fault counts the requests that it could concern."""
        found = None
        for fault, counted in self._faults:
            if fault.route not in ("", route) or fault.subject not in path:
                continue
            counted["seen"] += 1
            turn = counted["seen"] >= fault.first and (counted["seen"] - fault.first) % fault.every == 0
            if found is None and turn and (fault.times is None or counted["done"] < fault.times):
                counted["done"] += 1
                found = fault
        if found is not None:
            self.met[found.what] += 1
        return found
