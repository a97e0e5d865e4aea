"""How a reply looks in a terminal."""

from collections.abc import Callable, Iterable, Sequence
from typing import Literal

from adapters.console.layout import one_line, pad, width, wrap
from bot.model.moment import words
from bot.model.reply import Card, Choice, Field, Option, Picture, Reply, Tone

WIDTH = 80
WIDEST_NAME = 24
"""Cells that a field's name may take before it stops pushing the others' values to the right."""
SHORT = 16
"""Cells up to which the options of a choice stand side by side."""
_QUOTE = "▏ "
"""Before each line of words to begin with."""

Look = Literal["title", "dim", "number", "good", "warn", "danger", "plain"]
Offer = Callable[[Card, str, str], int]
"""Takes a card, an action and a value of it; returns the number that presses it."""

# Select Graphic Rendition parameters (ECMA-48 8.3.117).
_SGR: dict[Look, str] = {"title": "1", "dim": "2", "number": "1", "good": "1;32", "warn": "1;33", "danger": "1;31"}
_TITLES: dict[Tone, Look] = {"plain": "title", "good": "good", "warn": "warn", "danger": "danger"}


def paint(text: str, look: Look) -> str:
    """The text in colour."""
    code = _SGR.get(look)
    return f"\x1b[{code}m{text}\x1b[0m" if code and text else text


class Renderer:
    """Draws replies for one terminal."""

    def __init__(self, *, colours: bool = False) -> None:
        self._colours = colours

    def reply(self, reply: Reply, offer: Offer) -> str:
        """Everything in the reply but its form, top to bottom; what can be pressed is numbered by `offer`."""
        text = "\n".join(wrap(reply.text, WIDTH)) if reply.text else ""
        for card in reply.cards:
            drawn = "\n".join(self._card(card, offer))
            bare = not (card.title or card.body or card.opener or card.fields)
            text = ("\n" if bare else "\n\n").join(filter(None, [text, drawn]))
        return "\n".join(filter(None, [text, *self._picture(reply.picture)]))

    def heading(self, title: str, tone: Tone = "plain") -> list[str]:
        """A thin line with a title in it."""
        return [self._paint(f"── {line} ──", _TITLES[tone]) for line in [_said(title)] if line]

    def small(self, text: str) -> list[str]:
        """Small print."""
        return [self._paint(line, "dim") for line in wrap(text, WIDTH)] if text else []

    def _card(self, card: Card, offer: Offer) -> Iterable[str]:
        yield from self.heading(card.title, card.tone)
        if card.body:
            yield from wrap(card.body, WIDTH)
        if card.opener:
            yield from (f"{_QUOTE}{line}" for line in wrap(card.opener, WIDTH - len(_QUOTE)))
        yield from self._fields(card.fields)
        yield from self.small(card.note)
        yield from self._buttons(card, offer)
        for choice in card.choices:
            yield from self._choice(card, choice, offer)

    def _fields(self, fields: tuple[Field, ...]) -> Iterable[str]:
        names = [_said(field.name) for field in fields]
        column = max((width(name) for name in names if width(name) <= WIDEST_NAME), default=0) + 2
        for name, field in zip(names, fields, strict=True):
            values = wrap(field.value, max(WIDTH - column, 1))
            first = f"{pad(name, column)}{values[0]}" if width(name) < column - 1 else f"{name}  {values[0]}"
            yield self._paint(name, "dim") + first[len(name) :].rstrip()
            yield from (" " * column + value for value in values[1:])

    def _buttons(self, card: Card, offer: Offer) -> Iterable[str]:
        pressed = [button for button in card.buttons if not button.url]
        yield from self._row([(offer(card, button.action, button.value), button.label) for button in pressed])
        for button in card.buttons:
            if button.url:
                yield f"{_said(button.label)}: {_said(button.url)}"

    def _choice(self, card: Card, choice: Choice, offer: Offer) -> Iterable[str]:
        numbered = [(offer(card, choice.action, each.value), _described(each)) for each in choice.options]
        if all(width(label) <= SHORT for _, label in numbered) and not any(o.description for o in choice.options):
            yield from self._row(numbered, choice.placeholder)
            return
        if choice.placeholder:
            yield from wrap(choice.placeholder, WIDTH)
        for number, label in numbered:
            indent = " " * len(f"  [{number}] ")
            first, *rest = wrap(label, WIDTH - len(indent))
            yield f"  {self._number(number)} {first}"
            yield from (indent + line for line in rest)

    def _row(self, numbered: Sequence[tuple[int, str]], heading: str = "") -> Iterable[str]:
        """What can be pressed side by side, on as many lines as it takes."""
        line, used = _said(heading), width(_said(heading))
        for number, label in numbered:
            said = _said(label)
            cells = width(f"[{number}] {said}")
            if line and used + 2 + cells > WIDTH:
                yield line
                line, used = "", 0
            line += ("  " if line else "") + f"{self._number(number)} {said}"
            used += (2 if used else 0) + cells
        if line:
            yield line

    def _picture(self, picture: Picture | None) -> list[str]:
        return self.small(f"▣ {picture.alt or picture.name}") if picture else []

    def _number(self, number: int) -> str:
        return self._paint(f"[{number}]", "number")

    def _paint(self, text: str, look: Look) -> str:
        return paint(text, look) if self._colours else text


def _described(option: Option) -> str:
    return " — ".join(filter(None, [option.label, option.description]))


def _said(text: str) -> str:
    return one_line(words(text))
