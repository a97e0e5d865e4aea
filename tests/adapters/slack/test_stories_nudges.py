"""Nudges in the bot's conversation: they arrive once whatever happens, and a press shows what came of them."""

import sqlite3
from contextlib import closing
from datetime import timedelta

import pytest
from msgspec.structs import replace

from adapters.slack import messages
from adapters.slack.adapter import SlackAdapter
from adapters.slack.limits import CAPABILITIES
from bot.nudges import sending
from tests.loglines import captured
from tests.peers.slack.faults import Fault
from tests.process.stage import until


@pytest.fixture
def gap_s():
    """Seconds between two messages to one person: as a rule less than Slack asks for, so that tests are quick."""
    return 0.05


@pytest.fixture(autouse=True)
def hasty(monkeypatch, gap_s):
    """What failed is tried again soon."""
    monkeypatch.setattr(sending, "FIRST_WAIT_S", 0.2)
    monkeypatch.setattr(messages, "GAP_S", gap_s)
    monkeypatch.setattr(SlackAdapter, "capabilities", replace(CAPABILITIES, per_channel_s=gap_s))


async def asked(stage, what="ストレッチ"):
    """Yumi has asked for a reminder, which is due in a moment; where it comes."""
    stage.almost(10, 1, 1.0)
    await stage.slack.say(stage.yumi, f"リマインド 10:01 {what}")
    await stage.slack.sees(stage.yumi, "お知らせします")
    return stage.slack.dm(stage.yumi)


def nudges(stage):
    """What has arrived."""
    return [each for each in stage.slack.posted() if "お知らせの時間です" in each.words()]


def states(stage):
    """What became of every delivery."""
    with closing(sqlite3.connect(stage.folder / "kizuna.db")) as book:
        return [row[0] for row in book.execute("SELECT state FROM deliveries")]


@pytest.mark.parametrize("way", ["socket", "http"])
async def test_a_reminder_comes_at_its_time_and_done_settles_it_in_place(stage):
    await asked(stage)
    nudge = await stage.slack.sees(stage.yumi, "お知らせの時間です")
    assert (nudge.private, nudge.labels()) == (False, ["できた", "今回はいい"])
    await stage.slack.press(stage.yumi, nudge, "できた")
    after = await stage.slack.sees(stage.yumi, "おつかれさまでした")
    assert (after.ts, after.labels()) == (nudge.ts, [])


@pytest.mark.parametrize("way", ["socket", "http"])
async def test_a_reminder_that_is_answered_by_words_shows_what_came_of_it(stage):
    await asked(stage)
    nudge = await stage.slack.sees(stage.yumi, "お知らせの時間です")
    await until(lambda: states(stage) == ["sent"])
    await stage.slack.say(stage.yumi, "できた")
    await stage.slack.until(lambda: "おつかれさまでした" in drawn(stage, nudge).words())
    assert drawn(stage, nudge).labels() == []


def drawn(stage, nudge):
    """The message as it stands now."""
    return next(each for each in stage.slack.posted() if each.ts == nudge.ts)


async def test_later_is_chosen_from_a_menu(stage):
    await asked(stage)
    nudge = await stage.slack.sees(stage.yumi, "お知らせの時間です")
    menu = next(each for each in nudge.elements() if each["type"] == "static_select")
    await stage.slack.select(stage.yumi, nudge, menu["action_id"], menu["options"][0]["value"])
    assert "またお知らせします" in (await stage.slack.sees(stage.yumi, "11:0")).words()


async def test_a_pressed_nudge_cannot_be_pressed_once_more(stage):
    await asked(stage)
    nudge = await stage.slack.sees(stage.yumi, "お知らせの時間です")
    payload = dict((await stage.slack.press(stage.yumi, nudge, "できた")).payload)
    await stage.slack.sees(stage.yumi, "おつかれさまでした")
    assert (await stage.slack.interact({**payload, "trigger_id": "1.2.another"})).ok
    await stage.slack.sees(stage.yumi, "もう済んでいます")


@pytest.mark.parametrize(
    "fault",
    [
        {"what": "limited", "seconds": 1}, {"what": "server", "times": 2}, {"what": "server", "status": 503},
        {"what": "server", "status": 200},
        {"what": "reset"}, {"what": "dropped"}, {"what": "error", "error": "internal_error"},
        {"what": "error", "error": "fatal_error"}, {"what": "error", "error": "missing_scope"},
        {"what": "error", "error": "invalid_auth"}, {"what": "error", "error": "not_authed"},
        {"what": "error", "error": "service_unavailable"}, {"what": "error", "error": "ratelimited"},
    ],
    ids=lambda fault: str(fault.get("error", fault["what"])),
)  # fmt: skip
async def test_what_goes_wrong_for_a_while_neither_loses_nor_doubles_it(stage, fault):
    direct = await asked(stage)
    stage.slack.script(Fault(on="chat.postMessage", channel=direct, **fault))
    await stage.slack.sees(stage.yumi, "お知らせの時間です")
    await until(lambda: states(stage) == ["sent"])
    assert len(nudges(stage)) == 1


async def test_an_answer_that_never_comes_is_looked_for(stage, monkeypatch):
    monkeypatch.setattr(SlackAdapter, "capabilities", replace(CAPABILITIES, send_timeout_s=0.3))
    direct = await asked(stage)
    stage.slack.script(Fault(on="chat.postMessage", channel=direct, what="hang"))
    await stage.slack.sees(stage.yumi, "お知らせの時間です")
    await until(lambda: states(stage) == ["sent"])
    assert len(nudges(stage)) == 1


@pytest.mark.parametrize(
    "error", ["channel_not_found", "is_archived", "user_disabled", "account_inactive", "token_revoked"]
)
async def test_who_cannot_be_reached_is_told_at_their_next_command(stage, error):
    direct = await asked(stage)
    stage.slack.script(Fault(on="chat.postMessage", channel=direct, what="error", error=error))
    await until(lambda: states(stage) == ["parked"])
    await stage.slack.open_home(stage.yumi)
    await stage.slack.until(lambda: stage.slack.home(stage.yumi))
    assert "ストレッチ" not in stage.slack.home(stage.yumi).words()
    await stage.slack.command(stage.yumi, "/kizuna ヘルプ", channel=stage.general)
    answer = await stage.slack.sees(stage.yumi, "お届けできなかったお知らせ", channel=stage.general)
    assert "ストレッチ" in answer.words()
    assert answer.private


async def test_what_slack_will_never_take_is_given_up_after_three_times(stage):
    direct = await asked(stage)
    stage.slack.script(Fault(on="chat.postMessage", channel=direct, what="error", error="invalid_blocks", times=None))
    await until(lambda: states(stage) == ["dead"])
    assert stage.slack.refused["invalid_blocks"] == 3


async def test_what_only_the_operator_can_mend_is_said_to_the_operator(stage):
    direct = await asked(stage)
    stage.slack.script(Fault(on="chat.postMessage", channel=direct, what="error", error="missing_scope", times=3))
    with captured() as lines:
        await until(lambda: states(stage) == ["sent"])
    said = [line for line in lines() if "missing_scope" in str(line)]
    assert [line["level"] for line in said] == ["error"]
    assert "OAuth & Permissions" in said[0]["reason"]


async def test_what_was_due_in_the_bots_absence_comes_when_it_is_back(set_up):
    async with set_up.kizuna():
        await asked(set_up)
        set_up.slack.script(Fault(on="chat.postMessage", what="server", times=None))
    set_up.slack.script()
    set_up.clock.move(timedelta(minutes=5))
    async with set_up.kizuna():
        nudge = await set_up.slack.sees(set_up.yumi, "お知らせの時間です")
        await set_up.slack.press(set_up.yumi, nudge, "できた")
        await set_up.slack.sees(set_up.yumi, "おつかれさまでした")
    assert len(nudges(set_up)) == 1


@pytest.mark.parametrize("gap_s", [1.0])
async def test_one_person_gets_at_most_one_message_a_second(stage):
    stage.slack.pace(per_channel=1.0)
    stage.almost(10, 1)
    for number in range(3):
        await stage.slack.command(stage.yumi, f"/kizuna リマインド 10:01 その{number}", channel=stage.general)
    await stage.slack.until(lambda: len(nudges(stage)) == 3)
    assert not stage.slack.pacing.limited


async def test_a_name_in_a_note_calls_nobody(stage):
    await asked(stage, "<!channel> <@U123> @here *太字* <https://evil.example|銀行> :tada:")
    nudge = await stage.slack.sees(stage.yumi, "お知らせの時間です")
    assert (nudge.mentions(), nudge.links()) == ([], {})
