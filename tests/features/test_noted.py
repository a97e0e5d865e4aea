"""What is noted to come is moved, called off and put off in words, by its thing or its day, without anybody's name."""

import pytest

from tests.talk import Talk


@pytest.fixture
async def book(talk: Talk) -> Talk:
    """A newsletter on Friday, the bank on Monday."""
    for line in ("add Ken Sato", "remind friday 10:00 newsletter", "remind monday 10:00 call the bank"):
        await talk.says(line)
    return talk


@pytest.fixture
async def chomen(hanashi: Talk) -> Talk:
    """金曜にニュースレター、月曜に銀行。"""
    for line in ("追加 佐藤健", "リマインド 金曜10時 ニュースレター", "リマインド 月曜10時 銀行に電話"):
        await hanashi.says(line)
    return hanashi


@pytest.mark.parametrize(
    ("said", "seen"),
    [
        ("move the newsletter to thursday", "tomorrow (Thu, Nov 19) at 10:00: newsletter"),
        ("push the bank call to tuesday 3pm", "next Tue, Nov 24 at 15:00: call the bank"),
        ("postpone the newsletter by a day", "Sat, Nov 21 at 10:00: newsletter"),
        ("not friday, do the newsletter next monday", "next Mon, Nov 23 at 10:00: newsletter"),
        ("the newsletter is on thursday now", "tomorrow (Thu, Nov 19) at 10:00: newsletter"),
        ("newsletter on thursday instead", "tomorrow (Thu, Nov 19) at 10:00: newsletter"),
        ("push the newsletter back a week", "next Fri, Nov 27 at 10:00: newsletter"),
        ("reschedule the bank for tuesday", "next Tue, Nov 24 at 10:00: call the bank"),
        ("move the monday thing to wednesday", "next Wed, Nov 25 at 10:00: call the bank"),
    ],
)
async def test_it_stands_at_another_time(book: Talk, said: str, seen: str) -> None:
    assert f"Moved: I'll remind you {seen}" in await book.says(said)
    assert "2 reminders" in await book.says("reminders")


@pytest.mark.parametrize(
    ("said", "seen"),
    [
        ("ニュースレターは木曜に", "明日(11月19日・木) 10:00 にお知らせします: ニュースレター"),
        ("ニュースレターを来週月曜にずらして", "来週11月23日(月) 10:00 にお知らせします: ニュースレター"),
        ("銀行の電話は火曜15時に変更", "来週11月24日(火) 15:00 にお知らせします: 銀行に電話"),
        ("ニュースレターは土曜でいい", "11月21日(土) 10:00 にお知らせします: ニュースレター"),
        ("ニュースレター1日延期", "11月21日(土) 10:00 にお知らせします: ニュースレター"),
    ],
)
async def test_it_stands_at_another_time_in_japanese(chomen: Talk, said: str, seen: str) -> None:
    assert f"移しました。{seen}" in await chomen.says(said)


@pytest.mark.parametrize(
    "said",
    [
        "cancel the monday thing",
        "call off the bank call",
        "forget about the bank",
        "I no longer need the bank reminder",
        "the bank call is off",
        "cancel my bank reminder",
        "delete the reminder about the bank",
        "cancel the monday reminder",
    ],
)
async def test_it_is_called_off_and_can_be_brought_back(book: Talk, said: str) -> None:
    assert "Called off: call the bank. “undo” brings it back." in await book.says(said)
    assert "call the bank" not in await book.says("reminders")
    await book.says("undo")
    assert "call the bank" in await book.says("reminders")


@pytest.mark.parametrize(
    "said",
    ["月曜のはキャンセル", "月曜のやつ取り消して", "銀行はもういい", "銀行の件なしで", "銀行のリマインド取り消して"],
)
async def test_it_is_called_off_in_japanese(chomen: Talk, said: str) -> None:
    assert "取りやめました: 銀行に電話" in await chomen.says(said)


async def test_a_reminder_is_called_off_by_whom_it_is_about(any_talk: Talk) -> None:
    await any_talk.says("add Omar")
    await any_talk.says("remind friday 10:00 send Omar the slides")
    await any_talk.says("remind friday 12:00 water the plants")
    assert "Called off: send Omar the slides" in await any_talk.says("cancel my Omar reminder")
    assert "2 reminders" not in await any_talk.says("cancel my yoga reminder")
    assert "water the plants" in await any_talk.says("reminders")


async def test_of_several_the_owner_says_which(any_talk: Talk) -> None:
    await any_talk.says("remind friday 10:00 newsletter")
    await any_talk.says("remind friday 12:00 call the bank")
    assert "Which one do you mean?" in await any_talk.says("cancel the friday thing")
    assert "Called off: call the bank" in await any_talk.presses("call the bank")
    assert "newsletter" in await any_talk.says("reminders")


async def test_what_comes_again_and_again_is_called_off_only_after_asking(any_talk: Talk) -> None:
    await any_talk.says("remind every friday 10:00 newsletter")
    assert "“newsletter” comes every Fri. Call it off for good?" in await any_talk.says("cancel the newsletter")
    assert "Called off" in await any_talk.presses("For good")


@pytest.mark.parametrize(
    "said",
    [
        "Mika moved to Berlin on friday", "Ken cancelled on me", "I read the newsletter on thursday", "cancel the gym",
        "move the couch to monday", "forget about it", "the newsletter was great",
    ],
)  # fmt: skip
async def test_other_words_change_nothing(book: Talk, said: str) -> None:
    await book.says(said)
    listed = await book.says("reminders")
    assert "Fri, Nov 20 at 10:00 — newsletter" in listed
    assert "next Mon, Nov 23 at 10:00 — call the bank" in listed


@pytest.mark.parametrize(
    "said",
    ["ニュースレターはいいね", "木曜にニュースレターを読んだ", "美香は木曜に大阪へ", "ジムはキャンセル", "問題なし"],
)
async def test_other_words_change_nothing_in_japanese(chomen: Talk, said: str) -> None:
    await chomen.says(said)
    listed = await chomen.says("リマインド一覧")
    assert "11月20日(金) 10:00 — ニュースレター" in listed
    assert "来週11月23日(月) 10:00 — 銀行に電話" in listed


@pytest.mark.parametrize(
    ("said", "seen"),
    [
        ("remind me again in an hour", "today (Wed, Nov 18) at 11:33: drink water"),
        ("snooze till tomorrow", "tomorrow (Thu, Nov 19) at 09:00: drink water"),
        ("again at 5pm", "today (Wed, Nov 18) at 17:00: drink water"),
        ("not now, in 20 minutes", "today (Wed, Nov 18) at 10:53: drink water"),
        ("remind me later today at 3", "today (Wed, Nov 18) at 15:00: drink water"),
        ("in 20 min please", "today (Wed, Nov 18) at 10:53: drink water"),
        ("tomorrow again please", "tomorrow (Thu, Nov 19) at 09:00: drink water"),
    ],
)
async def test_a_nudge_comes_again_when_the_owner_says(talk: Talk, said: str, seen: str) -> None:
    await talk.says("remind in 30 minutes drink water")
    await talk.waits(minutes=33)
    assert f"I'll remind you again {seen}" in await talk.says(said)


@pytest.mark.parametrize(
    ("said", "seen"),
    [
        ("一時間後にもう一度", "今日(11月18日・水) 11:33"),
        ("明日また教えて", "明日(11月19日・木) 09:00"),
        ("あとで、17時に", "今日(11月18日・水) 17:00"),
    ],
)
async def test_a_nudge_comes_again_in_japanese(hanashi: Talk, said: str, seen: str) -> None:
    await hanashi.says("リマインド 30分後 水を飲む")
    await hanashi.waits(minutes=33)
    assert f"{seen} にまたお知らせします: 水を飲む" in await hanashi.says(said)


async def test_somebody_of_the_digest_is_left_for_a_day_that_is_said(any_talk: Talk) -> None:
    await any_talk.says("add Mika cadence:7d")
    await any_talk.waits(days=7)
    assert "I'll bring up Mika again Fri, Nov 27" in await any_talk.says("remind me again on friday")


async def test_without_a_nudge_it_is_a_reminder_as_ever(talk: Talk) -> None:
    assert "I'll remind you today (Wed, Nov 18) at 11:00" in await talk.says("remind me again in an hour")
