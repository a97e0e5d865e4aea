"""When somebody was born, as far as a few words tell."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.language.born import born

TOLD = date(2026, 11, 18)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("1985年生まれ", "1985-01-01", "1985-12-31"),
        ("昭和60年5月生まれ", "1985-05-01", "1985-05-31"),
        ("平成元年12月3日生まれ", "1989-12-03", "1989-12-03"),
        ("born in 1985", "1985-01-01", "1985-12-31"),
        ("was born in May 1985", "1985-05-01", "1985-05-31"),
        ("born on 3 May 1985", "1985-05-03", "1985-05-03"),
        ("born December 1990", "1990-12-01", "1990-12-31"),
        ("38歳", "1987-11-18", "1988-11-18"),
        ("is 38 years old", "1987-11-18", "1988-11-18"),
    ],
)
def test_a_birth_is_read_as_far_as_it_is_told(text: str, first: str, last: str) -> None:
    found = born(text, TOLD)
    assert found is not None
    assert (str(found.first), str(found.last)) == (first, last)


@pytest.mark.parametrize(
    "text",
    [
        "12歳の息子がいる",
        "has a 3 year old dog",
        "38歳から始めた",
        "founded in 1985",
        "born in 1985-99-99 dog",
        "2 kids",
        "1985年2月31日生まれ",
    ],
)
def test_what_tells_nothing_of_their_own_age_is_left_out(text: str) -> None:
    assert born(text, TOLD) is None


def test_a_school_year_begins_on_the_second_of_april() -> None:
    years = {
        text: found.school_year
        for text in ("1985年4月1日生まれ", "1985年4月2日生まれ", "1984年5月生まれ", "1985年生まれ")
        if (found := born(text, TOLD))
    }
    assert years == {
        "1985年4月1日生まれ": 1984,
        "1985年4月2日生まれ": 1985,
        "1984年5月生まれ": 1984,
        "1985年生まれ": None,
    }


@given(st.text(max_size=100), st.dates(date(1990, 1, 1), date(2100, 1, 1)))
def test_no_text_breaks_it(text: str, told: date) -> None:
    found = born(text, told)
    assert found is None or found.first <= found.last


@given(st.integers(10, 99), st.dates(date(2000, 1, 1), date(2100, 1, 1)))
def test_an_age_never_contradicts_itself(age: int, told: date) -> None:
    found = born(f"{age}歳", told)
    assert found is not None
    assert found.near(found)
    assert not found.contradicts(found)
