"""`home`: the dashboard."""

from tests.talk import Talk

ALWAYS = "[Log a touch] [Add somebody] [Help]"


async def test_a_newcomer_is_welcomed(talk: Talk, hanashi: Talk) -> None:
    for word in ("home", "hello", "hi"):
        assert "Hello, I'm Kizuna." in await talk.says(word)
    for word in ("ホーム", "こんにちは"):
        assert "こんにちは、絆(きずな)です。" in await hanashi.says(word)


async def test_the_home_surface_is_the_dashboard(any_talk: Talk) -> None:
    await any_talk.says("add Mika")
    assert await any_talk.opens() == f"## 1 person in your book\nNobody is waiting. Well kept!\n{ALWAYS}"


async def test_who_waits_longest_stands_first(talk: Talk) -> None:
    for name, days in (("Ann", 9), ("Bea", 1), ("Cid", 5), ("Dan", 3)):
        await talk.says(f"add {name} cadence:{days}d")
    await talk.waits(days=12)
    assert f"4 are waiting to hear from you: Bea, Dan, Cid…\n[Show them] {ALWAYS}" in await talk.says("home")
    assert "4 people are waiting" in await talk.presses("Show them")


async def test_what_comes_up_next_is_shown(hanashi: Talk) -> None:
    await hanashi.says("追加 美香 間隔:1日")
    await hanashi.says("追加 健 間隔:1日")
    await hanashi.says("リマインド 11月25日15時 資料を送る")
    await hanashi.waits(days=1)
    said = await hanashi.says("ホーム")
    assert "## 帳面には2人" in said
    assert "そろそろ連絡したい人が2人: " in said
    assert "次の予定: 11月25日(水) 15:00 — 資料を送る" in said


async def test_the_archived_are_not_counted(talk: Talk) -> None:
    await talk.says("add Mika cadence:1d")
    await talk.says("add Ken")
    await talk.says("archive Mika")
    await talk.waits(days=5)
    assert await talk.says("home") == f"## 1 person in your book\nNobody is waiting. Well kept!\n{ALWAYS}"


async def test_each_sees_their_own(talk: Talk) -> None:
    await talk.says("add Mika cadence:1d")
    await talk.waits(days=3)
    assert "Mika" not in await talk.beside("ben").opens()
