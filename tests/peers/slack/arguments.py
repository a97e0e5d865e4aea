"""Which arguments each method of the Web API knows: what is misspelt, or belongs to another method, does nothing.

Sources: the pages below https://docs.slack.dev/reference/methods.
"""

from typing import Final

EVERYWHERE: Final = frozenset({"token", "team_id"})
"""What official clients send along whether a method knows it or not."""
_MESSAGE: Final = (
    "channel",
    "text",
    "blocks",
    "attachments",
    "markdown_text",
    "metadata",
    "as_user",
    "link_names",
    "parse",
)
_PAGES: Final = ("channel", "cursor", "include_all_metadata", "inclusive", "latest", "limit", "oldest")
_TRIGGER: Final = ("trigger_id", "interactivity_pointer", "view")

ARGUMENTS: Final[dict[str, tuple[str, ...]]] = {
    "apps.connections.open": (),
    "apps.uninstall": ("client_id", "client_secret"),
    "auth.revoke": ("test",),
    "auth.test": (),
    "chat.delete": ("channel", "ts", "as_user"),
    "chat.postEphemeral": (*_MESSAGE, "user", "icon_emoji", "icon_url", "thread_ts", "username"),
    "chat.postMessage": (
        *_MESSAGE, "icon_emoji", "icon_url", "mrkdwn", "reply_broadcast", "thread_ts", "unfurl_links", "unfurl_media",
        "username",
    ),
    "chat.update": (*_MESSAGE, "ts", "file_ids", "reply_broadcast", "unfurled_attachments"),
    "conversations.history": _PAGES,
    "conversations.info": ("channel", "include_locale", "include_num_members"),
    "conversations.open": ("channel", "prevent_creation", "return_im", "users"),
    "conversations.replies": (*_PAGES, "ts"),
    "files.completeUploadExternal": (
        "files", "channel_id", "channels", "thread_ts", "initial_comment", "blocks", "icon_emoji", "icon_url", "username",
    ),
    "files.getUploadURLExternal": ("filename", "length", "alt_txt", "snippet_type"),
    "files.info": ("file", "count", "cursor", "limit", "page"),
    "oauth.v2.access": (
        "client_id", "client_secret", "code", "code_verifier", "grant_type", "redirect_uri", "refresh_token",
    ),
    "users.info": ("user", "include_locale"),
    "views.open": _TRIGGER,
    "views.publish": ("user_id", "view", "hash", "interactivity_pointer"),
    "views.push": _TRIGGER,
    "views.update": ("view", "view_id", "external_id", "hash"),
}  # fmt: skip
"""By method; one that is not named here takes whatever it is given."""


def unknown(method: str, given: object) -> list[str]:
    """The names among those given that the method does not know."""
    names = {str(each) for each in given} if isinstance(given, dict) else set()
    return sorted(names - EVERYWHERE - {*ARGUMENTS[method]}) if method in ARGUMENTS else []
