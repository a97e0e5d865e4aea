"""The weekly word about learning."""

from zoneinfo import ZoneInfo

from tests.talk import Talk, shown


async def test_a_word_comes_on_saturdays_at_ten_when_wanted(any_talk: Talk) -> None:
    await any_talk.says("offer learn statistics")
    assert await any_talk.waits(days=7) == []
    await any_talk.says("offer learn Rust")
    await any_talk.presses("A word each Saturday")
    said = [shown(sent) for sent in await any_talk.waits(days=14)]
    assert {f"{at.astimezone(ZoneInfo('Asia/Tokyo')):%a %H:%M}" for at, _, _ in any_talk.outbox.sent} == {"Sat 10:00"}
    assert len(said) == 2
    assert "statistics" in "".join(said)
    assert "Rust" in "".join(said)


async def test_it_says_for_whom_it_would_be_good(hanashi: Talk) -> None:
    await hanashi.says("追加 田中太郎")
    await hanashi.says("困りごと 追加 田中さん 統計に詳しい人を探している")
    await hanashi.says("できること 学ぶ 統計")
    await hanashi.presses("毎週土曜にひと声")
    (sent,) = await hanashi.waits(days=7)
    assert (
        "この週末、「統計」に30分だけ時間をとりませんか？\n田中太郎さんが「統計に詳しい人を探している」とのことなので"
        in shown(sent)
    )
    assert "少し、差し出せるものが増えました。" in await hanashi.presses("やった", of=sent)


async def test_it_ends_when_asked_to_and_with_the_last_thing_learnt(talk: Talk) -> None:
    await talk.says("offer learn statistics")
    await talk.presses("A word each Saturday")
    (sent,) = await talk.waits(days=7)
    await talk.presses("I can do it now", of=sent)
    assert await talk.waits(days=7) == []
    await talk.says("offer learn Rust")
    (again,) = await talk.waits(days=7)
    await talk.presses("Stop asking", of=again)
    assert await talk.waits(days=14) == []


async def test_saturday_moves_with_the_owner(talk: Talk) -> None:
    await talk.says("offer learn statistics")
    await talk.presses("A word each Saturday")
    await talk.says("settings zone:Europe/Berlin")
    await talk.waits(days=7)
    assert [f"{at.astimezone(ZoneInfo('Europe/Berlin')):%a %H:%M}" for at, _, _ in talk.outbox.sent] == ["Sat 10:00"]
