"""People listed as one met them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.language.guests import MOST, Guest, listed


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("田中, 鈴木 (Sony), Lee", [("田中", ""), ("鈴木", "Sony"), ("Lee", "")]),
        ("田中さん、鈴木さん(ソニー、営業)", [("田中さん", ""), ("鈴木さん", "ソニー、営業")]),
        ("Sonyの鈴木さんと田中さん", [("鈴木さん", "Sony"), ("田中さん", "")]),
        ("Ann from Google and Bob @ NEC, Cid", [("Ann", "Google"), ("Bob", "NEC"), ("Cid", "")]),
        ("- Ken (NEC)\n- Bob", [("Ken", "NEC"), ("Bob", "")]),
        ("a, a, a", [("a", "")]),
        (" ,、\n", []),
    ],
)
def test_names_and_companies_are_told_apart(text: str, found: list[tuple[str, str]]) -> None:
    assert [(each.name, each.company) for each in listed(text)] == found


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
