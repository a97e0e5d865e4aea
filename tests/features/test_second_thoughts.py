"""Second thoughts about a card, and what is said next: put onto it, or in the place of what was kept."""

import pytest

from bot.model.fact import Fact
from bot.model.touch import Touch
from tests.features.kept import called, held
from tests.talk import Talk


@pytest.mark.parametrize(
    ("typed", "seen"),
    [
        ("no, it was Thursday", "When: last Thu, Nov 12"),
        ("yesterday", "When: yesterday (Tue, Nov 17)"),
        ("sorry, I meant last Friday", "When: last Fri, Nov 13"),
        ("actually it was with Mika", "Who: Mika Ito"),
        ("not Ken, Mika", "Who: Mika Ito"),
        ("it was Mika, not Ken", "Who: Mika Ito"),
        ("no, with Zoe Quinn", "Who: Zoe Quinn (new)"),
        ("no, only Mika", "Who: Mika Ito\nWhat"),
        ("and Mika", "Who: Ken Sato (Sony) and Mika Ito"),
        ("it was Mika", "Who: Mika Ito\nWhat"),
        ("Mika too", "Who: Ken Sato (Sony) and Mika Ito"),
        ("at Nobu", "Where: Nobu"),
        ("no, it was a call", "What: Talked"),
    ],
)
async def test_second_thoughts_put_the_card_right(talk: Talk, typed: str, seen: str) -> None:
    await talk.says("add Ken Sato company:Sony")
    await talk.says("add Mika Ito")
    await talk.says("had lunch with Ken")
    assert seen in await talk.says(typed)
    assert await held(talk, Touch) == []
    assert "Kept: " in await talk.says("save")


@pytest.mark.parametrize(
    ("typed", "seen"),
    [
        ("いや木曜だった", "いつ: 先週11月12日(木)"),
        ("違う、一昨日", "いつ: 11月16日(月)"),
        ("すみません、先週の金曜でした", "いつ: 先週11月13日(金)"),
        ("鈴木さんじゃなくて高橋さん", "だれ: 髙橋美咲さん"),
        ("いや、高橋さんだった", "だれ: 髙橋美咲さん"),
        ("高橋さんも一緒", "だれ: 鈴木花子さん、髙橋美咲さん"),
        ("渋谷で", "どこで: 渋谷"),
        ("いや、電話でした", "何をした: 話した"),
    ],
)
async def test_second_thoughts_in_japanese(hanashi: Talk, typed: str, seen: str) -> None:
    await hanashi.says("追加 鈴木花子")
    await hanashi.says("追加 髙橋美咲")
    await hanashi.says("今日鈴木さんと会った")
    assert seen in await hanashi.says(typed)
    assert await held(hanashi, Touch) == []


@pytest.mark.parametrize("typed", ["actually had dinner with Mika yesterday", "no idea", "at least it was fun", "Mika"])
async def test_what_tells_something_else_puts_nothing_right(talk: Talk, typed: str) -> None:
    await talk.says("add Ken Sato")
    await talk.says("add Mika Ito")
    await talk.says("had lunch with Ken")
    card = talk.last
    await talk.says(typed)
    assert "Kept: met Ken Sato, today" in await talk.presses("Save", of=card)


async def test_what_was_kept_is_put_right_in_one_step(any_talk: Talk) -> None:
    await any_talk.says("add Ken Sato")
    await any_talk.says("had lunch with Ken. He has a dog")
    await any_talk.says("save")
    said = await any_talk.says("no, it was Thursday")
    assert "When: last Thu, Nov 12" in said
    assert "in the place of what I kept" in said
    assert "Kept: met Ken Sato, last Thu, Nov 12" in await any_talk.says("save")
    assert [each.at.day for each in await held(any_talk, Touch)] == [12]
    assert [each.text for each in await held(any_talk, Fact)] == ["has a dog"]


async def test_what_a_command_kept_is_put_right_too(any_talk: Talk) -> None:
    await any_talk.says("add Ken Sato")
    await any_talk.says("met Ken yesterday at PyCon. He has a dog")
    assert "When: Mon, Nov 16\nWhere: PyCon" in await any_talk.says("no, two days ago")
    assert "Kept: met Ken Sato, Mon, Nov 16" in await any_talk.says("ok")
    assert [each.at.day for each in await held(any_talk, Touch)] == [16]
    assert [each.text for each in await held(any_talk, Fact)] == ["has a dog"]


async def test_a_name_that_was_mistyped_is_put_right_after_saving(talk: Talk) -> None:
    await talk.says("met someone called Priya Patel at the gym")
    await talk.says("save")
    assert "Updated Priya Pathel" in await talk.says("actually her name is Priya Pathel")
    assert "## 1 person" in await talk.says("list")
    assert "Updated Priya Patel." in await talk.says("rename Priya Pathel to Priya Patel")


async def test_how_somebody_is_really_called_is_told_after_saving(hanashi: Talk) -> None:
    await hanashi.says("山田さんという人とジムで知り合った")
    assert "だれ: 山田花子(名前？あとで聞きます)" in await hanashi.says("いや、山田花子だった")
    await hanashi.says("保存")
    await hanashi.says("山田花子を追加")
    assert "## 山田華子" in await hanashi.says("名前は山田華子です")


async def test_a_sentence_is_no_name(hanashi: Talk) -> None:
    await hanashi.says("追加 鈴木花子")
    await hanashi.says("追加 髙橋美咲")
    await hanashi.says("会った 鈴木さん 昨日")
    assert "だれ: 髙橋美咲さん" in await hanashi.says("昨日会ったのは鈴木さんじゃなくて高橋さんだった")


async def test_who_is_looked_for_is_not_put_on_the_card(hanashi: Talk) -> None:
    await hanashi.says("追加 佐藤健 メモ:犬を飼ってる")
    await hanashi.says("今日鈴木さんと会った")
    assert "1人\n• 佐藤健" in await hanashi.says("犬好きの人")
    assert "その人のこと: 犬を飼い始めたって" in await hanashi.says("あと、犬を飼い始めたって")


async def test_what_is_said_of_each_of_two_is_shown_first(hanashi: Talk) -> None:
    await hanashi.says("追加 佐藤健")
    await hanashi.says("追加 鈴木花子")
    said = await hanashi.says("会った 佐藤さんと鈴木さん 昨日渋谷で。佐藤さんは転職した。鈴木さんは犬を飼ってる")
    assert "まだ保存していません。" in said
    assert await held(hanashi, Touch) == []


async def test_what_was_kept_stays_when_something_else_came_between(talk: Talk) -> None:
    await talk.says("add Ken Sato")
    await talk.says("had lunch with Ken")
    await talk.says("save")
    await talk.says("add Mika")
    await talk.says("no, it was Thursday")
    assert "Something else has changed since" in await talk.says("save")
    assert len(await held(talk, Touch)) == 1
    assert "## 2 people" in await talk.says("list")


async def test_what_is_said_next_goes_onto_the_card(any_talk: Talk) -> None:
    await any_talk.says("add Ken Sato")
    await any_talk.says("had lunch with Ken")
    assert "About them: moving to Berlin" in await any_talk.says("he's moving to Berlin")
    said = await any_talk.says("I promised to send him the deck by Friday")
    assert "What: Met" in said
    assert "You promised: send him the deck — Fri, Nov 20 at 09:00" in said
    await any_talk.says("save")
    assert [await called(any_talk, each.contact_id) for each in await held(any_talk, Fact)] == ["Ken Sato"]


async def test_what_is_said_after_saving_is_about_the_same_person(talk: Talk, hanashi: Talk) -> None:
    await talk.says("had lunch with Mika Ito")
    await talk.says("save")
    assert "Who: Mika Ito\nAbout them: has a dog\nNothing is saved yet." in await talk.says("she has a dog")
    await hanashi.says("追加 佐藤健 会社:ソニー")
    await hanashi.says("佐藤さん")
    assert "だれ: 佐藤健さん(ソニー)\n約束: 連絡(11月21日(土) 09:00)" in await hanashi.says("3日後に連絡")


async def test_what_has_to_do_with_nobody_is_not_put_on_the_card(hanashi: Talk) -> None:
    await hanashi.says("今日鈴木さんと会った")
    assert "鈴木さんのことですか？" in await hanashi.says("牛乳買う")
    assert "どなたのことを" in await hanashi.beside("ren", locale="ja").says("3日後に連絡")


async def test_a_name_answers_the_question_for_a_name(talk: Talk, hanashi: Talk) -> None:
    await talk.says("just met some investors at the BBQ on sunday")
    assert "Who: Rita (new)\nWhat: Met\nWhen: last Sun, Nov 15\nWhere: the BBQ" in await talk.says("Rita")
    await hanashi.says("昨日カフェでクライアントと打ち合わせした")
    assert "だれ: 佐藤さん(新しい人)\n何をした: 会った\nいつ: 昨日" in await hanashi.says("佐藤さんと")
    assert await held(hanashi, Touch) == []


@pytest.mark.parametrize("text", ["子供が2人いる", "犬がいる", "妹が2人います"])
async def test_what_somebody_has_is_no_question_after_people(hanashi: Talk, text: str) -> None:
    await hanashi.says("今日鈴木さんと会った")
    assert "合う人はいません" not in await hanashi.says(text)


async def test_somebody_who_called_is_not_looked_for(talk: Talk) -> None:
    assert "Nobody matches" not in await talk.says("someone from Sony called me")
    assert "Nobody matches" in await talk.says("anyone from Sony?")


@pytest.mark.parametrize("text", ["犬飼ってる人", "犬飼ってる人いる", "犬を飼っている人は?"])
async def test_who_has_a_dog_is_not_called_so(hanashi: Talk, text: str) -> None:
    await hanashi.says("追加 佐藤健 メモ:犬を飼っている")
    assert "1人\n• 佐藤健" in await hanashi.says(text)


async def test_words_that_were_not_understood_can_be_put_onto_the_card(talk: Talk) -> None:
    await talk.says("had lunch with Mika Ito")
    card = talk.last
    assert "Is that about Mika Ito?" in await talk.says("blue hat, loud laugh")
    assert "Note: lunch · blue hat, loud laugh\nNothing is saved yet." in await talk.presses("Add it to the card")
    edited = talk.last
    assert "decided already" in await talk.presses("Save", of=card)
    await talk.presses("Save", of=edited)
    assert len(await held(talk, Touch)) == 1
