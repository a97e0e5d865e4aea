"""The picture of how things go: at most three charts under one another, each with its words."""

from collections.abc import Mapping, Sequence

from msgspec import Struct

from bot.drawing import colours, letters
from bot.drawing.box import Box
from bot.drawing.canvas import Canvas
from bot.drawing.colours import Colour
from bot.drawing.letters import Letters
from bot.model.favour import FavourSize

WIDTH, EDGE = 1200, 56
TOP, BETWEEN, BOTTOM = 178, 56, 40
HEADING, SMALL, TITLE, SUBTITLE = 33, 26, 46, 27
HEADED = 62
"""Height of a chart's heading."""
WEEKS_HIGH, WEEKS_FOOT = 330, 44
BAR_WIDEST, SHARE = 72.0, 0.72
NUMBERED_MOST = 14
"""Of more bars only the highest has its number."""
DOTS: Mapping[FavourSize, float] = {"small": 12, "medium": 17, "large": 24}
DOT_STEP, DOT_ROWS, DOT_COLUMNS = 54, 3, 9
ROW_HIGH = 56
WEEK_LEAST, ROW_LEAST = 4, 10
"""What a bar of full size stands for at least: one person is no large bar."""
NAMES_WIDE = 190.0


class Weeks(Struct, frozen=True, kw_only=True):
    """Something counted week by week, the running week last. `under` is written below bars; empty for most of them."""

    heading: str
    values: tuple[int, ...]
    under: tuple[str, ...]
    goal: int = 0
    goal_words: str = ""


class Sides(Struct, frozen=True, kw_only=True):
    """What came and what went, a dot for each."""

    heading: str
    left: str
    right: str
    came: tuple[FavourSize, ...]
    went: tuple[FavourSize, ...]


class Rows(Struct, frozen=True, kw_only=True):
    """A number for each name, and how many of them are new."""

    heading: str
    rows: tuple[tuple[str, int, int], ...]
    new_words: str = ""


Chart = Weeks | Sides | Rows


class Sheet(Struct, frozen=True, kw_only=True):
    """All charts with what stands above them."""

    title: str
    subtitle: str
    charts: tuple[Chart, ...]


def height(chart: Chart) -> float:
    """How high a chart is, with its heading."""
    if isinstance(chart, Weeks):
        return HEADED + WEEKS_HIGH + WEEKS_FOOT
    if isinstance(chart, Sides):
        return HEADED + 46 + DOT_STEP * max(_lines(chart.came), _lines(chart.went))
    return HEADED + ROW_HIGH * len(chart.rows)


def frames(charts: Sequence[Chart]) -> list[Box]:
    """Where each chart stands, heading and all."""
    found, top = [], float(TOP)
    for chart in charts:
        found.append(Box(EDGE, top, WIDTH - EDGE, top + height(chart)))
        top += height(chart) + BETWEEN
    return found


def columns(values: Sequence[int], frame: Box, most: int) -> list[Box]:
    """A bar for each value, as high as the frame for `most`."""
    step = (frame.right - frame.left) / max(len(values), 1)
    wide = min(step * SHARE, BAR_WIDEST)
    found = []
    for n, value in enumerate(values):
        middle = frame.left + (n + 0.5) * step
        top = frame.bottom - (frame.bottom - frame.top) * value / max(most, 1)
        found.append(Box(middle - wide / 2, top, middle + wide / 2, frame.bottom))
    return found


def shown(sizes: Sequence[FavourSize]) -> tuple[Sequence[FavourSize], int]:
    """Those that have a dot of their own, and how many more there are."""
    room = DOT_ROWS * DOT_COLUMNS
    return (sizes, 0) if len(sizes) <= room else (sizes[-(room - 1) :], len(sizes) - room + 1)


def _lines(sizes: Sequence[FavourSize]) -> int:
    return min(max(-(-len(sizes) // DOT_COLUMNS), 1), DOT_ROWS)


def draw(sheet: Sheet, pen: Letters) -> bytes:
    """The picture as PNG. Takes some 50 ms: not for the event loop."""
    places = frames(sheet.charts)
    canvas = Canvas(WIDTH, round(places[-1].bottom + BOTTOM), pen)
    canvas.write(sheet.title, EDGE, 76, TITLE, thick=True)
    canvas.write(sheet.subtitle, EDGE, 124, SUBTITLE, colour=colours.SOFT)
    for chart, frame in zip(sheet.charts, places, strict=True):
        canvas.write(chart.heading, frame.left, frame.top + HEADING, HEADING, thick=True)
        body = Box(frame.left, frame.top + HEADED, frame.right, frame.bottom)
        if isinstance(chart, Weeks):
            _weeks(canvas, chart, body)
        elif isinstance(chart, Sides):
            _sides(canvas, chart, body)
        else:
            _rows(canvas, chart, body)
    return canvas.png()


def _weeks(canvas: Canvas, chart: Weeks, body: Box) -> None:
    frame = Box(body.left, body.top + SMALL + 12, body.right, body.bottom - WEEKS_FOOT)
    most = max(*chart.values, chart.goal, WEEK_LEAST)
    bars = columns(chart.values, frame, most)
    numbered: list[tuple[int, float, float]] = []
    highest = chart.values.index(max(chart.values))
    for n, (bar, value) in enumerate(zip(bars, chart.values, strict=True)):
        last = n == len(bars) - 1
        canvas.bar(bar, colours.BAR_NOW if last else colours.BAR, round_by=8, foot=True)
        if value and (len(bars) <= NUMBERED_MOST or n == highest):
            numbered.append((value, (bar.left + bar.right) / 2, bar.top - 9))
    canvas.bar(Box(frame.left, frame.bottom, frame.right, frame.bottom + 2), colours.HAIR)
    right = frame.left
    for bar, words in zip(bars, chart.under, strict=True):
        half = canvas.letters.width(words, SMALL) / 2
        middle = min(max((bar.left + bar.right) / 2, frame.left + half), frame.right - half)
        if words and middle - half >= right:
            canvas.write(words, middle, body.bottom - 8, SMALL, colour=colours.SOFT, side="middle")
            right = middle + half + 16
    if chart.goal:
        y = frame.bottom - (frame.bottom - frame.top) * chart.goal / most
        canvas.dashes(frame.left, frame.right, y, colours.GOAL)
        _corner(canvas, chart.goal_words, body, colours.GOAL, dash=True)
    for value, x, y in numbered:
        canvas.write(str(value), x, y, SMALL, colour=colours.SOFT, side="middle", ground=colours.PAPER)


def _sides(canvas: Canvas, chart: Sides, body: Box) -> None:
    middle = (body.left + body.right) / 2
    canvas.write(chart.left, middle - 30, body.top + SMALL, SMALL, colour=colours.GOT, side="right", thick=True)
    canvas.write(chart.right, middle + 30, body.top + SMALL, SMALL, colour=colours.GAVE, thick=True)
    canvas.bar(Box(middle - 1, body.top, middle + 2, body.bottom), colours.HAIR)
    for sizes, sign, colour in ((chart.came, -1, colours.GOT), (chart.went, 1, colours.GAVE)):
        few, more = shown(sizes)
        for n, size in enumerate(few):
            _dot(canvas, n, DOTS[size], (middle, sign, body.top + 46), colour)
        if more:
            x, y = _at(len(few), middle, sign, body.top + 46)
            canvas.write(f"+{more}", x, y + SMALL * 0.36, SMALL, colour=colours.SOFT, side="middle")


def _dot(canvas: Canvas, n: int, radius: float, origin: tuple[float, int, float], colour: Colour) -> None:
    x, y = _at(n, *origin)
    canvas.dot(x, y, radius, colour)


def _at(n: int, middle: float, sign: int, top: float) -> tuple[float, float]:
    """Where the n-th dot stands, from the middle outward."""
    row, column = divmod(n, DOT_COLUMNS)
    return middle + sign * (46 + column * DOT_STEP), top + (row + 0.5) * DOT_STEP


def _rows(canvas: Canvas, chart: Rows, body: Box) -> None:
    left, most = body.left + NAMES_WIDE, max(*(count for _, count, _ in chart.rows), ROW_LEAST)
    for n, (name, count, new) in enumerate(chart.rows):
        y = body.top + (n + 0.5) * ROW_HIGH
        words = letters.fitted(name, NAMES_WIDE - 20, lambda text: canvas.letters.width(text, SMALL))
        canvas.write(words, body.left, y + SMALL * 0.36, SMALL, colour=colours.SOFT)
        wide = (body.right - 70 - left) * count / most
        bar = Box(left, y - 17, left + wide, y + 17)
        canvas.bar(bar, colours.PEOPLE, round_by=8)
        if new:
            canvas.bar(Box(bar.right - wide * new / count, bar.top, bar.right, bar.bottom), colours.NEW, round_by=8)
        if count:
            canvas.write(str(count), bar.right + 14, y + SMALL * 0.36, SMALL, colour=colours.SOFT)
    if chart.new_words:
        _corner(canvas, chart.new_words, body, colours.NEW)


def _corner(canvas: Canvas, words: str, body: Box, colour: Colour, *, dash: bool = False) -> None:
    """What a colour means, at the right of the heading."""
    y = body.top - HEADED + HEADING
    left = body.right - canvas.letters.width(words, SMALL)
    canvas.write(words, left, y, SMALL, colour=colours.SOFT)
    if dash:
        canvas.dashes(left - 62, left - 14, y - 9, colour)
    else:
        canvas.dot(left - 26, y - 9, 12, colour)
