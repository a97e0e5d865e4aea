"""The shapes of what Slack sends: people, messages, interactions, events.

Sources: https://docs.slack.dev/reference/interaction-payloads, https://docs.slack.dev/apis/events-api, and the recorded
samples of https://github.com/slackapi/java-slack-sdk (json-logs) and https://github.com/slackapi/bolt-python (tests).
"""

import hashlib
import html
import re
from collections.abc import Callable, Mapping
from copy import deepcopy
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from tests.peers.slack.app import App
from tests.peers.slack.world import Channel, Message, User, View, World

INITIAL: Mapping[str, Callable[[Mapping[str, Any]], dict[str, Any]]] = {
    **{
        kind: lambda each: {"type": each["type"], "value": each.get("initial_value")}
        for kind in ("plain_text_input", "email_text_input", "url_text_input", "number_input")
    },
    **{
        kind: lambda each: {"type": each["type"], "selected_option": each.get("initial_option")}
        for kind in ("static_select", "external_select", "radio_buttons")
    },
    **{
        kind: lambda each: {"type": each["type"], "selected_options": each.get("initial_options") or []}
        for kind in ("checkboxes", "multi_static_select", "multi_external_select")
    },
    "datepicker": lambda each: {"type": each["type"], "selected_date": each.get("initial_date")},
    "timepicker": lambda each: {"type": each["type"], "selected_time": each.get("initial_time")},
    "datetimepicker": lambda each: {"type": each["type"], "selected_date_time": each.get("initial_date_time")},
    "users_select": lambda each: {"type": each["type"], "selected_user": each.get("initial_user")},
}
"""What an element holds before anybody touched it, in `state.values`."""


@dataclass
class Payloads:
    """Builds payloads from the state. `hooks` is where response_urls lead."""

    world: World
    app: App
    hooks: str = ""

    def user(self, user: User, *, locale: bool, seen_by: str) -> dict[str, Any]:
        """As users.info gives a person out; the locale only when it was asked for."""
        now = datetime.now(ZoneInfo(user.tz))
        stranger = user.team != seen_by
        made = {
            "id": user.id, "team_id": user.team, "name": user.name, "deleted": user.deleted, "color": "9f69e7",
            "real_name": user.real_name, "tz": user.tz, "tz_label": now.tzname() or user.tz,
            "tz_offset": int((now.utcoffset() or timedelta()).total_seconds()),
            "profile": {
                "real_name": user.real_name, "real_name_normalized": user.real_name, "display_name": user.real_name,
                "display_name_normalized": user.real_name, "avatar_hash": "g0", "team": user.team, "status_text": "",
            },
            "is_admin": False, "is_owner": False, "is_primary_owner": False, "is_restricted": False,
            "is_ultra_restricted": False, "is_bot": user.is_bot, "is_app_user": False, "updated": 1_700_000_000,
            "is_email_confirmed": True, "who_can_share_contact_card": "EVERYONE",
        }  # fmt: skip
        if stranger:
            made["is_stranger"] = True
        if user.deleted:
            for name in ("tz", "tz_label", "tz_offset"):
                del made[name]
        return made | ({"locale": user.locale} if locale and not stranger else {})

    def stranger(self, team: str, name: str) -> User | None:
        """Somebody of another workspace whom this one knows through a shared channel."""
        for (home, who), user in self.world.users.items():
            if who != name or home == team:
                continue
            for channel in self.world.channels.values():
                if who in channel.members and self.world.sees(team, channel) and self.world.sees(home, channel):
                    return user
        return None

    def of_bot(self, team: str, content: Mapping[str, Any]) -> dict[str, Any]:
        """A message of the app's bot."""
        known = self.world.teams[team]
        profile = {
            "id": known.bot_id, "deleted": False, "name": self.app.name, "updated": 1_700_000_000, "app_id": self.app.id,
            "icons": {}, "team_id": team,
        }  # fmt: skip
        return {
            "user": known.bot_user, "type": "message", "ts": self.world.timing.ts(), "bot_id": known.bot_id,
            "app_id": self.app.id, "team": team, "bot_profile": profile, **deepcopy(dict(content)),
        }  # fmt: skip

    def of_person(self, user: User, text: str) -> dict[str, Any]:
        """A message that a person typed, with what their client makes of it."""
        ts = self.world.timing.ts()
        section = {"type": "rich_text_section", "elements": [{"type": "text", "text": text}]}
        return {
            "user": user.id, "type": "message", "ts": ts, "client_msg_id": _uuid(ts), "text": typed(text),
            "team": user.team, "blocks": [{"type": "rich_text", "block_id": self.world.id("b")[-5:-1], "elements": [section]}],
        }  # fmt: skip

    def command(self, user: User, channel: Channel, command: str, text: str) -> dict[str, str]:
        """A slash command: fields of a form."""
        team = self.world.teams[user.team]
        return {
            "token": self.app.verification_token, "team_id": team.id, "team_domain": team.domain,
            "channel_id": channel.id, "channel_name": channel.shown_name(), "user_id": user.id, "user_name": user.name,
            "command": command, "text": self._sent(text), "api_app_id": self.app.id, "is_enterprise_install": "false",
            "response_url": self.hooks + self.world.hook(user, channel.id), "trigger_id": self.world.trigger(user, team.id),
        }  # fmt: skip

    def _sent(self, text: str) -> str:
        """The text of a command: with handles and ids, if the app wants that, or else as it was typed."""
        named = re.sub(r"<([@#])(\w+)>", lambda found: f"<{found[1]}{found[2]}|{self._handle(found[2])}>", text)
        return (
            typed(named)
            if self.app.escapes
            else html.escape(re.sub(r"<([@#])\w+\|(\w+)>", r"\1\2", named), quote=False)
        )

    def _handle(self, id: str) -> str:
        known = self.world.channels.get(id)
        return known.name if known is not None else self.world.person(id).name

    def interaction(self, kind: str, user: User, where: str = "", **more: Any) -> dict[str, Any]:
        """What every interaction has in common. `where` is the workspace, the person's own by default."""
        team = self.world.teams[where or user.team]
        return {
            "type": kind,
            "user": {"id": user.id, "username": user.name, "name": user.name, "team_id": user.team},
            "api_app_id": self.app.id, "token": self.app.verification_token,
            "team": {"id": team.id, "domain": team.domain}, "enterprise": None, "is_enterprise_install": False, **more,
        }  # fmt: skip

    def on_message(self, kind: str, user: User, message: Message) -> dict[str, Any]:
        """An interaction with an element of a message, without what was done; `team` is where the app is installed."""
        channel = self.world.channels[message.channel]
        where = {
            "type": "message", "message_ts": message.ts, "channel_id": channel.id, "is_ephemeral": bool(message.only_for),
        }  # fmt: skip
        made = self.interaction(
            kind, user, channel.team, container=where, channel={"id": channel.id, "name": channel.shown_name()},
            trigger_id=self.world.trigger(user, channel.team),
            response_url=self.hooks + self.world.hook(user, channel.id, message),
        )  # fmt: skip
        if "thread_ts" in message.body:
            where["thread_ts"] = message.body["thread_ts"]
        # Slack leaves ephemeral messages out.
        return made if message.only_for else made | {"message": deepcopy(message.body)}

    def on_view(self, kind: str, user: User, view: View) -> dict[str, Any]:
        """An interaction with an element of a view, without what was done."""
        where = {"type": "view", "view_id": view.body["id"]}
        trigger = self.world.trigger(user, str(view.body["app_installed_team_id"]))
        return self.interaction(kind, user, container=where, view=self.view(view), trigger_id=trigger)

    def view(self, view: View) -> dict[str, Any]:
        """A view with what has been filled in."""
        return deepcopy(view.body) | {"state": {"values": deepcopy(view.state)}}

    def event(self, team: str, event: Mapping[str, Any], *, shared: bool = False) -> dict[str, Any]:
        """The envelope of an event; every one gets its own event_id."""
        bot = self.world.teams[team].bot_user
        name = self.world.id("Ev")
        who = {"enterprise_id": None, "team_id": team, "user_id": bot, "is_bot": True, "is_enterprise_install": False}
        return {
            "token": self.app.verification_token, "team_id": team, "context_team_id": team,
            "context_enterprise_id": None, "api_app_id": self.app.id, "event": dict(event), "type": "event_callback",
            "event_id": name, "event_time": self.world.timing.epoch(), "is_ext_shared_channel": shared,
            "authorizations": [who], "event_context": f"4-{name}",
        }  # fmt: skip


def typed(text: str) -> str:
    """Text as Slack passes on what somebody typed: escaped, links and addresses marked.

    See https://docs.slack.dev/messaging/formatting-message-text#escaping.
    """
    marks = re.split(r"(<[@#!][^<>]*>)", text)
    return "".join(part if place % 2 else _linked(html.escape(part, quote=False)) for place, part in enumerate(marks))


def _linked(text: str) -> str:
    text = re.sub(r"https?://[^\s<>|]+", lambda found: f"<{found[0]}>", text)
    return re.sub(r"(?<![\w/.:@])[\w.+-]+@[\w-]+(\.[\w-]+)+", lambda found: f"<mailto:{found[0]}|{found[0]}>", text)


def _uuid(seed: str) -> str:
    digest = hashlib.sha256(seed.encode()).hexdigest()
    return f"{digest[:8]}-{digest[8:12]}-{digest[12:16]}-{digest[16:20]}-{digest[20:32]}"
