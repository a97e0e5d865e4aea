"""What typed lines mean to the terminal."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adapters.console.parse import Order, Pick, Refused, Slash, Speech, Wait, order, parse
from bot.language import duration

UNITS = {"en": ("w", "d", "h", "m"), "ja": ("週間", "日", "時間", "分")}
SPACES = st.sampled_from(["", " ", "\u3000"])


@given(st.tuples(*[st.integers(0, 300)] * 4), st.sampled_from(["en", "ja"]), SPACES)
def test_a_duration_is_the_sum_of_its_parts(counts: tuple[int, ...], language: str, space: str) -> None:
    weeks, days, hours, minutes = counts
    spec = space.join(f"{n}{space}{unit}" for n, unit in zip(counts, UNITS[language], strict=True))
    assert duration.parse(spec) == timedelta(weeks=weeks, days=days, hours=hours, minutes=minutes)


@given(st.text("0123456789wdhm日 ０９", max_size=60))
def test_no_duration_makes_it_fail(spec: str) -> None:
    assert duration.parse(spec) is None or duration.parse(spec) >= timedelta(0)  # type: ignore[operator]


@given(st.text())
def test_every_line_means_something(line: str) -> None:
    assert (parse(line) is None) == (not line.strip())


@pytest.mark.parametrize(
    ("line", "days"), [(":wait 3d", 3), (":wait 1 week", 7), (":待つ3日", 3), (":wait ２週間", 14), (":wait 1y", 365)]
)
def test_waiting_is_said_in_either_language(line: str, days: int) -> None:
    assert parse(line) == Wait(timedelta(days=days))


@pytest.mark.parametrize("spec", ["", "soon", "3", "d", "-3d", "3d2", "1.5h", "3dd", "9" * 5000 + "d"])
def test_an_unclear_duration_is_refused(spec: str) -> None:
    assert isinstance(parse(f":wait {spec}"), Refused)


def test_a_wait_of_more_than_five_years_is_refused() -> None:
    assert parse(":wait 5y") == Wait(timedelta(days=1825))
    assert parse(":wait 6y") == Refused("too long", "6y")
    assert parse(":wait 99999999999y") == Refused("too long", "99999999999y")


@pytest.mark.parametrize("line", ["2", " 2 ", "２", "[2]", "2."])
def test_a_bare_number_is_a_pick(line: str) -> None:
    assert parse(line) == Pick(2)


@pytest.mark.parametrize("line", ["09012345678", "2 people", "²³x", "3人", "-1"])
def test_other_numbers_are_speech(line: str) -> None:
    assert parse(line) == Speech(line)


@pytest.mark.parametrize("line", [":q", ":quit", "：ｑ", ":終了", ": quit", ":QUIT"])
def test_leaving_has_several_names(line: str) -> None:
    assert (parse(line), order(line)) == (Order("quit"), "quit")


@pytest.mark.parametrize("line", ["exit", "Quit", "終了"])
def test_it_may_be_said_without_a_colon_outside_of_forms(line: str) -> None:
    assert (parse(line), order(line)) == (Order("quit"), None)


@pytest.mark.parametrize("line", ["exit interview with Mika", "quit smoking", "終了しました"])
def test_more_than_that_word_is_speech(line: str) -> None:
    assert parse(line) == Speech(line)


def test_an_unknown_order_is_named() -> None:
    assert parse(":dance now") == Refused("unknown", ":dance now")
    assert parse(":)") == Refused("unknown", ":)")


@pytest.mark.parametrize("line", ["/add 田中 太郎", "／add\u3000田中 太郎", "/ add 田中 太郎"])
def test_a_slash_makes_a_command_of_the_first_word(line: str) -> None:
    assert parse(line) == Slash("add", "田中 太郎")


def test_a_lone_slash_asks_for_help() -> None:
    assert parse("/") == Slash("help", "")
