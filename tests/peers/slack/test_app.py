"""The app is registered as its manifest says, and only what was granted and subscribed to reaches it."""

import pytest

from tests.peers import slack
from tests.peers.slack import Fault, bolt

MANIFEST = {
    "features": {
        "app_home": {"home_tab_enabled": True, "messages_tab_enabled": True, "messages_tab_read_only_enabled": False},
        "slash_commands": [{"command": "/people"}],
        "shortcuts": [{"type": "global", "callback_id": "log"}],
    },
    "oauth_config": {"scopes": {"bot": ["chat:write", "commands", "im:history"]}},
    "settings": {"event_subscriptions": {"bot_events": ["message.im"]}, "socket_mode_enabled": True},
}
ASK = [{"type": "actions", "elements": [{"type": "external_select", "action_id": "who", "min_query_length": 0}]}]


@pytest.fixture
async def peer():
    """A Slack with an app in it that acknowledges what it is sent."""
    async with slack.running() as running:
        app = bolt.app(running)
        app.command("/people")(bolt.acking())
        app.shortcut("log")(bolt.acking())
        app.event("message")(bolt.acking())
        app.action("who")(bolt.acking())
        async with bolt.by_socket(running, app):
            yield running


async def test_commands_and_shortcuts_are_those_of_the_manifest(peer, ana):
    peer.manifest(MANIFEST)
    assert (await peer.command(ana, "/people")).ok
    assert (await peer.shortcut_global(ana, "log")).ok
    with pytest.raises(slack.ClientRefuses, match="/kizuna is not a valid command"):
        await peer.command(ana, "/kizuna")
    with pytest.raises(slack.ClientRefuses, match="no shortcut save"):
        await peer.shortcut_global(ana, "save")


async def test_events_need_a_subscription_and_its_scope(peer, ana):
    peer.manifest(MANIFEST)
    await peer.say(ana, "heard")
    await peer.open_home(ana)
    peer.grant(["chat:write"])
    await peer.say(ana, "not heard")
    assert [payload["event"]["text"] for _, payload in peer.delivery.sent] == ["heard"]


async def test_nobody_writes_to_a_bot_whose_messages_tab_is_off(peer, ana):
    home = MANIFEST["features"]["app_home"] | {"messages_tab_read_only_enabled": True}
    peer.manifest(MANIFEST | {"features": {"app_home": home}})
    with pytest.raises(slack.ClientRefuses, match="turned off"):
        await peer.say(ana, "hello")


async def test_what_was_sent_can_be_sent_again_as_it_was(peer, ana):
    peer.manifest(MANIFEST)
    await peer.say(ana, "hello")
    event = peer.delivery.sent[0][1]
    await peer.interact(event)
    command = await peer.command(ana, "/people")
    assert (await peer.interact(command.payload)).ok
    assert [payload for _, payload in peer.delivery.sent] == [event, event, command.payload, command.payload]


async def test_an_interaction_can_come_twice_at_once(peer, ana):
    peer.manifest(MANIFEST)
    peer.script(Fault(on="interactions", what="duplicate"))
    await peer.command(ana, "/people")
    assert [kind for kind, _ in peer.delivery.answers] == ["command", "command"]


async def test_a_menu_in_a_message_can_be_filled_by_the_app_too(peer, ana):
    web = bolt.client(peer)
    await web.chat_postMessage(channel=ana, text="who?", blocks=ASK)
    peer.settings(ack_s=0.05)
    assert await peer.suggest(ana, peer.visible(ana)[0], "who", "") == []
    assert peer.app.failures == [(ana, "block_suggestion", "operation_timeout")]


async def test_a_press_in_a_shared_channel_says_where_the_app_is_and_who_pressed(peer, ana):
    other = peer.add_team("Other", installed=False)
    visitor = peer.add_user("Visitor", team=other)
    shared = peer.add_channel("shared", [ana, visitor], shared_with=[other])
    button = {"type": "button", "action_id": "who", "text": {"type": "plain_text", "text": "Who"}}
    await bolt.client(peer).chat_postMessage(
        channel=shared, text="x", blocks=[{"type": "actions", "elements": [button]}]
    )
    (seen,) = peer.visible(visitor, shared)
    sent = (await peer.press(visitor, seen, "Who")).payload
    assert (sent["team"]["id"], sent["user"]["team_id"]) == (peer.team, other)


def test_a_setting_that_no_app_has_is_an_error():
    with pytest.raises(AttributeError, match="no setting tempo"):
        slack.Slack().settings(tempo=1)
