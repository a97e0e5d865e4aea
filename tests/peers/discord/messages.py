"""How messages come to be and change: checks, files, ids of components, and whom they notify."""

import re
from collections.abc import Sequence
from copy import deepcopy
from typing import Any

from tests.peers.discord.cdn import Files, check_files, check_shown, clean, stored
from tests.peers.discord.check_components import too_many_bytes
from tests.peers.discord.check_message import check_message, check_something
from tests.peers.discord.kept import kept
from tests.peers.discord.platform import Platform
from tests.peers.discord.refusal import Refusal
from tests.peers.discord.world import COMPONENTS_V2, EPHEMERAL, LOADING, Attachment, Channel, Json, Message, User, texts

KEPT_FLAGS = COMPONENTS_V2 | EPHEMERAL | 1 << 2 | 1 << 12


def compose(
    platform: Platform,
    channel: Channel,
    author: User,
    body: Json,
    files: Files,
    *,
    may_be_empty: bool = False,
    attached: Sequence[Attachment] = (),
    **more: Any,
) -> Message:
    """A new message, checked and kept, but told to nobody yet. `more` is of Message or, if dict-valued, its payload.

    What is `attached` was uploaded before, as people's clients do it.
    """
    body = {**body, "content": (body.get("content") or "").strip()}
    names = {clean(name) for name, _ in files.values()}
    check_files(body, files, set())
    check_message(body, names)
    if not may_be_empty:
        check_something(body, names | {each.filename for each in attached})
    if too_many_bytes(body.get("components") or []):
        raise Refusal(0, status=500)
    ident = platform.moments.snowflake()
    payload = {
        "id": ident, "channel_id": channel.id, "author": author.payload(), "content": body["content"],
        "timestamp": platform.moments.text(), "edited_timestamp": None, "tts": bool(body.get("tts")),
        "mention_everyone": False, "mentions": [], "mention_roles": [], "pinned": False, "type": 0,
        "flags": (body.get("flags") or 0) & (KEPT_FLAGS | LOADING), "embeds": _embeds(body), "components": [], "attachments": [],
        **more.pop("payload", {}),
    }  # fmt: skip
    payload["attachments"] = [*(each.payload() for each in attached), *_keep(platform, channel, body, files)]
    payload["components"] = kept(body.get("components") or [], payload["attachments"])
    check_shown(platform, payload, files)
    message = Message(
        id=ident, channel_id=channel.id, author=author.id, body=payload, at=platform.moments.now(), **more
    )
    message.pings = _mention(platform, channel, message, body.get("allowed_mentions"))
    channel.messages[ident] = message
    return message


def change(platform: Platform, message: Message, body: Json, files: Files) -> None:
    """Change what is named in the body, and nothing else."""
    channel = platform.channels[message.channel_id]
    old = message.body
    flags = old["flags"] & ~LOADING | ((body.get("flags") or 0) & COMPONENTS_V2)
    stay = _wanted(old["attachments"], body)
    names = {each["filename"] for each in stay} | {clean(name) for name, _ in files.values()}
    check_files(body, files, {each["id"] for each in old["attachments"]})
    if flags & COMPONENTS_V2 and not old["flags"] & COMPONENTS_V2:
        left = {name: old[name] for name in ("content", "embeds") if old[name] and name not in body}
        check_message({**left, **body}, names, flags=flags)
    check_message(body, names, flags=flags)
    if too_many_bytes(body.get("components") or []):
        raise Refusal(0, status=500)
    new = {**deepcopy(old), "flags": flags, "edited_timestamp": platform.moments.text()}
    new["attachments"] = [*stay, *_keep(platform, channel, body, files)]
    if "content" in body:
        new["content"] = (body["content"] or "").strip()
    if "embeds" in body:
        new["embeds"] = _embeds(body)
    if "components" in body:
        new["components"] = kept(body["components"] or [], new["attachments"])
    check_shown(platform, new, files)
    check_something(new, {each["filename"] for each in new["attachments"]})
    message.revisions.append(old)
    message.body = new
    _mention(platform, channel, message, body.get("allowed_mentions"))


def erase(platform: Platform, message: Message) -> None:
    """It is gone for everybody."""
    channel = platform.channels[message.channel_id]
    message.deleted = True
    del channel.messages[message.id]
    if message.viewer is None and channel.with_bot:
        where = {"guild_id": channel.guild_id} if channel.guild_id else {}
        data = {"id": message.id, "channel_id": channel.id, **where}
        platform.send_event("MESSAGE_DELETE", data, channel.guild_id, 1 << 9 if channel.guild_id else 1 << 12)
    platform.changed.set()


def _embeds(body: Json) -> list[Json]:
    made = []
    for embed in body.get("embeds") or []:
        fields = [{"inline": False, **each} for each in embed.get("fields") or []]
        made.append({"type": "rich", **embed, **({"fields": fields} if fields else {})})
    return made


def _wanted(attachments: list[Json], body: Json) -> list[Json]:
    """Those that an edit keeps: all of them, or those that it names."""
    if body.get("attachments") is None:
        return attachments if "attachments" not in body else []
    named = {str(each.get("id")) for each in body["attachments"]}
    return [each for each in attachments if each["id"] in named]


def _keep(platform: Platform, channel: Channel, body: Json, files: Files) -> list[Json]:
    """Attachments for the files that came along.

    https://docs.discord.com/developers/reference#uploading-files
    """
    about = {str(each.get("id")): each for each in body.get("attachments") or []}
    made = []
    for name, (filename, data) in files.items():
        number = name.removeprefix("files[").removesuffix("]")
        told = about.get(number, {})
        found = stored(platform, channel.id, told.get("filename") or filename, data).payload()
        made.append({**found, **({"description": told["description"]} if told.get("description") else {})})
    return made


def _mention(platform: Platform, channel: Channel, message: Message, allowed: Json | None) -> frozenset[str]:
    """Whom it names; returns whom that notifies.

    https://docs.discord.com/developers/resources/message#allowed-mentions-object
    """
    said = "\n".join([message.body["content"], *texts({"components": message.body["components"]})])
    named = [each for each in re.findall(r"<@!?(\d+)>", said) if each in platform.users]
    shouted = bool(re.search(r"@(everyone|here)", said)) and channel.guild_id is not None
    if allowed is not None:
        parse = allowed.get("parse") or []
        if "users" not in parse:
            named = [each for each in named if each in map(str, allowed.get("users") or [])]
        shouted = shouted and "everyone" in parse
    message.body["mentions"] = [platform.users[each].payload() for each in dict.fromkeys(named)]
    message.body["mention_everyone"] = shouted
    return frozenset({*named, *(["everyone"] if shouted else [])})
