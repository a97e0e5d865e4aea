"""Who of the book somebody in a file is."""

import pytest

from bot.exchange.person import Brought
from bot.network.arrivals import NAMESAKES_MOST, Recognition
from tests.storage.samples import a_contact


def person(name: str = "田中 太郎", **facts) -> Brought:
    return Brought(name=name, **facts)


@pytest.mark.parametrize(
    ("book", "file"),
    [
        ({"name": "田中太郎"}, {"name": "田中 太郎"}),
        ({"name": "Ana Silva"}, {"name": "ＡＮＡ　SILVA", "company": "Acme"}),
        ({"name": "Mika", "aliases": ("Micchan",)}, {"name": "micchan"}),
        ({"name": "田中太郎", "company": "株式会社メルカリ"}, {"name": "田中太郎", "company": "㈱メルカリ"}),
        ({"name": "Ana", "company": "Acme, Inc."}, {"name": "Ana", "company": "ACME"}),
        ({"name": "Ana", "company": "Acme Co., Ltd."}, {"name": "Ana", "company": "Acme"}),
        ({"name": "高橋一郎", "company": "日立"}, {"name": "髙橋 一郎", "company": "日立"}),
        (
            {"name": "Ana", "company": "A", "handles": ("090-0000-0000",)},
            {"name": "Ana", "company": "B", "handles": ("+81 90 0000 0000",)},
        ),
    ],
)
def test_two_records_of_one_person_are_one(book: dict, file: dict) -> None:
    known = a_contact(id="x", **book)
    assert Recognition([known]).find(person(**file)) is known


@pytest.mark.parametrize(
    ("book", "file"),
    [
        ({"name": "Ana", "company": "Acme"}, {"name": "Ana", "company": "Globex"}),
        ({"name": "高橋一郎"}, {"name": "髙橋一郎", "company": "日立"}),
        ({"name": "Ana", "handles": ("03-0000-0000",)}, {"name": "Ben", "handles": ("03-0000-0000",)}),
        ({"name": "Ana", "company": "Inc."}, {"name": "Ana", "company": "Co."}),
    ],
)
def test_whoever_may_be_another_is_another(book: dict, file: dict) -> None:
    assert Recognition([a_contact(id="x", **book)]).find(person(**file)) is None


def test_of_several_it_is_the_one_of_whom_nothing_new_is_told() -> None:
    one, other = a_contact("Ana", id="1", company="NEC", title="CTO"), a_contact("Ana", id="2", company="NEC")
    assert Recognition([one, other]).find(person("Ana", company="NEC", title="CTO")) is one
    assert Recognition([one, other]).find(person("Ana", handles=("ana@example.com",))) is None


def test_people_of_one_file_are_one_only_at_the_same_company() -> None:
    ana = a_contact("Ana", id="1")
    assert Recognition([ana]).find(person("Ana"), beside={"1"}) is None
    there = a_contact("Ana", id="1", company="NEC")
    assert Recognition([there]).find(person("ana", company="NEC"), beside={"1"}) is there


def test_of_thousands_with_one_name_few_are_looked_at() -> None:
    book = Recognition([a_contact("Ana", id=str(n), company=f"C{n}") for n in range(1000)])
    assert len(book.namesakes("Ana")) == NAMESAKES_MOST
