"""Times in digits: 2027-01-05, 6/12, 14:30."""

from __future__ import annotations

from bot.language.when.kinds import Said
from bot.language.when.rules import Groups, Rule, number

YEAR = "(?:19|20)[0-9]{2}"
DAY = "(?:3[01]|[12][0-9]|0?[1-9])"
MONTH = "(?:1[0-2]|0?[1-9])"
COUNTED = r"(?!\s?(?:点|円|件|人|個|%|名|話|章|頁|倍|stars?\b|points?\b|inch|st\b|nd\b|rd\b|th\b))"
FRACTIONS = {(1, 2), (1, 3), (2, 3), (1, 4), (3, 4), (24, 7)}


def _iso(found: Groups) -> Said:
    said = Said(year=number(found[0]), month=number(found[1]), mdays=(number(found[2]),))
    said["clock"] = (number(found[3]), number(found[4]))
    if found[5]:
        sign = -1 if found[5].startswith("-") else 1
        digits = found[5].lstrip("+-z").replace(":", "").ljust(4, "0")
        said["offset"] = sign * (int(digits[:2]) * 60 + int(digits[2:]))
    return said


def _year_first(found: Groups) -> Said:
    return Said(year=number(found[0]), month=number(found[2]), mdays=(number(found[3]),))


def _year_last(found: Groups) -> Said:
    return Said(year=number(found[2]), month=number(found[0]), mdays=(number(found[1]),), slash=True)


def _dotted(found: Groups) -> Said:
    """Where dots are written, the day comes first."""
    return Said(year=number(found[2]), month=number(found[1]), mdays=(number(found[0]),))


def _slash(found: Groups) -> Said:
    month, day = number(found[0]), number(found[1])
    said = Said(month=month, mdays=(day,), slash=True)
    if (month, day) in FRACTIONS and (found[0] or "0")[0] != "0":
        said["doubt"] = True
    return said


def _clock(found: Groups) -> Said:
    hour = number(found[0])
    said = Said(clock=(hour, number(found[1])))
    if 1 <= hour <= 6 and not (found[0] or "").startswith("0"):
        said["loose"] = True
    return said


RULES: tuple[Rule, ...] = (
    (
        rf"({YEAR})-({MONTH})-({DAY})[t ]([01][0-9]|2[0-3]):([0-5][0-9])(?::[0-5][0-9](?:\.[0-9]{{1,6}})?)?"
        r"\s?(z|[+-][01][0-9]:?[0-5][0-9])?",
        _iso,
    ),
    (rf"({YEAR})([-/.])({MONTH})\2({DAY})", _year_first),
    (rf"([0-9]{{1,2}})/([0-9]{{1,2}})/({YEAR})", _year_last),
    (rf"({DAY})\.({MONTH})\.({YEAR})", _dotted),
    (rf"([0-9]{{1,2}})/([0-9]{{1,2}}){COUNTED}", _slash),
    (
        # Who ran it in 3:45 took so long.
        r"(?<!\bin\s)([01]?[0-9]|2[0-4]):([0-5][0-9])(?::[0-5][0-9])?(?:\s?[-~〜–]\s?[0-9]{1,2}:[0-5][0-9]|[~〜](?=\s|$))?(?!\s?[ap]\.?m\b)",
        _clock,
    ),
)
