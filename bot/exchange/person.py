"""A person as a file of contacts tells of them."""

import unicodedata
from collections.abc import Iterable
from datetime import date

from msgspec import Struct

from bot.exchange import handle
from bot.exchange.script import has_eastern
from bot.language.fold import clean
from bot.language.patterns import late

NAME_MOST = 100
LINE_MOST = 200
NOTES_MOST = 4000
_MARKED = late(r"[^\s\u0300-\u036f\u3099\u309a][\u0300-\u036f\u3099\u309a]+")
MANY_MOST = 20
"""Handles, and other names, of one person that are kept."""


class Birthday(Struct, frozen=True, kw_only=True):
    """A day of the year; `year` is 0 when it is not known."""

    month: int
    day: int
    year: int = 0


class Brought(Struct, frozen=True, kw_only=True):
    """One person of a file.

    `handles` are e-mail addresses, then telephone numbers, then the rest (profile URLs, @names), each once and in the order of the
    file. `circle` is a Circle; only the CSV that we write has one. `met_how` is what the file says, not which file it is.
    """

    name: str
    reading: str = ""
    aliases: tuple[str, ...] = ()
    company: str = ""
    title: str = ""
    handles: tuple[str, ...] = ()
    notes: str = ""
    met_on: date | None = None
    met_how: str = ""
    postal: str = ""
    birthday: Birthday | None = None
    circle: str = ""


def line(text: str, most: int = LINE_MOST) -> str:
    """The text on one line, cleaned, without spaces around it or doubled in it."""
    return composed(" ".join(clean(text, 2 * most).split()))[:most].rstrip()


def composed(text: str) -> str:
    """The text with every letter and its marks in one, as most keyboards write them; no other form of a kanji is changed."""
    if text.isascii():
        return text
    return _MARKED.sub(lambda found: unicodedata.normalize("NFC", found[0]), text)


def lines(text: str) -> str:
    """The text cleaned, its lines without spaces at their ends."""
    if not text:
        return ""
    return "\n".join(each.rstrip() for each in clean(text, NOTES_MOST).replace("\r", "\n").split("\n")).strip()


def several(texts: Iterable[str], most: int = NAME_MOST) -> tuple[str, ...]:
    """The lines that say something, each once."""
    return tuple(dict.fromkeys(said for text in texts if (said := line(text, most))))[:MANY_MOST]


def named(name: str) -> bool:
    """Whether it names somebody: letters or a sign such as 🦊, and no bare e-mail address."""
    return handle.kind(name) is not handle.Kind.EMAIL and any(
        sign.isalpha() or unicodedata.category(sign)[0] == "S" for sign in name
    )


def title(job: str, department: str = "") -> str:
    """What somebody does, and where in the company: 営業部 部長; Manager, Sales."""
    job, department = line(job), line(department)
    if not (job and department):
        return job or department
    return line(f"{job}, {department}" if not has_eastern(job + department) else f"{department} {job}")


def handles(texts: Iterable[str]) -> tuple[str, ...]:
    """Handles as Brought keeps them."""
    each_once = {handle.key(text): text for text in reversed(several(texts, LINE_MOST))}
    return tuple(sorted(reversed(each_once.values()), key=handle.kind))
