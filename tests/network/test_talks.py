"""How to take up the last talk again."""

from datetime import timedelta

import pytest
from msgspec.structs import replace

from bot.network import talks
from tests.storage.samples import AYA, NOW, a_touch

MET = replace(a_touch("t1", "mika"), kind="met", where="PyCon", note="", at=NOW)


@pytest.mark.parametrize(
    ("days", "en", "ja"),
    [
        (
            10,
            "“It was good to see you at PyCon. How has it been going since?”",
            "「PyConではありがとうございました。その後",
        ),
        (90, "“It's been a while since PyCon. How have you been?”", "「PyCon以来ですね。"),
    ],
)
def test_a_place_is_taken_up_by_how_long_ago_it_was(days: int, en: str, ja: str) -> None:
    now = NOW + timedelta(days=days)
    assert talks.taken_up(MET, MET, (), replace(AYA, locale="en"), now) == en
    assert talks.taken_up(MET, MET, (), replace(AYA, locale="ja"), now).startswith(ja)


def test_where_they_have_talked_since_it_is_no_while() -> None:
    since = replace(MET, id="t2", kind="talked", where="", at=NOW + timedelta(days=80))
    assert "thinking back to PyCon" in talks.taken_up(
        since, MET, (), replace(AYA, locale="en"), NOW + timedelta(days=90)
    )


def test_what_was_talked_about_comes_before_the_place() -> None:
    telling = replace(MET, note="called about the talk")
    assert (
        talks.taken_up(telling, telling, (), replace(AYA, locale="en"), NOW)
        == "Ask what has happened since: “the talk”."
    )
