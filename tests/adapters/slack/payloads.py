"""Payloads as Slack documents them, for tests of reading them.

Sources: https://docs.slack.dev/reference/interaction-payloads, https://docs.slack.dev/apis/events-api,
https://docs.slack.dev/interactivity/implementing-slash-commands
"""

from datetime import UTC, datetime
from typing import Any

from adapters.slack import parse
from adapters.slack.parse import Incoming

NOW = datetime(2026, 11, 18, 1, tzinfo=UTC)
TEAM, AYA, DM, ROOM = "T0TEAM", "U0AYA", "D0AYA", "C0ROOM"
HOOK = "https://hooks.slack.com/actions/T0TEAM/1/x"


def command(text: str = "", **more: Any) -> dict[str, Any]:
    """`/kizuna text`."""
    return {
        "token": "old", "team_id": TEAM, "team_domain": "acme", "channel_id": ROOM, "channel_name": "general",
        "user_id": AYA, "user_name": "aya", "command": "/kizuna", "text": text, "api_app_id": "A1",
        "is_enterprise_install": "false", "response_url": "https://hooks.slack.com/commands/1", "trigger_id": "1.2.abc",
        **more,
    }  # fmt: skip


def envelope(event: dict[str, Any], **more: Any) -> dict[str, Any]:
    """An event of the Events API."""
    bot = {"enterprise_id": None, "team_id": TEAM, "user_id": "U0BOT", "is_bot": True, "is_enterprise_install": False}
    return {
        "token": "old", "team_id": TEAM, "api_app_id": "A1", "event": event, "type": "event_callback",
        "event_id": "Ev1", "event_time": 1795000000, "authorizations": [bot], "is_ext_shared_channel": False, **more,
    }  # fmt: skip


def message(text: str = "hello", **more: Any) -> dict[str, Any]:
    """Words in the bot's direct messages."""
    return {
        "type": "message", "client_msg_id": "c1", "channel": DM, "channel_type": "im", "user": AYA, "team": TEAM,
        "text": text, "ts": "1795000000.000100", "event_ts": "1795000000.000100", **more,
    }  # fmt: skip


def interaction(kind: str, **more: Any) -> dict[str, Any]:
    """What all interactions have in common."""
    return {
        "type": kind, "user": {"id": AYA, "username": "aya", "name": "aya", "team_id": TEAM}, "api_app_id": "A1",
        "token": "old", "team": {"id": TEAM, "domain": "acme"}, "enterprise": None, "is_enterprise_install": False,
        "trigger_id": "1.2.abc", **more,
    }  # fmt: skip


def press(action: dict[str, Any], **more: Any) -> dict[str, Any]:
    """A press in the bot's direct messages."""
    given = {"block_id": "b1", "action_ts": "1795000001.500000", "type": "button", **action}
    where = {"type": "message", "message_ts": "1795000000.000200", "channel_id": DM, "is_ephemeral": False}
    return interaction(
        "block_actions", container=where, channel={"id": DM, "name": "directmessage"}, response_url=HOOK,
        message={"ts": "1795000000.000200", "bot_id": "B1", "text": "…"}, actions=[given], **more,
    )  # fmt: skip


def submission(metadata: str, values: dict[str, Any], **more: Any) -> dict[str, Any]:
    """A modal that was sent."""
    view = {
        "id": "V1", "team_id": TEAM, "type": "modal", "private_metadata": metadata, "callback_id": "jotting.touch",
        "blocks": [{"type": "input", "block_id": each} for each in values], "state": {"values": values},
        "hash": "1795000000.abc", "app_installed_team_id": TEAM, **more,
    }  # fmt: skip
    return interaction("view_submission", view=view, response_urls=[])


def read(body: dict[str, Any]) -> Incoming:
    """What the payload means; fails when it means nothing."""
    found = parse.incoming(body, NOW)
    assert isinstance(found, Incoming)
    return found
