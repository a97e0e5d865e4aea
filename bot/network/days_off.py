"""Public holidays by country, as the package `holidays` keeps them: those of the whole country, or of a part that was named."""

from datetime import date
from functools import lru_cache


def known(country: str) -> bool:
    """Whether the public holidays of a country (ISO 3166-1 or 3166-2) are known. The first call costs some 0.3 s."""
    return bool(country) and _of(country, 2026) is not None


def prepare() -> None:
    """So that the first question after a holiday, on whatever thread, costs next to nothing."""
    known("US")


def is_holiday(day: date, country: str) -> bool:
    """Whether a day is a public holiday in a country; never where they are not known."""
    days = _of(country, day.year) if country else None
    return days is not None and day in days


@lru_cache(maxsize=1024)
def _of(country: str, year: int) -> frozenset[date] | None:
    """The holidays of a year, with the days off in place of those on weekends; None for countries that are not known."""
    import holidays

    code, _, part = country.partition("-")
    try:
        return frozenset(holidays.country_holidays(code, subdiv=part or None, years=year))
    except NotImplementedError:
        return None
