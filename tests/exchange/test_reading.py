"""What is found in the files that people bring."""

from datetime import date

import pytest

from bot.exchange.person import Birthday
from bot.exchange.reading import Unreadable, read

LINKEDIN = """\ufeffNotes:
"When exporting your connection data, some e-mail addresses are missing, as people wish."

First Name,Last Name,URL,Email Address,Company,Position,Connected On
Ana,Silva,https://www.linkedin.com/in/example,ana@example.com,Example,CTO,06 Jan 2020
太郎,田中,,,例株式会社,部長,12 Dec 2021
,,,,,,31 Dec 2021
"""


def test_linkedin_is_read_below_its_notes():
    found = read("Connections.csv", LINKEDIN.encode())
    assert (found.source, found.nameless) == ("linkedin", 1)
    assert [each.name for each in found.people] == ["Ana Silva", "田中太郎"]
    assert found.people[0].met_on == date(2020, 1, 6)
    assert found.people[0].handles == ("ana@example.com", "https://www.linkedin.com/in/example")


def test_a_birthday_without_a_year_keeps_none():
    card = b"BEGIN:VCARD\nVERSION:3.0\nFN:Ana Silva\nBDAY;X-APPLE-OMIT-YEAR=1604:1604-05-03\nEND:VCARD\n"
    assert read("ana.vcf", card).people[0].birthday == Birthday(month=5, day=3)


def test_a_file_of_nothing_is_empty():
    with pytest.raises(Unreadable) as refused:
        read("nobody.csv", b"")
    assert refused.value.reason == "empty"
