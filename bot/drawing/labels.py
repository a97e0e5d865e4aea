"""Where names stand beside what they name: as many as can be read, none on another."""

from collections.abc import Callable, Iterator, Sequence

from msgspec import Struct

from bot.drawing.box import Box, Taken, around

GAP = 5.0
MARGIN = 3.0
"""Free space around a name."""
LINE = 1.22
"""Height of a line, in sizes of the letters."""

Measure = Callable[[str, int], float]
"""How wide a text is in letters of a size, both in pixels."""


class Named(Struct, frozen=True, kw_only=True):
    """A dot, and what it may be called, the longest form first."""

    id: str
    x: float
    y: float
    radius: float
    forms: tuple[str, ...]


class Label(Struct, frozen=True, kw_only=True):
    """A name in its place."""

    id: str
    text: str
    box: Box


def placed(named: Sequence[Named], size: int, measure: Measure, frame: Box, taken: Taken) -> list[Label]:
    """A label for each that has room in the frame, those who come first before the others; `taken` gains them.

    No label meets another, a dot, or what is taken already.
    """
    for each in named:
        taken.add(around(each.x, each.y, each.radius))
    found = []
    for each in named:
        label = next((label for label in _tries(each, size, measure) if _stands(label, frame, taken)), None)
        if label is not None:
            taken.add(label.box.grown(MARGIN))
            found.append(label)
    return found


def _stands(label: Label, frame: Box, taken: Taken) -> bool:
    return label.box.within(frame) and taken.free(label.box)


def _tries(dot: Named, size: int, measure: Measure) -> Iterator[Label]:
    high = size * LINE
    for text in filter(None, dot.forms):
        wide = measure(text, size)
        for left, top in _corners(dot, wide, high):
            yield Label(id=dot.id, text=text, box=Box(left, top, left + wide, top + high))


def _corners(dot: Named, wide: float, high: float) -> Iterator[tuple[float, float]]:
    """The upper left corners of the places for a label, the best first: below, above, beside, and slightly shifted."""
    x, y, off = dot.x, dot.y, dot.radius + GAP
    below, above, level = y + dot.radius + 1, y - dot.radius - 1 - high, y - high / 2
    yield x - wide / 2, below
    yield x - wide / 2, above
    yield x + off, level
    yield x - off - wide, level
    for share in (0.25, 0.75, 0.0, 1.0):
        yield x - wide * share, below
        yield x - wide * share, above
