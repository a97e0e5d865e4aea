"""When it is time to be in touch again, and on which day."""

from collections import Counter
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.model.contact import CADENCE_DAYS, CIRCLES, Contact, spread

MET = datetime(2026, 1, 1, tzinfo=UTC)
DAY = date(2026, 1, 1)
AFTER = st.timedeltas(min_value=timedelta(0), max_value=timedelta(days=3000))
DAYS = st.integers(1, 365)
LOADS = st.dictionaries(st.integers(0, 120).map(lambda n: DAY + timedelta(days=n)), st.integers(0, 9))


def a_contact(**facts) -> Contact:
    """Somebody met on the first of January."""
    return Contact(**{"id": "c1", "name": "Mika", "created_at": MET, **facts})


@pytest.mark.parametrize("circle", CIRCLES)
def test_a_circle_gives_the_cadence_unless_one_was_chosen(circle):
    assert a_contact(circle=circle).cadence == timedelta(days=CADENCE_DAYS[circle])
    assert a_contact(circle=circle, cadence_days=10).cadence == timedelta(days=10)


@pytest.mark.parametrize(("days", "slip"), [(0, 0), (89, 0), (90, 0), (135, 0.5), (180, 1), (360, 3)])
def test_slip_is_the_share_of_the_cadence_that_has_gone_by_since_it_ended(days, slip):
    assert a_contact(touched_at=MET).slip(MET + timedelta(days=days)) == slip


@given(AFTER, AFTER, DAYS)
def test_slip_never_falls_while_time_goes_by_and_is_never_negative(one, other, cadence):
    contact = a_contact(touched_at=MET, cadence_days=cadence)
    earlier, later = sorted((one, other))
    assert 0 <= contact.slip(MET + earlier) <= contact.slip(MET + later)


@given(AFTER)
def test_slip_is_relative_so_the_closer_circle_slips_first(elapsed):
    slips = [a_contact(circle=circle).slip(MET + elapsed) for circle in CIRCLES]
    assert slips == sorted(slips, reverse=True)


@given(AFTER)
def test_somebody_never_touched_counts_from_when_they_were_added(elapsed):
    now = MET + elapsed
    assert a_contact().slip(now) == a_contact(touched_at=MET).slip(now)


@given(AFTER, AFTER)
def test_an_older_touch_changes_nothing(one, other):
    earlier, later = sorted((MET + one, MET + other))
    contact = a_contact().touched(later, None)
    if earlier < later:
        assert contact.touched(earlier, MET) is contact
    assert contact.touched_at == later


@pytest.mark.parametrize("state", ["archived", "resting", "deceased"])
def test_everybody_who_is_not_active_is_silent(state):
    assert a_contact(state=state).silent
    assert not a_contact().silent


@given(DAYS, LOADS, st.integers(1, 10))
def test_the_day_lies_within_a_quarter_of_the_cadence(cadence, load, capacity):
    day = spread(DAY, timedelta(days=cadence), load, capacity)
    assert DAY <= day <= DAY + timedelta(days=max(cadence // 4, 1))


@given(DAYS, LOADS, st.integers(1, 10))
def test_no_day_before_the_chosen_one_had_room(cadence, load, capacity):
    day = spread(DAY, timedelta(days=cadence), load, capacity)
    if load.get(day, 0) < capacity:
        assert all(load.get(DAY + timedelta(days=n), 0) >= capacity for n in range((day - DAY).days))
    else:
        window = [DAY + timedelta(days=n) for n in range(max(cadence // 4, 1) + 1)]
        assert load[day] == min(load.get(each, 0) for each in window) >= capacity


@given(st.integers(1, 60), st.integers(1, 5))
def test_a_party_of_any_size_is_spread_by_capacity_while_there_is_room(guests, capacity):
    load: Counter[date] = Counter()
    for _ in range(guests):
        load[spread(DAY, timedelta(days=90), load, capacity)] += 1
    room = 23 * capacity
    assert max(load.values()) <= (capacity if guests <= room else -(-guests // 23))
