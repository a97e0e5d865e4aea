"""A promise that is near is the reason why somebody is brought up."""

from tests.talk import Talk, shown


async def test_the_digest_gives_a_promise_that_is_near_as_its_reason(any_talk: Talk) -> None:
    await any_talk.says("add Mika cadence:7d")
    await any_talk.says("remind Mika Nov 27 10:00 send the deck")
    (sent,) = await any_talk.waits(days=7)
    assert "You wanted to do this for them: “send the deck” (Fri, Nov 27 at 10:00)." in shown(sent)
    assert "Perhaps it can be done today" in shown(sent)


async def test_it_reads_like_japanese(hanashi: Talk) -> None:
    await hanashi.says("追加 美香 間隔:7日")
    await hanashi.says("リマインド 美香さん 11月26日10時 資料を送る")
    (sent,) = await hanashi.waits(days=7)
    assert "「資料を送る」の予定があります(明日(11月26日・木) 10:00)。" in shown(sent)


async def test_one_that_is_far_off_or_called_off_is_none(talk: Talk) -> None:
    await talk.says("add Mika cadence:7d")
    await talk.says("remind Mika Dec 20 10:00 send the deck")
    await talk.says("remind Mika Nov 26 10:00 call the bank")
    await talk.says("undo")
    (sent,) = await talk.waits(days=7)
    assert "You wanted" not in shown(sent)


async def test_the_reminder_itself_does_not_say_so_twice(talk: Talk) -> None:
    await talk.says("add Mika")
    await talk.says("remind Mika tomorrow 15:00 send the deck")
    (sent,) = await talk.waits(days=2)
    assert "You wanted" not in shown(sent)


async def test_a_meeting_is_no_task_to_be_done_before_its_time(talk: Talk) -> None:
    await talk.says("add Mika")
    await talk.says("remind Mika tomorrow 15:00 coffee with Mika")
    (look, _) = await talk.waits(hours=30)
    assert "Perhaps it can be done today" not in shown(look)


async def test_a_promise_that_is_kept_comes_up_no_more(hanashi: Talk) -> None:
    await hanashi.says("追加 田中太郎")
    await hanashi.says("リマインド 田中さん 来週火曜10時 資料を送る")
    assert "おつかれさまでした: 資料を送る" in await hanashi.says("田中さんへの約束、終わった")
    assert "リマインドはありません" in await hanashi.says("リマインド一覧")
    assert "書かれていません" in await hanashi.says("田中さんへの約束、終わった")


async def test_of_several_promises_the_owner_says_which_is_kept(talk: Talk) -> None:
    await talk.says("add Ken Sato")
    await talk.says("remind Ken tomorrow 10:00 send the deck")
    await talk.says("remind Ken tomorrow 11:00 return the book")
    assert "Which one is done?" in await talk.says("done Ken")
    assert "Well done: return the book" in await talk.presses("return the book")
    assert "send the deck" in await talk.says("reminders")


async def test_a_promise_that_was_kept_meanwhile_marks_no_other_as_kept(talk: Talk) -> None:
    await talk.says("add Ken")
    for what in ("send the deck", "book a table", "call the bank"):
        await talk.says(f"remind Ken tomorrow 15:00 {what}")
    await talk.says("done Ken")
    before = talk.last
    await talk.says("done Ken")
    await talk.presses("send the deck")
    assert "Which one is done?" in await talk.presses("send the deck", of=before)
    assert "book a table" in await talk.says("reminders")


async def test_what_is_still_noted_is_mentioned_after_a_touch(hanashi: Talk) -> None:
    await hanashi.says("追加 高橋太郎")
    await hanashi.says("リマインド 高橋さん 金曜10時 見積もりを送る")
    assert "「見積もりを送る」" in (answer := await hanashi.says("記録 高橋さん メールした"))
    assert "高橋太郎さんへの「見積もりを送る」が残っています(11月20日(金) 10:00)。" in answer
    assert "おつかれさまでした: 見積もりを送る" in await hanashi.presses("それも済んだ")
    assert "リマインドはありません" in await hanashi.says("リマインド一覧")


async def test_a_meeting_to_come_is_not_asked_after(hanashi: Talk) -> None:
    await hanashi.says("追加 高橋太郎")
    await hanashi.says("リマインド 高橋さん 金曜10時 打ち合わせ")
    assert "残っています" not in await hanashi.says("記録 高橋さん メールした")


async def test_a_touch_that_tells_of_the_promised_thing_asks_whether_it_is_done(any_talk: Talk) -> None:
    await any_talk.says("add Ana")
    await any_talk.says("remind Ana Nov 30 10:00 send the slides")
    await any_talk.says("I sent Ana the slides")
    said = await any_talk.presses("Save")
    assert "Is this done now: “send the slides”?" in said
    assert "Well done: send the slides" in await any_talk.presses("Yes, done")
    assert "slides" not in await any_talk.says("reminders")


async def test_it_may_be_answered_in_a_word(hanashi: Talk) -> None:
    await hanashi.says("追加 田中太郎")
    await hanashi.says("リマインド 田中さん 来週火曜10時 提案書を送る")
    await hanashi.says("田中さんに提案書を送った")
    assert "「提案書を送る」はこれで済みましたか？" in await hanashi.says("保存")
    assert "おつかれさまでした: 提案書を送る" in await hanashi.says("はい")


async def test_not_yet_leaves_it_noted(talk: Talk) -> None:
    await talk.says("add Ana")
    await talk.says("remind Ana tomorrow 10:00 send the slides")
    await talk.says("log Ana talked about the slides")
    assert "it stays: send the slides" in await talk.says("not yet")
    assert "slides" in await talk.says("reminders")


async def test_another_thing_is_not_asked_about(talk: Talk) -> None:
    await talk.says("add Ana")
    await talk.says("remind Ana tomorrow 10:00 send the slides")
    assert "Is this done" not in await talk.says("log Ana talked about her dog")


async def test_a_promise_that_was_called_off_meanwhile_is_said_to_be_gone(talk: Talk) -> None:
    await talk.says("add Ana")
    await talk.says("remind Ana tomorrow 10:00 send the slides")
    await talk.says("log Ana talked about the slides")
    asked = talk.last
    await talk.says("done Ana")
    assert "no longer noted" in await talk.presses("Yes, done", of=asked)
