"""Tables of contacts in text: where their heading stands, and what separates their cells."""

import csv
from collections.abc import Iterable, Iterator, Sequence
from io import StringIO
from itertools import islice

from msgspec import Struct

from bot.exchange.columns import NAMING, Role, role
from bot.exchange.unreadable import Unreadable

SEPARATORS = ",\t;|"
PREAMBLE_MOST = 30
"""Rows before the heading, as LinkedIn and Eight have them."""
COLUMNS_MOST = 400
_LINES_MOST = 500
"""Lines of one row; more are all that follow a quotation mark which nobody closed."""


class Table(Struct, frozen=True, kw_only=True):
    """A heading, and the rows below it that are not empty; a row may be shorter or longer than the heading."""

    heading: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


class Heading(Struct, frozen=True, kw_only=True, order=True):
    """How much a row looks like a heading, and which row it is."""

    score: int
    row: int


def table(text: str, most: int) -> Table:
    """The table in a text. Raises Unreadable for none, for more than `most` rows, and for quotation marks that never close."""
    found = [(place, separator) for separator in SEPARATORS if (place := heading(_rows(text, separator)))]
    if not found:
        raise Unreadable("unknown")
    best, separator = max(found, key=lambda each: (each[0].score, -each[0].row))
    return below(islice(_rows(text, separator), best.row, None), most)


def heading(rows: Iterable[Sequence[str]]) -> Heading | None:
    """The row that looks most like a heading, among the first ones."""
    found: Heading | None = None
    first = True
    try:
        for at, row in enumerate(islice(rows, PREAMBLE_MOST)):
            score = _score(row)
            # One name alone is a heading only at the very top; below, it is a word of some text.
            if score > (found.score if found else 0 if first else 1):
                found = Heading(score=score, row=at)
            first = first and not any(map(str.strip, row))
    except Unreadable:
        return found
    return found


def below(rows: Iterator[Sequence[str]], most: int) -> Table:
    """The table that these rows are, the first of which is its heading. Raises Unreadable for more than `most` below it."""
    heading = next(rows)
    kept = tuple(islice((tuple(row) for row in rows if any(map(str.strip, row))), most + 1))
    if len(kept) > most:
        raise Unreadable("many")
    return Table(heading=tuple(heading[:COLUMNS_MOST]), rows=kept)


def _score(cells: Sequence[str]) -> int:
    """How much a row looks like a heading: how many things it names, one of them a name."""
    roles = {role(cell) for cell in cells[:COLUMNS_MOST]} - {Role.UNUSED}
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
