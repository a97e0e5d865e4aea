"""Days of the year in words and digits."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.language.yearly import find

CASES = [
    ("Mika birthday May 3", "en", (5, 3, 0), "May 3"),
    ("Mika May 3rd, 1990", "en", (5, 3, 1990), "May 3rd, 1990"),
    ("3 May 1990", "en", (5, 3, 1990), "3 May 1990"),
    ("the 29th of February", "en", (2, 29, 0), "29th of February"),
    ("1990-05-03", "en", (5, 3, 1990), "1990-05-03"),
    ("--0503", "en", (5, 3, 0), "--0503"),
    ("25/12", "en", (12, 25, 0), "25/12"),
    ("田中さん 誕生日 5月3日", "ja", (5, 3, 0), "5月3日"),
    ("田中さんの誕生日は1990年5月3日です", "ja", (5, 3, 1990), "1990年5月3日"),
    ("昭和60年5月3日", "ja", (5, 3, 1985), "昭和60年5月3日"),
    ("令和元年5月1日", "ja", (5, 1, 2019), "令和元年5月1日"),
    ("S60.5.3", "ja", (5, 3, 1985), "S60.5.3"),
    ("美香 5/3", "ja", (5, 3, 0), "5/3"),
    ("５月３日", "ja", (5, 3, 0), "５月３日"),
]


@pytest.mark.parametrize(("text", "locale", "expected", "words"), CASES)
def test_a_day_of_the_year_is_found(text, locale, expected, words) -> None:
    found = find(text, locale)
    assert found is not None
    assert (found.month, found.day, found.year) == expected
    assert text[found.start : found.end] == words
    assert not found.doubtful


def test_digits_that_could_be_read_both_ways_are_in_doubt_in_english() -> None:
    for locale, doubtful in (("en", True), ("ja", False)):
        found = find("Mika 3/5", locale)
        assert found is not None
        assert (found.month, found.day, found.doubtful) == (3, 5, doubtful)


@pytest.mark.parametrize("text", ["", "Mika", "next Tuesday", "10:30", "東京都千代田区1-2-3", "version 1990"])
def test_other_words_are_no_day_of_the_year(text: str) -> None:
    assert find(text, "en") is None


@given(st.text(max_size=60))
def test_any_text_can_be_read(text: str) -> None:
    found = find(text, "ja")
    assert found is None or 0 <= found.start < found.end <= len(text)
