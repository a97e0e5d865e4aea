"""One seed from its plan to its faults."""

from dataclasses import dataclass

from tests.simulation.invariants import Findings
from tests.simulation.plan import planned
from tests.simulation.world import Parts, lived


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a seed. `trace` is only kept when asked for."""

    seed: int
    faults: tuple[str, ...]
    hash: str
    trace: tuple[str, ...] = ()


def outcome(seed: int, parts: Parts | None = None, *, trace: bool = False) -> Outcome:
    """Run the simulation of a seed."""
    world = lived(planned(seed), parts)
    faults = tuple(Findings(world).all)
    return Outcome(seed, faults, world.trace.hash, tuple(world.trace.lines) if trace else ())
