"""`undo`: one step back, within a day, whatever the step was."""

from collections.abc import Sequence

import pytest
from msgspec.structs import replace

from bot.engine.newcomers import newcomer
from bot.model.nudge import Nudge
from tests.features.kept import held
from tests.talk import Talk, shown

STEPS = [
    ("add Noriko", "I don't know Noriko yet", "who Noriko"),
    ("edit Mika company:NEC", "Sony", "who Mika"),
    ("archive Mika", "[Archive]", "who Mika"),
    ("met Mika at PyCon", "Nobody matches", "find PyCon"),
    ("remind Mika tomorrow call", "No reminders", "reminders"),
    ("settings zone:Europe/Paris", "Asia/Tokyo", "settings"),
    ("pause 2 weeks", "wasn't on holiday", "pause off"),
    ("merge Ken Ito into Ken", "## Ken Ito", "who Ken Ito"),
]


@pytest.mark.parametrize(("step", "seen", "look"), STEPS)
async def test_every_step_that_changes_the_book_can_be_taken_back(
    any_talk: Talk, step: str, seen: str, look: str
) -> None:
    await any_talk.says("add Mika company:Sony")
    for name in ("Ken", "Ken Ito"):
        await any_talk.commands("add", name)
    await any_talk.says(step)
    assert "Taken back" in await any_talk.says("undo")
    assert seen in await any_talk.says(look)


async def test_a_removed_person_comes_back_with_everything(talk: Talk) -> None:
    await talk.says("add Mika company:Sony")
    await talk.says("met Mika at PyCon. Likes tea")
    await talk.says("remove Mika")
    await talk.presses("Remove")
    await talk.says("undo")
    assert "PyCon" in await talk.says("who Mika")


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
    assert "Taken back: “Added Mika" in await talk.says("undo")


async def test_undoing_in_japanese_says_what_was_taken_back(hanashi: Talk) -> None:
    await hanashi.says("追加 美香")
    await hanashi.says("削除 美香")
    await hanashi.presses("消す")
    assert await hanashi.says("取消") == "取り消しました:「美香さんを削除しました。」"
    assert "## 美香" in await hanashi.says("誰 美香")
    assert "取り消せることはありません" in await hanashi.says("取消")


async def test_a_first_meeting_taken_back_is_not_thanked_for(any_talk: Talk) -> None:
    await any_talk.says("add Mika")
    await any_talk.says("met Mika")
    await any_talk.says("undo")
    assert await any_talk.waits(days=3) == []


async def test_a_merge_taken_back_gives_everything_to_its_owner_again(any_talk: Talk) -> None:
    for text in ("add Ken", "met Ken at PyCon", "remind Ken 2026-12-24 15:00 call", "add Mika"):
        await any_talk.says(text)
    await any_talk.says("merge Ken into Mika")
    await any_talk.presses("Make it one")
    await any_talk.says("undo")
    ken, mika = await any_talk.says("who Ken"), await any_talk.says("who Mika")
    assert "PyCon" in ken
    assert "call" in ken
    assert "PyCon" not in mika
    assert "You met Ken for the first time" in shown((await any_talk.waits(days=1))[0])


async def test_archiving_taken_back_brings_the_reminders_back(talk: Talk) -> None:
    await talk.says("add Mika")
    await talk.says("remind Mika 2026-12-24 15:00 call")
    await talk.says("archive Mika")
    await talk.says("undo")
    assert "call" in await talk.says("reminders")


async def test_a_pressed_done_can_be_taken_back(any_talk: Talk) -> None:
    await any_talk.says("add Mika cadence:3d")
    (sent,) = await any_talk.waits(days=3)
    await any_talk.presses("Done", of=sent)
    assert "Taken back: “Lovely! Mika" in await any_talk.says("undo")
    assert "Last talk" not in await any_talk.says("who Mika")


async def test_nobody_takes_back_the_step_of_another(talk: Talk) -> None:
    await talk.says("add Mika")
    assert "nothing to take back" in await talk.beside("ben").says("undo")
    assert "## Mika" in await talk.says("who Mika")


async def test_what_came_meanwhile_in_another_time_zone_keeps_its_wall_time(talk: Talk) -> None:
    await talk.says("remind every day at 15:00 stretch")
    await talk.says("settings zone:Europe/Paris")
    assert "stretch" in shown((await talk.waits(hours=14))[-1])
    assert "Taken back" in await talk.says("undo")
    assert "at 15:00" in await talk.says("reminders")
    assert "nothing to take back" in await talk.says("undo")


async def test_undo_leaves_the_digests_of_somebody_new(any_talk: Talk) -> None:
    await any_talk.says("add Mika")
    before = await held(any_talk, Nudge)
    assert "Taken back: “Added Mika" in await any_talk.says("undo")
    assert {"digest", "greetings", "summary"} <= {each.kind for each in before}
    assert await held(any_talk, Nudge) == before


async def test_who_lost_what_began_with_them_to_an_older_undo_gets_it_back_once(any_talk: Talk) -> None:
    await any_talk.says("add Mika")
    before = sorted(each.kind for each in await _lost(any_talk))
    await any_talk.says("met Mika")
    assert "met Mika" in await any_talk.says("undo")
    assert sorted(each.kind for each in await held(any_talk, Nudge)) == before


@pytest.mark.parametrize(("said", "states"), [("on", ["done", "scheduled"]), ("off", ["done"])])
async def test_what_they_said_of_it_since_still_counts(any_talk: Talk, said: str, states: list[str]) -> None:
    await any_talk.says("add Mika")
    await any_talk.says(f"summary {said}")
    await _lost(any_talk, besides="summary")
    await any_talk.says("met Mika")
    assert sorted(each.state for each in await held(any_talk, Nudge) if each.kind == "summary") == states


@pytest.mark.parametrize("said", ["hi", "list", "add"])
async def test_whoever_has_changed_nothing_yet_has_nothing_to_take_back(talk: Talk, said: str) -> None:
    await talk.says(said)
    assert "nothing to take back" in await talk.says("undo")


async def test_undo_does_not_take_nudges_back_to_the_zone_before(talk: Talk) -> None:
    await talk.says("add Mika")
    await talk.says("undo")
    talk.user = replace(talk.user, timezone="Europe/Berlin")
    await talk.resettles()
    after = await held(talk, Nudge)
    assert "nothing to take back" in await talk.says("undo")
    assert await held(talk, Nudge) == after


async def test_a_step_without_words_is_taken_back_without_a_loose_end(any_talk: Talk) -> None:
    await any_talk.says("start")
    await any_talk.presses("English")
    await any_talk.presses("Yes")
    assert await any_talk.says("undo") == "Taken back."


async def _lost(talk: Talk, *, besides: str = "") -> Sequence[Nudge]:
    """What the bot planned of itself is gone, as `undo` right after the first message once left a book."""
    nudges = await held(talk, Nudge)
    async with talk.bot.store.book(newcomer(talk.user, talk.clock.now()), event_id="an older undo") as book:
        assert book is not None
        await book.remove(*(each for each in nudges if each.kind != besides))
        book.begin()
    return nudges
