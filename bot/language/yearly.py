"""Days of the year as people write them: May 3, 5月3日, 1990-05-03, 昭和60年5月3日; the year may be left out."""

import re
import unicodedata
from typing import Literal

from msgspec import Struct

from bot.language.patterns import late
from bot.language.when.english_words import MONTHS
from bot.model.lunisolar import Calendar
from bot.text import Locale

_MONTH = r"(?P<name>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
_D, _M, _Y = r"(?P<day>\d{1,2})", r"(?P<month>\d{1,2})", r"(?P<year>\d{4})"
_ERAS = {
    "明治": 1867,
    "大正": 1911,
    "昭和": 1925,
    "平成": 1988,
    "令和": 2018,
    "m": 1867,
    "t": 1911,
    "s": 1925,
    "h": 1988,
    "r": 2018,
}
"""The year before the first one of each era."""
_ERA = r"(?P<era>明治|大正|昭和|平成|令和|(?<![a-z])[mtshr])\s?(?P<of>\d{1,2}|元)"
_PATTERNS = tuple(
    late(pattern, re.IGNORECASE)
    for pattern in (
        rf"{_ERA}\s?[年./-]\s?{_M}\s?[月./-]\s?{_D}日?",
        rf"(?<!\d){_Y}\s?年\s?{_M}\s?月\s?{_D}\s?日?",
        rf"(?<!\d){_Y}(?P<sep>[-/.]){_M}(?P=sep){_D}(?!\d)",
        rf"{_M}\s?月\s?{_D}\s?日?",
        rf"(?<!\d)--?{_M}-?(?P<day>\d{{2}})(?!\d)",
        rf"(?<!\w){_MONTH}\s?{_D}(?:st|nd|rd|th)?(?!\d|:)(?:,?\s?{_Y})?(?!\d)",
        rf"(?<!\d){_D}(?:st|nd|rd|th)?\s(?:of\s)?{_MONTH}(?:,?\s{_Y})?(?!\w)",
        rf"(?<!\d)(?P<first>\d{{1,2}})[/.](?P<second>\d{{1,2}})(?:[/.]{_Y})?(?!\d)",
    )
)


class DayOfYear(Struct, frozen=True, kw_only=True):
    """A day of the year in a text: text[start:end]. `year` is 0 when none was said.

    `calendar` is the lunisolar one that was said, if any; `leap`: in its leap month. `doubtful`: month and day might be meant the other way round, as in 3/5 from somebody who writes English.
    """

    month: int
    day: int
    start: int
    end: int
    year: int = 0
    doubtful: bool = False
    calendar: Calendar | Literal[""] = ""
    leap: bool = False


def find(text: str, locale: Locale) -> DayOfYear | None:
    """The first day of a year in a text, or None; whether there is such a day is not checked."""
    folded = "".join(unicodedata.normalize("NFKC", each)[:1] or each for each in text)
    found = [match for pattern in _PATTERNS if (match := pattern.search(folded))]
    if not found:
        return None
    return _read(min(found, key=lambda match: (match.start(), -match.end())), locale)


def _read(match: re.Match[str], locale: Locale) -> DayOfYear:
    said = match.groupdict()
    year = int(said.get("year") or 0)
    if said.get("era"):
        year = _ERAS[said["era"].lower()] + (1 if said["of"] == "元" else int(said["of"]))
    doubtful = False
    if said.get("first"):
        month, day = int(said["first"]), int(said["second"])
        if month > 12 >= day:
            month, day = day, month
        doubtful = locale == "en" and month <= 12 and day <= 12 and month != day
    else:
        name = said.get("name")
        month = MONTHS.index(name[:3].lower()) + 1 if name else int(said["month"])
        day = int(said["day"])
    return DayOfYear(month=month, day=day, year=year, start=match.start(), end=match.end(), doubtful=doubtful)
