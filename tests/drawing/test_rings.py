"""People around the owner: rings with room for all, and who knows whom side by side."""

import itertools
import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.drawing.rings import CORE, EMPTY_LEAST, Ring, places, rings, seated

OUTER = 576.0
COUNTS = st.lists(st.integers(0, 60), min_size=1, max_size=5)


@given(COUNTS)
def test_rings_fill_the_picture_from_the_middle_outward(counts: list[int]) -> None:
    found = rings(counts, OUTER)
    assert found[0].inner == pytest.approx(CORE)
    assert found[-1].outer == pytest.approx(OUTER)
    assert all(ring.outer - ring.inner >= EMPTY_LEAST - 1e-6 for ring in found)
    assert all(one.outer == other.inner for one, other in itertools.pairwise(found))


def test_where_more_people_are_there_is_more_room() -> None:
    inner, friends, wide = rings([3, 60, 3], OUTER)
    assert friends.outer - friends.inner > 2 * (inner.outer - inner.inner)
    assert friends.outer - friends.inner > 2 * (wide.outer - wide.inner)


@given(COUNTS)
def test_everybody_stands_within_their_ring(counts: list[int]) -> None:
    circles = [[f"{ring}-{n}" for n in range(count)] for ring, count in enumerate(counts)]
    found = seated(circles, [], OUTER)
    assert found.keys() == {id for ids in circles for id in ids}
    for ring, ids in zip(rings(counts, OUTER), circles, strict=True):
        assert all(ring.inner < found[id].radius < ring.outer for id in ids)


@pytest.mark.parametrize("count", [1, 2, 7, 20, 60, 150])
def test_no_two_people_stand_in_one_place(count: int) -> None:
    found = places(Ring(CORE, OUTER), count)
    assert min((math.dist((a.x, a.y), (b.x, b.y)) for a in found for b in found if a is not b), default=99) > 30


def test_the_top_is_left_to_the_name_of_the_ring() -> None:
    for count in range(1, 9):
        assert all(abs(place.angle + math.pi / 2) > 0.1 for place in places(Ring(100, 220), count, 0.3))


def test_whoever_knows_somebody_further_in_stands_behind_them() -> None:
    circles = [["a", "b", "c", "d"], ["e", "f", "g", "h"]]
    found = seated(circles, [("h", "b"), ("f", "d")], OUTER)
    assert abs(found["h"].angle - found["b"].angle) < math.pi / 4
    assert abs(found["f"].angle - found["d"].angle) < math.pi / 4


def test_those_of_a_ring_who_know_each_other_stand_side_by_side() -> None:
    found = seated([["a", "b", "c", "d", "e", "f"]], [("a", "e")], OUTER)
    order = sorted(found, key=lambda id: found[id].angle)
    assert order.index("e") - order.index("a") == 1


@given(st.randoms(use_true_random=False))
def test_the_order_in_which_links_come_changes_nothing(random) -> None:
    circles = [[f"a{n}" for n in range(5)], [f"b{n}" for n in range(30)]]
    links = [(f"a{n % 5}", f"b{n}") for n in range(0, 30, 3)] + [("b1", "b29"), ("b2", "b20")]
    shuffled = [(other, one) for one, other in random.sample(links, len(links))]
    assert seated(circles, links, OUTER) == seated(circles, shuffled, OUTER)
