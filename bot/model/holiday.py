"""Public holidays by rule, for the countries whose rules are known here: Japan and the United States.

Japan: 国民の祝日に関する法律 (昭和23年法律第178号), https://laws.e-gov.go.jp/law/323AC1000000178, as it stands since 2022.
The equinoxes are fixed by the Cabinet each February after the National Astronomical Observatory's calendar; the formula is
the one in general use and holds from 1980 to 2099. United States: 5 U.S.C. 6103, https://www.opm.gov/policy-data-oversight/pay-leave/federal-holidays/.
"""

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from functools import lru_cache

SUNDAY, SATURDAY = 6, 5
DAY = timedelta(days=1)


def is_holiday(day: date, country: str) -> bool:
    """Whether a day is a public holiday in a country (ISO 3166-1); never where the rules are not known."""
    rules = COUNTRIES.get(country)
    return rules is not None and day in rules(day.year)


@lru_cache(maxsize=64)
def _japan(year: int) -> frozenset[date]:
    """The named days, the day between two of them, and the next free day after one on a Sunday (article 3)."""
    named = {
        date(year, 1, 1), _nth(year, 1, 2), date(year, 2, 11), date(year, 2, 23), date(year, 3, _equinox(year, 20.8431)),
        date(year, 4, 29), date(year, 5, 3), date(year, 5, 4), date(year, 5, 5), _nth(year, 7, 3), date(year, 8, 11),
        _nth(year, 9, 3), date(year, 9, _equinox(year, 23.2488)), _nth(year, 10, 2), date(year, 11, 3), date(year, 11, 23),
    }  # fmt: skip
    found = set(named)
    for day in sorted(named):
        if day.weekday() == SUNDAY:
            following = day + DAY
            while following in named:
                following += DAY
            found.add(following)
        between = day + DAY
        if between + DAY in named and between not in named and between.weekday() != SUNDAY:
            found.add(between)
    return frozenset(found)


@lru_cache(maxsize=64)
def _united_states(year: int) -> frozenset[date]:
    """Federal holidays; one on a Saturday is kept on the Friday before, one on a Sunday on the Monday after."""
    fixed = [date(year, 1, 1), date(year, 6, 19), date(year, 7, 4), date(year, 11, 11), date(year, 12, 25)]
    fixed += [date(year + 1, 1, 1)]
    moved = {day - DAY if day.weekday() == SATURDAY else day + DAY if day.weekday() == SUNDAY else day for day in fixed}
    last_of_may = max(date(year, 5, 25) + n * DAY for n in range(7) if (date(year, 5, 25) + n * DAY).weekday() == 0)
    floating = {
        _nth(year, 1, 3),
        _nth(year, 2, 3),
        last_of_may,
        _nth(year, 9, 1),
        _nth(year, 10, 2),
        _nth(year, 11, 4, 3),
    }
    return frozenset(moved | floating)


def _nth(year: int, month: int, n: int, weekday: int = 0) -> date:
    """The nth such weekday of a month, Mondays if nothing else is said."""
    first = date(year, month, 1)
    return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (n - 1))


def _equinox(year: int, base: float) -> int:
    """The day of the month on which the equinox falls in Japan."""
    return int(base + 0.242194 * (year - 1980)) - (year - 1980) // 4


COUNTRIES: Mapping[str, Callable[[int], frozenset[date]]] = {"JP": _japan, "US": _united_states}
