"""Patterns that are compiled when they are first used."""

import re

import pytest

from bot.language.patterns import late
from tests.architecture.test_style import modules


def test_a_late_pattern_does_what_a_pattern_does():
    word = late(r"(?P<word>[a-z]+)", re.IGNORECASE)
    assert word.search("1 Two")["word"] == "Two"
    assert word.sub("-", "1 two") == "1 -"
    assert word.groups == 1


def test_a_fault_in_a_late_pattern_shows_when_it_is_used():
    faulty = late("(")
    with pytest.raises(re.error):
        faulty.search("(")


def test_every_late_pattern_can_be_compiled():
    found = [value for module in modules() for value in vars(module).values() if type(value) is type(late(""))]
    assert len(found) > 20
    assert all(pattern.groups >= 0 for pattern in found)
