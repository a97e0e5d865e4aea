"""Routes with which interactions are answered: the callback, the original response and follow-ups.

https://docs.discord.com/developers/interactions/receiving-and-responding
"""

from typing import Any

from tests.peers.discord import interaction as kinds
from tests.peers.discord import limits
from tests.peers.discord.cdn import Files
from tests.peers.discord.check_modal import check_modal
from tests.peers.discord.interaction import Interaction, Modal
from tests.peers.discord.messages import change, compose, erase
from tests.peers.discord.platform import Platform
from tests.peers.discord.refusal import Problems, Refusal
from tests.peers.discord.web import Answer, Call, Route
from tests.peers.discord.world import EPHEMERAL, LOADING, Json, Message

REPLY_TYPE, COMMAND_TYPE, MENU_TYPE = 19, 20, 23


def callback(call: Call) -> Answer:
    """The first answer: within 3 s, and once."""
    platform, body = call.platform, call.body or {}
    used = platform.interactions.get(call.path["interaction_id"])
    if used is None or used.token != call.path["interaction_token"]:
        raise Refusal(10062)
    if used.callback is not None:
        raise Refusal(40060)
    if platform.moments.now() - used.at > platform.rules.ack_s:
        raise Refusal(10062)
    kind, data = int(body.get("type") or 0), body.get("data") or {}
    if kind not in used.allowed:
        problems = Problems()
        problems.add(("type",), "INTERACTION_CALLBACK_TYPE", f"Value must be one of {sorted(used.allowed)}.")
        problems.raise_any()
    _act(platform, used, kind, data, call.files)
    used.callback = body
    used.answered_s = platform.moments.now() - used.at
    if not call.flag("with_response"):
        return 204, None
    return 200, _told(used, kind)


def _act(platform: Platform, used: Interaction, kind: int, data: Json, files: Files) -> None:
    match kind:
        case kinds.REPLY:
            used.response = respond(platform, used, data, files)
        case kinds.DEFER_REPLY:
            loading = {"content": "", "flags": (data.get("flags") or 0) & EPHEMERAL | LOADING}
            used.response = respond(platform, used, loading, {}, may_be_empty=True)
            used.pending = True
        case kinds.UPDATE:
            assert used.message is not None
            change(platform, used.message, data, files)
            platform.tell("MESSAGE_UPDATE", used.message)
            used.response = used.message
        case kinds.DEFER_UPDATE:
            used.response = used.message
        case kinds.SUGGEST:
            _check_suggestions(data)
        case kinds.MODAL:
            check_modal(data)
            platform.modals.setdefault(used.user_id, []).append(Modal(interaction=used, data=data))


def _told(used: Interaction, kind: int) -> Json:
    """https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-callback"""
    told: Json = {"id": used.id, "type": used.kind}
    if used.response is not None:
        told["response_message_id"] = used.response.id
        told["response_message_loading"] = used.pending
        told["response_message_ephemeral"] = used.response.viewer is not None
    shown = used.response if kind in (kinds.REPLY, kinds.UPDATE) else None
    resource = {} if shown is None else {"resource": {"type": kind, "message": shown.body}}
    return {"interaction": told, **resource}


def _check_suggestions(data: Json) -> None:
    problems = Problems()
    choices = data.get("choices")
    if choices is None:
        problems.required(("data",), data, "choices")
    problems.length(("data", "choices"), choices, limits.SUGGESTIONS)
    for index, each in enumerate(choices or []):
        at = ("data", "choices", index)
        problems.required(at, each, "name", "value")
        problems.length((*at, "name"), each.get("name"), limits.CHOICE_NAME, 1)
        problems.length((*at, "value"), each.get("value"), limits.CHOICE_VALUE)
    problems.raise_any()


def respond(platform: Platform, used: Interaction, body: Json, files: Files, *, may_be_empty: bool = False) -> Message:
    """A message for an interaction, ephemeral if the flag says so."""
    metadata = _metadata(platform, used)
    payload: Json = {"application_id": platform.me.id, "webhook_id": platform.me.id, "interaction_metadata": metadata}
    about = used.response or used.message
    name = used.payload["data"].get("name")
    if used.response is None and used.kind == kinds.COMMAND:
        payload["interaction"] = {"id": used.id, "type": used.kind, "name": name, "user": metadata["user"]}
        payload["type"] = COMMAND_TYPE if used.payload["data"]["type"] == 1 else MENU_TYPE
    elif about is not None:
        payload["type"] = REPLY_TYPE
        payload["message_reference"] = {"type": 0, "channel_id": about.channel_id, "message_id": about.id}
    viewer = used.user_id if (body.get("flags") or 0) & EPHEMERAL else None
    channel = platform.channels[used.channel_id]
    message = compose(
        platform,
        channel,
        platform.me,
        body,
        files,
        may_be_empty=may_be_empty,
        viewer=viewer,
        token=used.token,
        payload=payload,
    )
    platform.tell("MESSAGE_CREATE", message)
    return message


def _metadata(platform: Platform, used: Interaction) -> Json:
    """https://docs.discord.com/developers/resources/message#message-interaction-metadata-object"""
    told: Json = {
        "id": used.id, "type": used.kind, "user": platform.users[used.user_id].payload(),
        "authorizing_integration_owners": used.owners,
    }  # fmt: skip
    if used.kind == kinds.COMMAND:
        told["name"] = used.payload["data"]["name"]
        told["command_type"] = used.payload["data"]["type"]
    if used.kind == kinds.COMPONENT and used.message is not None:
        told["interacted_message_id"] = used.message.id
    if used.opener is not None:
        told["triggering_interaction_metadata"] = _metadata(platform, used.opener)
    return told


def _at(call: Call) -> Interaction:
    """That of the token in the path, while the token is good."""
    if call.path["webhook_id"] != call.platform.me.id:
        raise Refusal(10015)
    used = call.platform.by_token.get(call.path["webhook_token"])
    age = 0.0 if used is None else call.platform.moments.now() - used.at
    lost = used is not None and used.callback is None and age > call.platform.rules.ack_s
    if used is None or lost or age > call.platform.rules.token_s:
        raise Refusal(50027)
    if used.callback is None:
        raise Refusal(10015)
    return used


def followup(call: Call) -> Answer:
    """One more message; right after a deferred answer it becomes that answer, which is "deprecated".

    https://docs.discord.com/developers/interactions/receiving-and-responding#create-followup-message
    """
    used = _at(call)
    body: Json = call.body or {}
    if used.pending and used.response is not None:
        call.platform.violations.append("a follow-up in place of a deferred answer, which is to be edited")
        return 200, _fill(call.platform, used, body, call.files).body
    few = set(used.owners) == {"1"}
    if few and len(used.followups) >= limits.FOLLOWUPS_USER_INSTALL:
        raise Refusal(40094)
    message = respond(call.platform, used, body, call.files)
    used.followups.append(message)
    return 200, message.body


def _fill(platform: Platform, used: Interaction, body: Json, files: Files) -> Message:
    """What a deferred answer was waiting for. It stays ephemeral or not, as it was deferred."""
    assert used.response is not None
    change(platform, used.response, body, files)
    used.pending = False
    platform.tell("MESSAGE_UPDATE", used.response)
    return used.response


def _message_at(call: Call) -> tuple[Interaction, Message]:
    used = _at(call)
    wanted = call.path.get("message_id", "@original")
    mine = [*used.followups, *([used.response] if used.response else [])]
    for each in mine:
        if (wanted == "@original" and each is used.response) or each.id == wanted:
            if each.deleted:
                raise Refusal(10008)
            return used, each
    raise Refusal(10008)


def get(call: Call) -> Answer:
    """The original response or a follow-up."""
    return 200, _message_at(call)[1].body


def edit(call: Call) -> Answer:
    """The original response or a follow-up; also what a deferred answer was waiting for."""
    used, message = _message_at(call)
    body: dict[str, Any] = call.body or {}
    if used.pending and message is used.response:
        return 200, _fill(call.platform, used, body, call.files).body
    change(call.platform, message, body, call.files)
    call.platform.tell("MESSAGE_UPDATE", message)
    return 200, message.body


def delete(call: Call) -> Answer:
    """The original response or a follow-up."""
    used, message = _message_at(call)
    erase(call.platform, message)
    used.pending = used.pending and message is not used.response
    return 204, None


_WEBHOOK = "/webhooks/{webhook_id}/{webhook_token}"
ROUTES: dict[str, Route] = {
    "POST /interactions/{interaction_id}/{interaction_token}/callback": callback,
    f"POST {_WEBHOOK}": followup,
    f"GET {_WEBHOOK}/messages/@original": get,
    f"PATCH {_WEBHOOK}/messages/@original": edit,
    f"DELETE {_WEBHOOK}/messages/@original": delete,
    f"GET {_WEBHOOK}/messages/{{message_id}}": get,
    f"PATCH {_WEBHOOK}/messages/{{message_id}}": edit,
    f"DELETE {_WEBHOOK}/messages/{{message_id}}": delete,
}
