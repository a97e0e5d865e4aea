"""`brief`: one card before meeting somebody."""

from tests.talk import Talk, shown


async def test_everything_that_matters_stands_on_one_card(any_talk: Talk) -> None:
    await any_talk.says("purpose set Find a co-founder")
    await any_talk.says("add Ken company:NEC")
    await any_talk.says("purpose link Ken as investor")
    await any_talk.says("met Ken yesterday at PyCon. He has a dog")
    await any_talk.says("remind Ken next Tuesday 10:00 send the deck")
    said = await any_talk.says("brief Ken")
    assert "## Ken\nNEC\nLast talks: yesterday · PyCon\n" in said
    assert "has a dog" in said
    assert "Promises: You: send the deck (next Tue, Nov 24 at 10:00)" in said
    assert "Purpose: Find a co-founder (investor)" in said
    assert "[We talked] [Open card]" in said


async def test_it_is_offered_an_hour_before_a_meeting(any_talk: Talk) -> None:
    await any_talk.says("add Ken")
    await any_talk.says("log Ken called about the talk")
    await any_talk.says("remind Ken tomorrow 12:00 lunch")
    before, _reminder = await any_talk.waits(days=1, hours=3)
    assert any_talk.outbox.sent[0][0].isoformat() == "2026-11-19T02:00:00+00:00"
    assert "Coming up today (Thu, Nov 19) at 12:00: lunch. A short look before you meet Ken:" in shown(before)
    assert "Last talks: yesterday" in await any_talk.presses("Brief me", of=before)


async def test_in_japanese_it_reads_like_japanese(hanashi: Talk) -> None:
    await hanashi.says("追加 田中太郎")
    await hanashi.says("リマインド 田中さん 明日18時 打ち合わせ")
    before = (await hanashi.waits(days=1, hours=7.5))[0]
    assert "今日(11月19日・木) 18:00に「打ち合わせ」ですね。田中太郎さんに会う前のメモです。" in shown(before)
    assert "まだ話したことがありません。" in await hanashi.presses("予習する", of=before)
    assert "## 田中太郎" in await hanashi.says("予習 田中さん")


async def test_an_early_meeting_is_prepared_the_evening_before(talk: Talk) -> None:
    await talk.says("add Ken")
    await talk.says("remind Ken tomorrow 8:00 breakfast")
    await talk.waits(hours=10.5)
    ((at, _, sent),) = talk.outbox.sent
    assert at.isoformat() == "2026-11-18T11:00:00+00:00"
    assert "tomorrow (Thu, Nov 19) at 08:00: breakfast" in shown(sent)


async def test_errands_and_meetings_called_off_have_no_look_ahead(talk: Talk) -> None:
    await talk.says("add Ken")
    await talk.says("remind Ken tomorrow 12:00 send the meeting notes")
    assert len(await talk.waits(days=1, hours=3)) == 1
    await talk.says("remind Ken tomorrow 12:00 lunch")
    await talk.says("reminders")
    await talk.presses("lunch")
    assert await talk.waits(days=1, hours=3) == []


async def test_whoever_rests_is_not_brought_up(talk: Talk) -> None:
    await talk.says("add Ken")
    await talk.says("remind Ken tomorrow 12:00 lunch")
    await talk.says("archive Ken")
    assert await talk.waits(days=2) == []


async def test_a_weekly_meeting_is_prepared_each_time(talk: Talk) -> None:
    await talk.says("add Ken cadence:300d")
    await talk.says("remind Ken every Tuesday at 15:00 1on1")
    sent = await talk.waits(days=14)
    assert sum("A short look before you meet Ken" in shown(each) for each in sent) == 2


async def test_without_a_name_the_next_meeting_counts(hanashi: Talk) -> None:
    assert "どなたに会いますか？" in await hanashi.says("予習")
    await hanashi.says("追加 田中太郎")
    await hanashi.says("リマインド 田中さん 明日18時 ランチ")
    assert "## 田中太郎" in await hanashi.says("予習")


async def test_who_introduced_them_is_said(talk: Talk) -> None:
    await talk.says("add Mika")
    await talk.says("add Ken by:Mika")
    assert "Introduced by: Mika" in await talk.says("brief Ken")
    assert "I don't know Nobody yet" in await talk.says("brief Nobody")
    assert "not in your book any more" in await talk.raises("brief.show", "nothing")


async def test_a_look_ahead_that_waited_for_the_end_of_a_holiday_is_left_out(talk: Talk) -> None:
    await talk.says("add Ken")
    await talk.says("remind Ken every Friday 18:00 call")
    await talk.says("pause 7 days")
    sent = [shown(each) for each in await talk.waits(days=8)]
    assert not [each for each in sent if "A short look before you meet" in each]
    sent = [shown(each) for each in await talk.waits(days=2)]
    assert [each for each in sent if "Fri, Nov 27" in each and "A short look before you meet" in each]
