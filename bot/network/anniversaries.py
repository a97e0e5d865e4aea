"""Special dates in words: what day it is, how long until then, how many years it will be."""

from datetime import date

from bot.language import names, spoken
from bot.model import special_date
from bot.model.contact import Contact
from bot.model.special_date import SpecialDate
from bot.text import Locale, Text

BIRTHDAY = Text(en="{name}'s birthday", ja="{name}の誕生日")
NAMED = Text(en="{name}: {what}", ja="{name}の{what}")
ANNIVERSARY = Text(en="anniversary", ja="記念日")
BIRTHDAY_ALONE = Text(en="Birthday", ja="誕生日")
TURNS = Text(en="turns {n}", ja="{n}歳")
YEARS = Text(en="{n:# year|# years}", ja="{n}年")
BORN_29 = Text(en="born on 29 February", ja="2月29日生まれ")
IN_BRACKETS = Text(en=" ({said})", ja="({said})")
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


def more(each: SpecialDate, on: date, locale: Locale) -> str:
    """What is worth knowing of the day on which it falls, in brackets, or nothing: the age, the years gone by."""
    said = []
    if n := special_date.years(each, on):
        said.append((TURNS if each.kind == "birthday" else YEARS).say(locale, n=n))
    if (each.month, each.day) == (2, 29) and on.day == 28:
        said.append(BORN_29.say(locale))
    between = "、" if locale == "ja" else ", "
    return IN_BRACKETS.say(locale, said=between.join(said)) if said else ""


def line(each: SpecialDate, contact: Contact, today: date, locale: Locale) -> str:
    """The next time it comes, in one line: `Sun, May 3 — Mika's birthday (turns 36)`."""
    on = special_date.following(each, today)
    return f"{spoken.day_words(on, today, locale)} — {title(each, contact, locale)}{more(each, on, locale)}"
