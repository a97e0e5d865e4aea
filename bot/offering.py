"""A form that cannot be opened at once is offered: a button that says the words again, from which it can be."""

from dataclasses import replace

from bot.model.event import Event, Press, Said
from bot.model.reply import Button, Card, Reply

AGAIN = "again"


def offered(reply: Reply, words: str) -> Reply:
    """The reply with a button in place of its form; `words` are what the person said to get it."""
    if reply.form is None:
        return reply
    asked = " · ".join(each.label for each in reply.form.inputs)
    button = Button(label=reply.form.title, action=AGAIN, value=words, tone="good")
    return replace(reply, form=None, cards=(*reply.cards, Card(body=asked, buttons=(button,))))


def said_again(press: Press) -> Event:
    """What was said, said again by pressing the button."""
    return Said(id=press.id, at=press.at, who=press.who, where=press.where, answers=press.answers, text=press.value)
