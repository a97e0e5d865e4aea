"""How a reply looks in Slack: a message, the home tab, suggestions while a name is typed, faults in a form."""

from collections.abc import Sequence

from adapters.slack import layout, markup
from adapters.slack.limits import (
    FALLBACK,
    INPUT_HINT,
    MESSAGE_BLOCKS,
    OPTION_VALUE,
    OPTIONS,
    VIEW_BLOCKS,
    VIEW_SUBMIT,
    VIEW_TITLE,
)
from adapters.slack.objects import Json, option, plain, spoken_in
from bot.model.reply import Card, Option, Reply
from bot.text import Text

NAME = "Kizuna"
CLOSE = Text(en="Close", ja="閉じる")


def message(reply: Reply) -> Json:
    """Arguments of `chat.postMessage` and for a `response_url`, but for where it goes; without the reply's form.

    `text` says what the blocks say, for notifications and for those who listen.
    """
    return {
        "text": markup.fallback(_said(reply), FALLBACK),
        "blocks": layout.blocks(reply, MESSAGE_BLOCKS),
        "unfurl_links": False,
        "unfurl_media": False,
    }


def home(reply: Reply) -> Json:
    """The view of the home tab."""
    return {"type": "home", "blocks": layout.blocks(reply, VIEW_BLOCKS)}


def window(reply: Reply) -> Json:
    """A modal that shows the reply, for where there is no message to answer beside."""
    locale = spoken_in(reply.text, *(each.title + each.body for each in reply.cards))
    return {
        "type": "modal",
        "title": plain(NAME, VIEW_TITLE),
        "close": plain(CLOSE.say(locale), VIEW_SUBMIT),
        "blocks": layout.blocks(reply, VIEW_BLOCKS),
    }


def suggestions(reply: Reply, typed: str) -> Json:
    """The options of an external select, the typed words themselves last, since a select takes nothing else."""
    said = typed.strip()
    offered = [each for each in reply.options if len(each.value) <= OPTION_VALUE][: OPTIONS - 1]
    if said and len(said) <= OPTION_VALUE and said not in [each.value for each in offered]:
        offered.append(Option(label=said, value=said))
    return {"options": [option(each) for each in offered]}


def errors(reply: Reply, blocks: Sequence[str]) -> Json | None:
    """The answer to a sent form that keeps it open; None when nothing is wrong. `blocks` are the form's, in order.

    What is wrong with an input that the form does not have stands at the first one.
    """
    if not reply.faults or not blocks:
        return None
    found: dict[str, str] = {}
    for id, words in reply.faults:
        at = id if id in blocks else blocks[0]
        found[at] = " ".join(filter(None, (found.get(at), markup.plain(words, INPUT_HINT))))
    return {"response_action": "errors", "errors": found}


def _said(reply: Reply) -> str:
    picture = [reply.picture.alt or reply.picture.name] if reply.picture else []
    return "\n".join(filter(None, [reply.text, *map(_told, reply.cards), *picture]))


def _told(card: Card) -> str:
    fields = [": ".join(filter(None, (each.name, each.value))) for each in card.fields]
    return "\n".join(filter(None, [card.title, card.body, card.opener, *fields, card.note]))
