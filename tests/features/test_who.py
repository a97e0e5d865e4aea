"""`who`: exact names act, anything else asks."""

from tests.talk import Talk


async def test_a_card_tells_circle_last_talk_and_next_step(talk: Talk) -> None:
    await talk.says("add Taro Tanaka company:Sony title:CTO handle:@taro note:「likes tea」")
    await talk.says("met Taro Tanaka yesterday at PyCon. He has a dog")
    said = await talk.says("who Tanaka?")
    assert "## Taro Tanaka\nSony · CTO\nlikes tea" in said
    assert "How you met: yesterday · PyCon" in said
    assert "Last talk: yesterday · PyCon\n" in said
    assert "About them: has a dog" in said
    assert "Next: Mon, Feb 15, 2027" in said
    assert "@taro" in said
    assert "[Edit] [Archive] [We talked]" in said


async def test_a_japanese_card_reads_like_japanese(hanashi: Talk) -> None:
    await hanashi.says("追加 田中太郎 会社:ソニー ふりがな:たなかたろう")
    said = await hanashi.says("誰 田中さん？")
    assert "## 田中太郎(たなかたろう)\nソニー" in said
    assert "輪: 友人(3か月ごと)" in said


async def test_titles_readings_and_kana_find_the_same_person(hanashi: Talk) -> None:
    await hanashi.says("追加 田中太郎 ふりがな:「たなか たろう」 別名:たーさん")
    for name in ("田中さん", "田中部長", "田中先生", "タナカさん", "tanaka", "Tanaka-san", "たーさん", "田中 太郎"):
        assert "## 田中太郎" in await hanashi.says(f"誰 {name}"), name


async def test_a_slip_of_the_pen_asks_and_opens_what_was_meant(any_talk: Talk) -> None:
    await any_talk.says("add Taro Tanaka")
    assert "Did you mean …?\n[Taro Tanaka] [Cancel]" in await any_talk.says("who Tanka")
    assert "## Taro Tanaka" in await any_talk.presses("Taro Tanaka")


async def test_moshikashite_in_japanese(hanashi: Talk) -> None:
    await hanashi.says("追加 田中太郎")
    assert "田中太朗さんはまだ帳面にいません。もしかして …？\n[田中太郎] [やめる]" in await hanashi.says("誰 田中太朗")
    assert "そのままにしておきます" in await hanashi.presses("やめる")


async def test_the_same_name_is_told_apart_by_company_place_or_day(talk: Talk) -> None:
    await talk.says("add Mika company:Sony")
    for option in ("where:PyCon", "circle:wide"):
        await talk.says(f"add Mika {option}")
        await talk.presses("Somebody else, add")
    said = await talk.says("who Mika")
    for label in ("Which Mika?", "[Mika (Sony)]", "[Mika (PyCon)]", "[Mika (added Nov 18, 2026)]"):
        assert label in said
    assert "PyCon" in await talk.presses("Mika (PyCon)")


async def test_a_first_name_that_two_people_share_asks_which(hanashi: Talk) -> None:
    await hanashi.says("追加 田中太郎")
    await hanashi.says("追加 田中花子")
    assert "どの田中さんですか？\n[田中太郎] [田中花子] [やめる]" in await hanashi.says("誰 田中さん")


async def test_nobody_is_guessed_from_a_name_that_is_far_off(talk: Talk) -> None:
    await talk.says("add Taro Tanaka")
    said = await talk.says("who Schwarzenegger")
    assert said == "I don't know Schwarzenegger yet. “add Schwarzenegger” makes a card for them.\n[Add Schwarzenegger]"
    assert await talk.says("who") == "Who do you mean? Write a name."


async def test_a_question_is_answered_once(talk: Talk) -> None:
    await talk.says("add Taro Tanaka")
    await talk.says("who Tanka")
    question = talk.last
    await talk.presses("Taro Tanaka")
    assert "has been answered or is too old" in await talk.presses("Taro Tanaka", of=question)


async def test_somebody_removed_meanwhile_is_said_to_be_gone(talk: Talk) -> None:
    await talk.says("add Taro Tanaka")
    await talk.says("list")
    page = talk.last
    await talk.says("remove Tanaka")
    await talk.presses("Remove")
    assert "not in your book any more" in await talk.presses("Taro Tanaka", of=page)


async def test_the_introducer_stands_on_the_card(talk: Talk) -> None:
    await talk.says("add Ken Sato")
    await talk.says("add Mika by:Ken where:PyCon when:2024-05-01")
    said = await talk.says("who Mika")
    assert "How you met: Wed, May 1, 2024 · PyCon · introduced by Ken Sato" in said
