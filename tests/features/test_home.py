"""`home`: the dashboard."""

from tests.talk import Talk

ALWAYS = "[I talked to somebody] [Add somebody] [Help]"
GOAL = "This week's goal: be in touch with 2 people"


async def test_a_newcomer_is_welcomed(talk: Talk, hanashi: Talk) -> None:
    for word in ("home", "hello", "hi"):
        assert "Hello, I'm Kizuna." in await talk.says(word)
    for word in ("ホーム", "こんにちは"):
        assert "こんにちは、絆(きずな)です。" in await hanashi.says(word)


async def test_the_home_surface_is_the_dashboard(any_talk: Talk) -> None:
    await any_talk.says("add Mika")
    assert await any_talk.opens() == f"## 1 person in your book\nNobody is waiting. Well kept!\n{GOAL}\n{ALWAYS}"


async def test_who_waits_longest_stands_first(talk: Talk) -> None:
    for name, days in (("Ann", 9), ("Bea", 1), ("Cid", 5), ("Dan", 3)):
        await talk.says(f"add {name} cadence:{days}d")
    await talk.waits(days=12)
    assert f"4 are waiting to hear from you: Bea, Dan, Cid…\n{GOAL}\n[Show them] {ALWAYS}" in await talk.says("home")
    assert "4 people are waiting" in await talk.presses("Show them")


async def test_whoever_is_due_has_buttons_right_there(talk: Talk) -> None:
    for name in ("Ann", "Bea", "Cid", "Dan"):
        await talk.says(f"add {name} cadence:1d")
    await talk.waits(days=3)
    shown = await talk.says("home")
    assert shown.count("[Done] [Not now] [Open card]") == 3
    assert "Lovely! Bea next comes up" in await talk.presses("Done", card="Bea")
    assert "3 are waiting" in await talk.says("home")


async def test_what_comes_up_next_is_shown(hanashi: Talk) -> None:
    await hanashi.says("追加 美香 間隔:1日")
    await hanashi.says("追加 健 間隔:1日")
    await hanashi.says("リマインド 11月25日15時 資料を送る")
    await hanashi.waits(days=1)
    said = await hanashi.says("ホーム")
    assert "## 帳面には2人" in said
    assert "そろそろ連絡したい人が2人: " in said
    assert "## これからの予定\n来週11月25日(水) 15:00 — 資料を送る" in said


async def test_the_week_begins_on_monday_and_counts_people(any_talk: Talk) -> None:
    for name in ("Ann", "Bea"):
        await any_talk.says(f"add {name}")
    await any_talk.says("log Ann last Sunday a call")
    assert GOAL in await any_talk.says("home")
    await any_talk.says("log Ann on Monday a call")
    await any_talk.says("log Ann today")
    assert "This week: in touch with 1 of 2" in await any_talk.says("home")
    await any_talk.says("log Bea today")
    assert "This week: in touch with 2 people. That was your goal!" in await any_talk.says("home")


async def test_the_archived_are_not_counted(talk: Talk) -> None:
    await talk.says("add Mika cadence:1d")
    await talk.says("add Ken")
    await talk.says("archive Mika")
    await talk.waits(days=5)
    assert await talk.says("home") == f"## 1 person in your book\nNobody is waiting. Well kept!\n{GOAL}\n{ALWAYS}"


async def test_each_sees_their_own(talk: Talk) -> None:
    await talk.says("add Mika cadence:1d")
    await talk.waits(days=3)
    assert "Mika" not in await talk.beside("ben").opens()
