"""Tables of contacts in text: where their heading stands, and what separates their cells."""

import csv
from collections.abc import Iterator, Sequence
from io import StringIO
from itertools import islice

from msgspec import Struct

from bot.exchange.columns import NAMING, Role, role
from bot.exchange.unreadable import Unreadable

SEPARATORS = ",\t;|"
_PREAMBLE_MOST = 30
"""Rows before the heading, as LinkedIn and Eight have them."""
_COLUMNS_MOST = 400
_LINES_MOST = 500
"""Lines of one row; more are all that follow a quotation mark which nobody closed."""


class Table(Struct, frozen=True, kw_only=True):
    """A heading, and the rows below it that are not empty; a row may be shorter or longer than the heading."""

    heading: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


class _Place(Struct, frozen=True, order=True):
    score: int
    row: int
    separator: str


def table(text: str, most: int) -> Table:
    """The table in a text. Raises Unreadable for none, for more than `most` rows, and for quotation marks that never close."""
    places = [found for separator in SEPARATORS if (found := _heading(text, separator))]
    if not places:
        raise Unreadable("unknown")
    best = max(places, key=lambda place: (place.score, -place.row))
    rows = islice(_rows(text, best.separator), best.row, None)
    heading = next(rows)
    kept = tuple(islice((tuple(row) for row in rows if any(map(str.strip, row))), most + 1))
    if len(kept) > most:
        raise Unreadable("many")
    return Table(heading=tuple(heading[:_COLUMNS_MOST]), rows=kept)


def _heading(text: str, separator: str) -> _Place | None:
    found: _Place | None = None
    first = True
    try:
        for at, row in enumerate(islice(_rows(text, separator), _PREAMBLE_MOST)):
            score = _score(row)
            # One name alone is a heading only at the very top; below, it is a word of some text.
            if score > (found.score if found else 0 if first else 1):
                found = _Place(score, at, separator)
            first = first and not any(map(str.strip, row))
    except Unreadable:
        return found
    return found


def _score(cells: Sequence[str]) -> int:
    """How much a row looks like a heading: how many things it names, one of them a name."""
    roles = {role(cell) for cell in cells[:_COLUMNS_MOST]} - {Role.UNUSED}
    return len(roles) if roles & NAMING else 0


def _rows(text: str, separator: str) -> Iterator[list[str]]:
    reader = csv.reader(StringIO(text, newline=""), delimiter=separator)
    begun = 0
    try:
        for row in reader:
            if reader.line_num - begun > _LINES_MOST:
                raise Unreadable("broken")
            begun = reader.line_num
            yield row
    except csv.Error as error:
        raise Unreadable("broken") from error
