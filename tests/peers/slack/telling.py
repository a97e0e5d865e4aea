"""What the app hears of: events, in the form and to the listeners that Slack would choose."""

from collections.abc import Mapping
from copy import deepcopy
from typing import TYPE_CHECKING, Any

from tests.peers.slack import limits, oauth
from tests.peers.slack.chat import shown
from tests.peers.slack.delivery import Answer
from tests.peers.slack.world import Channel, Message

if TYPE_CHECKING:
    from tests.peers.slack.app import App
    from tests.peers.slack.delivery import Delivery
    from tests.peers.slack.payloads import Payloads
    from tests.peers.slack.timing import Timing
    from tests.peers.slack.world import World

KINDS = {"public": "channel", "private": "group", "im": "im"}


class Telling:
    """The part of Slack that sends events."""

    app: "App"
    delivery: "Delivery"
    payloads: "Payloads"
    timing: "Timing"
    world: "World"

    async def notify(self, team: str, event: Mapping[str, Any], *, shared: bool = False) -> Answer:
        """Send an event of a workspace if the app subscribes to it; how its first attempt was answered."""
        if not self._subscribed(team, event):
            return Answer()
        return await self.delivery.event(self.payloads.event(team, event, shared=shared))

    def tell(self, team: str, event: Mapping[str, Any], *, shared: bool = False) -> None:
        """The same in the background."""
        if self._subscribed(team, event):
            self.delivery.spawn(self.delivery.event(self.payloads.event(team, event, shared=shared)))

    def echo(self, channel: Channel, message: Message, before: Message | None = None) -> None:
        """Let the app hear of its own message (changed, when `before` is given), as Slack does."""
        if self.app.echo:
            self.tell(channel.team, self.changed(channel, message, before) if before else self.said(channel, message))

    def said(self, channel: Channel, message: Message) -> dict[str, Any]:
        """The event of a new message."""
        return deepcopy(shown(message, metadata=True)) | {
            "channel": channel.id, "event_ts": message.ts, "channel_type": KINDS[channel.kind],
        }  # fmt: skip

    def changed(self, channel: Channel, message: Message, before: Message) -> dict[str, Any]:
        """The event of a message that was changed."""
        now = self.timing.ts()
        return {
            "type": "message", "subtype": "message_changed", "message": deepcopy(message.body),
            "previous_message": deepcopy(before.body), "channel": channel.id, "hidden": True, "ts": now, "event_ts": now,
            "channel_type": KINDS[channel.kind],
        }  # fmt: skip

    def deleted(self, channel: Channel, message: Message) -> dict[str, Any]:
        """The event of a message that was taken away."""
        now = self.timing.ts()
        return {
            "type": "message", "subtype": "message_deleted", "previous_message": deepcopy(message.body),
            "channel": channel.id, "hidden": True, "deleted_ts": message.ts, "ts": now, "event_ts": now,
            "channel_type": KINDS[channel.kind],
        }  # fmt: skip

    async def uninstall(self, team: str) -> None:
        """Take the app out of a workspace: its tokens end, and it is told of both."""
        bots = oauth.revoke(self.world, team)
        self.world.teams[team].installed = False
        # Slack sends both, in no particular order.
        await self.notify(
            team, {"type": "tokens_revoked", "tokens": {"oauth": [], "bot": bots}, "event_ts": self.timing.ts()}
        )
        await self.notify(team, {"type": "app_uninstalled", "event_ts": self.timing.ts()})

    async def revoke_tokens(self, team: str) -> None:
        """End the app's tokens in a workspace, and tell it."""
        bots = oauth.revoke(self.world, team)
        event = {"type": "tokens_revoked", "tokens": {"oauth": [], "bot": bots}, "event_ts": self.timing.ts()}
        await self.notify(team, event)

    def _subscribed(self, team: str, event: Mapping[str, Any]) -> bool:
        kind = str(event["type"])
        if not self.world.teams[team].installed and kind not in ("app_uninstalled", "tokens_revoked"):
            return False
        if kind != "message":
            return kind in self.app.events and self._granted(team, limits.EVENT_SCOPES.get(kind, ""))
        channel = self.world.channels[str(event["channel"])]
        bot = self.world.teams[channel.team].bot_user
        words = {"im": "message.im", "public": "message.channels", "private": "message.groups"}
        name = words[channel.kind]
        return name in self.app.events and bot in channel.members and self._granted(team, limits.EVENT_SCOPES[name])

    def _granted(self, team: str, scope: str) -> bool:
        return not scope or scope in self.world.teams[team].scopes
