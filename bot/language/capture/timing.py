"""When something happened or is to happen, as said in a clause."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from msgspec import Struct
from msgspec.structs import replace

from bot.language import when
from bot.language.capture.patterns import compiled
from bot.language.when import Prefer, When

_HINT: Final = (
    r"[0-9０-９今昨明翌毎週月火水木金土日年朝昼夜晩夕末]|先[週月日々]|来[週月年]|午[前後]|正午|あさって"
    r"|おととい|きのう|あした|きょう|けさ"
    r"|(?i:\b(?:yesterday|yday|today|tonight|tonite|nite|tomorrow|tmrw|tmr|tmw|2moro|this am|this pm|mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug"
    r"|sep|oct|nov|dec"
    r"|week|month|year|quarter|fortnight|days?|morning|afternoon|evening|night|noon|midnight|hours?|hrs?|min"
    r"|ago|eod|eom))"
)
_BACK: Final = 24
"""Characters before a hint in which its phrase may begin."""
_READ: Final = 90
"""Characters that are read from there."""
_LONG_GONE: Final = timedelta(days=270)
_SOON: Final = timedelta(days=95)
"""12/3 without a verb, said in November, is next week and not last year."""
_VERY_SOON: Final = timedelta(days=31)
"""Saturday the 21st without a verb is this month's, and not that of half a year ago."""
_SEASON: Final = r"(?:spring|summer|autumn|fall|winter)(?: of (?:19|20)[0-9]{2}| (?:19|20)[0-9]{2})?"
_CLOCK_LAST: Final = r"(?P<clock>(?:午前|午後)?[0-9]{1,2}(?:時(?:半|[0-9]{1,2}分)?|:[0-9]{2}))(?:から|より|〜|~|開始|集合|スタート|に|です)*$"
_FEAST: Final = r"(?:xmas|christmas|new year(?:['’]?s)?(?: (?:eve|day))?|easter|thanksgiving|holidays|lockdown|pandemic|golden week|obon)"
_NO_PARTY: Final = r"(?! (?:party|parties|dinner|lunch|drinks|do|market|fair|event|gig|concert|camp|school|break party|house|olympics)\b)"
"""A Christmas party is where it was."""
_VAGUE: Final = (
    r"(?i:\b(?:the other (?:day|night|week|evening)|a (?:(?:little|short|long) )?while (?:ago|back)|recently"
    r"|lately|some time ago"
    r"|not long ago|a few (?:days|weeks|months) (?:ago|back)|earlier (?:this|that|in the|last) \w+|once|ages ago|long ago"
    rf"|(?:back )?(?:in|over|during|last|this|since)(?: the)?(?: early| late)? {_SEASON}"
    rf"|(?:in|over|during|at|around|before|after|since)(?: the)? {_FEAST}"
    r"|in (?:college|high school|grad school|middle school|the (?:19|20)?[0-9]0s|my (?:twenties|thirties|forties|childhood))"
    r"|(?:(?:many|several|some|a couple of|a few) )?(?:years|months|weeks|days|decades) (?:ago|back)|(?:years|months|weeks|ages) back"
    r"|(?:two|three|four|five|a couple of|a few|several|[2-9]) (?:mon|tues|wednes|thurs|fri|satur|sun)days (?:ago|back)|(?:two|three|four|[2-9]) weekends (?:ago|back)"
    r"|the (?:night|day|evening|morning|week|weekend|month|year) (?:before|after|of)\b(?: (?:that|last))?"
    r"|back (?:then|in the day)|pre-?covid|before (?:covid|the pandemic)|as (?:kids|a kid|children)|on my (?:birthday|anniversary))\b"
    rf"{_NO_PARTY})"
    r"|(?:先日|この前|この間|このあいだ|こないだ|以前|ずっと前|少し前|ちょっと前|かつて|昔|数日前|数週間前"
    r"|最近)(?:に|は|、)?"
)


class Times(Struct, frozen=True):
    """Reads times as `bot.language.when` does, for somebody in `zone` at `now`."""

    now: datetime
    zone: ZoneInfo
    locale: str

    def past(self, text: str) -> tuple[When | None, str]:
        """The first time gone by and the text without it; a time still to come stays where it is."""
        found, rest = self._find(text, "past")
        gone = (
            found is not None
            and not found.rule
            and not self.ahead(found)
            and (found.at is None or found.at <= self.now)
        )
        return (found, rest) if gone else (None, text)

    def future(self, text: str) -> tuple[When | None, str]:
        """The first time to come and the text without it; a week or month that has begun says no day: 今週中に."""
        found, rest = self._find(text, "future")
        if found is None or found.rule or (found.end or found.day) < self.today:
            return None, text
        if found.end is not None and found.day <= self.today < found.end:
            return None, text
        return found, rest

    def until(self, text: str) -> tuple[When | None, str]:
        """The same, or else a week or month that has begun: what is to be done within it is to be done by its end."""
        found, rest = self.future(text)
        if found is not None:
            return found, rest
        found, rest = self._find(text, "future")
        begun = found is not None and not found.rule and found.end is not None and found.day <= self.today <= found.end
        return (found, rest) if begun else (None, text)

    def gathered(self, text: str) -> str:
        """The text with a time of day that ends it beside the day it belongs to: 来週火曜、本間さんと打ち合わせ15時."""
        clock = compiled(_CLOCK_LAST).search(text)
        if clock is None:
            return text
        before = text[: clock.start()].rstrip(" 、")
        day = when.find(before[:_READ], now=self.now, zone=self.zone, prefer="future", locale=self.locale)
        if day is None or day.when.at or day.when.rule or day.end == len(before):
            return text
        return f"{before[: day.end]}{clock['clock']}{before[day.end :]}"

    def at(self, day: When, text: str) -> When | None:
        """A day at the time of day of which a text consists; None when it says anything else, or the day has one."""
        if day.at or day.rule or day.end or compiled(_CLOCK_LAST).fullmatch(text.strip()) is None:
            return None
        said, _ = self._find(text, "future")
        return replace(day, at=datetime.combine(day.day, said.at.timetz())) if said and said.at else None

    def to_come(self, text: str, *, surely: bool) -> bool:
        """Whether a text names a time to come: `surely` when it cannot mean one gone by, as Friday can."""
        found, _ = self._find(text, "past" if surely else "future")
        if surely and found is None:
            found, _ = self._find(text, "future")
        elif surely and found is not None and (gone := self.today - found.day) > _SOON:
            near, _ = self._find(text, "future")
            soon = _SOON if gone > _LONG_GONE else _VERY_SOON
            found = near if near is not None and near.day - self.today < soon else found
        elif surely and found is not None and found.at and found.day < self.today:
            # At 4, said in the morning without a verb, is today's and not yesterday's.
            near, _ = self._find(text, "future")
            found = near if near is not None and near.day == self.today else found
        return found is not None and not found.rule and (self.ahead(found) or (found.at or self.now) > self.now)

    def ahead(self, said: When) -> bool:
        """Whether a time lies on a day that has not come yet."""
        return said.day > self.today

    @property
    def today(self) -> date:
        """The local day."""
        return self.now.astimezone(self.zone).date()

    def _find(self, text: str, prefer: Prefer) -> tuple[When | None, str]:
        hint = compiled(_HINT).search(text)
        if hint is None:
            return None, text
        start = max(0, hint.start() - _BACK)
        while start and start < hint.start() and text[start - 1].isascii() and text[start - 1].isalnum():
            start += 1
        span = when.find(text[start : start + _READ], now=self.now, zone=self.zone, prefer=prefer, locale=self.locale)
        if span is None:
            return None, text
        before, behind = text[: start + span.start], text[start + span.end :]
        between = " " if before[-1:].isascii() and behind[:1].isascii() else ""
        return span.when, f"{before}{between}{behind}".strip()


def vague(text: str) -> tuple[str, str]:
    """A time that has no date, as said, and the text without it; empty when there is none."""
    found = compiled(_VAGUE).search(text)
    if found is None:
        return "", text
    return found[0].rstrip("には、"), f"{text[: found.start()]} {text[found.end() :]}".strip()
