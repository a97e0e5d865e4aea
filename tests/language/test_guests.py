"""People listed as one met them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.language.guests import MOST, Guest, Told, listed, people


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("田中, 鈴木 (Sony), Lee", [("田中", ""), ("鈴木", "Sony"), ("Lee", "")]),
        ("田中さん、鈴木さん(ソニー、営業)", [("田中さん", ""), ("鈴木さん", "ソニー")]),
        ("Sonyの鈴木さんと田中さん", [("鈴木さん", "Sony"), ("田中さん", "")]),
        ("Ann from Google and Bob @ NEC, Cid", [("Ann", "Google"), ("Bob", "NEC"), ("Cid", "")]),
        ("- Ken (NEC)\n- Bob", [("Ken", "NEC"), ("Bob", "")]),
        ("a, a, a", [("a", "")]),
        (" ,、\n", []),
    ],
)
def test_names_and_companies_are_told_apart(text: str, found: list[tuple[str, str]]) -> None:
    assert [(each.name, each.company) for each in listed(text)] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Priya Nair, met at Imperial; Tom Becker (investor at Lowercarbon); my old boss Helen Marsh",
            [
                Guest(name="Priya Nair", note="met at Imperial"),
                Guest(name="Tom Becker", company="Lowercarbon", note="investor"),
                Guest(name="Helen Marsh", note="my old boss"),
            ],
        ),
        (
            "my sister Ana, Tom from work, Bob who runs a bakery + Sue",
            [
                Guest(name="Ana", note="my sister"),
                Guest(name="Tom", note="from work"),
                Guest(name="Bob", note="runs a bakery"),
                Guest(name="Sue"),
            ],
        ),
        (
            "田中太郎（楽天、営業）、大学の先輩の佐藤さん、高橋部長、母",
            [
                Guest(name="田中太郎", company="楽天", note="営業"),
                Guest(name="佐藤さん", note="大学の先輩"),
                Guest(name="高橋部長"),
                Guest(name="母"),
            ],
        ),
        ("田中さん、犬を飼ってる、鈴木さん", [Guest(name="田中さん", note="犬を飼ってる"), Guest(name="鈴木さん")]),
        ("1. Ana, an investor\n2) Raj", [Guest(name="Ana", note="an investor"), Guest(name="Raj")]),
        ("楽天の田中さん（採用担当）", [Guest(name="田中さん", company="楽天", note="採用担当")]),
        ("Sonyの鈴木さん（ロンドン）", [Guest(name="鈴木さん", company="Sony", note="ロンドン")]),
        ("田中 鈴木 佐藤", [Guest(name="田中"), Guest(name="鈴木"), Guest(name="佐藤")]),
        ("Priya Nair, Imperial; Tom", [Guest(name="Priya Nair", company="Imperial"), Guest(name="Tom")]),
    ],
)
def test_what_somebody_is_stays_with_them(text: str, found: list[Guest]) -> None:
    assert listed(text) == found


@pytest.mark.parametrize(
    ("text", "name", "said"),
    [
        ("佐藤 健太郎", "佐藤 健太郎", ()),
        ("田中　さくら", "田中　さくら", ()),
        ("田中 マイケル", "田中 マイケル", ()),
        ("ジョン 鈴木", "ジョン 鈴木", ()),
        ("伊藤 美香2", "伊藤 美香2", ()),
        ("佐藤 健太郎 営業", "佐藤 健太郎", ("営業",)),
        ("田中太郎 楽天 営業", "田中太郎", ("楽天 営業",)),
        ("田中 営業", "田中", ("営業",)),
    ],
)
def test_a_japanese_name_keeps_both_its_parts(text: str, name: str, said: tuple[str, ...]) -> None:
    assert people(text) == [Told(name=name, said=said)]


def test_what_follows_a_colon_is_to_be_remembered() -> None:
    assert listed("田中: 犬を飼ってる, 猫も\nLee: climbs")[0] == Guest(name="田中", note="犬を飼ってる, 猫も")
    assert [each.note for each in listed("Lee: climbs, Kim: sings")] == ["climbs", "sings"]
    assert listed("Lee: climbs\nLee: sings") == [Guest(name="Lee", note="climbs · sings")]


@given(st.text(max_size=300))
def test_any_text_is_a_list_of_named_people_each_once(text: str) -> None:
    found = listed(text)
    assert len(found) <= MOST
    assert len({each.name for each in found}) == len(found)
    assert all(each.name.strip() for each in found)
