"""The methods that post, change and delete messages (https://docs.slack.dev/reference/methods: chat.*)."""

import json
from collections.abc import Iterator
from copy import deepcopy
from typing import Any

from tests.peers.slack import blocks, limits
from tests.peers.slack.methods import Call, Refused, method
from tests.peers.slack.world import Channel, Message, World

NO_FALLBACK = "This content can't be displayed."
"""What notifications say of a message with blocks and no text."""


@method("chat.postMessage")
async def post_message(call: Call) -> dict[str, Any]:
    """Post a message that everybody in the conversation sees."""
    channel = _destination(call)
    call.slack.pacing.take(call.team.id, channel.id)
    body = _content(call)
    metadata = _metadata(call)
    message = await publish(call, channel, body, metadata)
    return {"channel": channel.id, "ts": message.ts, "message": shown(message, metadata=True)}


async def publish(call: Call, channel: Channel, body: dict[str, Any], metadata: Any = None) -> Message:
    """Put a message of the bot's into a conversation, and tell who listens."""
    message = Message(channel.id, call.slack.payloads.of_bot(call.team.id, body), metadata)
    if thread := call.text("thread_ts"):
        message.body["thread_ts"] = thread
    call.world.keep(message)
    await call.world.change()
    call.slack.echo(channel, message)
    return message


@method("chat.postEphemeral")
async def post_ephemeral(call: Call) -> dict[str, Any]:
    """Show a message to one member of a conversation, until they reload."""
    channel = call.channel(call.need("channel", "channel_not_found"))
    user = call.need("user", "user_not_in_channel")
    if user not in channel.members:
        raise Refused("user_not_in_channel")
    call.slack.pacing.take(call.team.id, channel.id)
    body = call.slack.payloads.of_bot(call.team.id, _content(call))
    message = Message(channel.id, body, only_for=user)
    call.world.messages[channel.id].append(message)
    await call.world.change()
    return {"message_ts": message.ts}


@method("chat.update")
async def update(call: Call) -> dict[str, Any]:
    """Replace a message of the bot's own."""
    channel = call.channel(call.need("channel", "channel_not_found"))
    message = call.world.find(channel.id, call.text("ts"))
    if message is None:
        raise Refused("message_not_found")
    if message.body.get("bot_id") != call.team.bot_id:
        raise Refused("cant_update_message")
    if len(call.text("text")) > limits.UPDATE_TEXT:
        raise Refused("msg_too_long")
    before = deepcopy(message)
    replace(message, _content(call, kept=message.body.get("blocks")))
    if "metadata" in call.args:
        message.metadata = _metadata(call)
    message.body["edited"] = {"user": call.team.bot_user, "ts": call.slack.timing.ts()}
    await call.world.change()
    call.slack.echo(channel, message, before)
    answer = shown(message, metadata=True)
    return {"channel": channel.id, "ts": message.ts, "text": answer["text"], "message": answer}


@method("chat.delete")
async def delete(call: Call) -> dict[str, Any]:
    """Take a message of the bot's own away."""
    channel = call.channel(call.need("channel", "channel_not_found"))
    message = call.world.find(channel.id, call.text("ts"))
    if message is None:
        raise Refused("message_not_found")
    if message.body.get("bot_id") != call.team.bot_id:
        raise Refused("cant_delete_message")
    call.world.messages[channel.id].remove(message)
    await call.world.change()
    return {"channel": channel.id, "ts": message.ts}


def shown(message: Message, *, metadata: bool = False) -> dict[str, Any]:
    """A message as Slack gives it out, to be sent on at once: what is in it is not a copy."""
    return message.body | {"metadata": message.metadata} if metadata and message.metadata else {**message.body}


def replace(message: Message, content: dict[str, Any]) -> None:
    """Give a message other content; what is not there any more is taken away."""
    for name in ("text", "blocks", "attachments", "files"):
        message.body.pop(name, None)
    message.body.update(content)


def checked(content: dict[str, Any], world: World) -> dict[str, Any]:
    """Text, blocks and attachments as Slack keeps them; raises Refused."""
    text, given, attachments = str(content.get("text") or ""), content.get("blocks"), content.get("attachments")
    if not text and not given and not attachments:
        raise Refused("no_text")
    if given:
        if not isinstance(given, list):
            raise Refused("invalid_blocks_format")
        if wrong := blocks.faults_of_blocks(given, "message"):
            raise Refused("invalid_blocks", *wrong)
        if blocks.size(given) > limits.MESSAGE_ALTOGETHER:
            raise Refused("msg_blocks_too_long")
    for place, attachment in enumerate(attachments or ()):
        inside = attachment.get("blocks") if isinstance(attachment, dict) else None
        if inside and (wrong := blocks.faults_of_blocks(inside, "message", f"/attachments/{place}/blocks")):
            raise Refused("invalid_attachments", *wrong)
    kept: dict[str, Any] = {"text": (text or NO_FALLBACK)[: limits.MESSAGE_TEXT]}
    if given:
        kept["blocks"] = named(given, world)
    if attachments:
        kept["attachments"] = deepcopy(attachments)
    return kept


def named(given: list[dict[str, Any]], world: World) -> list[dict[str, Any]]:
    """Blocks as Slack gives them back: every one with an id, every text with its switches."""
    made = deepcopy(given)
    for block in made:
        block.setdefault("block_id", world.id("b")[-5:-1] + "b")
    for _, element in blocks.elements(made):
        acts = element["type"] not in ("image", "plain_text", "mrkdwn") and "elements" not in element
        if isinstance(element, dict) and acts:
            element.setdefault("action_id", world.id("a")[-5:-1] + "a")
    for text in _text_objects(made):
        text.setdefault("emoji", True) if text["type"] == "plain_text" else text.setdefault("verbatim", False)
    return made


def _text_objects(value: Any) -> Iterator[dict[str, Any]]:
    if isinstance(value, dict):
        if value.get("type") in ("plain_text", "mrkdwn"):
            yield value
        for each in value.values():
            yield from _text_objects(each)
    elif isinstance(value, list):
        for each in value:
            yield from _text_objects(each)


def _destination(call: Call) -> Channel:
    name = call.need("channel", "channel_not_found")
    team = call.team.id
    if name.startswith(("U", "W")):
        person = call.world.users.get((team, name))
        if person is None:
            raise Refused("channel_not_found")
        return openable(call, name)
    if name.startswith("#"):
        of_name = (each.id for each in call.world.channels.values() if each.name == name[1:] and each.team == team)
        name = next(of_name, name)
    channel = call.channel(name)
    if channel.archived:
        raise Refused("is_archived")
    partner = next((each for each in channel.members if each != call.team.bot_user), "")
    if channel.kind == "im" and (person := call.world.users.get((team, partner))) and person.deleted:
        raise Refused("is_archived")
    return channel


def openable(call: Call, user: str) -> Channel:
    """The direct messages with a person; raises Refused where there can be none."""
    person = call.world.users.get((call.team.id, user))
    if person is None:
        raise Refused("user_not_found")
    if person.deleted:
        raise Refused("user_disabled")
    if person.is_bot:
        raise Refused("cannot_dm_bot")
    return call.world.dm(call.team.id, user)


def _content(call: Call, kept: Any = None) -> dict[str, Any]:
    given = call.json("blocks", "invalid_blocks_format")
    attachments = call.json("attachments", "invalid_attachments")
    content = {"text": call.text("text"), "blocks": kept if given is None else given, "attachments": attachments}
    if given is None and kept and not content["text"] and not attachments:
        raise Refused("no_text")
    if kept and given is None:
        # Blocks that stay were checked when they were posted, and have their ids.
        return {**checked({**content, "blocks": None}, call.world), "blocks": kept}
    return checked(content, call.world)


def _metadata(call: Call) -> dict[str, Any] | None:
    given = call.json("metadata", "invalid_metadata_format")
    if given in (None, {}):
        return None
    if not isinstance(given, dict):
        raise Refused("invalid_metadata_format")
    payload = given.get("event_payload")
    if {*given} - {"event_type", "event_payload", "entities"} or not isinstance(given.get("event_type"), str):
        raise Refused("invalid_metadata_schema")
    if not given["event_type"] or not isinstance(payload, dict):
        raise Refused("invalid_metadata_schema")
    if len(json.dumps(payload)) > limits.METADATA_BYTES:
        raise Refused("metadata_too_large")
    return {"event_type": given["event_type"], "event_payload": payload}
