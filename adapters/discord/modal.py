"""How a form looks on Discord: a modal, which is data too."""

from typing import Any

from adapters.discord import custom_ids, layout, words
from adapters.discord.layout import SELECT, Component
from adapters.discord.limits import (
    CAPABILITIES,
    CUSTOM_ID,
    FORM_TITLE,
    INPUT_DESCRIPTION,
    INPUT_LABEL,
    INPUT_PLACEHOLDER,
    INPUT_VALUE,
    OPTIONS,
)
from adapters.discord.markup import label
from bot.fit import fit
from bot.model.moment import cut
from bot.model.reply import Form, Input, Reply
from bot.text import Locale

TEXT_INPUT, LABEL = 4, 18
"""Source: https://docs.discord.com/developers/components/reference#component-object-component-types"""
_ONE_LINE, _PARAGRAPH = 1, 2
_NAMELESS = "…"


def modal(form: Form, locale: Locale = "en") -> dict[str, Any] | None:
    """The form as the data of a modal; None when nothing of it can be asked, or it would not be known when it is sent.

    An input whose present value has no room in it is left out, so that sending the form cannot shorten the value.
    """
    askable = [each for each in form.inputs if len(each.value) <= INPUT_VALUE and 0 < len(each.id) <= CUSTOM_ID]
    asked = Form(id=form.id, title="", inputs=tuple({each.id: each for each in askable}.values()))
    fitted = fit(Reply(form=asked), CAPABILITIES).form or asked
    custom_id = custom_ids.write(form.id, form.value)
    labels = [made for each in fitted.inputs if (made := _labelled(each, locale))]
    if custom_id is None or not form.id or not labels:
        return None
    left_out = f" +{len(form.inputs) - len(labels)}" if len(labels) < len(form.inputs) else ""
    title = f"{label(form.title, FORM_TITLE - len(left_out)) or _NAMELESS}{left_out}"
    return {"custom_id": custom_id, "title": title, "components": labels}


def _labelled(input: Input, locale: Locale) -> Component | None:
    """An input under its label; None for a choice of nothing."""
    component = _select(input) if input.kind == "choice" or input.options else _text(input, locale)
    if component is None:
        return None
    made: Component = {"type": LABEL, "label": label(input.label, INPUT_LABEL) or _NAMELESS}
    hint = label(input.hint, INPUT_DESCRIPTION)
    return {**made, **({"description": hint} if hint else {}), "component": component}


def _text(input: Input, locale: Locale) -> Component:
    # A line that holds several already must not lose its line breaks.
    style = _PARAGRAPH if input.kind == "lines" or "\n" in input.value else _ONE_LINE
    made: Component = {"type": TEXT_INPUT, "custom_id": input.id, "style": style, "required": input.required}
    made["max_length"] = INPUT_VALUE
    if input.value:
        made["value"] = input.value
    if input.kind == "person":
        made["placeholder"] = cut(words.NAME_HINT.say(locale), INPUT_PLACEHOLDER)
    return made


def _select(input: Input) -> Component | None:
    options: dict[str, Component] = {}
    for option in input.options:
        value = custom_ids.write_option(option.value)
        if value is not None and value not in options and len(options) < OPTIONS:
            chosen = {"default": True} if option.value == input.value else {}
            options[value] = {**layout.select_option(option, value), **chosen}
    if not options:
        return None
    made: Component = {"type": SELECT, "custom_id": input.id, "options": list(options.values())}
    return {**made, "required": True} if input.required else {**made, "required": False, "min_values": 0}
