"""INTERACTION_CREATE and MESSAGE_CREATE as Discord sends them, read by discord.py.

Source: https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-object
"""

from functools import cache
from typing import Any

import discord

Json = dict[str, Any]
AYA: Json = {"id": "100000000000000001", "username": "aya", "global_name": "Aya", "discriminator": "0", "avatar": None}
MIKA: Json = {**AYA, "id": "100000000000000002", "username": "mika.ito", "global_name": "伊藤 美香"}
GUILD, BOT_DM, PRIVATE = 0, 1, 2
DM: Json = {"id": "300000000000000003", "type": 1, "recipients": []}
HALL: Json = {"id": "400000000000000004", "type": 0, "name": "hall", "position": 0, "permissions": "0"}
GROUP: Json = {
    "id": "500000000000000005",
    "type": 3,
    "recipients": [],
    "name": "friends",
    "icon": None,
    "owner_id": "1",
}
ID = "1440000000000000000"
"""A snowflake of 2025-11-17."""


@cache
def client() -> discord.Client:
    """A client that knows who it is and is not connected to anything."""
    made = discord.Client(intents=discord.Intents.none())
    made._connection.user = discord.ClientUser(state=made._connection, data={**AYA, "id": "1", "username": "kizuna"})
    return made


def interaction(kind: int, data: Json, *, context: int | None = BOT_DM, **more: Any) -> discord.Interaction:
    """An interaction of Aya's; in a server, the bot's conversation with her, or among people."""
    place: Json = {"channel": DM, "user": AYA}
    if context == GUILD:
        member = {"user": AYA, "roles": [], "joined_at": "2026-01-01T00:00:00+00:00", "permissions": "0", "flags": 0}
        place = {"channel": HALL, "guild_id": "600000000000000006", "member": {**member, "deaf": False, "mute": False}}
    if context == PRIVATE:
        place = {"channel": GROUP, "user": AYA}
    known: Json = {"context": context} if context is not None else {}
    payload = {
        "id": ID, "application_id": "1", "type": kind, "data": data, "token": "t", "version": 1, "locale": "ja",
        "entitlements": [], "attachment_size_limit": 1, "app_permissions": "0", **known, **place, **more,
    }  # fmt: skip
    return discord.Interaction(data=payload, state=client()._connection)  # type: ignore[arg-type]


def slash(name: str, *options: Json, kind: int = 2, **more: Any) -> discord.Interaction:
    """A slash command with options, or one that is being typed."""
    return interaction(kind, {"id": "1", "name": name, "type": 1, "options": list(options)}, **more)


def subcommand(name: str, *options: Json) -> Json:
    """A subcommand with what was filled in."""
    return {"name": name, "type": 1, "options": list(options)}


def option(name: str, value: str | int, *, focused: bool = False) -> Json:
    """A filled-in option."""
    made: Json = {"name": name, "type": 4 if isinstance(value, int) else 3, "value": value}
    return {**made, "focused": True} if focused else made


def message(content: str = "", **more: Any) -> Json:
    """A message in the bot's conversation with Aya."""
    return {
        "id": "1440000000000000009", "channel_id": DM["id"], "author": AYA, "content": content, "type": 0, "tts": False,
        "timestamp": "2025-11-17T10:00:00+00:00", "edited_timestamp": None, "mention_everyone": False, "mentions": [],
        "mention_roles": [], "attachments": [], "embeds": [], "pinned": False, "flags": 0, "components": [], **more,
    }  # fmt: skip


def pressed(custom_id: str, *values: str, **more: Any) -> discord.Interaction:
    """A pressed button, or an option chosen from a menu."""
    data: Json = {"custom_id": custom_id, "component_type": 3 if values else 2, "id": 1}
    return interaction(3, {**data, "values": list(values)} if values else data, **{"message": message(), **more})


def filled_in(custom_id: str, *components: Json, **more: Any) -> discord.Interaction:
    """A sent modal."""
    return interaction(5, {"custom_id": custom_id, "components": list(components)}, **more)


def label(component: Json) -> Json:
    """A filled-in part of a modal."""
    return {"type": 18, "id": 1, "component": {"id": 2, **component}}


def said(content: str, *, channel: Json = DM, **more: Any) -> discord.Message:
    """A message that somebody wrote."""
    state = client()._connection
    if channel["type"] == 1:
        place: Any = discord.DMChannel(me=client().user, state=state, data=channel)  # type: ignore[arg-type]
    else:
        guild = discord.Guild(data={"id": "600000000000000006"}, state=state)  # type: ignore[typeddict-item]
        place = discord.TextChannel(state=state, guild=guild, data=channel)  # type: ignore[arg-type]
    return discord.Message(state=state, channel=place, data=message(content, **more))  # type: ignore[arg-type]
