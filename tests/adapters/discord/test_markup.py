"""Plain text stays plain on Discord; only moments are drawn in its markup."""

import re
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adapters.discord.markup import drawn, escape, one_line, size, within
from bot.model.moment import mark
from tests.adapters.discord.replies import TEXTS

NINE = datetime(2026, 11, 19, 9, tzinfo=UTC)


def undone(markup: str) -> str:
    """What Discord shows for escaped text: a backslash makes the sign after it plain."""
    return re.sub(r"\\([^0-9A-Za-z\s])", r"\1", markup).replace("\u200b", "")


@pytest.mark.parametrize(
    ("text", "markup"),
    [
        ("*a* _b_ ~~c~~ `d` ||e||", r"\*a\* \_b\_ \~\~c\~\~ \`d\` \|\|e\|\|"),
        ("# a\n## b\n-# c", "\\# a\n\\## b\n\\-# c"),
        ("- a\n  * b\n+ c\n1. d\n22) e", "\\- a\n  \\* b\n\\+ c\n1\\. d\n22\\) e"),
        ("> a\n>>> b", "\\> a\n\\>\\>\\> b"),
        ("[a](https://b.example)", r"\[a\]\(https:\//b.example)"),
        ("<@1> <@&2> <#3> </a:4> <t:5>", r"\<\@1\> \<\@&2\> \<#3\> \</a:4\> \<t:5\>"),
        ("@everyone @Here", "\\@\u200beveryone \\@\u200bHere"),
        ("\\*a\\*", r"\\\*a\\\*"),
        ("snake_case a-b 3.5 #1", r"snake\_case a-b 3.5 #1"),
        ("a:b:c :+1: :flag_jp: 10:00-11:00", r"a\:b:c \:+1: :flag\_jp: 10\:00-11:00"),
        ("8:30, 9:00", "8:30, 9:00"),
        ("絆。犬が好き", "絆。犬が好き"),
    ],
)
def test_what_is_special_to_discord_is_made_plain(text: str, markup: str):
    assert escape(text) == markup


@given(st.text(st.sampled_from("ab1 \n*_~`|[]()<>@#-+.:/\\絆"), max_size=40))
def test_escaped_text_is_shown_as_it_was(text: str):
    assert re.sub(r"\s+", " ", undone(escape(text))) == re.sub(r"\s+", " ", text)


@given(st.text(st.sampled_from("ab1:+-_\\/ "), max_size=20))
def test_nothing_becomes_the_name_of_an_emoji(text: str):
    assert not re.search(r"(?<!\\):[a-z0-9_+-]+:", re.sub(r"\\\\", "", escape(text)))


def test_many_empty_lines_become_one():
    assert escape("a\n\n \n\u3000\n\nb") == "a\n\nb"


def test_a_moment_is_shown_to_everybody_in_their_own_zone():
    assert drawn(f"at {mark(NINE, '*9*')}.") == "at <t:1795078800:F>."


def test_a_moment_in_a_sentence_says_how_far_it_is():
    assert drawn(mark(NINE, "9:00"), relative=True) == "<t:1795078800:F> · <t:1795078800:R>"


def test_labels_are_one_line_of_words():
    assert one_line(f" a\n*b*  {mark(NINE, 'at 9')}\x00 ") == "a *b* at 9"


@given(TEXTS, st.integers(0, 3000))
def test_a_cut_text_fits_as_it_is_drawn(text: str, most: int):
    assert size(drawn(within(text, most))) <= most


def test_a_text_is_cut_no_more_than_it_must():
    assert size(drawn(within("絆" * 4000, 1000))) in (999, 1000)
    assert within("short", 5) == "short"
    assert within("shorter", 5) == "shor…"


def test_japanese_takes_more_room_for_its_bytes():
    assert (size("a" * 100), size("絆" * 100)) == (100, 125)


def test_names_written_from_right_to_left_keep_their_places() -> None:
    text = "22. נועה כהן — כרים · Analyst"
    assert escape(text) == "22\\. \u2068נועה כהן\u2069 — \u2068כרים\u2069 · Analyst"


def test_several_names_in_a_row_keep_their_order_and_a_whole_sentence_its_own() -> None:
    text = "New: נועה, ליאת and Ken"
    assert escape(text) == "New: \u2068נועה\u2069, \u2068ליאת\u2069 and Ken"
    text = "נועה, מה שלומך"
    assert escape(text) == text
