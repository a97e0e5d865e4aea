"""Widths, line breaks, and what never reaches the terminal."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from wcwidth import wcswidth

from adapters.console.layout import harmless, width, wrap
from bot.model.moment import mark

NINE = mark(datetime(2025, 11, 19, tzinfo=UTC), "Wed, Nov 19 09:00")


@pytest.mark.parametrize(
    "text", ["Tanaka", "田中さん", "ｱｲｳ ＡＢＣ", "👨‍👩‍👧", "❤️", "👍🏽", "cafe\u0301", "한글", "「絆」、…"]
)
def test_widths_are_those_of_wcwidth(text: str) -> None:
    assert width(text) == wcswidth(text)


@given(st.text("aé 田中、。「」(ー\n", max_size=80), st.integers(8, 40))
def test_lines_keep_their_width_and_lose_only_space(text: str, most: int) -> None:
    lines = wrap(text, most)
    assert "".join("".join(lines).split()) == "".join(text.split())
    assert all(width(line) <= most or len(line.split()) == 1 for line in lines)


def test_a_moment_stays_on_one_line() -> None:
    assert wrap(f"You will see each other on {NINE}, at noon.", 40) == [
        "You will see each other on",
        "Wed, Nov 19 09:00, at noon.",
    ]


def test_japanese_lines_never_begin_with_a_full_stop() -> None:
    assert wrap("田中さんと会った。犬を飼っている。", 16) == ["田中さんと会っ", "た。犬を飼ってい", "る。"]


def test_an_address_is_not_broken() -> None:
    link = "https://example.com/" + "a" * 60
    assert wrap(f"See {link} for more", 40) == ["See", link, "for more"]


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("\x1b[31mred\x1b[0m", "red"),
        ("\x1b]0;title\x07a", "a"),
        ("\x9b2Ja", "a"),
        ("a\x00\x07\x7f\x85b", "ab"),
        ("a\u202eb\u2066c", "abc"),
        ("a\tb\r\nc", "a b\nc"),
        ("\ud800a\ue000", "a"),
    ],
)
def test_control_characters_are_stripped(text: str, left: str) -> None:
    assert harmless(text) == left


@given(st.text(st.characters(codec=None, exclude_categories=())))
def test_no_text_carries_a_control_character_through(text: str) -> None:
    shown = "".join(wrap(text, 80)).encode("utf-8")
    assert not any(char < " " or "\x7f" <= char <= "\x9f" for char in shown.decode())
