"""Where something stands in a picture, in pixels, and what is taken already."""

from collections import defaultdict
from collections.abc import Iterator

from msgspec import Struct

_CELL = 64

Point = tuple[float, float]


class Box(Struct, frozen=True):
    """A rectangle; y grows downward."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: "Box") -> bool:
        """Whether they share any area."""
        return (
            self.left < other.right
            and other.left < self.right
            and self.top < other.bottom
            and other.top < self.bottom
        )  # fmt: skip

    def within(self, frame: "Box") -> bool:
        """Whether all of it lies in the frame."""
        return (
            self.left >= frame.left
            and self.top >= frame.top
            and self.right <= frame.right
            and self.bottom <= frame.bottom
        )  # fmt: skip

    def grown(self, by: float) -> "Box":
        """The same with a margin around it."""
        return Box(self.left - by, self.top - by, self.right + by, self.bottom + by)


def around(x: float, y: float, radius: float) -> Box:
    """What a disc takes."""
    return Box(x - radius, y - radius, x + radius, y + radius)


class Taken:
    """What stands somewhere already; looks only at what is near, so that many things can be asked about."""

    def __init__(self) -> None:
        self._cells: dict[tuple[int, int], list[Box]] = defaultdict(list)

    def add(self, box: Box) -> None:
        """From now on nothing else belongs there."""
        for cell in _cells(box):
            self._cells[cell].append(box)

    def free(self, box: Box) -> bool:
        """Whether nothing stands there."""
        return not any(box.meets(other) for cell in _cells(box) for other in self._cells.get(cell, ()))


def _cells(box: Box) -> Iterator[tuple[int, int]]:
    for column in range(int(box.left // _CELL), int(box.right // _CELL) + 1):
        for row in range(int(box.top // _CELL), int(box.bottom // _CELL) + 1):
            yield column, row
