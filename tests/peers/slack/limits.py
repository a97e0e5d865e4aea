"""What Slack takes at most, and which elements it takes where: numbers and tables, each with its source.

Sources are pages below https://docs.slack.dev/reference unless they are written out; `measured` ones were seen by others.
"""

from typing import Final, Literal

Surface = Literal["message", "modal", "home"]

# Whole messages and views
MESSAGE_BLOCKS: Final = 50  # /block-kit/blocks: 50 in a message
VIEW_BLOCKS: Final = 100  # /block-kit/blocks: 100 in modals and Home tabs
MESSAGE_TEXT: Final = 40_000  # /methods/chat.postMessage: longer ones are truncated
UPDATE_TEXT: Final = 4_000  # /methods/chat.update: msg_too_long
MESSAGE_ALTOGETHER: Final = 13_400  # measured: https://github.com/slackapi/bolt-js/issues/2509, msg_blocks_too_long
BLOCK_OVERHEAD: Final = 125  # measured there too: what one block without text costs of it
VIEW_BYTES: Final = 250_000  # /methods/views.open: view_too_large
VIEW_STACK: Final = 3  # /methods/views.push: push_limit_reached
VIEW_TITLE: Final = 24  # /views/modal-views
VIEW_BUTTON: Final = 24  # /views/modal-views: submit and close
PRIVATE_METADATA: Final = 3_000  # /views/modal-views
CALLBACK_ID: Final = 255  # /views/modal-views
EXTERNAL_ID: Final = 255  # /methods/views.update
METADATA_BYTES: Final = 8_000  # https://docs.slack.dev/messaging/message-metadata: metadata_too_large

# Blocks
BLOCK_ID: Final = 255  # /block-kit/blocks/section-block
SECTION_TEXT: Final = 3_000  # /block-kit/blocks/section-block
SECTION_FIELDS: Final = 10  # /block-kit/blocks/section-block
SECTION_FIELD: Final = 2_000  # /block-kit/blocks/section-block
HEADER_TEXT: Final = 150  # /block-kit/blocks/header-block
CONTEXT_ELEMENTS: Final = 10  # /block-kit/blocks/context-block
ACTIONS_ELEMENTS: Final = 25  # /block-kit/blocks/actions-block
CONTEXT_ACTIONS_ELEMENTS: Final = 5  # /block-kit/blocks/context-actions-block
INPUT_LABEL: Final = 2_000  # /block-kit/blocks/input-block
INPUT_HINT: Final = 2_000  # /block-kit/blocks/input-block
IMAGE_URL: Final = 3_000  # /block-kit/blocks/image-block
ALT_TEXT: Final = 2_000  # /block-kit/blocks/image-block
UPLOAD_ALT: Final = 1_000  # /methods/files.getUploadURLExternal: alt_txt_too_large
IMAGE_TITLE: Final = 2_000  # /block-kit/blocks/image-block
MARKDOWN_TEXT: Final = 12_000  # /block-kit/blocks/markdown-block, all of a message together

# Elements
TEXT: Final = 3_000  # /block-kit/composition-objects/text-object, also 1 at least
ACTION_ID: Final = 255  # /block-kit/block-elements/button-element
BUTTON_TEXT: Final = 75  # /block-kit/block-elements/button-element
BUTTON_VALUE: Final = 2_000  # /block-kit/block-elements/button-element
BUTTON_URL: Final = 3_000  # /block-kit/block-elements/button-element
ACCESSIBILITY_LABEL: Final = 75  # /block-kit/block-elements/button-element
PLACEHOLDER: Final = 150  # /block-kit/block-elements/select-menu-element
OPTIONS: Final = 100  # /block-kit/block-elements/select-menu-element
OPTION_GROUPS: Final = 100  # /block-kit/block-elements/select-menu-element
FEW_OPTIONS: Final = 10  # /block-kit/block-elements/checkboxes-element and radio-button-group-element
OVERFLOW_LEAST: Final = 2  # https://api.slack.com/reference/block-kit/block-elements#overflow, in its older form
OVERFLOW_MOST: Final = 5  # /block-kit/block-elements/overflow-menu-element
OPTION_TEXT: Final = 75  # /block-kit/composition-objects/option-object
OPTION_VALUE: Final = 150  # /block-kit/composition-objects/option-object
OPTION_DESCRIPTION: Final = 75  # /block-kit/composition-objects/option-object
OPTION_URL: Final = 3_000  # /block-kit/composition-objects/option-object
GROUP_LABEL: Final = 75  # /block-kit/composition-objects/option-group-object
INPUT_TEXT: Final = 3_000  # /block-kit/block-elements/plain-text-input-element: min_length and max_length
CONFIRM_TITLE: Final = 100  # /block-kit/composition-objects/confirmation-dialog-object
CONFIRM_TEXT: Final = 300  # /block-kit/composition-objects/confirmation-dialog-object
CONFIRM_CONFIRM: Final = 30  # /block-kit/composition-objects/confirmation-dialog-object
CONFIRM_DENY: Final = 30  # /block-kit/composition-objects/confirmation-dialog-object

# Time
ACK_S: Final = 3.0  # https://docs.slack.dev/interactivity/handling-user-interaction#acknowledgment_response
TRIGGER_S: Final = 3.0  # https://docs.slack.dev/interactivity/handling-user-interaction#modal_responses
RESPONSE_URL_S: Final = 1_800.0  # https://docs.slack.dev/interactivity/handling-user-interaction#message_responses
RESPONSE_URL_USES: Final = 5  # the same page
RETRIES_S: Final = (0.0, 60.0, 300.0)  # https://docs.slack.dev/apis/events-api#retries
CODE_S: Final = 600.0  # https://docs.slack.dev/authentication/installing-with-oauth: codes last ten minutes
TOKEN_S: Final = 43_200  # https://docs.slack.dev/authentication/using-token-rotation
CONNECTIONS: Final = 10  # https://docs.slack.dev/apis/events-api/using-socket-mode: ten connections

SELECTS: Final = ("static_select", "external_select", "users_select", "conversations_select", "channels_select")
MULTI_SELECTS: Final = tuple(f"multi_{name}" for name in SELECTS)
PICKERS: Final = ("datepicker", "timepicker", "datetimepicker")
TYPED: Final = ("plain_text_input", "email_text_input", "url_text_input", "number_input", "rich_text_input")

ELEMENTS: Final[dict[str, frozenset[str]]] = {
    # /block-kit/blocks/section-block: the accessory
    "section": frozenset(
        {"button", "overflow", "radio_buttons", "checkboxes", "image", "workflow_button"}
        | {*SELECTS, *MULTI_SELECTS, "datepicker", "timepicker"}
    ),
    # /block-kit/blocks/actions-block
    "actions": frozenset(
        {"button", "overflow", "radio_buttons", "checkboxes", "workflow_button", "rich_text_input"}
        | {*SELECTS, *MULTI_SELECTS, *PICKERS}
    ),
    # /block-kit/blocks/context-block
    "context": frozenset({"image", "plain_text", "mrkdwn"}),
    # /block-kit/blocks/input-block
    "input": frozenset({"radio_buttons", "checkboxes", "file_input", *SELECTS, *MULTI_SELECTS, *PICKERS, *TYPED}),
    # /block-kit/blocks/context-actions-block
    "context_actions": frozenset({"feedback_buttons", "icon_button"}),
}
"""Which elements a block takes."""

BLOCKS: Final[dict[Surface, frozenset[str]]] = {
    "message": frozenset(
        {"actions", "alert", "card", "carousel", "context", "context_actions", "divider", "file", "header", "image"}
        | {"input", "markdown", "plan", "rich_text", "section", "table", "task_card", "video"}
    ),
    "modal": frozenset(
        {"actions", "alert", "context", "divider", "header", "image", "input", "rich_text", "section", "video"}
    ),
    "home": frozenset(
        {"actions", "alert", "context", "divider", "header", "image", "input", "rich_text", "section", "video"}
    ),
}
"""Which blocks a surface takes (/block-kit/blocks: the surfaces of each)."""

MODAL_ONLY: Final = frozenset({"file_input"})
"""Elements that are taken in modals only (/block-kit/block-elements/file-input-element)."""
EVENT_SCOPES: Final[dict[str, str]] = {
    "message.im": "im:history", "message.channels": "channels:history", "message.groups": "groups:history",
    "user_change": "users:read", "app_mention": "app_mentions:read",
}  # fmt: skip
"""What a workspace must have granted for an event to be sent (/events/*)."""
COMMAND_SCOPE: Final = "commands"  # /scopes/commands: slash commands and shortcuts
SCOPES: Final[dict[str, str]] = {
    "auth.test": "", "api.test": "", "auth.revoke": "", "apps.uninstall": "", "oauth.v2.access": "",
    "apps.connections.open": "connections:write",
    "chat.postMessage": "chat:write", "chat.postEphemeral": "chat:write", "chat.update": "chat:write",
    "chat.delete": "chat:write", "users.info": "users:read",
    "files.getUploadURLExternal": "files:write", "files.completeUploadExternal": "files:write", "files.info": "files:read",
    "views.open": "", "views.push": "", "views.update": "", "views.publish": "",
}  # fmt: skip
"""What a token must have been granted (/methods/*); conversations.* depend on the kind of conversation."""
