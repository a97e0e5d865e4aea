"""The strength of a tie in the owner's words; nobody ever sees a number."""

from collections.abc import Mapping
from datetime import datetime

from bot.model import tie
from bot.model.contact import Contact
from bot.model.tie import Grade
from bot.text import Locale, Text

TIE = Text(en="Your tie", ja="絆")
NAMES: Mapping[Grade, Text] = {
    "strong": Text(en="strong", ja="深い"),
    "warm": Text(en="warm", ja="あたたかい"),
    "light": Text(en="light, and alive", ja="ゆるやか"),
    "cooling": Text(en="cooling a little", ja="少し間があいている"),
    "faint": Text(en="faint by now", ja="遠のいている"),
}
KNOWN: Mapping[Grade, Text] = {
    "strong": Text(en="you and {name} are close", ja="{name}とは深いつながりがあります"),
    "warm": Text(en="you and {name} are on warm terms", ja="{name}とはよい関係です"),
    "light": Text(en="you and {name} are in touch", ja="{name}とはゆるやかに続いています"),
    "cooling": Text(en="you and {name} haven't talked for a while", ja="{name}とは少し間があいています"),
    "faint": Text(en="it has been long since you and {name} talked", ja="{name}とはずいぶん間があいています"),
}
UNTOUCHED = Text(en="you and {name} haven't talked yet", ja="{name}とはまだ話していません")


def words(contact: Contact, now: datetime, locale: Locale) -> str:
    """The tie in a word or two; empty before the first touch."""
    grade = tie.grade(contact, now)
    return NAMES[grade].say(locale) if grade else ""


def told(contact: Contact, name: str, now: datetime, locale: Locale) -> str:
    """The tie as half a sentence, in which the contact is called `name`."""
    grade = tie.grade(contact, now)
    return (KNOWN[grade] if grade else UNTOUCHED).say(locale, name=name)
