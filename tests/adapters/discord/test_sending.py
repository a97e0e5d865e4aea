"""Whatever Discord answers, or fails to answer: every nudge arrives exactly once, or waits where it can be seen."""

import pytest

from adapters.discord import rest
from bot.nudges import sending
from tests.adapters.discord.books import sow, states
from tests.peers.discord import Fault

POST = "POST /channels/{channel_id}/messages"
OPEN = "POST /users/@me/channels"
ME = "GET /users/@me"


@pytest.fixture(autouse=True)
def _impatient(monkeypatch):
    """What failed is tried again soon, so that tests take less."""
    monkeypatch.setattr(sending, "FIRST_WAIT_S", 0.05)
    monkeypatch.setattr(rest, "WITHIN_S", 0.4)


async def sent(stage, count=1):
    """What has arrived when so many deliveries are sent, by workers that never connect to the gateway."""
    async with stage.kizuna("nudges"):
        await stage.peer.until(lambda: [state for state, _ in states(stage)].count("sent") == count)
    assert stage.peer.identifies() == []
    return [text.splitlines()[1].removeprefix("### ") for text in stage.peer.texts(stage.ana)]


@pytest.mark.parametrize(
    "fault",
    [
        Fault(what="limited", route=POST, seconds=0.1, times=1),
        Fault(what="limited", route=POST, seconds=0.1, times=1, scope="global"),
        Fault(what="limited", route=POST, seconds=0.1, times=1, scope="shared"),
        Fault(what="server", route=POST, status=500, times=2),
        Fault(what="server", route=POST, status=502, times=2),
        Fault(what="server", route=POST, status=503, times=2),
        Fault(what="server", route=POST, status=200, times=2),
        Fault(what="reset", route=POST, times=2),
        Fault(what="dropped", route=POST, times=2),
        Fault(what="hang", route=POST, times=1),
        Fault(what="slow", route=POST, times=1, seconds=0.1),
        Fault(what="cloudflare", route=POST, times=1),
        Fault(what="limited", route=OPEN, seconds=0.1, times=1),
        Fault(what="server", route=OPEN, status=503, times=2),
        Fault(what="server", route=OPEN, status=200, times=1),
        Fault(what="dropped", route=OPEN, times=1),
        Fault(what="hang", route=OPEN, times=1),
        Fault(what="server", route=ME, status=500, times=1),
        Fault(what="reset", route=ME, times=2),
    ],
    ids=lambda fault: f"{fault.what} {fault.route[:9]} {fault.scope}",
)
async def test_a_nudge_arrives_once_whatever_goes_wrong(set_up, fault):
    await sow(set_up, set_up.ana, "one", "two")
    set_up.peer.faults(fault)
    assert await sent(set_up, 2) == ["one", "two"]
    assert set_up.peer.script.met[fault.what] == (fault.times or 1)


@pytest.mark.parametrize(
    ("code", "reason"),
    [
        (50007, "the user takes no messages from the bot"),
        (50278, "no server in common with the user"),
        (10003, "the channel is gone"),
        (10013, "the user is gone"),
    ],
)
async def test_who_cannot_be_reached_keeps_the_nudge_for_later_and_holds_up_nobody(set_up, code, reason):
    await sow(set_up, set_up.ana, "one")
    await sow(set_up, set_up.yumi, "two")
    set_up.peer.faults(Fault(what="refused", route=POST, code=code, subject=set_up.peer.dm(set_up.ana).id))
    async with set_up.kizuna("nudges"):
        await set_up.peer.sees(set_up.yumi, "two")
        await set_up.peer.until(lambda: ("parked", reason) in states(set_up))
    assert set_up.peer.sent(set_up.ana) == []


@pytest.mark.parametrize(("code", "wait"), [(40003, 600), (0, 900)])
async def test_a_refusal_that_will_pass_is_tried_again_when_it_has(set_up, code, wait):
    await sow(set_up, set_up.ana, "one")
    set_up.peer.faults(Fault(what="refused", route=OPEN if code else POST, code=code, times=1))
    async with set_up.kizuna("nudges"):
        await set_up.peer.until(lambda: [state for state, _ in states(set_up)] == ["scheduled"])
        assert set_up.peer.sent() == []
    set_up.later(seconds=wait + 1)
    assert await sent(set_up) == ["one"]


async def test_a_message_that_discord_does_not_accept_is_given_up_and_the_next_one_comes(set_up):
    await sow(set_up, set_up.ana, "one", "two")
    set_up.peer.faults(Fault(what="refused", route=POST, code=50035, times=3))
    assert await sent(set_up) == ["two"]
    assert states(set_up)[0] == ("dead", "Discord does not accept the message")


async def test_a_send_in_doubt_is_repeated_under_its_nonce_while_discord_knows_it(set_up):
    await sow(set_up, set_up.ana, "one")
    set_up.peer.faults(Fault(what="dropped", route=POST, times=1))
    assert await sent(set_up) == ["one"]
    assert set_up.peer.repeats == 1


async def test_later_on_a_send_in_doubt_is_found_in_the_conversation(set_up, monkeypatch):
    await sow(set_up, set_up.ana, "one")
    monkeypatch.setattr(sending, "FIRST_WAIT_S", 400)
    set_up.peer.faults(Fault(what="dropped", route=POST, times=1))
    async with set_up.kizuna("nudges"):
        await set_up.peer.until(lambda: [state for state, _ in states(set_up)] == ["scheduled"])
    for number in range(120):
        set_up.peer.say(set_up.ana, f"meanwhile {number}")
    set_up.later(seconds=401)
    async with set_up.kizuna("nudges"):
        await set_up.peer.until(lambda: [state for state, _ in states(set_up)] == ["sent"])
    assert len(set_up.peer.sent(set_up.ana)) == 1
    assert (set_up.peer.repeats, set_up.peer.script.met["dropped"]) == (0, 1)


async def test_a_send_in_doubt_that_never_arrived_is_made_up_for(set_up, monkeypatch):
    await sow(set_up, set_up.ana, "one")
    monkeypatch.setattr(sending, "FIRST_WAIT_S", 400)
    set_up.peer.faults(Fault(what="reset", route=POST, times=1))
    async with set_up.kizuna("nudges"):
        await set_up.peer.until(lambda: [state for state, _ in states(set_up)] == ["scheduled"])
    set_up.later(seconds=401)
    assert await sent(set_up) == ["one"]


@pytest.mark.parametrize("code", [10003, 50001])
async def test_a_conversation_is_opened_once_for_all_processes_and_again_when_it_is_gone(set_up, code):
    for number, text in enumerate(("one", "two", "three")):
        set_up.later(seconds=70)
        await sow(set_up, set_up.ana, text)
        if text == "three":
            gone = set_up.peer.dm(set_up.ana).id
            set_up.peer.faults(Fault(what="refused", route=POST, code=code, subject=gone, times=1))
        assert (await sent(set_up, number + 1))[-1] == text
    assert [each.route for each in set_up.peer.requests].count(OPEN) == 2


async def test_a_token_that_is_refused_is_said_once_and_tried_again_after_a_minute(set_up, caplog):
    for number in range(8):
        await sow(set_up, set_up.peer.person(f"Person {number}"), "one")
    right = set_up.peer.rules.token
    set_up.peer.rules.token = "MTA.another.token"
    async with set_up.kizuna("nudges", DISCORD_TOKEN=right):
        await set_up.peer.until(lambda: states(set_up) == [("scheduled", "the token is not accepted")] * 8)
    assert [each.status for each in set_up.peer.requests] == [401]
    assert caplog.text.count("DISCORD_TOKEN is not valid any more") == 1
    set_up.peer.rules.token = right
    set_up.later(seconds=61)
    await sent(set_up, 8)
    assert {state for state, _ in states(set_up)} == {"sent"}
