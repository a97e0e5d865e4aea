"""Charts: bars as high as they should be, everything in its frame, one under the other."""

import itertools
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from bot.drawing import charts, letters
from bot.drawing.box import Box
from bot.drawing.charts import Rows, Sheet, Sides, Weeks
from bot.drawing.fonts import Fonts

FRAME = Box(50, 100, 1150, 400)
WEEKS = Weeks(heading="By week", values=(0, 3, 5, 1), under=("Nov 2", "", "Nov 16", ""), goal=2, goal_words="your goal")
SIDES = Sides(heading="Give and take", left="received", right="given", came=("small",) * 40, went=("large",))
ROWS = Rows(
    heading="By circle",
    rows=(("inner", 2, 1), ("close", 0, 0), ("a circle with a very long name", 300, 3)),
    new_words="new",
)


@given(st.lists(st.integers(0, 40), min_size=1, max_size=53))
def test_bars_stand_on_the_ground_within_the_frame_side_by_side(values: list[int]) -> None:
    bars = charts.columns(values, FRAME, max(values))
    assert all(bar.within(FRAME) and bar.bottom == FRAME.bottom for bar in bars)
    assert all(one.right <= other.left for one, other in itertools.pairwise(bars))


def test_a_bar_is_as_high_as_its_number() -> None:
    low, high = charts.columns([1, 4], FRAME, 4)
    assert high.bottom - high.top == 4 * (low.bottom - low.top) == 300


def test_charts_stand_under_one_another() -> None:
    found = charts.frames([WEEKS, SIDES, ROWS])
    assert all(one.bottom < other.top for one, other in itertools.pairwise(found))


def test_of_very_many_favours_the_latest_are_dots_and_the_others_a_number() -> None:
    few, more = charts.shown(SIDES.came)
    assert len(few) + more == 40
    assert charts.shown(SIDES.went) == (("large",), 0)


@pytest.mark.parametrize("drawn", [(WEEKS,), (SIDES,), (ROWS,), (WEEKS, SIDES, ROWS)])
def test_any_of_them_make_a_picture(drawn: tuple[charts.Chart, ...]) -> None:
    data = charts.draw(Sheet(title="The last year", subtitle="", charts=drawn), letters.of(Fonts(folders=[])))
    with Image.open(BytesIO(data)) as picture:
        assert picture.size == (charts.WIDTH, round(charts.frames(drawn)[-1].bottom + charts.BOTTOM))
    assert len(data) < 100_000


def test_a_quiet_time_is_drawn_too() -> None:
    quiet = Weeks(heading="By week", values=(0, 0), under=("", ""))
    none = Rows(heading="By circle", rows=(("inner", 0, 0),))
    assert charts.draw(Sheet(title="", subtitle="", charts=(quiet, none)), letters.of(Fonts(folders=[])))
