"""`event`: planned, listed, changed, called off."""

import pytest

from tests.talk import Talk


async def test_an_event_is_planned_in_one_line(any_talk: Talk) -> None:
    said = await any_talk.says("event plan PyCon Friday 19:00 at Shibuya")
    assert "Planned: PyCon — Fri, Nov 20 at 19:00 — Shibuya\nI'll brief you the evening before." in said
    assert "• PyCon — Fri, Nov 20 at 19:00 — Shibuya" in await any_talk.says("event")
    await any_talk.says("event cancel PyCon")
    assert "No event ahead." in await any_talk.says("event")


@pytest.mark.parametrize(
    ("words", "planned"),
    [
        ("イベント 予定 交流会 明日19時 渋谷で", "交流会 — 明日(11月19日・木) 19:00 — 渋谷"),
        ("イベント 予定 渋谷で交流会 11/25", "交流会 — 来週11月25日(水) — 渋谷"),
        (
            "イベント 追加 もくもく会 毎週火曜19時 場所:恵比寿",
            "もくもく会 — 毎週火曜、次は来週11月24日(火) 19:00 — 恵比寿",
        ),
        ("イベント 予定 忘年会", "忘年会 — 日時は未定"),
        (
            "イベント 予定 もくもく会 毎月第2火曜19時 恵比寿",
            "もくもく会 — 毎月の第2火曜、次は12月8日(火) 19:00 — 恵比寿",
        ),
        ("イベント 予定 Python 金曜19時 勉強会", "Python 勉強会 — 11月20日(金) 19:00"),
        ("イベント 予定 大忘年会 銀座 12/20 19時", "大忘年会 — 12月20日(日) 19:00 — 銀座"),
        ("イベント 予定 12/2 スタートアップ 交流会", "スタートアップ 交流会 — 12月2日(水)"),
    ],
)
async def test_it_is_planned_as_people_say_it(hanashi: Talk, words: str, planned: str) -> None:
    assert f"予定しました: {planned}" in await hanashi.says(words)


@pytest.mark.parametrize(
    ("words", "proposed"),
    [
        ("heard there's a python meetup next thursday, 7pm, at the Google office", "python meetup — next Thu, Nov 26 at 19:00 — the Google office"),
        ("I'm starting a study group every second tuesday at 7pm in Ebisu", "study group — every two weeks on Tue (next Tue, Nov 24 at 19:00) — Ebisu"),
        ("there's a meetup next Friday in Shibuya", "meetup — next Fri, Nov 27 — Shibuya"),
    ],
)  # fmt: skip
async def test_what_announces_an_event_is_no_part_of_its_name(talk: Talk, words: str, proposed: str) -> None:
    assert f": {proposed}" in await talk.says(words)


async def test_hearsay_is_no_part_of_a_japanese_name(hanashi: Talk) -> None:
    said = await hanashi.says("来週木曜19時に渋谷のGoogleオフィスで勉強会があるらしい")
    assert "予定しましょうか: 勉強会 — 来週11月26日(木) 19:00 — 渋谷のGoogleオフィス" in said


@pytest.mark.parametrize(
    ("words", "proposed"),
    [
        ("12/2に渋谷で交流会があるんだけど", "交流会 — 12月2日(水) — 渋谷"),
        ("12/8に社内勉強会やるんですが", "社内勉強会 — 12月8日(火)"),
    ],
)
async def test_what_only_leads_on_is_no_part_of_a_japanese_name(hanashi: Talk, words: str, proposed: str) -> None:
    assert f": {proposed}\n" in await hanashi.says(words)


async def test_how_often_it_comes_is_said_in_the_list(any_talk: Talk) -> None:
    await any_talk.says("event plan Mokumoku every Tuesday 19:00")
    assert "• Mokumoku — every Tue (next Tue, Nov 24 at 19:00)" in await any_talk.says("event list")


@pytest.mark.parametrize(
    ("said", "planned"),
    [("yes but on Dec 6", "AI meetup — Sun, Dec 6 at 19:00"), ("Dec 6 at 20:00", "AI meetup — Sun, Dec 6 at 20:00")],
)
async def test_a_proposed_event_is_agreed_to_for_another_day(talk: Talk, said: str, planned: str) -> None:
    await talk.says("event AI meetup on Dec 5 at 19:00")
    assert f"Planned: {planned}" in await talk.says(said)


async def test_words_that_name_no_event_are_proposed_as_one(talk: Talk) -> None:
    assert "Shall I plan this event: AI meetup — Fri, Nov 27?" in await talk.says("event AI meetup on Nov 27")
    assert "No event ahead" in await talk.says("event")
    await talk.says("event AI meetup on Nov 27")
    assert "Planned: AI meetup — next Fri, Nov 27" in await talk.presses("Plan it")
    assert "## AI meetup" in await talk.says("event meetup")


async def test_the_form_plans_and_changes(talk: Talk) -> None:
    await talk.says("purpose set Find a job")
    await talk.says("event")
    assert "- Event\n- When\n- Where\n- For which purpose" in await talk.presses("Plan an event")
    await talk.submits(name="PyCon", when="tomorrow 19:00", where="Shibuya", purpose="Find a job")
    await talk.presses("Change it")
    assert "couldn't read" in await talk.submits(name="PyCon", when="whenever")
    await talk.says("event plan PyCon in 3 days at 18:00")
    assert "• PyCon — Sat, Nov 21 at 18:00 — Shibuya" in await talk.says("event list")
    assert "## 1 event ahead" in await talk.says("event list")


async def test_a_week_is_narrowed_to_a_day(talk: Talk) -> None:
    assert "On which day?" in await talk.says("event plan Expo next week")
    assert "Planned: Expo — next Wed, Nov 25" in await talk.presses("next Wed, Nov 25")


async def test_an_event_in_the_past_asks_whom_one_met(talk: Talk, hanashi: Talk) -> None:
    assert "That has taken place already: PyCon" in await talk.says("event plan PyCon yesterday")
    await talk.presses("Log whom I met")
    await talk.submits(who="Mika")
    assert "Logged one person at PyCon: Mika." in await talk.presses("Add and log")
    assert "Last talk: yesterday · PyCon" in await talk.says("who Mika")
    assert "もう終わったイベントですね" in await hanashi.says("イベント 予定 交流会 昨日")


async def test_an_event_called_off_is_silent(any_talk: Talk) -> None:
    await any_talk.says("event plan PyCon Friday 19:00")
    assert "Called off: PyCon" in await any_talk.presses("Call it off")
    assert await any_talk.waits(days=5) == []
    assert "There is no event “PyCon”." in await any_talk.says("event cancel PyCon")
    assert "not in your book any more" in await any_talk.raises("event.off", "nothing")


async def test_the_dashboard_shows_the_next_one(talk: Talk) -> None:
    await talk.says("add Mika")
    await talk.says("event plan PyCon Friday 19:00")
    assert "## PyCon\nFri, Nov 20 at 19:00\n[Prepare for one]" in await talk.says("home")
    assert "May be there" in await talk.presses("Prepare for one")


@pytest.fixture
async def group(talk: Talk) -> Talk:
    """A study group every Tuesday; it is a Wednesday."""
    await talk.says("event plan study group every Tuesday 19:00 at Ebisu")
    return talk


@pytest.mark.parametrize(
    "said",
    ["who's coming to the study group?", "when is the study group?", "brief me for the study group", "who will be at the event?"],
)  # fmt: skip
async def test_an_event_is_asked_after_in_words(group: Talk, said: str) -> None:
    assert "## study group\nnext Tue, Nov 24 at 19:00" in await group.says(said)


async def test_who_comes_is_told_in_words(group: Talk) -> None:
    await group.says("add Ana")
    await group.says("add Ken Sato")
    assert "Ana and Ken Sato may be at study group." in await group.says(
        "Ana and Ken Sato are coming to the study group"
    )
    await group.says("add Mika")
    assert "Mika may be at study group." in await group.says("Mika will be there too")


async def test_one_time_of_many_moves_and_keeps_its_hour(group: Talk) -> None:
    assert "Shall I move study group to Fri, Nov 20 at 19:00?" in await group.says("the study group moved to friday")
    assert "every Tue (Fri, Nov 20 at 19:00) — Ebisu" in await group.presses("Move it")
    await group.waits(days=4)
    assert "every Tue (next Tue, Nov 24 at 19:00)" in await group.says("event list")


async def test_one_time_of_many_is_called_off(group: Talk) -> None:
    assert "Next: study group — every Tue (Tue, Dec 1 at 19:00)" in await group.says(
        "study group is called off this time"
    )
    await group.says("the study group is cancelled")
    assert "every Tue (Tue, Dec 8 at 19:00)" in await group.presses("Only the next time")
    await group.says("cancel the study group")
    assert "Called off: study group" in await group.presses("For good")
    assert "No event ahead" in await group.says("event list")


async def test_a_japanese_event_is_asked_after_moved_and_called_off(hanashi: Talk) -> None:
    await hanashi.says("イベント 予定 もくもく会 金曜19時 恵比寿")
    await hanashi.says("追加 佐藤明美")
    assert "## もくもく会\n11月20日(金) 19:00" in await hanashi.says("もくもく会はいつ？")
    assert "佐藤明美さんが「もくもく会」に来そうですね" in await hanashi.says("明美さんももくもく会に来るって")
    assert "佐藤明美" in await hanashi.says("もくもく会に誰が来る？")
    await hanashi.says("もくもく会が土曜に変わった")
    assert "もくもく会 — 11月21日(土) 19:00 — 恵比寿" in await hanashi.presses("変更する")
    assert "取りやめました: もくもく会" in await hanashi.says("もくもく会は中止になった")
