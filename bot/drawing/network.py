"""The picture of a network: the owner in the middle, a ring for each circle, people as dots with as many names as fit."""

import math

from bot.drawing import colours, labels, letters, plan, rings
from bot.drawing.box import Box
from bot.drawing.canvas import Canvas
from bot.drawing.colours import Colour
from bot.drawing.labels import Label
from bot.drawing.letters import Letters
from bot.drawing.plan import Layout, Sketch

TITLE_SIZES, SUBTITLE_SIZE = (46, 40, 34, 30), 25
MIDDLE_SIZES, MIDDLE_MOST = (34, 30, 26, 22, 18), 92
RISE = 0.36
"""By how much of its size the middle of a line of letters lies above its baseline."""


def draw(sketch: Sketch, pen: Letters) -> tuple[bytes, frozenset[str]]:
    """The picture as PNG, and the ids of those who are named in it. Takes some 100 ms: not for the event loop."""

    def measure(text: str, size: int) -> float:
        return pen.width(text, size)

    layout = plan.laid_out(sketch, plan.names(sketch.people, measure, pen.writes), measure)
    canvas = Canvas(plan.WIDTH, plan.HEIGHT, pen)
    shades = colours.RINGS[-len(layout.rings) :]
    discs = [(ring.outer, shade) for ring, shade in zip(layout.rings, shades, strict=True)]
    canvas.rings(*plan.MIDDLE, discs[::-1], colours.HAIR)
    if layout.curves:
        canvas.curves(layout.curves, colours.LINE, width=2.5, strength=0.6)
    _captions(canvas, sketch, layout)
    _people(canvas, sketch, layout)
    _title(canvas, sketch)
    _legend(canvas, sketch, layout)
    return canvas.png(), frozenset(label.id for label in layout.labels)


def _captions(canvas: Canvas, sketch: Sketch, layout: Layout) -> None:
    for caption in layout.captions:
        canvas.bar(caption.box, colours.PAPER, round_by=14)
        _centred(canvas, caption, plan.RING_SIZE, colours.SOFT)
    x, y = plan.MIDDLE
    canvas.dot(x, y, rings.CORE * 0.72, colours.MIDDLE)
    size = _fitting(canvas, sketch.middle, MIDDLE_SIZES, MIDDLE_MOST)
    canvas.write(sketch.middle, x, y + size * RISE, size, colour=colours.PAPER, side="middle", thick=True)


def _people(canvas: Canvas, sketch: Sketch, layout: Layout) -> None:
    for person, dot in zip(sketch.people, layout.dots, strict=True):
        rim = colours.RIMS.get(person.grade, colours.PAPER)
        canvas.dot(dot.x, dot.y, dot.radius, colours.GRADES[person.grade], rim)
    for label in layout.labels:
        size = round((label.box.bottom - label.box.top) / labels.LINE)
        # Edging letters costs four times as much as writing them.
        ground = _ground(layout, label.box) if label.id in layout.crossed else None
        _centred(canvas, label, size, colours.INK, ground)


def _ground(layout: Layout, box: Box) -> Colour:
    """The colour of the ring in which the middle of a box lies."""
    x, y = plan.MIDDLE
    off = math.hypot((box.left + box.right) / 2 - x, (box.top + box.bottom) / 2 - y)
    shades = zip(layout.rings, colours.RINGS[-len(layout.rings) :], strict=True)
    return next((shade for ring, shade in shades if off <= ring.outer), colours.PAPER)


def _centred(canvas: Canvas, label: Label, size: int, colour: Colour, ground: Colour | None = None) -> None:
    box = label.box
    baseline = (box.top + box.bottom) / 2 + size * RISE
    canvas.write(label.text, (box.left + box.right) / 2, baseline, size, colour=colour, side="middle", ground=ground)


def _title(canvas: Canvas, sketch: Sketch) -> None:
    pen, most = canvas.letters, plan.TITLE.right - plan.TITLE.left
    size = _fitting(canvas, sketch.title, TITLE_SIZES, most)
    title = letters.fitted(sketch.title, most, lambda text: pen.width(text, size, thick=True))
    canvas.write(title, plan.EDGE, plan.TITLE.bottom - 12, size, thick=True)
    most = plan.SUBTITLE.right - plan.SUBTITLE.left
    subtitle = letters.fitted(sketch.subtitle, most, lambda text: pen.width(text, SUBTITLE_SIZE))
    canvas.write(subtitle, plan.EDGE, plan.SUBTITLE.bottom - 12, SUBTITLE_SIZE, colour=colours.SOFT)


def _legend(canvas: Canvas, sketch: Sketch, layout: Layout) -> None:
    grades = [grade for grade, _ in sketch.legend]
    for n, label in enumerate(layout.legend):
        x, y = label.box.left + plan.RADII["strong"], (label.box.top + label.box.bottom) / 2
        if n < len(grades):
            rim = colours.RIMS.get(grades[n], colours.PAPER)
            canvas.dot(x, y, plan.RADII[grades[n]], colours.GRADES[grades[n]], rim)
        else:
            canvas.bar(Box(x - 15, y - 1, x + 15, y + 2), colours.LINE)
        baseline = y + plan.LEGEND_SIZE * RISE
        canvas.write(label.text, x + plan.LEGEND_SIGN / 2, baseline, plan.LEGEND_SIZE, colour=colours.SOFT)


def _fitting(canvas: Canvas, text: str, sizes: tuple[int, ...], most: float) -> int:
    """The largest of the sizes in which a text is not too wide; the smallest when there is none."""
    fits = (size for size in sizes if canvas.letters.width(text, size, thick=True) <= most)
    return next(fits, sizes[-1])
