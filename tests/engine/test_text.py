"""Sentences in every language, with plurals and names in a row."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.text import LOCALES, Text, listing, locale_of, same

PEOPLE = Text(en="{n:# person|# people}", ja="{n}人")
WAITING = Text(en="{n:One is|# are} waiting for {name}", ja="{name}を{n}人が待っています")


@pytest.mark.parametrize(
    ("n", "en", "ja"),
    [(0, "0 people", "0人"), (1, "1 person", "1人"), (2, "2 people", "2人"), (-1, "-1 people", "-1人")],
)
def test_a_plural_follows_its_number(n, en, ja):
    assert PEOPLE.say("en", n=n) == en
    assert PEOPLE.say("ja", n=n) == ja


def test_a_plural_may_leave_out_the_number():
    assert WAITING.say("en", n=1, name="Mika") == "One is waiting for Mika"
    assert WAITING.say("en", n=3, name="Mika") == "3 are waiting for Mika"


def test_an_ordinary_format_of_a_number_still_works():
    assert same("{n:03d}").say("en", n=7) == "007"


def test_a_yes_is_not_a_number():
    assert same("{b}").say("en", b=True) == "True"


@pytest.mark.parametrize("locale", LOCALES)
def test_braces_in_a_value_are_only_braces(locale):
    assert "{n} {} {0}" in WAITING.say(locale, n=1, name="{n} {} {0}")


def test_a_text_without_values_is_said_as_it_stands():
    assert same("{not a placeholder}").say("en") == "{not a placeholder}"


def test_a_missing_value_is_a_fault_of_the_program():
    with pytest.raises(KeyError, match="name"):
        WAITING.say("en", n=1)


@pytest.mark.parametrize(
    ("tag", "locale"),
    [
        ("ja", "ja"), ("ja-JP", "ja"), ("ja_JP.UTF-8", "ja"), ("JA", "ja"), ("ja.utf8", "ja"), ("jav", "en"),
        ("en-GB", "en"), ("fr", "en"), ("C", "en"), ("", "en"), ("_", "en"),
    ],
)  # fmt: skip
def test_a_language_tag_leads_to_the_nearest_language(tag, locale):
    assert locale_of(tag) == locale


@given(st.text())
def test_any_tag_leads_to_some_language(tag):
    assert locale_of(tag) in LOCALES


@pytest.mark.parametrize(
    ("items", "en", "ja"),
    [
        ([], "", ""),
        (["A"], "A", "A"),
        (["A", "B"], "A and B", "A、B"),
        (["A", "B", "C"], "A, B and C", "A、B、C"),
    ],
)
def test_names_stand_in_a_row_as_people_say_them(items, en, ja):
    assert listing(items, "en") == en
    assert listing(items, "ja") == ja
