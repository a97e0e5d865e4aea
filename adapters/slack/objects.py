"""The small things that blocks are made of: text objects, options, confirm dialogs."""

import re
from typing import Any

from adapters.slack import markup, tags
from adapters.slack.limits import (
    BUTTON_URL,
    CONFIRM_BUTTON,
    CONFIRM_TEXT,
    CONFIRM_TITLE,
    OPTION_DESCRIPTION,
    OPTION_TEXT,
    TEXT_OBJECT,
)
from bot.model.reply import Button, Option
from bot.text import Locale, Text

Json = dict[str, Any]

_ADDRESS = re.compile(r"https?://[^\s/?#|<>]+[^\s|<>]*\Z")
CANCEL = Text(en="Cancel", ja="やめる")


def plain(text: str, most: int = TEXT_OBJECT) -> Json:
    """A text in which nothing is parsed; `emoji` would make pictures of `:codes:`."""
    return {"type": "plain_text", "text": markup.plain(text, most), "emoji": False}


def mrkdwn(drawn: str) -> Json:
    """A text that is mrkdwn already."""
    return {"type": "mrkdwn", "text": drawn}


def prose(text: str, most: int = TEXT_OBJECT) -> Json:
    """Running text: plain, unless a moment stands in it."""
    return mrkdwn(markup.mrkdwn(text, most)) if markup.has_moment(text) else plain(text, most)


def option(option: Option) -> Json:
    """One thing to choose."""
    drawn: Json = {"text": plain(option.label, OPTION_TEXT), "value": option.value or tags.EMPTY}
    if option.description.strip():
        drawn["description"] = plain(option.description, OPTION_DESCRIPTION)
    return drawn


def confirm(button: Button) -> Json:
    """What is asked before a button counts."""
    dialog: Json = {
        "title": plain(button.label, CONFIRM_TITLE),
        "text": plain(button.confirm, CONFIRM_TEXT),
        "confirm": plain(button.label, CONFIRM_BUTTON),
        "deny": plain(CANCEL.say(spoken_in(button.label)), CONFIRM_BUTTON),
    }
    return {**dialog, "style": "danger"} if button.tone == "danger" else dialog


def opens(url: str) -> bool:
    """Whether Slack takes this address for a button."""
    return len(url) <= BUTTON_URL and bool(_ADDRESS.match(url))


def spoken_in(*labels: str) -> Locale:
    """The language of words that the core chose. Slack wants a few words of its own, such as the one for leaving."""
    japanese = any("\u3040" <= sign <= "\u30ff" or "\u4e00" <= sign <= "\u9fff" for sign in "".join(labels))
    return "ja" if japanese else "en"
