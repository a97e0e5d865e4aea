"""What is noted about somebody is moved by a sentence; what nobody can tell apart, or is no reminder, stays where it is."""

import pytest

from tests.talk import Talk


@pytest.fixture
async def book(talk: Talk) -> Talk:
    """Tom is to be called, Sarah gets the slides, Beth has nothing."""
    for line in (
        "add Tom Baker", "add Sarah Lindqvist", "add Beth Novak", "remind Dec 4 10:00 call Tom about the lease",
        "remind Dec 3 8:30 send Sarah the slides",
    ):  # fmt: skip
        await talk.says(line)
    return talk


@pytest.fixture
async def chomen(hanashi: Talk) -> Talk:
    """清水さんに電話する予定がある。"""
    for line in ("追加 清水亮", "追加 小林優子", "リマインド 12月4日10時 清水さんに契約の件で電話"):
        await hanashi.says(line)
    return hanashi


@pytest.mark.parametrize(
    ("said", "seen"),
    [
        ("push tom's reminder to dec 10", "Thu, Dec 10 at 10:00: call Tom about the lease"),
        ("move the call with Tom to monday 3pm", "next Mon, Nov 23 at 15:00: call Tom"),
        ("the call with Tom was moved to dec 7", "Mon, Dec 7 at 10:00: call Tom"),
        ("postpone the slides for sarah to friday", "Fri, Nov 20 at 08:30: send Sarah the slides"),
    ],
)
async def test_the_reminder_stands_at_another_time(book: Talk, said: str, seen: str) -> None:
    assert f"Moved: I'll remind you {seen}" in await book.says(said)
    listed = await book.says("reminders")
    assert seen.split(":")[0] in listed
    assert "2 reminders" in listed


@pytest.mark.parametrize(
    ("said", "seen"),
    [
        ("清水さんの件、来週に延ばして", "来週11月23日(月) 10:00"),
        ("清水さんのリマインド12月10日に変更", "12月10日(木) 10:00"),
        ("清水さんの電話、金曜15時に変更になった", "11月20日(金) 15:00"),
    ],
)
async def test_it_is_moved_in_japanese(chomen: Talk, said: str, seen: str) -> None:
    assert f"移しました。{seen} にお知らせします: 契約の件で電話" in await chomen.says(said)


@pytest.mark.parametrize(
    "said",
    [
        "pushing coffee with beth to next week",
        "move lunch with Sarah to friday",
        "Tom moved to Berlin",
        "push tom's reminder to yesterday",
    ],
)
async def test_nothing_else_is_moved(book: Talk, said: str) -> None:
    assert "Moved" not in await book.says(said)
    listed = await book.says("reminders")
    assert "Dec 4 at 10:00" in listed
    assert "Dec 3 at 08:30" in listed


async def test_of_two_things_the_one_that_is_named_is_moved(book: Talk) -> None:
    await book.says("remind Dec 5 11:00 send Tom the contract")
    assert "Sat, Dec 12 at 11:00: send Tom the contract" in await book.says("move Tom's contract to dec 12")
    assert "Moved" not in await book.says("move Tom's thing to dec 13")


async def test_it_can_be_taken_back(book: Talk) -> None:
    await book.says("push tom's reminder to dec 10")
    assert "Moved" in await book.says("undo")
    assert "Dec 4 at 10:00" in await book.says("reminders")


@pytest.mark.parametrize("said", ["skip beth this time", "Beth Novak not now"])
async def test_somebody_is_left_out_this_time(book: Talk, said: str) -> None:
    assert "When shall I bring up Beth Novak again?" in await book.says(said)


async def test_a_need_is_met_in_a_sentence(chomen: Talk) -> None:
    await chomen.says("困りごと 追加 小林優子 デザイナーを探してる")
    assert "解決したのですね" in await chomen.says("小林さんの困りごと解決した")
