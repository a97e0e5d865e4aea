"""What goes wrong, by script: with which calls or deliveries, from the how-manieth on, how often."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Literal

What = Literal[
    "limited", "server", "reset", "dropped", "hang", "slow", "error",
    "duplicate", "held", "unheard", "disconnect", "stale", "forged", "replay",
]  # fmt: skip
AFTER: frozenset[What] = frozenset({"dropped", "hang"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """What goes wrong with `on`: from the `first`, every so many, so often (None: for ever), in one channel or in all.

    `on` is a Web API method, `response_url`, `files-pri` (downloads), `upload`, or `*` for all of them:
    `limited`: 429, come back in `seconds`. `server`: HTTP `status`. `reset`: the connection breaks and nothing was done.
    `dropped`: done, then the connection breaks. `hang`: done, never answered. `slow`: done after `seconds`.
    `error`: `ok: false` with this `error`.

    `on` is `events` or `interactions` (what the bot is sent):
    `duplicate`: sent twice. `held`: sent after the next one. `unheard`: the answer is lost, so events come again.
    `disconnect`: the socket breaks just after it was sent. `stale`, `forged`, `replay`: over HTTP only; signed ten
    minutes ago, signed with another secret, or sent once more with the same signature.
    """

    on: str
    what: What
    channel: str = ""
    first: int = 1
    every: int = 1
    times: int | None = 1
    seconds: float = 1.0
    status: int = 500
    error: str = "internal_error"


@dataclass
class Script:
    """The faults that are to happen, and how often each has."""

    met: Counter[str] = field(default_factory=Counter)
    """How often each kind of fault happened."""
    _faults: list[tuple[Fault, Counter[str]]] = field(default_factory=list)

    def write(self, faults: Iterable[Fault]) -> None:
        """From now on these faults happen, and no others."""
        self._faults = [(fault, Counter()) for fault in faults]

    def next(self, on: str, channel: str = "") -> Fault | None:
        """The first fault whose turn it is. Every fault counts what it could concern."""
        found = None
        for fault, counted in self._faults:
            if fault.on not in (on, "*") or fault.channel not in ("", channel):
                continue
            if fault.on == "*" and on in ("events", "interactions"):
                continue
            counted["seen"] += 1
            turn = counted["seen"] >= fault.first and (counted["seen"] - fault.first) % fault.every == 0
            if found is None and turn and (fault.times is None or counted["done"] < fault.times):
                counted["done"] += 1
                self.met[fault.what] += 1
                found = fault
        return found
