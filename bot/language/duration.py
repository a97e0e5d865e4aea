"""Lengths of time as people write them: `3d`, `2h30m`, `2 weeks`, `3日`, `1か月`."""

import re
from collections.abc import Mapping
from datetime import timedelta
from unicodedata import normalize

_MINUTE, _HOUR, _DAY = 60, 3600, 86400
_SECONDS: Mapping[str, int] = {
    **dict.fromkeys(("m", "min", "mins", "minute", "minutes", "分", "分間"), _MINUTE),
    **dict.fromkeys(("h", "hr", "hrs", "hour", "hours", "時間"), _HOUR),
    **dict.fromkeys(("d", "day", "days", "日", "日間"), _DAY),
    **dict.fromkeys(("w", "week", "weeks", "週", "週間"), 7 * _DAY),
    **dict.fromkeys(("mo", "month", "months", "ヶ月", "か月", "カ月", "ケ月", "ヵ月"), 30 * _DAY),
    **dict.fromkeys(("y", "year", "years", "年", "年間"), 365 * _DAY),
}
_PART = re.compile(f"([0-9]+)\\s*({'|'.join(sorted(_SECONDS, key=len, reverse=True))})(?![a-z])\\s*")
_WRITTEN: Mapping[str, str] = {
    word: str(number)
    for number, words in enumerate(
        ("an a one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
        start=1,
    )
    for word in words.split()
} | {"a couple of": "2"}
_NUMBER = re.compile(rf"^({'|'.join(sorted(_WRITTEN, key=len, reverse=True))}) ")
_LONGEST = 40


def parse(spec: str) -> timedelta | None:
    """How long `3d`, `2h30m`, `1 week`, `two weeks`, `3日` or `2時間30分` is; None when it is not understood.

    Months count 30 days and years 365; what is beyond a timedelta becomes the longest there is.
    """
    text = _NUMBER.sub(lambda word: f"{_WRITTEN[word[1]]} ", normalize("NFKC", spec[: _LONGEST + 1]).casefold().strip())
    if not text or len(text) > _LONGEST:
        return None
    seconds = at = 0
    while at < len(text):
        part = _PART.match(text, at)
        if part is None:
            return None
        seconds += int(part[1]) * _SECONDS[part[2]]
        at = part.end()
    return timedelta(seconds=min(seconds, int(timedelta.max.total_seconds()) - 1))
