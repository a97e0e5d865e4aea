"""Slack over HTTP: only what Slack has signed just now is listened to, and once only."""

import asyncio
import json

import aiohttp
import pytest

from tests.loglines import captured
from tests.peers.slack.faults import Fault
from tests.process.stage import until


@pytest.fixture
def way():
    """Requests come to a URL."""
    return "http"


async def test_the_address_answers_slacks_handshake(stage):
    assert await stage.slack.posting.challenge()


@pytest.mark.parametrize("what", ["forged", "stale"])
async def test_what_slack_has_not_signed_just_now_is_refused(stage, what):
    stage.slack.script(Fault(on="interactions", what=what))
    outcome = await stage.slack.command(stage.ana, "/kizuna add Mika")
    assert not outcome.ok
    assert stage.slack.posting.posted[-1].status == 401
    stage.slack.script(Fault(on="events", what=what))
    await stage.slack.say(stage.ana, "add Mika")
    assert 401 in [each.status for each in stage.slack.posting.posted[-2:]]
    stage.slack.script()
    await stage.slack.command(stage.ana, "/kizuna add Ken")
    assert "Mika" not in (await stage.slack.sees(stage.ana, "Ken")).words()


async def test_another_signing_secret_is_told_to_the_operator_once(stage):
    stage.slack.script(Fault(on="interactions", what="forged", times=3))
    with captured() as lines:
        for _ in range(4):
            await stage.slack.command(stage.ana, "/kizuna help")
    assert [line["level"] for line in lines()] == ["warning"]
    assert "SLACK_SIGNING_SECRET" in lines()[0]["remedy"]


async def test_a_token_that_slack_does_not_know_is_told_to_the_operator_and_to_the_person(set_up):
    set_up.env["SLACK_BOT_TOKEN"] = "xoxb-made-up"
    with captured() as lines:
        async with set_up.kizuna():
            outcome = await set_up.slack.command(set_up.ana, "/kizuna help", channel=set_up.general)
            await set_up.slack.command(set_up.ana, "/kizuna help", channel=set_up.general)
    assert "went wrong" in outcome.body["text"]
    said = [line["reason"] for line in lines() if "put right" in line["event"]]
    assert said == [
        "invalid_auth: the bot's token is not valid; copy it once more into SLACK_BOT_TOKEN, or install the app again"
    ]


async def test_a_request_that_is_replayed_takes_effect_once(stage):
    stage.slack.script(Fault(on="interactions", what="replay"))
    await stage.slack.command(stage.ana, "/kizuna add Mika")
    await stage.slack.command(stage.ana, "/kizuna list")
    await stage.slack.sees(stage.ana, "1 person")


JSON, FORM = "application/json", "application/x-www-form-urlencoded"
NONSENSE = [
    ("", JSON), ("{", JSON), ("[]", JSON), ("null", JSON), ("7", JSON), ("payload=", FORM), ("payload={", FORM),
    ("payload=[]", FORM), ("payload=%ff%fe", FORM), ("command=/kizuna", FORM), ("x" * 100_000, "text/plain"),
    (json.dumps({"type": "event_callback"}), JSON), (json.dumps({"type": "event_callback", "event": []}), JSON),
    (json.dumps({"type": "block_actions", "actions": "x"}), JSON),
    (json.dumps({"type": "view_submission", "view": []}), JSON), (json.dumps({"team": [], "user": "U1"}), JSON),
]  # fmt: skip


async def test_what_is_signed_but_makes_no_sense_does_no_harm(stage):
    posting = stage.slack.posting
    answers = [(await posting.post(body, posting.signed(body, kind, "", {}))).status for body, kind in NONSENSE]
    assert set(answers) <= {200, 400, 404}
    assert (await stage.slack.command(stage.ana, "/kizuna help")).ok


@pytest.mark.parametrize("header", ["X-Slack-Request-Timestamp", "X-Slack-Signature"])
async def test_odd_headers_are_refused(stage, header):
    for value in (None, "", "x", "9" * 40, "v0=", "日本"):
        headers = stage.slack.posting.signed("{}", JSON, "", {})
        headers.pop(header)
        if value is not None:
            headers[header] = value
        assert (await stage.slack.posting.post("{}", headers)).status == 401


async def test_a_retry_of_slacks_is_answered_and_not_repeated(stage):
    await stage.slack.say(stage.ana, "add Mika")
    await stage.slack.sees(stage.ana, "Mika")
    payload = stage.slack.delivery.sent[-1][1]
    for number in (1, 2, 3):
        retried = {"X-Slack-Retry-Num": str(number), "X-Slack-Retry-Reason": "http_timeout"}
        assert (await stage.slack.posting.event(payload, **retried)).status == 200
    assert len(stage.slack.posted()) == 1


async def test_only_the_one_address_takes_events(stage):
    async with aiohttp.ClientSession() as session:
        for path, method in (("/slack/events", "GET"), ("/slack/install", "GET"), ("/slack/oauth_redirect", "GET")):
            async with session.request(method, stage.url + path) as answer:
                assert answer.status in (404, 405)


async def test_a_process_that_is_ending_leaves_events_to_others(set_up):
    async with set_up.kizuna() as stop, set_up.locked():
        slow = asyncio.create_task(set_up.slack.command(set_up.ana, "/kizuna add Ken", channel=set_up.general))
        await until(lambda: "users.info" in [name for name, _ in set_up.slack.calls])
        # One that comes later is answered: so the first is under way.
        await set_up.slack.posting.challenge()
        await set_up.slack.posting.challenge()
        with captured() as lines:
            stop.set()
            await until(lines)
        await set_up.slack.say(set_up.ana, "add Mika")
        said = set_up.slack.delivery.sent[-1][1]
        assert set_up.slack.posting.posted[-1].status == 503
    await slow
    async with set_up.kizuna():
        await set_up.slack.posting.event(said)
        await set_up.slack.sees(set_up.ana, "Added Mika")
