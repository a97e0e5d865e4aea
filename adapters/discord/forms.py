"""Forms that are to be opened later: Discord closes one when it is sent, faults or not."""

from collections import OrderedDict
from collections.abc import Callable, Mapping
from dataclasses import replace

from adapters.discord import custom_ids, words
from bot.model.event import Submit
from bot.model.reply import Button, Form, Input
from bot.text import Locale

OPEN = "@form"
"""The adapter's own action: open the form kept under the value."""
KEPT_MOST = 1000
"""Forms kept for this process's lifetime; those opened longest ago are forgotten first."""


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
