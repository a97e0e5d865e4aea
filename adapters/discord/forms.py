"""Forms that are to be opened later: Discord closes one when it is sent, faults or not.

What was filled in is kept in memory only, since it belongs into no other place than the owner's book. After a restart the
button opens the form as it was at first.
"""

from collections.abc import Callable, Mapping
from typing import NamedTuple

from msgspec.structs import replace

from adapters.discord import custom_ids, words
from adapters.latest import Latest
from bot.model.event import Press, Submit
from bot.model.reply import Button, Form, Input
from bot.text import Locale

OPEN = "@form"
"""The adapter's own action: open the form kept under the value's first word; the rest is how it came to be opened."""
KEPT_MOST = 1000
"""Forms kept for this process's lifetime; those opened longest ago are forgotten first."""


class Kept(NamedTuple):
    """A form, and the action and value of the button that opens it anew."""

    form: Form
    anew: tuple[str, str]


class Forms:
    """Forms by who may open them. `new_id` makes names that cannot be guessed."""

    def __init__(self, new_id: Callable[[], str]) -> None:
        self._new_id = new_id
        self._kept: Latest[tuple[str, str], Kept] = Latest(KEPT_MOST)

    def keep(self, user: str, kept: Kept, locale: Locale) -> Button:
        """A button that opens the form, for this user."""
        token = self._new_id()
        self._kept[user, token] = kept
        value = f"{token} {':'.join(kept.anew)}"
        if custom_ids.write(OPEN, value) is None:
            value = token
        return Button(label=words.CORRECT.say(locale), action=OPEN, value=value, tone="good")

    def kept(self, user: str, value: str) -> Kept | None:
        """The form that a button stands for; None when it was forgotten, or is not theirs."""
        return self._kept.get((user, value.partition(" ")[0]))

    def opened(self, user: str, kept: Kept) -> None:
        """Remember what a form asked, should it come back with faults."""
        self._kept[user, custom_ids.write(kept.form.id, kept.form.value) or ""] = kept

    def corrected(self, sent: Submit, faults: Mapping[str, str]) -> Kept | None:
        """The form as it was filled in, each fault beside its input; None when it was forgotten."""
        kept = self._kept.get((sent.who.id, custom_ids.write(sent.form, sent.value) or ""))
        if kept is None:
            return None
        inputs = tuple(_filled(each, sent.values, faults) for each in kept.form.inputs)
        return kept._replace(form=replace(kept.form, inputs=inputs))


def anew(press: Press) -> Press:
    """The press that opened the form at first, from that of a button whose form was forgotten."""
    action, _, value = press.value.partition(" ")[2].partition(":")
    return replace(press, action=action or press.action, value=value)


def _filled(input: Input, values: Mapping[str, str], faults: Mapping[str, str]) -> Input:
    fault = faults.get(input.id, "")
    return replace(input, value=values.get(input.id, input.value), hint=f"⚠ {fault}" if fault else input.hint)
