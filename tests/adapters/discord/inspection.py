"""Whether Discord would take a message, a form or commands: by hand and, where a copy is at hand, by its own description."""

from typing import Any

from adapters.discord.render import Drawn
from bot.registry import Registry
from tests.peers.discord import openapi
from tests.peers.discord.check_commands import check_commands
from tests.peers.discord.check_components import too_many_bytes
from tests.peers.discord.check_message import check_message
from tests.peers.discord.check_modal import check_modal

Json = dict[str, Any]
CHANNEL = "/channels/{channel_id}/messages"
CALLBACK = "/interactions/{interaction_id}/{interaction_token}/callback"
COMMANDS = "/applications/{application_id}/commands"


def body_of(drawn: Drawn) -> Json:
    """The message's JSON; fails if Discord would refuse it."""
    body = drawn.body()
    check_message(body, {each["filename"] for each in body.get("attachments", ())})
    assert not too_many_bytes(body["components"])
    assert openapi.fault("POST", CHANNEL, body) == ""
    return body


def modal_of(data: Json | None) -> Json:
    """The modal's data; fails if Discord would refuse it."""
    assert data is not None
    check_modal(data)
    assert openapi.fault("POST", CALLBACK, {"type": 9, "data": data}) == ""
    return data


def commands_of(commands: list[Json]) -> dict[str, Json]:
    """The commands by name; fails if Discord would refuse them."""
    check_commands(commands)
    assert openapi.fault("PUT", COMMANDS, commands) == ""
    return {each["name"]: each for each in commands}


def parts(components: list[Json]) -> list[Json]:
    """Components with those inside them, in reading order."""
    found = []
    for each in components:
        found += [each, *parts(each.get("components", [])), *parts([each["accessory"]] if "accessory" in each else [])]
    return found


def said(body: Json) -> str:
    """Every text of a message."""
    return "\n".join(each["content"] for each in parts(body["components"]) if each["type"] == 10)


def pressable(body: Json) -> list[tuple[str, str]]:
    """Label and custom_id of every button; label and value of every option."""
    found = []
    for each in parts(body["components"]):
        if each["type"] == 2 and "custom_id" in each:
            found.append((each["label"], each["custom_id"]))
        found += [(option["label"], option["value"]) for option in each.get("options", ())]
    return found


def registry() -> Registry:
    """That of every feature."""
    from bot import bootstrap

    return bootstrap.discover()
