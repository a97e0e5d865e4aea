"""Answers that are typed instead of pressed."""

import pytest

from bot.model.touch import Touch
from tests.features.kept import held
from tests.talk import Talk


@pytest.mark.parametrize("typed", ["save", "Save it", "ok", "OK!", "yes please", "yep", "looks good", "👍"])
async def test_words_of_agreement_save_the_card(talk: Talk, typed: str) -> None:
    await talk.says("had lunch with Mika Ito")
    assert "Kept: met Mika Ito" in await talk.says(typed)
    assert "## 1 person" in await talk.says("list")


@pytest.mark.parametrize(
    "typed", ["保存", "はい", "保存して", "うん", "OK", "おk", "ＯＫ", "それでお願いします", "合ってる"]
)
async def test_words_of_agreement_in_japanese(hanashi: Talk, typed: str) -> None:
    await hanashi.says("昨日佐藤さんとランチした")
    assert "佐藤さんに会ったと記録しました" in await hanashi.says(typed)


@pytest.mark.parametrize("typed", ["cancel", "never mind", "discard it", "don't save", "no thanks"])
async def test_what_is_called_off_in_words_is_not_kept(talk: Talk, typed: str) -> None:
    await talk.says("had lunch with Mika Ito")
    assert await talk.says(typed) == "All right, nothing was saved."
    assert "Nobody here yet" in await talk.says("list")


@pytest.mark.parametrize("typed", ["やめる", "キャンセル", "取り消し", "保存しないで"])
async def test_what_is_called_off_in_japanese_is_not_kept(hanashi: Talk, typed: str) -> None:
    await hanashi.says("昨日佐藤さんとランチした")
    assert await hanashi.says(typed) == "わかりました。何も保存していません。"


@pytest.mark.parametrize(("typed", "title"), [("edit", "Edit"), ("fix it", "Edit"), ("Edit the rest", "Edit")])
async def test_the_form_can_be_asked_for_in_words(talk: Talk, typed: str, title: str) -> None:
    await talk.says("had lunch with Mika Ito. I promised to send her the deck by Friday")
    assert f"? {title}" in await talk.says(typed)


async def test_no_asks_what_was_wrong_and_keeps_the_card(talk: Talk, hanashi: Talk) -> None:
    await talk.says("had lunch with Mika Ito")
    assert "What was different?\n" not in await talk.says("no")
    assert "Kept: met Mika Ito, yesterday" in (await talk.says("it was yesterday")) + await talk.says("save")
    await hanashi.says("昨日佐藤さんとランチした")
    assert "どこが違いましたか？" in await hanashi.says("違う")
    assert "だれ: 鈴木さん" in await hanashi.says("鈴木さんでした")


async def test_nothing_is_agreed_to_twice_or_when_nothing_stands(any_talk: Talk) -> None:
    await any_talk.says("had lunch with Mika Ito")
    await any_talk.says("ok")
    assert await any_talk.says("ok") == "All right."
    assert "Take this back" in await any_talk.says("cancel")
    assert len(await held(any_talk, Touch)) == 1


async def test_ok_an_hour_later_saves_nothing(talk: Talk) -> None:
    await talk.says("had lunch with Mika Ito")
    card = talk.last
    await talk.waits(hours=1)
    assert "Not saved yet: Mika Ito." in await talk.says("ok")
    assert "Nobody here yet" in await talk.says("list")
    assert "Kept: met Mika Ito" in await talk.presses("Save", of=card)


async def test_of_two_cards_the_owner_is_to_press_one(talk: Talk) -> None:
    await talk.says("had a call with Mika Ito yesterday and met Bob Hill this morning")
    assert "press the button" in await talk.says("save")
    assert "Nobody here yet" in await talk.says("list")


async def test_ok_does_not_decide_between_what_was_and_what_is_to_come(talk: Talk) -> None:
    assert "[It was " in await talk.says("lunch with Mika Ito on Friday")
    assert "press the button" in await talk.says("ok")
    assert "Nobody here yet" in await talk.says("list")
    assert "Kept: met Mika Ito, last Fri, Nov 13" in await talk.says("it was")


async def test_nobody_agrees_to_somebody_elses_card(talk: Talk) -> None:
    await talk.says("had lunch with Mika Ito")
    assert (
        await talk.beside("ben").says("save")
        == "Nothing is waiting for that. “undo” takes back the last thing you saved."
    )
    assert "Nobody here yet" in await talk.says("list")


async def test_who_is_meant_can_be_typed(any_talk: Talk) -> None:
    await any_talk.says("add Taro Tanaka")
    await any_talk.says("add Jiro Tanaka")
    await any_talk.says("lunch with Tanaka")
    assert "Which Tanaka?" in await any_talk.says("save")
    assert "Kept: met Taro Tanaka" in await any_talk.says("taro")


async def test_a_time_can_be_typed_where_times_are_offered(any_talk: Talk) -> None:
    await any_talk.says("add Ken")
    assert "When?" in await any_talk.says("remind me to call Ken")
    assert "I'll remind you Sat, Nov 21 at 09:00: Ken — call Ken" in await any_talk.says("in 3 days")
    await any_talk.says("saw Ken the other day")
    await any_talk.says("save")
    assert "Kept: met Ken, last Thu, Nov 12" in await any_talk.says("last Thursday")


async def test_a_time_in_japanese_answers_and_no_stops(hanashi: Talk) -> None:
    await hanashi.says("追加 佐藤健")
    await hanashi.says("リマインド 佐藤さん 電話")
    assert "11月21日(土) 09:00 にお知らせします" in await hanashi.says("3日後に")
    await hanashi.says("リマインド 佐藤さん 電話")
    assert "そのままにしておきます" in await hanashi.says("やっぱりいい")


async def test_yes_and_no_answer_a_question_that_takes_them(talk: Talk) -> None:
    await talk.says("add Mika")
    await talk.says("delete Mika")
    assert "left it" in await talk.says("no")
    await talk.says("delete Mika")
    await talk.says("yes")
    assert "Nobody here yet" in await talk.says("list")


async def test_the_day_of_a_promise_may_be_typed_when_it_is_asked_for(talk: Talk) -> None:
    await talk.says("called Mika Ito. I promised to send her the photos")
    await talk.presses("Save and remind me …")
    assert "I'll remind you Fri, Nov 20 at 10:00: send her the photos" in await talk.says("friday at 10")
