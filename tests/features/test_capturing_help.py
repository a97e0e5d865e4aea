"""Words that are neither a command nor anything to keep get a helpful answer."""

import pytest

from tests.talk import Talk


@pytest.mark.parametrize(
    "text", ["who is Ken?", "when did I last meet Ken?", "Ken?", "what's Ken's company", "Ken", "ken sato"]
)
async def test_a_question_about_somebody_opens_their_card(talk: Talk, text: str) -> None:
    await talk.says("add Ken Sato company:Sony")
    assert "## Ken Sato\nSony" in await talk.says(text)


@pytest.mark.parametrize(
    "text", ["田中さんって誰だっけ", "最後に田中さんに会ったのいつ?", "田中さん", "誰 田中さんだっけ?"]
)
async def test_a_question_in_japanese_opens_the_card(hanashi: Talk, text: str) -> None:
    await hanashi.says("追加 田中太郎 会社:ソニー")
    assert "## 田中太郎\nソニー" in await hanashi.says(text)


async def test_a_question_about_a_stranger_says_how_to_add_them(talk: Talk) -> None:
    assert "I don't know Zoe yet." in await talk.says("so who is Zoe?")


async def test_a_touch_without_a_name_asks_for_it_in_the_owners_words(any_talk: Talk) -> None:
    said = await any_talk.says("just met some investors at the BBQ on sunday")
    assert "Who was that with?" in said
    assert "met Tanaka-san at the BBQ Sun, Nov 15" in said
    await any_talk.presses("Add the name")
    assert any_talk.last is not None
    assert any_talk.last.form is not None
    values = {each.id: each.value for each in any_talk.last.form.inputs}
    assert (values["when"], values["where"], values["what"]) == ("2026-11-15", "the BBQ", "met")
    assert "Who: Rita (new)\nWhat: Met\nWhen: last Sun, Nov 15\nWhere: the BBQ" in await any_talk.submits(
        **{**values, "who": "Rita"}
    )


async def test_a_touch_without_a_name_in_japanese(hanashi: Talk) -> None:
    said = await hanashi.says("昨日カフェでクライアントと打ち合わせした")
    assert "それはどなたとのことですか?" in said
    assert "昨日、カフェで田中さんに会った" in said


async def test_a_stranger_s_name_alone_is_asked_about(talk: Talk, hanashi: Talk) -> None:
    assert "I don't know Zoe Quinn yet. What happened?" in await talk.says("Zoe Quinn")
    await talk.presses("Fill in a form")
    assert "Who: Zoe Quinn (new)\nWhat: Talked" in await talk.submits(
        who="Zoe Quinn", what="talked", when="", where="", note=""
    )
    assert "さくらさんはまだ帳面にいません。" in await hanashi.says("さくらさん")


async def test_words_about_nobody_can_be_put_into_a_form(talk: Talk) -> None:
    assert "I couldn't find anybody in “the sky is blue”" in await talk.says("the sky is blue")
    await talk.presses("Fill in a form")
    assert talk.last is not None
    assert talk.last.form is not None
    assert {each.id: each.value for each in talk.last.form.inputs}["note"] == "the sky is blue"


@pytest.mark.parametrize("text", ["thanks!", "Thank you so much", "ok thanks", "great!"])
async def test_thanks_are_answered_in_kind(talk: Talk, text: str) -> None:
    assert await talk.says(text) == "You're welcome."


@pytest.mark.parametrize("text", ["おはようございます", "お疲れさまです!", "はじめまして"])
async def test_greetings_are_answered_with_an_example(hanashi: Talk, text: str) -> None:
    assert "昨日PyConで田中さんと会った" in await hanashi.says(text)


async def test_a_slip_in_a_command_is_still_noticed(talk: Talk, hanashi: Talk) -> None:
    assert "Did you mean help?" in await talk.says("hlep")
    assert "もしかして リマインド ですか?" in await hanashi.says("リマインダ 明日")


async def test_a_command_that_tells_more_than_a_touch_is_shown_first(talk: Talk) -> None:
    await talk.says("add Ken")
    said = await talk.says("met Ken at PyCon and promised to send the deck by Friday")
    assert "Where: PyCon\nYou promised: send the deck — Fri, Nov 20 at 09:00" in said
    assert "Last talk" not in await talk.says("who Ken")
    assert "You promised: 資料を送る" in await talk.says("会った Ken 昨日 PyConで。来週資料を送ると約束した")


async def test_a_command_whose_people_are_not_clear_is_shown_first(talk: Talk) -> None:
    said = await talk.says("met my friend Pete Best at the bar")
    assert "Who: Pete Best (new)\nWhat: Met\nWhen: today (Wed, Nov 18)\nWhere: the bar" in said


async def test_a_command_that_is_clear_acts_at_once(talk: Talk) -> None:
    await talk.says("add Ken")
    assert "Kept: met Ken, yesterday" in await talk.says("met Ken yesterday at PyCon. He has a dog")


@pytest.mark.parametrize("typed", ["Cancel", "save", "yes", "やめる", "はい"])
async def test_the_words_of_a_button_are_told_from_a_press(talk: Talk, typed: str) -> None:
    await talk.says("had lunch with Mika Ito")
    assert "press the button" in await talk.says(typed)
    assert "Nobody here yet" in await talk.says("list")


@pytest.mark.parametrize("asked", ["how do i add someone", "what can you do", "is it going to rain"])
async def test_a_question_that_is_no_command_gets_a_way_on(talk: Talk, asked: str) -> None:
    assert "Tell me who and what happened" in await talk.says(asked)
    assert talk.last
    assert [each.label for each in talk.last.cards[0].buttons][-1] == "Help"
