"""The digest, and `due`: who is slipping."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from tests.talk import Talk, shown


def _titles(talk: Talk) -> list[list[str]]:
    return [[card.title for card in reply.cards] for _, _, reply in talk.outbox.sent]


async def test_the_digest_comes_at_nine_with_reason_and_opener(any_talk: Talk) -> None:
    await any_talk.says("add Mika company:Sony circle:close")
    await any_talk.says("log Mika called. Looks for a designer")
    assert await any_talk.waits(days=29) == []
    (sent,) = await any_talk.waits(days=1)
    assert any_talk.times() == ["12-18 09:00"]
    assert shown(sent) == (
        "Good morning. One person to say hello to today:\n## Mika\nSony\nLast time: four weeks ago · called. Looks for a "
        "designer.\nAsk what has happened since: “Looks for a designer”.\n"
        "[Done] [Not now] [Open card] [in 3 days] [in 7 days] [in 14 days]"
    )


async def test_the_digest_reads_like_japanese(hanashi: Talk) -> None:
    await hanashi.says("追加 田中太郎 間隔:7日")
    await hanashi.says("会った 田中さん 昨日 PyConで")
    await hanashi.waits(days=1)
    (sent,) = await hanashi.waits(days=5)
    assert "おはようございます。今日ひと声かけたい人が1人います。" in shown(sent)
    assert "前回: 7日前 · PyCon。\n「PyConではありがとうございました。その後いかがですか？」の一言から。" in shown(sent)


async def test_somebody_never_talked_to_has_a_true_reason(talk: Talk) -> None:
    await talk.says("add Mika cadence:7d")
    (sent,) = await talk.waits(days=7)
    assert "Added six days ago; you haven't talked since." not in shown(sent)
    assert "Added seven days ago; no talk is noted yet." in shown(sent)


async def test_nothing_due_means_no_message(any_talk: Talk) -> None:
    await any_talk.says("add Mika")
    assert await any_talk.waits(days=60) == []


async def test_at_most_three_worst_first_and_the_rest_roll_over(any_talk: Talk) -> None:
    await any_talk.says("settings limit:10")
    for name, days in (("Ann", 40), ("Bea", 10), ("Cid", 20), ("Dan", 12), ("Eve", 30)):
        await any_talk.says(f"add {name} cadence:{days}d")
        await any_talk.says(f"met {name} 2026-09-01")
    await any_talk.says("settings limit:3")
    await any_talk.waits(days=3)
    assert _titles(any_talk) == [["Bea", "Dan", "Cid"], ["Eve", "Ann"]]


async def test_nobody_is_shown_again_within_a_week(talk: Talk) -> None:
    await talk.says("add Mika cadence:3d")
    await talk.waits(days=16)
    assert talk.times() == ["11-21 09:00", "11-28 09:00"]


async def test_twenty_people_met_at_one_party_are_not_all_due_on_one_day(any_talk: Talk) -> None:
    for n in range(20):
        await any_talk.commands("add", f"Guest {n:02}", cadence="30d")
        await any_talk.commands("met", f"Guest {n:02}")
    assert "Next: Fri, Dec 18" in await any_talk.says("who Guest 00")
    assert "Next: Thu, Dec 24" in await any_talk.says("who Guest 19")


async def test_due_lists_the_worst_first_and_counts_the_rest(talk: Talk) -> None:
    for n in range(1, 8):
        await talk.commands("add", f"Friend {n}", cadence=f"{n}d")
    await talk.waits(days=20)
    said = await talk.says("due")
    assert "7 people are waiting to hear from you:\n## Friend 1\n" in said
    assert "quite a while" not in said
    assert "… and 2 more. “list” shows everybody." in said


async def test_due_counts_from_the_first_minute_of_the_day(talk: Talk) -> None:
    await talk.says("add Mika cadence:1d")
    await talk.waits(hours=13)
    assert "Nobody is waiting" in await talk.says("due")
    await talk.waits(hours=1)
    assert "## Mika" in await talk.says("due")


async def test_done_is_a_touch_and_the_nudge_is_redrawn(any_talk: Talk) -> None:
    await any_talk.says("add Mika cadence:3d")
    await any_talk.says("add Ken cadence:3d")
    (sent,) = await any_talk.waits(days=3)
    assert "Lovely! Ken next comes up around Tue, Nov 24." in await any_talk.presses("Done", of=sent, card="Ken")
    assert any_talk.last is not None
    assert any_talk.last.redrawn is not None
    assert shown(any_talk.last.redrawn).count("[Done]") == 1
    await any_talk.presses("Not now", of=sent, card="Mika")
    assert any_talk.last.redrawn is not None
    assert "[Done]" not in shown(any_talk.last.redrawn)
    assert "Last talk: today" in await any_talk.says("who Ken")


@pytest.mark.parametrize(("label", "day"), [("in 3 days", "24"), ("in 7 days", "28"), ("in 14 days", "05")])
async def test_later_brings_somebody_up_again_on_that_day(talk: Talk, label: str, day: str) -> None:
    await talk.says("add Mika cadence:3d")
    (sent,) = await talk.waits(days=3)
    assert f"{int(day)}." in await talk.presses(label, of=sent)
    assert "Last talk" not in await talk.says("who Mika")
    await talk.waits(days=15)
    assert talk.times()[1].endswith(f"{day} 09:00")


async def test_not_now_waits_a_whole_cadence(hanashi: Talk) -> None:
    await hanashi.says("追加 美香 間隔:30日")
    (sent,) = await hanashi.waits(days=30)
    assert "美香さんは1月17日(日)ごろまたお知らせします。" in await hanashi.presses("今回はいい", of=sent)
    assert await hanashi.waits(days=29) == []
    assert len(await hanashi.waits(days=1)) == 1


async def test_a_second_tap_on_done_changes_nothing(any_talk: Talk) -> None:
    await any_talk.says("add Mika cadence:3d")
    (sent,) = await any_talk.waits(days=3)
    await any_talk.presses("Done", of=sent)
    for label in ("Done", "Not now", "in 3 days"):
        assert await any_talk.presses(label, of=sent) == "That has been taken care of already."
    assert "Next: Tue, Nov 24" in await any_talk.says("who Mika")


async def test_a_card_opens_beside_the_digest(hanashi: Talk) -> None:
    for name in ("美香", "健"):
        await hanashi.says(f"追加 {name} 間隔:3日")
    (sent,) = await hanashi.waits(days=3)
    assert "## 美香" in await hanashi.presses("カードを開く", of=sent, card="美香")
    assert hanashi.last is not None
    assert hanashi.last.redrawn == sent


async def test_the_list_goes_on_after_one_is_done(talk: Talk) -> None:
    for name in ("Ann", "Bea", "Cid"):
        await talk.says(f"add {name} cadence:1d")
    await talk.waits(days=1)
    await talk.says("due")
    said = await talk.presses("Done", card="Ann")
    assert "Lovely! Ann" in said
    assert "2 people are waiting" in said
    await talk.presses("Not now", card="Bea")
    assert "Nobody is waiting" in await talk.presses("in 3 days", card="Cid")


async def test_the_digest_follows_its_owner_to_another_zone(talk: Talk) -> None:
    await talk.says("add Mika cadence:3d")
    await talk.says("settings zone:America/New_York")
    await talk.waits(days=5)
    assert talk.times("America/New_York") == ["11-21 09:00"]


async def test_an_earlier_digest_brings_people_on_the_day_they_are_due(talk: Talk) -> None:
    await talk.says("add Mika cadence:3d")
    await talk.says("settings digest:08:15")
    await talk.waits(days=4)
    assert talk.times() == ["11-21 08:15"]


async def test_a_digest_inside_quiet_hours_waits_for_their_end(talk: Talk) -> None:
    await talk.says("add Mika cadence:3d")
    await talk.says("add Ken cadence:4d")
    await talk.says("settings digest:06:00 quiet:22:00-07:30")
    await talk.waits(days=5)
    assert talk.times() == ["11-21 07:30", "11-22 07:30"]


async def test_the_limit_of_a_digest_is_the_owners(talk: Talk) -> None:
    for name in ("Ann", "Bea", "Cid"):
        await talk.says(f"add {name} cadence:3d")
    await talk.says("settings limit:1")
    await talk.waits(days=6)
    assert _titles(talk) == [["Ann"], ["Bea"], ["Cid"]]


async def test_a_night_without_the_bot_makes_no_second_digest(talk: Talk) -> None:
    for name in ("Ann", "Bea", "Cid", "Dan"):
        await talk.says(f"add {name} cadence:1d")
        await talk.says(f"log {name} 2026-11-01")
    talk.clock.set(datetime(2026, 11, 20, 3, tzinfo=ZoneInfo("Asia/Tokyo")))
    await talk.waits(hours=20)
    assert talk.times() == ["11-20 09:00"]


async def test_a_year_offline_makes_one_message(any_talk: Talk) -> None:
    for n in range(4):
        await any_talk.says(f"add Friend{n} cadence:{n + 1}d")
        await any_talk.says(f"remind in {n + 2} days buy milk {n}")
    await any_talk.says("met Friend1")
    await any_talk.says("remind every Tuesday 10:00 standup")
    any_talk.clock.move(timedelta(days=365))
    await any_talk.loop.run_dry()
    ((_, _, sent),) = any_talk.outbox.sent
    assert "I was away for a while." in sent.text
    assert len(sent.cards) == 6
    for what in ("buy milk 0", "buy milk 3", "standup", "Friend0"):
        assert what in shown(sent)
    await any_talk.waits(hours=12)
    assert len(any_talk.outbox.sent) == 1


async def test_pressing_one_card_of_a_catch_up_leaves_the_others(talk: Talk) -> None:
    for n in range(2):
        await talk.says(f"remind in {n + 2} days buy milk {n}")
    talk.clock.move(timedelta(days=30))
    await talk.loop.run_dry()
    sent = talk.outbox.sent[0][2]
    await talk.presses("Done", of=sent, card="buy milk 0")
    assert talk.last is not None
    assert talk.last.redrawn is not None
    assert "✓ Well done: buy milk 0" in shown(talk.last.redrawn)
    assert "## buy milk 1\n[Done]" in shown(talk.last.redrawn)


async def test_a_reminder_in_a_catch_up_outlasts_a_press_on_the_person_it_is_about(talk: Talk) -> None:
    await talk.says("add Mika cadence:7d")
    await talk.says("remind Mika in 3 days send the deck")
    talk.clock.move(timedelta(days=30))
    await talk.loop.run_dry()
    sent = talk.outbox.sent[0][2]
    await talk.presses("Done", of=sent, card="Mika")
    assert talk.last is not None
    assert talk.last.redrawn is not None
    assert "✓ Lovely!" in shown(talk.last.redrawn)
    assert "Well done: send the deck" in await talk.presses("Done", of=talk.last.redrawn, card="send the deck")


async def test_an_empty_book_is_not_praised(any_talk: Talk) -> None:
    assert await any_talk.says("due") == "Nobody here yet. “add NAME” puts the first one in."
