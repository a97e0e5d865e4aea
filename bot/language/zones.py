"""Time zones by the names people use: IANA names, and the cities in them."""

import difflib
from functools import cache
from zoneinfo import ZoneInfo, available_timezones

from bot.language.fold import fold

LIKELY = (
    "Asia/Tokyo", "America/New_York", "America/Los_Angeles", "Europe/London", "Europe/Berlin", "Asia/Singapore",
    "America/Chicago", "America/Denver", "America/Sao_Paulo", "Asia/Kolkata", "Asia/Shanghai", "Asia/Seoul", "Asia/Dubai",
    "Europe/Istanbul", "Europe/Kyiv", "Africa/Lagos", "Africa/Johannesburg", "Australia/Sydney", "Pacific/Auckland",
    "Pacific/Honolulu", "UTC",
)  # fmt: skip
"""Where most people are; no platform takes more than 25 options."""
_OF_LOCALES = {"en-GB": "Europe/London", "en-US": "America/New_York", "ja": "Asia/Tokyo"}
_JAPANESE = {"日本": "Asia/Tokyo", "東京": "Asia/Tokyo", "大阪": "Asia/Tokyo", "ニューヨーク": "America/New_York"}
_JAPANESE |= {"ロンドン": "Europe/London", "シンガポール": "Asia/Singapore", "ロサンゼルス": "America/Los_Angeles"}


def named(text: str) -> str | None:
    """The IANA zone that the text names, by its own name or by a city that only one zone has; None otherwise."""
    if known(text):
        return text
    word = fold(text.strip()).replace(" ", "_")
    if word in _by_name():
        return _by_name()[word]
    return {fold(city): zone for city, zone in _JAPANESE.items()}.get(word)


def near(text: str) -> str:
    """The zone whose name is most like the text; empty when none is."""
    word = fold(text.strip()).replace(" ", "_")
    found = difflib.get_close_matches(word, _by_name(), n=1, cutoff=0.75)
    return _by_name()[found[0]] if found else ""


def likely(locale: str) -> tuple[str, ...]:
    """Zones to choose from, the likeliest for a platform's locale first."""
    first = _OF_LOCALES.get(locale) or _OF_LOCALES.get(locale[:2])
    return tuple(sorted(LIKELY, key=lambda zone: zone != first))


def known(name: str) -> bool:
    """Whether this is exactly an IANA zone."""
    if not name:
        return False
    try:
        ZoneInfo(name)
    except (KeyError, ValueError, OSError):
        return False
    return True


@cache
def _by_name() -> dict[str, str]:
    zones = sorted(zone for zone in available_timezones() if not zone.startswith(("Etc/", "SystemV/")))
    cities: dict[str, set[str]] = {}
    for zone in zones:
        cities.setdefault(fold(zone.rsplit("/", 1)[-1]), set()).add(zone)
    return {city: next(iter(found)) for city, found in cities.items() if len(found) == 1} | {fold(z): z for z in zones}
