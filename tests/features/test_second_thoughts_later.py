"""Second thoughts about what was just set or said: another time for a reminder, another name for somebody."""

import pytest

from tests.talk import Talk


@pytest.mark.parametrize(
    ("said", "seen"),
    [
        ("やっぱり火曜で", "来週11月24日(火) 20:00 にお知らせします: 母に電話"),
        ("10時じゃなくて11時", "11月22日(日) 11:00 にお知らせします: 母に電話"),
        ("夜9時にして", "11月22日(日) 21:00 にお知らせします: 母に電話"),
        ("明後日に変更して", "11月20日(金) 20:00 にお知らせします: 母に電話"),
        ("来週の金曜15時に変更", "来週11月27日(金) 15:00 にお知らせします: 母に電話"),
    ],
)
async def test_a_reminder_just_set_moves_to_another_time(hanashi: Talk, said: str, seen: str) -> None:
    assert "11月22日(日) 20:00" in await hanashi.says("日曜の夜に母に電話ってリマインドして")
    assert seen in await hanashi.says(said)
    assert "リマインド 1件" in await hanashi.says("リマインド一覧")


async def test_a_reminder_about_somebody_moves_as_well(talk: Talk) -> None:
    await talk.says("add Ken Sato")
    await talk.says("remind Ken Sato tomorrow 6pm send the deck")
    assert "Fri, Nov 20" in await talk.says("no, Friday")
    listed = await talk.says("reminders")
    assert "18:00" in listed
    assert "1 reminder" in listed


async def test_a_bare_hour_puts_the_time_of_a_reminder_right(talk: Talk) -> None:
    assert "09:00: send the deck\n" in await talk.says("remind me to send the deck tomorrow 9") + "\n"
    assert "11:00: send the deck" in await talk.says("no, make it 11")


async def test_a_recurring_reminder_is_not_moved_by_a_word(hanashi: Talk) -> None:
    await hanashi.says("毎週月曜9時に日報ってリマインドして")
    await hanashi.says("やっぱり火曜で")
    assert "11月23日(月) 09:00" in await hanashi.says("リマインド一覧")


@pytest.mark.parametrize("before", ["", "昨日田中さんと会った"])
async def test_a_name_that_was_wrong_is_put_right_in_so_many_words(hanashi: Talk, before: str) -> None:
    await hanashi.says("追加 さとうけんじ")
    if before:
        await hanashi.says(before)
    assert "## 佐藤健司" in await hanashi.says("さとうけんじさんじゃなくて佐藤健司さん")


async def test_two_people_of_the_book_are_not_renamed_into_one_another(hanashi: Talk) -> None:
    await hanashi.says("追加 佐藤健")
    await hanashi.says("追加 山田花子")
    await hanashi.says("佐藤さんじゃなくて山田さん")
    assert "佐藤健" in await hanashi.says("一覧")


@pytest.mark.parametrize(
    "said", ["今日は早く帰りたい", "登録してる人", "名刺を取り込みたい", "東京に住んでる友達", "設定の画面を見せて"]
)
async def test_what_is_no_remark_on_somebody_does_not_get_onto_the_card_by_itself(hanashi: Talk, said: str) -> None:
    await hanashi.says("佐藤さんと会った")
    assert "これでいいですか" not in await hanashi.says(said)


async def test_a_remark_on_somebody_still_does(hanashi: Talk) -> None:
    await hanashi.says("佐藤さんと会った")
    assert "犬を飼ってる" in await hanashi.says("犬を飼ってる")


async def test_what_is_said_of_two_people_names_nobody_on_the_card(hanashi: Talk) -> None:
    await hanashi.says("三日月さんと会った")
    answer = await hanashi.says("中村さんが二階堂さんの大学の後輩だった")
    assert "中村さんが二階堂さんの大学の後輩(新しい人)" not in answer


async def test_a_question_is_no_name_that_was_asked_for(hanashi: Talk) -> None:
    assert "どなたとのこと" in await hanashi.says("展示会で会った")
    assert "日立の人誰だっけ(" not in await hanashi.says("日立の人誰だっけ")


@pytest.mark.parametrize("said", ["ゆうきと散歩した", "こどもと散歩した", "ケンタと昨日ゲームした"])
async def test_what_was_done_with_somebody_else_is_not_put_down_to_whom_was_spoken_of(hanashi: Talk, said: str) -> None:
    await hanashi.says("佐藤さんと会った")
    await hanashi.says("はい")
    assert "だれ: 佐藤さん" not in await hanashi.says(said)


async def test_a_birthday_told_anew_takes_the_place_of_the_one_before(hanashi: Talk) -> None:
    await hanashi.says("追加 山本恵子")
    await hanashi.says("山本さんの誕生日6月30日")
    await hanashi.says("はい")
    await hanashi.says("山本さんの誕生日は7月1日")
    answer = await hanashi.says("はい")
    assert "7月1日" in answer
    assert "6月30日" not in answer


@pytest.mark.parametrize("said", ["CSVでエクスポートしたい", "パスワード変えたい", "設定の画面見せて"])
async def test_a_wish_is_not_offered_for_the_card_of_somebody(hanashi: Talk, said: str) -> None:
    await hanashi.says("佐藤さんと会った")
    assert "佐藤さんのことですか" not in await hanashi.says(said)


async def test_what_was_just_kept_is_put_right_by_the_day_it_was(hanashi: Talk) -> None:
    await hanashi.says("佐藤さんと昨日会った")
    await hanashi.says("はい")
    assert "いつ: 一昨日" in (answer := await hanashi.says("さっきの昨日じゃなくて一昨日")) or "11月16日" in answer


async def test_when_one_will_meet_is_not_answered_with_when_one_met(hanashi: Talk) -> None:
    await hanashi.says("佐藤さんと昨日会った")
    await hanashi.says("はい")
    assert "最後に会ったのは" not in await hanashi.says("佐藤さんいつ会うんだっけ")
    assert "最後に会ったのは" in await hanashi.says("佐藤さんいつ会ったっけ")


async def test_a_sentence_about_somebody_is_no_name_that_was_asked_for(hanashi: Talk) -> None:
    assert "どなたとのこと" in await hanashi.says("商談会で会った")
    assert "まさしの奥さんはみかさん(" not in await hanashi.says("まさしの奥さんはみかさん")
