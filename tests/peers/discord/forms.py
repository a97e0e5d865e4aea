"""What a client makes of a modal that a person has filled in."""

from collections.abc import Mapping
from typing import Any

from tests.peers.discord.typed import NotOffered
from tests.peers.discord.world import Json, walk

TEXT_INPUT, STRING_SELECT, TEXT, LABEL = 4, 3, 10, 18
SELECTS = (3, 5, 6, 7, 8)


def filled_in(components: list[Json], values: Mapping[str, Any]) -> list[Json]:
    """The components as they are sent; raises NotOffered where a client would not let a person send them."""
    known = {name for each in walk(components) for name in (each.get("custom_id"), each.get("label")) if name}
    if unknown := set(values) - known:
        raise NotOffered(f"there is no {sorted(unknown)} in the form, only {sorted(known)}")
    numbers = iter(range(1, 100))
    return [_sent(each, values, numbers) for each in components]


def _sent(each: Json, values: Mapping[str, Any], numbers: Any) -> Json:
    sent: Json = {"type": each["type"], "id": each.get("id") or next(numbers)}
    match each["type"]:
        case 10:
            return sent
        case 18:
            given = values.get(each["label"])
            inner = each["component"]
            named = {**values, inner["custom_id"]: given} if given is not None else values
            return {**sent, "component": _sent(inner, named, numbers)}
        case 1:
            return {**sent, "components": [_sent(part, values, numbers) for part in each["components"]]}
        case 4:
            return {**sent, "custom_id": each["custom_id"], "value": _text(each, values)}
        case 3 | 5 | 6 | 7 | 8 | 22:
            return {**sent, "custom_id": each["custom_id"], "values": _values(each, values)}
        case 21:
            chosen = _values(each, values)
            return {**sent, "custom_id": each["custom_id"], "value": chosen[0] if chosen else None}
        case 23:
            value = bool(values.get(each["custom_id"], each.get("default", False)))
            return {**sent, "custom_id": each["custom_id"], "value": value}
    raise NotOffered(f"tests cannot fill in a component of type {each['type']}")


def _text(each: Json, values: Mapping[str, Any]) -> str:
    name = each["custom_id"]
    value = str(values.get(name, values.get(each.get("label", ""), each.get("value") or "")))
    if not value and not each.get("required", True):
        return value
    least = max(each.get("min_length") or 0, 1)
    most = each.get("max_length") or 4000
    if not least <= len(value) <= most:
        raise NotOffered(f"{name} must be between {least} and {most} characters long, not {len(value)}")
    if each["style"] == 1 and "\n" in value:
        raise NotOffered(f"{name} is a single line")
    return value


def _values(each: Json, values: Mapping[str, Any]) -> list[str]:
    options = each.get("options") or []
    given = values.get(each["custom_id"], [option["value"] for option in options if option.get("default")])
    chosen = [given] if isinstance(given, str) else list(given)
    if options:
        named = {name: option["value"] for option in options for name in (option["label"], option["value"])}
        if unknown := [value for value in chosen if value not in named]:
            raise NotOffered(f"{unknown} cannot be chosen from {sorted(named)}")
        chosen = [named[value] for value in chosen]
    needed = each.get("required", True)
    if not chosen and not needed:
        return []
    most = each.get("max_values", 1 if each["type"] in (*SELECTS, 21) else len(options))
    if not each.get("min_values", 1) <= len(chosen) <= most:
        raise NotOffered(f"{each['custom_id']} takes at most {most} and at least one, not {len(chosen)}")
    return chosen
