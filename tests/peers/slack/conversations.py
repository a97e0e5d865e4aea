"""The methods about conversations (https://docs.slack.dev/reference/methods: conversations.*)."""

import base64
import re
from typing import Any

from tests.peers.slack import chat
from tests.peers.slack.methods import Call, Refused, method
from tests.peers.slack.world import Channel, Message

_WORDS = {"public": "channels", "private": "groups", "im": "im"}
_TS = re.compile(r"\d+(\.\d+)?\Z")


@method("conversations.open")
async def open_(call: Call) -> dict[str, Any]:
    """Open direct messages with one person, or those of an id."""
    call.require("im:write")
    if name := call.text("channel"):
        channel = call.channel(name)
    else:
        users = call.args.get("users")
        names = [*users] if isinstance(users, list) else [each for each in call.text("users").split(",") if each]
        if not names:
            raise Refused("users_list_not_supplied")
        if len(names) > 1:
            raise Refused("method_not_supported_for_channel_type")
        channel = chat.openable(call, names[0].strip())
    known = bool(call.world.messages.get(channel.id))
    answer: dict[str, Any] = {"no_op": known, "already_open": known, "channel": {"id": channel.id}}
    if call.flag("return_im"):
        answer["channel"] = described(call, channel)
    return answer


@method("conversations.info")
async def info(call: Call) -> dict[str, Any]:
    """Describe one conversation."""
    channel = call.channel(call.need("channel", "channel_not_found"), member=False)
    call.require(f"{_WORDS[channel.kind]}:read")
    return {"channel": described(call, channel)}


@method("conversations.history")
async def history(call: Call) -> dict[str, Any]:
    """The messages of a conversation, newest first, a page at a time; what is said in threads is not among them."""
    channel = call.channel(call.need("channel", "channel_not_found"))
    every = [each for each in reversed(call.world.messages[channel.id]) if not each.in_thread]
    return _page(call, channel, every, limit=100, most=999) | {"pin_count": 0}


@method("conversations.replies")
async def replies(call: Call) -> dict[str, Any]:
    """The messages of a thread, oldest first, a page at a time; the one that it hangs on always comes first."""
    channel = call.channel(call.need("channel", "channel_not_found"))
    ts = call.need("ts", "thread_not_found")
    root = call.world.find(channel.id, ts)
    if root is None:
        raise Refused("thread_not_found")
    every = [each for each in call.world.messages[channel.id] if each.in_thread and each.body["thread_ts"] == ts]
    answer = _page(call, channel, every, limit=1000, most=1000)
    return {**answer, "messages": [chat.shown(root), *answer["messages"]]}


def _page(call: Call, channel: Channel, every: list[Message], *, limit: int, most: int) -> dict[str, Any]:
    """Those of the messages that are asked for, and where the next ones begin."""
    call.require(f"{_WORDS[channel.kind]}:history")
    if call.slack.app.history_limited:
        call.slack.pacing.take_history(call.team.id, call.name)
        most = 15
    limit = max(1, min(int(call.text("limit") or limit), most))
    oldest, latest = _moment(call, "oldest") or 0.0, _moment(call, "latest") or float("inf")
    edges = (oldest, latest) if call.flag("inclusive") else ()
    seen = [each for each in every if not each.only_for]
    chosen = [each for each in seen if oldest < float(each.ts) < latest or float(each.ts) in edges]
    start = _cursor(call.text("cursor"))
    page, more = chosen[start : start + limit], len(chosen) > start + limit
    answer: dict[str, Any] = {
        "messages": [chat.shown(each, metadata=call.flag("include_all_metadata")) for each in page], "has_more": more,
    }  # fmt: skip
    if more:
        answer["response_metadata"] = {"next_cursor": base64.b64encode(f"next:{start + limit}".encode()).decode()}
    return answer


def described(call: Call, channel: Channel) -> dict[str, Any]:
    """A conversation as Slack gives it out."""
    answer: dict[str, Any] = {
        "id": channel.id, "created": 1_700_000_000, "is_archived": channel.archived, "is_im": channel.kind == "im",
        "is_org_shared": False, "context_team_id": channel.team, "updated": 1_700_000_000_000,
    }  # fmt: skip
    if channel.kind == "im":
        partner = next(each for each in channel.members if each != call.team.bot_user)
        return {**answer, "user": partner, "is_open": True, "priority": 0}
    return {
        **answer, "name": channel.name, "name_normalized": channel.name, "is_channel": True, "is_group": False,
        "is_mpim": False, "is_private": channel.kind == "private", "is_general": False, "is_shared": bool(channel.shared_with),
        "is_ext_shared": bool(channel.shared_with), "is_member": call.team.bot_user in channel.members,
        "num_members": len(channel.members),
    }  # fmt: skip


def _moment(call: Call, name: str) -> float | None:
    value = call.text(name)
    if value and not _TS.match(value):
        raise Refused(f"invalid_ts_{name}")
    return float(value) if value else None


def _cursor(value: str) -> int:
    try:
        return int(base64.b64decode(value).decode().partition(":")[2]) if value else 0
    except ValueError:
        raise Refused("invalid_cursor") from None
