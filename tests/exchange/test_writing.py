"""What is written can be read again, by us, by spreadsheets and by phones."""

import csv as table
import io
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from bot.exchange import days, fullname, handle, person, postal, writing
from bot.exchange.person import Birthday, Brought
from bot.exchange.reading import read
from bot.model.contact import CIRCLES

TARO = Brought(
    name="田中 太郎", reading="たなか たろう", aliases=("タロちゃん", "Taro, T."), company="例; 株式会社", title="部長",
    handles=("taro@example.com", "+81-90-0000-0000", "https://example.com/taro", "@taro"), notes="一行目\n\\n, 二行目",
    met_on=date(2020, 5, 3), met_how="名刺交換", postal="〒000-0000 東京都港区例町1-2-3", birthday=Birthday(month=5, day=3), circle="close",
)  # fmt: skip
ANA = Brought(name="Ana Maria Silva", reading="アナ シルヴァ", birthday=Birthday(month=2, day=29, year=1992))

TEXT = st.one_of(
    st.text(max_size=40),
    st.text(alphabet="=+-@'\t\r\n\"\\;,:. a1あ田ﾀ＝🦊\u3000\u2028", max_size=30),
    st.sampled_from(
        [
            "a@b.c;",
            "a@b.c, d@e.f",
            "田中太郎",
            "田中 太郎",
            "Ana Silva",
            "スミス ジョン",
            "+81 90-0000-0000",
            "https://example.com",
            "@ana",
            "--05-03",
        ]
    ),
)
LINES = TEXT.map(person.line).filter(lambda text: ":::" not in text)
MANY = st.lists(LINES, max_size=4)
YEARS = st.one_of(st.just(0), st.integers(1800, 2100))
BIRTHDAYS = st.builds(Birthday, month=st.integers(1, 12), day=st.integers(1, 31), year=YEARS).filter(
    lambda born: days.exists(born.month, born.day, born.year)
)


@st.composite
def brought(draw: st.DrawFn) -> Brought:
    """Somebody as the reader would give them."""
    name = person.line(draw(LINES.filter(person.named)), person.NAME_MOST)
    return Brought(
        name=name,
        reading=person.line(fullname.wide(draw(LINES)), person.NAME_MOST),
        aliases=tuple(each for each in person.several(draw(MANY)) if each != name),
        company=draw(LINES.filter(lambda text: text != name)),
        title=draw(LINES),
        handles=person.handles(draw(MANY)),
        notes=person.lines(draw(TEXT)),
        met_on=draw(st.none() | st.dates(date(1800, 1, 1))),
        met_how=draw(LINES),
        postal=person.line(draw(LINES), postal.POSTAL_MOST),
        birthday=draw(st.none() | BIRTHDAYS),
        circle=draw(st.sampled_from(["", *CIRCLES])),
    )


PEOPLE = st.lists(brought(), min_size=1, max_size=4).map(tuple)


@settings(max_examples=100, deadline=None)
@given(PEOPLE)
def test_a_table_is_read_back_as_it_was_written(people):
    reading = read("people.csv", writing.csv(people))
    assert reading.source == "kizuna"
    assert reading.people == people


@settings(max_examples=100, deadline=None)
@given(PEOPLE)
def test_cards_are_read_back_but_for_how_close_and_how_met(people):
    reading = read("people.vcf", writing.vcard(people))
    assert reading.people == tuple(replace(each, circle="", met_on=None, met_how="") for each in people)


@settings(max_examples=100, deadline=None)
@given(PEOPLE)
def test_no_cell_begins_a_formula(people):
    cells = table.reader(io.StringIO(writing.csv(people).decode("utf-8-sig"), newline=""))
    risky = [cell for row in cells for cell in row if cell[:1] in tuple("=+-@\t\r\n＝＋－＠")]
    assert [cell for cell in risky if cell and handle.kind(cell) is not handle.Kind.PHONE] == []


def test_a_table_has_the_columns_that_google_knows_and_ours():
    heading, row = table.reader(io.StringIO(writing.csv([TARO]).decode("utf-8-sig"), newline=""))
    cells = dict(zip(heading, row, strict=True))
    assert (cells["First Name"], cells["Last Name"], cells["Phonetic Last Name"]) == ("太郎", "田中", "たなか")
    assert (cells["E-mail 1 - Value"], cells["Phone 1 - Value"]) == ("taro@example.com", "+81-90-0000-0000")
    assert (cells["Birthday"], cells["Circle"], cells["Met On"]) == (" --05-03", "close", "2020-05-03")
    assert cells["Other Handles"] == "'@taro"


def test_a_table_tells_excel_its_encoding():
    assert writing.csv([TARO]).startswith(b"\xef\xbb\xbf")


def test_a_table_of_nobody_is_a_heading():
    assert writing.csv([]).count(b"\r\n") == 1
    assert writing.vcard([]) == b""


def test_a_birthday_without_a_year_is_written_as_phones_take_it():
    assert b"BDAY;X-APPLE-OMIT-YEAR=1604:1604-05-03\r\n" in writing.vcard([TARO])


def test_a_card_says_nothing_of_how_close_or_how_met():
    card = writing.vcard([TARO]).decode()
    assert not any(word in card for word in ("close", "名刺交換", "2020"))


@pytest.mark.parametrize("notes", ["長" * 300, "a" * 300, "🦊" * 100])
def test_lines_of_cards_are_short(notes):
    lines = writing.vcard([replace(TARO, notes=notes)]).split(b"\r\n")
    assert max(map(len, lines)) <= 75
