"""Socket Mode: connections come and go, and nothing that people do is lost."""

import asyncio

import pytest

from adapters.slack import adapter, sockets
from bot.operation import logs
from tests.loglines import captured
from tests.peers.slack.faults import Fault
from tests.process.stage import until


async def both(stage):
    """Wait until both connections are open."""
    await stage.slack.connected(2)


async def test_there_are_two_connections_and_both_are_heard(stage):
    await both(stage)
    for number in range(4):
        assert (await stage.slack.command(stage.ana, f"/kizuna add Person {number}")).ok
    assert all(each.sent for each in stage.slack.sockets.open)


@pytest.mark.parametrize("reason", ["refresh_requested", "warning"])
async def test_a_connection_is_replaced_before_it_ends(stage, reason):
    await both(stage)
    old = {each.number for each in stage.slack.sockets.open}
    await stage.slack.disconnect(reason)
    assert (await stage.slack.command(stage.ana, "/kizuna help")).ok
    await stage.slack.until(lambda: {each.number for each in stage.slack.sockets.open} - old)
    assert stage.slack.app.failures == []


async def test_what_comes_on_a_connection_that_ends_is_answered_all_the_same(stage):
    await both(stage)
    asked = [asyncio.create_task(stage.slack.command(stage.ana, f"/kizuna add Person {n}")) for n in range(6)]
    await stage.slack.disconnect()
    assert [outcome.ok for outcome in await asyncio.gather(*asked)] == [True] * 6


async def test_broken_connections_are_made_anew_at_once(stage):
    await both(stage)
    await stage.slack.disconnect("dropped")
    await both(stage)
    assert (await stage.slack.command(stage.ana, "/kizuna help")).ok


async def test_an_event_whose_connection_breaks_is_answered_once(stage):
    stage.slack.script(Fault(on="events", what="disconnect"))
    await stage.slack.say(stage.ana, "add Mika")
    await stage.slack.sees(stage.ana, "Mika")
    await stage.slack.delivery.settle()
    await stage.slack.say(stage.ana, "add Ken")
    await stage.slack.sees(stage.ana, "Ken")
    assert len(stage.slack.posted()) == 2


async def test_a_slack_that_is_away_is_waited_for_and_said_once(stage, monkeypatch):
    monkeypatch.setattr(sockets, "LONGEST_WAIT_S", 0.3)
    await both(stage)
    stage.slack.script(Fault(on="apps.connections.open", what="server", times=5))
    with captured() as lines:
        await stage.slack.disconnect("dropped")
        await both(stage)
    assert [line["level"] for line in lines()] == ["error", "info"]
    assert (await stage.slack.command(stage.ana, "/kizuna help")).ok


async def test_a_slack_that_takes_calls_and_answers_none_is_not_waited_for(set_up, monkeypatch):
    monkeypatch.setattr(adapter, "CALL_WITHIN_S", 0.3)
    set_up.slack.script(Fault(on="apps.connections.open", what="hang", times=2))
    with captured() as lines:
        async with set_up.kizuna():
            await set_up.slack.connected()
            assert (await set_up.slack.command(set_up.ana, "/kizuna help")).ok
    assert [line["event"] for line in lines() if line["level"] == "error"] == [
        "no connection in Socket Mode; it will be tried again"
    ]


async def test_what_the_operator_wants_to_read_is_still_said_once_somebody_was_answered(stage):
    with captured() as lines:
        assert (await stage.slack.command(stage.ana, "/kizuna help")).ok
        logs.get().info("stopping")
    assert [line["event"] for line in lines()] == ["stopping"]


async def test_who_may_not_open_connections_now_waits_as_long_as_slack_says(stage):
    await both(stage)
    stage.slack.script(Fault(on="apps.connections.open", what="limited", seconds=1, times=2))
    await stage.slack.disconnect("dropped")
    await both(stage)
    assert stage.slack.faults.met["limited"] == 2


async def test_too_many_connections_are_no_reason_to_hurry(stage):
    await both(stage)
    before = stage.slack.sockets.tickets
    await stage.slack.disconnect("too_many_websockets")
    await asyncio.wait_for(both(stage), 5)
    assert stage.slack.sockets.tickets - before <= 2


@pytest.mark.parametrize("closes", [True, False])
async def test_where_socket_mode_is_off_slack_is_asked_less_and_less_often_and_it_is_said_once(
    stage, monkeypatch, closes
):
    # A connection that Slack leaves standing outlasts what is brief.
    monkeypatch.setattr(sockets, "OLD_ONES_S", 0.05)
    monkeypatch.setattr(sockets, "BRIEF_S", 10.0 if closes else 0.02)
    await both(stage)
    before = stage.slack.sockets.tickets
    stage.slack.settings(socket_mode=False, closes=closes)
    with captured() as lines:
        await stage.slack.disconnect("dropped")
        await stage.slack.until(lambda: stage.slack.sockets.tickets >= before + 6)
        await asyncio.sleep(0.5)
    assert stage.slack.sockets.tickets - before <= 8
    assert sum("switched off" in line["event"] for line in lines()) == 1
    stage.slack.settings(socket_mode=True)
    await stage.slack.connected()
    assert (await stage.slack.command(stage.ana, "/kizuna help")).ok


async def test_events_that_slack_holds_back_are_told_of(stage):
    """Source: https://docs.slack.dev/reference/events/app_rate_limited"""
    limited = {"type": "app_rate_limited", "team_id": stage.slack.team, "minute_rate_limited": 1518467820}
    with captured() as lines:
        assert (await stage.slack.interact({"token": "t", "api_app_id": stage.slack.app.id, **limited})).ok
    assert [(line["level"], line["workspace"]) for line in lines()] == [("error", stage.slack.team)]


async def test_what_is_nobodys_envelope_is_passed_over(stage):
    for text in ("", "[]", "{", '{"type": "hello"}', '{"type": "odd"}', '{"envelope_id": "e1", "type": "odd"}'):
        await stage.slack.sockets.open[0].socket.send_str(text)
    assert (await stage.slack.command(stage.ana, "/kizuna help")).ok
    assert (await stage.slack.command(stage.ana, "/kizuna help")).ok


async def test_whoever_is_answered_when_everything_stops_sees_the_answer(set_up):
    set_up.slack.settings(ack_s=0.5)
    async with set_up.kizuna() as stop:
        asked = asyncio.create_task(set_up.slack.command(set_up.ana, "/kizuna add Mika", channel=set_up.general))
        await until(lambda: set_up.slack.delivery.sent)
        stop.set()
        outcome = await asked
    assert outcome.ok or outcome.error
    async with set_up.kizuna():
        if not outcome.ok:
            await set_up.slack.interact(outcome.payload)
        await set_up.slack.command(set_up.ana, "/kizuna list", channel=set_up.general)
        await set_up.slack.sees(set_up.ana, "1 person", channel=set_up.general)


async def test_words_that_are_said_while_nobody_listens_are_answered_later(set_up):
    async with set_up.kizuna():
        pass
    await set_up.slack.say(set_up.ana, "add Mika")
    async with set_up.kizuna():
        await set_up.slack.sees(set_up.ana, "Added Mika")
