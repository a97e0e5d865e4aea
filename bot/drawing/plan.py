"""Where everything in the picture of a network stands: rings, people, the lines between them, names, legend."""

import math
from collections.abc import Callable, Iterable, Mapping, Sequence

from msgspec import Struct

from bot.drawing import labels, letters, rings
from bot.drawing.box import Box, Point, Taken, around
from bot.drawing.labels import Label, Measure, Named
from bot.drawing.rings import Link, Place, Ring
from bot.model.tie import Grade

WIDTH, HEIGHT = 1200, 1250
"""Almost square: platforms show pictures some 350 pixels high at most, and higher ones smaller."""
MIDDLE: Point = (600.0, 618.0)
OUTER = 562.0
"""Radius of all rings together; title and legend stand in the corners that they leave free."""
EDGE, FOOT = 44, 30
TITLE, SUBTITLE = Box(EDGE, 0, EDGE + 400, 88), Box(EDGE, 88, EDGE + 300, 130)
SIZES = ((16, 32), (45, 29), (90, 26), (151, 23))
"""Up to how many people names are written how large, in pixels."""
RADII: Mapping[Grade | None, float] = {"strong": 17, "warm": 15, "light": 14, "cooling": 13, "faint": 12, None: 12}
MANY, SMALLER = 60, 0.8
"""From how many people on dots are smaller, and by how much."""
NAME_MOST = 250.0
RING_SIZE, LEGEND_SIZE = 25, 25
LEGEND_LINE, LEGEND_SIGN = 41, 60
BENT, BENT_WHOLLY = 0.45, 700.0
"""How far the lines between two people are bent towards the middle, and from how far apart so much."""
BENDS = 24
BESIDE = 24.0
"""A name so near to a line is taken to be crossed by it: two points of a line are never twice as far apart."""


class Person(Struct, frozen=True, kw_only=True):
    """Somebody of the network; `ring` counts from the middle."""

    id: str
    name: str
    ring: int
    grade: Grade | None = None


class Sketch(Struct, frozen=True, kw_only=True):
    """What is to be drawn, with all its words. People come nearest first: so they are named while there is room.

    `links` name two people each; `legend` says in words what each colour means.
    """

    title: str
    subtitle: str
    middle: str
    rings: tuple[str, ...]
    people: tuple[Person, ...]
    links: tuple[Link, ...] = ()
    legend: tuple[tuple[Grade | None, str], ...] = ()
    link_words: str = ""


class Layout(Struct, frozen=True, kw_only=True):
    """Everything in pixels from the upper left corner. `crossed` are those whose names a line runs through."""

    rings: tuple[Ring, ...]
    dots: tuple[Named, ...]
    curves: tuple[tuple[Point, ...], ...]
    labels: tuple[Label, ...]
    crossed: frozenset[str]
    captions: tuple[Label, ...]
    legend: tuple[Label, ...]


def laid_out(sketch: Sketch, forms: Sequence[tuple[str, ...]], measure: Measure) -> Layout:
    """Where all of it stands; the same for the same sketch. `forms` are what its people may be called."""
    circles = [[each.id for each in sketch.people if each.ring == n] for n in range(len(sketch.rings))]
    known = {each.id for each in sketch.people}
    links = [link for link in sketch.links if known.issuperset(link)]
    places = rings.seated(circles, links, OUTER)
    bands = rings.rings([len(ids) for ids in circles], OUTER)
    legend, captions = _legend(sketch, measure), _captions(sketch, bands, measure)
    taken = Taken()
    for box in (around(*MIDDLE, rings.CORE * 0.9), TITLE, SUBTITLE, *(each.box for each in (*legend, *captions))):
        taken.add(box.grown(labels.MARGIN))
    size = next((size for most, size in SIZES if len(known) < most), SIZES[-1][1])
    dots = [_dot(each, places[each.id], called, len(known)) for each, called in zip(sketch.people, forms, strict=True)]
    found = labels.placed(dots, size, measure, Box(8, 8, WIDTH - 8, HEIGHT - 8), taken)
    curves = [_bent(places[one], places[other]) for one, other in links]
    return Layout(
        rings=tuple(bands), dots=tuple(dots), curves=tuple(curves), labels=tuple(found), crossed=_crossed(found, curves),
        captions=tuple(captions), legend=tuple(legend),
    )  # fmt: skip


def names(people: Sequence[Person], measure: Measure, writes: Callable[[str], bool]) -> list[tuple[str, ...]]:
    """What each may be called, the longest form first, of those that can be written and are not too long."""
    return letters.distinct([_forms(each.name, measure, writes) for each in people])


def _forms(name: str, measure: Measure, writes: Callable[[str], bool]) -> tuple[str, ...]:
    size = SIZES[0][1]
    found = [form for form in letters.forms(name) if writes(form)]
    short = [form for form in found if measure(form, size) <= NAME_MOST]
    return tuple(short or (letters.fitted(form, NAME_MOST, lambda text: measure(text, size)) for form in found[-1:]))


def _dot(person: Person, place: Place, forms: tuple[str, ...], count: int) -> Named:
    radius = RADII[person.grade] * (SMALLER if count > MANY else 1.0)
    return Named(id=person.id, x=MIDDLE[0] + place.x, y=MIDDLE[1] + place.y, radius=radius, forms=forms)


def _captions(sketch: Sketch, bands: Sequence[Ring], measure: Measure) -> list[Label]:
    """The name of each ring, on its outer edge at the top."""
    x, y = MIDDLE
    high = RING_SIZE * labels.LINE
    found = []
    for name, band in zip(sketch.rings, bands, strict=True):
        half, at = measure(name, RING_SIZE) / 2 + 12, y - band.outer
        found.append(Label(id=name, text=name, box=Box(x - half, at - high / 2, x + half, at + high / 2)))
    return found


def _legend(sketch: Sketch, measure: Measure) -> list[Label]:
    """What dots and lines mean, in the lower corners; each box has room for its sign, too."""
    words = [*(words for _, words in sketch.legend), *filter(None, [sketch.link_words])]
    half = -(-len(words) // 2)
    found: list[Label] = []
    for column in (words[:half], words[half:]):
        wide = LEGEND_SIGN + max((measure(each, LEGEND_SIZE) for each in column), default=0.0)
        left = EDGE if not found else WIDTH - EDGE - wide
        for n, each in enumerate(column):
            level = HEIGHT - FOOT - (len(column) - 1 - n) * LEGEND_LINE
            box = Box(left, level - LEGEND_LINE / 2, left + wide, level + LEGEND_LINE / 2)
            found.append(Label(id="", text=each, box=box))
    return found


def _bent(one: Place, other: Place) -> tuple[Point, ...]:
    """A curve from one to the other that leans to the middle: a quadratic Bézier curve."""
    x, y = MIDDLE
    left = 1 - BENT * min(math.dist((one.x, one.y), (other.x, other.y)) / BENT_WHOLLY, 1.0)
    control = ((one.x + other.x) / 2 * left, (one.y + other.y) / 2 * left)
    points = []
    for n in range(BENDS + 1):
        t = n / BENDS
        a, b, c = (1 - t) ** 2, 2 * t * (1 - t), t**2
        points.append((x + a * one.x + b * control[0] + c * other.x, y + a * one.y + b * control[1] + c * other.y))
    return tuple(points)


def _crossed(found: Iterable[Label], curves: Iterable[Sequence[Point]]) -> frozenset[str]:
    lines = Taken()
    for x, y in (point for curve in curves for point in curve):
        lines.add(around(x, y, BESIDE))
    return frozenset(label.id for label in found if not lines.free(label.box))
