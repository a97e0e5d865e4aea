"""Who and what is there: people, servers, channels and messages, as the platform keeps them."""

from dataclasses import dataclass, field
from typing import Any, Literal

Json = dict[str, Any]
DM, GROUP_DM, GUILD_TEXT = 1, 3, 0
"""https://docs.discord.com/developers/resources/channel#channel-object-channel-types"""
EPHEMERAL, LOADING, COMPONENTS_V2 = 1 << 6, 1 << 7, 1 << 15
"""https://docs.discord.com/developers/resources/message#message-object-message-flags"""
MEMBER_PERMISSIONS = str(0x7FFF_FFFF_FFFF & ~(1 << 3))
"""Everything but ADMINISTRATOR."""


@dataclass(kw_only=True)
class User:
    """A person, or a bot. `reach` is how the bot's direct messages fare."""

    id: str
    name: str
    locale: str = "en-US"
    bot: bool = False
    installed: bool = False
    """Whether they installed the application to their own account."""
    reach: Literal["open", "closed", "stranger"] = "open"

    def payload(self) -> Json:
        """https://docs.discord.com/developers/resources/user#user-object"""
        return {
            "id": self.id, "username": self.name.lower().replace(" ", "_"), "global_name": self.name,
            "discriminator": "0", "avatar": None, "bot": self.bot, "system": False, "public_flags": 0, "flags": 0,
            "banner": None, "accent_color": None, "avatar_decoration_data": None, "collectibles": None, "clan": None,
            "primary_guild": None, "display_name_styles": None,
        }  # fmt: skip


@dataclass(kw_only=True)
class Guild:
    """A server. `installed`: the bot is a member of it."""

    id: str
    name: str
    members: list[str] = field(default_factory=list)
    installed: bool = True
    locale: str = "en-US"


@dataclass(kw_only=True)
class Channel:
    """Where messages are: a DM with the bot (`guild_id` None, `type` 1), a group, or a server's channel."""

    id: str
    type: int
    people: list[str]
    guild_id: str | None = None
    name: str | None = None
    with_bot: bool = True
    messages: dict[str, "Message"] = field(default_factory=dict)

    def payload(self, users: dict[str, User]) -> Json:
        """https://docs.discord.com/developers/resources/channel#channel-object"""
        shared = {"id": self.id, "type": self.type, "flags": 0, "last_message_id": next(reversed(self.messages), None)}
        if self.guild_id is None:
            return {**shared, "recipients": [users[each].payload() for each in self.people]}
        return {
            **shared, "guild_id": self.guild_id, "name": self.name, "position": 0, "permission_overwrites": [],
            "nsfw": False, "topic": None, "rate_limit_per_user": 0, "parent_id": None, "permissions": MEMBER_PERMISSIONS,
        }  # fmt: skip


@dataclass(kw_only=True)
class Attachment:
    """A file at the address where it can be fetched; `title` is its name where `filename` has no room for that."""

    id: str
    filename: str
    size: int
    url: str
    content_type: str
    title: str | None = None

    def payload(self) -> Json:
        """https://docs.discord.com/developers/resources/message#attachment-object"""
        told = {"id": self.id, "filename": self.filename, "size": self.size, "content_type": self.content_type}
        more = {"title": self.title} if self.title else {}
        return {**told, "url": self.url, "proxy_url": self.url, **more}


@dataclass(kw_only=True)
class Message:
    """One message. `body` is its payload as history shows it, which has no nonce."""

    id: str
    channel_id: str
    author: str
    body: Json
    at: float
    viewer: str | None = None
    """Whom alone it is shown to: an ephemeral one."""
    nonce: str | None = None
    pings: frozenset[str] = frozenset()
    """Ids of the users whom it notifies, and `everyone`."""
    revisions: list[Json] = field(default_factory=list)
    """What it said before each change, oldest first."""
    deleted: bool = False
    token: str | None = None
    """The interaction token with which it was made, if any."""

    @property
    def text(self) -> str:
        """Everything that it says, in reading order: content, embeds, text displays and labels of buttons."""
        return "\n".join(part for part in texts(self.body) if part)

    @property
    def components(self) -> list[Json]:
        """Every component, outermost first."""
        return list(walk(self.body.get("components") or []))

    def buttons(self) -> dict[str, Json]:
        """Those that can be pressed, by label (or emoji, or custom_id)."""
        found = (each for each in self.components if each["type"] == 2 and "custom_id" in each)
        return {label(each): each for each in found}


def label(component: Json) -> str:
    """What names a button to whoever looks at it."""
    emoji = component.get("emoji") or {}
    return str(component.get("label") or emoji.get("name") or component["custom_id"])


def walk(components: list[Json]) -> list[Json]:
    """Every component of these, outermost first; the innards of a section or label too."""
    found = []
    for each in components:
        inner = [*(each.get("components") or [])]
        inner += [each[name] for name in ("accessory", "component") if isinstance(each.get(name), dict)]
        found += [each, *walk(inner)]
    return found


def texts(body: Json) -> list[str]:
    """Every text of a message that people read, in reading order."""
    found = [body.get("content") or ""]
    for embed in body.get("embeds") or []:
        fields = [part for each in embed.get("fields") or [] for part in (each["name"], each["value"])]
        footer = (embed.get("footer") or {}).get("text", "")
        found += [embed.get("title") or "", embed.get("description") or "", *fields, footer]
    for each in walk(body.get("components") or []):
        found += [each[name] for name in ("content", "label", "placeholder") if isinstance(each.get(name), str)]
        found += [option["label"] for option in each.get("options") or []]
    return found
