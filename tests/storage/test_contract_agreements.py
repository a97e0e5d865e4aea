"""What processes agree on, on every engine."""

import asyncio
from datetime import UTC, datetime, timedelta

import pytest

from storage.agreements import Agreements

NOW = datetime(2026, 11, 22, 10, tzinfo=UTC)
FIVE = timedelta(seconds=5)


@pytest.fixture
def agreements(books) -> Agreements:
    return Agreements(books.database)


async def test_each_turn_is_given_to_one_only(agreements):
    turns = await asyncio.gather(*(agreements.turn("identify 0", NOW, FIVE) for _ in range(6)))
    assert sorted(turns) == [NOW + n * FIVE for n in range(6)]


async def test_a_turn_after_a_pause_is_now(agreements):
    await agreements.turn("identify 0", NOW, FIVE)
    assert await agreements.turn("identify 0", NOW + 2 * FIVE, FIVE) == NOW + 2 * FIVE


async def test_names_do_not_wait_for_each_other(agreements):
    await agreements.turn("identify 0", NOW, FIVE)
    assert await agreements.turn("identify 1", NOW, FIVE) == NOW


async def test_a_clock_that_was_wrong_holds_nobody_up(agreements):
    await agreements.turn("identify 0", NOW + timedelta(days=400), FIVE)
    assert await agreements.turn("identify 0", NOW, FIVE) == NOW


async def test_notes_are_kept_and_replaced(agreements):
    assert await agreements.noted("commands") == ""
    for value in ("abc", "def"):
        await agreements.note("commands", value)
        assert await agreements.noted("commands") == value
