"""How purposes end."""

from tests.talk import Talk, shown


async def test_it_is_closed_with_a_word_and_helpers_are_remembered(any_talk: Talk) -> None:
    await any_talk.says("purpose set Find a co-founder")
    await any_talk.says("add Ken")
    await any_talk.says("log Ken called")
    for name in ("Ken", "Rio"):
        await any_talk.says(f"purpose link {name}")
    await any_talk.presses("Add Rio")
    said = await any_talk.says("purpose close co-founder: Mika joins in May")
    assert "Closed: Find a co-founder\nHow it went: Mika joins in May\nKen stood by you on the way." in said
    assert "✓ Find a co-founder — Mika joins in May" in await any_talk.says("purpose list")
    await any_talk.says("undo")
    assert "## Find a co-founder" in await any_talk.says("purpose")


async def test_without_a_word_the_form_asks(hanashi: Talk) -> None:
    await hanashi.says("目的 設定 起業する")
    assert "? 起業する\n- どうでしたか？" in await hanashi.says("目的 終了")
    assert "目的を終えました: 起業する\nどうだったか: 楽しかった" in await hanashi.submits(how="楽しかった")
    assert "いま開いている目的はありません。" in await hanashi.says("目的 終了")


async def test_the_day_it_should_be_reached_asks_how_it_stands(any_talk: Talk) -> None:
    await any_talk.says("purpose set Find a job by:2026-11-25")
    assert await any_talk.waits(days=7) == []
    (sent,) = await any_talk.waits(days=1)
    assert "You wanted to reach “Find a job” by today. How does it stand?" in shown(sent)
    assert "All right, until Sat, Dec 26" in await any_talk.presses("Another month", of=sent)
    assert "taken care of already" in await any_talk.presses("Another month", of=sent)
    assert len(await any_talk.waits(days=31)) == 1


async def test_a_closed_or_postponed_purpose_asks_nothing(talk: Talk) -> None:
    await talk.says("purpose set Find a job by:2026-11-25")
    await talk.says("purpose set Find a job by:2026-12-25")
    assert await talk.waits(days=10) == []
    await talk.says("purpose close got it")
    assert await talk.waits(days=60) == []
    assert "That purpose is closed." in await talk.raises("purpose_end.close", "nothing")
