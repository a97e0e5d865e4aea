"""What people do in conversations, with the payloads that apps get for it."""

import pytest

from tests.peers import slack
from tests.peers.slack import bolt

PLAIN = {"type": "plain_text", "text": "x"}


def option(value):
    """One thing to choose."""
    return {"text": {"type": "plain_text", "text": value.title()}, "value": value}


def pressed(kind="button", **more):
    """A message with one element."""
    element = {"type": kind, "action_id": "act", **more}
    return [{"type": "section", "block_id": "b1", "text": {"type": "mrkdwn", "text": "*x*"}, "accessory": element}]


@pytest.fixture
async def app(peer):
    """An app that acknowledges every action, connected."""
    made = bolt.app(peer)
    made.action("act")(bolt.acking())
    async with bolt.by_socket(peer, made):
        yield made


async def test_every_place_has_the_name_that_slack_gives_it(peer, ana, app):
    app.command("/kizuna")(bolt.acking())
    bo = peer.add_user("Bo")
    places = {
        "general": peer.add_channel("general", [ana]), "privategroup": peer.add_channel("x", [ana], private=True),
        "directmessage": peer.dm(ana),
    }  # fmt: skip
    for name, channel in places.items():
        assert (await peer.command(ana, "/kizuna", channel)).payload["channel_name"] == name
    elsewhere = await peer.command(ana, "/kizuna", peer.other_dm(ana, bo))
    assert (elsewhere.payload["channel_name"], elsewhere.payload["channel_id"]) == (
        "directmessage",
        peer.other_dm(ana, bo),
    )


async def test_typed_text_comes_escaped_with_links_marked(peer, ana, app):
    app.command("/kizuna")(bolt.acking())
    sent = await peer.command(ana, "/kizuna note R&D <3 https://e.org/?a=1&b a@e.org")
    assert sent.payload["text"] == "note R&amp;D &lt;3 <https://e.org/?a=1&amp;b> <mailto:a@e.org|a@e.org>"


@pytest.mark.parametrize(
    ("escapes", "text"),
    [
        (True, "met <@{bo}|bo> in <#{general}|general> &amp; <https://e.org>"),
        (False, "met @bo in #general &amp; https://e.org"),
    ],
)
async def test_whom_a_command_mentions_comes_with_an_id_if_the_app_wants_that(peer, ana, app, escapes, text):
    app.command("/kizuna")(bolt.acking())
    bo, general = peer.add_user("Bo"), peer.add_channel("general", [ana])
    peer.settings(escapes=escapes)
    sent = await peer.command(ana, f"/kizuna met <@{bo}> in <#{general}> & https://e.org")
    assert sent.payload["text"] == text.format(bo=bo, general=general)


async def test_a_press_in_a_thread_says_so(peer, ana, app):
    first = await peer.say(ana, "hello")
    await app.client.chat_postMessage(channel=peer.dm(ana), text="due", blocks=pressed(text=PLAIN), thread_ts=first.ts)
    sent = (await peer.press(ana, peer.visible(ana)[-1], "act")).payload
    assert (sent["container"]["thread_ts"], sent["message"]["thread_ts"]) == (first.ts, first.ts)


async def test_a_press_has_everything_that_the_recorded_ones_have(peer, ana, app):
    await app.client.chat_postMessage(channel=ana, text="due", blocks=pressed(text=PLAIN, value="n1"))
    (message,) = peer.visible(ana)
    sent = (await peer.press(ana, message, "act")).payload
    assert sent["actions"][0].items() >= {"type": "button", "action_id": "act", "block_id": "b1", "value": "n1"}.items()
    assert sent["container"] == {
        "type": "message", "message_ts": message.ts, "channel_id": peer.dm(ana), "is_ephemeral": False,
    }  # fmt: skip
    assert sent["message"]["ts"] == message.ts
    assert sent["channel"] == {"id": peer.dm(ana), "name": "directmessage"}
    assert sent["user"]["team_id"] == sent["team"]["id"] == peer.team
    assert {"trigger_id", "response_url", "api_app_id", "token", "state"} <= {*sent}


@pytest.mark.parametrize(
    ("kind", "more", "choose", "held"),
    [
        ("static_select", {"options": [option("a"), option("b")]}, "B", ("selected_option", "b")),
        ("radio_buttons", {"options": [option("a"), option("b")]}, "a", ("selected_option", "a")),
        ("overflow", {"options": [option("a"), option("b")]}, "b", ("selected_option", "b")),
        ("datepicker", {}, "2026-12-24", ("selected_date", "2026-12-24")),
    ],
)
async def test_what_is_chosen_comes_in_the_shape_of_its_kind(peer, ana, app, kind, more, choose, held):
    await app.client.chat_postMessage(channel=ana, text="due", blocks=pressed(kind, **more))
    verb = peer.overflow if kind == "overflow" else peer.select
    sent = (await verb(ana, peer.visible(ana)[0], "act", choose)).payload
    value = sent["actions"][0][held[0]]
    assert (value["value"] if isinstance(value, dict) else value) == held[1]
    assert (kind == "overflow") == (sent["state"]["values"] == {})


async def test_a_button_that_asks_first_is_sent_only_when_confirmed(peer, ana, app):
    confirm = {name: PLAIN for name in ("title", "text", "confirm", "deny")}
    await app.client.chat_postMessage(channel=ana, text="x", blocks=pressed(text=PLAIN, confirm=confirm))
    message = peer.visible(ana)[0]
    assert (await peer.press(ana, message, "x", confirm=False)).ok
    assert "block_actions" not in [kind for kind, _ in peer.delivery.sent]
    await peer.press(ana, message, "x")
    assert [kind for kind, _ in peer.delivery.sent if kind == "block_actions"] == ["block_actions"]


async def test_a_button_that_is_gone_or_belongs_to_others_cannot_be_pressed(peer, ana, app):
    bo = peer.add_user("Bo")
    general = peer.add_channel("general", [ana, bo])
    await app.client.chat_postEphemeral(channel=general, user=ana, text="x", blocks=pressed(text=PLAIN))
    (private,) = peer.visible(ana, general)
    with pytest.raises(slack.ClientRefuses, match="does not see"):
        await peer.press(bo, private, "act")
    sent = (await peer.press(ana, private, "act")).payload
    assert (sent["container"]["is_ephemeral"], "message" in sent) == (True, False)
    with pytest.raises(slack.ClientRefuses, match="sees no 'other'"):
        await peer.press(ana, private, "other")


async def test_a_bot_hears_words_edits_deletions_other_bots_and_itself(peer, ana, app):
    app.event("message")(bolt.acking())
    said = await peer.say(ana, "hello")
    await peer.edit_message(ana, said, "hallo")
    await peer.delete_message(ana, said)
    await peer.bot_message(peer.dm(ana), "beep")
    await app.client.chat_postMessage(channel=ana, text="mine")
    await peer.delivery.settle()
    events = [payload["event"] for kind, payload in peer.delivery.sent if kind == "event"]
    assert [(each.get("subtype"), each["channel_type"], each.get("bot_id", "")[:1]) for each in events] == [
        (None, "im", ""), ("message_changed", "im", ""), ("message_deleted", "im", ""), ("bot_message", "im", "B"),
        (None, "im", "B"),
    ]  # fmt: skip
    assert len({payload["event_id"] for _, payload in peer.delivery.sent}) == 5


async def test_shortcuts_carry_who_and_which_message(peer, ana, app):
    got = []

    @app.shortcut("save")
    async def save(ack, body):
        got.append((body["type"], body.get("message", {}).get("text"), body["user"]["id"], "trigger_id" in body))
        await ack()

    general = peer.add_channel("general", [ana, peer.add_user("Bo")], bot=False)
    said = await peer.say(ana, "met Sato", general)
    assert (await peer.shortcut_message(ana, said, "save")).ok
    assert (await peer.shortcut_global(ana, "save")).ok
    assert got == [("message_action", "met Sato", ana, True), ("shortcut", None, ana, True)]


async def test_opening_home_is_told_with_what_was_published(peer, ana, app):
    got = []

    @app.event("app_home_opened")
    async def opened(event, client):
        got.append("view" in event)
        await client.views_publish(user_id=event["user"], view={"type": "home", "blocks": []})

    await peer.open_home(ana)
    await peer.until(lambda: peer.home(ana))
    await peer.open_home(ana)
    assert got == [False, True]


async def test_somebody_of_another_workspace_is_a_stranger_in_a_shared_channel(peer, ana, app):
    heard = []

    @app.event("message")
    async def message(body, event):
        heard.append((body["team_id"], event["team"], body["is_ext_shared_channel"]))

    peer.settings(events=("message.channels",))
    other = peer.add_team("Other", installed=False)
    visitor = peer.add_user("Visitor", team=other)
    shared = peer.add_channel("shared", [ana, visitor], shared_with=[other])
    await peer.say(visitor, "hello", shared)
    assert heard == [(peer.team, other, True)]
    known = (await app.client.users_info(user=visitor))["user"]
    assert (known["is_stranger"], known["team_id"]) == (True, other)
    with pytest.raises(slack.ClientRefuses, match="not a valid command"):
        await peer.command(visitor, "/kizuna", shared)


async def test_one_id_may_be_in_two_workspaces(peer, ana, app):
    other = peer.add_team("Other")
    twin = peer.add_user("Ana", id=ana, team=other)
    assert twin == f"{other}:{ana}"
    assert peer.dm(twin) != peer.dm(ana)
    app.command("/kizuna")(bolt.acking())
    assert (await peer.command(twin, "/kizuna")).payload["team_id"] == other


async def test_what_a_client_reads_is_unescaped_with_dates_in_the_readers_zone():
    text = "*R&amp;D* <!date^0^{date_short} {time}|1970> <https://e.org|site> <@U1> <!channel>"
    seen = slack.Seen(channel="C", ts="1", user="U", text=text)
    assert seen.read("Asia/Tokyo") == "*R&D* Jan 1, 1970 09:00 site @U1 channel"
    assert seen.mentions() == ["@U1", "!channel"]
    assert seen.links() == {"site": "https://e.org"}
