"""Commands and plain words, as people in Slack give them and read the answers."""

import sqlite3
from contextlib import closing

import pytest

from tests.peers.slack.faults import Fault
from tests.process.stage import until

BOTH_WAYS = pytest.mark.parametrize("way", ["socket", "http"])


@BOTH_WAYS
async def test_a_command_in_a_channel_is_answered_to_the_caller_only(stage):
    outcome = await stage.slack.command(stage.yumi, "/kizuna 追加 田中太郎 会社:Sony", channel=stage.general)
    assert outcome.ok
    answer = await stage.slack.sees(stage.yumi, "田中太郎さんを追加しました", channel=stage.general)
    assert answer.private
    assert answer.labels() == ["話した", "編集", "休止"]
    assert stage.slack.visible(stage.ana, stage.general) == []


@BOTH_WAYS
async def test_a_command_in_the_bots_own_conversation_stays_there(stage):
    await stage.slack.command(stage.ana, "/kizuna add Taro Tanaka company:Sony")
    answer = await stage.slack.sees(stage.ana, "Taro Tanaka")
    assert not answer.private
    stage.slack.reload(stage.ana)
    assert stage.slack.visible(stage.ana) == [answer]


async def test_a_command_in_a_conversation_of_two_people_is_not_shown_to_the_other(stage):
    between = stage.slack.other_dm(stage.yumi, stage.ana)
    await stage.slack.command(stage.yumi, "/kizuna add Mika", channel=between)
    assert (await stage.slack.sees(stage.yumi, "Mika", channel=between)).private
    assert stage.slack.visible(stage.ana, between) == []


@BOTH_WAYS
async def test_plain_words_are_answered_in_the_conversation(stage):
    await stage.slack.say(stage.yumi, "追加 田中太郎 会社:Sony")
    answer = await stage.slack.sees(stage.yumi, "追加しました")
    assert not answer.private
    await stage.slack.say(stage.yumi, "誰 田中")
    await stage.slack.sees(stage.yumi, "3か月ごと", count=2)


async def test_whoever_calls_it_by_its_name_is_understood(stage):
    bot = stage.slack.world.teams[stage.slack.team].bot_user
    await stage.slack.say(stage.ana, f"<@{bot}>, add Mika")
    await stage.slack.sees(stage.ana, "Added Mika")


async def test_words_in_a_thread_are_answered_in_the_thread(stage):
    first = await stage.slack.say(stage.ana, "add Mika")
    await stage.slack.sees(stage.ana, "Mika")
    await stage.slack.say(stage.ana, "who Mika", thread=first.ts)
    assert (await stage.slack.sees(stage.ana, "friend", count=2)).thread_ts == first.ts


async def test_one_persons_book_is_not_anothers(stage):
    await stage.slack.say(stage.ana, "add Mika company:Sony")
    await stage.slack.sees(stage.ana, "Mika")
    await stage.slack.say(stage.yumi, "検索 Sony")
    assert "Mika" not in (await stage.slack.sees(stage.yumi)).words()


async def test_zone_and_language_are_those_of_the_profile(stage):
    await stage.slack.say(stage.yumi, "設定")
    assert "Asia/Tokyo" in (await stage.slack.sees(stage.yumi, "タイムゾーン")).words()
    await stage.slack.say(stage.ana, "settings")
    assert "America/New_York" in (await stage.slack.sees(stage.ana, "zone")).words()


@BOTH_WAYS
async def test_a_changed_profile_is_followed(stage):
    await stage.slack.say(stage.ana, "settings")
    await stage.slack.sees(stage.ana, "America/New_York")
    await stage.slack.change_user(stage.ana, tz="Europe/Paris", locale="ja-JP")
    await stage.slack.say(stage.ana, "設定")
    assert "タイムゾーン" in (await stage.slack.sees(stage.ana, "Europe/Paris")).words()


async def test_whoever_moves_is_followed_by_a_process_that_has_not_met_them(set_up):
    async with set_up.kizuna():
        await set_up.slack.say(set_up.ana, "add Mika")
        await set_up.slack.sees(set_up.ana, "Mika")
    async with set_up.kizuna():
        await set_up.slack.change_user(set_up.ana, tz="Europe/Paris")
        await set_up.slack.change_user(set_up.yumi, tz="Europe/Paris")
    with closing(sqlite3.connect(set_up.folder / "kizuna.db")) as book:
        assert book.execute("SELECT user_id, zone FROM owners").fetchall() == [(set_up.ana, "Europe/Paris")]


@pytest.mark.parametrize("way", ["socket", "http"])
async def test_the_same_event_takes_effect_once(stage):
    stage.slack.script(Fault(on="events", what="duplicate"), Fault(on="events", what="unheard"))
    await stage.slack.say(stage.ana, "add Mika")
    await stage.slack.say(stage.ana, "add Ken")
    await stage.slack.sees(stage.ana, "Ken")
    await stage.slack.delivery.settle()
    assert len(stage.slack.posted()) == 2


@BOTH_WAYS
async def test_the_same_command_takes_effect_once(stage):
    stage.slack.script(Fault(on="interactions", what="duplicate"))
    await stage.slack.command(stage.ana, "/kizuna add Mika")
    await stage.slack.command(stage.ana, "/kizuna list")
    assert "1. Mika" in (await stage.slack.sees(stage.ana, "1 person")).words()


async def test_events_in_another_order_are_all_answered(stage):
    stage.slack.script(Fault(on="events", what="held"))
    await stage.slack.say(stage.ana, "add Mika")
    await stage.slack.say(stage.ana, "add Ken")
    await stage.slack.sees(stage.ana, "Ken")
    await stage.slack.sees(stage.ana, "Mika")


async def test_what_is_no_ones_words_is_not_answered(stage):
    said = await stage.slack.say(stage.ana, "add Mika")
    await stage.slack.sees(stage.ana, "Mika")
    before = len(stage.slack.visible(stage.ana))
    await stage.slack.edit_message(stage.ana, said, "add Somebody Else")
    await stage.slack.bot_message(stage.slack.dm(stage.ana), "add Bot")
    await stage.slack.bot_message(stage.slack.dm(stage.ana), "add Bot", subtype="")
    await stage.slack.delete_message(stage.ana, said)
    await stage.slack.say(stage.ana, "help")
    await stage.slack.sees(stage.ana, "who")
    assert len(stage.slack.visible(stage.ana)) == before + 3


async def test_an_answer_that_slack_would_not_take_at_once_comes_after_all(stage):
    limited = Fault(on="chat.postMessage", what="limited", seconds=1)
    stage.slack.script(limited, Fault(on="chat.postMessage", what="server", first=2))
    await stage.slack.say(stage.ana, "add Mika")
    await stage.slack.sees(stage.ana, "Mika")


async def test_an_answer_that_arrived_unnoticed_is_not_said_twice(stage):
    stage.slack.script(Fault(on="chat.postMessage", what="dropped"))
    await stage.slack.say(stage.ana, "add Mika")
    await until(lambda: "conversations.history" in [name for name, _ in stage.slack.calls])
    await stage.slack.say(stage.ana, "add Ken")
    await stage.slack.sees(stage.ana, "Ken")
    assert len(stage.slack.posted()) == 2
