"""Routes about channels and the messages in them."""

from tests.peers.discord import limits
from tests.peers.discord.messages import change, compose, erase
from tests.peers.discord.platform import Platform
from tests.peers.discord.refusal import Problems, Refusal
from tests.peers.discord.web import Answer, Call, Route
from tests.peers.discord.world import EPHEMERAL, Channel, Json, Message


def channel_at(call: Call) -> Channel:
    """That of the path, if the bot may look at it."""
    found = call.platform.channels.get(call.path["channel_id"])
    if found is None:
        raise Refusal(10003)
    if not found.with_bot:
        raise Refusal(50001)
    return found


def message_at(call: Call) -> Message:
    """That of the path. Ephemeral messages do not exist here: only their interaction's token reaches them."""
    found = channel_at(call).messages.get(call.path["message_id"])
    if found is None or found.viewer is not None:
        raise Refusal(10008)
    return found


def channel(call: Call) -> Answer:
    """https://docs.discord.com/developers/resources/channel#get-channel"""
    return 200, channel_at(call).payload(call.platform.users)


def create(call: Call) -> Answer:
    """https://docs.discord.com/developers/resources/message#create-message"""
    platform, where = call.platform, channel_at(call)
    body: Json = call.body or {}
    if known := _known(platform, body):
        platform.repeats += 1
        return 200, {**known.body, "nonce": known.nonce}
    if where.guild_id is None:
        _reach(platform, where)
    body = {**body, "flags": (body.get("flags") or 0) & ~EPHEMERAL}
    nonce = None if body.get("nonce") is None else str(body["nonce"])
    reference = body.get("message_reference")
    extra = {"type": 19, "message_reference": {"type": 0, "channel_id": where.id, **reference}} if reference else {}
    message = compose(platform, where, platform.me, body, call.files, nonce=nonce, payload=extra)
    if nonce is not None:
        platform.nonces[platform.me.id, nonce] = message
    # The nonce is in this answer and in the event, and in nothing that is read later.
    told = {} if nonce is None else {"nonce": body["nonce"]}
    platform.tell("MESSAGE_CREATE", message, **told)
    return 200, {**message.body, **told}


def _known(platform: Platform, body: Json) -> Message | None:
    """What was sent with this nonce a little while ago, wherever to; unknown once it was deleted.

    https://github.com/discord/discord-api-docs/pull/6647
    """
    if body.get("nonce") is None or not body.get("enforce_nonce"):
        return None
    found = platform.nonces.get((platform.me.id, str(body["nonce"])))
    if found is None or platform.moments.now() - found.at > platform.rules.nonce_s:
        return None
    if found.deleted:
        raise Refusal(10008)
    return found


def _reach(platform: Platform, where: Channel) -> None:
    for each in where.people:
        match platform.users[each].reach:
            case "closed":
                raise Refusal(50007)
            case "stranger":
                raise Refusal(50278)


def history(call: Call) -> Answer:
    """Newest first: https://docs.discord.com/developers/resources/message#get-channel-messages"""
    most = call.query.get("limit", "50")
    problems = Problems()
    if not most.isdecimal() or not 1 <= int(most) <= limits.HISTORY:
        problems.add(("limit",), "NUMBER_TYPE_MAX", "int value should be between 1 and 100.")
    problems.raise_any()
    found = [each for each in channel_at(call).messages.values() if each.viewer is None]
    if (before := call.query.get("before")) is not None:
        found = [each for each in found if int(each.id) < int(before)]
    if (around := call.query.get("around")) is not None:
        found = [each for each in found if abs(int(each.id) - int(around)) >> 22 < 86_400_000]
    if (after := call.query.get("after")) is not None:
        # Those right after it are given, still newest first.
        found = [each for each in found if int(each.id) > int(after)][: int(most)]
    return 200, [_read(call.platform, each) for each in reversed(found)][: int(most)]


def _read(platform: Platform, message: Message) -> Json:
    """A message as it is read later on."""
    kept = platform.rules.nonces_in_history and message.nonce is not None
    return {**message.body, "nonce": message.nonce} if kept else message.body


def get(call: Call) -> Answer:
    """https://docs.discord.com/developers/resources/message#get-channel-message"""
    return 200, _read(call.platform, message_at(call))


def edit(call: Call) -> Answer:
    """https://docs.discord.com/developers/resources/message#edit-message"""
    found = message_at(call)
    if found.author != call.platform.me.id:
        raise Refusal(50005)
    change(call.platform, found, call.body or {}, call.files)
    call.platform.tell("MESSAGE_UPDATE", found)
    return 200, found.body


def delete(call: Call) -> Answer:
    """https://docs.discord.com/developers/resources/message#delete-message"""
    found = message_at(call)
    if found.author != call.platform.me.id:
        raise Refusal(50013 if channel_at(call).guild_id else 50001)
    erase(call.platform, found)
    return 204, None


def typing(call: Call) -> Answer:
    """https://docs.discord.com/developers/resources/channel#trigger-typing-indicator"""
    channel_at(call)
    return 204, None


ROUTES: dict[str, Route] = {
    "GET /channels/{channel_id}": channel,
    "POST /channels/{channel_id}/typing": typing,
    "POST /channels/{channel_id}/messages": create,
    "GET /channels/{channel_id}/messages": history,
    "GET /channels/{channel_id}/messages/{message_id}": get,
    "PATCH /channels/{channel_id}/messages/{message_id}": edit,
    "DELETE /channels/{channel_id}/messages/{message_id}": delete,
}
