"""How strong a tie is: touches add to it, time takes from it, in whatever order they are told."""

from datetime import UTC, datetime, timedelta
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.model import tie
from bot.model.contact import Contact
from bot.model.touch import Touch

NOW = datetime(2026, 11, 18, 1, tzinfo=UTC)
MIKA = Contact(id="mika", name="Mika", created_at=NOW - timedelta(days=900))


def days_ago(days: int, kind="met", direction="mutual") -> Touch:
    at = NOW - timedelta(days=days)
    return Touch(id=str(days), contact_id="mika", kind=kind, at=at, created_at=NOW, direction=direction)


def after(*touches: Touch) -> float:
    contact = MIKA
    for touch in touches:
        contact = tie.warmed(contact, touch)
    return tie.strength(contact, NOW)


def told(*touches: Touch, now: datetime = NOW) -> str | None:
    """The grade of the tie to somebody with these touches."""
    contact = MIKA
    for touch in touches:
        contact = tie.warmed(contact, touch).touched(touch.at, None)
    return tie.grade(contact, now)


def test_half_of_a_meeting_is_left_after_one_cadence():
    assert after(days_ago(0)) == pytest.approx(1.0)
    assert after(days_ago(90)) == pytest.approx(0.5)
    assert after() == 0.0


def test_the_order_in_which_touches_are_told_does_not_matter():
    touches = (days_ago(300), days_ago(20, "messaged"), days_ago(100, "reacted", "outgoing"))
    assert len({round(after(*each), 9) for each in permutations(touches)}) == 1


def test_what_comes_back_tells_more_than_what_one_sends():
    assert after(days_ago(1, "messaged", "incoming")) > after(days_ago(1, "messaged", "outgoing"))


@given(st.lists(st.integers(0, 900), max_size=8), st.integers(0, 900))
def test_another_touch_never_weakens_a_tie(days: list[int], more: int):
    touches = [days_ago(each) for each in days]
    assert after(*touches, days_ago(more)) >= after(*touches)


def test_two_cards_of_one_person_are_as_warm_as_both_touches():
    one, other = tie.warmed(MIKA, days_ago(10)), tie.warmed(MIKA, days_ago(200))
    assert tie.strength(tie.joined(one, other), NOW) == pytest.approx(after(days_ago(10), days_ago(200)))
    assert tie.joined(MIKA, one).warmth_at == one.warmth_at


def test_a_tie_is_said_in_a_word():
    assert told() is None
    assert told(days_ago(2)) == "warm"
    assert told(days_ago(2), days_ago(80), days_ago(160)) == "strong"
    assert told(days_ago(3, "reacted", "outgoing")) == "light"
    assert told(days_ago(120)) == "cooling"
    assert told(days_ago(600)) == "faint"


RANK = {None: 0, **{grade: n for n, grade in enumerate(reversed(tie.GRADES), 1)}}
KINDS = st.sampled_from(list(tie.WEIGHTS))
TOUCHES = st.lists(st.tuples(st.integers(0, 900), KINDS), min_size=1, max_size=8)


@given(TOUCHES, st.integers(0, 900))
def test_without_a_touch_a_tie_is_never_said_to_rise(touches, days: int):
    made = [days_ago(*each) for each in touches]
    assert RANK[told(*made, now=NOW + timedelta(days=days))] <= RANK[told(*made)]


@given(TOUCHES, KINDS)
def test_a_touch_today_is_never_said_to_weaken_a_tie(touches, kind: str):
    made = [days_ago(*each) for each in touches]
    assert RANK[told(*made, days_ago(0, kind))] >= RANK[told(*made)]


@given(TOUCHES)
def test_a_tie_carries_more_the_stronger_it_is_and_never_everything(touches):
    contact = MIKA
    before = tie.likelihood(contact, NOW)
    for each in touches:
        contact = tie.warmed(contact, days_ago(*each))
        assert before <= tie.likelihood(contact, NOW) <= 0.95
        before = tie.likelihood(contact, NOW)
