"""The steps of an introduction, and when each is brought up."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.model import introduction
from bot.model.introduction import STEPS, Introduction

NOW = datetime(2026, 11, 18, 1, tzinfo=UTC)


def made(step="introduced", by="ken", who="mika", to="", name="") -> Introduction:
    return Introduction(
        id="i", created_at=NOW, stepped_at=NOW, by_id=by, who_id=who, to_id=to, to_name=name, step=step
    )  # fmt: skip


@pytest.mark.parametrize(("who", "to"), [("mika", ""), ("", "mika")])
def test_whom_the_owner_gets_to_know_is_found_on_either_side(who: str, to: str):
    assert introduction.newcomer(made(who=who, to=to)) == "mika"
    assert introduction.wished(made(who=who, to=to))


def test_others_introductions_are_no_story_of_the_owners():
    assert introduction.newcomer(made(to="yui")) == ""
    assert introduction.waits(made(to="yui")) is None
    assert introduction.waits(made(by="", to="yui")) == timedelta(days=30)
    assert introduction.waits(made("asked", who="", name="Sony")) == timedelta(days=6)


@given(st.sampled_from(STEPS), st.booleans())
def test_a_step_is_brought_up_a_few_times_at_growing_intervals(step, mine: bool):
    each = made(step) if mine else made(step, by="", to="yui")
    wait = introduction.waits(each)
    at, gaps = (NOW + wait, [wait]) if wait else (NOW, [])
    while (following := introduction.once_more(each, at)) is not None:
        gaps.append(following - at)
        at = following
    assert len(gaps) == (introduction.TIMES_MOST if wait else 0)
    assert gaps[1:] == sorted(gaps[1:])


@given(st.integers(0, 400))
def test_what_is_brought_up_late_is_not_brought_up_twice_in_a_row(days: int):
    following = introduction.once_more(made(), NOW + timedelta(days=days))
    assert following is None or following > NOW + timedelta(days=days)
