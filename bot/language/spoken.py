"""Dates and intervals as people say them, in the words of Unicode CLDR; loading these through Babel takes 40 ms."""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from functools import lru_cache

from bot.text import Locale, Text, listing

TODAY = Text(en="today", ja="今日")
TOMORROW = Text(en="tomorrow", ja="明日")
YESTERDAY = Text(en="yesterday", ja="昨日")
AT = Text(en="{day} at {time}", ja="{day} {time}")
AGO = Text(en="{n:# day|# days} ago", ja="{n}日前")
WEEKS_AGO = Text(en="{n:# week|# weeks} ago", ja="{n}週間前")
MONTHS_AGO = Text(en="{n:# month|# months} ago", ja="{n}か月前")
YEARS_AGO = Text(en="{n:# year|# years} ago", ja="{n}年前")
EVERY = {
    "YEARLY": Text(en="every {n:year|# years}", ja="{n}年ごと"),
    "MONTHLY": Text(en="every {n:month|# months}", ja="{n}か月ごと"),
    "WEEKLY": Text(en="every {n:week|# weeks}", ja="{n}週間ごと"),
    "DAILY": Text(en="every {n:day|# days}", ja="{n}日ごと"),
}
"""How often, by what a rule of RFC 5545 calls it."""
EACH = {"YEARLY": "毎年", "MONTHLY": "毎月", "WEEKLY": "毎週", "DAILY": "毎日"}
"""The same in Japanese, where it is every one."""
_DAYS = {"YEARLY": 365, "MONTHLY": 30, "WEEKLY": 7, "DAILY": 1}
_ON = Text(en="every {days}", ja="毎週{days}")
_ON_SOME = Text(en="{often} on {days}", ja="{often}の{days}")
_ON_THE = Text(en="{often} on the {days}", ja="{often}の{days}")
_WORKDAYS = Text(en="every weekday", ja="平日")
_NTH = Text(en="{nth} {day}", ja="第{nth}{day}")
_LAST_ONE = Text(en="last {day}", ja="最終{day}")
_MONTH_DAY = Text(en="{nth}", ja="{nth}日")
_LAST_DAY = Text(en="last day", ja="末日")
RANGE = Text(en="{first} – {last}", ja="{first}〜{last}")
ADDED = Text(en="added {month} {day}, {year}", ja="{year}年{month}月{day}日に追加")
NEAR = Text(en="{near} ({date})", ja="{near}({date})")
_DAY = Text(en="{weekday}, {month} {day}", ja="{month}月{day}日({weekday})")
_DAY_OF_YEAR = Text(en="{weekday}, {month} {day}, {year}", ja="{year}年{month}月{day}日({weekday})")
_SHORT_DAY = Text(en="{month} {day}", ja="{month}月{day}日")
_MONTH = Text(en="{month}", ja="{month}月")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_WEEKDAYS = tuple(
    Text(en=en, ja=ja)
    for en, ja in zip(("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"), "月火水木金土日", strict=True)
)
_WHOLE_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_BESIDE = {1: Text(en="next {date}", ja="来週{date}"), -1: Text(en="last {date}", ja="先週{date}")}
_SMALL = ("no", "a", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
"""English writes numbers up to ten in words."""
YEAR_UNSAID_DAYS = 60
_NEAR = {0: TODAY, 1: TOMORROW, -1: YESTERDAY}


@lru_cache(maxsize=4096)
def date_words(day: date, locale: Locale, *, year: bool) -> str:
    """A calendar day: `Tue, Nov 24`, `11月24日(火)`."""
    return _written(_DAY_OF_YEAR if year else _DAY, day, locale)


def day_words(day: date, today: date, locale: Locale) -> str:
    """A day seen from today: today, tomorrow, yesterday, or the date, with the year where it could be mistaken."""
    near = _NEAR.get((day - today).days)
    if near is not None:
        return near.say(locale)
    return date_words(day, locale, year=_other_year(day, today))


def _other_year(day: date, today: date) -> bool:
    """Whether the year has to be said: in December nobody takes a day in January for another year's."""
    return day.year != today.year and abs((day - today).days) > YEAR_UNSAID_DAYS


def moment_words(at: datetime, now: datetime, locale: Locale) -> str:
    """A moment seen from now, both in the reader's zone: `tomorrow at 18:00`, `明日 18:00`."""
    return AT.say(locale, day=exact_day_words(at.date(), now.date(), locale), time=time_words(at.timetz()))


def weekday_words(day: date, locale: Locale) -> str:
    """The day of the week in full: `Tuesday`, `火曜日`."""
    return f"{_weekday(day.weekday(), locale)}日" if locale == "ja" else _WHOLE_WEEKDAYS[day.weekday()]


def exact_day_words(day: date, today: date, locale: Locale) -> str:
    """Like day_words, with the date beside today and tomorrow, so that nothing is left to guess; days of the week
    after or before this one are said as such: `next Tue, Nov 24`, `先週11月13日(金)`.
    """
    near = _NEAR.get((day - today).days)
    written = date_words(day, locale, year=_other_year(day, today))
    if near is None:
        weeks = ((day - timedelta(days=day.weekday())) - (today - timedelta(days=today.weekday()))).days // 7
        beside = _BESIDE.get(weeks)
        return beside.say(locale, date=written) if beside else written
    # Brackets within brackets are hard to read: 昨日(11月21日・土).
    plain = written.replace("(", "・").replace(")", "") if locale == "ja" else written
    return NEAR.say(locale, near=near.say(locale), date=plain)


def range_words(first: date, last: date, today: date, locale: Locale) -> str:
    """Several days, as said of a week or a month: `Mon, Nov 9 – Sun, Nov 15`, `11月9日(月)〜15日(日)`."""
    begin, end = (date_words(day, locale, year=day.year != today.year) for day in (first, last))
    if locale == "ja" and (first.year, first.month) == (last.year, last.month):
        end = end.partition("月")[2]  # Monday is 月, too.
    return RANGE.say(locale, first=begin, last=end)


def short_day_words(day: date, locale: Locale) -> str:
    """A day where there is little room: `Nov 24`, `11月24日`."""
    return _written(_SHORT_DAY, day, locale)


def month_words(day: date, locale: Locale) -> str:
    """The month of a day: `Nov`, `11月`."""
    return _written(_MONTH, day, locale)


def added_words(day: date, locale: Locale) -> str:
    """The day on which somebody was added: `added Nov 18, 2026`, `2026年11月18日に追加`."""
    return _written(ADDED, day, locale)


def _written(text: Text, day: date, locale: Locale) -> str:
    return text.say(
        locale,
        year=day.year,
        month=_MONTHS[day.month - 1] if locale == "en" else day.month,
        day=day.day,
        weekday=_WEEKDAYS[day.weekday()].say(locale),
    )


def time_words(at: time) -> str:
    """A time of day: `09:05`."""
    return f"{at.hour:02}:{at.minute:02}"


@lru_cache(maxsize=4096)
def ago_words(day: date, today: date, locale: Locale) -> str:
    """How long ago a day was, roughly: yesterday, five days ago, three weeks ago, a year ago."""
    days = (today - day).days
    if days < 2:
        return day_words(day, today, locale)
    if days < 14:
        return _numbered(AGO, days, locale)
    if days < 60:
        return _numbered(WEEKS_AGO, days // 7, locale)
    if days < 365:
        return _numbered(MONTHS_AGO, round(days / 30.44), locale)
    return _numbered(YEARS_AGO, days // 365, locale)


def ago_and_day_words(day: date, today: date, locale: Locale) -> str:
    """How long ago, with the day itself: four weeks ago (Fri, Oct 16), 4週間前(10月16日・金)."""
    if (today - day).days < 2:
        return exact_day_words(day, today, locale)
    written = date_words(day, locale, year=_other_year(day, today))
    plain = written.replace("(", "・").replace(")", "") if locale == "ja" else written
    return NEAR.say(locale, near=ago_words(day, today, locale), date=plain)


def span_words(span: timedelta, locale: Locale) -> str:
    """A number of days as people say a rhythm: `every three months`, `3か月ごと`, and in days where nothing else is whole."""
    days = span.days
    unit = next((each for each, long in _DAYS.items() if days and days % long == 0), "DAILY")
    return _every(unit, days // _DAYS[unit], locale)


def often_words(
    unit: str,
    n: int,
    weekdays: Sequence[int],
    locale: Locale,
    *,
    nth: Sequence[tuple[int, int]] = (),
    mdays: Sequence[int] = (),
) -> str:
    """How often something comes by a rule: `every Tue and Thu`, `毎月`, `every month on the second Tue`, `毎月の末日`."""
    if unit == "WEEKLY" and n == 1 and tuple(weekdays) == (0, 1, 2, 3, 4):
        return _WORKDAYS.say(locale)
    days = listing([_weekday(day, locale) for day in weekdays], locale)
    if n == 1 and unit == "WEEKLY" and days:
        return _ON.say(locale, days=days)
    often = EACH[unit] if n == 1 and locale == "ja" else _every(unit, n, locale)
    if days:
        return _ON_SOME.say(locale, often=often, days=days)
    those = [_counted(_NTH, _LAST_ONE, count, locale, _weekday(day, locale)) for count, day in nth]
    those = those or [_counted(_MONTH_DAY, _LAST_DAY, day, locale) for day in mdays]
    # Counted from the end beyond the last: nobody says so.
    if unit != "MONTHLY" or not those or not all(those):
        return often
    return _ON_THE.say(locale, often=often, days=listing(those, locale))


def _counted(counted: Text, last: Text, number: int, locale: Locale, day: str = "") -> str:
    if number < 0:
        return last.say(locale, day=day) if number == -1 else ""
    ending = "th" if 10 < number < 14 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return counted.say(locale, nth=f"{number}{ending if locale == 'en' else ''}", day=day)


def _weekday(day: int, locale: Locale) -> str:
    return f"{_WEEKDAYS[day].say(locale)}{'曜' if locale == 'ja' else ''}"


def _every(unit: str, n: int, locale: Locale) -> str:
    return EVERY[unit].say(locale, n=n) if n == 1 else _numbered(EVERY[unit], n, locale)


def _numbered(text: Text, n: int, locale: Locale) -> str:
    said = text.say(locale, n=n)
    return said.replace(str(n), _SMALL[n], 1) if locale == "en" and n < len(_SMALL) else said
