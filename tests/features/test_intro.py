"""“intro”: who introduced whom, who knows whom, and who can introduce one to somebody."""

import pytest

from tests.talk import Talk


async def _book(talk: Talk, *names: str) -> None:
    for name in names:
        await talk.says(f"add {name}")


async def test_an_introduction_is_kept_on_both_sides(any_talk: Talk) -> None:
    await _book(any_talk, "Ken", "Mika")
    said = await any_talk.says("intro log Ken introduced Mika")
    assert "Kept: Ken introduced Mika to you." in said
    assert "I'll remind you to thank Ken tomorrow." in said
    assert "How you met: introduced by Ken" in await any_talk.says("who Mika")
    assert "Introduced you to: Mika" in await any_talk.says("who Ken")


@pytest.mark.parametrize(
    "text",
    [
        "intro log Ken introduced me to Mika",
        "intro log Mika via Ken",
        "intro log Ken -> Mika",
        "intro log Ken Mika",
        "edit Mika by:Ken",
    ],
)
async def test_there_are_many_ways_to_say_who_introduced_whom(talk: Talk, text: str) -> None:
    await _book(talk, "Ken", "Mika")
    await talk.says(text)
    assert "introduced by Ken" in await talk.says("who Mika")
    assert "## Ken → Mika" in await talk.says("intro")


@pytest.mark.parametrize(
    "text",
    [
        "紹介 記録 健さんが美香さんを紹介してくれた",
        "紹介 記録 健さんに美香さんを紹介してもらった",
        "紹介 記録 健さんから美香さん",
        "紹介 記録 美香さんは健さんの紹介",
        "紹介 記録 健さん→美香さん",
    ],
)
async def test_there_are_many_ways_in_japanese(hanashi: Talk, text: str) -> None:
    await hanashi.says("追加 健")
    await hanashi.says("追加 美香")
    said = await hanashi.says(text)
    assert "健さんが美香さんを紹介してくれた、と記録しました。" in said
    assert "明日、健さんへのお礼をお知らせしますね。" in said
    assert "健の紹介" in await hanashi.says("誰 美香")


async def test_somebody_new_with_an_introducer_begins_a_story_too(any_talk: Talk) -> None:
    await any_talk.says("add Ken")
    assert "I'll remind you to thank Ken tomorrow." in await any_talk.says("add Mika by:Ken")
    assert "## Ken → Mika" in await any_talk.says("intro")


async def test_an_introduction_of_long_ago_is_history(talk: Talk) -> None:
    await talk.says("add Ken")
    assert "thank Ken" not in await talk.says("add Mika by:Ken when:2020-04-01")
    assert "Introduced you to: Mika" in await talk.says("who Ken")
    assert "No introduction is on the way" in await talk.says("intro")


async def test_what_free_words_tell_of_an_introduction_is_the_same_story(hanashi: Talk) -> None:
    await hanashi.says("追加 健")
    await hanashi.says("昨日、健さんに美香さんを紹介してもらった")
    await hanashi.presses("保存")
    assert "## 健 → 美香" in await hanashi.says("紹介")


async def test_the_owner_and_others_introduce_too(talk: Talk) -> None:
    await _book(talk, "Ken", "Mika", "Yui")
    assert "you introduced Ken to Mika" in await talk.says("intro log I introduced Ken to Mika")
    assert "Ken introduced Mika to Yui" in await talk.says("intro log Ken introduced Mika to Yui")
    assert "introduced by" not in await talk.says("who Mika")


async def test_a_form_keeps_an_introduction(any_talk: Talk) -> None:
    await _book(any_talk, "Ken", "Mika")
    assert "- Who introduced\n- Whom\n- To whom" in await any_talk.says("intro log")
    assert "Ken introduced Mika to you" in await any_talk.submits(by="Ken", who="Mika", to="")
    await any_talk.says("intro log")
    assert "Who introduced whom?" in await any_talk.submits(by="", who="Mika")


async def test_nobody_introduces_themselves(any_talk: Talk) -> None:
    await _book(any_talk, "Ken")
    for text in ("intro log Ken introduced Ken", "intro knows Ken, Ken", "edit Ken by:Ken"):
        assert "Nobody can be introduced to or by themselves" in await any_talk.says(text)
    assert "introduced by" not in await any_talk.says("who Ken")


async def test_a_circle_of_introductions_is_asked_about(any_talk: Talk) -> None:
    await _book(any_talk, "Ken", "Mika", "Yui")
    await any_talk.says("intro log Ken introduced Mika")
    await any_talk.says("intro log Mika introduced Yui")
    said = await any_talk.says("intro log Yui introduced Ken")
    assert "Your book says that Ken introduced Mika to you, so Yui cannot have led you to Ken." in said
    await any_talk.presses("Yui introduced Ken")
    assert "introduced by" not in await any_talk.says("who Mika")
    assert "introduced by Yui" in await any_talk.says("who Ken")


async def test_two_introducers_of_one_person_are_asked_about(hanashi: Talk) -> None:
    for name in ("健", "由衣", "美香"):
        await hanashi.says(f"追加 {name}")
    await hanashi.says("紹介 記録 健さん→美香さん")
    assert "帳面では美香さんを紹介してくれたのは健さんです。どちらが正しいですか？" in await hanashi.says(
        "編集 美香 紹介者:由衣"
    )
    await hanashi.presses("由衣が美香を紹介")
    assert "由衣の紹介" in await hanashi.says("誰 美香")
    assert "紹介してくれた人" not in await hanashi.says("誰 健")


async def test_the_best_way_is_the_strongest_not_the_shortest(any_talk: Talk) -> None:
    await _book(any_talk, "Ken", "Yui", "Mika company:Sony")
    for _ in range(3):
        await any_talk.says("met Yui")
    for pair in ("Yui, Ken", "Ken, Mika"):
        await any_talk.says(f"intro knows {pair}")
    said = await any_talk.says("intro path Mika")
    assert "## The best way to Mika\nYou → Yui → Ken → Mika" in said
    assert "You and Yui are close. Yui and Ken know each other. Ken and Mika know each other." in said
    assert "Also: You → Ken → Mika" in said
    assert "[Ask Yui]" in said


async def test_somebody_whom_one_knows_well_needs_no_introduction(talk: Talk) -> None:
    await _book(talk, "Ken", "Mika")
    await talk.says("met Mika")
    await talk.says("intro knows Ken, Mika")
    said = await talk.says("intro path Mika")
    assert "## You know Mika yourself\nYou → Mika\nYou and Mika are on warm terms." in said
    assert "[Mika" not in said
    assert "## Mika" in await talk.presses("Open Mika's card")


@pytest.mark.parametrize("text", ["somebody at Sony", "Sony", "who can introduce me to somebody at Sony?"])
async def test_somebody_at_a_company_is_found(any_talk: Talk, text: str) -> None:
    await _book(any_talk, "Ken", "Yui company:「Sony Group Inc.」")
    await any_talk.says("met Ken")
    await any_talk.says("intro knows Ken, Yui from school")
    said = await any_talk.says(f"intro path {text}")
    assert "## The best way to somebody at Sony\nYou → Ken → Yui" in said
    assert "Ken and Yui know each other (school). Yui is with Sony Group Inc." in said


@pytest.mark.parametrize("text", ["ソニーの人", "ソニーで働く誰か", "ソニーの人を紹介して", "ソニー"])
async def test_a_company_is_found_in_japanese(hanashi: Talk, text: str) -> None:
    await hanashi.commands("add", "田中太郎", company="ソニー株式会社")
    await hanashi.says("会った 田中太郎さん")
    said = await hanashi.says(f"紹介 つて {text}")
    assert (
        "## ソニーの方への道\nあなた → 田中太郎\n田中太郎さんとはよい関係です。田中太郎さんはソニー株式会社の人です。"
        in said
    )


async def test_what_a_card_mentions_is_a_way_too(talk: Talk) -> None:
    await talk.commands("add", "Ken", note="Used to work at Sony")
    said = await talk.says("intro Sony")
    assert "Of Ken your book says: Used to work at Sony." in said


async def test_colleagues_are_a_weak_way_and_said_so(talk: Talk) -> None:
    await _book(talk, "Ken company:NEC", "Mika company:NEC")
    for _ in range(3):
        await talk.says("met Ken")
    assert "Ken and Mika are both with NEC." in await talk.says("intro path Mika")


async def test_nobody_who_leads_there_is_said_with_a_way_on(any_talk: Talk) -> None:
    assert "Nobody in your book leads to somebody at Nintendo yet." in await any_talk.says(
        "intro path somebody at Nintendo"
    )
    await _book(any_talk, "Ken", "Mika")
    await any_talk.says("archive Ken")
    await any_talk.says("intro knows Ken, Mika")
    assert "## Mika is in your book" in await any_talk.says("intro path Mika")


async def test_a_way_closes_when_somebody_on_it_is_removed_and_follows_a_merge(any_talk: Talk) -> None:
    await _book(any_talk, "Ken", "Kenny", "Mika")
    for _ in range(2):
        await any_talk.says("met Kenny")
    await any_talk.says("intro log Ken introduced Mika")
    await any_talk.says("merge Ken into Kenny")
    assert "You → Kenny → Mika" in await any_talk.says("intro path Mika")
    assert "## Kenny → Mika" in await any_talk.says("intro")
    await any_talk.says("remove Kenny")
    await any_talk.presses("Remove")
    assert "You → Mika" in await any_talk.says("intro path Mika")
    assert "No introduction is on the way" in await any_talk.says("intro")


async def test_the_list_asks_whom_one_would_like_to_meet(hanashi: Talk) -> None:
    assert "進行中の紹介はありません。" in await hanashi.says("紹介")
    assert "? だれに頼める？\n- 会いたい人・会社" in await hanashi.presses("だれに頼める？")
    assert "任天堂の方につながる人は帳面にいません。" in await hanashi.submits(whom="任天堂の人")


async def test_an_acquaintance_is_kept_once(talk: Talk) -> None:
    await _book(talk, "Ken", "Mika")
    for text in ("Ken, Mika", "Mika knows Ken", "Ken and Mika know each other from school", "Ken Mika how:judo"):
        assert "know each other." in await talk.says(f"intro knows {text}")
    for _ in range(2):
        await talk.says("met Ken")
    assert "Ken and Mika know each other (judo)." in await talk.says("intro path Mika")


async def test_acquaintances_in_japanese(hanashi: Talk) -> None:
    await hanashi.says("追加 健")
    await hanashi.says("追加 美香")
    for text in ("健さん、美香さん", "健さんと美香さんは知り合い", "健さん 美香さん"):
        assert await hanashi.says(f"紹介 知り合い {text}") == "健さんと美香さんは知り合い、と記録しました。"


async def test_somebody_unknown_is_offered_as_new(talk: Talk) -> None:
    await _book(talk, "Mika")
    assert "[Add Ken]" in await talk.says("intro log Ken introduced Mika")
    assert "Ken introduced Mika to you" in await talk.presses("Add Ken")


async def test_a_way_to_somebody_met_or_introduced_says_so(any_talk: Talk) -> None:
    await _book(any_talk, "Ken", "Mika")
    for _ in range(6):
        await any_talk.says("met Ken")
    await any_talk.says("intro knows Ken, Mika")
    await any_talk.says("log Mika wrote 2026-08-01")
    assert "You have been in touch with Mika yourself (four months ago)." in await any_talk.says("intro path Mika")
    await any_talk.says("intro log Ken introduced Mika")
    said = await any_talk.says("intro path Mika")
    assert "You know Mika yourself" in said or "Ken has introduced you to Mika already" in said


async def test_a_way_that_was_asked_for_says_so(hanashi: Talk) -> None:
    await _book(hanashi, "健", "美香")
    await hanashi.says("会った 健さん")
    await hanashi.says("紹介 知り合い 健さん、美香さん")
    await hanashi.says("紹介 頼む 美香さん 紹介者:健さん")
    assert "健さんにはもうお願いしてあり、お返事待ちです。" in await hanashi.says("紹介 つて 美香さん")


async def test_somebody_who_is_only_in_the_book_is_not_called_known(talk: Talk) -> None:
    await _book(talk, "Ken", "Lee")
    await talk.says("intro ask Lee via Ken")
    said = await talk.says("intro path Lee")
    assert "## Lee is in your book\nYou have asked Ken already; the answer is still to come.\nYou → Lee" in said
