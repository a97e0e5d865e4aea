"""A word of thanks the morning after a first meeting."""

from datetime import timedelta

import pytest

from tests.talk import Talk, shown


async def test_the_next_morning_suggests_a_word_of_thanks(any_talk: Talk) -> None:
    await any_talk.says("add Mika company:Sony")
    said = await any_talk.says("met Mika at PyCon. Likes tea")
    assert "A thank-you note tomorrow? I'll remind you." in said
    (sent,) = await any_talk.waits(days=2)
    assert any_talk.outbox.sent[0][0].isoformat() == "2026-11-19T00:00:00+00:00"
    assert shown(sent) == (
        "You met Mika for the first time. A short thank-you today keeps the door open.\n## Mika\nSony\nA word about “Likes tea” makes it personal.\n"
        "“It was good to meet you at PyCon. Thank you, and let's talk again.”\n[Done] [Not now] [Open card]"
    )


@pytest.mark.parametrize(
    "said", ["met Mika again at PyCon", "had coffee with Mika again", "久しぶりにMikaさんに会った"]
)
async def test_who_is_met_again_is_not_thanked_for_a_first_meeting(talk: Talk, said: str) -> None:
    await talk.says(said)
    assert "thank-you" not in await talk.says("save")


async def test_to_meet_again_is_a_wish_after_a_first_meeting(talk: Talk) -> None:
    await talk.says("had coffee with Mika. I want to see her again soon")
    assert "A thank-you note tomorrow?" in await talk.says("save")


async def test_the_thanks_read_like_japanese(hanashi: Talk) -> None:
    await hanashi.says("追加 田中太郎")
    await hanashi.says("会った 田中さん 昨日 PyConで")
    (sent,) = await hanashi.waits(days=1)
    assert "田中太郎さんと初めて会いましたね。" in shown(sent)
    assert "「PyConでお会いできてうれしかったです。またぜひお話しさせてください。」" in shown(sent)


async def test_what_was_noted_after_the_meeting_does_not_hide_it(any_talk: Talk) -> None:
    await any_talk.says("add Mika")
    await any_talk.says("met Mika at PyCon. Likes tea")
    await any_talk.says("got Mika an introduction to a printer")
    (sent,) = await any_talk.waits(days=1)
    assert "A word about “Likes tea”" in shown(sent)
    assert "“It was good to meet you at PyCon." in shown(sent)
    assert "printer" not in shown(sent)


async def test_everybody_met_on_a_day_shares_one_message(talk: Talk) -> None:
    for name in ("Mika", "Ken", "Taro"):
        await talk.says(f"add {name}")
        await talk.says(f"met {name} at PyCon")
    (sent,) = await talk.waits(days=1)
    assert sent.text.startswith("You met 3 people for the first time.")
    assert [card.title for card in sent.cards] == ["Mika", "Ken", "Taro"]


async def test_a_crowd_is_spread_over_two_days(talk: Talk) -> None:
    for n in range(17):
        await talk.commands("add", f"Guest {n}")
        await talk.commands("met", f"Guest {n}")
    sent = [each for each in await talk.waits(days=3) if "for the first time" in each.text]
    assert [len(each.cards) for each in sent] == [5, 5, 6]
    assert "… and Guest 15 and Guest 16." in shown(sent[-1])
    assert talk.outbox.sent[-1][0] - talk.outbox.sent[0][0] <= timedelta(hours=24)


async def test_those_told_of_the_morning_after_are_thanked_while_it_is_fresh(talk: Talk) -> None:
    await talk.says("add Mika")
    await talk.says("met Mika yesterday at 19:00")
    (sent,) = await talk.waits(days=2)
    assert "Mika" in shown(sent)
    assert talk.outbox.sent[0][0].isoformat() == "2026-11-18T09:00:00+00:00"


async def test_a_second_meeting_needs_no_thanks(any_talk: Talk) -> None:
    await any_talk.says("add Mika")
    await any_talk.says("log Mika called")
    assert "thank-you" not in await any_talk.says("met Mika")
    assert await any_talk.waits(days=3) == []


async def test_a_party_late_at_night_is_thanked_for_in_the_morning(talk: Talk) -> None:
    await talk.says("add Mika")
    await talk.waits(hours=13, minutes=50)
    await talk.says("met Mika at the party")
    assert len(await talk.waits(days=1)) == 1
    assert talk.outbox.sent[0][0].isoformat() == "2026-11-19T00:00:00+00:00"


async def test_done_keeps_a_message_and_redraws_the_nudge(any_talk: Talk) -> None:
    for name in ("Mika", "Ken"):
        await any_talk.says(f"add {name}")
        await any_talk.says(f"met {name} at PyCon")
    (sent,) = await any_talk.waits(days=1)
    assert "Lovely. Mika will remember that." in await any_talk.presses("Done", of=sent, card="Mika")
    assert any_talk.last is not None
    assert any_talk.last.redrawn is not None
    assert "✓ Lovely" in shown(any_talk.last.redrawn)
    assert "[Done]" in shown(any_talk.last.redrawn)
    assert "Last talk: today" in await any_talk.says("who Mika")


async def test_not_now_leaves_everything_as_it_was(hanashi: Talk) -> None:
    await hanashi.says("追加 美香")
    await hanashi.says("会った 美香さん")
    (sent,) = await hanashi.waits(days=1)
    assert "美香さんへのお礼は見送ります。" in await hanashi.presses("今回はいい", of=sent)
    assert "前回: 昨日" in await hanashi.says("誰 美香")


async def test_somebody_archived_or_removed_meanwhile_is_not_thanked(talk: Talk) -> None:
    for name in ("Mika", "Ken"):
        await talk.says(f"add {name}")
        await talk.says(f"met {name}")
    await talk.says("archive Mika")
    await talk.says("remove Ken")
    await talk.presses("Remove")
    assert await talk.waits(days=2) == []


async def test_thanks_that_come_weeks_late_are_left_out(talk: Talk) -> None:
    await talk.says("add Mika")
    await talk.says("met Mika")
    talk.clock.move(timedelta(days=30))
    await talk.loop.run_dry()
    assert talk.outbox.sent == []


async def test_a_meeting_of_long_ago_needs_no_thanks(talk: Talk) -> None:
    await talk.says("add Mika")
    assert "thank-you" not in await talk.says("met Mika 3 weeks ago")
    assert await talk.waits(days=3) == []


async def test_the_card_opens_from_the_nudge(talk: Talk) -> None:
    await talk.says("add Mika")
    await talk.says("met Mika")
    (sent,) = await talk.waits(days=1)
    assert "## Mika" in await talk.presses("Open card", of=sent)


async def test_whoever_was_known_before_is_not_called_a_first_meeting(talk: Talk) -> None:
    await talk.says("add Mika")
    await talk.waits(days=2)
    assert "thank-you" not in await talk.says("met Mika at PyCon")
    assert "How you met" not in await talk.says("who Mika")


@pytest.mark.parametrize("known", ["Helen, my old boss", "Helen is a friend from school", "Helen, my aunt"])
async def test_who_is_told_of_as_known_for_long_is_met_anew_by_nobody(any_talk: Talk, known: str) -> None:
    await any_talk.says(known)
    await any_talk.presses("Save")
    await any_talk.says("had coffee with Helen today")
    assert "thank-you" not in await any_talk.presses("Save")
    assert not await any_talk.waits(days=3)


async def test_a_new_boss_is_met_for_the_first_time(talk: Talk) -> None:
    await talk.says("Helen, my new boss")
    await talk.presses("Save")
    await talk.says("had coffee with Helen today")
    assert "thank-you" in await talk.presses("Save")


async def test_who_was_thanked_before_is_not_brought_up(any_talk: Talk) -> None:
    for name in ("Mika", "Ken", "Taro"):
        await any_talk.says(f"add {name}")
        await any_talk.says(f"met {name} at PyCon")
    await any_talk.says("messaged Mika")
    await any_talk.presses("Save")
    await any_talk.says("talked to Ken")
    await any_talk.presses("Save")
    (sent,) = await any_talk.waits(days=1)
    assert [card.title for card in sent.cards] == ["Ken", "Taro"]


async def test_thanks_of_the_next_morning_call_off_those_of_the_evening(hanashi: Talk) -> None:
    for name in ("佐藤健", "田中花", "森太郎", "林次郎", "原三郎", "南四郎"):
        await hanashi.says(f"追加 {name}")
        await hanashi.says(f"会った {name}さん")
    await hanashi.waits(days=1)
    await hanashi.says("南さんにお礼を言った")
    assert "南四郎さんと話したと記録しました" in await hanashi.presses("保存")
    assert not [each for each in await hanashi.waits(days=2) if "初めて会" in each.text]


async def test_what_somebody_is_is_nothing_to_write_about(talk: Talk) -> None:
    await talk.says("met Mika, she's a designer")
    await talk.presses("Save")
    (sent, *_) = await talk.waits(days=1)
    assert "a designer" not in shown(sent)


async def test_somebody_who_stood_in_the_book_is_not_said_to_be_new(talk: Talk) -> None:
    await talk.says("add Priya")
    await talk.waits(hours=1)
    card = await talk.says("met Priya yesterday, talked about climbing")
    assert "How you met" not in card
    (sent,) = await talk.waits(days=1)
    assert sent.text == "You met Priya. A short thank-you today is always welcome."
    assert sent.cards[0].opener.startswith("“It was good to see you.")


async def test_whoever_was_met_elsewhere_before_needs_no_thanks_for_a_first_meeting(talk: Talk) -> None:
    await talk.says("add Priya, met at Imperial; Tom")
    assert "thank-you" not in await talk.says("met Priya today")


async def test_where_somebody_works_is_on_their_card_and_no_word_of_thanks(hanashi: Talk) -> None:
    await hanashi.says(
        "今日の交流会で会った人：高橋さん（メルカリ・エンジニア）、ソニーの伊藤さん、吉田さんは猫を飼ってる"
    )
    await hanashi.presses("保存")
    (sent,) = await hanashi.waits(days=1)
    said = {card.title: card.body for card in sent.cards}
    assert said == {
        "高橋": "メルカリ · エンジニア",
        "伊藤": "ソニー",
        "吉田": "「猫を飼ってる」にひとこと触れると、気持ちがより伝わります。",
    }


@pytest.mark.parametrize("name", ["母", "お母さん", "弟"])
async def test_family_is_never_met_for_the_first_time(hanashi: Talk, name: str) -> None:
    await hanashi.commands("追加", name)
    assert "お礼" not in await hanashi.commands("会った", name)


async def test_mum_is_never_met_for_the_first_time(talk: Talk) -> None:
    await talk.commands("add", "Mum")
    assert "thank-you" not in await talk.commands("met", "Mum")
