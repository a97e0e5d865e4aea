"""`undo`: one step back, within a day, whatever the step was."""

import pytest

from tests.talk import Talk

STEPS = [
    ("add Noriko", "I don't know Noriko yet", "who Noriko"),
    ("edit Mika company:NEC", "Sony", "who Mika"),
    ("archive Mika", "[Archive]", "who Mika"),
    ("met Mika at PyCon", "Nobody matches", "find PyCon"),
    ("remind Mika tomorrow call", "No reminders", "reminders"),
    ("settings zone:Europe/Paris", "Asia/Tokyo", "settings"),
    ("pause 2 weeks", "I wasn't on holiday", "pause off"),
    ("merge Ken Ito into Mika", "## Ken Ito", "who Ken Ito"),
]


@pytest.mark.parametrize(("step", "seen", "look"), STEPS)
async def test_every_step_that_changes_the_book_can_be_taken_back(
    any_talk: Talk, step: str, seen: str, look: str
) -> None:
    await any_talk.says("add Mika company:Sony")
    await any_talk.says("add Ken Ito")
    await any_talk.says(step)
    assert "Taken back" in await any_talk.says("undo")
    assert seen in await any_talk.says(look)


async def test_a_removed_person_comes_back_with_everything(talk: Talk) -> None:
    await talk.says("add Mika company:Sony")
    await talk.says("met Mika at PyCon. Likes tea")
    await talk.says("remove Mika")
    await talk.presses("Remove")
    await talk.says("undo")
    assert "PyCon · Likes tea" in await talk.says("who Mika")


async def test_only_one_step_is_kept(talk: Talk) -> None:
    await talk.says("add Mika")
    await talk.says("add Ken")
    await talk.says("undo")
    assert "nothing to take back" in await talk.says("undo")
    assert "## Mika" in await talk.says("who Mika")


async def test_a_step_older_than_a_day_stays(talk: Talk) -> None:
    await talk.says("add Mika")
    await talk.waits(hours=25)
    assert "nothing to take back" in await talk.says("undo")


async def test_looking_is_no_step(talk: Talk) -> None:
    await talk.says("add Mika")
    await talk.says("who Mika")
    assert "Taken back: Added Mika" in await talk.says("undo")
