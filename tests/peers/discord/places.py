"""Where somebody does something, whether the application is offered there, and the event that comes of it."""

from collections.abc import Mapping
from typing import NamedTuple

from tests.peers.discord import typed
from tests.peers.discord.interaction import Interaction
from tests.peers.discord.platform import Platform, Who
from tests.peers.discord.shapes import member_payload
from tests.peers.discord.typed import NotOffered
from tests.peers.discord.world import DM, GROUP_DM, MEMBER_PERMISSIONS, Channel, Guild, Json, Message, User

GUILD_CONTEXT, BOT_DM_CONTEXT, PRIVATE_CONTEXT = 0, 1, 2
ATTACH, EMBED, EVERYONE, EMOJIS = 1 << 15, 1 << 14, 1 << 17, 1 << 18
PRIVATE_PERMISSIONS = ATTACH | EMBED | EVERYONE
"""https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-object"""


class Place(NamedTuple):
    """Where somebody does something."""

    context: int
    channel: Channel
    guild: Guild | None = None


class Places(Platform):
    """What all uses of the application have in common."""

    def place(self, user: Who, guild: Guild | str | None, context: int | None) -> Place:
        """A server, a private channel without the bot (context 2), or else the bot's DM."""
        who = self.user(user)
        if guild is not None:
            about = self.guilds[guild] if isinstance(guild, str) else guild
            return Place(GUILD_CONTEXT, self.channel_of(about), about)
        if context == PRIVATE_CONTEXT:
            for channel in self.channels.values():
                if channel.type == GROUP_DM and who.id in channel.people:
                    return Place(PRIVATE_CONTEXT, channel)
            friend = self.person("A Friend")
            channel = Channel(id=self.moments.snowflake(), type=GROUP_DM, people=[who.id, friend.id], with_bot=False)
            self.channels[channel.id] = channel
            return Place(PRIVATE_CONTEXT, channel)
        return Place(BOT_DM_CONTEXT, self.dm(who))

    def place_of(self, channel: Channel) -> Place:
        """That of a channel."""
        if channel.guild_id is not None:
            return Place(GUILD_CONTEXT, channel, self.guilds[channel.guild_id])
        return Place(BOT_DM_CONTEXT if channel.type == DM else PRIVATE_CONTEXT, channel)

    def offered(self, kind: int, name: str, who: User, place: Place) -> tuple[Json, dict[str, str]]:
        """A command that this person is shown here, and for which installations."""
        scopes = [place.guild.id] if place.guild is not None else []
        for scope in (*scopes, None):
            command = typed.find(self.registrations.by_scope.get(scope, {}), kind, name)
            if command is None:
                continue
            contexts = command.get("contexts")
            if scope is None and contexts is not None and place.context not in contexts:
                raise NotOffered(f"/{name} is not offered in context {place.context}, only in {contexts}")
            types = {0} if scope is not None else set(command.get("integration_types") or [0])
            if owners := self.installed(who, place, types):
                return command, owners
            raise NotOffered(f"/{name} is for installations {types}, and neither is there")
        known = sorted(each["name"] for part in self.registrations.by_scope.values() for each in part.values())
        raise NotOffered(f"there is no command {name}, only {known}")

    def installed(self, who: User, place: Place, types: set[int]) -> dict[str, str]:
        """https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-object"""
        owners = {}
        if 0 in types and place.context == BOT_DM_CONTEXT:
            owners["0"] = "0"
        if 0 in types and place.guild is not None and place.guild.installed:
            owners["0"] = place.guild.id
        if 1 in types and who.installed:
            owners["1"] = who.id
        return owners

    def use(
        self, kind: int, who: User, place: Place, data: Json, owners: Mapping[str, str], message: Message | None = None,
        opener: Interaction | None = None,
    ) -> Interaction:  # fmt: skip
        ident = self.moments.snowflake()
        permissions = PRIVATE_PERMISSIONS | (EMOJIS if place.context == BOT_DM_CONTEXT else 0)
        payload: Json = {
            "id": ident, "application_id": self.me.id, "type": kind, "data": data, "token": f"aW50ZXJhY3Rpb246{ident}",
            "version": 1, "channel": place.channel.payload(self.users), "channel_id": place.channel.id,
            "locale": who.locale, "entitlements": [], "entitlement_sku_ids": [], "context": place.context,
            "authorizing_integration_owners": dict(owners), "attachment_size_limit": 10_485_760,
            "app_permissions": MEMBER_PERMISSIONS if place.guild else str(permissions),
        }  # fmt: skip
        if place.guild is not None:
            payload |= {
                "guild_id": place.guild.id, "guild_locale": place.guild.locale, "member": member_payload(who),
                "guild": {"id": place.guild.id, "locale": place.guild.locale, "features": []},
            }  # fmt: skip
        else:
            payload["user"] = who.payload()
        if message is not None:
            payload["message"] = message.body
        used = Interaction(
            id=ident, token=payload["token"], user_id=who.id, channel_id=place.channel.id, payload=payload,
            at=self.moments.now(), until=self.until, message=message, opener=opener,
        )  # fmt: skip
        self.interactions[ident] = self.by_token[used.token] = used
        used.told = self.send_event("INTERACTION_CREATE", payload, payload.get("guild_id"))
        return used
