"""What Discord allows at most, each with where it says so."""

CONTENT = 2000  # https://docs.discord.com/developers/resources/message#create-message
NONCE = 25  # the same
EMBEDS = 10  # the same
EMBED_TOTAL = 6000  # https://docs.discord.com/developers/resources/message#embed-object-embed-limits
EMBED_PARTS = {"title": 256, "description": 4096}  # the same
EMBED_FIELDS, FIELD_NAME, FIELD_VALUE, FOOTER, AUTHOR = 25, 256, 1024, 2048, 256  # the same
FILES = 10  # https://docs.discord.com/developers/reference#uploading-files
FILE_BYTES = 10 * 1024 * 1024  # the same

ROWS = 5  # https://docs.discord.com/developers/components/reference#legacy-message-component-behavior
ROW_BUTTONS = 5  # https://docs.discord.com/developers/components/reference#action-row
TOTAL_COMPONENTS = 40  # https://docs.discord.com/developers/components/reference
TOTAL_TEXT = 4000  # https://github.com/discord/discord-api-docs/pull/8562
TEXT_BYTES, TEXT_OVERHEAD = 10_170, 12  # then 500: https://github.com/discord/discord-api-docs/issues/8554
SECTION_TEXTS = 3  # https://docs.discord.com/developers/components/reference#section
GALLERY = 10  # https://docs.discord.com/developers/components/reference#media-gallery
MEDIA_TEXT = 1024  # the same
CUSTOM_ID = 100  # https://docs.discord.com/developers/components/reference#anatomy-of-a-component-custom-id
BUTTON_LABEL, BUTTON_URL = 80, 512  # https://docs.discord.com/developers/components/reference#button
OPTIONS = 25  # https://docs.discord.com/developers/components/reference#string-select
OPTION_LABEL = OPTION_VALUE = OPTION_DESCRIPTION = 100  # the same
PLACEHOLDER = 150  # the same

MODAL_TITLE, MODAL_PARTS = 45, 5  # https://docs.discord.com/developers/interactions/receiving-and-responding
LABEL, LABEL_DESCRIPTION = 45, 100  # https://docs.discord.com/developers/components/reference#label
INPUT, INPUT_PLACEHOLDER = 4000, 100  # https://docs.discord.com/developers/components/reference#text-input
GROUP_OPTIONS = 10  # https://docs.discord.com/developers/components/reference#radio-group

FOLLOWUPS_USER_INSTALL = 5  # https://docs.discord.com/developers/interactions/receiving-and-responding
SUGGESTIONS = 25  # the same
COMMANDS = {1: 100, 2: 15, 3: 15}  # https://docs.discord.com/developers/interactions/application-commands
COMMAND_NAME, DESCRIPTION = 32, 100  # the same
COMMAND_OPTIONS = CHOICES = 25  # the same
CHOICE_NAME = CHOICE_VALUE = 100  # the same
COMMAND_TEXT = 8000  # the same: "combined name, description, and value properties"
HISTORY = 100  # https://docs.discord.com/developers/resources/message#get-channel-messages
