"""Patterns that are compiled when they are first used."""

import re

import pytest

from bot.language import patterns
from bot.language.patterns import compile_all, late
from bot.language.when.phrase import grammar
from tests.architecture.test_style import modules


@pytest.fixture
def apart(monkeypatch):
    """Patterns made in the test are no others' business."""
    monkeypatch.setattr(patterns, "_made", [])


def test_a_late_pattern_does_what_a_pattern_does():
    word = late(r"(?P<word>[a-z]+)", re.IGNORECASE)
    assert word.search("1 Two")["word"] == "Two"
    assert word.fullmatch("Two")["word"] == "Two"
    assert word.sub("-", "1 two") == "1 -"
    assert word.groups == 1


@pytest.mark.usefixtures("apart")
def test_a_fault_in_a_late_pattern_shows_when_it_is_used():
    faulty = late("(")
    with pytest.raises(re.error):
        faulty.search("(")


@pytest.mark.usefixtures("apart")
def test_a_pattern_is_not_compiled_for_sentences_without_its_words():
    faulty = late("(?i)(please )?introduce (")
    assert faulty.fullmatch("please call Ken") is None
    with pytest.raises(re.error):
        faulty.fullmatch("INTRODUCE Ken")


def test_every_late_pattern_can_be_compiled_and_is_when_all_are():
    assert len(list(modules())) > 100
    assert grammar()
    compile_all()
    assert compile_all() == 0
