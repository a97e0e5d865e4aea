"""`key:value` options inside free text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.language.options import parse, strays, unquote

NAMES = {"company": ("company", "会社"), "circle": ("circle", "輪"), "note": ("note", "メモ")}


@pytest.mark.parametrize(
    ("text", "rest", "found"),
    [
        ("田中太郎 会社:Sony 輪:close", "田中太郎", {"company": "Sony", "circle": "close"}),
        ("Taro Tanaka company:Sony", "Taro Tanaka", {"company": "Sony"}),
        ("company:Sony Taro Tanaka", "Taro Tanaka", {"company": "Sony"}),
        ("Taro COMPANY:Sony", "Taro", {"company": "Sony"}),
        ("Taro 会社：ソニー", "Taro", {"company": "ソニー"}),
        ("Taro　会社:ソニー　輪:close", "Taro", {"company": "ソニー", "circle": "close"}),
        ('Taro company:"Sony Music" x', "Taro x", {"company": "Sony Music"}),
        ("Taro note:「犬を 飼ってる」", "Taro", {"note": "犬を 飼ってる"}),
        ("Taro note:“two words”", "Taro", {"note": "two words"}),
        ("Taro company:", "Taro", {"company": ""}),
        ("Taro note::smile:", "Taro", {"note": ":smile:"}),
        ("Taro note:a:b=c", "Taro", {"note": "a:b=c"}),
        ("company: Sony Taro", "Taro", {"company": "Sony"}),
        ("company: circle: close Taro", "Taro", {"company": "", "circle": "close"}),
        ("Taro company:A company:B", "Taro", {"company": "B"}),
        ("Taro https://example.org 10:30", "Taro https://example.org 10:30", {}),
        ("Taro mycompany:Sony", "Taro mycompany:Sony", {}),
        ("Taro job:CEO", "Taro job:CEO", {}),
        ("", "", {}),
    ],
)
def test_options_are_taken_out_and_the_rest_stays(text, rest, found):
    assert parse(text, NAMES) == (rest, found)


@pytest.mark.parametrize(
    ("text", "rest", "found"),
    [
        ("Mika company:Acme Inc note:has a dog", "Mika", {"company": "Acme Inc", "note": "has a dog"}),
        ("Mika circle:close note:has a dog", "Mika", {"circle": "close", "note": "has a dog"}),
        (
            "田中 会社:ソニー 営業部 メモ:犬を飼ってる。 元気",
            "田中",
            {"company": "ソニー 営業部", "note": "犬を飼ってる。 元気"},
        ),
        ("Mika circle:close friend", "Mika friend", {"circle": "close"}),
        ("company:Sony Taro Tanaka", "Taro Tanaka", {"company": "Sony"}),
        ('Mika company:"Acme Inc" nice', "Mika nice", {"company": "Acme Inc"}),
        ("Mika note: has a dog", "Mika", {"note": "has a dog"}),
        ("Mika note:tall\nand kind", "Mika \nand kind", {"note": "tall"}),
    ],
)
def test_what_is_written_behind_the_text_may_have_several_words(text, rest, found):
    assert parse(text, NAMES, long=("company", "note")) == (rest, found)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ana by:Tanaka", ["by"]),
        ("田中 経由:鈴木", ["経由"]),
        ("Ana by：Tanaka tz:x", ["by", "tz"]),
        ("Ana 10:30 https://example.org note: has a dog 3:2 :smile: P.S.:x <t:1:F>", []),
    ],
)
def test_a_word_that_stands_as_an_option_does_is_seen(text, found):
    assert strays(text) == found


@pytest.mark.parametrize(
    ("text", "rest", "found"),
    [
        ("company Sony", "", {"company": "Sony"}),
        ("company : Sony circle=close", "", {"company": "Sony", "circle": "close"}),
        ("会社 ソニー", "", {"company": "ソニー"}),
        ("company", "company", {}),
    ],
)
def test_where_there_is_no_other_text_the_colon_may_be_left_out(text, rest, found):
    assert parse(text, NAMES, loose=True) == (rest, found)


def test_the_longer_name_wins():
    assert parse("date:1 dates:2", {"a": ("date",), "b": ("dates",)}) == ("", {"a": "1", "b": "2"})


def test_without_names_a_text_stays_whole():
    assert parse(" company:Sony ", {}) == ("company:Sony", {})


@pytest.mark.parametrize(
    ("text", "bare"), [('"a b"', "a b"), ("「田中」", "田中"), ("'a", "'a"), ('"', '"'), ("“a”", "a"), ("「a”", "「a”")]
)
def test_one_pair_of_quotes_is_taken_off(text, bare):
    assert unquote(text) == bare


@given(st.text())
def test_any_text_can_be_read(text):
    rest, found = parse(text, NAMES)
    assert set(found) <= set(NAMES)
    assert len(rest) <= len(text)


@given(st.sampled_from(["company", "会社"]), st.from_regex(r"[a-z0-9ぁ-ん]{1,20}", fullmatch=True))
def test_what_is_written_is_what_is_read(key, value):
    assert parse(f"Taro {key}:{value} more", NAMES) == ("Taro more", {"company": value})


def test_a_long_text_is_read_in_no_time():
    rest, found = parse("note:「" * 2000, NAMES)
    assert len(rest) + len(found.get("note", "")) <= 12_000
