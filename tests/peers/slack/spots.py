"""Where an element stands on somebody's screen, and what it holds when somebody chooses."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from tests.peers.slack.world import Message, View


class ClientRefuses(AssertionError):
    """A client would not let a person do this: it is not there, not allowed, or not filled in."""


@dataclass
class Spot:
    """An element with its block, in a message or a view; `state` is what the surface holds."""

    element: Mapping[str, Any]
    block: Mapping[str, Any]
    message: Message | None = None
    view: View | None = None
    state: dict[str, dict[str, Any]] = field(default_factory=dict)


def options(element: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    """Every option of an element, those in groups too."""
    yield from element.get("options") or ()
    for group in element.get("option_groups") or ():
        yield from group["options"]


def chosen(element: Mapping[str, Any], value: Any, offered: Sequence[dict[str, Any]] = ()) -> dict[str, Any]:
    """What an element holds when this was chosen or typed. Raises ClientRefuses."""
    kind = str(element["type"])
    if kind in ("overflow", "static_select", "radio_buttons", "external_select"):
        return {"selected_option": None if value is None else _option(element, value, offered)}
    if kind in ("checkboxes", "multi_static_select", "multi_external_select"):
        return {"selected_options": [_option(element, each, offered) for each in value]}
    if kind in ("plain_text_input", "email_text_input", "url_text_input", "number_input"):
        return {"value": None if value in (None, "") else str(value)}
    holders = {
        "datepicker": "selected_date", "timepicker": "selected_time", "datetimepicker": "selected_date_time",
        "users_select": "selected_user", "conversations_select": "selected_conversation",
        "channels_select": "selected_channel", "multi_users_select": "selected_users",
    }  # fmt: skip
    if kind not in holders:
        raise ClientRefuses(f"nothing can be chosen in a {kind}")
    return {holders[kind]: value}


def empty(held: Mapping[str, Any]) -> bool:
    """Whether an element holds nothing."""
    return all(value in (None, "", []) for name, value in held.items() if name != "type")


def unfit(element: Mapping[str, Any], held: Mapping[str, Any]) -> str:
    """Why a client would not send what was typed; empty when it would."""
    value = held.get("value")
    if element["type"] == "plain_text_input" and value is not None:
        if len(value) < element.get("min_length", 0):
            return f"at least {element['min_length']} characters"
        if len(value) > element.get("max_length", 3000):
            return f"at most {element.get('max_length', 3000)} characters"
        if "\n" in value and not element.get("multiline"):
            return "one line"
    if element["type"] == "email_text_input" and value and "@" not in value:
        return "an address"
    if element["type"] == "number_input" and value and not value.lstrip("-").replace(".", "", 1).isdigit():
        return "a number"
    return ""


def _option(element: Mapping[str, Any], value: Any, offered: Sequence[dict[str, Any]]) -> dict[str, Any]:
    every = [*options(element), *offered]
    for option in every:
        if value in (option["value"], option["text"]["text"]):
            return option
    known = ", ".join(str(option["value"]) for option in every)
    raise ClientRefuses(
        f"{element.get('action_id')} has no option {value!r}; there are: {known or 'none yet (suggest)'}"
    )
