"""response_urls: five uses within half an hour, to replace, delete, or say something more."""

import pytest
from slack_sdk.webhook.async_client import AsyncWebhookClient

from tests.peers import slack
from tests.peers.slack import Fault, bolt

ROW = [
    {
        "type": "actions",
        "elements": [{"type": "button", "action_id": "act", "text": {"type": "plain_text", "text": "Act"}}],
    }
]


@pytest.fixture
async def peer():
    """A Slack with an app connected that acknowledges everything."""
    async with slack.running() as running:
        app = bolt.app(running)
        app.action("act")(bolt.acking())
        app.command("/kizuna")(bolt.acking())
        async with bolt.by_socket(running, app):
            yield running


@pytest.fixture
def general(peer, ana):
    """A channel with somebody else in it, but without the bot."""
    return peer.add_channel("general", [ana, peer.add_user("Bo")], bot=False)


async def answer(peer, outcome, **body):
    """Post to the response_url of what somebody did: status and text."""
    response = await AsyncWebhookClient(outcome.payload["response_url"]).send_dict(body)
    return response.status_code, response.body


async def test_an_answer_is_for_the_caller_unless_it_says_otherwise(peer, ana, general):
    command = await peer.command(ana, "/kizuna", general)
    assert await answer(peer, command, text="for you") == (200, "ok")
    assert await answer(peer, command, text="for all", response_type="in_channel") == (200, "ok")
    assert [(each.text, each.private) for each in peer.visible(ana, general)] == [("for you", True), ("for all", False)]
    assert [each.text for each in peer.visible("U00000003K", general)] == ["for all"]


async def test_the_sixth_use_is_refused(peer, ana, general):
    command = await peer.command(ana, "/kizuna", general)
    for number in range(5):
        assert (await answer(peer, command, text=str(number)))[0] == 200
    status, text = await answer(peer, command, text="5")
    assert (status, "used_url" in text) == (404, True)
    assert len(peer.visible(ana, general)) == 5


async def test_after_half_an_hour_it_is_refused(peer, ana, general):
    command = await peer.command(ana, "/kizuna", general)
    peer.skip(1800)
    status, text = await answer(peer, command, text="late")
    assert (status, "expired_url" in text) == (404, True)


async def test_a_private_message_is_replaced_and_deleted_only_so(peer, ana, general):
    command = await peer.command(ana, "/kizuna", general)
    await answer(peer, command, text="choose", blocks=ROW)
    press = await peer.press(ana, peer.visible(ana, general)[0], "Act")
    await answer(peer, press, text="chosen", replace_original=True)
    assert [(each.text, each.blocks, each.private) for each in peer.visible(ana, general)] == [("chosen", [], True)]
    await answer(peer, press, delete_original=True)
    assert peer.visible(ana, general) == []
    status, text = await answer(peer, press, text="again", replace_original=True)
    assert (status, "message_not_found" in text) == (404, True)


async def test_wrong_blocks_are_refused_and_nothing_is_shown(peer, ana, general):
    command = await peer.command(ana, "/kizuna", general)
    status, text = await answer(peer, command, text="x", blocks=[{"type": "nonsense"}])
    assert (status, "invalid_blocks" in text) == (400, True)
    assert peer.visible(ana, general) == []


@pytest.mark.parametrize(("what", "status"), [("server", 500), ("limited", 429), ("error", 200)])
async def test_it_has_faults_by_script(peer, ana, general, what, status):
    command = await peer.command(ana, "/kizuna", general)
    peer.script(Fault(on="response_url", what=what))
    assert (await answer(peer, command, text="x"))[0] == status
    assert peer.visible(ana, general) == []


async def test_a_command_that_fails_is_told_to_its_caller(peer, ana, general):
    peer.settings(ack_s=0.05)
    peer.script(Fault(on="interactions", what="unheard"))
    assert (await peer.command(ana, "/kizuna", general)).error == "operation_timeout"
    peer.script(Fault(on="apps.connections.open", what="error", times=None))
    await peer.disconnect("dropped")
    assert (await peer.command(ana, "/kizuna", general)).error == "dispatch_failed"
    told = [each.text for each in peer.visible(ana, general)]
    assert told == [f'/kizuna failed with the error "{each}"' for each in ("operation_timeout", "dispatch_failed")]
