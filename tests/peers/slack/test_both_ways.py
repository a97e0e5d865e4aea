"""Commands, presses, forms and events reach an app made with Bolt, by socket and by HTTP."""

from contextlib import asynccontextmanager

import pytest

from tests.peers import slack
from tests.peers.slack import bolt

BUTTON = {"type": "button", "action_id": "done", "value": "n1", "text": {"type": "plain_text", "text": "Done"}}
ASK = [{"type": "actions", "block_id": "row", "elements": [BUTTON]}]
FORM = {
    "type": "modal", "callback_id": "add", "title": {"type": "plain_text", "text": "Add"},
    "submit": {"type": "plain_text", "text": "Save"}, "private_metadata": "n1",
    "blocks": [
        {
            "type": "input", "block_id": "who", "label": {"type": "plain_text", "text": "Who"},
            "element": {"type": "plain_text_input", "action_id": "name", "max_length": 20},
        }
    ],
}  # fmt: skip


@pytest.fixture(params=["socket", "http"])
def joined(request):
    """Joins a Bolt app to a peer, by either way in."""

    @asynccontextmanager
    async def join(peer, app):
        async with (bolt.by_socket if request.param == "socket" else bolt.by_http)(peer, app):
            yield

    return join


async def test_a_command_is_answered_to_the_caller_only(joined):
    async with slack.running() as peer:
        ana, bo = peer.add_user("Ana"), peer.add_user("Bo")
        general = peer.add_channel("general", [ana, bo])
        app = bolt.app(peer)

        @app.command("/kizuna")
        async def kizuna(ack, command):
            await ack(f"{command['channel_name']}: {command['text']}")

        async with joined(peer, app):
            outcome = await peer.command(ana, "/kizuna add 田中", channel=general)
        assert outcome.ok
        assert [each.text for each in peer.visible(ana, general)] == ["general: add 田中"]
        assert peer.visible(bo, general) == []


async def test_a_press_replaces_the_message_through_its_response_url(joined):
    async with slack.running() as peer:
        ana = peer.add_user("Ana")
        app = bolt.app(peer)

        @app.action("done")
        async def done(ack, action, respond):
            await ack()
            await respond(f"done {action['value']}", replace_original=True)

        await app.client.chat_postMessage(channel=ana, text="due", blocks=ASK)
        async with joined(peer, app):
            outcome = await peer.press(ana, peer.visible(ana)[0], "Done")
        assert outcome.ok
        (seen,) = peer.visible(ana)
        assert (seen.text, seen.blocks) == ("done n1", [])


async def test_a_form_is_opened_refused_and_sent(joined):
    async with slack.running() as peer:
        ana = peer.add_user("Ana")
        app = bolt.app(peer)

        @app.command("/kizuna")
        async def kizuna(ack, body, client):
            await ack()
            await client.views_open(trigger_id=body["trigger_id"], view=FORM)

        @app.view("add")
        async def add(ack, view):
            name = view["state"]["values"]["who"]["name"]["value"]
            await (ack() if name == "Sato" else ack(response_action="errors", errors={"who": f"not {name}"}))

        async with joined(peer, app):
            await peer.command(ana, "/kizuna add")
            with pytest.raises(slack.ClientRefuses, match="Who is required"):
                await peer.submit(ana)
            await peer.submit(ana, {"name": "Mori"})
            assert peer.view(ana).errors == {"who": "not Mori"}
            await peer.submit(ana, {"Who": "Sato"})
        assert peer.view(ana) is None


async def test_words_in_the_direct_messages_are_an_event(joined):
    async with slack.running() as peer:
        ana = peer.add_user("Ana")
        app = bolt.app(peer)

        @app.event("message")
        async def heard(event, say):
            if "bot_id" not in event:
                await say(f"you said {event['text']}")

        async with joined(peer, app):
            await peer.say(ana, "R&D <3")
            await peer.sees(ana, "you said R&amp;D &lt;3")
            await peer.delivery.settle()
