"""What a number in a spreadsheet's cell says, by how the cell shows it: a day, a telephone number, or just a number.

Formats: ECMA-376 part 1, 18.8.30 and 18.8.31.
"""

from collections.abc import Mapping
from datetime import datetime, timedelta

from msgspec import Struct

from bot.language.patterns import late

_JAPANESE = {
    27: "ge.m.d",
    28: "gge.m.d",
    29: "gge.m.d",
    30: "m/d/yy",
    31: "yyyy.m.d",
    32: "h:mm",
    33: "h:mm:ss",
    34: "yyyy.m",
}
"""Those that depend on the language of Excel. In Chinese and Korean some show other parts of the day, and a day all the same."""
BUILT_IN: Mapping[int, str] = {
    14: "m/d/yyyy", 15: "d-mmm-yy", 16: "d-mmm", 17: "mmm-yy", 18: "h:mm", 19: "h:mm:ss", 20: "h:mm", 21: "h:mm:ss",
    22: "m/d/yy h:mm", **_JAPANESE, 35: "m.d", 36: "ge.m.d", 45: "mm:ss", 46: "h:mm:ss", 47: "mm:ss", 50: "ge.m.d",
    51: "gge.m.d", 52: "yyyy.m", 53: "m.d", 54: "gge.m.d", 55: "yyyy.m", 56: "m.d", 57: "ge.m.d", 58: "gge.m.d",
}  # fmt: skip
"""Formats that have a number and no words, as far as they show days and times."""
_UNSHOWN = late(r'"[^"]*"|\\.|_.|\*.|\[(?![hms]+\])[^\]]*\]|e[+-]|general|am/pm|a/p|dddd?')
_LITERAL = late(r'\\(.)|"([^"]*)"')
_FIGURES = late(r"[0#][0#\-() ]{4,}")
_LAST = 2_958_466
"""Days up to the end of 9999."""
_UNIX = datetime(1970, 1, 1)  # noqa: DTZ001
_TO_1970 = {False: 25_569, True: 24_107}
"""Days from the beginning of the calendar to 1970, by whether it begins in 1904."""
_LEAP = 60
"""The 29th of February 1900, which Excel counts though there was none."""


class Format(Struct, frozen=True):
    """How a cell shows a number: as a moment (which of its parts, in strftime's signs), or as figures at these places."""

    moment: str = ""
    figures: str = ""


PLAIN = Format()


def understood(code: str) -> Format:
    """What a format's code shows, of which that for positive numbers counts."""
    code = code[:200].partition(";")[0]
    shown = _UNSHOWN.sub("", code.lower())
    year, day, time = any(map(shown.count, "ye")), "d" in shown, any(map(shown.count, "hs"))
    if day:
        return Format(moment=("%Y-%m-%d" if year else "--%m-%d") + (" %H:%M" if time else ""))
    if year or time:
        return Format(moment="%Y-%m" if year else "%H:%M")
    figures = _LITERAL.sub(r"\1\2", code).strip()
    return Format(figures=figures) if _FIGURES.fullmatch(figures) else PLAIN


def said(value: str, format: Format, *, from_1904: bool) -> str:
    """The text of a number; empty for what is none."""
    try:
        number = float(value)
    except ValueError:
        return ""
    if format.moment and 0 <= number < _LAST:
        return _moment(number, from_1904=from_1904).strftime(format.moment)
    if number != number or abs(number) >= 1e15 or number != int(number):
        return f"{number:.15g}"
    return _placed(str(int(number)), format.figures) if format.figures and number >= 0 else str(int(number))


def _moment(number: float, *, from_1904: bool) -> datetime:
    days = number - _TO_1970[from_1904] + (not from_1904 and number < _LEAP)
    return _UNIX + timedelta(seconds=round(days * 86400))


def _placed(figures: str, places: str) -> str:
    """The figures at their places, from the last one on: 9012345678 at 000-0000-0000 is 090-1234-5678."""
    left, found = list(figures), list[str]()
    for at in range(len(places) - 1, -1, -1):
        if places[at] not in "0#":
            found += places[at] if left or "0" in places[:at] else ""
        elif left:
            found.append(left.pop())
        elif places[at] == "0":
            found.append("0")
    return "".join((*left, *reversed(found)))
