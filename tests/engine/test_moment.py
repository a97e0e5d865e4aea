"""Moments inside texts: marked once, drawn by each platform, never cut in two."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.language.fold import clean
from bot.model.moment import MARKS, cut, draw, mark, words

AT = datetime(2026, 11, 18, 1, tzinfo=UTC)
PLAIN = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="".join(MARKS)))
MARKED = st.builds(mark, st.datetimes(timezones=st.just(UTC), min_value=datetime(1900, 1, 1)), PLAIN)  # noqa: DTZ001
TEXTS = st.lists(PLAIN | MARKED, max_size=6).map("".join)


def test_a_moment_reads_as_its_words():
    assert words(f"See you {mark(AT, 'tomorrow at 10:00')}!") == "See you tomorrow at 10:00!"


def test_a_platform_draws_moments_its_own_way_and_escapes_the_rest():
    text = f"<b> {mark(AT, 'tomorrow')} & more"
    drawn = draw(text, lambda plain: plain.replace("<", "&lt;"), lambda at, said: f"<t:{int(at.timestamp())}|{said}>")
    assert drawn == f"&lt;b> <t:{int(AT.timestamp())}|tomorrow> & more"


@given(TEXTS)
def test_drawing_words_alone_is_reading(text):
    assert draw(text, lambda plain: plain, lambda _at, said: said) == words(text)


@given(PLAIN, st.datetimes(timezones=st.just(UTC), min_value=datetime(1900, 1, 1)))  # noqa: DTZ001
def test_a_drawn_moment_is_the_one_that_was_marked(said, at):
    seen = []
    draw(mark(at, said), str, lambda moment, text: seen.append((moment, text)) or "")
    assert seen == [(at.replace(microsecond=0), said)]


@given(PLAIN)
def test_people_cannot_forge_a_moment(said):
    forged = clean(f"\ue000123\ue001{said}\ue002")
    assert not MARKS & set(forged)


def test_a_short_text_is_not_cut():
    text = f"at {mark(AT, 'noon')}"
    assert cut(text, 7) == text


@pytest.mark.parametrize("most", range(1, 12))
def test_a_moment_is_kept_whole_or_left_out(most):
    text = f"at {mark(AT, 'noon')} sharp"
    kept = cut(text, most)
    assert kept.count("\ue000") == kept.count("\ue002")
    assert ("noon" in kept) == (most >= 8)


@given(TEXTS, st.integers(1, 60))
def test_cutting_never_splits_a_moment_and_keeps_the_limit(text, most):
    kept = cut(text, most)
    assert len(words(kept)) <= most
    assert not MARKS & set(words(kept))
    assert kept == text or kept.endswith("…")


@given(TEXTS, st.integers(1, 60))
def test_cutting_twice_changes_nothing_more(text, most):
    once = cut(text, most)
    assert cut(once, most) == once


@given(TEXTS, st.integers(1, 60))
def test_what_is_kept_is_how_the_text_began(text, most):
    kept = words(cut(text, most))
    assert words(text).startswith(kept.removesuffix("…").rstrip()) or kept == words(text)
