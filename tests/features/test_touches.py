"""`met` and `log`: touches in people's own words."""

import pytest

from bot.model.moment import MARKS
from tests.talk import Talk


async def test_a_touch_resets_the_cadence(any_talk: Talk) -> None:
    await any_talk.says("add Mika circle:close")
    await any_talk.waits(days=20)
    said = await any_talk.says("log Mika called about the talk")
    assert "Kept: talked with Mika, today. Next time around Thu, Jan 7." in said
    assert "Last talk: today · called about the talk" in said


async def test_an_older_touch_does_not_move_the_last_talk(any_talk: Talk) -> None:
    await any_talk.says("add Mika circle:close")
    await any_talk.says("met Mika yesterday")
    said = await any_talk.says("met Mika 2 months ago at PyCon")
    assert "Kept: met Mika, Fri, Sep 18." in said
    assert "Last talk: yesterday" in said
    assert "Next: Thu, Dec 17" in said


async def test_who_when_where_and_what_are_told_apart(hanashi: Talk) -> None:
    await hanashi.says("追加 田中太郎")
    said = await hanashi.says("会った 田中さん 昨日 PyConで。犬を飼ってる")
    assert "昨日(11月17日・火)、田中太郎さんに会ったと記録しました。" in said
    assert "前回: 昨日 · PyCon\n" in said
    assert "犬を飼ってる" in said


async def test_a_time_of_day_is_said_back_marked(talk: Talk) -> None:
    await talk.says("add Mika")
    assert "Kept: met Mika, Tue, Nov 17 at 15:00." in (await talk.says("met Mika yesterday 15:00")).replace(
        "yesterday (Tue, Nov 17)", "Tue, Nov 17"
    )
    assert talk.last is not None
    assert set(talk.last.text) >= MARKS


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("記録 美香さん 電話した。登壇の相談", "今日、美香さんと話したと記録しました。"),
        ("記録 美香さん メールした", "美香さんに連絡したと記録しました。"),
        ("記録 美香さん お土産を渡した", "美香さんに贈り物をしたと記録しました。"),
        ("記録 美香さん 引っ越しを手伝った", "美香さんを手伝ったと記録しました。"),
        ("記録 美香さん 種類:反応した", "美香さんに反応したと記録しました。"),
        ("log Mika wrote an email", "美香さんから連絡があった"),
        ("met Mika", "美香さんに会った"),
    ],
)
async def test_the_kind_of_touch_is_heard(hanashi: Talk, text: str, said: str) -> None:
    await hanashi.says("追加 美香 別名:Mika")
    assert said in await hanashi.says(text)


async def test_an_unknown_kind_of_touch_is_explained(talk: Talk) -> None:
    await talk.says("add Mika")
    assert "I don't know that kind of touch" in await talk.says("log Mika kind:danced")
    assert "Last talk" not in await talk.says("who Mika")


async def test_two_unknown_people_are_seen_on_one_card_before_they_are_added(any_talk: Talk) -> None:
    said = await any_talk.says("met Zoe Quinn and Bob Hill yesterday at PyCon. cats")
    assert "Who: Zoe Quinn (new) and Bob Hill (new)" in said
    said = await any_talk.presses("Save")
    assert "Kept: met Zoe Quinn and Bob Hill, yesterday (Tue, Nov 17)." in said
    for name in ("Zoe", "Bob"):
        assert "Last talk: yesterday · PyCon" in await any_talk.says(f"who {name}")


async def test_two_unknown_people_in_japanese(hanashi: Talk) -> None:
    assert "だれ: 高橋さん(新しい人)、鈴木さん(新しい人)" in await hanashi.says(
        "会った 高橋さんと鈴木さん 昨日 交流会で"
    )
    assert "高橋さん、鈴木さんに会ったと記録しました。" in await hanashi.presses("保存")
    for name in ("高橋", "鈴木"):
        assert "前回: 昨日 · 交流会" in await hanashi.says(f"誰 {name}")


async def test_what_is_told_of_somebody_new_is_seen_before_it_is_kept(talk: Talk, hanashi: Talk) -> None:
    said = await talk.says("met Jon from Stripe today, he has a dog")
    assert "Who: Jon (new)" in said
    assert "has a dog" in said
    assert "[Save] [Edit] [Cancel]" in said
    assert "だれ: 高橋さん(新しい人)" in await hanashi.says("会った 高橋さん 昨日 交流会で。犬を飼ってる")


async def test_a_known_and_an_unknown_person_together(hanashi: Talk) -> None:
    await hanashi.says("追加 田中太郎")
    assert "だれ: 田中太郎さん、山田さん(新しい人)" in await hanashi.says("会った 田中さんと山田さん 昨日")
    assert "田中太郎さん、山田さんに会った" in await hanashi.presses("保存")


async def test_nothing_is_saved_when_the_card_of_two_is_cancelled(any_talk: Talk) -> None:
    await any_talk.says("met Zoe Quinn and Bob Hill yesterday")
    await any_talk.presses("Cancel")
    assert "Nobody here yet" in await any_talk.says("list")


async def test_one_name_said_twice_makes_one_person(talk: Talk) -> None:
    await talk.says("met Zed and Zed")
    assert "Kept: met Zed, today (Wed, Nov 18)." in await talk.presses("Save")
    assert "## 1 person" in await talk.says("list")


async def test_words_after_and_are_no_name(hanashi: Talk) -> None:
    await hanashi.says("追加 田中太郎")
    await hanashi.says("会った 田中さんと話した。犬を飼ってる")
    assert "## 1人" in await hanashi.says("一覧")
    assert "犬を飼ってる" in await hanashi.says("誰 田中")


@pytest.mark.parametrize("text", ["met Mika tomorrow", "met Mika next Tuesday at PyCon", "met Mika when:tomorrow"])
async def test_what_is_still_to_come_is_not_kept_as_a_touch(talk: Talk, text: str) -> None:
    await talk.says("add Mika")
    assert "is still to come" in await talk.says(text)
    assert "Last talk" not in await talk.says("who Mika")


async def test_a_date_to_come_inside_the_note_stays_in_the_note(talk: Talk) -> None:
    await talk.says("add Mika")
    assert "today · moves to Berlin next week" in await talk.says("met Mika moves to Berlin next week")


async def test_options_may_say_it_all(talk: Talk) -> None:
    await talk.says("add Mika")
    said = await talk.commands("log", "Mika", kind="gift", when="2026-11-01", where="Kyoto", note="a book")
    assert "Kept: gave something to Mika, Sun, Nov 1." in said
    assert "Last talk: two weeks ago · Kyoto · a book" in said


async def test_a_time_nobody_understands_is_not_guessed(talk: Talk) -> None:
    await talk.says("add Mika")
    assert "couldn't read “whenever” as a time" in await talk.says("met Mika when:whenever")
    assert "Last talk" not in await talk.says("who Mika")


async def test_nobody_named_is_asked_for(talk: Talk) -> None:
    assert await talk.says("met") == "Who do you mean? Write a name.\n[Fill in a form]"
    assert "With whom" in await talk.presses("Fill in a form")
    assert await talk.says("log yesterday") == "Who do you mean? Write a name."


async def test_the_card_button_keeps_a_talk(hanashi: Talk) -> None:
    await hanashi.says("追加 美香")
    await hanashi.says("誰 美香")
    assert "今日、美香さんと話したと記録しました。次は2027年2月16日(火)ごろに。" in await hanashi.presses("話した")


async def test_the_same_event_takes_effect_once(any_talk: Talk) -> None:
    await any_talk.says("add Mika")
    assert "Kept" in await any_talk.says("met Mika at PyCon", id="twice")
    assert await any_talk.says("met Mika at PyCon", id="twice") == ""


async def test_names_that_stand_apart_are_all_seen(talk: Talk) -> None:
    said = await talk.says("met Ken Tanaka (Sony) and Mika at PyCon yesterday, Ken has a golden retriever")
    assert "Ken Tanaka (new) and Mika (new)" in said
    assert "Nothing is saved yet." in said
    await talk.presses("Save")
    assert "golden retriever" in await talk.says("who Ken Tanaka")
    assert "PyCon" in await talk.says("who Mika")


async def test_a_family_name_that_goes_on_with_another_given_name_is_somebody_else(hanashi: Talk) -> None:
    await hanashi.says("追加 佐藤健太")
    assert "佐藤 翔太(新しい人)" in await hanashi.says("会った 佐藤 翔太 昨日カフェで")
    assert "佐藤健太さんに会った" in await hanashi.says("会った 佐藤 銀座で")
    assert "佐藤健太" in await hanashi.says("あげた 佐藤 時計")


async def test_who_is_known_by_the_family_name_alone_may_have_any_given_name(hanashi: Talk) -> None:
    await hanashi.says("追加 佐藤")
    assert "佐藤さんに会った" in await hanashi.says("会った 佐藤 翔太")


async def test_whoever_is_waiting_comes_next_any_day(talk: Talk) -> None:
    await talk.says("add Ken cadence:1w")
    await talk.waits(days=20)
    assert "Next: any day now" in await talk.says("who Ken")


async def test_right_after_a_touch_another_one_is_not_the_first_thing_to_press(talk: Talk) -> None:
    await talk.says("add Ken")
    await talk.says("met Ken today")
    assert talk.last is not None
    assert {each.label: each.tone for each in talk.last.cards[0].buttons}["We talked"] == "plain"
    await talk.waits(days=3)
    await talk.says("who Ken")
    assert {each.label: each.tone for each in talk.last.cards[0].buttons}["We talked"] == "good"


async def test_what_follows_the_day_is_no_part_of_the_place(talk: Talk) -> None:
    await talk.says("add Elena")
    said = await talk.says("met Elena at a conference yesterday, she runs marathons")
    assert "How you met: yesterday · a conference\n" in said
    assert "About them: runs marathons\n" in said
