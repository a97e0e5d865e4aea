"""The ladder: one rung at a time, after its dwell time; silences widen, lighten and then rest."""

from datetime import UTC, datetime, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from bot.model import ladder
from bot.model.ladder import RUNGS, Ladder

NOW = datetime(2026, 11, 18, 1, tzinfo=UTC)
FIRST = ladder.standing(Ladder(id="l", contact_id="mika", created_at=NOW, since=NOW, channel="X"), "noticed", NOW)
DEEDS = {
    "done": ladder.done,
    "answered": ladder.answered,
    "unanswered": ladder.unanswered,
    "rested": lambda each, _now: ladder.rested(each),
    "woken": ladder.woken,
}
DAYS = st.one_of(st.integers(0, 3), st.integers(0, 40))
LIVES = st.lists(st.tuples(st.sampled_from(["done", "done", "done", *DEEDS]), DAYS), max_size=40)


def lived(life) -> list[tuple[Ladder, datetime]]:
    """The ladder after each deed, with when it was."""
    each, at, seen = FIRST, NOW, [(FIRST, NOW)]
    for deed, days in life:
        at += timedelta(days=days)
        each = DEEDS[deed](each, at)
        seen.append((each, at))
    return seen


def test_seven_rungs_are_climbed_one_by_one():
    each, at, seen = FIRST, NOW, []
    while each.state == "climbing":
        seen.append(each.rung)
        at = each.next_at
        each = ladder.climbed(each, at) if each.rung in ladder.ANSWERED else ladder.done(each, at)
    assert (*seen, each.rung) == RUNGS
    assert (each.state, each.next_at) == ("kept", None)
    assert (at - NOW).days == 37


@given(LIVES)
def test_no_rung_is_ever_skipped_and_none_is_lost(life):
    ranks = [RUNGS.index(each.rung) for each, _ in lived(life)]
    assert all(0 <= after - before <= 1 for before, after in pairwise(ranks))


@given(LIVES)
def test_a_rung_that_one_acts_on_is_not_left_before_its_dwell_time_or_an_answer(life):
    seen = lived(life)
    for (before, _), (after, at) in pairwise(seen):
        if after.rung != before.rung and before.rung not in ladder.ANSWERED and not before.heard:
            assert at >= before.since + ladder.DWELL[before.rung] - ladder.SOON / 2


@given(LIVES)
def test_a_resting_or_kept_ladder_brings_nothing_up_and_a_climbing_one_always_will(life):
    for each, at in lived(life):
        assert (each.next_at is None) == (each.state != "climbing")
        assert each.silences <= ladder.SILENCES_MOST
        assert each.next_at is None or each.next_at > at - timedelta(days=400)


def test_silence_widens_lightens_twice_and_then_rests():
    each, waits, acts = ladder.standing(FIRST, "commented", NOW), [], []
    while each.state == "climbing":
        waits.append((each.next_at - NOW).days)
        acts.append(ladder.act(each))
        each = ladder.unanswered(each, NOW)
    assert waits == [7, 14, 28]
    assert acts == ["ask", "react", "read"]
    assert each.state == "resting"
    assert ladder.woken(each, NOW).next_at == NOW + timedelta(days=7)
    assert ladder.answered(each, NOW).rung == "recognised"


@given(st.sampled_from(RUNGS))
def test_acts_only_get_lighter(rung):
    weight = ["read", "react", "keep", "comment", "ask", "greet", "connect", "message"]
    ranks = [weight.index(each) for each in ladder.ACTS[rung]]
    assert ranks == sorted(ranks, reverse=True)
