"""Our numbers agree with those that the loopback Slack goes by, which were gathered apart from them."""

from adapters.slack import limits as ours
from bot.fit import Bounds
from tests.peers.slack import limits as theirs

SAME = {
    "MESSAGE_BLOCKS": "MESSAGE_BLOCKS", "VIEW_BLOCKS": "VIEW_BLOCKS", "HEADER": "HEADER_TEXT",
    "SECTION_TEXT": "SECTION_TEXT", "SECTION_FIELDS": "SECTION_FIELDS", "SECTION_FIELD": "SECTION_FIELD",
    "TEXT_OBJECT": "TEXT", "ACTIONS_ELEMENTS": "ACTIONS_ELEMENTS", "BUTTON_TEXT": "BUTTON_TEXT",
    "BUTTON_VALUE": "BUTTON_VALUE", "BUTTON_URL": "BUTTON_URL", "ACTION_ID": "ACTION_ID", "OPTIONS": "OPTIONS",
    "OVERFLOW_OPTIONS": "OVERFLOW_MOST", "OPTION_TEXT": "OPTION_TEXT", "OPTION_DESCRIPTION": "OPTION_DESCRIPTION",
    "OPTION_VALUE": "OPTION_VALUE", "PLACEHOLDER": "PLACEHOLDER", "CONFIRM_TITLE": "CONFIRM_TITLE",
    "CONFIRM_TEXT": "CONFIRM_TEXT", "CONFIRM_BUTTON": "CONFIRM_CONFIRM", "VIEW_TITLE": "VIEW_TITLE",
    "VIEW_SUBMIT": "VIEW_BUTTON", "PRIVATE_METADATA": "PRIVATE_METADATA", "CALLBACK_ID": "CALLBACK_ID",
    "INPUT_LABEL": "INPUT_LABEL", "INPUT_HINT": "INPUT_HINT", "INPUT_VALUE": "INPUT_TEXT",
    "BLOCK_CHARACTERS": "BLOCK_OVERHEAD",
}  # fmt: skip


def test_every_number_is_the_same() -> None:
    assert {name: getattr(ours, name) for name in SAME} == {name: getattr(theirs, SAME[name]) for name in SAME}


def test_whole_messages_stay_below_what_slack_takes() -> None:
    assert ours.MESSAGE_CHARACTERS < theirs.MESSAGE_ALTOGETHER
    assert ours.FALLBACK < theirs.UPDATE_TEXT


def test_nothing_that_slack_limits_is_left_open() -> None:
    assert [name for name in Bounds._fields if getattr(ours.CAPABILITIES, name) is None] == []


def test_what_the_core_may_rely_on() -> None:
    can = ours.CAPABILITIES
    assert can.finds
    assert (can.per_channel_s, can.harmless_repeat_s) == (1.0, 0.0)
