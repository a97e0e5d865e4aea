"""Answers to response_urls (https://docs.slack.dev/interactivity/handling-user-interaction#message_responses)."""

from copy import deepcopy
from typing import TYPE_CHECKING, Any

from tests.peers.slack import chat, limits
from tests.peers.slack.methods import Refused
from tests.peers.slack.world import Hook, Message

if TYPE_CHECKING:
    from tests.peers.slack.telling import Telling


async def respond(slack: "Telling", name: str, given: Any) -> None:
    """Do what was posted to a response_url; raises Refused."""
    hook = slack.world.hooks.get(name)
    if hook is None:
        raise Refused("no_service", status=404)
    if slack.timing.elapsed() >= hook.until:
        raise Refused("expired_url", status=404)
    if hook.uses >= limits.RESPONSE_URL_USES:
        raise Refused("used_url", status=404)
    if not isinstance(given, dict):
        raise Refused("invalid_payload", status=400)
    if not slack.world.teams[hook.team].installed:
        raise Refused("account_inactive", status=404)
    # What is refused for its content does not use the address up: the person has seen nothing.
    await answer(slack, hook, given)
    hook.uses += 1


async def answer(slack: "Telling", hook: Hook, given: dict[str, Any]) -> None:
    """Show what the app says in answer to somebody's act: to them only, unless it says `in_channel`."""
    if given.get("delete_original"):
        await _delete(slack, hook)
        return
    content = _content(slack, given)
    if given.get("replace_original") and hook.message is not None:
        await _replace(slack, hook.message, content)
        return
    private = given.get("response_type", "ephemeral") != "in_channel"
    message = Message(hook.channel, slack.payloads.of_bot(hook.team, content), only_for=hook.user.id if private else "")
    if given.get("thread_ts") and not private:
        message.body["thread_ts"] = given["thread_ts"]
    slack.world.keep(message)
    await slack.world.change()
    if not private:
        slack.echo(slack.world.channels[hook.channel], message)


async def _delete(slack: "Telling", hook: Hook) -> None:
    message = hook.message
    if message is None or message not in slack.world.messages[message.channel]:
        raise Refused("message_not_found", status=404)
    slack.world.messages[message.channel].remove(message)
    await slack.world.change()


async def _replace(slack: "Telling", message: Message, content: dict[str, Any]) -> None:
    if message not in slack.world.messages[message.channel]:
        raise Refused("message_not_found", status=404)
    before = deepcopy(message)
    chat.replace(message, content)
    if not message.only_for:
        message.body["edited"] = {"user": message.body["bot_id"], "ts": slack.timing.ts()}
        slack.echo(slack.world.channels[message.channel], message, before)
    await slack.world.change()


def _content(slack: "Telling", given: dict[str, Any]) -> dict[str, Any]:
    try:
        return chat.checked(given, slack.world)
    except Refused as refused:
        refused.status = 400
        raise
