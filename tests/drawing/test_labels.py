"""Names beside dots: none on another, none outside, the first to come first."""

from bot.drawing.box import Box, Taken
from bot.drawing.labels import Named, placed
from tests.drawing.sketches import measured

FRAME = Box(0, 0, 400, 400)


def _dot(id: str, x: float, y: float, *forms: str) -> Named:
    return Named(id=id, x=x, y=y, radius=10, forms=forms or (id,))


def test_a_name_stands_below_its_dot_when_there_is_room() -> None:
    (label,) = placed([_dot("Mika", 200, 200)], 20, measured, FRAME, Taken())
    assert label.text == "Mika"
    assert label.box.top > 210
    assert (label.box.left + label.box.right) / 2 == 200


def test_a_name_at_the_edge_stays_inside() -> None:
    for x, y in ((12, 12), (388, 388), (12, 388), (388, 12)):
        (label,) = placed([_dot("Mika", x, y)], 20, measured, FRAME, Taken())
        assert label.box.within(FRAME)


def test_a_shorter_form_is_taken_where_the_longer_one_has_no_room() -> None:
    walls = Taken()
    for box in (Box(0, 0, 400, 170), Box(0, 240, 400, 400), Box(0, 0, 170, 400), Box(270, 0, 400, 400)):
        walls.add(box)
    (label,) = placed([_dot("x", 220, 200, "Maximilian Featherstone", "Max F.")], 20, measured, FRAME, walls)
    assert label.text == "Max F."


def test_who_comes_first_is_named_and_who_finds_no_room_is_not() -> None:
    crowd = [_dot(f"Person {n:02}", 200 + n % 5, 200 + n // 5) for n in range(25)]
    found = placed(crowd, 20, measured, FRAME, Taken())
    assert found[0].id == "Person 00"
    assert len(found) < 25
    assert not any(one.box.meets(other.box) for one in found for other in found if one is not other)


def test_nobody_without_a_name_to_write_is_named() -> None:
    nameless = Named(id="fox", x=200, y=200, radius=10, forms=())
    assert placed([nameless, _dot("blank", 100, 100, "")], 20, measured, FRAME, Taken()) == []
