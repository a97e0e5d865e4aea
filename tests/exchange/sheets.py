"""Excel files as programs write them, made of their parts."""

import zipfile
from collections.abc import Sequence
from io import BytesIO
from xml.sax.saxutils import escape

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
FORMATS = ("General", "yyyy/m/d", 'm"月"d"日"', r"000\-0000\-0000", '[$-411]ggge"年"m"月"d"日"', "h:mm", "0.0")
"""By the style of a cell."""
Cell = str | float | tuple[float, int] | None


def workbook(*sheets: Sequence[Sequence[Cell]], hidden: Sequence[int] = (), from_1904: bool = False) -> bytes:
    """A file with these sheets, texts inside of their cells; a pair is a number and its style."""
    return packed(parts(*map(sheet, sheets), hidden=hidden, from_1904=from_1904))


def sheet(rows: Sequence[Sequence[Cell]]) -> str:
    """The part that a sheet is."""
    told = "".join(f'<row r="{n}">{"".join(map(_cell, row))}</row>' for n, row in enumerate(rows, 1))
    return f'<worksheet xmlns="{MAIN}"><dimension ref="A1:XFD1048576"/><sheetData>{told}</sheetData></worksheet>'


def _cell(cell: Cell) -> str:
    match cell:
        case None:
            return "<c/>"
        case str():
            return f'<c t="inlineStr"><is><t xml:space="preserve">{escape(cell)}</t></is></c>'
        case (number, style):
            return f'<c s="{style}"><v>{number}</v></c>'
    return f"<c><v>{cell}</v></c>"


def parts(*sheets: str, hidden: Sequence[int] = (), from_1904: bool = False, strings: str = "") -> dict[str, str]:
    """The parts of a file by their names."""
    states = ("visible", "hidden")
    listed = "".join(f'<sheet name="{n}" state="{states[n in hidden]}" r:id="r{n}"/>' for n in range(len(sheets)))
    kinds = [*(f"worksheets/sheet{n}.xml" for n in range(len(sheets))), "styles.xml", "sharedStrings.xml"]
    links = "".join(
        f'<Relationship Id="r{n}" Type="{OFFICE}/{kind.split("/")[0].removesuffix(".xml")}" Target="{kind}"/>'
        for n, kind in enumerate(kinds)
    )
    codes = "".join(f'<numFmt numFmtId="{n + 164}" formatCode="{escape(c, _QUOTES)}"/>' for n, c in enumerate(FORMATS))
    styles = "".join(f'<xf numFmtId="{n + 164}"/>' for n in range(len(FORMATS)))
    return {
        "[Content_Types].xml": "<Types/>",
        "xl/workbook.xml": f'<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><workbookPr date1904="{int(from_1904)}"/>'
        f"<sheets>{listed}</sheets></workbook>",
        "xl/_rels/workbook.xml.rels": f"<Relationships>{links}</Relationships>",
        "xl/styles.xml": f'<styleSheet xmlns="{MAIN}"><numFmts>{codes}</numFmts><cellStyleXfs><xf numFmtId="0"/></cellStyleXfs>'
        f"<cellXfs>{styles}</cellXfs></styleSheet>",
        "xl/sharedStrings.xml": f'<sst xmlns="{MAIN}">{strings}</sst>',
        **{f"xl/worksheets/sheet{n}.xml": text for n, text in enumerate(sheets)},
    }


_QUOTES = {'"': "&quot;"}


def packed(parts: dict[str, str]) -> bytes:
    """These parts as a file."""
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
    return out.getvalue()
