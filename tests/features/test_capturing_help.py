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


@pytest.mark.parametrize(
    ("said", "then", "shown"),
    [
        ("talked to lots of people at the fair yesterday", "talked to Lara, she's a vet", "What: Talked\nWhen: yesterday (Tue, Nov 17)\nWhere: the fair"),
        ("met loads of people at the fair yesterday", "Lara from Bosch", "What: Met\nWhen: yesterday (Tue, Nov 17)\nWhere: the fair"),
        ("had lunch at the new place yesterday", "Lara", "What: Met\nWhen: yesterday (Tue, Nov 17)\nWhere: the new place\nNote: for lunch"),
        ("called yesterday", "Lara", "What: Talked\nWhen: yesterday (Tue, Nov 17)"),
        ("emailed yesterday", "Lara", "What: Messaged\nWhen: yesterday (Tue, Nov 17)"),
        ("had a great chat at the fair", "emailed Lara", "What: Messaged\nWhen: today (Wed, Nov 18)\nNothing"),
    ],
)  # fmt: skip
async def test_who_it_was_may_be_told_in_the_next_sentence(talk: Talk, said: str, then: str, shown: str) -> None:
    assert "Who was that with?" in await talk.says(said)
    card = await talk.says(then)
    assert "Who: Lara (new)\n" in card
    assert shown in card


async def test_who_it_was_may_be_told_in_the_next_sentence_in_japanese(hanashi: Talk) -> None:
    assert "どなたとのこと" in await hanashi.says("昨日の交流会で8人と名刺交換した")
    said = await hanashi.says("高橋さん(NTTデータ)と小林さんと話した")
    assert (
        "だれ: 高橋さん(新しい人)、小林さん(新しい人)\n何をした: 話した\nいつ: 昨日(11月17日・火)\nどこで: 交流会"
        in said
    )


async def test_a_touch_without_a_name_in_japanese(hanashi: Talk) -> None:
    said = await hanashi.says("昨日カフェでクライアントと打ち合わせした")
    assert "それはどなたとのことですか？" in said
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
    assert "もしかして リマインド ですか？" in await hanashi.says("リマインダ 明日")


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


@pytest.mark.parametrize("asked", ["how do i add someone", "is it going to rain"])
async def test_a_question_that_is_no_command_gets_a_way_on(talk: Talk, asked: str) -> None:
    assert "Tell me who and what happened" in await talk.says(asked)
    assert talk.last
    assert [each.label for each in talk.last.cards[0].buttons][-1] == "Help"


@pytest.mark.parametrize(
    "asked", ["what can you do?", "How does this work", "help me please", "使い方は?", "何ができるの?"]
)
async def test_who_asks_what_it_can_do_gets_help(talk: Talk, asked: str) -> None:
    assert "## What I can do" in await talk.says(asked)


@pytest.mark.parametrize(
    "asked", ["who should I call today?", "Who's next?", "誰に連絡すればいい?", "今週は誰と会おうかな"]
)
async def test_who_asks_whom_to_call_is_shown_who_waits(talk: Talk, asked: str) -> None:
    await talk.says("add Mika cadence:2d")
    await talk.waits(days=3)
    assert "Mika" in await talk.says(asked)


async def test_reminders_are_asked_for_in_many_words(talk: Talk, hanashi: Talk) -> None:
    await talk.says("add Ken")
    assert "I'll remind you Sat, Nov 21 at 09:00: Ken" in await talk.says("ping me in 3 days about Ken")
    assert "tomorrow (Thu, Nov 19) at 09:00: Ken — call" in await talk.says("don't let me forget to call Ken tomorrow")
    await hanashi.says("追加 鈴木花子")
    assert "明日(11月19日・木) 09:00 にお知らせします: 鈴木花子さん — 電話する" in await hanashi.says(
        "明日鈴木さんに電話するのを忘れないように"
    )


@pytest.mark.parametrize("asked", [
    "明日の9時に鈴木さんに電話とリマインドして",
    "明日9時に鈴木さんに電話するのをリマインドして",
    "明日の9時に鈴木さんに電話するようリマインドしてください",
    "明日9時に鈴木さんに電話をリマインド",
    "明日の朝9時に鈴木さんに電話、思い出させて",
    "明日9時に思い出させて 鈴木さんに電話",
    "リマインドして、明日9時に鈴木さんに電話",
    "明日9時に鈴木さんに電話するって知らせてね",
    "明日9時に鈴木さんに電話してって言って",
    "明日9時に鈴木さんに電話 リマインドお願い",
    "明日9時に鈴木さんに電話するようにリマインドしてくれる?",
])  # fmt: skip
async def test_in_japanese_asking_for_a_reminder_may_come_last(hanashi: Talk, asked: str) -> None:
    await hanashi.says("追加 鈴木花子")
    assert "明日(11月19日・木) 09:00 にお知らせします: 鈴木花子さん — 電話" in await hanashi.says(asked)


@pytest.mark.parametrize(
    "said",
    [
        "田中さんにリマインドのメールを送った",
        "田中さんから新製品のお知らせ",
        "昨日鈴木さんが転職を知らせてくれた",
        "鈴木さんに結婚を知らせた",
    ],
)
async def test_what_only_tells_of_a_reminder_is_none(hanashi: Talk, said: str) -> None:
    await hanashi.says("追加 鈴木花子")
    assert "お知らせします" not in await hanashi.says(said)


async def test_who_only_asks_for_one_is_asked_what_for(hanashi: Talk) -> None:
    assert "何をお知らせしましょうか" in await hanashi.says("リマインドして")


async def test_in_english_too(talk: Talk) -> None:
    await talk.says("add Ken")
    for asked in ("call Ken tomorrow, please remind me", "call Ken tomorrow - remind me about it"):
        assert "tomorrow (Thu, Nov 19) at 09:00: Ken — call" in await talk.says(asked), asked


@pytest.mark.parametrize(("asked", "seen"), [
    ("when did I last see Ken?", "You last met Ken Sato two weeks ago (Wed, Nov 4)."),
    ("when did I last talk to Ken?", "You were last in touch with Ken Sato yesterday (Tue, Nov 17)."),
    ("when did I last see Mika", "I have nothing noted with Mika yet."),
])  # fmt: skip
async def test_when_it_was_is_said_above_the_card(talk: Talk, asked: str, seen: str) -> None:
    await talk.says("add Ken Sato")
    await talk.says("add Mika")
    await talk.says("met Ken Sato Nov 4")
    await talk.says("log Ken Sato yesterday called")
    assert f"{seen}\n## " in await talk.says(asked)


async def test_when_it_was_in_japanese(hanashi: Talk) -> None:
    await hanashi.says("追加 佐藤健")
    await hanashi.says("会った 佐藤健 11月4日")
    assert "佐藤健さんと最後に会ったのは2週間前(11月4日・水)です。" in await hanashi.says(
        "佐藤さんと最後に会ったのいつ"
    )


@pytest.mark.parametrize(
    "text", ["sony dog", "Sony", "dog", "who do I know at Sony?", "anyone with a dog?", "who has a dog"]
)
async def test_words_and_questions_that_fit_people_find_them(talk: Talk, text: str) -> None:
    await talk.says("add Ken Sato company:Sony note:has a dog")
    assert "1 person\n• Ken Sato — Sony" in await talk.says(text)


@pytest.mark.parametrize(
    "text",
    [
        "ソニー 犬",
        "ソニー",
        "犬",
        "ソニーの人だれだっけ",
        "犬飼ってる人っていたっけ",
        "誰か犬飼ってる人いる?",
        "ソニーの人いない?",
    ],
)
async def test_words_and_questions_in_japanese_find_people(hanashi: Talk, text: str) -> None:
    await hanashi.says("追加 佐藤健 会社:ソニー メモ:犬を飼ってる")
    assert "1人\n• 佐藤健 — ソニー" in await hanashi.says(text)


async def test_a_question_that_nobody_fits_says_so(talk: Talk, hanashi: Talk) -> None:
    await talk.says("add Ken")
    assert await talk.says("do I know anyone in Berlin?") == "Nobody matches “in Berlin”."
    await hanashi.says("追加 佐藤健")
    assert await hanashi.says("トヨタの人だれだっけ") == "「トヨタ」に合う人はいません。"


@pytest.mark.parametrize(
    ("text", "seen"), [("bye!", "See you soon"), ("😀", "Hello!"), ("?", "Hello!"), ("good night", "See you")]
)
async def test_words_that_say_nothing_are_answered_kindly(talk: Talk, text: str, seen: str) -> None:
    await talk.says("add Ken")
    assert seen in await talk.says(text)


async def test_a_letter_that_begins_with_a_greeting_is_read(talk: Talk) -> None:
    assert "people in your book" not in await talk.says("Hi Ana, thanks for the lovely chat yesterday, see you soon")


async def test_a_command_that_reads_otherwise_as_a_sentence_is_shown_first(talk: Talk) -> None:
    await talk.says("add Ken")
    await talk.says("add Mika")
    said = await talk.says("met ken n mika at starbucks yday, ken got promoted, mika is pregnant")
    assert "Who: Ken and Mika\nWhat: Met\nWhen: yesterday (Tue, Nov 17)\nWhere: starbucks" in said
    assert "Last talk" not in await talk.says("who Ken")


async def test_a_reminder_about_somebody_is_about_them(talk: Talk) -> None:
    await talk.says("add Sarah Chen")
    assert "Sarah Chen — get in touch" in await talk.says("remind me about sarah next week")


@pytest.mark.parametrize("text", ["haha", "lol", "笑", "www"])
async def test_a_laugh_is_met_with_a_smile(talk: Talk, text: str) -> None:
    assert await talk.says(text) == "🙂"
