"""The best chain to somebody: the strongest product, never the fewest hops."""

import math
from datetime import UTC, datetime, timedelta
from itertools import permutations, product

from hypothesis import given
from hypothesis import strategies as st

from bot.model import tie
from bot.model.contact import Contact
from bot.model.introduction import Acquaintance, Introduction
from bot.model.path import LIKELY, OWNER, Chain, Crowd, Network

NOW = datetime(2026, 11, 18, 1, tzinfo=UTC)


def person(name: str, warmth: float = 0.0, **facts) -> Contact:
    """Somebody who was last touched just now."""
    return Contact(id=name, name=name, created_at=NOW, warmth=warmth, warmth_at=NOW, touched_at=NOW, **facts)


def knows(one: str, other: str) -> Acquaintance:
    return Acquaintance(id=one + other, one_id=one, other_id=other, created_at=NOW)


def network(*people: Contact, known=(), crowds=()) -> Network:
    made = Network(people, NOW)
    made.acquainted([knows(*each) for each in known])
    made.crowds(crowds)
    return made


def route(chain: Chain | None) -> list[str]:
    return [step.after for step in chain.steps] if chain else []


def test_two_strong_ties_beat_one_weak_one():
    people = (person("ken", 3), person("yui", 3), person("bob", 0), person("mika"))
    found = network(*people, known=[("ken", "yui"), ("yui", "mika"), ("bob", "mika")])
    assert route(found.best({"mika": 1.0})) == ["yui", "mika"]
    assert route(found.best({"mika": 1.0}, without=["yui"])) == ["bob", "mika"]
    far = network(*people, known=[("ken", "mika")], crowds=[Crowd(reason="company", name="x", members=("bob", "mika"))])
    assert route(far.best({"mika": 1.0})) == ["ken", "mika"]


def test_who_introduced_somebody_leads_to_them():
    people = (person("ken", 1), person("mika", introduced_by="ken"))
    chain = Network(people, NOW).best({"mika": 1.0})
    assert chain is not None
    assert (chain.between, chain.steps[1].reason, chain.steps[1].by) == (("ken",), "introduced", "ken")


def test_people_who_introduced_each_other_do_not_send_one_in_circles():
    people = (
        person("ken", 1, introduced_by="mika"),
        person("mika", introduced_by="ken"),
        person("yui", introduced_by="yui"),
    )
    found = Network(people, NOW)
    assert route(found.best({"mika": 1.0})) == ["ken", "mika"]
    assert found.best({"yui": 1.0}) is None


def test_nobody_silent_or_gone_is_asked_to_introduce():
    people = (person("ken", 3, state="archived"), person("ann", 3, state="deceased"), person("mika"))
    found = network(*people, known=[("ken", "mika"), ("ann", "mika"), ("removed", "mika")])
    assert found.best({"mika": 1.0}) is None
    assert found.direct("ann") is None


def test_an_introduction_that_is_only_asked_for_is_no_tie():
    people = (person("ken", 3), person("mika"))
    asked = Introduction(id="i", created_at=NOW, stepped_at=NOW, kind="asked", by_id="ken", to_id="mika", step="asked")
    found = Network(people, NOW)
    found.introduced([asked])
    assert found.best({"mika": 1.0}) is None


def test_colleagues_and_guests_of_one_event_are_weaker_ways_with_their_names():
    people = (person("ken", 3), person("mika"))
    chain = network(*people, crowds=[Crowd(reason="gathering", name="PyCon", members=("ken", "mika", "ken"))]).best(
        {"mika": 1}
    )
    assert chain is not None
    assert [(each.reason, each.about) for each in chain.steps] == [("tie", ""), ("gathering", "PyCon")]
    assert math.isclose(chain.likely, tie.likelihood(people[0], NOW) * LIKELY["gathering"])


def test_a_book_of_thousands_in_one_company_is_searched_at_once():
    people = [person(str(n), n % 7) for n in range(5000)]
    found = network(*people, crowds=[Crowd(reason="company", name="x", members=tuple(map(str, range(5000))))])
    chain = found.best({"4999": 1.0})
    assert chain is not None
    assert len(chain.between) == 1


NAMES = ("a", "b", "c", "d", "goal")
TIES = st.lists(st.tuples(st.sampled_from(NAMES), st.sampled_from(NAMES)), max_size=8)


def _brute(people: dict[str, Contact], ties: list[tuple[str, str]]) -> float:
    """The best product over every possible chain."""
    near = {frozenset(each) for each in ties if each[0] != each[1]}
    best = 0.0
    for length in range(1, len(NAMES)):
        for middle in permutations(NAMES[:-1], length):
            hops = list(zip(middle, (*middle[1:], "goal"), strict=True))
            if all(frozenset(hop) in near for hop in hops):
                best = max(best, tie.likelihood(people[middle[0]], NOW) * LIKELY["acquainted"] ** len(hops))
    return best


@given(st.lists(st.floats(0, 3), min_size=5, max_size=5), TIES)
def test_no_other_chain_is_stronger_than_the_one_found(warmth, ties):
    people = {name: person(name, each) for name, each in zip(NAMES, warmth, strict=True)}
    chain = network(*people.values(), known=ties).best({"goal": 1.0})
    assert math.isclose(chain.likely if chain else 0.0, _brute(people, ties), abs_tol=1e-12)


@given(st.lists(st.floats(0, 3), min_size=5, max_size=5), TIES)
def test_a_chain_begins_with_the_owner_and_names_nobody_twice(warmth, ties):
    people = [person(name, each) for name, each in zip(NAMES, warmth, strict=True)]
    for goal, without in product(NAMES, (("a",), ())):
        chain = network(*people, known=ties).best({goal: 1.0}, without=without)
        if chain is not None:
            named = [OWNER, *(step.after for step in chain.steps)]
            assert len(set(named)) == len(named)
            assert [step.before for step in chain.steps] == named[:-1]
            assert not set(chain.between) & set(without)


def test_how_long_ago_a_tie_was_kept_counts():
    old = Contact(id="old", name="old", created_at=NOW, warmth=3, warmth_at=NOW - timedelta(days=900))
    found = network(old, person("new", 1), person("mika"), known=[("old", "mika"), ("new", "mika")])
    assert route(found.best({"mika": 1.0})) == ["new", "mika"]
