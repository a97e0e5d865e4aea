"""Forms that cannot be opened at once: Discord opens one only in answer to a command or a press, and closes it when sent."""

from collections import OrderedDict
from collections.abc import Callable, Mapping
from dataclasses import replace

from adapters.discord import custom_ids, words
from bot.model.event import Command, Event, Press, Said, Submit
from bot.model.reply import Button, Card, Form, Input, Reply
from bot.text import Locale

OPEN = "@form"
"""The adapter's own action: open the form kept under the value."""
SAY = "@say"
"""The adapter's own action: the value is what the person said, to be answered once more."""
KEPT_MOST = 1000
"""Forms kept for this process's lifetime; those opened longest ago are forgotten first."""


def offered(reply: Reply, button: Button) -> Reply:
    """The reply with a button in place of its form."""
    return replace(reply, form=None, cards=(*reply.cards, Card(buttons=(button,))))


def again(event: Event, locale: Locale) -> Button | None:
    """A button that raises the event once more, this time where a form can be opened; it outlives a restart.

    None for what does not fit into a button, and for a sent form.
    """
    label = words.FILL_IN.say(locale)
    match event:
        case Press():
            button = Button(label=label, action=event.action, value=event.value, tone="good")
        case Command() if not event.options:
            button = Button(label=label, action=SAY, value=f"{event.path} {event.text}".strip(), tone="good")
        case Said():
            button = Button(label=label, action=SAY, value=event.text, tone="good")
        case _:
            return None
    return button if button.action and custom_ids.write(button.action, button.value) else None


class Forms:
    """Forms by who may open them. `new_id` makes names that cannot be guessed."""

    def __init__(self, new_id: Callable[[], str]) -> None:
        self._new_id = new_id
        self._kept: OrderedDict[tuple[str, str], Form] = OrderedDict()

    def keep(self, user: str, form: Form, locale: Locale, *, correct: bool = False) -> Button:
        """A button that opens the form, for this user."""
        token = self._new_id()
        self._put((user, token), form)
        return Button(
            label=(words.CORRECT if correct else words.FILL_IN).say(locale), action=OPEN, value=token, tone="good"
        )

    def kept(self, user: str, token: str) -> Form | None:
        """The form that a button stands for; None when it was forgotten, or is not theirs."""
        return self._kept.get((user, token))

    def opened(self, user: str, form: Form) -> None:
        """Remember what a form asked, should it come back with faults."""
        self._put((user, custom_ids.write(form.id, form.value) or ""), form)

    def corrected(self, sent: Submit, faults: Mapping[str, str]) -> Form | None:
        """The form as it was filled in, each fault beside its input; None when it was forgotten."""
        form = self._kept.get((sent.who.id, custom_ids.write(sent.form, sent.value) or ""))
        if form is None:
            return None
        return replace(form, inputs=tuple(_filled(each, sent.values, faults) for each in form.inputs))

    def _put(self, key: tuple[str, str], form: Form) -> None:
        self._kept[key] = form
        self._kept.move_to_end(key)
        if len(self._kept) > KEPT_MOST:
            self._kept.popitem(last=False)


def _filled(input: Input, values: Mapping[str, str], faults: Mapping[str, str]) -> Input:
    fault = faults.get(input.id, "")
    return replace(input, value=values.get(input.id, input.value), hint=f"⚠ {fault}" if fault else input.hint)
