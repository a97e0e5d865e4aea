"""`archive`, `remove` and `merge`."""

import pytest

from tests.talk import Talk, shown


async def test_an_archived_person_falls_silent_at_once(any_talk: Talk) -> None:
    await any_talk.says("add Mika cadence:1d")
    await any_talk.says("met Ken Ito at PyCon")
    await any_talk.presses("Save")
    await any_talk.says("remind Mika in 3 days call her")
    await any_talk.says("remind Mika every Tuesday 10:00 ask")
    await any_talk.says("archive Mika")
    await any_talk.says("archive Ken Ito")
    assert await any_talk.waits(days=30) == []
    assert await any_talk.says("due") == "Nobody is waiting. Well kept!"
    assert "No reminders" in await any_talk.says("reminders")


async def test_an_archived_person_wakes_with_a_new_due_date(hanashi: Talk) -> None:
    await hanashi.says("追加 美香 間隔:2日")
    assert "こちらからは話題にしません" in await hanashi.says("休止 美香")
    await hanashi.waits(days=10)
    assert "美香さんを元に戻しました" in await hanashi.says("休止 美香")
    assert "次回: 明日" in await hanashi.says("誰 美香")
    assert "美香" in "".join(map(shown, await hanashi.waits(days=1)))


async def test_the_button_on_the_card_archives_and_wakes(talk: Talk) -> None:
    await talk.says("add Mika")
    await talk.says("who Mika")
    assert "Mika is resting now" in await talk.presses("Archive")
    assert "\narchived\n" in await talk.says("who Mika")
    assert "Mika is back in your circle" in await talk.presses("Wake")


async def test_a_touch_with_somebody_archived_is_kept_without_waking_them(talk: Talk) -> None:
    await talk.says("add Mika")
    await talk.says("archive Mika")
    said = await talk.says("met Mika at PyCon")
    assert "Kept: met Mika, today." in said
    assert "Next" not in said
    assert await talk.waits(days=100) == []


async def test_removing_asks_first(hanashi: Talk) -> None:
    await hanashi.says("追加 田中太郎")
    assert "[消す] [やめる]" in await hanashi.says("削除 田中さん")
    await hanashi.presses("やめる")
    assert "## 田中太郎" in await hanashi.says("誰 田中さん")
    await hanashi.says("削除 田中さん")
    assert "「取消」で戻せます" in await hanashi.presses("消す")
    assert "まだ帳面にいません" in await hanashi.says("誰 田中さん")


async def test_a_removed_person_takes_talks_and_reminders_along(any_talk: Talk) -> None:
    await any_talk.says("add Mika cadence:1d")
    await any_talk.says("met Mika at PyCon. Likes tea")
    await any_talk.says("remind Mika tomorrow 15:00 call")
    await any_talk.says("remove Mika")
    await any_talk.presses("Remove")
    assert await any_talk.waits(days=5) == []
    for word in ("tea", "PyCon", "Mika"):
        assert "Nobody matches" in await any_talk.says(f"find {word}")


async def test_removing_an_unsure_name_asks_who_and_then_whether(talk: Talk) -> None:
    await talk.says("add Taro Tanaka")
    await talk.says("remove Tanka")
    assert "Remove Taro Tanaka with everything" in await talk.presses("Taro Tanaka")
    assert "Removed Taro Tanaka" in await talk.presses("Remove")


async def test_a_merge_keeps_touches_names_notes_and_reminders(any_talk: Talk) -> None:
    await any_talk.says("add Taro Tanaka company:Sony note:tea")
    await any_talk.says("add Tarou reading:たろう note:coffee handle:@taro")
    await any_talk.says("met Tarou yesterday at PyCon. Dog")
    await any_talk.says("remind Tarou tomorrow 15:00 call")
    said = await any_talk.says("merge Tarou into Taro Tanaka")
    assert "Tarou and Taro Tanaka share one card now." in said
    for kept in ("Sony", "tea\ncoffee", "@taro", "yesterday · PyCon · Dog", "Reminders: tomorrow"):
        assert kept in said
    assert "## Taro Tanaka" in await any_talk.says("who Tarou")
    assert "## 1 person" in await any_talk.says("list")
    reminder = (await any_talk.waits(days=1, hours=6))[-1]
    assert "## call\nTaro Tanaka" in shown(reminder)


async def test_two_who_are_called_quite_differently_are_merged_when_the_owner_agrees(talk: Talk) -> None:
    await talk.says("add Ben and Clara")
    assert "Are they one person?" in await talk.says("merge Ben, Clara")
    await talk.presses("Leave both")
    assert "## Ben" in await talk.says("who Ben")
    await talk.says("merge Ben, Clara")
    assert "share one card now" in await talk.presses("Make it one")


async def test_a_merge_keeps_the_earlier_meeting_and_the_later_talk(talk: Talk) -> None:
    for text in ("add Tarou", "met Tarou 3 months ago", "add Taro Tanaka", "met Taro Tanaka yesterday"):
        await talk.says(text)
    said = await talk.says("merge Tarou into Taro Tanaka")
    assert "Last talk: yesterday" in said
    assert "How you met: Tue, Aug 18" in said


async def test_first_meeting_thanks_survive_a_merge(talk: Talk) -> None:
    await talk.says("add Taro Tanaka")
    await talk.says("add Tarou")
    await talk.says("met Tarou at PyCon")
    await talk.says("merge Tarou into Taro Tanaka")
    assert "You met Taro Tanaka for the first time" in shown((await talk.waits(days=1))[0])


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("merge", "Tell me two people"),
        ("merge Taro", "Tell me two people"),
        ("merge Taro into Taro", "one and the same card"),
        ("merge Taro into Nobody", "I don't know Nobody yet"),
        ("archive Nobody", "I don't know Nobody yet"),
        ("remove", "Who do you mean?"),
    ],
)
async def test_what_cannot_be_done_is_explained(talk: Talk, text: str, said: str) -> None:
    await talk.says("add Taro")
    assert said in await talk.says(text)
    assert "## Taro" in await talk.says("who Taro")


@pytest.mark.parametrize(
    "text", ["統合 高橋 と 佐藤健", "統合 高橋さんと佐藤健さん", "統合 高橋、佐藤健", "統合 高橋 佐藤健"]
)
async def test_two_people_are_named_as_japanese_does(hanashi: Talk, text: str) -> None:
    await hanashi.says("追加 高橋")
    await hanashi.says("追加 佐藤健")
    assert "高橋さんと佐藤健さんは名前がだいぶ違います" in await hanashi.says(text)
    assert "高橋さんを佐藤健さんにまとめました。" in await hanashi.presses("1枚にする")


async def test_one_card_of_two_is_as_close_as_the_closer_and_says_when_they_are_next(talk: Talk) -> None:
    await talk.says("add Ken cadence:1w title:Recruiter")
    await talk.says("add Ken Sato circle:wide title:Recruiter")
    said = await talk.says("merge Ken into Ken Sato")
    assert "Circle: friend (every week)" in said
    assert said.count("Recruiter") == 1
    assert "Next: Wed, Nov 25" in said
    assert "Next: Wed, Nov 25" in await talk.says("who Ken Sato")
