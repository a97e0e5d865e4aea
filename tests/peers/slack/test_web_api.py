"""Posting, changing and reading messages as slack_sdk does it."""

import pytest
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from tests.peers import slack
from tests.peers.slack import Slack

BLOCKS = [
    {"type": "section", "text": {"type": "mrkdwn", "text": "*Sato* is due"}},
    {
        "type": "actions",
        "elements": [
            {"type": "button", "action_id": "done", "value": "n1", "text": {"type": "plain_text", "text": "Done"}},
            {"type": "button", "action_id": "later", "value": "n1", "text": {"type": "plain_text", "text": "Later"}},
        ],
    },
]


def client(peer: Slack, token: str | None = None) -> AsyncWebClient:
    """What a bot uses."""
    return AsyncWebClient(token=peer.bot_token() if token is None else token, base_url=peer.api_url, timeout=5)


async def refusal(call) -> SlackApiError:
    """The error that a call ends with."""
    with pytest.raises(SlackApiError) as caught:
        await call
    return caught.value


async def test_a_posted_message_is_seen_by_its_reader():
    async with slack.running() as peer:
        ana = peer.add_user("Ana")
        posted = await client(peer).chat_postMessage(channel=ana, text="Sato is due", blocks=BLOCKS)
        (seen,) = peer.visible(ana)
        assert (seen.ts, seen.text, seen.labels()) == (posted["ts"], "Sato is due", ["Done", "Later"])
        assert posted["channel"] == peer.dm(ana)


async def test_a_message_is_found_again_by_its_metadata():
    async with slack.running() as peer:
        ana = peer.add_user("Ana")
        web = client(peer)
        metadata = {"event_type": "kizuna_delivery", "event_payload": {"key": "k1"}}
        sent = await web.chat_postMessage(channel=peer.dm(ana), text="hello", metadata=metadata)
        plain = await web.conversations_history(channel=peer.dm(ana))
        full = await web.conversations_history(
            channel=peer.dm(ana), include_all_metadata=True, oldest=sent["ts"], inclusive=True
        )
        assert "metadata" not in plain["messages"][0]
        assert full["messages"][0]["metadata"] == metadata
