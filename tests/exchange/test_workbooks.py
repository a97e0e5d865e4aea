"""People in Excel files: the sheet that has them, what cells say, and files that are forged, locked or of another kind."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.exchange import package, workbook
from bot.exchange.person import Birthday, Brought
from bot.exchange.reading import Unreadable, read
from tests.exchange import samples, sheets
from tests.exchange.test_any_bytes import survives

PEOPLE = [["名前", "会社", "電話", "誕生日"], ["田中太郎", "NEC", 312345678.0, (32996, 1)]]
COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)


def only(*rows: list[sheets.Cell], **told: bool) -> Brought:
    """The one person of a sheet."""
    (person,) = read("people.xlsx", sheets.workbook(list(rows), **told)).people
    return person


def names(data: bytes) -> list[str]:
    return [each.name for each in read("people.xlsx", data).people]


def refused(data: bytes) -> str:
    """Why a file is not read."""
    with pytest.raises(Unreadable) as error:
        read("people.xlsx", data)
    return error.value.reason


def test_a_sheet_says_what_a_table_says():
    taro = only(*PEOPLE)
    assert (taro.name, taro.company, taro.handles) == ("田中太郎", "NEC", ("312345678",))
    assert taro.birthday == Birthday(month=5, day=3, year=1990)


def test_whose_table_it_is_is_told_by_its_heading():
    heading = ["First Name", "Last Name", "URL", "Connected On"]
    reading = read("a.xlsx", sheets.workbook([["Notes:"], [], heading, ["Ana", "Silva", None, (43836, 1)]]))
    assert (reading.source, reading.people[0].met_on) == ("linkedin", date(2020, 1, 6))


@pytest.mark.parametrize("before", [[[]] * 40, [[None, None]] * 40, [["顧客一覧"], ["2026年", "11月"]]])
def test_a_heading_may_stand_below_empty_rows_and_a_title(before):
    assert names(sheets.workbook([*before, *PEOPLE])) == ["田中太郎"]


def test_the_first_sheet_with_people_counts():
    cover, empty = [["Sales 2026"], ["by", "month"]], [["Name", "Company"]]
    assert names(sheets.workbook(cover, empty, PEOPLE, [["Name"], ["Ben"]])) == ["田中太郎"]


def test_a_hidden_sheet_counts_only_when_no_other_does():
    ben = [["Name"], ["Ben"]]
    assert names(sheets.workbook(PEOPLE, ben, hidden=[0])) == ["Ben"]
    assert names(sheets.workbook(PEOPLE, [["a"]], hidden=[0])) == ["田中太郎"]


@pytest.mark.parametrize(
    ("cell", "said"),
    [
        (9012345678.0, "9012345678"),
        ("9.012345678E9", "9012345678"),
        ((9012345678, 3), "090-1234-5678"),
        ((312345678, 3), "003-1234-5678"),
    ],
)
def test_a_telephone_number_that_is_a_number_is_said_as_it_is_shown(cell, said):
    cell = (cell, 0) if isinstance(cell, str) else cell
    assert only(["Name", "Phone"], ["Ana", cell]).handles == (said,)


@pytest.mark.parametrize(
    ("cell", "born"),
    [
        ((32996, 1), Birthday(month=5, day=3, year=1990)),
        ((32996.75, 1), Birthday(month=5, day=3, year=1990)),
        ((32996, 2), Birthday(month=5, day=3)),
        ((32996, 4), Birthday(month=5, day=3, year=1990)),
        ((31534, 1), Birthday(month=5, day=2, year=1986)),
        ((59, 1), Birthday(month=2, day=28, year=1900)),
        ("1990-05-03", Birthday(month=5, day=3, year=1990)),
        ((32996, 5), None),
        ((99999999, 1), None),
        ((-1, 1), None),
    ],
)
def test_a_day_is_the_day_that_the_cell_shows(cell, born):
    assert only(["Name", "Birthday"], ["Ana", cell]).birthday == born


def test_days_may_be_counted_from_1904():
    assert only(["Name", "Birthday"], ["Ana", (31534, 1)], from_1904=True).birthday == Birthday(
        month=5, day=3, year=1990
    )


def test_how_a_name_is_pronounced_is_no_part_of_it():
    text = "<si><r><t>田中</t></r><r><t>太郎</t></r><rPh><t>タナカ</t></rPh></si><si><t>Name</t></si>"
    cells = '<row><c r="B1" t="s"><v>1</v></c></row><row><c r="B2" t="s"><v>0</v></c></row>'
    sheet = f"<worksheet><sheetData>{cells}</sheetData></worksheet>"
    assert names(sheets.packed(sheets.parts(sheet, strings=text))) == ["田中太郎"]


def test_elements_may_have_a_prefix_and_parts_another_case():
    parts = sheets.parts(sheets.sheet(PEOPLE).replace("<", "<x:").replace("<x:/", "</x:").replace("xmlns=", "xmlns:x="))
    data = sheets.packed({name.replace("sheet0", "Sheet0").replace("/", "\\"): text for name, text in parts.items()})
    assert names(data) == ["田中太郎"]


def test_an_excel_file_in_an_archive_is_read():
    assert names(samples.zipped(people__xlsx=sheets.workbook(PEOPLE))) == ["田中太郎"]


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (sheets.workbook([["a", "b"], ["c", "d"]]), "unknown"),
        (sheets.workbook(), "unknown"),
        (sheets.workbook(PEOPLE[:1]), "empty"),
        (sheets.workbook(PEOPLE)[:-30], "broken"),
        (sheets.packed(sheets.parts("<worksheet><row>")), "broken"),
        (COMPOUND + "EncryptedPackage".encode("utf-16-le"), "locked"),
        (COMPOUND + "Workbook\0".encode("utf-16-le"), "foreign"),
        (samples.zipped(mimetype=b"application/vnd.oasis", content__xml=b"<a/>"), "foreign"),
        (COMPOUND, "unknown"),
    ],
)
def test_what_cannot_be_read_is_told_why(data, reason):
    assert refused(data) == reason


def sheet_of(cells: str) -> bytes:
    return sheets.packed(sheets.parts(f"<worksheet><sheetData>{cells}</sheetData></worksheet>"))


NAME = '<row r="1"><c r="A1" t="inlineStr"><is><t>Name</t></is></c></row>'
ANA = '<row r="1000000000"><c r="A1000000000" t="inlineStr"><is><t>Ana</t></is></c><c r="XFD9"><v>1</v></c></row>'


def test_a_row_far_below_and_a_column_far_out_take_no_room():
    assert names(sheet_of(NAME + ANA)) == ["Ana"]


def test_a_million_columns_are_passed_over():
    assert names(sheet_of(NAME + ANA.replace("<c r", "<c/>" * 100_000 + "<c r"))) == ["Ana"]


@pytest.mark.parametrize(
    ("cells", "reason"),
    [
        (NAME + " " * package.BYTES_MOST, "many"),
        (NAME + f"<!--{'<' * 50_000}-->" * (package.TAGS_MOST // 50_000), "many"),
        (NAME + '<row><c t="inlineStr"><is><t>Ana</t></is></c></row>' * 10_001, "many"),
        (NAME + f"<!-- {' ' * 3_000_000} -->", "broken"),
        (NAME + "".join(f"<n{n}/>" for n in range(10_000)), "broken"),
        (NAME + "<a>" * 10, "broken"),
    ],
    ids=["bytes", "tags", "people", "silence", "names", "unclosed"],
)
def test_a_forged_sheet_is_read_no_further_than_is_allowed(cells, reason):
    assert refused(sheet_of(cells)) == reason


def test_one_text_in_every_cell_is_too_much():
    row = "<row>" + '<c t="s"><v>0</v></c>' * 300 + "</row>"
    sheet = f"<worksheet><sheetData>{NAME}{row * 10}</sheetData></worksheet>"
    data = sheets.packed(sheets.parts(sheet, strings=f"<si><t>{'x' * workbook.CELL_MOST}</t></si>"))
    assert refused(data) == "many"


def test_entities_are_refused():
    laughs = '<!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
    assert refused(sheets.packed(sheets.parts(laughs + sheets.sheet(PEOPLE)))) == "broken"


PARTS = sheets.parts(sheets.sheet(PEOPLE), strings="<si><t>Name</t></si>")


@given(st.sampled_from(sorted(PARTS)), st.data())
def test_parts_with_faults_are_read_or_refused(name, data):
    spoiled = list(PARTS[name])
    for at in data.draw(st.lists(st.integers(0, len(spoiled) - 1), min_size=1, max_size=4)):
        spoiled[at] = data.draw(st.sampled_from(list('<>/"=0123456789-.eE \0&x名')))
    survives("a.xlsx", sheets.packed({**PARTS, name: "".join(spoiled)}))


@given(st.text(alphabet='<>/rcvtis="0123456789 AZ-.eE&;', max_size=200))
def test_whatever_stands_in_a_sheet_is_read_or_refused(cells):
    survives("a.xlsx", sheet_of(NAME + cells))
