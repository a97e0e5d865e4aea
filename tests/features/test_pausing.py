"""`pause`: holidays from nudges."""

import pytest

from tests.talk import Talk


@pytest.mark.parametrize(
    ("text", "back"),
    [
        ("pause 2 weeks", "Wed, Dec 2 at 09:00"),
        ("pause for 3 days", "Sat, Nov 21 at 09:00"),
        ("pause until 2026-12-24", "Thu, Dec 24 at 09:00"),
        ("pause tomorrow", "tomorrow (Thu, Nov 19) at 09:00"),
        ("pause until tomorrow 15:00", "tomorrow (Thu, Nov 19) at 15:00"),
    ],
)
async def test_a_holiday_is_said_back_resolved(talk: Talk, text: str, back: str) -> None:
    assert f"Enjoy the rest! I'm back {back}." in await talk.says(text)
    assert f"On holiday until: {back}" in await talk.says("settings")


@pytest.mark.parametrize(
    ("text", "back"),
    [
        ("休み 2週間", "12月2日(水) 09:00"),
        ("休み 12月24日まで", "12月24日(木) 09:00"),
        ("お休み 3日間", "11月21日(土) 09:00"),
    ],
)
async def test_holidays_in_japanese(hanashi: Talk, text: str, back: str) -> None:
    assert f"{back} に戻ります。" in await hanashi.says(text)


async def test_nothing_comes_during_a_holiday_and_one_digest_at_its_end(any_talk: Talk) -> None:
    await any_talk.says("add Mika cadence:1d")
    await any_talk.says("met Mika at PyCon")
    await any_talk.says("pause 1 week")
    await any_talk.waits(days=6)
    assert any_talk.times() == []
    await any_talk.waits(days=1)
    assert set(any_talk.times()) == {"11-25 09:00"}


async def test_how_long_is_asked_with_buttons(hanashi: Talk) -> None:
    assert "[3日間] [7日間] [14日間] [30日間] [やめる]" in await hanashi.says("休み")
    assert "11月25日(水) 09:00 に戻ります。" in await hanashi.presses("7日間")


@pytest.mark.parametrize("text", ["pause someday", "休み いつか"])
async def test_a_length_nobody_understands_is_asked_for(talk: Talk, text: str) -> None:
    assert "How long shall I be quiet?\n[3 days]" in await talk.says(text)
    assert "left it as it was" in await talk.presses("Cancel")
    assert "On holiday" not in await talk.says("settings")


@pytest.mark.parametrize("text", ["pause until 2026-11-01", "pause until yesterday", "pause until 2099-01-01"])
async def test_a_day_gone_by_or_too_far_is_refused(talk: Talk, text: str) -> None:
    assert "How long shall I be quiet?" in await talk.says(text) or "Until when" in await talk.says(text)
    assert "On holiday" not in await talk.says("settings")


@pytest.mark.parametrize("text", ["pause off", "pause end", "休み 再開", "休み 終わり"])
async def test_a_holiday_can_end_early(talk: Talk, text: str) -> None:
    await talk.says("add Mika cadence:1d")
    await talk.says("pause 2 weeks")
    assert "Welcome back!" in await talk.says(text)
    await talk.waits(days=1)
    assert talk.times() == ["11-19 09:00"]


async def test_ending_no_holiday_is_no_harm(hanashi: Talk) -> None:
    assert "お休みしていませんでしたよ。" in await hanashi.says("休み 再開")


@pytest.mark.parametrize(
    ("said", "from_", "back"),
    [
        ("I'm on vacation next week", "Mon, Nov 23", "Mon, Nov 30"),
        ("vacation from Dec 20 to Jan 3", "Sun, Dec 20", "Mon, Jan 4"),
        ("I'm out of office from Dec 1 until Dec 3", "Tue, Dec 1", "Fri, Dec 4"),
    ],
)
async def test_a_holiday_to_come_begins_on_its_day(talk: Talk, said: str, from_: str, back: str) -> None:
    answer = await talk.says(said)
    assert f"I'll be quiet from {from_}" in answer
    assert back in answer
    assert "On holiday until" not in await talk.says("settings")


async def test_a_planned_holiday_is_quiet_only_while_it_lasts(talk: Talk) -> None:
    await talk.says("I'm on vacation next week")
    await talk.waits(days=6)
    assert "On holiday until" in await talk.says("settings")
    assert "Welcome back!" in await talk.says("I'm back")


async def test_a_planned_holiday_can_be_called_off(talk: Talk) -> None:
    await talk.says("I'm on vacation next week")
    assert "no holiday then" in await talk.says("pause off")
    await talk.waits(days=6)
    assert "On holiday until" not in await talk.says("settings")


@pytest.mark.parametrize("said", ["来週から1週間休みたい", "休み 来週月曜から日曜", "来週の月曜から7日間休みます"])
async def test_a_holiday_to_come_in_japanese(hanashi: Talk, said: str) -> None:
    assert "11月23日(月)からお休みして、11月30日(月) 09:00 に戻ります" in await hanashi.says(said)
