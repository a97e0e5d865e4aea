"""Whose code is running: every process of the simulation is a Life, and all its tasks carry it in their context."""

import asyncio
from collections.abc import Callable
from contextvars import ContextVar
from dataclasses import dataclass, field


@dataclass(eq=False)
class Life:
    """One process. `frozen`: stopped by a signal. Not `alive`: killed, and none of its code runs ever again."""

    name: str
    alive: bool = True
    frozen: bool = False
    tasks: list[asyncio.Task[object]] = field(default_factory=list)
    """Kept so that what a killed process left lying is not cleared away, by chance, in the middle of a run."""

    steps_left: int = 0
    """Steps until `then` befalls it, so that it is hit in the middle of its work; 0: never."""
    then: Callable[[], None] | None = None

    def step(self) -> None:
        """It is about to wait for the store or the platform."""
        if self.steps_left > 0:
            self.steps_left -= 1
            if self.steps_left == 0 and self.then is not None:
                self.then()

    @property
    def awake(self) -> bool:
        """Whether its code runs now."""
        return self.alive and not self.frozen


CURRENT: ContextVar[Life | None] = ContextVar("life", default=None)
"""None: the world itself, that is platform, people and what befalls the machines."""
DOING: ContextVar[str] = ContextVar("doing", default="nudges")
"""What a transaction belongs to: the nudge loop, or an owner's act."""
