"""How a form looks as a modal, and what comes back when it is sent."""

import json
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from adapters.slack.limits import (
    CALLBACK_ID,
    CHOICES,
    INPUT_HINT,
    INPUT_LABEL,
    INPUT_VALUE,
    OPTION_TEXT,
    OPTION_VALUE,
    PRIVATE_METADATA,
    VIEW_BLOCKS,
    VIEW_SUBMIT,
    VIEW_TITLE,
)
from adapters.slack.objects import CANCEL, Json, option, plain, spoken_in
from adapters.slack.tags import EMPTY
from bot.fit import fit
from bot.model.moment import words
from bot.model.reply import Form, Input, Option, Reply
from bot.text import Locale, Text

SAVE = Text(en="Save", ja="保存")
CHOOSE = Text(en="Choose", ja="選択")
SEARCH = Text(en="Type a name", ja="名前を入力")
ELEMENT = "value"
"""The `action_id` of every element in a form; what is asked is the block's id."""
_PART = "~"
"""Between an input's id and the number of a further piece of its value, which has no room in one field."""
_AT_ONCE = 3
"""Options up to which a required choice shows all of them."""


class Carried(NamedTuple):
    """What a form brings back: which it is, its value, and the response URL of where it was asked for.

    `channel` is the bot's own conversation where it was asked for there, `thread` the one in which it was.
    """

    form: str = ""
    value: str = ""
    origin: str = ""
    channel: str = ""
    thread: str = ""


def modal(form: Form, origin: str = "", channel: str = "", thread: str = "") -> Json:
    """The view of a form. Raises ValueError when what it carries has no room; forms carry ids."""
    fitted = fit(Reply(form=form), CHOICES).form or form
    carried = Carried(form.id, form.value, origin, channel, thread)
    metadata = json.dumps(carried._asdict(), ensure_ascii=False)
    if len(metadata) > PRIVATE_METADATA:
        raise ValueError(f"the form {form.id[:40]} carries {len(form.value)} characters; Slack has room for an id only")
    locale = spoken_in(form.title, *(each.label for each in form.inputs))
    blocks = [block for input in fitted.inputs for block in _input(input, locale)]
    return {
        "type": "modal",
        "callback_id": form.id[:CALLBACK_ID] or ELEMENT,
        "private_metadata": metadata,
        "title": plain(fitted.title, VIEW_TITLE),
        "submit": plain(form.submit or SAVE.say(locale), VIEW_SUBMIT),
        "close": plain(CANCEL.say(locale), VIEW_SUBMIT),
        "blocks": blocks[:VIEW_BLOCKS],
    }


def carried(view: Mapping[str, Any]) -> Carried:
    """What a view brings back; from metadata that is not ours a form that nobody knows."""
    try:
        found = json.loads(view.get("private_metadata") or "")
        brought = [found.get(name, "") for name in Carried._fields]
    except (ValueError, TypeError, AttributeError, RecursionError):
        return Carried()
    return Carried(*brought) if all(isinstance(each, str) for each in brought) else Carried()


def values(view: Mapping[str, Any]) -> dict[str, str]:
    """What was filled in, by input; nothing is an empty string."""
    state = view.get("state")
    blocks = state.get("values") if isinstance(state, dict) else None
    found: dict[str, str] = {}
    for block_id, elements in sorted(blocks.items(), key=_order) if isinstance(blocks, dict) else ():
        input_id = block_id.partition(_PART)[0]
        for element in elements.values() if isinstance(elements, dict) else ():
            found[input_id] = found.get(input_id, "") + _value(element)
    return found


def asked(view: Mapping[str, Any]) -> tuple[str, ...]:
    """The ids of the blocks of a view that ask something, in order."""
    blocks = view.get("blocks")
    found = [each.get("block_id") for each in blocks if isinstance(each, dict)] if isinstance(blocks, list) else []
    return tuple(each for each in found if isinstance(each, str))


def _order(item: tuple[str, Any]) -> tuple[str, int]:
    id, _, part = item[0].partition(_PART)
    return id, int(part) if part.isdecimal() else 1


def _value(element: object) -> str:
    if not isinstance(element, dict):
        return ""
    chosen = element.get("selected_option")
    value = chosen.get("value") if isinstance(chosen, dict) else element.get("value")
    return value if isinstance(value, str) and value != EMPTY else ""


def _input(input: Input, locale: Locale) -> Iterator[Json]:
    for number, element in enumerate(_elements(input, locale), 1):
        first = number == 1
        block: Json = {
            "type": "input",
            "block_id": input.id if first else f"{input.id}{_PART}{number}",
            "label": plain(input.label if first else f"{input.label} ({number})", INPUT_LABEL),
            "element": {"action_id": ELEMENT, **element},
            "optional": not (input.required and first),
        }
        if first and input.hint.strip():
            block["hint"] = plain(input.hint, INPUT_HINT)
        yield block


def _elements(input: Input, locale: Locale) -> Iterator[Json]:
    if input.kind == "choice" and input.options:
        yield _choice(input, locale)
    elif input.kind == "person" and len(input.value) <= OPTION_VALUE:
        yield _person(input, locale)
    else:
        value = words(input.value)
        pieces = [value[at : at + INPUT_VALUE] for at in range(0, len(value), INPUT_VALUE)] or [""]
        for piece in pieces:
            long = input.kind == "lines" or len(pieces) > 1
            element: Json = {"type": "plain_text_input", "multiline": long}
            yield {**element, "initial_value": piece} if piece else element


def _choice(input: Input, locale: Locale) -> Json:
    drawn = [option(each) for each in input.options]
    chosen = next((each for each, had in zip(drawn, input.options, strict=True) if had.value == input.value), None)
    element: Json = {"type": "radio_buttons", "options": drawn}
    if not input.required or len(drawn) > _AT_ONCE:
        element = {"type": "static_select", "placeholder": plain(CHOOSE.say(locale)), "options": drawn}
    return {**element, "initial_option": chosen} if chosen else element


def _person(input: Input, locale: Locale) -> Json:
    element: Json = {"type": "external_select", "min_query_length": 0, "placeholder": plain(SEARCH.say(locale))}
    if not input.value:
        return element
    return {**element, "initial_option": option(Option(label=input.value[:OPTION_TEXT], value=input.value))}
