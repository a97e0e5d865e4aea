"""“intro ask”, “intro thank”, “intro outcome”: an introduction step by step, with a nudge for each."""

import pytest

from tests.features.introducing import asked, told
from tests.talk import Talk, shown


async def test_a_request_comes_with_words_to_send(any_talk: Talk) -> None:
    said = await asked(any_talk)
    assert "Here are words for Ken." in said
    assert "## Ken → Mika\nYou are asking Ken to introduce you to Mika." in said
    assert "I would love to get to know Mika. It is about this: hiring a designer. Would you be willing" in said
    assert "[Said yes] [Introduced] [Not this time] [Later]" in said


async def test_an_introduction_goes_from_asking_to_telling_the_outcome(any_talk: Talk) -> None:
    await asked(any_talk)
    (first,) = await told(any_talk, 6)
    assert "You asked Ken six days ago to introduce you to Mika. Any answer yet?" in first
    assert "Lovely, Ken will introduce you to Mika." in await any_talk.presses(
        "Said yes", of=any_talk.outbox.sent[-1][2]
    )
    (second,) = await told(any_talk, 7)
    assert "Ken said yes seven days ago to introducing you to Mika. Has it happened?" in second
    said = await any_talk.presses("Introduced", of=any_talk.outbox.sent[-1][2])
    assert "Wonderful: you know Mika now, thanks to Ken." in said
    assert "introduced by Ken" in await any_talk.says("who Mika")
    (third,) = await told(any_talk, 1)
    assert "Ken introduced you to Mika yesterday. One line of thanks is enough." in third
    assert "“Ken, thank you for introducing me to Mika." in third
    await any_talk.presses("Thanked", of=any_talk.outbox.sent[-1][2])
    await any_talk.says("met Mika")
    (fourth,) = await told(any_talk, 30)
    assert "would surely like to hear what came of it. You and Mika were last in touch four weeks ago." in fourth
    assert "Ken will be glad to know." in await any_talk.presses("Told", of=any_talk.outbox.sent[-1][2])
    assert await told(any_talk, 60) == []
    assert "No introduction is on the way" in await any_talk.says("intro")


async def test_the_same_in_japanese_by_typing(hanashi: Talk) -> None:
    for name in ("健", "美香"):
        await hanashi.commands("add", name, cadence="3000d")
    said = await hanashi.says("紹介 頼む 美香さんを健さんに")
    assert "健さんへの文例です。" in said
    assert "じつは美香さんとお話ししてみたいと思っています。もしよろしければ" in said
    assert "健さんが美香さんを紹介してくれた、と記録しました。" in await hanashi.says(
        "紹介 記録 健さんが美香さんを紹介してくれた"
    )
    assert "いいですね。1か月ほどしたら" in await hanashi.says("紹介 お礼 健さん")
    (sent,) = await told(hanashi, 30)
    assert "健さんが紹介してくれた美香さんとのその後を、健さんにひとこと伝えませんか？" in sent
    assert "健さんもきっと喜びます。" in await hanashi.says("紹介 報告 健さん 一緒に仕事をすることになった")


async def test_later_puts_a_step_off(any_talk: Talk) -> None:
    await asked(any_talk)
    await any_talk.waits(days=6)
    sent = any_talk.outbox.sent[-1][2]
    assert "I'll bring it up again in 7 days." in await any_talk.presses("Later", of=sent)
    assert await any_talk.presses("Said yes", of=sent) == "That has been taken care of already."
    assert await told(any_talk, 6) == []
    assert len(await told(any_talk, 1)) == 1


async def test_a_no_is_taken_kindly(any_talk: Talk) -> None:
    await asked(any_talk)
    said = await any_talk.presses("Not this time")
    assert "That happens, and it says nothing about you." in said
    assert "“Thank you for thinking about it, Ken." in said
    assert await told(any_talk, 60) == []


async def test_whom_to_ask_is_suggested(talk: Talk) -> None:
    for name in ("Ken", "Mika"):
        await talk.says(f"add {name}")
    await talk.says("met Ken")
    assert "I see nobody who could introduce you to Mika yet." in await talk.says("intro ask Mika")
    await talk.says("intro knows Ken, Mika")
    assert "Who could introduce you to Mika?\n[Ken] [Cancel]" in await talk.says("intro ask Mika")
    assert "Here are words for Ken." in await talk.presses("Ken")


async def test_the_way_leads_to_asking(any_talk: Talk) -> None:
    for name in ("Ken", "Mika"):
        await any_talk.says(f"add {name}")
    await any_talk.says("met Ken")
    await any_talk.says("intro log I introduced Ken to Mika")
    await any_talk.says("intro path Mika")
    assert "Here are words for Ken." in await any_talk.presses("Ask Ken")


async def test_somebody_at_a_company_gets_a_name_once_introduced(any_talk: Talk) -> None:
    await any_talk.commands("add", "Ken", company="Sony")
    said = await any_talk.says("intro ask somebody at Sony via Ken")
    assert "introduce you to somebody at Sony" in said
    assert "? Whom did you get to know?" in await any_talk.presses("Introduced")
    await any_talk.submits(who="Mika Sato")
    said = await any_talk.presses("Add Mika Sato")
    assert "Wonderful: you know Mika Sato now, thanks to Ken." in said
    assert "introduced by Ken" in await any_talk.says("who Mika Sato")


async def test_a_request_can_be_filled_into_a_form(hanashi: Talk) -> None:
    for name in ("健", "美香"):
        await hanashi.says(f"追加 {name}")
    assert "? 紹介を頼む\n- 会いたい人・会社\n- だれを通じて\n- どんな用件で" in await hanashi.says("紹介 頼む")
    said = await hanashi.submits(whom="美香", via="健", why="採用の相談")
    assert "「採用の相談」についてご相談したいのです。" in said


async def test_somebody_who_was_asked_just_now_is_not_asked_again_without_a_word(talk: Talk) -> None:
    await asked(talk)
    await talk.says("add Yui")
    assert "Perhaps give it a little time." in await talk.says("intro ask Yui via Ken")


async def test_the_purpose_is_what_a_request_is_about(talk: Talk) -> None:
    await talk.says("start")
    for each in ("English", "Yes", "Set a purpose"):
        await talk.presses(each)
    await talk.submits(what="find a co-founder")
    await talk.says("add Ken")
    await talk.says("add Mika")
    assert "It is about this: find a co-founder." in await talk.says("intro ask Mika via Ken")


async def test_nobody_is_asked_to_introduce_themselves_or_while_resting(any_talk: Talk) -> None:
    await any_talk.says("add Ken")
    await any_talk.says("add Mika")
    assert "Nobody can be introduced to or by themselves" in await any_talk.says("intro ask Ken via Ken")
    await any_talk.says("archive Ken")
    assert "Ken is resting in your book." in await any_talk.says("intro ask Mika via Ken")


async def test_there_may_be_nothing_to_thank_for_or_several_things(talk: Talk) -> None:
    for name in ("Ken", "Mika", "Yui"):
        await talk.says(f"add {name}")
    assert "There is nobody to thank just now." in await talk.says("intro thank")
    assert "There is nothing open with Ken." in await talk.says("intro thank Ken")
    await talk.says("intro log Ken introduced Mika")
    await talk.waits(hours=1)
    await talk.says("intro log Ken introduced Yui")
    assert "Which introduction?\n[Ken → Mika] [Ken → Yui] [Cancel]" in await talk.says("intro thank Ken")
    assert "Kind of you." in await talk.presses("Ken → Yui")
    assert "Kind of you." in await talk.says("intro thank")


async def test_undo_takes_a_step_back(talk: Talk) -> None:
    await asked(talk)
    await talk.presses("Said yes")
    await talk.says("undo")
    assert "You are asking Ken" in await talk.says("intro")


async def test_whoever_is_asked_may_be_named_by_another_option(any_talk: Talk) -> None:
    await any_talk.says("add Ken")
    await any_talk.says("add Mika Sato")
    assert "Hi Ken" in await any_talk.says("intro ask Mika Sato by:Ken")


@pytest.mark.parametrize(
    "said",
    ["I asked Helen to introduce me to Tanaka", "asked Helen if she could introduce me to Tanaka", "asked Helen for an intro to Tanaka"],
)  # fmt: skip
async def test_who_was_asked_already_needs_no_words_for_it(any_talk: Talk, said: str) -> None:
    await any_talk.says("add Helen")
    assert await any_talk.says(said) == "Good, you asked Helen. I'll ask in a week how it went."
    (sent,) = await any_talk.waits(days=8)
    assert "Any answer yet?" in shown(sent)
    await any_talk.says("Helen introduced me to Tanaka!")
    assert "I'll remind you to thank Helen tomorrow." in await any_talk.presses("Save")
    assert "One introduction on the way\n## Helen → Tanaka\nHelen introduced you" in await any_talk.says(
        "any intros open?"
    )


@pytest.mark.parametrize(
    "said", ["ヘレンさんに田中さんの紹介をお願いした", "ヘレンさんに田中さんを紹介してほしいとお願いした"]
)
async def test_a_japanese_request_is_no_introduction_yet(hanashi: Talk, said: str) -> None:
    await hanashi.says("追加 ヘレン")
    assert await hanashi.says(said) == "ヘレンさんにお願いしたのですね。1週間ほどしたら、様子をうかがいます。"
    assert "## ヘレン → 田中さん" in await hanashi.says("紹介はどうなってる？")
    assert "ヘレンさん → あなたに 田中さん" in await hanashi.says("ヘレンさんが田中さんを紹介してくれた！")
    await hanashi.presses("保存")
    assert "進行中の紹介: 1件" in await hanashi.says("紹介はどうなってる？")


@pytest.mark.parametrize(("before", "said"), [(6, "he said yes"), (6, "he introduced us yesterday")])
async def test_what_came_of_it_is_said_in_other_words_than_the_buttons(any_talk: Talk, before: int, said: str) -> None:
    await asked(any_talk)
    await told(any_talk, before)
    assert "Mika" in await any_talk.says(said)
    assert "I couldn't find" not in shown(any_talk.last)


async def test_it_is_said_politely_in_japanese(hanashi: Talk) -> None:
    for name in ("佐藤", "高橋"):
        await hanashi.commands("追加", name, 間隔="3000日")
    assert "佐藤さんへの文例です" in await hanashi.says("佐藤さんに高橋さんを紹介してもらいたい")
    await hanashi.waits(days=6)
    assert "佐藤さんのおかげで高橋さんとつながりましたね" in await hanashi.says("無事紹介してもらえました！")
