"""A form that cannot be opened at once is offered: a button that brings the same answer again, where it can be."""

from msgspec.structs import replace

from bot.model.event import Command, Event, Press, Said
from bot.model.reply import Button, Card, Reply

AGAIN = "again"


def offered(reply: Reply, event: Event) -> Reply:
    """The reply with a button in place of its form; pressing it raises the event once more."""
    if reply.form is None:
        return reply
    asked = " · ".join(each.label for each in reply.form.inputs)
    action, value = again(event)
    button = Button(label=reply.form.title, action=action, value=value, tone="good")
    return replace(reply, form=None, cards=(*reply.cards, Card(body=asked, buttons=(button,))))


def said_again(press: Press) -> Event:
    """What was said, said again by pressing the button."""
    return press.turned(Said, answers=press.answers, text=press.value)


def again(event: Event) -> tuple[str, str]:
    """The action and value of a button that raises the event once more."""
    match event:
        case Press():
            return event.action, event.value
        case Command():
            return AGAIN, f"{event.path} {event.text}".strip()
        case Said():
            return AGAIN, event.text
    return AGAIN, "help"
