"""A digest that goes unanswered comes more rarely, and in the end not at all, until its owner stirs."""

from datetime import timedelta

import pytest

from bot.model.reply import Reply
from tests.talk import START, Talk, shown


async def _busy(talk: Talk) -> None:
    """Enough people that every day has somebody."""
    for n in range(1, 15):
        await talk.commands("add", f"Friend {n:02}", cadence="1d")
    await talk.commands("settings", limit="1")
    await talk.says("summary off")


async def _ignored(talk: Talk, days: int) -> list[Reply]:
    return await talk.waits(days=days)


def _days(talk: Talk) -> list[str]:
    return [f"{at.astimezone(START.tzinfo):%a %m-%d}" for at, _, _ in talk.outbox.sent]


async def test_three_ignored_digests_make_the_bot_ask_once_and_go_weekly(any_talk: Talk) -> None:
    await _busy(any_talk)
    sent = await _ignored(any_talk, 20)
    asked = [n for n, reply in enumerate(sent) if "once a week instead" in shown(reply)]
    assert asked == [3]
    assert "[Once a week] [Every day]" in shown(sent[3])
    assert _days(any_talk)[4:] == ["Mon 11-23", "Mon 11-30", "Mon 12-07"]


async def test_the_question_reads_kindly_in_japanese(hanashi: Talk) -> None:
    await _busy(hanashi)
    sent = await _ignored(hanashi, 4)
    assert "お忙しいようですね。週に一度にしましょうか？\n[週に一度] [毎日のまま]" in shown(sent[3])
    assert "週に一度、月曜日にお知らせします。" in await hanashi.presses("週に一度", of=sent[3])


async def test_every_day_stays_every_day_for_those_who_want_it(talk: Talk) -> None:
    await _busy(talk)
    sent = await _ignored(talk, 4)
    assert "Every day, then." in await talk.presses("Every day", of=sent[3])
    assert len(await _ignored(talk, 3)) == 3


async def test_once_a_week_is_on_mondays(talk: Talk) -> None:
    await _busy(talk)
    sent = await _ignored(talk, 4)
    await talk.presses("Once a week", of=sent[3])
    await _ignored(talk, 14)
    assert _days(talk)[4:] == ["Mon 11-23", "Mon 11-30"]
    assert "Digest: weekly, on Mondays at 09:00" in await talk.says("settings")


@pytest.mark.parametrize("act", ["who Friend 01", "due", "hlep", "log Friend 01"])
async def test_any_act_starts_the_count_afresh(talk: Talk, act: str) -> None:
    await _busy(talk)
    for _ in range(4):
        assert len(await _ignored(talk, 2)) == 2
        await talk.says(act)
    assert not any("once a week" in shown(reply) for _, _, reply in talk.outbox.sent)


async def test_opening_the_home_surface_counts_as_an_act(talk: Talk) -> None:
    await _busy(talk)
    for _ in range(4):
        await _ignored(talk, 2)
        await talk.opens()
    assert not any("once a week" in shown(reply) for _, _, reply in talk.outbox.sent)


async def test_eight_ignored_weeks_end_in_silence_which_a_word_ends(any_talk: Talk) -> None:
    await _busy(any_talk)
    await any_talk.says("settings rhythm:weekly")
    sent = await _ignored(any_talk, 70)
    assert len(sent) == 9
    assert "I'll be quiet from now on." in shown(sent[-1])
    assert await _ignored(any_talk, 60) == []
    await any_talk.says("hello")
    assert len(await _ignored(any_talk, 7)) == 1


async def test_a_silent_bot_still_delivers_reminders(talk: Talk) -> None:
    await _busy(talk)
    await talk.says("settings rhythm:weekly")
    await talk.says("remind 2027-03-01 15:00 renew the passport")
    await _ignored(talk, 90)
    assert [shown(reply) for reply in await _ignored(talk, 20)] != []


async def test_days_with_nobody_due_do_not_count_as_ignored(talk: Talk) -> None:
    await talk.says("add Mika cadence:30d")
    await _ignored(talk, 45)
    assert len(talk.outbox.sent) == 3
    assert not any("once a week" in shown(reply) for _, _, reply in talk.outbox.sent)


async def test_coming_back_at_night_waits_for_the_morning_with_one_message(any_talk: Talk) -> None:
    for day in (1, 2, 3):
        await any_talk.says(f"remind in {day} days water the plants {day}")
    await any_talk.says("add Mika circle:inner")
    any_talk.clock.set(START + timedelta(days=365, hours=-7))
    assert await any_talk.waits(hours=4) == []
    (morning,) = await any_talk.waits(hours=12)
    assert "water the plants 3" in shown(morning)
