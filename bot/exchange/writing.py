"""People as files that spreadsheets, phones and other address books read."""

import csv as table
from collections.abc import Iterator, Sequence
from io import StringIO

from bot.exchange import fullname, handle
from bot.exchange.cards import MADE_BY_US
from bot.exchange.days import OMITTED
from bot.exchange.formulas import armed
from bot.exchange.handle import Kind
from bot.exchange.person import Birthday, Brought

_MANY = " ::: "
_OCTETS = 75
"""Longest line of a vCard (RFC 2426, 2.6)."""
_NUMBERED = {Kind.EMAIL: "E-mail {} - Value", Kind.PHONE: "Phone {} - Value", Kind.PAGE: "Website {} - Value"}


def csv(people: Sequence[Brought]) -> bytes:
    """A table for spreadsheets, in UTF-8 with the mark by which Excel knows it.

    Columns: Name; Google's (First Name, Last Name, Phonetic First Name, Phonetic Last Name, Nickname, Organization Name, Organization
    Title, Birthday as YYYY-MM-DD or --MM-DD, Notes, Address 1 - Formatted, and E-mail, Phone and Website, numbered); and our own Other
    Handles, Circle, Met On, Met How. Several values of a cell are joined by ` ::: `. What begins like a formula has an apostrophe before it.
    """
    rows = [(_cells(each), _by_kind(each.handles)) for each in people]
    counts = {kind: max((len(handles[kind]) for _, handles in rows), default=0) or 1 for kind in _NUMBERED}
    numbered = [title.format(n + 1) for kind, title in _NUMBERED.items() for n in range(counts[kind])]
    out = StringIO(newline="")
    writer = table.writer(out, lineterminator="\r\n")
    writer.writerow([*_HEADING, *numbered, "Other Handles"])
    for cells, handles in rows:
        columns = [cell for kind in _NUMBERED for cell in [*handles[kind], *[""] * counts[kind]][: counts[kind]]]
        writer.writerow(map(armed, [*cells, *columns, _MANY.join(handles[Kind.OTHER])]))
    return out.getvalue().encode("utf-8-sig", "replace")


_HEADING = (
    "Name", "First Name", "Last Name", "Phonetic First Name", "Phonetic Last Name", "Nickname", "Organization Name",
    "Organization Title", "Birthday", "Notes", "Address 1 - Formatted", "Circle", "Met On", "Met How",
)  # fmt: skip


def _cells(each: Brought) -> list[str]:
    name = fullname.parted(each.name)
    said = fullname.parted_reading(each.reading, each.name)
    # The space before -- is Google's own way to keep a spreadsheet from reckoning with it.
    born = _day(each.birthday) if each.birthday else ""
    return [
        each.name, name.given, name.family, said.given, said.family, _MANY.join(each.aliases), each.company,
        each.title, f" {born}" if born.startswith("-") else born, each.notes, each.postal, each.circle,
        each.met_on.isoformat() if each.met_on else "", each.met_how,
    ]  # fmt: skip


def _by_kind(handles: Sequence[str]) -> dict[Kind, list[str]]:
    return {kind: [each for each in handles if handle.kind(each) is kind] for kind in Kind}


def _day(birthday: Birthday) -> str:
    year = f"{birthday.year:04}" if birthday.year else "-"
    return f"{year}-{birthday.month:02}-{birthday.day:02}"


def vcard(people: Sequence[Brought]) -> bytes:
    """vCards 3.0, which every phone reads; nothing in them says how close or how met, so that they can be handed on."""
    return "".join(_folded(line) for each in people for line in _card(each)).encode("utf-8", "replace")


def _card(each: Brought) -> Iterator[str]:
    name = fullname.parted(each.name)
    said = fullname.parted_reading(each.reading, each.name)
    yield from ("BEGIN:VCARD", "VERSION:3.0", f"PRODID:{MADE_BY_US}")
    yield f"N:{_escaped(name.family)};{_escaped(name.given)};;;"
    yield from _line("FN", each.name)
    yield from _line("X-PHONETIC-LAST-NAME", said.family)
    yield from _line("X-PHONETIC-FIRST-NAME", said.given)
    if each.aliases:
        yield f"NICKNAME:{','.join(map(_escaped, each.aliases))}"
    yield from _line("ORG", each.company)
    yield from _line("TITLE", each.title)
    for one in each.handles:
        yield from _line(_HANDLES[handle.kind(one)], one)
    if each.postal:
        yield f"ADR;TYPE=HOME:;;{_escaped(each.postal)};;;;"
    if each.birthday:
        yield _born(each.birthday)
    yield from _line("NOTE", each.notes)
    yield "END:VCARD"


_HANDLES = {
    Kind.EMAIL: "EMAIL;TYPE=INTERNET",
    Kind.PHONE: "TEL;TYPE=VOICE",
    Kind.PAGE: "URL",
    Kind.OTHER: "X-SOCIALPROFILE",
}


def _born(birthday: Birthday) -> str:
    """Without a year as Apple writes it: other phones show the right day of 1604, but of --05-03 an iPhone makes another day."""
    if birthday.year:
        return f"BDAY:{_day(birthday)}"
    return f"BDAY;X-APPLE-OMIT-YEAR={OMITTED}:{OMITTED}{_day(birthday)[1:]}"


def _line(head: str, value: str) -> Iterator[str]:
    if value:
        yield f"{head}:{_escaped(value)}"


def _escaped(value: str) -> str:
    for sign in ("\\", ";", ","):
        value = value.replace(sign, "\\" + sign)
    return value.replace("\r\n", "\n").replace("\n", "\\n")


def _folded(line: str) -> str:
    """The line in pieces of at most 75 octets, never cut within a sign."""
    if len(line) * 4 < _OCTETS:
        return line + "\r\n"
    pieces, octets = [""], 0
    for sign in line:
        size = len(sign.encode("utf-8", "replace"))
        if octets + size > _OCTETS:
            pieces.append(" ")
            octets = 1
        pieces[-1] += sign
        octets += size
    return "\r\n".join(pieces) + "\r\n"
