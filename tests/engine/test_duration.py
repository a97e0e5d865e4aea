"""Lengths of time as people write them."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.language.duration import parse


@pytest.mark.parametrize(
    ("spec", "span"),
    [
        ("3d", timedelta(days=3)),
        ("2h30m", timedelta(hours=2, minutes=30)),
        ("two weeks", timedelta(weeks=2)),
        ("a couple of days", timedelta(days=2)),
        ("2 h 30 min", timedelta(hours=2, minutes=30)),
        ("1 week", timedelta(weeks=1)),
        ("2 Weeks", timedelta(weeks=2)),
        ("1mo", timedelta(days=30)),
        ("1m", timedelta(minutes=1)),
        ("1 year", timedelta(days=365)),
        ("3日", timedelta(days=3)),
        ("３日間", timedelta(days=3)),
        ("2時間30分", timedelta(hours=2, minutes=30)),
        ("1か月", timedelta(days=30)),
        ("2ヶ月", timedelta(days=60)),
        ("1週間", timedelta(weeks=1)),
        ("0d", timedelta(0)),
    ],
)
def test_people_write_lengths_in_many_ways(spec, span):
    assert parse(spec) == span


@pytest.mark.parametrize(
    "spec", ["", " ", "3", "d", "-3d", "3x", "3d!", "tomorrow", "3 dogs", "1.5h", "d3", "1" * 50 + "d"]
)
def test_what_is_no_length_is_none(spec):
    assert parse(spec) is None


def test_a_length_beyond_all_bounds_is_the_longest_there_is():
    assert parse("9" * 38 + "y") > timedelta(days=999_999_000)


@given(st.integers(0, 999), st.integers(0, 999))
def test_parts_add_up(days, hours):
    assert parse(f"{days}d{hours}h") == timedelta(days=days, hours=hours)


@given(st.text(max_size=60))
def test_any_text_can_be_read(spec):
    assert parse(spec) is None or parse(spec) >= timedelta(0)
