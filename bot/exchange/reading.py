"""People in a file that somebody brings, whatever its format."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Literal

from msgspec import Struct

from bot.exchange.decoding import decoded
from bot.exchange.person import Birthday, Brought
from bot.exchange.unreadable import MOST_PEOPLE, Reason, Unreadable

if TYPE_CHECKING:
    from bot.exchange.tables import Table

__all__ = ["MOST_PEOPLE", "Birthday", "Brought", "Reading", "Reason", "Source", "Unreadable", "read"]

Source = Literal["linkedin", "google", "outlook", "eight", "sansan", "monica", "vcard", "kizuna", "csv"]


class Reading(Struct, frozen=True, kw_only=True):
    """What a file gave. `nameless` counts the rows or cards without a name, who are not among the people."""

    source: Source
    people: tuple[Brought, ...]
    nameless: int = 0


def read(file_name: str, data: bytes) -> Reading:
    """The people of a file, told by its content; its name decides only where the content leaves it open.

    Raises Unreadable, and nothing else, whatever the bytes are.
    """
    from bot.exchange import archive, spreadsheets

    if archive.is_archive(data) and not spreadsheets.is_workbook(data):
        data = archive.unpacked(data)
    if spreadsheets.is_workbook(data):
        from bot.exchange import workbook

        return _tabled(workbook.table(data, MOST_PEOPLE))
    if not data.strip():
        raise Unreadable("empty")
    text = decoded(data)
    if not text.strip():
        raise Unreadable("empty")
    return _read(text, file_name)


def _read(text: str, file_name: str) -> Reading:
    from bot.exchange import cards, monica, tables

    if text.lstrip()[:1] in ("{", "["):
        return _reading("monica", monica.people(text))
    if cards.begins(text, anywhere=file_name.lower().endswith(".vcf")):
        return _reading("vcard", cards.people(text))
    return _tabled(tables.table(text, MOST_PEOPLE))


def _tabled(table: "Table") -> Reading:
    from bot.exchange import rows

    made_by = rows.source(table.heading)
    return _reading(made_by, rows.people(table, made_by))


def _reading(source: Source, found: Iterable[Brought | None]) -> Reading:
    people: list[Brought] = []
    nameless = 0
    for each in found:
        if each is None:
            nameless += 1
        else:
            people.append(each)
        if len(people) > MOST_PEOPLE:
            raise Unreadable("many")
    if not people:
        raise Unreadable("empty")
    return Reading(source=source, people=tuple(people), nameless=nameless)
