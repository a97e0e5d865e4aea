"""The loopback Slack itself: its parts, who is there, and what goes wrong. `Persons` says what people do."""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from tests.peers.slack import oauth
from tests.peers.slack.app import App
from tests.peers.slack.delivery import Delivery
from tests.peers.slack.faults import Fault, Script
from tests.peers.slack.pacing import Pacing
from tests.peers.slack.payloads import Payloads
from tests.peers.slack.persons import Persons
from tests.peers.slack.posting import Posting
from tests.peers.slack.sockets import Sockets
from tests.peers.slack.timing import Timing
from tests.peers.slack.world import Channel, Team, Token, User, World


class Slack(Persons):
    """One Slack with one app. Starts with a workspace where the app is installed, in Socket Mode."""

    def __init__(self, scale: float = 1.0) -> None:
        self.url = ""
        self.app = App()
        self.timing = Timing(scale)
        self.world = World(self.timing)
        self.faults = Script()
        self.pacing = Pacing(self.timing)
        self.payloads = Payloads(self.world, self.app)
        self.codes = oauth.Codes()
        self.posting = Posting(self.app, self.timing)
        self.sockets = Sockets(self)
        self.delivery = Delivery(self)
        self.calls: list[tuple[str, dict[str, Any]]] = []
        """Every call of the Web API: method and arguments."""
        self.refused: Counter[str] = Counter()
        """How often each error was given."""
        self.suggested = {}
        self.world.tokens[self.app.app_token] = Token(self.app.app_token, "", "app", ("connections:write",))
        self.team = self.add_team("Loopback")

    async def close(self) -> None:
        """Stop retrying and let go of connections."""
        await self.delivery.close()
        await self.posting.close()

    @property
    def api_url(self) -> str:
        """What SLACK_API_URL is to be: it ends with a slash."""
        return f"{self.url}/api/"

    @property
    def authorize_url(self) -> str:
        """What SLACK_AUTHORIZE_URL is to be."""
        return f"{self.url}/oauth/v2/authorize"

    def bot_token(self, team: str = "") -> str:
        """A token of the app's bot in a workspace that is not revoked."""
        for token in reversed(self.world.tokens.values()):
            if token.team == (team or self.team) and not token.revoked:
                return token.value
        raise KeyError("the app is not installed there")

    # Who and what is there

    def add_team(self, name: str, *, installed: bool = True) -> str:
        """A new workspace; its id."""
        world = self.world
        team = Team(world.id("T"), name, name.lower().replace(" ", "-"), world.id("U"), world.id("B"), installed)
        world.teams[team.id] = team
        world.users[team.id, team.bot_user] = User(
            team.bot_user, team.id, self.app.name.lower(), self.app.name, is_bot=True
        )
        if installed:
            oauth.grant(world, team, team.scopes, rotating=False)
        return team.id

    def add_user(
        self, name: str, *, team: str = "", id: str = "", tz: str = "America/New_York", locale: str = "en-US",
        is_bot: bool = False,
    ) -> str:  # fmt: skip
        """A new person; their id. With `id`, somebody who is in another workspace too."""
        made = User(id or self.world.id("U"), team or self.team, name.lower(), name, tz, locale, is_bot)
        self.world.users[made.team, made.id] = made
        return f"{made.team}:{made.id}" if id else made.id

    def add_channel(
        self, name: str, members: Sequence[str] = (), *, team: str = "", private: bool = False, bot: bool = True,
        shared_with: Sequence[str] = (),
    ) -> str:  # fmt: skip
        """A new channel; its id. `bot` says whether the app's bot is in it."""
        home = self.world.teams[team or self.team]
        everybody = [each.rpartition(":")[2] for each in members] + ([home.bot_user] if bot else [])
        channel = Channel(
            self.world.id("C"), home.id, name, everybody, "private" if private else "public",
            shared_with=tuple(shared_with),
        )  # fmt: skip
        self.world.channels[channel.id] = channel
        return channel.id

    def archive(self, channel: str) -> None:
        """Archive a channel."""
        self.world.channels[channel].archived = True

    async def change_user(self, user: str, **fields: Any) -> None:
        """Change a person: `tz`, `locale`, `real_name`, `deleted` …; the app is told."""
        person = self.world.person(user)
        for name, value in fields.items():
            setattr(person, name, value)
        shown = self.payloads.user(person, locale=True, seen_by=person.team)
        event = {"type": "user_change", "user": shown, "cache_ts": self.timing.epoch(), "event_ts": self.timing.ts()}
        await self.notify(person.team, event)

    def grant(self, scopes: Sequence[str], team: str = "") -> None:
        """What the tokens of a workspace are allowed from now on."""
        self.world.teams[team or self.team].scopes = tuple(scopes)
        for token in self.world.tokens.values():
            if token.team == (team or self.team) and token.kind == "bot":
                token.scopes = tuple(scopes)

    def settings(self, **fields: Any) -> None:
        """Change the app's settings; see App."""
        for name, value in fields.items():
            if not hasattr(self.app, name):
                raise AttributeError(f"an app has no setting {name}")
            setattr(self.app, name, tuple(value) if isinstance(value, list) else value)

    def manifest(self, manifest: Mapping[str, Any]) -> None:
        """Register the app as an app manifest says (https://docs.slack.dev/reference/app-manifest)."""
        features, settings = manifest.get("features", {}), manifest.get("settings", {})
        tabs = features.get("app_home", {})
        events = settings.get("event_subscriptions", {})
        urls = [settings.get("interactivity", {}).get("request_url", ""), events.get("request_url", "")]
        self.settings(
            commands=tuple(each["command"] for each in features.get("slash_commands", [])),
            escapes=all(each.get("should_escape", False) for each in features.get("slash_commands", [])),
            shortcuts=tuple(each["callback_id"] for each in features.get("shortcuts", [])),
            events=tuple(events.get("bot_events", [])),
            home_enabled=bool(tabs.get("home_tab_enabled")),
            messages_tab=bool(tabs.get("messages_tab_enabled")) and not tabs.get("messages_tab_read_only_enabled"),
            rotation=bool(settings.get("token_rotation_enabled")),
            redirect_urls=tuple(manifest.get("oauth_config", {}).get("redirect_urls", [])),
            request_url="" if settings.get("socket_mode_enabled") else next(filter(None, urls), ""),
        )
        for team in self.world.teams:
            self.grant(manifest.get("oauth_config", {}).get("scopes", {}).get("bot", []), team)

    def installer(self) -> User:
        """Who is signed in on the authorize page."""
        people = [user for user in self.world.users.values() if not user.is_bot]
        return self.world.person(self.app.installer) if self.app.installer else people[0]

    # What goes wrong

    def script(self, *faults: Fault | Mapping[str, Any]) -> None:
        """From now on these faults happen, and no others; see Fault."""
        self.faults.write(each if isinstance(each, Fault) else Fault(**each) for each in faults)

    def pace(self, per_channel: float | None = 1.0, per_team: float | None = None) -> None:
        """From now on so many messages are taken per peer second."""
        self.pacing.per_channel, self.pacing.per_team = per_channel, per_team

    def skip(self, seconds: float) -> None:
        """Let so many peer seconds pass at once, for what expires."""
        self.timing.skip(seconds)

    async def disconnect(self, reason: str = "refresh_requested") -> None:
        """Ask the app to reconnect; `dropped` breaks its connections without a word."""
        await (self.sockets.drop() if reason == "dropped" else self.sockets.disconnect(reason))

    async def connected(self, count: int = 1) -> None:
        """Wait until the app has so many connections."""
        await self.until(lambda: len(self.sockets.open) >= count)
