"""What a client makes of a typed command: options checked against what was registered, as Discord's client does."""

from collections.abc import Mapping
from typing import Any

from tests.peers.discord.world import GUILD_TEXT, Attachment, Json

SUBCOMMAND, GROUP, STRING, INTEGER, BOOLEAN, USER, CHANNEL, ROLE, MENTIONABLE, NUMBER, ATTACHMENT = range(1, 12)
EXACT = 2**53


class NotOffered(AssertionError):
    """A client would not let a person do this."""


def find(commands: Mapping[str, Json], kind: int, name: str) -> Json | None:
    """A command by its name, or by the name of any of its translations."""
    for each in commands.values():
        if each["type"] == kind and name in (each["name"], *(each.get("name_localizations") or {}).values()):
            return each
    return None


def descend(command: Json, path: list[str]) -> tuple[list[Json], list[Json]]:
    """Which options are to be filled in at the end of `group subcommand`, and the nesting that leads there."""
    options: list[Json] = command.get("options") or []
    steps: list[Json] = []
    for name in path:
        found = _named(options, name)
        if found is None or found["type"] not in (SUBCOMMAND, GROUP):
            raise NotOffered(f"/{command['name']} has no subcommand {name}")
        steps.append({"name": found["name"], "type": found["type"]})
        options = found.get("options") or []
    if any(each["type"] in (SUBCOMMAND, GROUP) for each in options):
        raise NotOffered(
            f"/{' '.join([command['name'], *path])} needs a subcommand: {[each['name'] for each in options]}"
        )
    return options, steps


def fill(options: list[Json], values: Mapping[str, Any], *, partial: bool = False) -> list[Json]:
    """The options as they are sent. `partial`: for autocomplete, when required ones may be missing."""
    for name in values:
        if _named(options, name) is None:
            raise NotOffered(f"there is no option {name}, only {[each['name'] for each in options]}")
    filled = []
    for option in options:
        names = [option["name"], *(option.get("name_localizations") or {}).values()]
        given = next((values[name] for name in names if name in values), None)
        if given is None:
            if option.get("required") and not partial:
                raise NotOffered(f"option {option['name']} is required")
            continue
        filled.append({"name": option["name"], "type": option["type"], "value": _value(option, given, partial=partial)})
    return filled


def nested(steps: list[Json], filled: list[Json]) -> list[Json]:
    """The options within their subcommand within its group."""
    for step in reversed(steps):
        filled = [{**step, "options": filled}]
    return filled


def _named(options: list[Json], name: str) -> Json | None:
    return next((o for o in options if name in (o["name"], *(o.get("name_localizations") or {}).values())), None)


def _value(option: Json, given: Any, *, partial: bool) -> Any:
    kind, name = option["type"], option["name"]
    if choices := option.get("choices"):
        for choice in choices:
            if given in (choice["name"], choice["value"], *(choice.get("name_localizations") or {}).values()):
                return choice["value"]
        raise NotOffered(f"{name} is one of {[choice['name'] for choice in choices]}, not {given!r}")
    if kind in (USER, MENTIONABLE, CHANNEL, ROLE, ATTACHMENT):
        return given if isinstance(given, str) else given.id
    right: tuple[type, ...] = {STRING: (str,), BOOLEAN: (bool,), INTEGER: (int,), NUMBER: (int, float)}[kind]
    if not isinstance(given, right) or (kind != BOOLEAN and isinstance(given, bool)):
        raise NotOffered(f"{name} takes {right}, not {given!r}")
    if not partial:
        _bounds(option, given)
    return given


def _bounds(option: Json, given: Any) -> None:
    size = len(given) if isinstance(given, str) else given
    low, high = ("min_length", "max_length") if isinstance(given, str) else ("min_value", "max_value")
    least = option.get(low, 0 if isinstance(given, str) else -EXACT)
    most = option.get(high, 6000 if isinstance(given, str) else EXACT)
    if not isinstance(given, bool) and not least <= size <= most:
        raise NotOffered(f"{option['name']} must be between {least} and {most}, not {size}")


def resolve(
    filled: list[Json],
    users: Mapping[str, Any],
    channels: Mapping[str, Any],
    member: Any,
    attachments: Mapping[str, Attachment],
) -> Json:
    """https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-object-resolved-data-structure"""
    found: Json = {}
    for each in filled:
        ident = each["value"]
        if each["type"] in (USER, MENTIONABLE) and ident in users:
            found.setdefault("users", {})[ident] = users[ident].payload()
            if member is not None:
                partial = {
                    name: value for name, value in member(users[ident]).items() if name not in ("user", "deaf", "mute")
                }
                found.setdefault("members", {})[ident] = partial
        if each["type"] == ATTACHMENT:
            found.setdefault("attachments", {})[ident] = {**attachments[ident].payload(), "ephemeral": True}
        if each["type"] == CHANNEL and ident in channels:
            shown = channels[ident]
            found.setdefault("channels", {})[ident] = {
                "id": ident,
                "type": GUILD_TEXT,
                "name": shown.name,
                "permissions": "0",
            }
    return found
