"""Free sentences, as people type them in a hurry: every part of every sentence of the tables."""

import pytest

from tests.sentences import english, hurried_english, hurried_japanese, japanese
from tests.sentences.case import KNOWN_ENGLISH, KNOWN_JAPANESE
from tests.sentences.scoring import as_part, scored, understood


@pytest.mark.parametrize("case", [*english.CASES, *hurried_english.CASES], ids=lambda case: case.text)
def test_an_english_sentence_is_understood(case):
    assert tuple(map(as_part, understood(case.text, KNOWN_ENGLISH, "en"))) == case.parts


@pytest.mark.parametrize("case", [*japanese.CASES, *hurried_japanese.CASES], ids=lambda case: case.text)
def test_a_japanese_sentence_is_understood(case):
    assert tuple(map(as_part, understood(case.text, KNOWN_JAPANESE, "ja"))) == case.parts


def test_the_score_counts_what_is_right_open_and_wrong():
    tally, wrong = scored(english.CASES[:1], KNOWN_ENGLISH, "en")
    assert tally["who", "right"] == tally["where", "right"] == tally["facts", "right"] == 1
    assert wrong == []
    tally, wrong = scored(english.CASES[:1], KNOWN_ENGLISH, "ja")
    assert sum(count for (_, verdict), count in tally.items() if verdict == "wrong") == len(wrong)
