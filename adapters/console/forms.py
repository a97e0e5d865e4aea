"""How a form is asked in a terminal: one line at a time."""

from collections.abc import Awaitable, Callable, Mapping
from unicodedata import normalize

from adapters.console import words
from adapters.console.layout import one_line
from adapters.console.parse import order, picked
from adapters.console.render import Renderer
from bot.model.reply import Form, Input
from bot.text import Locale

Ask = Callable[[], Awaitable[str | None]]
"""Reads the next typed line; None at the end of input."""
Say = Callable[[str], None]
EMPTY = "-"


class Forms:
    """Asks forms on one terminal."""

    def __init__(self, ask: Ask, say: Say, renderer: Renderer, locale: Locale) -> None:
        self._ask = ask
        self._say = say
        self._renderer = renderer
        self.locale = locale

    async def fill_in(self, form: Form) -> Mapping[str, str] | None:
        """What was answered, by input; None when the form was left or the input ended."""
        help_line = words.FORM.say(self.locale)
        self._say("\n".join([*self._renderer.heading(form.title), *self._renderer.small(help_line)]))
        values: dict[str, str] = {}
        for input in form.inputs:
            value = await self._value(input)
            if value is None:
                return None
            values[input.id] = value
        return values

    async def _value(self, input: Input) -> str | None:
        self._say("\n".join(self._question(input)))
        while True:
            line = await self._ask()
            if line is None:
                return None
            if order(line) in ("cancel", "quit"):
                self._say(f"{words.LEFT.say(self.locale)}\n")
                return None
            value = _answer(input, line)
            if value is None:
                self._say(words.WHICH.say(self.locale))
            elif input.required and not value.strip():
                self._say(words.NEEDED.say(self.locale))
            else:
                return value

    def _question(self, input: Input) -> list[str]:
        current = next((option.label for option in input.options if option.value == input.value), input.value)
        bracketed = f" [{one_line(current)}]" if current else ""
        lines = [one_line(input.label) + "*" * input.required + bracketed]
        lines += self._renderer.small(input.hint)
        lines += [f"  {at}) {one_line(option.label)}" for at, option in enumerate(input.options, 1)]
        return lines


def _answer(input: Input, line: str) -> str | None:
    """The value that a typed line gives the input; None when it names none of its options."""
    typed = line.strip()
    if not typed:
        return input.value
    if normalize("NFKC", typed) == EMPTY:
        return ""
    if not input.options:
        return typed
    number = picked(typed)
    if number is not None and 0 < number <= len(input.options):
        return input.options[number - 1].value
    key = _folded(typed)
    return next((o.value for o in input.options if key in (_folded(o.label), _folded(o.value))), None)


def _folded(text: str) -> str:
    return normalize("NFKC", text[:200]).casefold().strip()
