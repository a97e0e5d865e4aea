"""A sheet of paper to draw on, and the PNG that becomes of it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache
from io import BytesIO
from typing import TYPE_CHECKING, Literal

from bot.drawing.box import Box, Point
from bot.drawing.colours import INK, PAPER, Colour
from bot.drawing.letters import Letters

if TYPE_CHECKING:
    from PIL.Image import Image

Side = Literal["left", "middle", "right"]
FINER = 2
"""Large shapes are drawn in so many pixels for each, and then made smaller, which smooths their edges."""
FINEST = 4
HALO = 3
COLOURS = 128
"""So many are enough for flat shapes, and make the file a third as large."""
_ANCHORS = {"left": "ls", "middle": "ms", "right": "rs"}


class Canvas:
    """Everything in pixels from the upper left corner. What is drawn later covers what was drawn before."""

    def __init__(self, width: int, height: int, letters: Letters) -> None:
        from PIL import Image, ImageDraw

        self.width, self.height, self.letters = width, height, letters
        self._image = Image.new("RGB", (width, height), PAPER)
        self._draw = ImageDraw.Draw(self._image)
        self._dot = cache(_dot)

    def rings(self, x: float, y: float, discs: Sequence[tuple[float, Colour]], edge: Colour) -> None:
        """Discs within one another, the largest first, each with a fine edge."""
        from PIL import Image, ImageDraw

        # Each disc has a grey of its own; where they are smoothed into each other, so are the colours looked up for them.
        colours = [PAPER, *(each for _, colour in discs for each in (edge, colour))]
        step = 255 // (len(colours) - 1)
        radius = max(radius for radius, _ in discs) + 2
        side = int(2 * radius * FINER)
        grey = Image.new("L", (side, side), 0)
        draw = ImageDraw.Draw(grey)
        for n, (outer, _) in enumerate(discs):
            for within, shade in ((0.0, 2 * n + 1), (1.5, 2 * n + 2)):
                half = (outer - within) * FINER
                draw.ellipse((side / 2 - half, side / 2 - half, side / 2 + half, side / 2 + half), fill=shade * step)
        small = grey.reduce(FINER)
        small.putpalette(_between(colours, step))
        corner = (round(x - small.width / 2), round(y - small.height / 2))
        self._image.paste(small.convert("RGB"), corner)

    def curves(self, curves: Iterable[Sequence[Point]], colour: Colour, *, width: float, strength: float) -> None:
        """Lines through points, half transparent at a `strength` of 0.5."""
        from PIL import Image, ImageDraw

        mask = Image.new("L", (self.width * FINER, self.height * FINER), 0)
        draw = ImageDraw.Draw(mask)
        for curve in curves:
            draw.line(
                [(x * FINER, y * FINER) for x, y in curve], fill=round(255 * strength), width=round(width * FINER)
            )
        self._image.paste(colour, (0, 0), mask.reduce(FINER))

    def dot(self, x: float, y: float, radius: float, colour: Colour, rim: Colour = PAPER) -> None:
        """A smooth disc with a rim of two pixels."""
        for size, paint in ((radius, rim), (radius - 2, colour)):
            mask = self._dot(size)
            self._image.paste(paint, (round(x - mask.width / 2), round(y - mask.height / 2)), mask)

    def bar(self, box: Box, colour: Colour, *, round_by: float = 0.0, foot: bool = False) -> None:
        """A filled rectangle; one with a `foot` is round at the top only."""
        edges = (round(box.left), round(box.top), round(box.right) - 1, round(box.bottom) - 1)
        if edges[2] >= edges[0] and edges[3] >= edges[1]:
            most = min(edges[2] - edges[0], edges[3] - edges[1]) / 2
            corners = (True, True, not foot, not foot)
            self._draw.rounded_rectangle(edges, radius=min(round_by, most), fill=colour, corners=corners)

    def dashes(self, left: float, right: float, y: float, colour: Colour) -> None:
        """A level dashed line."""
        x = left
        while x < right:
            self._draw.line((x, y, min(x + 14, right), y), fill=colour, width=3)
            x += 24

    def write(
        self, text: str, x: float, y: float, size: int, *,
        colour: Colour = INK, side: Side = "left", thick: bool = False, ground: Colour | None = None,
    ) -> None:  # fmt: skip
        """Words whose baseline begins at a point, ends there, or has its middle there; what has no letters is left out.

        With a `ground` they are edged in that colour, so that lines behind them don't run through them.
        """
        words, font = self.letters.written(text), self.letters.font(size, thick)
        self._draw.text(
            (x, y), words, fill=colour, font=font, anchor=_ANCHORS[side],
            stroke_width=HALO if ground else 0, stroke_fill=ground,
        )  # fmt: skip

    def png(self) -> bytes:
        """The picture as a file."""
        from PIL import Image

        kept = BytesIO()
        few = self._image.quantize(COLOURS, method=Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE)
        few.save(kept, "PNG", compress_level=6)
        return kept.getvalue()


def _dot(radius: float) -> Image:
    from PIL import Image, ImageDraw

    side = int(2 * radius + 2)
    mask = Image.new("L", (side * FINEST, side * FINEST), 0)
    middle, half = side * FINEST / 2, radius * FINEST
    ImageDraw.Draw(mask).ellipse((middle - half, middle - half, middle + half, middle + half), fill=255)
    return mask.reduce(FINEST)


def _between(colours: Sequence[Colour], step: int) -> list[int]:
    """A palette that passes evenly from each colour to the next."""
    found: list[int] = []
    for shade in range(256):
        at, rest = divmod(shade, step)
        one, other = colours[min(at, len(colours) - 1)], colours[min(at + 1, len(colours) - 1)]
        found += (round(a + (b - a) * rest / step) for a, b in zip(one, other, strict=True))
    return found
