"""What the app is to Slack: its command, menus, events and permissions, as one manifest to create it from.

Source: https://docs.slack.dev/reference/app-manifest
"""

from collections.abc import Sequence
from typing import Any

NEEDED = frozenset({"chat:write", "commands", "im:history", "im:write", "users:read"})
"""What the bot cannot do without. Source: https://docs.slack.dev/reference/scopes"""
FOR_FILES = frozenset({"files:read", "files:write"})
"""What it takes for files alone; apps that were made before have everything else."""
SCOPES = NEEDED | FOR_FILES
"""What is asked for."""
COMMAND = "/kizuna"
EVENTS: Sequence[str] = ("app_home_opened", "app_uninstalled", "message.im", "tokens_revoked", "user_change")
"""What Slack tells of. `user_change` is for people who move to another zone or language; `user_profile_changed` would come
less often, but no longer says where they are: https://docs.slack.dev/reference/events/user_profile_changed"""
SAVE, LOG = "save", "log"
"""`callback_id`s of the menus' entries."""
EVENTS_PATH = "/slack/events"
"""Where everything arrives over HTTP."""
INSTALL_PATH = "/slack/install"
REDIRECT_PATH = "/slack/oauth_redirect"

_ABOUT = (
    "Kizuna (絆) remembers who you met and why it matters, and nudges you before you lose touch: who is slipping, what you "
    "last talked about, what you promised, and one small next step. Write to it in plain words, in English or Japanese, "
    "or use /kizuna anywhere; nobody else sees the answers.\n\n"
    "絆は、誰といつ会い何を話したかを覚え、疎遠になる前にそっとお知らせします。日本語でも英語でも話しかけてください。"
)


def manifest(http: str | None = None) -> dict[str, Any]:
    """The manifest, for Socket Mode or for a bot that Slack reaches at the address `http`."""
    base = http.rstrip("/") if http else ""
    url = {"request_url": base + EVENTS_PATH} if base else {}
    options = {"message_menu_options_url": base + EVENTS_PATH} if base else {}
    return {
        "_metadata": {"major_version": 1, "minor_version": 1},
        "display_information": {
            "name": "Kizuna",
            "description": "Keeps the people who matter to you from slipping away · 大切な人とのつながりを育てます",
            "long_description": _ABOUT,
            "background_color": "#2f3e6b",
        },
        "features": _features(base),
        "oauth_config": {
            **({"redirect_urls": [base + REDIRECT_PATH]} if base else {}),
            "scopes": {"bot": sorted(SCOPES)},
        },
        "settings": {
            "event_subscriptions": {**url, "bot_events": sorted(EVENTS)},
            "interactivity": {"is_enabled": True, **url, **options},
            "org_deploy_enabled": False,
            "socket_mode_enabled": not base,
            # Where it is on, a token in SLACK_BOT_TOKEN would end after twelve hours.
            "token_rotation_enabled": False,
        },
    }


def _features(base: str) -> dict[str, Any]:
    command = {
        "command": COMMAND,
        "description": "Your people: who is slipping, what you last talked about · 人とのつながり",
        "usage_hint": "due · met Mika at PyCon · remind Ken next Tue 10:00 · 追加 田中太郎 · ヘルプ",
        # Whom somebody mentions comes with their id then, not with their handle only.
        "should_escape": True,
    }
    return {
        "app_home": {"home_tab_enabled": True, "messages_tab_enabled": True, "messages_tab_read_only_enabled": False},
        "bot_user": {"display_name": "kizuna", "always_online": True},
        "shortcuts": [
            {
                "name": "I talked to somebody",
                "type": "global",
                "callback_id": LOG,
                "description": "Jot down that you met, talked or wrote · つながりを記録",
            },
            {
                "name": "Save to Kizuna",
                "type": "message",
                "callback_id": SAVE,
                "description": "Keep who wrote this, and what · この人とメッセージを記録",
            },
        ],
        "slash_commands": [{**command, **({"url": base + EVENTS_PATH} if base else {})}],
    }
