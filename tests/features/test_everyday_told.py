"""More hurried lines of every day, English and Japanese, with what is understood of them."""

import pytest

from tests.talk import Talk


@pytest.mark.parametrize(
    ("line", "seen"),
    [
        (
            "drinks with the old team last night, Liv and Stig were there, Stig's getting divorced",
            "Who: Liv (new) and Stig (new)\nWhat: Met\nWhen: yesterday (Tue, Nov 17)\nAbout them: Stig: getting divorced",
        ),
        (
            "Mei's mum is in hospital, check in on her next week",
            "About them: mum is in hospital\nYou promised: check in on her — next Mon, Nov 23",
        ),
        ("Britt is looking for a React dev, know anyone?", "Who: Britt (new)\nLooking for: a React dev"),
        (
            "had a call with Elif and Finn about the pilot, Finn will send the contract by wed",
            "They promised: from Finn: will send the contract — next Wed, Nov 25 at 18:00\nNote: about the pilot",
        ),
        ("wished Helena a happy birthday", "What: Messaged\nWhen: today (Wed, Nov 18)\nNote: happy birthday"),
        ("lent Omar my bike", "Who: Omar (new)\nWhat: Helped\nWhen: today (Wed, Nov 18)\nNote: lent my bike"),
        ("lent my bike to Omar", "Who: Omar (new)\nWhat: Helped\nWhen: today (Wed, Nov 18)\nNote: lent my bike"),
        ("Omar lent me his bike", "What: Got help\nWhen: today (Wed, Nov 18)\nNote: lent me his bike"),
    ],
)
async def test_a_hurried_line_is_understood(talk: Talk, line: str, seen: str) -> None:
    assert seen in await talk.says(line)


@pytest.mark.parametrize(
    ("line", "seen"),
    [
        (
            "水野さんとのランチ、木曜の12時半に変更になった",
            "だれ: 水野さん(新しい人)\n約束: 水野さんとのランチ(明日(11月19日・木) 12:30)",
        ),
        ("明日9時に千野さんとコーヒー", "約束: 千野さんとコーヒー(明日(11月19日・木) 09:00)"),
        ("新井さんのLinkedInの投稿にコメントした", "だれ: 新井さん(新しい人)\n何をした: コメントした"),
        ("平田さんがReactエンジニア探してる、誰かいない？", "困りごと・お願い: Reactエンジニア探してる"),
        ("AIに詳しい宮崎さんと議論した", "何をした: 話した\nいつ: 今日(11月18日・水)\nその人のこと: AIに詳しい"),
    ],
)
async def test_a_hurried_line_is_understood_in_japanese(hanashi: Talk, line: str, seen: str) -> None:
    assert seen in await hanashi.says(line)


async def test_scratching_the_last_one_drops_the_card(talk: Talk) -> None:
    await talk.says("had lunch with Ann")
    assert await talk.says("scratch the last one") == "All right, nothing was saved."


@pytest.mark.parametrize(
    ("line", "seen"),
    [
        ("my sister Mia got married", "Who: Mia (new)\nAbout them: my sister\ngot married"),
        ("my boss Anna likes jazz", "Who: Anna (new)\nAbout them: my boss\nlikes jazz"),
        ("my friend Shota is an engineer", "Who: Shota (new)\nAbout them: an engineer\nNothing"),
        ("my colleague ben moved to Singapore", "Who: ben (a name? I'll ask)\nAbout them: my colleague\nmoved to Singapore"),
        ("my sister got married", "I couldn't find anybody"),
    ],
)  # fmt: skip
async def test_who_belongs_to_the_owner_is_told_of_by_name(talk: Talk, line: str, seen: str) -> None:
    assert seen in await talk.says(line)


@pytest.mark.parametrize(
    ("line", "seen"),
    [
        ("友達の翔太はエンジニア", "だれ: 翔太(名前？あとで聞きます)\nその人のこと: 友達\nエンジニア"),
        ("妹の美咲が結婚した", "だれ: 美咲(名前？あとで聞きます)\nその人のこと: 妹\n結婚した"),
        ("翔太が転職した", "だれ: 翔太(名前？あとで聞きます)\nその人のこと: 転職した"),
        ("長男は高校生", "どなたのことでしょうか"),
        ("同僚の病気が心配", "どなたのことでしょうか"),
    ],
)
async def test_a_given_name_alone_is_asked_about(hanashi: Talk, line: str, seen: str) -> None:
    assert seen in await hanashi.says(line)


async def test_promises_are_listed_by_their_name(any_talk: Talk, hanashi: Talk) -> None:
    await any_talk.says("add Sam")
    await any_talk.says("remind Sam friday send the deck")
    assert "send the deck" in await any_talk.says("promises")
    await hanashi.says("追加 山本さくら")
    await hanashi.says("リマインド 山本さん 金曜 資料を送る")
    assert "資料を送る" in await hanashi.says("約束")


@pytest.mark.parametrize(
    ("line", "then", "seen"),
    [
        ("just got back from the Berlin startup night", "met Carla who runs a bakery chain, and her cofounder Jens", "Who: Carla (new) and Jens (new)\nWhat: Met\nWhen: today (Wed, Nov 18)\nWhere: the Berlin startup night\nAbout them: Carla: runs a bakery chain\nJens: her cofounder"),
        ("went to the fair yesterday", "talked to Carla", "What: Talked\nWhen: yesterday (Tue, Nov 17)\nWhere: the fair"),
        ("昨日交流会に行ってきた", "カルラさんと話した", "What: Talked\nWhen: yesterday (Tue, Nov 17)\nWhere: 交流会"),
        ("展示会から帰ってきた", "カルラさん", "What: Met\nWhen: today (Wed, Nov 18)\nWhere: 展示会"),
    ],
)  # fmt: skip
async def test_where_one_comes_from_is_where_people_were_met(talk: Talk, line: str, then: str, seen: str) -> None:
    assert "Who was that with?" in await talk.says(line)
    assert seen in await talk.says(then)


@pytest.mark.parametrize("line", ["went to bed", "I'm home from work", "仕事から帰ってきた"])
async def test_where_nobody_is_met_is_not_asked_about(talk: Talk, line: str) -> None:
    assert "Who was that with?" not in await talk.says(line)


async def test_who_is_good_at_something_is_no_introduction_of_two(hanashi: Talk) -> None:
    said = await hanashi.says("採用に詳しいペトラさんを紹介できそう")
    assert "だれ: ペトラさん(新しい人)" in said
    assert "採用さん" not in said


@pytest.mark.parametrize("asked", ["how much have I given and got lately?", "最近の貸し借りどうなってる？"])
async def test_give_and_take_is_asked_for_in_words(talk: Talk, asked: str) -> None:
    await talk.says("add Ken")
    await talk.says("gave Ken a book")
    assert "Ken" in await talk.says(asked)


async def test_to_sound_somebody_out_is_a_message(hanashi: Talk) -> None:
    assert "何をした: 連絡した" in await hanashi.says("ペトラさんに打診した。返事待ち")


@pytest.mark.parametrize(
    ("line", "card"),
    [
        ("add dana kim, neighbour, has twins", "Added dana kim."),
        ("add Dana Kim, neighbour", "Added Dana Kim."),
        ("追加 大野さん 隣人、双子がいる", "Added 大野."),
        ("追加 大野さん、隣人", "Added 大野."),
    ],
)
async def test_what_somebody_is_to_the_owner_is_nobody_else(talk: Talk, line: str, card: str) -> None:
    assert card in await talk.says(line)
    assert "1 person" in await talk.says("list")


async def test_whoever_only_serves_is_called_by_what_they_do(hanashi: Talk) -> None:
    await hanashi.says("追加 大野さん 隣人、双子がいる")
    assert "だれ: 大野さん\n何をした: 会った" in await hanashi.says("今朝パン屋で大野さんとばったり")
    said = await hanashi.says("双子ちゃん先週4歳になったって")
    assert "だれ: 大野さん\n" in said
    assert "双子ちゃん先週4歳になったって" in said
    assert "シッター(新しい人)" not in await hanashi.says("シッターさんの連絡先教える約束した")


@pytest.mark.parametrize("asked", ["anyone I should thank?", "誰かお礼すべき人いる？"])
async def test_whom_to_thank_is_asked_in_words(talk: Talk, asked: str) -> None:
    await talk.says("add Ken")
    await talk.says("got a book from Ken")
    assert "Ken" in await talk.says(asked)


async def test_a_list_in_small_letters_may_hold_a_jun(talk: Talk) -> None:
    said = await talk.says(
        "hey so i met 3 people at the demo day today: ravi (fintech, ex stripe), sofie, and jun from softbank"
    )
    assert (
        "Who: Ravi (new), Sofie (new) and Jun (new)\nWhat: Met\nWhen: today (Wed, Nov 18)\nWhere: the demo day\n"
        in said
    )
    assert "Note" not in said  # hey


@pytest.mark.parametrize(
    "told",
    ["Sofie likes whisky, met her before at Slush", "met Sofie before at Slush", "I've met Sofie somewhere before"],
)
async def test_who_was_met_before_was_not_met_now(talk: Talk, told: str) -> None:
    await talk.says("add Sofie")
    said = await talk.says(told)
    assert "Who: Sofie\nAbout them: " in said
    assert "before" in said


async def test_who_was_met_before_was_not_met_now_in_japanese(hanashi: Talk) -> None:
    said = await hanashi.says("純さんはウイスキー好き。前にSlushで会ったことある")
    assert "だれ: 純さん(新しい人)\nその人のこと: ウイスキー好き\n前にSlushで会ったことある\nまだ" in said


async def test_to_meet_again_is_no_need(hanashi: Talk) -> None:
    said = await hanashi.says("田中さんがまた会いたいって")
    assert "困りごと" not in said
    assert "また会いたいって" in said


async def test_who_waits_on_several_cards_is_named_once(any_talk: Talk, hanashi: Talk) -> None:
    await any_talk.says("add Sofie")
    for told in ("Sofie likes jazz", "Sofie has a cat", "Sofie is looking for a flat"):
        await any_talk.says(told)
        await any_talk.says("list")
    assert "Not saved yet: Sofie (3)." in await any_talk.says("add Ben")
    await hanashi.says("追加 山本さくら")
    await hanashi.says("山本さんは猫を飼ってる")
    await hanashi.says("一覧")
    assert "ほかに保存待ち: 山本さん。" in await hanashi.says("山本さんは家を探してる")
    await hanashi.says("一覧")
    assert "まだ保存していません: 山本さん(2件)。" in await hanashi.says("追加 鈴木花子")


async def test_a_yes_is_nothing_to_come_back_to_and_whom_one_meets_is_said(talk: Talk) -> None:
    await talk.says("add Bea")
    said = await talk.says("Bea said yes, we meet thursday at 6")
    assert "You promised: meet — tomorrow (Thu, Nov 19) at 18:00\nNothing" in said


async def test_who_could_help_with_it_is_linked_to_the_purpose(talk: Talk) -> None:
    await talk.says("add Bea Cole")
    await talk.says("purpose set find a mentor")
    assert "Bea Cole now belongs to “find a mentor”" in await talk.says("Bea could help with that")


async def test_what_one_wants_advice_on_is_named_without_its_verb(hanashi: Talk) -> None:
    await hanashi.says("追加 別所奈美")
    await hanashi.says("別所さんに話し方の相談をしたい")
    assert "「話し方の相談」" in await hanashi.says("はい")


async def test_a_word_that_ends_like_a_calling_is_nobody(hanashi: Talk) -> None:
    assert "だれ" not in await hanashi.says("トーストマスターズを勧められた")


@pytest.mark.parametrize(
    ("line", "seen"),
    [
        ("森さんに大家の野口さんを紹介してもらった", "紹介: 森さん → あなたに 野口さん を紹介"),
        ("森さんとのランチ来週水曜13時にずらして", "約束: 森さんとのランチ(来週11月25日(水) 13:00)"),
        ("記念会でファラさんていう記者の人に会った", "だれ: ファラさん(新しい人)\n何をした: 会った\nいつ: 今日(11月18日・水)\nどこで: 記念会\nその人のこと: 記者\nまだ"),
        ("森さんのとこ、日曜に女の子が生まれたって", "その人のこと: 日曜に女の子が生まれたって\n"),
        ("森さんとビデオ通話した", "何をした: 話した\nいつ: 今日(11月18日・水)\nまだ"),
    ],
)  # fmt: skip
async def test_hurried_lines_of_this_autumn_in_japanese(hanashi: Talk, line: str, seen: str) -> None:
    await hanashi.says("追加 森美咲")
    assert seen in await hanashi.says(line)


async def test_what_somebody_said_they_can_do_for_one_is_awaited(talk: Talk) -> None:
    await talk.says("add Ken")
    assert "They promised: will get us concert tickets" in await talk.says("ken said he can get us concert tickets")
    assert "They promised" not in await talk.says("Ken said he can come")
