"""Files: shared by people, fetched with a token, uploaded in three steps.

Sources: https://docs.slack.dev/reference/objects/file-object, https://docs.slack.dev/messaging/working-with-files, and for
the page that whoever may not have a file is led to, https://github.com/OpenRouterLabs/spawn/pull/2316
"""

import mimetypes
import re
from collections.abc import Mapping
from math import inf
from typing import Any
from urllib.parse import quote

from tests.peers.slack import chat, limits
from tests.peers.slack.methods import Call, Refused, method
from tests.peers.slack.world import Token, World

SCOPE = "files:read"
LOGIN = "<!DOCTYPE html><html><head><title>Slack</title></head><body>Sign in to your workspace</body></html>"
_CHANNEL = r"^[CGDZ][A-Z0-9]{8,}$"
UNTOLD = {"mode": "file_access", "file_access": "check_file_info", "created": 0, "timestamp": 0, "user": ""}
"""What an event says, beside the id, of a file of another company."""


@method("files.getUploadURLExternal")
async def get_upload_url(call: Call) -> dict[str, Any]:
    """Where to post the bytes of a file."""
    name, length, alt = call.need("filename", "invalid_arguments"), call.text("length"), call.text("alt_txt")
    if not length.isdecimal():
        raise Refused("invalid_arguments", "missing required field: length")
    if int(length) == 0:
        raise Refused("missing_argument")
    if len(alt) > limits.UPLOAD_ALT:
        raise Refused("alt_txt_too_large")
    file = made(call.world, call.team.id, call.team.bot_user, name, None, size=int(length), alt_txt=alt)
    return {"upload_url": f"{call.slack.url}/upload/v1/{file}", "file_id": file}


@method("files.completeUploadExternal")
async def complete_upload(call: Call) -> dict[str, Any]:
    """Make uploaded files known, and share them in a conversation when one is named."""
    wanted = call.json("files", "invalid_arguments")
    if not isinstance(wanted, list) or not wanted:
        raise Refused("invalid_arguments", "missing required field: files")
    channel = None
    if name := call.text("channel_id"):
        if not re.match(_CHANNEL, name):
            raise Refused("invalid_arguments", f"input must match regex pattern: {_CHANNEL} [json-pointer:/channel_id]")
        channel = call.channel(name)
    described = []
    for each in wanted:
        file = call.world.files.get(str(each.get("id")))
        if file is None or file["team"] != call.team.id or file["bytes"] is None:
            raise Refused("file_not_found")
        file["shown"]["title"] = each.get("title") or file["shown"]["name"]
        file["seen_in"] += [channel.id] if channel else []
        described.append(shown(call.slack.url, file))
    if channel is not None:
        call.slack.pacing.take(call.team.id, channel.id)
        given = call.json("blocks", "invalid_blocks")
        text = call.text("initial_comment")
        content = chat.checked({"text": text, "blocks": given}, call.world) if text or given else {"text": ""}
        await chat.publish(call, channel, {**content, "files": described, "subtype": "file_share", "upload": True})
    return {"files": [{"id": each["id"], "title": each["title"]} for each in described]}


@method("files.info")
async def info(call: Call) -> dict[str, Any]:
    """Everything about a file that the bot may see."""
    file = call.world.files.get(call.need("file", "file_not_found"))
    if file is None or not _may_see(call.world, call.team.id, file):
        raise Refused("file_not_found")
    return {"file": shown(call.slack.url, file), "comments": [], "response_metadata": {"next_cursor": ""}}


def made(world: World, team: str, user: str, name: str, content: bytes | None, *, moved: str = "", **facts: Any) -> str:
    """A new file of a workspace; its id. `facts` are shown instead of what would be right.

    `moved`: where whoever may have it is sent instead.
    """
    id = world.id("F")
    kind = mimetypes.guess_type(name)[0] or "application/octet-stream"
    told = {
        "id": id, "created": world.timing.epoch(), "timestamp": world.timing.epoch(), "name": name, "title": name,
        "mimetype": kind, "filetype": name.rpartition(".")[2], "user": user, "user_team": team, "editable": False,
        "size": len(content or b""), "mode": "hosted", "is_external": False, "external_type": "", "is_public": False,
        "public_url_shared": False, "display_as_bot": False, "username": "", "file_access": "visible",
    }  # fmt: skip
    world.files[id] = {"team": team, "bytes": content, "seen_in": [], "moved": moved, "shown": told | facts}
    return id


def shown(url: str, file: Mapping[str, Any]) -> dict[str, Any]:
    """A file object."""
    told: dict[str, Any] = file["shown"]
    place, name = f"{url}/files-pri/{file['team']}-{told['id']}", quote(told["name"].lower())
    return {"url_private": f"{place}/{name}", "url_private_download": f"{place}/download/{name}", **told}


def found(world: World, place: str, token: Token | None) -> dict[str, Any] | None:
    """The file at a private address, for whoever may have it."""
    file = world.files.get(place.partition("-")[2])
    if file is None or file["bytes"] is None or not place.startswith(file["team"]):
        return None
    if token is None or token.revoked or (token.expires_at or inf) <= world.timing.elapsed():
        return None
    return file if SCOPE in token.scopes and _may_see(world, token.team, file) else None


def store(files: dict[str, dict[str, Any]], name: str, content: bytes) -> bool:
    """Take the bytes of a file; whether they are as many as were announced."""
    file = files.get(name)
    if file is None or len(content) != file["shown"]["size"]:
        return False
    file["bytes"] = content
    return True


def _may_see(world: World, team: str, file: Mapping[str, Any]) -> bool:
    """Whether the bot is in a conversation in which the file was shared, or has uploaded it."""
    bot = world.teams[team].bot_user
    return file["shown"]["user"] == bot or any(bot in world.channels[each].members for each in file["seen_in"])
