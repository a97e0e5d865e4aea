"""Everything that this Slack knows: workspaces, people, conversations, messages, tokens, views."""

import asyncio
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import count
from typing import Any

from tests.peers.slack import limits
from tests.peers.slack.timing import Timing

SCOPES = (
    "app_mentions:read", "channels:history", "channels:read", "chat:write", "commands", "files:read", "files:write",
    "im:history", "im:read", "im:write", "users:read",
)  # fmt: skip


@dataclass
class Team:
    """A workspace. `installed` says whether the app is there."""

    id: str
    name: str
    domain: str
    bot_user: str
    bot_id: str
    installed: bool = True
    scopes: tuple[str, ...] = SCOPES


@dataclass
class User:
    """A person or bot in one workspace; the same id may be in two."""

    id: str
    team: str
    name: str
    real_name: str
    tz: str = "America/New_York"
    locale: str = "en-US"
    is_bot: bool = False
    deleted: bool = False


@dataclass
class Channel:
    """A conversation. `team` is where the app sees it; `im` channels have two members."""

    id: str
    team: str
    name: str
    members: list[str]
    kind: str = "public"
    """public, private or im."""
    archived: bool = False
    shared_with: tuple[str, ...] = ()

    def shown_name(self) -> str:
        """What payloads call it."""
        return {"im": "directmessage", "private": "privategroup"}.get(self.kind, self.name)


@dataclass
class Message:
    """One message as Slack keeps it. `only_for` is set for ephemeral ones."""

    channel: str
    body: dict[str, Any]
    metadata: dict[str, Any] | None = None
    only_for: str = ""
    client_only: bool = False
    """Shown by the client itself, such as a failed command."""

    @property
    def ts(self) -> str:
        """Its identity within the channel."""
        return str(self.body["ts"])

    @property
    def in_thread(self) -> bool:
        """Whether it is seen in a thread only."""
        return self.body.get("thread_ts", self.ts) != self.ts and self.body.get("subtype") != "thread_broadcast"


@dataclass
class Token:
    """Something that may be sent as Bearer."""

    value: str
    team: str
    kind: str = "bot"
    """bot or app."""
    scopes: tuple[str, ...] = ()
    revoked: bool = False
    expires_at: float | None = None


@dataclass
class Trigger:
    """What opens a modal once, for a short while."""

    user: User
    team: str
    """Where the app that may use it is installed."""
    until: float
    used: bool = False


@dataclass
class Hook:
    """A response_url."""

    user: User
    team: str
    """Where the app that may use it is installed."""
    channel: str
    until: float
    message: Message | None = None
    uses: int = 0


@dataclass
class View:
    """An open modal or a published home tab; `state` is what the person has filled in so far."""

    body: dict[str, Any]
    user: User
    state: dict[str, dict[str, Any]] = field(default_factory=dict)
    errors: dict[str, str] = field(default_factory=dict)
    offered: dict[str, list[dict[str, Any]]] = field(default_factory=dict)
    """Options that external selects were last answered with, by action id."""


@dataclass
class World:
    """The state itself, with what finds things in it."""

    timing: Timing
    teams: dict[str, Team] = field(default_factory=dict)
    users: dict[tuple[str, str], User] = field(default_factory=dict)
    channels: dict[str, Channel] = field(default_factory=dict)
    messages: defaultdict[str, list[Message]] = field(default_factory=lambda: defaultdict(list))
    tokens: dict[str, Token] = field(default_factory=dict)
    refresh_tokens: dict[str, str] = field(default_factory=dict)
    """Team by refresh token; each works once."""
    triggers: dict[str, Trigger] = field(default_factory=dict)
    hooks: dict[str, Hook] = field(default_factory=dict)
    stacks: dict[tuple[str, str], list[View]] = field(default_factory=dict)
    homes: dict[tuple[str, str], View] = field(default_factory=dict)
    files: dict[str, dict[str, Any]] = field(default_factory=dict)
    _dms: dict[tuple[str, frozenset[str]], Channel] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._made: defaultdict[str, Iterator[int]] = defaultdict(lambda: count(1))
        self.changed = asyncio.Condition()

    def id(self, letter: str) -> str:
        """A new identifier of this kind."""
        return f"{letter}{next(self._made[letter]):08d}K"

    async def change(self) -> None:
        """Wake whoever waits for something to be seen."""
        async with self.changed:
            self.changed.notify_all()

    def person(self, user: str) -> User:
        """A person by id; `T…:U…` when the id is in two workspaces."""
        team, _, name = user.rpartition(":")
        if (team, name) in self.users:
            return self.users[team, name]
        for (where, who), found in self.users.items():
            if who == name and team in ("", where):
                return found
        raise KeyError(f"nobody is called {user}; add_user gives ids")

    def bot(self, team: str) -> User:
        """The app's own user in a workspace."""
        return self.users[team, self.teams[team].bot_user]

    def dm(self, team: str, user: str, *, other: str = "") -> Channel:
        """The direct messages of a person with the app's bot, or with another user; made when there are none."""
        pair = frozenset({user, other or self.teams[team].bot_user})
        if (team, pair) not in self._dms:
            made = Channel(self.id("D"), team, "directmessage", sorted(pair), "im")
            self._dms[team, pair] = self.channels[made.id] = made
        return self._dms[team, pair]

    def sees(self, team: str, channel: Channel) -> bool:
        """Whether this workspace takes part in a conversation."""
        return channel.team == team or team in channel.shared_with

    def keep(self, message: Message) -> None:
        """Put a message into its conversation; what a thread begins to hang on names that thread from now on."""
        self.messages[message.channel].append(message)
        if message.in_thread and (root := self.find(message.channel, str(message.body["thread_ts"]))):
            root.body["thread_ts"] = root.ts

    def find(self, channel: str, ts: str) -> Message | None:
        """A message that everybody in the channel sees."""
        newest_first = reversed(self.messages[channel])
        return next((each for each in newest_first if each.ts == ts and not each.only_for), None)

    def trigger(self, user: User, team: str) -> str:
        """A new trigger_id for the app in a workspace, in the form that Slack documents."""
        name = f"{1_000_000 + len(self.triggers)}.{int(user.team[1:-1]) + 5_000_000}.{len(self.triggers):032x}"
        self.triggers[name] = Trigger(user, team, self.timing.elapsed() + limits.TRIGGER_S)
        return name

    def hook(self, user: User, channel: str, message: Message | None = None) -> str:
        """The last part of a new response_url."""
        team = self.channels[channel].team
        name = f"{team}/{len(self.hooks) + 1}/{len(self.hooks):024x}"
        self.hooks[name] = Hook(user, team, channel, self.timing.elapsed() + limits.RESPONSE_URL_S, message)
        return name

    def view(self, name: str) -> View | None:
        """A view by id or external id, wherever it is shown."""
        every = [*self.homes.values(), *(view for stack in self.stacks.values() for view in stack)]
        return next((view for view in every if name in (view.body["id"], view.body.get("external_id"))), None)
