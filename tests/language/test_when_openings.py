"""Which rules may begin with which letters: none that would have matched is passed by."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.language.when import english, japanese, numeric
from bot.language.when.folding import Folded
from bot.language.when.rules import BLANK, Grammar, openings
from tests.bench import phrases

RULES = [pattern for pattern, _ in (*numeric.RULES, *japanese.RULES, english.BRACKETED, *english.RULES)]
TABLES = [text for name in ("en", "ja", "blind_en", "blind_ja") for _, text, _ in phrases.lines(name)]


@pytest.mark.parametrize(
    ("pattern", "begins"),
    [
        ("every|each", {"ev", "ea"}),
        ("(?:the )?day", {"th", "da"}),
        ("[ab-d]x?", {"ax", "bx", "cx", "dx", "a", "b", "c", "d"}),
        ("a{1,3}b", {"aa", "ab"}),
        ("a{0,2}(b)c", {"aa", "ab", "bc"}),
        (r"a\s+b", {"a" + BLANK}),
        (r"(?<!x[)])(?=(z|y))\bq\.(?!w)", {"q."}),
        ("a[^b]", {"a"}),
        ("a.c", {"a"}),
        ("ab?c", {"ab", "ac"}),
        (r"(a)\1", {"a"}),
        ("a?", {"", "a"}),
    ],
)
def test_a_pattern_tells_the_letters_it_can_begin_with(pattern, begins):
    assert openings(pattern) == begins


@given(st.data())
def test_whatever_a_simple_pattern_matches_was_told(data):
    atoms = st.sampled_from(["a", "月", "[ab]", "(?:a|bc)", "(c|1)", "(b|)", "[0-9]", "(?=a)", r"\s", "."])
    times = st.sampled_from(["", "?", "*", "+", "{2}", "{0,1}"])
    pieces = st.lists(st.tuples(atoms, times).map(lambda piece: "".join(piece) if piece[0] != "(?=a)" else piece[0]))
    pattern = "|".join(data.draw(st.lists(pieces.map("".join), min_size=1, max_size=3)))
    matched = data.draw(st.from_regex(pattern, fullmatch=True, alphabet="abc12月 "))
    told = openings(pattern)
    assert not told.isdisjoint({matched[:2], matched[:1], ""})


def test_no_rule_is_passed_by_that_would_have_matched():
    rules = [(re.compile(pattern), openings(pattern)) for pattern in RULES]
    for text in (Folded(text).text for text in TABLES):
        for at in range(len(text)):
            begins = {"", text[at], text[at : at + 2]}
            passed = [rule.pattern for rule, told in rules if begins.isdisjoint(told) and rule.match(text, at)]
            assert passed == [], f"{text} at {at}"


def test_any_space_is_as_good_as_another():
    grammar = Grammar([("", [(r"a\sb", lambda groups: None)], "")], starts="a")
    assert all(grammar.match(f"a{space}b", 0) for space in " \t\n\u1680\u2028")
