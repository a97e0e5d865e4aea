"""`remind` and `reminders`."""

from datetime import timedelta

import pytest

from bot.model.moment import MARKS
from tests.talk import Talk, shown


async def test_a_reminder_is_said_back_resolved_and_marked(talk: Talk) -> None:
    await talk.says("add Taro Tanaka")
    said = await talk.says("remind Tanaka-san next Tuesday 10:00 send the deck")
    assert said == "I'll remind you next Tue, Nov 24 at 10:00: Taro Tanaka — send the deck"
    assert talk.last is not None
    assert set(talk.last.text) >= MARKS


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "リマインド 田中さん 来週火曜10時 資料を送る",
            "11月24日(火) 10:00 にお知らせします: 田中太郎さん — 資料を送る",
        ),
        ("リマインド 明日 牛乳を買う", "明日(11月19日・木) 09:00 にお知らせします: 牛乳を買う"),
        ("リマインド 毎週火曜10時 定例", "毎週火曜のお知らせですね。最初は来週11月24日(火) 10:00: 定例"),
        ("リマインド 毎月31日 家賃", "最初は11月30日(月) 09:00: 家賃"),
        ("リマインド 田中さんに明日18時 電話", "明日(11月19日・木) 18:00 にお知らせします: 田中太郎さん — 電話"),
        ("リマインド 去年の5月1日 何か", "2025年5月1日(木) 09:00 はもう過ぎています。"),
        ("リマインド", "何をお知らせしましょうか？例: リマインド 田中さん 来週火曜10時 資料を送る"),
    ],
)
async def test_times_as_japanese_says_them(hanashi: Talk, text: str, said: str) -> None:
    await hanashi.says("追加 田中太郎")
    assert said in await hanashi.says(text)


async def test_an_explicit_time_inside_quiet_hours_is_kept(any_talk: Talk) -> None:
    await any_talk.says("remind tomorrow 23:30 lock the door")
    (sent,) = await any_talk.waits(days=2)
    assert any_talk.times() == ["11-19 23:30"]
    assert shown(sent) == (
        "You asked me to remind you.\n## lock the door\n"
        "[Done] [Not now] [in an hour] [in a day] [in 3 days] [in 7 days] [in 14 days]"
    )


async def test_a_day_without_a_time_means_nine_in_the_morning(any_talk: Talk) -> None:
    await any_talk.says("remind 2026-11-21 call the bank")
    await any_talk.waits(days=5)
    assert any_talk.times() == ["11-21 09:00"]


async def test_a_day_without_a_time_waits_for_the_end_of_quiet_hours(talk: Talk) -> None:
    await talk.says("settings quiet:21:00-10:30")
    assert "Sat, Nov 21 at 10:30" in await talk.says("remind 2026-11-21 call the bank")
    await talk.waits(days=5)
    assert talk.times() == ["11-21 10:30"]


@pytest.mark.parametrize("text", ["remind buy milk", "remind buy milk when:whenever", "remind 2月30日 buy milk"])
async def test_a_time_that_is_not_understood_is_asked_for(talk: Talk, text: str) -> None:
    said = await talk.says(text)
    assert said.startswith(
        "When?\n[tomorrow (Thu, Nov 19) at 09:00] [tomorrow (Thu, Nov 19) at 18:00] [next Mon, Nov 23"
    )
    assert "I'll remind you tomorrow (Thu, Nov 19) at 18:00:" in await talk.presses(
        "tomorrow (Thu, Nov 19) at 18:00", of=talk.last
    )
    await talk.waits(days=2)
    assert talk.times() == ["11-19 18:00"]


async def test_a_cancelled_reminder_is_not_kept(hanashi: Talk) -> None:
    await hanashi.says("リマインド 牛乳を買う")
    await hanashi.presses("やめる")
    assert "リマインドはありません" in await hanashi.says("リマインド一覧")


async def test_a_time_gone_by_is_refused(talk: Talk) -> None:
    assert "Sun, Nov 1 at 15:00 has already gone by." in await talk.says("remind 2026-11-01 15:00 party")
    assert "No reminders" in await talk.says("reminders")


async def test_today_without_a_time_is_asked_for_once_nine_has_passed(talk: Talk) -> None:
    assert (await talk.says("remind today buy milk")).startswith("When?")


async def test_every_tuesday_comes_every_tuesday(any_talk: Talk) -> None:
    said = await any_talk.says("remind every Tuesday 10:00 standup")
    assert said == "I'll remind you every Tue, first next Tue, Nov 24 at 10:00: standup"
    await any_talk.waits(days=21)
    assert any_talk.times() == ["11-24 10:00", "12-01 10:00", "12-08 10:00"]


async def test_the_thirty_first_of_each_month_is_its_last_day(hanashi: Talk) -> None:
    await hanashi.says("リマインド 毎月31日 家賃")
    await hanashi.waits(days=110)
    assert hanashi.times() == ["11-30 09:00", "12-31 09:00", "01-31 09:00", "02-28 09:00"]


async def test_a_snooze_never_breaks_a_recurrence(any_talk: Talk) -> None:
    await any_talk.says("remind every Tuesday 10:00 standup")
    (sent,) = await any_talk.waits(days=7)
    assert "I'll remind you again Sat, Nov 28 at 10:00: standup" in await any_talk.presses("in 3 days", of=sent)
    await any_talk.waits(days=8)
    assert any_talk.times() == ["11-24 10:00", "11-28 10:00", "12-01 10:00"]


async def test_an_hour_later_is_an_hour_later_even_at_night(talk: Talk) -> None:
    await talk.says("remind 2026-11-19 call")
    (sent,) = await talk.waits(days=1)
    await talk.waits(hours=10, minutes=30)
    assert "at 21:30" in await talk.presses("in an hour", of=sent)
    await talk.waits(days=1)
    assert talk.times() == ["11-19 09:00", "11-19 21:30"]


@pytest.mark.parametrize(
    ("label", "said"), [("できた", "おつかれさまでした: 家賃"), ("今回はいい", "今回は見送ります: 家賃")]
)
async def test_an_answered_reminder_shows_what_came_of_it(hanashi: Talk, label: str, said: str) -> None:
    await hanashi.says("リマインド 明日18時 家賃")
    (sent,) = await hanashi.waits(days=2)
    assert said in await hanashi.presses(label, of=sent)
    assert hanashi.last is not None
    assert hanashi.last.redrawn is not None
    assert f"## 家賃\n✓ {said}" in shown(hanashi.last.redrawn).replace("わかりました。", "")


async def test_a_reminder_is_answered_once(talk: Talk) -> None:
    await talk.says("remind tomorrow 15:00 milk")
    (sent,) = await talk.waits(days=2)
    await talk.presses("Done", of=sent)
    assert "taken care of already" in await talk.presses("in an hour", of=sent)
    assert "No reminders" in await talk.says("reminders")


async def test_a_reminder_about_somebody_brings_the_last_talk_along(talk: Talk) -> None:
    await talk.says("add Mika")
    await talk.says("log Mika called about the talk")
    await talk.says("remind Mika tomorrow 15:00 send slides")
    assert "Reminders: tomorrow (Thu, Nov 19) at 15:00 send slides" in await talk.says("who Mika")
    (sent,) = await talk.waits(days=2)
    assert "## send slides\nMika\nLast time: yesterday · called about the talk." in shown(sent)
    assert "## Mika" in await talk.presses("Open card", of=sent)


async def test_reminders_are_listed_and_called_off(any_talk: Talk) -> None:
    await any_talk.says("remind every Tuesday 10:00 standup")
    await any_talk.says("remind tomorrow 15:00 milk")
    said = await any_talk.says("reminders")
    assert (
        "## 2 reminders\ntomorrow (Thu, Nov 19) at 15:00 — milk\nevery Tue (next Tue, Nov 24 at 10:00) — standup"
        in said
    )
    listed = any_talk.last
    assert await any_talk.presses("standup") == "Called off: standup"
    assert "That reminder is over." in await any_talk.presses("standup", of=listed)
    await any_talk.waits(days=20)
    assert any_talk.times() == ["11-19 15:00"]


async def test_a_long_list_counts_what_it_leaves_out(talk: Talk) -> None:
    for n in range(12):
        await talk.says(f"remind tomorrow 15:{n + 10} thing {n}")
    assert "## 12 reminders" in await talk.says("reminders")
    assert "… +2" in await talk.says("reminders")


async def test_recurring_reminders_follow_into_another_zone_and_one_off_ones_stay(any_talk: Talk) -> None:
    await any_talk.says("remind every Tuesday 10:00 standup")
    await any_talk.says("remind 2026-11-20 15:00 call")
    await any_talk.says("settings zone:America/New_York")
    await any_talk.waits(days=8)
    assert any_talk.times() == ["11-20 15:00", "11-25 00:00"]
    assert any_talk.times("America/New_York")[1] == "11-24 10:00"


async def test_a_recurrence_keeps_its_wall_time_over_daylight_saving(talk: Talk) -> None:
    await talk.says("settings zone:Europe/Berlin")
    await talk.says("remind every month on the 1st 10:00 rent")
    await talk.waits(days=150)
    assert {each[-5:] for each in talk.times("Europe/Berlin")} == {"10:00"}


async def test_missed_occurrences_are_passed_over(any_talk: Talk) -> None:
    await any_talk.says("remind every day 10:00 stretch")
    any_talk.clock.move(timedelta(days=10))
    await any_talk.loop.run_dry()
    assert len(any_talk.outbox.sent) == 1
    await any_talk.waits(days=1)
    assert len(any_talk.outbox.sent) == 2


async def test_a_reminder_comes_through_a_holiday_when_its_time_was_said(talk: Talk) -> None:
    await talk.says("remind tomorrow 15:00 milk")
    await talk.says("remind 2026-11-20 letter")
    await talk.says("pause 1 week")
    await talk.waits(days=10)
    assert talk.times() == ["11-19 15:00", "11-25 09:00"]


async def test_somebody_named_in_the_middle_is_meant(talk: Talk) -> None:
    await talk.says("add Ken Ito")
    assert "Ken Ito — call Ken" in await talk.says("remind me to call Ken tomorrow 5pm")


async def test_the_time_of_a_reminder_is_put_right_by_what_is_said_next(talk: Talk) -> None:
    await talk.says("remind me to call mum on sunday evening")
    assert "I'll remind you Sat, Nov 21 at 18:00: call mum" in await talk.says("no, saturday")
    assert "I'll remind you Sat, Nov 21 at 19:00: call mum" in await talk.says("actually make it 7pm")
    assert "Mon, Nov 23 at 19:00: call mum" in await talk.says("move the reminder to monday")
    assert "1 reminder\n" in await talk.says("reminders")


async def test_a_reminder_does_not_hide_who_was_spoken_of(talk: Talk) -> None:
    await talk.says("met Jess yesterday")
    await talk.says("save")
    await talk.says("remind me to send her the deck tomorrow")
    assert "Who: Jess\nAbout them: has a dog" in await talk.says("she has a dog")


async def test_a_reminder_is_put_right_in_japanese(hanashi: Talk) -> None:
    await hanashi.says("リマインド 金曜10時 資料を送る")
    assert "11月21日(土) 10:00 にお知らせします: 資料を送る" in await hanashi.says("いや土曜")


async def test_what_one_tells_oneself_to_do_is_offered_as_a_reminder(any_talk: Talk) -> None:
    assert "Shall I remind you Sun, Nov 22: call mum?" in await any_talk.says("also call mum on sunday")
    assert await any_talk.says("yes") == "I'll remind you Sun, Nov 22 at 09:00: call mum"
    assert "Shall I remind you" not in await any_talk.says("called mum on sunday")


async def test_him_and_her_are_who_was_spoken_of_just_now(talk: Talk) -> None:
    await talk.says("add Oskar")
    await talk.says("met Oskar")
    assert "Oskar — text him" in await talk.says("remind me to text him in 2 weeks")
    await talk.waits(hours=1)
    assert "Oskar" not in await talk.says("remind me to thank her in 2 weeks")


async def test_what_one_has_to_do_is_offered_in_japanese(hanashi: Talk) -> None:
    assert "日" in await hanashi.says("明日 牛乳を買う")
    assert "お知らせします: 牛乳を買う" in await hanashi.says("はい")


async def test_what_is_on_names_events_as_well(any_talk: Talk) -> None:
    await any_talk.says("remind me to call mum tomorrow at 5")
    await any_talk.says("event plan Dinner club on friday at 19:00")
    said = await any_talk.says("what's on this week?")
    assert "call mum" in said
    assert "## Events ahead\nDinner club — Fri, Nov 20 at 19:00" in said
