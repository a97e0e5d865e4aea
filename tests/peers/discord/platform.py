"""The platform's whole state: who is there, what was said, which interactions are open."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, ClassVar, Literal

from tests.peers.discord.faults import Fault, Script
from tests.peers.discord.gateway import Gateway
from tests.peers.discord.interaction import Interaction, Modal
from tests.peers.discord.moments import Moments
from tests.peers.discord.rates import Rates
from tests.peers.discord.rules import Rules
from tests.peers.discord.session import DIRECT_MESSAGES, GUILD_MESSAGES, GUILDS, Session
from tests.peers.discord.session import MESSAGE_CONTENT as SEES_CONTENT
from tests.peers.discord.shapes import guild_payload
from tests.peers.discord.signal import PATIENCE_S, Signal
from tests.peers.discord.world import DM, GUILD_TEXT, Attachment, Channel, Guild, Json, Message, User

Event = tuple[str, Json, str | None, int]
Who = User | str


@dataclass(kw_only=True)
class Request:
    """One request as it came, with the status that it was answered with (0: not answered)."""

    method: str
    route: str
    path: str
    body: Any
    at: float
    agent: str = ""
    """What it says of who asks."""
    status: int = 0
    code: int = 0


@dataclass
class Registrations:
    """Commands by scope (None: global), and how they came there."""

    by_scope: dict[str | None, dict[str, Json]] = field(default_factory=dict)
    puts: int = 0
    created: list[tuple[str | None, float]] = field(default_factory=list)


class Platform:
    """Everything but the verbs of people, which tests.peers.discord.people adds."""

    answers_described: ClassVar[bool] = False
    """The peer's own answers are checked against Discord's description, which takes as long as checking bodies."""

    def __init__(self, rules: Rules | None = None, now: Callable[[], float] | None = None) -> None:
        self.rules = rules or Rules()
        self.moments = Moments(now)
        self.changed = Signal()
        self.script = Script()
        self.rates = Rates(self.rules, self.moments)
        self.gateway = Gateway(self.rules, self.moments, self.changed)
        self.url = ""
        self.users: dict[str, User] = {}
        self.channels: dict[str, Channel] = {}
        self.dms: dict[str, Channel] = {}
        """Channels between the bot and one person, by the person's id."""
        self.registrations = Registrations()
        self.interactions: dict[str, Interaction] = {}
        self.by_token: dict[str, Interaction] = {}
        self.modals: dict[str, list[Modal]] = {}
        self.files: dict[str, bytes] = {}
        self.attachments: dict[str, Attachment] = {}
        self.fetched: list[str] = []
        """Ids of the files that were asked for."""
        self.requests: list[Request] = []
        self.violations: list[str] = []
        """What was sent that Discord would not have taken, one line each."""
        self.own_faults: list[str] = []
        """What the peer itself answered against Discord's description."""
        self.nonces: dict[tuple[str, str], Message] = {}
        self.repeats = 0
        """Messages that were asked for again with the same nonce."""
        self._held: list[Event] | None = None
        self.me = self._user("Kizuna", bot=True)
        self.gateway.me = self.me.payload()
        self.gateway.guild_payload = self._guild_payload

    @property
    def api_url(self) -> str:
        """For `discord.http.Route.BASE`."""
        return f"{self.url}/api/v10"

    @property
    def gateway_url(self) -> str:
        """For `discord.gateway.DiscordWebSocket.DEFAULT_GATEWAY`."""
        return self.gateway.url

    @property
    def guilds(self) -> dict[str, Guild]:
        """Servers by id."""
        return self.gateway.guilds

    def person(
        self,
        name: str,
        *,
        locale: str = "en-US",
        installed: bool = False,
        reach: Literal["open", "closed", "stranger"] = "open",
    ) -> User:
        """Somebody with an account. `installed`: they installed the application to it."""
        return self._user(name, locale=locale, installed=installed, reach=reach)

    def guild(
        self, name: str, *members: Who, installed: bool = True, locale: str = "en-US", shard: int = 0, of: int = 1
    ) -> Guild:
        """A server with a text channel, its events going to this shard of so many; the bot learns of it at once."""
        while (int(self.moments.snowflake()) >> 22) % of != shard:
            self.moments.pass_by(0.001)
        guild = Guild(id=self.moments.snowflake(), name=name, installed=installed, locale=locale)
        guild.members = [self.user(each).id for each in members]
        self.guilds[guild.id] = guild
        channel = Channel(
            id=self.moments.snowflake(), type=GUILD_TEXT, people=guild.members, guild_id=guild.id, name="general",
            with_bot=installed,
        )  # fmt: skip
        self.channels[channel.id] = channel
        if installed:
            self.send_event("GUILD_CREATE", self._guild_payload(guild), guild.id, GUILDS)
        return guild

    def dm(self, user: Who) -> Channel:
        """Their direct messages with the bot."""
        user = self.user(user)
        if user.id not in self.dms:
            channel = Channel(id=self.moments.snowflake(), type=DM, people=[user.id])
            self.channels[channel.id] = self.dms[user.id] = channel
        return self.dms[user.id]

    def channel_of(self, guild: Guild | str) -> Channel:
        """A server's text channel."""
        wanted = guild if isinstance(guild, str) else guild.id
        return next(each for each in self.channels.values() if each.guild_id == wanted)

    def user(self, who: Who) -> User:
        """By id, too."""
        return who if isinstance(who, User) else self.users[who]

    def message(self, which: "Message | str") -> Message:
        """By id, too."""
        if isinstance(which, Message):
            return which
        return next(each.messages[which] for each in self.channels.values() if which in each.messages)

    def faults(self, *faults: Fault) -> None:
        """From now on these go wrong with requests, and nothing else."""
        self.script.set(*faults)

    def pass_time(self, seconds: float) -> None:
        """Let the platform's time pass at once: tokens, nonces, rate limits and sessions grow old."""
        self.moments.pass_by(seconds)

    async def until(self, look: Callable[[], Any], within: float = PATIENCE_S, what: str = "that") -> Any:
        """What `look` finds as soon as it is truthy; it is asked again at every change. Raises TimeoutError."""
        return await self.changed.until(look, within, what)

    async def ready(self, shards: int = 1, within: float = PATIENCE_S) -> list[Session]:
        """Sessions, as soon as so many are connected."""
        found: list[Session] = await self.until(
            lambda: self.gateway.ready() if len(self.gateway.ready()) >= shards else None,
            within,
            f"{shards} session(s)",
        )
        return found

    def hold(self) -> None:
        """Events are kept back until they are released."""
        self._held = self._held or []

    def release(self, *order: int) -> None:
        """Send what was kept back: all of it, or these (by number from 0; repeated ones go out repeatedly)."""
        held, self._held = self._held or [], None
        for number in order or range(len(held)):
            self.send_event(*held[number])

    def send_event(self, event: str, data: Json, guild_id: str | None, intent: int = 0) -> int:
        """Tell the bot, if it wants to know; how many sessions were told."""
        if self._held is not None:
            self._held.append((event, data, guild_id, intent))
            return 0
        redact = None
        if event in ("MESSAGE_CREATE", "MESSAGE_UPDATE"):
            redact = lambda session: self._redacted(data, session)  # noqa: E731
        return self.gateway.dispatch(event, data, guild_id=guild_id, intent=intent, redact=redact)

    def tell(self, event: str, message: Message, **more: Any) -> None:
        """Tell the bot of a message. Ephemeral ones are not told."""
        channel = self.channels[message.channel_id]
        if message.viewer is None and channel.with_bot:
            intent = DIRECT_MESSAGES if channel.guild_id is None else GUILD_MESSAGES
            where = {"guild_id": channel.guild_id} if channel.guild_id else {}
            self.send_event(event, {**message.body, **where, **more}, channel.guild_id, intent)
        self.changed.set()

    def _redacted(self, data: Json, session: Session) -> Json:
        """Without the privileged intent, what others write in servers is empty unless it mentions the bot."""
        mine = data["author"]["id"] == self.me.id or any(each["id"] == self.me.id for each in data["mentions"])
        if mine or not data.get("guild_id") or session.intents & SEES_CONTENT:
            return data
        return {**data, "content": "", "embeds": [], "attachments": [], "components": []}

    def _user(self, name: str, **more: Any) -> User:
        user = User(id=self.moments.snowflake(), name=name, **more)
        self.users[user.id] = user
        return user

    def _guild_payload(self, guild: Guild) -> Json:
        channels = [each for each in self.channels.values() if each.guild_id == guild.id]
        return guild_payload(guild, channels, self.me, self.users, self.moments.text())
