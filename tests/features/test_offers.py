"""`offer`: what one can give."""

from tests.talk import Talk


async def test_offers_are_listed_with_who_needs_them(talk: Talk) -> None:
    await talk.says("add Ken")
    assert "Good: you can give “logo design”." in await talk.says("offer add logo design")
    await talk.says("offer learn statistics")
    await talk.says("need add Ken a designer")
    said = await talk.says("offer")
    assert (
        "You can: logo design\nYou are learning: statistics\nSomebody needs it: Ken: “a designer” → logo design" in said
    )


async def test_free_words_are_proposed_and_slips_pointed_out(talk: Talk) -> None:
    assert "Add “logo design” to what you can give?" in await talk.says("offer logo design")
    assert "Good: you can give “logo design”." in await talk.presses("Add it")
    assert "Did you mean offer list?" in await talk.says("offer lst")


async def test_it_works_in_japanese(hanashi: Talk) -> None:
    assert "人のためにできることは何ですか？" in await hanashi.says("できること")
    assert "「統計」、いいですね。" in await hanashi.says("できること 学ぶ 統計")
    await hanashi.says("追加 田中太郎")
    await hanashi.says("困りごと 追加 田中さん デザイナーを探している")
    assert "田中太郎さん「デザイナーを探している」→ ロゴのデザイン" in await hanashi.says(
        "できること 追加 ロゴのデザイン"
    )


async def test_the_form_takes_several_at_once(talk: Talk) -> None:
    await talk.says("offer add")
    said = await talk.submits(can="design\ncooking", learning="statistics")
    assert "Good: you can give “design”.\nGood: you can give “cooking”.\nGood luck with “statistics”!" in said
    assert "“Design” is on your list already." in await talk.says("offer add Design")


async def test_what_was_learnt_becomes_an_offer(talk: Talk) -> None:
    await talk.says("offer learn statistics")
    await talk.says("offer")
    assert "Well done! “statistics” is now among the things you can give." in await talk.presses("I can do it now")
    assert "You can: statistics" in await talk.says("offer")


async def test_an_offer_is_taken_off_and_brought_back(talk: Talk) -> None:
    await talk.says("offer add proofreading")
    assert "Taken off your list: “proofreading”." in await talk.says("offer close proof")
    assert "What can you do for others?" in await talk.says("offer")
    await talk.says("undo")
    assert "You can: proofreading" in await talk.says("offer")
    assert "That is not on your list." in await talk.says("offer close juggling")
    assert "Keep it under 200 characters." in await talk.says("offer add " + "x" * 300)
