"""Circles as promises: room, load, and days that are not crowded."""

from collections import Counter
from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from bot.model import circle
from bot.model.contact import CIRCLES, Contact
from bot.model.owner import Owner

NOW = datetime(2026, 11, 18, 1, tzinfo=UTC)
OWNER = Owner(
    id="o", platform="test", workspace="", user_id="aya", name="Aya", locale="en", zone="Asia/Tokyo", created_at=NOW
)


def person(number: int, days: int, which: str) -> Contact:
    """Somebody due in so many days."""
    due = NOW + timedelta(days=days)
    return Contact(id=str(number), name=str(number), created_at=NOW, circle=which, due_at=due)


CROWDS = st.lists(st.tuples(st.integers(-400, 400), st.sampled_from(CIRCLES)), max_size=60).map(
    lambda each: [person(number, *one) for number, one in enumerate(each)]
)


def days_of(people: list[Contact], moved) -> dict[str, datetime]:
    """When each is due after spreading."""
    today = OWNER.local(NOW).date()
    return {each.id: moved.get(each.id) or max(OWNER.local(each.due_at).date(), today) for each in people}


@given(CROWDS)
def test_nobody_is_brought_forward_and_nobody_is_put_off_by_more_than_a_quarter_of_the_rhythm(people):
    moved = circle.respread(people, OWNER, NOW)
    before = days_of(people, {})
    for each in people:
        late = (days_of(people, moved)[each.id] - before[each.id]).days
        assert 0 <= late <= max(each.cadence.days // 4, 1)


@given(CROWDS)
def test_spreading_never_makes_the_busiest_day_busier(people):
    moved = circle.respread(people, OWNER, NOW)
    busiest = [max(Counter(days_of(people, each).values()).values(), default=0) for each in ({}, moved)]
    assert busiest[1] <= max(busiest[0], OWNER.daily_limit)


@given(CROWDS)
def test_days_that_are_spread_stay_so(people):
    moved = circle.respread(people, OWNER, NOW)
    at = days_of(people, moved)
    noon = {id: datetime(day.year, day.month, day.day, 3, tzinfo=UTC) for id, day in at.items()}
    after = [person(int(each.id), (noon[each.id] - NOW).days, each.circle) for each in people]
    if max(Counter(at.values()).values(), default=0) <= OWNER.daily_limit:
        assert circle.respread(after, OWNER, NOW) == {}


def test_a_circle_is_full_at_its_capacity_and_the_last_never():
    assert [circle.full("inner", n) for n in (4, 5, 6)] == [False, True, True]
    assert not circle.full("dormant", 10_000)
    assert circle.outward("inner") == "close"
    assert circle.outward("dormant") == "dormant"


def test_two_hundred_friends_fit_into_three_a_day_but_not_into_one():
    people = [person(n, 0, "friend") for n in range(200)]
    assert 15 < circle.promised(people) < 16
    assert circle.room(OWNER) == 21
