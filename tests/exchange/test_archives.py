"""Archives, and the JSON of Monica."""

import json
from datetime import date

import pytest

from bot.exchange import archive
from bot.exchange.person import Birthday
from bot.exchange.reading import Unreadable, read
from tests.exchange import samples


def refused(data: bytes) -> str:
    """Why a file is not read."""
    with pytest.raises(Unreadable) as error:
        read("file.zip", data)
    return error.value.reason


def test_an_archive_is_read_for_its_contacts():
    data = samples.zipped(Notes__txt=b"hello", Takeout__vcf=samples.ALL["vcard 3.0"], other__csv=b"a,b\n")
    assert [each.name for each in read("takeout.zip", data).people] == ["田中太郎"]


def test_an_archive_of_cards_is_read_whole():
    card = "BEGIN:VCARD\nFN:{}\nEND:VCARD"
    data = samples.zipped(
        a__vcf=card.format("Ana").encode(), b__vcf=card.format("Taro").encode(), c__csv=b"Name\nHan\n"
    )
    assert [each.name for each in read("cards.zip", data).people] == ["Ana", "Taro"]


def test_an_archive_without_contacts_is_unknown():
    assert refused(samples.zipped(xl__xml=b"<a/>")) == "unknown"


def test_a_bomb_is_not_unpacked():
    assert refused(samples.zipped(Connections__csv=bytes(archive.BYTES_MOST + 1))) == "many"
    assert refused(samples.zipped(Connections__csv=b"a" * 1_000_000)) == "many"


def test_an_archive_that_lies_about_its_size_is_read_no_further_than_it_said():
    data = samples.zipped(Connections__csv=b"Name\n" + b"Ana\n" * 200)
    size = (5 + 4 * 200).to_bytes(4, "little")
    assert refused(data.replace(size, (50).to_bytes(4, "little"))) == "broken"


def test_an_archive_of_thousands_is_not_searched():
    assert refused(samples.zipped(**{f"{n}__csv": b"" for n in range(archive.ENTRIES_MOST + 1)})) == "many"


def test_an_archive_cut_short_is_broken():
    assert refused(samples.ALL["linkedin zipped"][:-40]) == "broken"


def test_monica_tells_of_those_who_live():
    reading = read("file", samples.ALL["monica"])
    (ana,) = reading.people
    assert (reading.source, reading.nameless, ana.name) == ("monica", 1, "Ana Silva")
    assert (ana.aliases, ana.company, ana.title) == (("Aninha",), "Example", "CTO")
    assert (ana.notes, ana.handles) == ("Likes tea\nHas a cat", ("ana@example.com",))
    assert (ana.birthday, ana.met_on) == (Birthday(month=5, day=3), date(2019, 4, 1))
    assert ana.postal == "1 Example Street, Springfield, IL 00000, US"


def test_monica_before_version_4_is_read_too():
    account = {"contacts": {"count": 1, "values": [{"properties": {"first_name": "Ana"}}]}}
    assert read("a.json", json.dumps({"account": account}).encode()).people[0].name == "Ana"


def test_a_birthday_guessed_from_an_age_is_none():
    said = {"first_name": "Ana", "birthdate": {"is_age_based": True, "date": "1990-01-01T00:00:00Z"}}
    account = {"data": [{"type": "contact", "values": [{"properties": said}]}]}
    assert read("a.json", json.dumps({"account": account}).encode()).people[0].birthday is None


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("{", "broken"),
        ("[" * 100_000, "broken"),
        ("{}", "unknown"),
        ("[1]", "unknown"),
        ('{"account": {"data": 5}}', "empty"),
        ('{"account": {"data": [{"type": "contact", "values": [1, null]}]}}', "empty"),
    ],
)
def test_json_of_another_shape_is_refused(text, reason):
    assert refused(text.encode()) == reason
