"""What Discord has room for, each limit with its source: a page under https://docs.discord.com/developers/."""

from bot.model.reply import Capabilities

# components/reference#component-object; change-log, Raised Component Limits (2025-04-29)
COMPONENTS = 40
"""In a message, those inside others too."""
# Not on these pages: github.com/discord/discord-api-docs/pull/8562
TEXT = 4000
"""Characters in all texts of a message together, markup included.

Above 10 170 bytes of them all, with 12 more for each, Discord fails, and Japanese takes three a character; markup.size
keeps well below. Measured: github.com/discord/discord-api-docs/issues/8554
"""
CUSTOM_ID = 100  # components/reference#anatomy-of-a-component-custom-id
"""Characters of what a component carries; no two in a message may carry the same."""

ROW_BUTTONS = 5  # components/reference#action-row
BUTTON_LABEL = 80  # components/reference#button-button-structure
URL = 512  # the same
OPTIONS = 25  # components/reference#string-select-string-select-structure
PLACEHOLDER = 150  # the same
OPTION_LABEL = 100  # components/reference#string-select-select-option-structure
OPTION_VALUE = 100  # the same
OPTION_DESCRIPTION = 100  # the same
ALT = 1024  # components/reference#media-gallery-media-gallery-item-structure

FORM_TITLE = 45  # interactions/receiving-and-responding#interaction-response-object-modal
INPUTS = 5  # the same
INPUT_LABEL = 45  # components/reference#label-label-structure
INPUT_DESCRIPTION = 100  # the same
INPUT_VALUE = 4000  # components/reference#text-input-text-input-structure
INPUT_PLACEHOLDER = 100  # the same

COMMAND_NAME = 32  # interactions/application-commands#application-command-object-application-command-naming
COMMAND_DESCRIPTION = 100  # interactions/application-commands#application-command-object
COMMAND_OPTIONS = 25  # the same
SUBCOMMANDS = 25  # the same: subcommands are options
COMMAND_CHOICES = (
    25  # interactions/application-commands#application-command-object-application-command-option-structure
)
CHOICE_NAME = (
    100  # interactions/application-commands#application-command-object-application-command-option-choice-structure
)
CHOICE_VALUE = 100  # the same


CARDS = 12
"""As many as the tightest layout has room for, with a text, a picture and a file; see layout."""
ACTION = 24
"""Characters of an action that are counted on; with a longer one the value has less room, and layout sees to that."""

CAPABILITIES = Capabilities(
    text=TEXT,
    cards=CARDS,
    title=256,
    body=TEXT,
    fields=25,
    field_name=80,
    field_value=1024,
    buttons=25,
    button_label=BUTTON_LABEL,
    button_value=CUSTOM_ID - len("k1~00::") - ACTION,
    options=OPTIONS,
    option_label=OPTION_LABEL,
    form_title=FORM_TITLE,
    inputs=INPUTS,
    input_label=INPUT_LABEL,
    # Not in answer to a sent form, to plain words, or once the answer was deferred: a button that opens it stands in.
    # "In the past few minutes", and nothing more exact is said anywhere.
    harmless_repeat_s=120.0,  # resources/message#create-message
    finds=True,
    # 50 requests of any kind; answers to interactions are not counted.
    per_second=49.0,  # topics/rate-limits#global-rate-limit
    send_timeout_s=15.0,
)
