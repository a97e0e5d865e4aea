"""Free sentences, as people type them in a hurry: every part of every sentence of the tables."""

import pytest

from tests.sentences import (
    english,
    hurried_english,
    hurried_japanese,
    japanese,
    judged_japanese,
    last_japanese,
    later_japanese,
    run_on_japanese,
)
from tests.sentences.case import KNOWN_ENGLISH, KNOWN_JAPANESE, Case, Part
from tests.sentences.scoring import as_part, scored, understood


@pytest.mark.parametrize("table", [english, hurried_english])
def test_an_english_sentence_is_understood(table):
    assert misunderstood(table.CASES, KNOWN_ENGLISH, "en") == {}


@pytest.mark.parametrize("table", [japanese, hurried_japanese, run_on_japanese])
def test_a_japanese_sentence_is_understood(table):
    assert misunderstood(table.CASES, KNOWN_JAPANESE, "ja") == {}


@pytest.mark.parametrize("table", [judged_japanese, later_japanese, last_japanese])
def test_nothing_that_a_hostile_judge_wrote_is_taken_for_something_else(table):
    _, wrong = scored(table.CASES, KNOWN_JAPANESE, "ja")
    assert wrong == []


def misunderstood(cases: tuple[Case, ...], known: tuple[str, ...], locale: str) -> dict[str, tuple[Part, ...]]:
    """What was understood of each sentence that means something else."""
    found = {case: tuple(map(as_part, understood(case.text, known, locale))) for case in cases}
    return {case.text: parts for case, parts in found.items() if parts != case.parts}


def test_the_score_counts_what_is_right_open_and_wrong():
    tally, wrong = scored(english.CASES[:1], KNOWN_ENGLISH, "en")
    assert tally["who", "right"] == tally["where", "right"] == tally["facts", "right"] == 1
    assert wrong == []
    tally, wrong = scored(english.CASES[:1], KNOWN_ENGLISH, "ja")
    assert sum(count for (_, verdict), count in tally.items() if verdict == "wrong") == len(wrong)
