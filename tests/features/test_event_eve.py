"""The eve of an event."""

from tests.talk import Talk, shown


async def test_the_evening_before_says_who_what_and_whom_to_look_out_for(any_talk: Talk) -> None:
    await any_talk.says("purpose set Find a co-founder roles:engineer")
    await any_talk.says("add Mika company:NEC")
    await any_talk.says("log Mika called about her dog last Monday")
    await any_talk.says("event plan PyCon Friday 19:00 at Shibuya")
    await any_talk.says("event expect Mika")
    (sent,) = await any_talk.waits(days=2)
    assert any_talk.outbox.sent[0][0].isoformat() == "2026-11-19T09:00:00+00:00"
    assert shown(sent).startswith("A short look ahead:\n## PyCon\ntomorrow (Fri, Nov 20) at 19:00 · Shibuya")
    assert "May be there: Mika (NEC) — pick up “her dog" in shown(sent)
    assert "Look out for: engineer\nTo ask: Whom they would talk to about “Find a co-founder”." in shown(sent)


async def test_those_met_last_time_may_be_there_again(hanashi: Talk) -> None:
    await hanashi.says("追加 美香")
    await hanashi.says("イベント 予定 もくもく会 毎週火曜19時")
    await hanashi.waits(days=6, hours=10)
    await hanashi.says("イベント 会った 美香さん")
    sent = await hanashi.waits(days=7)
    brief = [each for each in sent if "準備のメモ" in each.text]
    assert len(brief) == 1
    assert "来そうな人: 美香" in shown(brief[0])


async def test_nobody_known_is_a_chance(hanashi: Talk) -> None:
    await hanashi.says("イベント 予定 交流会 金曜19時")
    said = await hanashi.says("イベント 準備")
    assert "知り合いの名前はまだ聞いていません。新しい出会いの場ですね。" in said
    await hanashi.presses("来そうな人を書く")
    await hanashi.submits(who="美香")
    assert "美香さんが「交流会」に来そうですね。" in await hanashi.presses("美香を追加")
    assert "会えるかも: 交流会 — 11月20日(金) 19:00" in await hanashi.says("誰 美香")


async def test_whoever_left_the_book_is_not_expected(any_talk: Talk) -> None:
    for name in ("Mika", "Ken"):
        await any_talk.says(f"add {name}")
    await any_talk.says("event plan PyCon Friday 19:00")
    await any_talk.says("event expect Mika, Ken")
    await any_talk.says("archive Mika")
    await any_talk.says("remove Ken")
    await any_talk.presses("Remove")
    (sent,) = await any_talk.waits(days=2)
    assert "Nobody that I know of: all new faces." in shown(sent)


async def test_two_cards_of_one_person_are_expected_once(talk: Talk) -> None:
    for name in ("Mika", "Michelle"):
        await talk.says(f"add {name}")
    await talk.says("event plan PyCon Friday 19:00")
    await talk.says("event expect Mika, Michelle")
    await talk.says("merge Michelle into Mika")
    await talk.presses("Make it one")
    assert "May be there: Mika\n" in await talk.says("event brief")


async def test_whoever_may_be_there_is_worth_a_word_before(talk: Talk) -> None:
    await talk.says("add Mika cadence:1d")
    await talk.says("event plan PyCon in 9 days 19:00")
    await talk.says("event expect Mika")
    sent = await talk.waits(days=2)
    assert "May be at PyCon" in shown(sent[0])
    assert "“Will you be at PyCon? I'd love to catch up.”" in shown(sent[0])


async def test_an_event_called_off_leaves_nobody_expected(any_talk: Talk) -> None:
    await any_talk.says("add Mika")
    await any_talk.says("event plan PyCon Friday 19:00")
    await any_talk.says("event expect Mika")
    await any_talk.says("event cancel")
    assert "PyCon" not in await any_talk.says("who Mika")
    await any_talk.says("undo")
    assert "May be there: PyCon" in await any_talk.says("who Mika")


async def test_several_who_may_come_are_written_into_one_form(talk: Talk) -> None:
    await talk.says("event plan Meetup next Thursday 7pm")
    await talk.presses("Who may be there")
    said = await talk.submits(who="Mika\nKen, Ana")
    for label in ("Add Mika", "Add Ken", "Add Ana"):
        said = await talk.presses(label) if f"[{label}]" in said else said
    assert "Mika, Ken and Ana" in said
