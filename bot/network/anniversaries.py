"""Special dates in words: what day it is, how long until then, how many years it will be."""

from collections.abc import Mapping
from datetime import date

from bot.language import names, spoken
from bot.model import special_date
from bot.model.contact import Contact
from bot.model.lunisolar import Calendar
from bot.model.special_date import SpecialDate
from bot.text import Locale, Text, bracketed, row

BIRTHDAY = Text(en="{name}'s birthday", ja="{name}の誕生日")
NAMED = Text(en="{name}: {what}", ja="{name}の{what}")
ANNIVERSARY = Text(en="anniversary", ja="記念日")
BIRTHDAY_ALONE = Text(en="Birthday", ja="誕生日")
TURNS = Text(en="turns {n}", ja="{n}歳")
YEARS = Text(en="{n:# year|# years}", ja="{n}年")
BORN_29 = Text(en="born on 29 February", ja="2月29日生まれ")
OLD: Mapping[Calendar, str] = {
    "chinese": "農暦",
    "japanese": "旧暦",
    "korean": "韓国の旧暦",
    "vietnamese": "ベトナムの旧暦",
}
"""What each calendar is called in Japanese."""
OF_MOON = Text(en="the {day} of the {month} lunar month", ja="{month}{day}")
BY: Mapping[Calendar, Text] = {
    "chinese": Text(en="{day} by the Chinese calendar ({next})", ja="{day}({next})"),
    "japanese": Text(en="{day} by the Japanese calendar ({next})", ja="{day}({next})"),
    "korean": Text(en="{day} by the Korean calendar ({next})", ja="{day}({next})"),
    "vietnamese": Text(en="{day} by the Vietnamese calendar ({next})", ja="{day}({next})"),
}
THIS_YEAR, NEXT = Text(en="this year on {on}", ja="今年は{on}"), Text(en="next on {on}", ja="次は{on}")
_TH = {1: "st", 2: "nd", 3: "rd", 21: "st", 22: "nd", 23: "rd"}
GIFTS = {
    "お中元": Text(en="ochugen (mid-year gift)", ja="お中元"),
    "お歳暮": Text(en="oseibo (year-end gift)", ja="お歳暮"),
}


def label(each: SpecialDate, locale: Locale) -> str:
    """What the date is, without whose."""
    if each.kind == "birthday":
        return BIRTHDAY_ALONE.say(locale)
    if each.seasonal:
        return GIFTS[each.name].say(locale)
    return each.name or ANNIVERSARY.say(locale)


def title(each: SpecialDate, contact: Contact, locale: Locale) -> str:
    """What the date is, and whose: `Mika's birthday`, `美香さんの結婚記念日`."""
    name = names.display(contact.name, locale)
    if each.kind == "birthday":
        return BIRTHDAY.say(locale, name=name)
    return NAMED.say(locale, name=name, what=label(each, locale))


def more(each: SpecialDate, on: date, locale: Locale, *, years: bool = True) -> str:
    """What is worth knowing of the day on which it falls, in brackets, or nothing: the age, the years gone by.

    Without `years` that is not said.
    """
    said = []
    if years and (n := special_date.years(each, on)):
        said.append((TURNS if each.kind == "birthday" else YEARS).say(locale, n=n))
    if each.calendar:
        said.append(written(each, locale, year=False).removeprefix("the "))
    elif (each.month, each.day) == (2, 29) and on.day == 28:
        said.append(BORN_29.say(locale))
    return bracketed("", row(said, locale), locale)


def line(each: SpecialDate, contact: Contact, today: date, locale: Locale) -> str:
    """The next time it comes, in one line: `Sun, May 3 — Mika's birthday (turns 36)`."""
    on = special_date.following(each, today)
    return f"{spoken.day_words(on, today, locale)} — {title(each, contact, locale)}{more(each, on, locale)}"


def written(each: SpecialDate, locale: Locale, *, year: bool = True) -> str:
    """The day in its own calendar, with its year where that is known: `May 3, 1990`, `旧暦8月15日`."""
    known = each.year if year else 0
    if each.calendar:
        return _of_moon(each, each.calendar, locale, known)
    if locale == "ja":
        return f"{f'{known}年' if known else ''}{each.month}月{each.day}日"
    name = date(2000, each.month, each.day).strftime("%B")
    return f"{name} {each.day}, {known}" if known else f"{name} {each.day}"


def in_both(each: SpecialDate, today: date, locale: Locale) -> str:
    """The day as written, and for a lunisolar one whose it is and when it comes next: `旧暦8月15日(今年は9月25日)`."""
    day = written(each, locale)
    if not each.calendar:
        return day
    on = special_date.following(each, today)
    said = spoken.date_words(on, locale, year=on.year != today.year)
    return BY[each.calendar].say(
        locale, day=day, next=(THIS_YEAR if on.year == today.year else NEXT).say(locale, on=said)
    )


def _of_moon(each: SpecialDate, calendar: Calendar, locale: Locale, year: int) -> str:
    if locale == "ja":
        month = f"{OLD[calendar]}{f'{year}年' if year else ''}{'閏' if each.leap else ''}{each.month}月"
        return OF_MOON.say(locale, month=month, day=f"{each.day}日")
    month, day = (f"{n}{_TH.get(n, 'th')}" for n in (each.month, each.day))
    said = OF_MOON.say(locale, month=f"leap {month}" if each.leap else month, day=day)
    return f"{said}, {year}" if year else said
