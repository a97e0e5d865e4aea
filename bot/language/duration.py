"""Lengths of time as people write them: `3d`, `2h30m`, `2 weeks`, `3日`, `1か月`."""

import re
import unicodedata
from datetime import timedelta

_DAY = 24 * 60
_MINUTES = {
    "min": 1, "mins": 1, "minute": 1, "minutes": 1, "m": 1, "分": 1,
    "h": 60, "hour": 60, "hours": 60, "時間": 60,
    "d": _DAY, "day": _DAY, "days": _DAY, "日": _DAY, "日間": _DAY,
    "w": 7 * _DAY, "week": 7 * _DAY, "weeks": 7 * _DAY, "週": 7 * _DAY, "週間": 7 * _DAY,
    "mo": 30 * _DAY, "month": 30 * _DAY, "months": 30 * _DAY, "か月": 30 * _DAY, "ヶ月": 30 * _DAY, "カ月": 30 * _DAY,
    "ヵ月": 30 * _DAY, "y": 365 * _DAY, "year": 365 * _DAY, "years": 365 * _DAY, "年": 365 * _DAY,
}  # fmt: skip
_PIECE = re.compile(r"\s*([0-9]{1,6})\s*([a-z]+|時間|日間|週間|か月|ヶ月|カ月|ヵ月|分|日|週|年)")


def parse(text: str) -> timedelta | None:
    """The length of time that the whole text says (a month is 30 days, a year 365), or None."""
    plain = unicodedata.normalize("NFKC", text[:100]).casefold().strip()
    minutes, end = 0, 0
    while found := _PIECE.match(plain, end):
        if found[2] not in _MINUTES:
            return None
        minutes += int(found[1]) * _MINUTES[found[2]]
        end = found.end()
    return timedelta(minutes=minutes) if end and not plain[end:].strip() else None
