"""What a seed stands for: who lives through which days, and what goes wrong in them."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from random import Random

from storage.database import Dialect
from tests.simulation.platform import ELSEWHERE, NAME, Manner

DAY_S = 86_400.0
ZONES = (
    "Asia/Tokyo", "America/New_York", "Europe/Berlin", "Australia/Lord_Howe", "America/St_Johns", "Asia/Kathmandu",
    "Pacific/Kiritimati", "America/Santiago", "Antarctica/Troll", "Africa/Casablanca", "UTC",
)  # fmt: skip
STARTS = (
    datetime(2026, 3, 6, 15, tzinfo=UTC), datetime(2026, 3, 27, 3, tzinfo=UTC), datetime(2026, 10, 23, 20, tzinfo=UTC),
    datetime(2026, 10, 30, 9, tzinfo=UTC), datetime(2026, 4, 3, 1, tzinfo=UTC), datetime(2028, 2, 26, 6, tzinfo=UTC),
    datetime(2026, 12, 29, 12, tzinfo=UTC), datetime(2026, 6, 10, 0, tzinfo=UTC),
)  # fmt: skip
"""A day or two before clocks change somewhere, months and years end, or nothing at all."""
BLOWS = ("kill", "freeze", "stop", "away", "jump", "block", "deadly", "absence")


@dataclass(frozen=True, slots=True)
class Blow:
    """Something that happens to machine, store, clock or person number `whom`, for `lasts_s`, `by` so much."""

    at_s: float
    what: str
    whom: int = 0
    lasts_s: float = 0.0
    by: timedelta = timedelta(0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """One simulation. After `troubled_s` nothing fails any more; it ends after `ends_s`."""

    seed: int
    dialect: Dialect
    machines: int
    start: datetime
    zones: tuple[str, ...]
    others: tuple[str, ...]
    """For each person the platform of their second account; empty for those who have one only."""
    acts: int
    manner: Manner
    store_fails: float
    store_slow: float
    store_slowest_s: float
    blows: tuple[Blow, ...]
    troubled_s: float
    ends_s: float

    @property
    def calm(self) -> bool:
        """Whether nothing goes wrong at all."""
        return not (self.blows or self.store_fails or self.manner.fails or self.manner.refuses)

    @property
    def platforms(self) -> tuple[str, ...]:
        """Where anybody may be reached."""
        return (NAME, ELSEWHERE) if ELSEWHERE in self.others else (NAME,)

    @property
    def jumps(self) -> bool:
        """Whether clocks are set."""
        return any(blow.what == "jump" for blow in self.blows)


def planned(seed: int) -> Plan:
    """The plan of a seed."""
    random = Random(f"plan {seed}")
    dialect: Dialect = "sqlite" if random.random() < 0.35 else "postgres"
    machines = 1 if dialect == "sqlite" else random.randint(1, 4)
    troubled = random.uniform(0.5, 3) * DAY_S
    people = random.randint(1, 3)
    calm = random.random() < 0.1
    blows = [] if calm else [_blow(random, machines, people, troubled) for _ in range(random.randint(1, 8))]
    away = sum(blow.lasts_s for blow in blows if blow.what == "absence")
    troubled = max([troubled, *(blow.at_s + blow.lasts_s for blow in blows)])
    return Plan(
        seed=seed,
        dialect=dialect,
        machines=machines,
        start=random.choice(STARTS) + timedelta(minutes=random.randrange(24 * 60)),
        zones=tuple(random.choice(ZONES) for _ in range(people)),
        others=_others(Random(f"accounts {seed}"), people),
        acts=random.randint(3, 9),
        manner=_manner(random, calm, troubled),
        store_fails=0.0 if calm else random.choice((0.0, 0.0, 0.002, 0.02)),
        store_slow=random.choice((0.0, 0.05, 0.3)),
        store_slowest_s=0.05 if calm else random.choice((0.01, 0.5, 8.0)),
        blows=tuple(sorted(blows, key=lambda blow: blow.at_s)),
        troubled_s=troubled,
        ends_s=troubled + 4.5 * DAY_S + (DAY_S if away else 0),
    )


def _others(random: Random, people: int) -> tuple[str, ...]:
    """In every third plan, somebody may have a second account."""
    linking = random.random() < 1 / 3
    return tuple(random.choice((NAME, ELSEWHERE, ELSEWHERE, "")) if linking else "" for _ in range(people))


def _manner(random: Random, calm: bool, troubled: float) -> Manner:
    dedupes, finds = random.choice(((0.0, True), (300.0, True), (float(10**9), False)))
    return Manner(
        dedupes_s=dedupes,
        finds=finds,
        per_second=random.choice((1.0, 5.0, 40.0)),
        per_channel_s=random.choice((0.0, 1.0, 1.0)),
        fails=0.0 if calm else random.choice((0.0, 0.1, 0.5)),
        refuses=0.0 if calm else random.choice((0.0, 0.0, 0.05)),
        until=0.0 if calm else troubled,
    )


def _blow(random: Random, machines: int, people: int, troubled: float) -> Blow:
    what = random.choices(BLOWS, (5, 4, 2, 3, 2, 1, 3, 0.5))[0]
    at = random.uniform(0, troubled)
    whom = random.randrange(people if what == "block" else machines)
    by = timedelta(0)
    lasts = {
        "kill": random.choice((0.0, 5.0, 300.0)),
        "freeze": random.choice((5.0, 70.0, 600.0, 7200.0)),
        "away": random.choice((2.0, 30.0, 900.0, 5000.0)),
        "block": random.uniform(600, DAY_S),
        "deadly": random.uniform(60, DAY_S),
        "absence": random.choice((1.5, 4, 30, 400)) * DAY_S,
        "jump": random.uniform(1, DAY_S),
    }.get(what, 0.0)
    if what == "jump":
        by = random.choice((-1, 1)) * timedelta(seconds=random.choice((20.0, 3600.0, DAY_S)) * random.uniform(0.5, 1))
    return Blow(at, what, whom, lasts, by)
