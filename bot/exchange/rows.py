"""People in the rows of a table, and whose table it is."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Literal

from msgspec.structs import replace

from bot.exchange import columns, days, fullname, handle, person, postal
from bot.exchange.columns import Role
from bot.exchange.formulas import disarmed
from bot.exchange.person import Brought
from bot.exchange.script import is_eastern
from bot.exchange.tables import Table
from bot.language.patterns import late
from bot.model.contact import CIRCLES

Source = Literal["linkedin", "google", "outlook", "eight", "sansan", "kizuna", "csv"]
Row = Mapping[Role, list[str]]

_SEPARATORS = late(r"[;,、\s]+")
_NUMBERS = late(r"\s*[;,、/\n]\s*")
_SEVERAL = ":::"
"""Between the values of one cell, as Google writes them."""
_OF_COMPANIES: frozenset[Source] = frozenset(["eight", "sansan"])
"""Where the address of a page is the company's."""


def source(heading: Sequence[str]) -> Source:
    """Whose table has such a heading."""
    keys = {columns.key(each) for each in heading}
    if keys >= {"circle", "name", "meton", "methow"}:
        return "kizuna"
    if keys >= {"firstname", "lastname", "connectedon"}:
        return "linkedin"
    if keys & {
        "emailvalue",
        "phonevalue",
        "groupmembership",
        "phoneticfirstname",
        "givennameyomi",
        "organizationtitle",
    }:
        return "google"
    if keys & {"emaildisplayname", "businessstreet", "電子メールアドレス", "電子メール表示名", "番地会社"} or keys >= {
        "firstname",
        "jobtitle",
    }:
        return "outlook"
    if "会社名" in keys:
        numbered = any("1" in columns.place(each) for each in heading)
        if numbered or any("sansan" in each for each in keys):
            return "sansan"
        if keys & {"名刺交換日", "tel直通", "tel会社"}:
            return "eight"
    return "csv"


def people(table: Table, made_by: Source) -> Iterator[Brought | None]:
    """The person of each row, None for one without a name."""
    roles = _roles(table.heading, made_by)
    born = [at for at, each in enumerate(roles) if each in (Role.BIRTHDAY, Role.MET_ON)]
    day_first = days.day_first(row[at] for row in table.rows for at in born if at < len(row))
    places = [columns.place(each) for each in table.heading]
    used = [(at, each) for at, each in enumerate(roles) if each not in columns.POSTAL and each is not Role.UNUSED]
    homes = [(at, each, places[at]) for at, each in enumerate(roles) if each in columns.POSTAL]
    for cells in table.rows:
        row: dict[Role, list[str]] = {}
        for at, each in used:
            if at < len(cells) and (cell := cells[at].strip()):
                row.setdefault(each, []).append(disarmed(cell))
        found = _person(row, ours=made_by == "kizuna", day_first=day_first)
        if found is not None and homes:
            found = replace(found, postal=_postal(cells, homes))
        yield found


def _roles(heading: Sequence[str], made_by: Source) -> list[Role]:
    roles = [columns.role(each) for each in heading]
    keys = [columns.key(each) for each in heading]
    for at, word in enumerate(keys):
        honorific = (word == "title" and "jobtitle" in keys) or (word == "肩書き" and "役職" in keys)
        if honorific or (roles[at] is Role.PAGE and made_by in _OF_COMPANIES):
            roles[at] = Role.UNUSED
    return roles


def _person(row: Row, *, ours: bool, day_first: bool) -> Brought | None:
    name = _name(row, ours=ours)
    if not person.named(name):
        return None
    circle = _first(row, Role.CIRCLE)
    return Brought(
        name=name,
        reading=_reading(row, name),
        aliases=person.several(each for each in _values(row, Role.ALIAS) if each != name),
        company=person.line(_first(row, Role.COMPANY)),
        title=person.title(_first(row, Role.TITLE), _first(row, Role.DEPARTMENT)),
        handles=person.handles(_handles(row)),
        notes=person.lines("\n".join(row.get(Role.NOTES, ()))),
        met_on=days.day(_first(row, Role.MET_ON), day_first=day_first),
        met_how=person.line(_first(row, Role.MET_HOW)),
        birthday=days.birthday(_first(row, Role.BIRTHDAY), day_first=day_first),
        circle=circle if circle in CIRCLES else "",
    )


def _name(row: Row, *, ours: bool) -> str:
    whole = person.line(_first(row, Role.NAME), person.NAME_MOST)
    parts = fullname.Parts(
        family=_first(row, Role.FAMILY), given=_first(row, Role.GIVEN), middle=_first(row, Role.MIDDLE)
    )
    in_parts = parts.given and parts.family and is_eastern(parts.family + parts.given)
    if whole and (ours or not (in_parts or "," in whole)):
        return whole
    built = person.line(fullname.joined(parts), person.NAME_MOST)
    return built or fullname.turned(whole) or person.line(_first(row, Role.ALIAS), person.NAME_MOST)


def _reading(row: Row, name: str) -> str:
    parts = fullname.Parts(
        family=_first(row, Role.FAMILY_READING),
        given=_first(row, Role.GIVEN_READING),
        middle=_first(row, Role.MIDDLE_READING),
    )
    said = fullname.reading(parts, name) or fullname.wide(_first(row, Role.READING))
    return person.line(said, person.NAME_MOST)


def _handles(row: Row) -> Iterator[str]:
    for value in _values(row, Role.EMAIL):
        yield from (each for each in _SEPARATORS.split(value) if handle.kind(each) is handle.Kind.EMAIL)
    for value in _values(row, Role.PHONE):
        numbers = _NUMBERS.split(value)
        if all(handle.kind(each) is handle.Kind.PHONE for each in numbers):
            yield from numbers
        elif handle.kind(value) is not handle.Kind.EMAIL and any(map(str.isdecimal, value)):
            yield value
    yield from _values(row, Role.PAGE)
    yield from _values(row, Role.OTHER)


def _values(row: Row, role: Role) -> Iterator[str]:
    for cell in row.get(role, ()):
        yield from filter(None, map(str.strip, cell.split(_SEVERAL)))


def _first(row: Row, role: Role) -> str:
    return next(iter(row.get(role, ())), "")[: person.NOTES_MOST]


def _postal(cells: Sequence[str], homes: Sequence[tuple[int, Role, str]]) -> str:
    """The first address of the row, the one at home before all others."""
    found: dict[str, postal.Parts] = {}
    for at, role, place in homes:
        if at < len(cells) and (cell := cells[at].strip()):
            field = "whole" if role is Role.ADDRESS else role.value
            parts = found.setdefault(place, postal.Parts())
            said = disarmed(cell).partition(_SEVERAL)[0].strip()
            before = getattr(parts, field)
            if not before or role in (Role.ADDRESS, Role.STREET):
                setattr(parts, field, f"{before} {said}".strip())
    order = sorted(filter(found.get, found), key=lambda place: place != "home")
    return person.line(postal.written(found[order[0]]), postal.POSTAL_MOST) if order else ""
