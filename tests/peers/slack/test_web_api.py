"""Posting, changing and reading messages as slack_sdk does it, and how Slack says no."""

import aiohttp
import pytest
from slack_sdk.errors import SlackApiError

from tests.peers.slack.bolt import client

ROW = {
    "type": "actions",
    "elements": [
        {"type": "button", "action_id": name, "value": "n1", "text": {"type": "plain_text", "text": name.title()}}
        for name in ("done", "later")
    ],
}
KEYED = {"event_type": "kizuna_delivery", "event_payload": {"key": "k1"}}


@pytest.fixture
def ana(peer):
    """Somebody in it."""
    return peer.add_user("Ana", tz="Asia/Tokyo", locale="ja-JP")


async def refused(call):
    """The answer that a call is refused with."""
    with pytest.raises(SlackApiError) as caught:
        await call
    return caught.value.response


async def test_a_posted_message_is_seen_by_its_reader(peer, ana):
    posted = await client(peer).chat_postMessage(channel=ana, text="Sato is due", blocks=[ROW])
    (seen,) = peer.visible(ana)
    assert (seen.ts, seen.text, seen.labels()) == (posted["ts"], "Sato is due", ["Done", "Later"])
    assert posted["channel"] == peer.dm(ana)
    assert posted["message"]["blocks"][0]["block_id"]


async def test_a_message_is_found_again_by_its_metadata(peer, ana):
    web, channel = client(peer), peer.dm(ana)
    sent = await web.chat_postMessage(channel=channel, text="hello", metadata=KEYED)
    plain = await web.conversations_history(channel=channel)
    full = await web.conversations_history(
        channel=channel, include_all_metadata=True, oldest=sent["ts"], inclusive=True
    )
    assert "metadata" not in plain["messages"][0]
    assert full["messages"][0]["metadata"] == KEYED


async def test_the_history_comes_newest_first_and_in_pages(peer, ana):
    web, channel = client(peer), peer.dm(ana)
    sent = [(await web.chat_postMessage(channel=channel, text=f"m{each}"))["ts"] for each in range(5)]
    pages = await web.conversations_history(channel=channel, limit=2)
    assert [each["text"] async for page in pages for each in page["messages"]] == ["m4", "m3", "m2", "m1", "m0"]
    between = await web.conversations_history(channel=channel, oldest=sent[1], latest=sent[4])
    assert [each["text"] for each in between["messages"]] == ["m3", "m2"]


async def test_what_is_said_in_a_thread_is_not_in_the_history_but_among_the_replies(peer, ana):
    web, channel = client(peer), peer.dm(ana)
    first = await web.chat_postMessage(channel=channel, text="first")
    for text in ("one", "two"):
        await web.chat_postMessage(channel=channel, text=text, thread_ts=first["ts"], metadata=KEYED)
    last = await web.chat_postMessage(channel=channel, text="last")
    assert [each["text"] for each in (await web.conversations_history(channel=channel))["messages"]] == [
        "last",
        "first",
    ]
    asked = {"channel": channel, "include_all_metadata": True}
    found = (await web.conversations_replies(ts=first["ts"], oldest=first["ts"], **asked))["messages"]
    assert [(each["text"], each["thread_ts"]) for each in found] == [
        (each, first["ts"]) for each in ("first", "one", "two")
    ]
    assert (found[0].get("metadata"), found[1]["metadata"]) == (None, KEYED)
    assert [each["text"] for each in (await web.conversations_replies(ts=last["ts"], **asked))["messages"]] == ["last"]
    assert (await refused(web.conversations_replies(ts="1.2", **asked)))["error"] == "thread_not_found"


async def test_an_argument_that_a_method_does_not_know_is_refused(peer, ana):
    web, channel = client(peer), peer.dm(ana)
    sent = await web.chat_postMessage(channel=channel, text="due", unfurl_links=False)
    call = web.chat_update(channel=channel, ts=sent["ts"], text="done", unfurl_links=False)
    assert (await refused(call))["errors"] == ["unknown argument: unfurl_links"]


async def test_a_changed_message_keeps_blocks_and_metadata_that_are_not_named(peer, ana):
    web, channel = client(peer), peer.dm(ana)
    sent = await web.chat_postMessage(channel=channel, text="due", blocks=[ROW], metadata=KEYED)
    await web.chat_update(channel=channel, ts=sent["ts"], text="still due")
    assert (peer.visible(ana)[0].labels(), peer.visible(ana)[0].edited) == (["Done", "Later"], True)
    await web.chat_update(channel=channel, ts=sent["ts"], text="done", blocks=[])
    (seen,) = peer.visible(ana)
    assert (seen.text, seen.blocks, seen.metadata) == ("done", [], KEYED)
    await web.chat_delete(channel=channel, ts=sent["ts"])
    assert peer.visible(ana) == []


async def test_an_ephemeral_message_is_for_one_person_until_they_reload(peer, ana):
    bo = peer.add_user("Bo")
    general = peer.add_channel("general", [ana, bo])
    await client(peer).chat_postEphemeral(channel=general, user=ana, text="psst")
    assert peer.visible(ana, general)[0].private
    assert peer.visible(bo, general) == []
    history = await client(peer).conversations_history(channel=general)
    peer.reload(ana)
    assert (peer.visible(ana, general), history["messages"]) == ([], [])


async def test_a_person_has_a_zone_and_a_locale_when_asked_for(peer, ana):
    user = (await client(peer).users_info(user=ana, include_locale=True))["user"]
    assert (user["tz"], user["tz_offset"], user["locale"], user["is_bot"]) == ("Asia/Tokyo", 32400, "ja-JP", False)
    assert "locale" not in (await client(peer).users_info(user=ana))["user"]


async def test_the_token_says_where_and_who_it_is(peer):
    answer = await client(peer).auth_test()
    assert answer["team_id"] == peer.team
    assert "chat:write" in answer.headers["X-OAuth-Scopes"].split(",")


@pytest.mark.parametrize(
    ("error", "said"),
    [
        ("channel_not_found", {"channel": "C404", "text": "x"}),
        ("channel_not_found", {"channel": "secret", "text": "x"}),
        ("not_in_channel", {"channel": "public", "text": "x"}),
        ("is_archived", {"channel": "closed", "text": "x"}),
        ("user_disabled", {"channel": "gone", "text": "x"}),
        ("cannot_dm_bot", {"channel": "robot", "text": "x"}),
        ("no_text", {"channel": "ana"}),
        ("invalid_blocks", {"channel": "ana", "text": "x", "blocks": [{"type": "nonsense"}]}),
        ("invalid_blocks_format", {"channel": "ana", "text": "x", "blocks": "[{"}),
        ("msg_blocks_too_long", {"channel": "ana", "text": "x", "blocks": [{"type": "section", "text": {"type": "mrkdwn", "text": "x" * 3000}}] * 5}),
        ("invalid_metadata_format", {"channel": "ana", "text": "x", "metadata": "{"}),
        ("invalid_metadata_schema", {"channel": "ana", "text": "x", "metadata": {"event_type": "a"}}),
        ("metadata_too_large", {"channel": "ana", "text": "x", "metadata": {"event_type": "a", "event_payload": {"a": "x" * 9000}}}),
    ],
)  # fmt: skip
async def test_a_message_is_refused_as_slack_would(peer, ana, error, said):
    places = {
        "ana": ana, "secret": peer.add_channel("secret", [ana], private=True, bot=False),
        "public": peer.add_channel("public", [ana], bot=False), "closed": peer.add_channel("closed", [ana]),
        "gone": peer.add_user("Gone"), "robot": peer.add_user("Robot", is_bot=True),
    }  # fmt: skip
    peer.archive(places["closed"])
    await peer.change_user(places["gone"], deleted=True)
    json = said | {"channel": places.get(said["channel"], "C404")}
    answer = await refused(client(peer).api_call("chat.postMessage", json=json))
    assert answer["error"] == error
    assert peer.refused == {error: 1}
    assert peer.posted() == []


async def test_refused_blocks_say_where_they_are_wrong(peer, ana):
    header = {"type": "header", "text": {"type": "plain_text", "text": "x" * 151}}
    answer = await refused(client(peer).chat_postMessage(channel=ana, text="x", blocks=[header]))
    (message,) = answer["response_metadata"]["messages"]
    assert message == "[ERROR] must be less than 151 characters [json-pointer:/blocks/0/text/text]"


async def test_a_message_of_somebody_else_cannot_be_changed(peer, ana):
    said = await peer.say(ana, "mine")
    answer = await refused(client(peer).chat_update(channel=said.channel, ts=said.ts, text="yours"))
    assert answer["error"] == "cant_update_message"
    assert (await refused(client(peer).chat_update(channel=said.channel, ts="1.0", text="x")))[
        "error"
    ] == "message_not_found"
    long = await client(peer).chat_postMessage(channel=ana, text="x" * 4001)
    answer = await refused(client(peer).chat_update(channel=said.channel, ts=long["ts"], text="x" * 4001))
    assert answer["error"] == "msg_too_long"


async def test_tokens_are_refused_each_for_its_own_reason(peer, ana):
    async def error(token):
        return (await refused(client(peer, token).conversations_open(users=ana)))["error"]

    assert await error("") == "not_authed"
    assert await error("xoxb-made-up") == "invalid_auth"
    assert await error(peer.app.app_token) == "not_allowed_token_type"
    old = peer.bot_token()
    await peer.revoke_tokens(peer.team)
    assert await error(old) == "token_revoked"
    await peer.uninstall(peer.team)
    assert await error(old) == "account_inactive"


async def test_a_missing_scope_is_named(peer, ana):
    peer.grant(["chat:write"])
    answer = await refused(client(peer).users_info(user=ana))
    assert (answer["error"], answer["needed"], answer["provided"]) == ("missing_scope", "users:read", "chat:write")


async def test_another_workspaces_people_and_channels_are_not_found(peer, ana):
    other = peer.add_team("Other")
    web = client(peer, peer.bot_token(other))
    assert (await refused(web.users_info(user=ana)))["error"] == "user_not_found"
    assert (await refused(web.chat_postMessage(channel=peer.dm(ana), text="x")))["error"] == "channel_not_found"


async def test_forms_and_json_are_read_alike_but_a_token_in_json_is_not(peer, ana):
    async with aiohttp.ClientSession() as session:
        url, token = f"{peer.api_url}chat.postMessage", peer.bot_token()
        async with session.post(url, data={"token": token, "channel": ana, "text": "form"}) as response:
            assert (await response.json())["ok"]
        async with session.post(url, json={"token": token, "channel": ana, "text": "json"}) as response:
            assert (await response.json())["error"] == "not_authed"
