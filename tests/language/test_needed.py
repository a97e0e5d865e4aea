"""Which words a pattern cannot do without: none that would have matched is passed by."""

import re

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from bot import standing
from bot.language.patterns import needed
from bot.requests import REQUESTS

PATTERNS = [*(each.pattern for each in REQUESTS), *standing._WORDS.values()]


@pytest.mark.parametrize(
    ("pattern", "words"),
    [
        ("(?i)Who|whom", {"who", "whom"}),
        ("(?:please )?call me[?!.]*", {"call me"}),
        ("thanks?|a (?:lot|bit)", {"thank", "lot", "bit"}),
        (r"\S+を(?:紹介|引き合わせ)", {"紹介", "引き合わせ"}),
        ("(?P<one>[a-z]+) (?!never)(?:is|are)(?= done)", {" done"}),
        (r"\u3042x{0,2}(?:yy){1,3}", {"yy"}),
        (r"(a)?b(?(1)cccc|dddd)\.", {"b"}),
        ("[(]x(?:y|)", {"x"}),
        ("abc|.*", set()),
        ("(?:ab)*?", set()),
    ],
)
def test_a_pattern_tells_words_of_which_it_needs_one(pattern, words):
    assert set(needed(pattern)) == words


@given(st.data())
def test_whatever_a_pattern_matches_holds_one_of_its_words(data):
    pattern = data.draw(st.sampled_from(PATTERNS))
    said = data.draw(st.from_regex(re.compile(pattern.pattern, pattern.flags), fullmatch=True))
    assume(not {"ı", "İ"} & set(said))
    words = needed(pattern.pattern)
    assert not words or any(word in said.casefold() for word in words)


def test_most_sentences_that_ask_for_commands_need_some_word():
    assert sum(1 for each in PATTERNS if needed(each.pattern)) > len(PATTERNS) * 0.9
