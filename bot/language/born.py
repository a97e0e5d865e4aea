"""When somebody was born, as far as a few words tell: a stretch of days, never a guess."""

import unicodedata
from datetime import date, timedelta
from functools import lru_cache
from typing import Final

from msgspec import Struct

from bot.language.patterns import late

_ERAS: Final = {"明治": 1867, "大正": 1911, "昭和": 1925, "平成": 1988, "令和": 2018}
"""The year before each era's first (Cabinet Office of Japan)."""
_MONTHS: Final = {
    name: number
    for number, names in enumerate(
        ("jan january", "feb february", "mar march", "apr april", "may", "jun june", "jul july", "aug august",
         "sep sept september", "oct october", "nov november", "dec december"), 1)
    for name in names.split()
}  # fmt: skip
_MONTH: Final = "|".join(sorted(_MONTHS, key=len, reverse=True))
_JAPANESE: Final = late(
    r"(?:(?P<year>(?:19|20)\d\d)|(?P<era>明治|大正|昭和|平成|令和)(?P<nth>\d{1,2}|元))年(?:(?P<month>\d{1,2})月(?:(?P<day>\d{1,2})日)?)?\s*(?:生|産)"
)
_ENGLISH: Final = late(
    rf"\bborn\s+(?:in\s+|on\s+)?(?:(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s+)?(?:(?P<month>{_MONTH})\.?\s+(?:(?P<day2>\d{{1,2}})(?:st|nd|rd|th)?,?\s+)?)?(?P<year>(?:19|20)\d\d)\b"
)
_AGE: Final = late(
    r"^(?:i'?m|i am|is|he'?s|she'?s|they'?re|aged?|turned|just turned)?\s*(?P<n>[1-9]\d)(?:\s*(?:歳|才)(?!の|から|まで|で(?!す))|[\s-]*years?[\s-]*old\b|\s*y/?o\b|$)"
)
_OTHERS: Final = late(
    r"\b(?:sons?|daughters?|wife|husband|kids?|child|children|mother|father|brother|sister|dog|cat|company|startup|partner)\b"
    r"|息子|娘|子|妻|夫|奥さん|旦那|父|母|兄|姉|弟|妹|犬|猫|会社|創業"
)
_SCHOOL_YEAR: Final = (4, 2)
"""Japanese school years hold those born from April 2 to April 1 (School Education Act, article 17, with the Age Calculation Act)."""


class Born(Struct, frozen=True):
    """The first and the last day on which somebody may have been born; `stated` when the year was said."""

    first: date
    last: date
    stated: bool

    @property
    def year(self) -> int | None:
        """The year, when all of it lies in one."""
        return self.first.year if self.stated and self.first.year == self.last.year else None

    @property
    def school_year(self) -> int | None:
        """The Japanese school year, when all of it lies in one."""
        years = {day.year if (day.month, day.day) >= _SCHOOL_YEAR else day.year - 1 for day in (self.first, self.last)}
        return years.pop() if self.stated and len(years) == 1 else None

    def near(self, other: "Born") -> bool:
        """Whether they are certainly no more than about two years apart."""
        return max(self.last, other.last) - min(self.first, other.first) <= timedelta(days=3 * 365)

    def contradicts(self, other: "Born") -> bool:
        """Whether both cannot be true of one person."""
        return self.last < other.first or other.last < self.first


@lru_cache(maxsize=4096)
def born(text: str, told_on: date) -> Born | None:
    """When whoever a text is said of was born; an age counts from the day on which it was told."""
    plain = unicodedata.normalize("NFKC", text[:200]).casefold().strip(" 。.")
    if _OTHERS.search(plain):
        return None
    try:
        if found := _JAPANESE.search(plain):
            nth = 1 if found["nth"] == "元" else int(found["nth"] or 0)
            year = int(found["year"]) if found["year"] else _ERAS[found["era"]] + nth
            return _stated(year, int(found["month"] or 0), int(found["day"] or 0))
        if found := _ENGLISH.search(plain):
            month = _MONTHS[found["month"]] if found["month"] else 0
            return _stated(int(found["year"]), month, int(found["day"] or found["day2"] or 0) if month else 0)
        if found := _AGE.search(plain):
            years = int(found["n"])
            day = min(told_on.day, 28)
            return Born(
                date(told_on.year - years - 1, told_on.month, day),
                date(told_on.year - years, told_on.month, day),
                False,
            )
    except ValueError:
        pass
    return None


def _stated(year: int, month: int, day: int) -> Born:
    if not month:
        return Born(date(year, 1, 1), date(year, 12, 31), True)
    if not day:
        last = date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)
        return Born(date(year, month, 1), last, True)
    return Born(date(year, month, day), date(year, month, day), True)
