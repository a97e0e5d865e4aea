"""What a platform has room for, and what becomes of the rest: cut, moved or counted, never gone without a sign."""

from collections.abc import Callable, Sequence
from functools import lru_cache
from sys import maxsize
from typing import Any, NamedTuple, TypeVar

from msgspec.structs import replace

from bot.model.moment import cut
from bot.model.reply import Button, Capabilities, Card, Choice, Field, Form, Input, Option, Reply

T = TypeVar("T")


class Bounds(NamedTuple):
    """The fields of Capabilities that limit what a reply may hold, as numbers: a large one for each that has no limit."""

    text: int
    cards: int
    title: int
    body: int
    fields: int
    field_name: int
    field_value: int
    buttons: int
    button_label: int
    button_value: int
    options: int
    option_label: int
    form_title: int
    inputs: int
    input_label: int


def fit(reply: Reply, capabilities: Capabilities) -> Reply:
    """The reply within the limits; the same object when it was within them. Fitting twice changes nothing.

    Cut texts end in an ellipsis. Cards left out are counted, as `+3`, in the last kept card's note, or in the text when
    no card is kept. Inputs left out, optional ones first, are counted in the form's title. An input's hint has no limit
    of its own here: adapters that have one cut it.
    """
    bounds = _bounds(capabilities)
    if bounds is None or _within(reply, bounds):
        return reply
    return _fitted(reply, capabilities)


def _fitted(reply: Reply, capabilities: Capabilities) -> Reply:
    kept, over = _split(reply.cards, capabilities.cards)
    last = len(kept) - 1
    cards = tuple(_card(card, capabilities, len(over) if at == last else 0) for at, card in enumerate(kept))
    return _renewed(
        reply,
        text=_ended(reply.text, 0 if kept else len(over), capabilities.text),
        cards=cards,
        form=reply.form and _form(reply.form, capabilities),
    )


@lru_cache(maxsize=16)
def _bounds(capabilities: Capabilities) -> Bounds | None:
    """The limits as numbers; None when there are none."""
    limits = [getattr(capabilities, name) for name in Bounds._fields]
    if all(most is None for most in limits):
        return None
    return Bounds(*(maxsize if most is None else most for most in limits))


def _within(reply: Reply, most: Bounds) -> bool:
    """Whether nothing needs to be cut, which is soon seen of most replies; forms are looked at more closely."""
    return (
        reply.form is None
        and len(reply.text) <= most.text
        and len(reply.cards) <= most.cards
        and all(_card_within(card, most) for card in reply.cards)
    )


def _card_within(card: Card, most: Bounds) -> bool:
    return (
        len(card.title) <= most.title
        and max(len(card.body), len(card.opener)) <= most.body
        and len(card.note) <= most.body
        and len(card.fields) <= most.fields
        and len(card.buttons) <= most.buttons
        and all(len(each.name) <= most.field_name and len(each.value) <= most.field_value for each in card.fields)
        and all(len(each.label) <= most.button_label and len(each.value) <= most.button_value for each in card.buttons)
        and all(_choice_within(choice, most) for choice in card.choices)
    )


def _choice_within(choice: Choice, most: Bounds) -> bool:
    return (
        len(choice.options) <= most.options
        and len(choice.placeholder) <= most.option_label
        and all(
            max(len(each.label), len(each.description)) <= most.option_label and len(each.value) <= most.button_value
            for each in choice.options
        )
    )


def _card(card: Card, limits: Capabilities, left_out: int) -> Card:
    """Fields and links above the limit become lines of the body; an opener and a note have the body's limit each.

    Buttons above the limit become one choice when they share an action; otherwise they are dropped, the last first, and
    counted in the note like `left_out`, the cards that follow this one unseen.
    """
    fields, spare = _split(card.fields, limits.fields)
    working = [button for button in card.buttons if button.url or _carries(button.value, limits)]
    buttons, over = _split(working, limits.buttons)
    presses = [button for button in over if not button.url]
    choices = card.choices
    lost = left_out + len(card.buttons) - len(working)
    if len({button.action for button in presses}) == 1:
        choices = (*choices, _choice(presses))
    else:
        lost += len(presses)
    narrowed = [_narrowed(choice, limits) for choice in choices]
    body = "\n".join(filter(None, [card.body, *map(_line, spare), *map(_link, over)])) if spare or over else card.body
    return _renewed(
        card,
        title=_cut(card.title, limits.title),
        body=_cut(body, limits.body),
        opener=_cut(card.opener, limits.body),
        fields=_each(fields, _field, limits),
        buttons=_each(buttons, _button, limits),
        choices=tuple(choice for choice, _ in narrowed if choice is not None),
        note=_ended(card.note, lost + sum(count for _, count in narrowed), limits.body),
    )


def _choice(buttons: Sequence[Button]) -> Choice:
    options = tuple(Option(label=button.label, value=button.value) for button in buttons)
    return Choice(action=buttons[0].action, options=options, placeholder="…")


def _narrowed(choice: Choice, limits: Capabilities) -> tuple[Choice | None, int]:
    """The choice within the limits, None when no option is left of those it had; and how many options are not."""
    options, lost = _options(choice.options, limits)
    if lost and not options:
        return None, lost
    return _renewed(choice, options=options, placeholder=_cut(choice.placeholder, limits.option_label)), lost


def _options(options: tuple[Option, ...], limits: Capabilities) -> tuple[tuple[Option, ...], int]:
    kept, _ = _split([option for option in options if _carries(option.value, limits)], limits.options)
    return _each(kept, _option, limits), len(options) - len(kept)


def _carries(value: str, limits: Capabilities) -> bool:
    """Whether the platform brings the value back whole; half a value would press something else."""
    return limits.button_value is None or len(value) <= limits.button_value


def _option(option: Option, limits: Capabilities) -> Option:
    most = limits.option_label
    return _renewed(option, label=_cut(option.label, most), description=_cut(option.description, most))


def _button(button: Button, limits: Capabilities) -> Button:
    return _renewed(button, label=_cut(button.label, limits.button_label))


def _field(field: Field, limits: Capabilities) -> Field:
    return _renewed(field, name=_cut(field.name, limits.field_name), value=_cut(field.value, limits.field_value))


def _line(field: Field) -> str:
    return ": ".join(filter(None, [field.name, field.value]))


def _link(button: Button) -> str:
    return f"{button.label}: {button.url}" if button.url else ""


def _form(form: Form, limits: Capabilities) -> Form:
    most = len(form.inputs) if limits.inputs is None else max(limits.inputs, 0)
    order = sorted(range(len(form.inputs)), key=lambda at: not form.inputs[at].required)
    inputs = _each([form.inputs[at] for at in sorted(order[:most])], _input, limits)
    title = _ended(form.title, len(form.inputs) - len(inputs), limits.form_title)
    return _renewed(form, title=title, inputs=inputs)


def _input(input: Input, limits: Capabilities) -> Input:
    options, lost = _options(input.options, limits)
    return _renewed(input, label=_ended(input.label, lost, limits.input_label), options=options)


def _split(items: Sequence[T], most: int | None) -> tuple[Sequence[T], Sequence[T]]:
    if most is None:
        return items, ()
    return items[: max(most, 0)], items[max(most, 0) :]


def _each(items: Sequence[T], narrow: Callable[[T, Capabilities], T], limits: Capabilities) -> tuple[T, ...]:
    return tuple(narrow(item, limits) for item in items)


def _renewed(item: T, **changes: Any) -> T:
    """The same object when nothing changes: most replies are within the limits, and building them anew costs more."""
    if all(getattr(item, name) == value for name, value in changes.items()):
        return item
    return replace(item, **changes)  # type: ignore[type-var]


def _cut(text: str, most: int | None) -> str:
    return text if most is None or len(text) <= most else cut(text, most)


def _ended(text: str, left_out: int, most: int | None) -> str:
    """The text within the limit, ending in how many things are left out, if any are."""
    if not left_out:
        return _cut(text, most)
    count = f"+{left_out}"
    if most is None:
        return f"{text} {count}" if text else count
    room = most - len(count) - 1
    head = cut(text, room) if room > 0 else ""
    return f"{head} {count}" if head else cut(count, most)
