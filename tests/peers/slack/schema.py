"""Which fields blocks, elements and views may have: what is not named here is refused as an additional property.

Sources: the pages of each block and element below https://docs.slack.dev/reference/block-kit.
"""

from typing import Final

_SELECT: Final = ("action_id", "confirm", "focus_on_load", "placeholder")
_TYPED: Final = ("action_id", "initial_value", "dispatch_action_config", "focus_on_load", "placeholder")
_IMAGE: Final = ("image_url", "slack_file", "alt_text")

BLOCK_FIELDS: Final[dict[str, tuple[str, ...]]] = {
    "actions": ("elements",),
    "context": ("elements",),
    "context_actions": ("elements",),
    "divider": (),
    "header": ("text",),
    "image": (*_IMAGE, "title"),
    "input": ("label", "element", "dispatch_action", "hint", "optional"),
    "markdown": ("text",),
    "rich_text": ("elements",),
    "section": ("text", "fields", "accessory", "expand"),
}
"""Fields of each block beside `type` and `block_id`; blocks that are missing here are taken as they are."""

BLOCK_NEEDS: Final[dict[str, tuple[str, ...]]] = {
    "actions": ("elements",),
    "context": ("elements",),
    "context_actions": ("elements",),
    "header": ("text",),
    "image": ("alt_text",),
    "input": ("label", "element"),
    "markdown": ("text",),
    "rich_text": ("elements",),
}
"""Fields that a block must have."""

ELEMENT_FIELDS: Final[dict[str, tuple[str, ...]]] = {
    "button": ("text", "action_id", "url", "value", "style", "confirm", "accessibility_label", "agent_prompt"),
    "overflow": ("action_id", "options", "confirm"),
    "radio_buttons": ("action_id", "options", "initial_option", "confirm", "focus_on_load"),
    "checkboxes": ("action_id", "options", "initial_options", "confirm", "focus_on_load"),
    "image": _IMAGE,
    "static_select": (*_SELECT, "options", "option_groups", "initial_option"),
    "external_select": (*_SELECT, "initial_option", "min_query_length"),
    "users_select": (*_SELECT, "initial_user"),
    "conversations_select": (
        *_SELECT, "initial_conversation", "default_to_current_conversation", "response_url_enabled", "filter",
    ),
    "channels_select": (*_SELECT, "initial_channel", "response_url_enabled"),
    "multi_static_select": (*_SELECT, "options", "option_groups", "initial_options", "max_selected_items"),
    "multi_external_select": (*_SELECT, "initial_options", "min_query_length", "max_selected_items"),
    "multi_users_select": (*_SELECT, "initial_users", "max_selected_items"),
    "multi_conversations_select": (
        *_SELECT, "initial_conversations", "default_to_current_conversation", "filter", "max_selected_items",
    ),
    "multi_channels_select": (*_SELECT, "initial_channels", "max_selected_items"),
    "datepicker": (*_SELECT, "initial_date"),
    "timepicker": (*_SELECT, "initial_time", "timezone"),
    "datetimepicker": ("action_id", "confirm", "focus_on_load", "initial_date_time"),
    "plain_text_input": (*_TYPED, "multiline", "min_length", "max_length"),
    "email_text_input": _TYPED,
    "url_text_input": _TYPED,
    "number_input": (*_TYPED, "is_decimal_allowed", "min_value", "max_value"),
    "rich_text_input": (*_TYPED, "min_lines", "max_lines"),
    "file_input": ("action_id", "filetypes", "max_files"),
    "workflow_button": ("text", "action_id", "workflow", "style", "accessibility_label"),
    "feedback_buttons": ("action_id", "positive_button", "negative_button"),
    "icon_button": ("action_id", "icon", "text", "accessibility_label", "value", "visible_to_user_ids", "confirm"),
}  # fmt: skip
"""Fields of each element beside `type`."""

ELEMENT_NEEDS: Final[dict[str, tuple[str, ...]]] = {
    "button": ("text",),
    "overflow": ("options",),
    "radio_buttons": ("options",),
    "checkboxes": ("options",),
    "image": ("alt_text",),
    "number_input": ("is_decimal_allowed",),
    "workflow_button": ("text", "workflow"),
    "feedback_buttons": ("positive_button", "negative_button"),
    "icon_button": ("icon", "text"),
}
"""Fields that an element must have."""

OPTION_FIELDS: Final = ("text", "value", "description", "url")
CONFIRM_FIELDS: Final = ("title", "text", "confirm", "deny", "style")
MODAL_FIELDS: Final = (
    "type", "title", "blocks", "close", "submit", "private_metadata", "callback_id", "clear_on_close",
    "notify_on_close", "external_id", "submit_disabled",
)  # fmt: skip
HOME_FIELDS: Final = ("type", "blocks", "private_metadata", "callback_id", "external_id")
