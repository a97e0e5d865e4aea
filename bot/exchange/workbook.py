"""The table of people in an Excel file (.xlsx): which sheet has it, and what its cells say as text.

The format: ECMA-376 part 1, 18.3 (sheets), 18.4 (strings), 18.8 (formats).
"""

import posixpath
from collections.abc import Iterator, Sequence
from itertools import chain, islice

from msgspec import Struct

from bot.exchange import numbers, tables
from bot.exchange.numbers import PLAIN, Format
from bot.exchange.package import Package, place
from bot.exchange.tables import COLUMNS_MOST, PREAMBLE_MOST, Table
from bot.exchange.unreadable import Unreadable

CELL_MOST = 32_767
"""Characters of a cell: Excel keeps no more."""
TEXT_MOST = 16_000_000
"""Characters of a table, as many as of one in text: a text that is kept once may stand in every cell."""
_STRINGS_MOST, _FORMATS_MOST, _SHEETS_MOST = 1_000_000, 65_536, 200


class _Workbook:
    """Hears of the sheets: the ids of their parts, those that are hidden last."""

    def __init__(self) -> None:
        self.sheets: list[tuple[bool, str]] = []
        self.from_1904 = False

    def begin(self, name: str, given: dict[str, str]) -> None:
        if name == "sheet":
            id = next((value for key, value in given.items() if key.endswith(":id")), "")
            self.sheets.append((given.get("state", "visible") != "visible", id))
        elif name == "workbookPr":
            self.from_1904 = given.get("date1904", "0") in ("1", "true", "on")

    def end(self, name: str) -> None:
        """Everything is in attributes."""

    def text(self, some: str) -> None:
        """Everything is in attributes."""


class _Links:
    """Hears which part has which id, and where strings and formats are."""

    def __init__(self, folder: str) -> None:
        self._folder = folder
        self.parts: dict[str, str] = {}
        self.kinds: dict[str, str] = {}

    def begin(self, name: str, given: dict[str, str]) -> None:
        if name == "Relationship":
            part = place(self._folder, given.get("Target", ""))
            self.parts[given.get("Id", "")] = part
            self.kinds.setdefault(given.get("Type", "").rpartition("/")[2], part)

    def end(self, name: str) -> None:
        """Everything is in attributes."""

    def text(self, some: str) -> None:
        """Everything is in attributes."""


class _Formats:
    """Hears how cells show numbers, by the number of their style."""

    def __init__(self) -> None:
        self._codes: dict[str, str] = {}
        self._known: dict[str, Format] = {}
        self._within = False
        self.styles: list[Format] = []

    def begin(self, name: str, given: dict[str, str]) -> None:
        if name == "numFmt" and len(self._codes) < _FORMATS_MOST:
            self._codes[given.get("numFmtId", "")] = given.get("formatCode", "")
        elif name == "cellXfs":
            self._within = True
        elif name == "xf" and self._within and len(self.styles) < _FORMATS_MOST:
            id = given.get("numFmtId", "0")
            if id not in self._known:
                number = int(id) if id.isdecimal() and len(id) < 4 else 0
                self._known[id] = numbers.understood(self._codes.get(id) or numbers.BUILT_IN.get(number, ""))
            self.styles.append(self._known[id])

    def end(self, name: str) -> None:
        if name == "cellXfs":
            self._within = False

    def text(self, some: str) -> None:
        """Everything is in attributes."""


class _Spoken:
    """Hears the text between some elements; how it is pronounced stands beside it (rPh), and is none of it."""

    def __init__(self) -> None:
        self._said: list[str] = []
        self._size = 0
        self._hears = self._aside = False

    def begin(self, name: str, given: dict[str, str]) -> None:
        if name == "rPh":
            self._aside = True
        elif name in ("t", "v"):
            self._hears = not self._aside

    def end(self, name: str) -> None:
        if name == "rPh":
            self._aside = False
        elif name in ("t", "v"):
            self._hears = False

    def text(self, some: str) -> None:
        if self._hears and self._size < CELL_MOST:
            self._said.append(some)
            self._size += len(some)

    def _taken(self) -> str:
        said = "".join(self._said)[:CELL_MOST]
        self._said, self._size = [], 0
        return said


class _Strings(_Spoken):
    """Hears the texts that cells name by their number."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def end(self, name: str) -> None:
        super().end(name)
        if name == "si":
            self.found.append(self._taken())
            if len(self.found) > _STRINGS_MOST:
                raise Unreadable("many")


class _Cell(Struct):
    column: int = 0
    kind: str = ""
    style: str = ""


class _Sheet(_Spoken):
    """Hears the rows in which something stands."""

    def __init__(self, strings: Sequence[str], formats: Sequence[Format], *, from_1904: bool) -> None:
        super().__init__()
        self.rows: list[tuple[str, ...]] = []
        self._strings, self._formats, self._from_1904 = strings, formats, from_1904
        self._row: list[str] = []
        self._cell = _Cell()
        self._columns: dict[str, int] = {}
        self._left = TEXT_MOST

    def begin(self, name: str, given: dict[str, str]) -> None:
        if name == "c":
            self._cell = _Cell(self._column(given.get("r", "")), given.get("t", "n"), given.get("s", ""))
        elif name == "row":
            self._row, self._cell = [], _Cell(-1)
        else:
            super().begin(name, given)

    def end(self, name: str) -> None:
        if name == "c":
            self._put(self._cell.column, self._value(self._taken().strip()))
        elif name == "row":
            if any(self._row):
                self.rows.append(tuple(self._row))
        else:
            super().end(name)

    def _column(self, place: str) -> int:
        """The number of the column of a place such as AB12; without a place it is the next one."""
        letters = place.rstrip("0123456789")[:4]
        if not letters:
            return self._cell.column + 1
        if letters not in self._columns:
            number = 0
            for letter in letters.upper():
                number = number * 26 + ord(letter) - ord("A") + 1
            self._columns[letters] = number - 1
        return self._columns[letters]

    def _put(self, column: int, value: str) -> None:
        if not value or not 0 <= column < COLUMNS_MOST:
            return
        self._left -= len(value)
        if self._left < 0:
            raise Unreadable("many")
        self._row += [""] * (column + 1 - len(self._row))
        self._row[column] = value

    def _value(self, said: str) -> str:
        if not said:
            return ""
        match self._cell.kind:
            case "s":
                at = int(said) if said.isdecimal() and len(said) < 9 else len(self._strings)
                return self._strings[at].strip() if at < len(self._strings) else ""
            case "n":
                style = self._cell.style
                at = int(style) if style.isdecimal() and len(style) < 9 else len(self._formats)
                return numbers.said(
                    said, self._formats[at] if at < len(self._formats) else PLAIN, from_1904=self._from_1904
                )
            case "b" | "e":
                return ""
        return said


def table(data: bytes, most: int) -> Table:
    """The table on the first sheet that has one. Raises Unreadable for none, and for more than `most` rows."""
    package = Package(data)
    main = package.part("workbook.xml")
    folder = posixpath.dirname(main)
    book, links, strings, formats = _Workbook(), _Links(folder), _Strings(), _Formats()
    package.hear(main, book)
    package.hear(posixpath.join(folder, "_rels", f"{posixpath.basename(main)}.rels"), links)
    package.hear(links.kinds.get("sharedStrings", ""), strings)
    package.hear(links.kinds.get("styles", ""), formats)
    empty = None
    for _, id in sorted(book.sheets[:_SHEETS_MOST], key=lambda sheet: sheet[0]):
        sheet = _Sheet(strings.found, formats.styles, from_1904=book.from_1904)
        found = _found(_rows(package, links.parts.get(id, ""), sheet), most)
        if found is not None and found.rows:
            return found
        empty = empty or found
    if empty is None:
        raise Unreadable("unknown")
    return empty


def _rows(package: Package, part: str, sheet: _Sheet) -> Iterator[tuple[str, ...]]:
    for _ in package.pieces(part, sheet):
        yield from sheet.rows
        sheet.rows.clear()


def _found(rows: Iterator[tuple[str, ...]], most: int) -> Table | None:
    """The table in the rows of a sheet, of which no more are read than it takes to see that there is none."""
    first = list(islice(rows, PREAMBLE_MOST))
    heading = tables.heading(first)
    return tables.below(chain(first[heading.row :], rows), most) if heading is not None else None
