"""What Slack's refusals and a failing network mean for a message that was to be sent."""

from collections.abc import Mapping
from typing import Any

from bot.errors import BotError, DeliveryError

GONE: Mapping[str, str] = {
    "account_inactive": "the bot's token is for a workspace or a bot that is gone",
    "app_access_restricted": "the workspace does not let this person use apps",
    "cannot_dm_bot": "bots cannot be written to",
    "channel_not_found": "the conversation is gone, or the bot is not in it",
    "ekm_access_denied": "the workspace's administrators have suspended messages",
    "is_archived": "the channel is archived",
    "no_permission": "the bot is not a member of the conversation",
    "not_in_channel": "the bot is not in the channel",
    "restricted_action": "the workspace lets only some people post there",
    "restricted_action_non_threadable_channel": "the channel has no threads",
    "restricted_action_read_only_channel": "the channel is read-only",
    "restricted_action_thread_locked": "the thread is locked",
    "restricted_action_thread_only_channel": "the channel takes answers only",
    "token_revoked": "the app was removed from the workspace; it can be installed again",
    "user_disabled": "the person's account is deactivated",
    "user_not_found": "there is no such person in the workspace",
    "user_not_visible": "the bot may not see this person",
    "users_not_found": "there is no such person in the workspace",
}
"""The owner cannot be reached. Sources: https://docs.slack.dev/reference/methods/chat.postMessage, conversations.open."""

OPERATOR: Mapping[str, str] = {
    "access_denied": "Slack does not let the app do this; look at its page at api.slack.com/apps",
    "accesslimited": "Slack does not take calls from this network; look at the app's allowed IP addresses",
    "enterprise_is_restricted": "the app is installed for an organisation that may not do this; install it in a workspace",
    "invalid_auth": "the bot's token is not valid; copy it once more into SLACK_BOT_TOKEN, or install the app again",
    "messages_tab_disabled": "people cannot write to the app; switch on App Home > Messages Tab at api.slack.com/apps",
    "missing_scope": "a permission is missing; add it under OAuth & Permissions at api.slack.com/apps and reinstall",
    "not_allowed_token_type": "the token is of another kind; SLACK_BOT_TOKEN begins with xoxb-",
    "not_authed": "there is no token; set SLACK_BOT_TOKEN, or install the app",
    "not_enabled": "there is no Home tab; switch it on under App Home at api.slack.com/apps",
    "token_expired": "the bot's token has ended; one in SLACK_BOT_TOKEN has to be of an app without token rotation",
    "two_factor_setup_required": "the workspace wants two-factor authentication for whoever installed the app",
}
"""Nobody there can be reached before the operator has done something, so these are tried again. Same sources."""

NO_FILES: Mapping[str, str] = {
    "file_type_not_allowed": "the workspace takes no files of this kind",
    "file_upload_size_restricted": "the workspace takes no files of this size",
    "file_uploads_disabled": "the workspace has switched files off",
    "file_uploads_except_images_disabled": "the workspace takes pictures only",
    "storage_limit_reached": "the workspace has no room left for files",
}
"""What only those who look after the workspace can change. Source:
https://docs.slack.dev/reference/methods/files.getUploadURLExternal"""

REFUSED = frozenset({
    "alt_txt_too_large", "attachment_payload_limit_exceeded", "block_mismatch", "cannot_reply_to_message", "cant_update_message",
    "edit_window_closed", "exchanged_trigger_id", "expired_trigger_id", "file_not_found", "file_update_failed",
    "invalid_arg_name", "invalid_arguments",
    "invalid_array_arg", "invalid_attachments", "invalid_blocks", "invalid_blocks_format", "invalid_channel", "invalid_charset",
    "invalid_form_data", "invalid_json", "invalid_metadata_format", "invalid_metadata_schema", "invalid_post_type",
    "invalid_trigger_id", "is_inactive", "json_not_object", "markdown_text_conflict", "message_not_found",
    "metadata_too_large", "missing_argument", "missing_post_type", "msg_blocks_too_long", "msg_too_long", "no_text",
    "not_found", "posting_to_channel_denied", "push_limit_reached", "too_many_attachments", "trigger_exchanged", "trigger_expired", "view_too_large",
})  # fmt: skip
"""Slack will never take this message, edit, view or file. Sources as above, and chat.update, views.open,
files.completeUploadExternal."""

HALF_DONE = frozenset({"fatal_error", "internal_error"})
"""It is possible that some of it succeeded. Source: https://docs.slack.dev/reference/methods/chat.postMessage"""

WITHDRAWN = frozenset({"account_inactive", "invalid_auth", "token_revoked"})
"""The token will never work again."""

RATE_LIMITED = frozenset({"rate_limited", "ratelimited", "message_limit_exceeded"})
_FINE, _REDIRECTED, _TOO_MANY, _SERVER = 200, 300, 429, 500


def of(error: BaseException) -> DeliveryError:
    """What became of the call that ended so: an exception of slack_sdk, of aiohttp or of waiting."""
    if isinstance(error, DeliveryError):
        return error
    response = getattr(error, "response", None)
    status = _status(response)
    if status is not None:
        return answered(status, _header(response, "Retry-After"), _data(response))
    name = type(error).__name__
    if isinstance(error, TimeoutError):
        # Waiting for a connection ends in a subclass of its own, and then nothing was sent.
        return DeliveryError("Slack did not answer in time", doubtful=name != "ConnectionTimeoutError")
    if isinstance(error, OSError) or _from_aiohttp(error):
        return DeliveryError(f"the connection to Slack failed ({name})", doubtful=not _never_left(error))
    # Whatever else happened inside a call may have happened after it was sent.
    return DeliveryError(f"{name}: {error}", doubtful=not isinstance(error, BotError))


def answered(status: int, retry_after: str, data: Mapping[str, Any]) -> DeliveryError:
    """What an answer means: its HTTP status, its Retry-After in seconds if any, its body."""
    word = str(data.get("error") or "")
    if status == _TOO_MANY or word in RATE_LIMITED:
        return DeliveryError("Slack asks for patience", retry_after_s=_seconds(retry_after))
    if word in GONE:
        return DeliveryError(f"{word}: {GONE[word]}", permanent=True)
    if word in OPERATOR:
        needed = f" ({data['needed']})" if word == "missing_scope" and data.get("needed") else ""
        return DeliveryError(f"{word}{needed}: {OPERATOR[word]}")
    if word in NO_FILES:
        return DeliveryError(f"{word}: {NO_FILES[word]}", invalid=True)
    if word in REFUSED:
        return DeliveryError(": ".join((word, *_details(data))), invalid=True)
    if word:
        return DeliveryError(word, doubtful=word in HALF_DONE)
    # A server that fails before it has anything to say may have passed the call on.
    return DeliveryError(f"Slack answered with HTTP {status}", doubtful=status >= _SERVER or status < _REDIRECTED)


def withdraws(error: BaseException) -> bool:
    """Whether Slack says that the token will never work again."""
    return word(error) in WITHDRAWN


def lacks_scope(fault: DeliveryError) -> bool:
    """Whether the app was installed without a permission that this takes."""
    return fault.reason.startswith("missing_scope")


def bars_files(fault: DeliveryError) -> bool:
    """Whether the workspace itself takes no files, or not this one."""
    return fault.reason.partition(":")[0] in NO_FILES


def word(error: BaseException) -> str:
    """Slack's own word for what is wrong; empty when it did not say one."""
    return str(_data(getattr(error, "response", None)).get("error") or "")


def _details(data: Mapping[str, Any]) -> list[str]:
    """What exactly is wrong; Slack names places, not contents."""
    metadata = data.get("response_metadata")
    messages = metadata.get("messages") if isinstance(metadata, Mapping) else None
    return [str(each)[:200] for each in messages[:3]] if isinstance(messages, list) else []


def _status(response: object) -> int | None:
    """From slack_sdk's response, from aiohttp's, or from a plain mapping."""
    for name in ("status_code", "status"):
        found = response.get(name) if isinstance(response, Mapping) else getattr(response, name, None)
        if isinstance(found, int):
            return found
    return _FINE if isinstance(response, Mapping) else None


def _header(response: object, name: str) -> str:
    headers = response.get("headers") if isinstance(response, Mapping) else getattr(response, "headers", None)
    if not isinstance(headers, Mapping):
        return ""
    return next((str(value) for key, value in headers.items() if str(key).lower() == name.lower()), "")


def _data(response: object) -> Mapping[str, Any]:
    found = response if isinstance(response, Mapping) else getattr(response, "data", None)
    return found if isinstance(found, Mapping) else {}


def _seconds(retry_after: str) -> float | None:
    try:
        seconds = float(retry_after)
    except ValueError:
        return None
    return seconds if 0 <= seconds < 86_400 else None


def _from_aiohttp(error: BaseException) -> bool:
    return any(each.__module__.partition(".")[0] == "aiohttp" for each in type(error).__mro__)


def _never_left(error: BaseException) -> bool:
    """Whether not even a connection came about."""
    names = {each.__name__ for each in type(error).__mro__}
    return bool(names & {"ClientConnectorError", "ConnectionRefusedError", "gaierror", "InvalidURL"})
