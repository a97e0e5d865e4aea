"""The week in five lines."""

from zoneinfo import ZoneInfo

from tests.talk import Talk, shown

NAMES = ("Ann", "Bea", "Cid", "Dan", "Eve")


async def _book(talk: Talk) -> None:
    for name in NAMES:
        await talk.says(f"add {name} circle:dormant")


async def test_sunday_evening_sums_up_the_week(any_talk: Talk) -> None:
    await _book(any_talk)
    await any_talk.says("log Ann called")
    await any_talk.says("log Bea called")
    await any_talk.says("date Cid birthday Nov 25 lead:0")
    (sent,) = await any_talk.waits(days=6)
    at = any_talk.outbox.sent[0][0].astimezone(ZoneInfo("Asia/Tokyo"))
    assert f"{at:%a %m-%d %H:%M}" == "Sun 11-22 18:00"
    assert shown(sent).splitlines()[:6] == [
        "## Your week",
        "You were in touch with 2 people: Ann and Bea.",
        "You reached out to 2 people yourself. That was your goal!",
        "New among them: Ann and Bea.",
        "Next week: Wed, Nov 25 — Cid's birthday.",
        "Have a good evening, and a good week.",
    ]


async def test_it_reads_like_japanese(hanashi: Talk) -> None:
    for name in ("田中太郎", "鈴木美香", "佐藤健", "高橋優", "伊藤花子"):
        await hanashi.says(f"追加 {name} 輪:疎遠")
    await hanashi.says("会った 田中太郎 今日")
    said = await hanashi.says("今週")
    assert "1人とつながりました: 田中太郎さん。\n自分から声をかけた人: 1人(目標2人)。" in said
    assert "来週は特別な日はありません。\nよい夜を。来週もよい一週間になりますように。" in said


async def test_a_week_without_anything_is_passed_over_and_never_scolded(talk: Talk) -> None:
    await _book(talk)
    assert await talk.waits(days=20) == []
    assert "A quiet week. That is fine" in await talk.says("summary")


async def test_a_small_book_gets_none_unasked(talk: Talk) -> None:
    await talk.says("add Ann circle:dormant")
    await talk.says("log Ann called")
    assert await talk.waits(days=6) == []


async def test_what_came_from_them_is_no_first_move(talk: Talk) -> None:
    await talk.says("add Ann")
    await talk.says("log Ann wrote to me")
    assert "One small hello next week" in await talk.says("summary")


async def test_it_can_be_stopped_and_comes_again(any_talk: Talk) -> None:
    await _book(any_talk)
    await any_talk.says("log Ann called")
    (sent,) = await any_talk.waits(days=5)
    assert "no more summaries" in await any_talk.presses("No more summaries", of=sent)
    await any_talk.says("log Bea called")
    assert await any_talk.waits(days=6) == []
    assert "come again" in await any_talk.says("summary on")
    await any_talk.says("log Cid called")
    assert len(await any_talk.waits(days=7)) == 1


async def test_it_follows_its_owner_to_another_zone(talk: Talk) -> None:
    await _book(talk)
    await talk.says("settings zone:America/New_York")
    await talk.says("log Ann called")
    await talk.waits(days=6)
    assert f"{talk.outbox.sent[0][0].astimezone(ZoneInfo('America/New_York')):%a %H:%M}" == "Sun 18:00"


async def test_many_names_are_cut_short(talk: Talk) -> None:
    await _book(talk)
    for name in NAMES:
        await talk.says(f"log {name} called")
    assert "in touch with 5 people: " in await talk.says("summary")
    assert " and 1 more.\n" in await talk.says("summary")
