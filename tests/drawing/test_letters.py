"""What of a name can be written into a picture."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.drawing import letters


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("井上誠 ✨", "井上誠"),
        ("🦊 Mika 👩‍👩‍👧‍👦", "Mika"),
        ("\u202eKen\x07\n Sato", "Ken Sato"),
        ("Anna\ufe0f 1\u20e3", "Anna 1"),
        ("José", "José"),
        ("👋🏽", ""),
    ],
)
def test_emoji_and_control_characters_are_left_out(name: str, written: str) -> None:
    assert letters.plain(name) == written


@pytest.mark.parametrize(
    ("name", "forms"),
    [
        ("Taro Tanaka", ("Taro Tanaka", "Taro T.")),
        ("Mika", ("Mika",)),
        ("田中太郎", ("田中太郎", "田中")),
        ("山田 花子(営業)", ("山田 花子", "山田")),
        ("山田花子\uff08営業\uff09", ("山田花子", "山田")),
        ("🦊", ()),
        ("(株)", ("(株)",)),
    ],
)
def test_names_have_a_shorter_form(name: str, forms: tuple[str, ...]) -> None:
    assert letters.forms(name) == forms


def test_a_short_form_that_means_two_people_is_not_used() -> None:
    tanakas = [("田中太郎", "田中"), ("田中花子", "田中"), ("佐藤健", "佐藤"), ("佐藤",)]
    assert letters.distinct(tanakas) == [("田中太郎",), ("田中花子",), ("佐藤健",), ("佐藤",)]


def test_what_is_too_wide_ends_in_dots() -> None:
    assert letters.fitted("abcdefgh", 6, len) == "abc..."
    assert letters.fitted("あいうえおか", 4, len) == "あいう…"
    assert letters.fitted("abc", 3, len) == "abc"
    assert letters.fitted("a" * 10_000_000, 6, len) == "aaa..."


@given(st.text())
def test_any_name_is_harmless(name: str) -> None:
    forms = letters.forms(name)
    assert all(form and form.isprintable() for form in forms)
    assert len(forms) <= 2
