"""Dates and intervals as people say them; the words come from Unicode CLDR through Babel."""

from datetime import date, datetime, time, timedelta
from functools import lru_cache

from bot.text import Locale, Text

TODAY = Text(en="today", ja="今日")
TOMORROW = Text(en="tomorrow", ja="明日")
YESTERDAY = Text(en="yesterday", ja="昨日")
AT = Text(en="{day} at {time}", ja="{day} {time}")
AGO = Text(en="{n:# day|# days} ago", ja="{n}日前")
WEEKS_AGO = Text(en="{n:# week|# weeks} ago", ja="{n}週間前")
MONTHS_AGO = Text(en="{n:# month|# months} ago", ja="{n}か月前")
YEARS_AGO = Text(en="{n:# year|# years} ago", ja="{n}年前")
NEAR = Text(en="{near} ({date})", ja="{near}({date})")
_SMALL = ("no", "a", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
"""English writes numbers up to ten in words."""
_NEAR = {0: TODAY, 1: TOMORROW, -1: YESTERDAY}


@lru_cache(maxsize=4096)
def date_words(day: date, locale: Locale, *, year: bool) -> str:
    """A calendar day: `Tue, Nov 24`, `11月24日(火)`."""
    from babel.dates import format_skeleton

    skeleton = "yMMMEd" if year else "MMMEd"
    return str(format_skeleton(skeleton, day, locale=locale)).replace(" ", " " if locale == "en" else "")


def day_words(day: date, today: date, locale: Locale) -> str:
    """A day seen from today: today, tomorrow, yesterday, or the date, with the year when it is not this year's."""
    near = _NEAR.get((day - today).days)
    if near is not None:
        return near.say(locale)
    return date_words(day, locale, year=day.year != today.year)


def moment_words(at: datetime, now: datetime, locale: Locale) -> str:
    """A moment seen from now, both in the reader's zone: `tomorrow at 18:00`, `明日 18:00`."""
    return AT.say(locale, day=exact_day_words(at.date(), now.date(), locale), time=time_words(at.timetz()))


def exact_day_words(day: date, today: date, locale: Locale) -> str:
    """Like day_words, with the date beside today and tomorrow, so that nothing is left to guess."""
    near = _NEAR.get((day - today).days)
    written = date_words(day, locale, year=day.year != today.year)
    if near is None:
        return written
    # Brackets within brackets are hard to read: 昨日(11月21日・土).
    plain = written.replace("(", "・").replace(")", "") if locale == "ja" else written
    return NEAR.say(locale, near=near.say(locale), date=plain)


def time_words(at: time) -> str:
    """A time of day: `09:05`."""
    return f"{at.hour:02}:{at.minute:02}"


def ago_words(day: date, today: date, locale: Locale) -> str:
    """How long ago a day was, roughly: yesterday, five days ago, three weeks ago, a year ago."""
    days = (today - day).days
    if days < 2:
        return day_words(day, today, locale)
    if days < 14:
        return _ago(AGO, days, locale)
    if days < 60:
        return _ago(WEEKS_AGO, days // 7, locale)
    if days < 365:
        return _ago(MONTHS_AGO, round(days / 30.44), locale)
    return _ago(YEARS_AGO, days // 365, locale)


def span_words(span: timedelta, locale: Locale) -> str:
    """A number of days as people say a rhythm: `every 30 days`, `30日ごと`."""
    return Text(en="every {n:day|# days}", ja="{n}日ごと").say(locale, n=span.days)


def _ago(text: Text, n: int, locale: Locale) -> str:
    said = text.say(locale, n=n)
    return said.replace(str(n), _SMALL[n], 1) if locale == "en" and n < len(_SMALL) else said
