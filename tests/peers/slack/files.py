"""Uploading files in three steps (https://docs.slack.dev/messaging/working-with-files#uploading_files)."""

from typing import Any

from tests.peers.slack import chat
from tests.peers.slack.methods import Call, Refused, method


@method("files.getUploadURLExternal")
async def get_upload_url(call: Call) -> dict[str, Any]:
    """Where to post the bytes of a file."""
    name, length = call.need("filename", "invalid_arguments"), call.need("length", "missing_argument")
    file = call.world.id("F")
    call.world.files[file] = {
        "id": file, "team": call.team.id, "name": name, "title": name, "size": int(length), "alt_txt": call.text("alt_txt"),
        "bytes": None,
    }  # fmt: skip
    return {"upload_url": f"{call.slack.url}/upload/v1/{file}", "file_id": file}


@method("files.completeUploadExternal")
async def complete_upload(call: Call) -> dict[str, Any]:
    """Make uploaded files known, and share them in a conversation when one is named."""
    wanted = call.json("files", "invalid_arguments")
    if not isinstance(wanted, list) or not wanted:
        raise Refused("invalid_arguments", "missing required field: files")
    described = []
    for each in wanted:
        file = call.world.files.get(str(each.get("id")))
        if file is None or file["team"] != call.team.id or file["bytes"] is None:
            raise Refused("file_not_found")
        file["title"] = each.get("title") or file["name"]
        described.append({name: file[name] for name in ("id", "name", "title", "size", "alt_txt")})
    if name := call.text("channel_id"):
        channel = call.channel(name)
        call.slack.pacing.take(call.team.id, channel.id)
        given = call.json("blocks", "invalid_blocks")
        text = call.text("initial_comment")
        content = chat.checked({"text": text, "blocks": given}, call.world) if text or given else {"text": ""}
        await chat.publish(call, channel, {**content, "files": described})
    return {"files": described}


def store(files: dict[str, dict[str, Any]], name: str, content: bytes) -> bool:
    """Take the bytes of a file; whether they are as many as were announced."""
    file = files.get(name)
    if file is None or len(content) != file["size"]:
        return False
    file["bytes"] = content
    return True
