"""The week in five lines."""

from zoneinfo import ZoneInfo

import pytest

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
        "Coming up: Wed, Nov 25 — Cid's birthday.",
        "Have a good evening, and a good week.",
        "[Who is next] [No more summaries]",
    ]


async def test_it_reads_like_japanese(hanashi: Talk) -> None:
    for name in ("田中太郎", "鈴木美香", "佐藤健", "高橋優", "伊藤花子"):
        await hanashi.says(f"追加 {name} 輪:疎遠")
    await hanashi.says("会った 田中太郎 今日")
    said = await hanashi.says("今週")
    assert "1人と連絡をとりました: 田中太郎さん。\n自分から声をかけた人: 1人(目標2人)。" in said
    assert "そのうち、はじめての人: 田中太郎さん。\n[次はだれ？]" in said


@pytest.mark.parametrize("asked", ["how was my week?", "How did this week go?", "recap the week"])
async def test_it_is_asked_for_in_words_and_no_farewell_then(talk: Talk, asked: str) -> None:
    await _book(talk)
    await talk.says("log Ann called")
    said = await talk.says(asked)
    assert "## Your week\nYou were in touch with one person: Ann." in said
    assert "Have a good" not in said


async def test_a_week_without_anything_is_passed_over_and_never_scolded(talk: Talk) -> None:
    await _book(talk)
    assert await talk.waits(days=20) == []
    assert "A quiet week. That is fine" in await talk.says("summary")


async def test_who_is_met_for_the_first_time_is_new_and_who_was_only_written_down_is_not(talk: Talk) -> None:
    await _book(talk)
    await talk.says("met Ann")
    await talk.says("log Bea called")
    assert "New among them: Ann.\n" in await talk.says("summary")


async def test_names_are_not_said_twice_where_everybody_of_the_week_is_new(talk: Talk) -> None:
    await _book(talk)
    await talk.says("met Ann")
    await talk.says("met Bea")
    said = await talk.says("summary")
    assert "All of them are new to you.\n" in said
    assert said.count("Bea") == 1


async def test_it_says_what_was_done_for_a_purpose_or_with_whom_to_begin(talk: Talk) -> None:
    await _book(talk)
    await talk.says("purpose set Find a co-founder")
    await talk.says("purpose link Bea as engineer")
    assert "“Find a co-founder” could use a word next week, perhaps with Bea.\n" in await talk.says("summary")
    assert "One small hello" not in await talk.says("summary")
    await talk.says("log Bea called")
    assert "For “Find a co-founder”: Bea.\n" in await talk.says("summary")


async def test_a_pause_over_sunday_leaves_the_summary_out(talk: Talk) -> None:
    await _book(talk)
    await talk.says("log Ann called")
    await talk.says("pause 6 days")
    assert [card.title for each in await talk.waits(days=8) for card in each.cards] == []


async def test_whoever_has_stopped_reading_gets_one_message_a_week(talk: Talk) -> None:
    for name in NAMES:
        await talk.says(f"add {name} cadence:7d")
    await talk.says("date Cid birthday Jan 20 lead:0")
    await talk.says("settings rhythm:weekly")
    await talk.waits(days=70)
    sundays = [f"{at:%m-%d}" for at, _, reply in talk.outbox.sent if "Your week" in shown(reply)]
    assert sundays == []


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
    assert " and one more.\n" in await talk.says("summary")
