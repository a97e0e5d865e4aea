"""What Slack has room for: every limit of a message, a modal and a home tab, with where it is written.

Sources are pages of https://docs.slack.dev/reference/ unless they are written out.
"""

from msgspec.structs import replace

from bot.model.reply import Capabilities

MESSAGE_BLOCKS = 50  # block-kit/blocks
VIEW_BLOCKS = 100  # views/modal-views, views/home-tab-views
MESSAGE_CHARACTERS = 11_000
"""Characters in all blocks of a message together, with BLOCK_CHARACTERS for each block.

Slack refuses more than about 13 200 with `msg_blocks_too_long` and does not say how it counts: once 11 341 in many small
blocks were too many. Sources: https://github.com/slackapi/bolt-js/issues/2509 and 2867 there.
"""
BLOCK_CHARACTERS = 125
FALLBACK = 3000  # methods/chat.update refuses a `text` of more than 4 000

TEXT_OBJECT = 3000  # block-kit/composition-objects/text-object
HEADER = 150  # block-kit/blocks/header-block
SECTION_TEXT = 3000  # block-kit/blocks/section-block
SECTION_FIELDS = 10  # block-kit/blocks/section-block
SECTION_FIELD = 2000  # block-kit/blocks/section-block
FIELD_NAME = 300
"""Our own: a name of 75 characters, with entities."""
ACTIONS_ELEMENTS = 25  # block-kit/blocks/actions-block

ACTION_ID = 255  # block-kit/block-elements/button-element
BUTTON_TEXT = 75  # block-kit/block-elements/button-element
BUTTON_VALUE = 2000  # block-kit/block-elements/button-element
BUTTON_URL = 3000  # block-kit/block-elements/button-element
OPTIONS = 100  # block-kit/block-elements/select-menu-element
OVERFLOW_OPTIONS = 5  # block-kit/block-elements/overflow-menu-element
OPTION_TEXT = 75  # block-kit/composition-objects/option-object
OPTION_DESCRIPTION = 75  # block-kit/composition-objects/option-object
OPTION_VALUE = 150  # block-kit/composition-objects/option-object
PLACEHOLDER = 150  # block-kit/block-elements/select-menu-element
CONFIRM_TITLE = 100  # block-kit/composition-objects/confirmation-dialog-object
CONFIRM_TEXT = 300  # block-kit/composition-objects/confirmation-dialog-object
CONFIRM_BUTTON = 30  # block-kit/composition-objects/confirmation-dialog-object

VIEW_TITLE = 24  # views/modal-views
VIEW_SUBMIT = 24  # views/modal-views
PRIVATE_METADATA = 3000  # views/modal-views
CALLBACK_ID = 255  # views/modal-views
ALT = 1000  # methods/files.getUploadURLExternal, alt_txt_too_large
INPUT_LABEL = 2000  # block-kit/blocks/input-block
INPUT_HINT = 2000  # block-kit/blocks/input-block
INPUT_VALUE = 3000  # block-kit/block-elements/plain-text-input-element

CAPABILITIES = Capabilities(
    text=SECTION_TEXT,
    cards=8,
    title=HEADER,
    body=SECTION_TEXT,
    fields=5 * SECTION_FIELDS,
    field_name=75,
    field_value=1500,
    buttons=20,
    button_label=BUTTON_TEXT,
    button_value=BUTTON_VALUE,
    options=OPTIONS,
    option_label=OPTION_TEXT,
    form_title=VIEW_TITLE,
    inputs=VIEW_BLOCKS // 2,
    input_label=150,
    harmless_repeat_s=0.0,
    finds=True,
    per_channel_s=1.0,
    per_second=None,
    send_timeout_s=15.0,
)
"""One message a second and channel: https://docs.slack.dev/apis/web-api/rate-limits, which gives a workspace no number."""
CHOICES = replace(CAPABILITIES, button_value=OPTION_VALUE)
"""What a choice may hold: the values of options have less room than those of buttons."""


def narrowed(by: int) -> Capabilities:
    """The same with room for a `by`-th part of the words, for replies that are too long altogether."""
    full = CAPABILITIES
    return replace(
        full,
        text=SECTION_TEXT // by,
        body=SECTION_TEXT // by,
        field_value=1500 // by,
        options=max(OPTIONS // by, 10),
        cards=8 if by < 8 else 4,
        buttons=20 if by < 8 else 10,
    )
