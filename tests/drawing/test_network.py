"""The picture of a network: everything inside, nothing on anything else, the same each time."""

from io import BytesIO

import pytest
from msgspec.structs import replace
from PIL import Image

from bot.drawing import letters, network, plan
from bot.drawing.box import Box, around
from bot.drawing.fonts import Fonts
from bot.drawing.plan import Layout, Sketch
from tests.drawing.sketches import measured, sketch

SIZES = (1, 3, 12, 60, 150)
KILOBYTE = 1000


def _laid_out(drawn: Sketch) -> Layout:
    return plan.laid_out(drawn, plan.names(drawn.people, measured, lambda text: True), measured)


def _dots(layout: Layout) -> list[Box]:
    return [around(each.x, each.y, each.radius) for each in layout.dots]


@pytest.mark.parametrize("count", SIZES)
@pytest.mark.parametrize("rings", [1, 3, 5])
def test_no_name_meets_another_or_a_dot_or_the_name_of_a_ring(count: int, rings: int) -> None:
    drawn = sketch(count, rings=rings)
    layout = _laid_out(drawn)
    boxes = [each.box for each in (*layout.labels, *layout.captions, *layout.legend)]
    assert not any(one.meets(other) for one in boxes for other in boxes if one is not other)
    assert not any(dot.meets(box) for box in boxes for dot in _dots(layout))


@pytest.mark.parametrize("count", SIZES)
def test_everything_is_inside_the_picture(count: int) -> None:
    drawn = sketch(count)
    layout = _laid_out(drawn)
    frame = Box(0, 0, plan.WIDTH, plan.HEIGHT)
    assert all(each.box.within(frame) for each in (*layout.labels, *layout.captions, *layout.legend))
    assert all(box.within(frame) for box in _dots(layout))


def test_names_that_a_line_runs_through_are_known() -> None:
    layout = _laid_out(sketch(60))
    ends = {(round(curve[0][0]), round(curve[0][1])) for curve in layout.curves}
    assert ends <= {(round(dot.x), round(dot.y)) for dot in layout.dots}
    assert 0 < len(layout.crossed) < len(layout.labels)
    assert _laid_out(replace(sketch(60), links=())).crossed == frozenset()


def test_in_a_small_network_everybody_with_letters_is_named() -> None:
    drawn = sketch(12)
    named = {label.id for label in _laid_out(drawn).labels}
    assert named == {each.id for each in drawn.people if each.name != "🦊"}


def test_in_a_large_network_the_nearest_are_named_and_many_of_the_others() -> None:
    drawn = sketch(150)
    named = {label.id for label in _laid_out(drawn).labels}
    with_letters = [each for each in drawn.people if each.name != "🦊"]
    assert len({each.id for each in with_letters[:8]} - named) <= 1
    assert len(named) > len(with_letters) / 2


def test_the_same_network_gives_the_same_picture() -> None:
    drawn = sketch(60)
    one, other = (network.draw(drawn, letters.of(Fonts(folders=[]))) for _ in range(2))
    assert one == other


@pytest.mark.parametrize("count", SIZES)
def test_the_file_is_small_and_sharp_on_a_phone(count: int) -> None:
    data, _ = network.draw(sketch(count), letters.of(Fonts()))
    with Image.open(BytesIO(data)) as picture:
        assert picture.format == "PNG"
        assert picture.size[0] == 1200
        assert 1 <= picture.size[1] / picture.size[0] < 1.1
    assert len(data) < 200 * KILOBYTE


def test_somebody_on_no_ring_but_linked_is_left_out() -> None:
    drawn = sketch(3)
    network.draw(Sketch(title="", subtitle="", middle="", rings=drawn.rings, people=drawn.people, links=(("x", "0000"),)), letters.of(Fonts(folders=[])))  # fmt: skip


def test_without_letters_for_a_name_there_is_a_dot_alone() -> None:
    drawn = sketch(12)
    _, named = network.draw(drawn, letters.of(Fonts(folders=[])))
    assert named
    assert named <= {
        each.id for each in drawn.people if each.name.isascii() or "José" in each.name or "Анна" in each.name
    }
