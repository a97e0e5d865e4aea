"""The ledger's rules: what favours are worth as time goes by, which way they lean, and when asking once more is too much."""

import math
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Literal

from msgspec import Struct

from bot.model.favour import Favour, FavourDirection, FavourSize

WEIGHTS: Mapping[FavourSize, float] = {"small": 1.0, "medium": 4.0, "large": 12.0}
CEILINGS: Mapping[FavourSize, float] = {"small": 4.0, "medium": 24.0, "large": math.inf}
"""What all favours of a size come to at most: a hundred cups of coffee are no large favour."""
HALF_LIVES: Mapping[FavourSize, timedelta] = {
    "small": timedelta(days=90),
    "medium": timedelta(days=365),
    "large": timedelta(days=730),
}
"""Large favours are remembered longer."""
EVEN = 6.0
"""A difference that nobody would notice."""
UNEVEN_SHARE = 0.5
"""A difference below this share of the larger side counts as even, too."""
RECENT = timedelta(days=180)
JUST = timedelta(days=14)
"""So soon after asking for something, one does not ask again."""
OFTEN = 2
ASKED_MUCH = 5.0
OWED_MUCH = 8.0
ASK_HALF_LIFE = timedelta(days=90)
ONE_SIDED_AT = (3, 6, 12, 24)
"""How many times in a row one has given, whenever it is time to ask whether that is still good."""

Leaning = Literal["nothing", "little", "even", "giving", "taking", "only_giving", "only_taking"]
Burden = Literal["", "often", "just", "owing"]


class Balance(Struct, frozen=True, kw_only=True):
    """What favours with somebody come to now: `gave` and `took` in the same unit as WEIGHTS."""

    gave: float
    took: float
    leaning: Leaning


def faded(favour: Favour, now: datetime) -> float:
    """What is left of one favour; one that is still to come counts whole."""
    age = max(now - favour.at, timedelta())
    return WEIGHTS[favour.size] * float(0.5 ** (age / HALF_LIVES[favour.size]))


def worth(favours: Iterable[Favour], now: datetime) -> float:
    """What favours come to together: each fades, and those of a size approach a ceiling."""
    sums: dict[FavourSize, float] = {}
    for favour in favours:
        sums[favour.size] = sums.get(favour.size, 0.0) + faded(favour, now)
    return sum(_under(total, CEILINGS[size]) for size, total in sums.items())


def balance(favours: Sequence[Favour], now: datetime) -> Balance:
    """How giving and taking stand. A request still open counts as half of what was asked for."""
    gave = worth(of(favours, "given"), now)
    took = worth(of(favours, "received"), now) + worth(open_asks(favours), now) / 2
    return Balance(gave=gave, took=took, leaning=_leaning(favours, gave, took))


def open_asks(favours: Sequence[Favour]) -> list[Favour]:
    """Requests of the owner's that nothing received later has answered yet, oldest first."""
    waiting: list[Favour] = []
    for favour in sorted(favours, key=lambda each: (each.at, each.created_at, each.id)):
        if favour.direction == "asked":
            waiting.append(favour)
        elif favour.direction == "received" and waiting:
            waiting.pop()
    return waiting


def open_requests(favours: Sequence[Favour]) -> list[Favour]:
    """Requests made of the owner that nothing given later has answered yet, oldest first."""
    given = max((each.at for each in of(favours, "given")), default=None)
    return [each for each in of(favours, "was_asked") if given is None or each.at > given]


def recent_asks(favours: Sequence[Favour], now: datetime) -> list[Favour]:
    """What the owner has asked for in the last half year, oldest first."""
    asks = [each for each in (*of(favours, "asked"), *of(favours, "refused")) if now - each.at <= RECENT]
    return sorted(asks, key=lambda each: each.at)


def burden(favours: Sequence[Favour], now: datetime) -> Burden:
    """Why one had better not ask this person for something now; empty when nothing speaks against it.

    `often`: asked several times lately, with less given in return. `just`: the last request is days old and still open.
    `owing`: much was received and little given.
    """
    asks = recent_asks(favours, now)
    state = balance(favours, now)
    load = sum(WEIGHTS[each.size] * float(0.5 ** (max(now - each.at, timedelta()) / ASK_HALF_LIFE)) for each in asks)
    if len(asks) >= OFTEN and load >= ASKED_MUCH and state.took > state.gave:
        return "often"
    if any(now - each.at <= JUST for each in open_asks(favours)):
        return "just"
    if state.took - state.gave >= OWED_MUCH and state.leaning in ("taking", "only_taking"):
        return "owing"
    return ""


def given_in_a_row(favours: Sequence[Favour]) -> int:
    """How often the owner has given since the contact last did anything for them."""
    row = 0
    for favour in sorted(favours, key=lambda each: (each.at, each.created_at, each.id)):
        if favour.direction == "given":
            row += 1
        elif favour.direction == "received":
            row = 0
    return row


def of(favours: Iterable[Favour], direction: FavourDirection) -> list[Favour]:
    """Those of one direction."""
    return [each for each in favours if each.direction == direction]


def _leaning(favours: Sequence[Favour], gave: float, took: float) -> Leaning:
    if not any(each.direction in ("given", "received", "asked") for each in favours):
        return "nothing"
    apart, most = abs(gave - took), max(gave, took)
    if apart <= EVEN or apart < UNEVEN_SHARE * most:
        return "even" if of(favours, "received") and of(favours, "given") else "little"
    if gave > took:
        return "giving" if of(favours, "received") else "only_giving"
    return "taking" if of(favours, "given") else "only_taking"


def _under(total: float, ceiling: float) -> float:
    """The total, bent so that it never passes the ceiling."""
    return total if math.isinf(ceiling) else ceiling * -math.expm1(-total / ceiling)
