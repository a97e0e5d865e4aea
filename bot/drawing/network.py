"""The picture of a network: the owner in the middle, a ring for each circle, people as dots with as many names as fit."""

import math
from collections.abc import Callable, Mapping, Sequence

from msgspec import Struct

from bot.drawing import colours, labels, lettering, rings
from bot.drawing.box import Box, Taken, around
from bot.drawing.canvas import Canvas, Point
from bot.drawing.labels import Label, Measure, Named
from bot.drawing.letters import Letters
from bot.drawing.rings import Link, Place, Ring
from bot.model.tie import Grade

WIDTH, HEIGHT = 1200, 1250
"""Almost square: platforms show pictures some 350 pixels high at most, and higher ones smaller."""
TOP, OUTER = 56, 562.0
"""Where the rings begin, and their radius; title and legend stand in the corners that they leave free."""
EDGE, FOOT = 44, 30
SIZES = ((16, 32), (45, 29), (90, 26), (151, 23))
"""Up to how many people names are written how large, in pixels."""
RADII: Mapping[Grade | None, float] = {"strong": 17, "warm": 15, "light": 14, "cooling": 13, "faint": 12, None: 12}
SMALLER = 0.8
"""Dots where there are many."""
MANY = 60
NAME_MOST = 250.0
RING_SIZE, LEGEND_SIZE, SUBTITLE_SIZE = 25, 25, 25
TITLE_SIZES = (46, 40, 34, 30)
TITLE_MOST, SUBTITLE_MOST = 400.0, 300.0
LEGEND_LINE, LEGEND_DOT = 41, 30
BENT, BENT_WHOLLY = 0.45, 700.0
"""How far the lines between two people are bent towards the middle, and from how far apart so much."""
BENDS = 14


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
    """Where everything stands, seen from the middle of the rings for places, and from the corner for labels."""

    rings: tuple[Ring, ...]
    places: Mapping[str, Place]
    labels: tuple[Label, ...]
    captions: tuple[Label, ...]
    legend: tuple[Label, ...]


def middle() -> Point:
    """The middle of the rings in the picture."""
    return WIDTH / 2, TOP + OUTER


def radius(person: Person, count: int) -> float:
    """How large the dot of somebody is among so many."""
    return RADII[person.grade] * (SMALLER if count > MANY else 1.0)


def laid_out(sketch: Sketch, forms: Sequence[tuple[str, ...]], measure: Measure) -> Layout:
    """Where people, their names and those of the rings stand; the same for the same sketch. `forms` are what its people may be called."""
    circles = [[each.id for each in sketch.people if each.ring == n] for n in range(len(sketch.rings))]
    known = {each.id for each in sketch.people}
    links = [link for link in sketch.links if known.issuperset(link)]
    places = rings.seated(circles, links, OUTER)
    bands = rings.rings([len(ids) for ids in circles], OUTER)
    x, y = middle()
    taken, frame = Taken(), Box(8, 8, WIDTH - 8, HEIGHT - 8)
    taken.add(around(x, y, rings.CORE * 0.9))
    legend = tuple(_legend(sketch, measure))
    for box in (
        *(each.box for each in legend),
        Box(0, 0, EDGE + TITLE_MOST, 88),
        Box(0, 88, EDGE + SUBTITLE_MOST, 130),
    ):
        taken.add(box)
    captions = tuple(_captions(sketch, bands, measure))
    for caption in captions:
        taken.add(caption.box.grown(labels.MARGIN))
    size = next((size for most, size in SIZES if len(known) < most), SIZES[-1][1])
    named = [
        Named(
            id=each.id, x=x + places[each.id].x, y=y + places[each.id].y, radius=radius(each, len(known)), forms=called
        )
        for each, called in zip(sketch.people, forms, strict=True)
    ]  # fmt: skip
    found = labels.placed(named, size, measure, frame, taken)
    return Layout(rings=tuple(bands), places=places, labels=tuple(found), captions=captions, legend=legend)


def _captions(sketch: Sketch, bands: Sequence[Ring], measure: Measure) -> list[Label]:
    """The name of each ring, on its outer edge at the top."""
    x, y = middle()
    high = RING_SIZE * labels.LINE
    found = []
    for name, band in zip(sketch.rings, bands, strict=True):
        half, at = measure(name, RING_SIZE) / 2 + 12, y - band.outer
        found.append(Label(id=name, text=name, box=Box(x - half, at - high / 2, x + half, at + high / 2)))
    return found


def _legend(sketch: Sketch, measure: Measure) -> list[Label]:
    """What dots and lines mean, in the lower corners, from the bottom up; each box holds its sign, too."""
    words = [*(words for _, words in sketch.legend), *filter(None, [sketch.link_words])]
    half = -(-len(words) // 2)
    found: list[Label] = []
    for column in (words[:half], words[half:]):
        wide = 2 * LEGEND_DOT + max((measure(each, LEGEND_SIZE) for each in column), default=0.0)
        left = EDGE if not found else WIDTH - EDGE - wide
        for n, each in enumerate(column):
            middle = HEIGHT - FOOT - (len(column) - 1 - n) * LEGEND_LINE
            box = Box(left, middle - LEGEND_LINE / 2, left + wide, middle + LEGEND_LINE / 2)
            found.append(Label(id="", text=each, box=box))
    return found


def names(people: Sequence[Person], measure: Measure, writes: Callable[[str], bool]) -> list[tuple[str, ...]]:
    """What each may be called, the longest form first, of those that can be written and are not too long."""
    return lettering.distinct([_forms(each.name, measure, writes) for each in people])


def _forms(name: str, measure: Measure, writes: Callable[[str], bool]) -> tuple[str, ...]:
    size = SIZES[0][1]
    found = [form for form in lettering.forms(name) if writes(form)]
    short = [form for form in found if measure(form, size) <= NAME_MOST]
    return tuple(short or (lettering.fitted(form, NAME_MOST, lambda text: measure(text, size)) for form in found[-1:]))


def draw(sketch: Sketch, pen: Letters) -> tuple[bytes, frozenset[str]]:
    """The picture as PNG, and the ids of those who are named in it. Takes some 100 ms: not for the event loop."""

    def measure(text: str, size: int) -> float:
        return pen.width(text, size)

    layout = laid_out(sketch, names(sketch.people, measure, pen.writes), measure)
    canvas = Canvas(WIDTH, HEIGHT, pen)
    _rings(canvas, layout)
    _links(canvas, sketch, layout)
    _people(canvas, sketch, layout)
    _words(canvas, sketch, layout)
    return canvas.png(), frozenset(label.id for label in layout.labels)


def _rings(canvas: Canvas, layout: Layout) -> None:
    x, y = middle()
    shades = zip(layout.rings, colours.RINGS[-len(layout.rings) :], strict=True)
    discs = [(ring.outer, shade) for ring, shade in shades][::-1]
    canvas.rings(x, y, discs, colours.HAIR)


def _links(canvas: Canvas, sketch: Sketch, layout: Layout) -> None:
    pairs = [(layout.places[a], layout.places[b]) for a, b in sketch.links if {a, b} <= layout.places.keys()]
    if pairs:
        canvas.curves([_bent(*pair) for pair in pairs], colours.LINE, width=2.5, strength=0.6)


def _bent(one: Place, other: Place) -> list[Point]:
    """A curve from one to the other that leans to the middle, as a quadratic Bézier curve."""
    x, y = middle()
    left = 1 - BENT * min(math.dist((one.x, one.y), (other.x, other.y)) / BENT_WHOLLY, 1.0)
    control = ((one.x + other.x) / 2 * left, (one.y + other.y) / 2 * left)
    points = []
    for n in range(BENDS + 1):
        t = n / BENDS
        a, b, c = (1 - t) ** 2, 2 * t * (1 - t), t**2
        points.append((x + a * one.x + b * control[0] + c * other.x, y + a * one.y + b * control[1] + c * other.y))
    return points


def _people(canvas: Canvas, sketch: Sketch, layout: Layout) -> None:
    x, y = middle()
    for caption in layout.captions:
        canvas.bar(caption.box, colours.PAPER, round_by=14)
        _centred(canvas, caption, RING_SIZE, colours.SOFT)
    canvas.dot(x, y, rings.CORE * 0.72, colours.MIDDLE)
    size = next(size for size in (34, 30, 26, 22, 18) if size == 18 or canvas.letters.width(sketch.middle, size) < 92)
    canvas.write(sketch.middle, x, y + size * 0.36, size, colour=colours.PAPER, side="middle", thick=True)
    for person in sketch.people:
        place = layout.places[person.id]
        rim = colours.RIMS.get(person.grade, colours.PAPER)
        canvas.dot(x + place.x, y + place.y, radius(person, len(sketch.people)), colours.GRADES[person.grade], rim)
    for label in layout.labels:
        size = round((label.box.bottom - label.box.top) / labels.LINE)
        _centred(canvas, label, size, colours.INK, _ground(layout, label.box) if sketch.links else None)


def _ground(layout: Layout, box: Box) -> colours.Colour:
    """The colour of the ring in which the middle of a box lies."""
    x, y = middle()
    off = math.hypot((box.left + box.right) / 2 - x, (box.top + box.bottom) / 2 - y)
    shades = zip(layout.rings, colours.RINGS[-len(layout.rings) :], strict=True)
    return next((shade for ring, shade in shades if off <= ring.outer), colours.PAPER)


def _centred(
    canvas: Canvas, label: Label, size: int, colour: colours.Colour, ground: colours.Colour | None = None
) -> None:
    box = label.box
    baseline = (box.top + box.bottom) / 2 + size * 0.36
    canvas.write(label.text, (box.left + box.right) / 2, baseline, size, colour=colour, side="middle", ground=ground)


def _words(canvas: Canvas, sketch: Sketch, layout: Layout) -> None:
    pen = canvas.letters
    size = next(
        (size for size in TITLE_SIZES if pen.width(sketch.title, size, thick=True) <= TITLE_MOST), TITLE_SIZES[-1]
    )
    title = lettering.fitted(sketch.title, TITLE_MOST, lambda text: pen.width(text, size, thick=True))
    canvas.write(title, EDGE, 76, size, thick=True)
    subtitle = lettering.fitted(sketch.subtitle, SUBTITLE_MOST, lambda text: pen.width(text, SUBTITLE_SIZE))
    canvas.write(subtitle, EDGE, 118, SUBTITLE_SIZE, colour=colours.SOFT)
    grades = [grade for grade, _ in sketch.legend]
    for n, label in enumerate(layout.legend):
        x, y = label.box.left + RADII["strong"], (label.box.top + label.box.bottom) / 2
        if n < len(grades):
            canvas.dot(x, y, RADII[grades[n]], colours.GRADES[grades[n]], colours.RIMS.get(grades[n], colours.PAPER))
        else:
            canvas.curves([[(x - 15, y), (x + 15, y)]], colours.LINE, width=3, strength=1.0)
        canvas.write(label.text, x + LEGEND_DOT, y + LEGEND_SIZE * 0.36, LEGEND_SIZE, colour=colours.SOFT)
