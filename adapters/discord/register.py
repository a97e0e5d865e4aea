"""The commands as Discord lists them, made from what features declare; with the two menus."""

import hashlib
import json
import re
from collections.abc import Iterable, Sequence
from typing import Any

from adapters.discord import words
from adapters.discord.limits import (
    CHOICE_NAME,
    COMMAND_CHOICES,
    COMMAND_DESCRIPTION,
    COMMAND_NAME,
    COMMAND_OPTIONS,
    INPUT_VALUE,
    SUBCOMMANDS,
)
from bot.feature import CommandSpec, Kind, Param
from bot.model.moment import cut
from bot.registry import Registry
from bot.text import Text

SLASH, USER, MESSAGE = 1, 2, 3
SUBCOMMAND, _STRING, _INTEGER, ATTACHMENT = 1, 3, 4, 11
"""Source: https://docs.discord.com/developers/interactions/application-commands#application-command-object"""
_TYPES: dict[Kind, int] = {"number": _INTEGER, "file": ATTACHMENT}
TO_SERVERS, TO_ACCOUNTS = 0, 1
"""Source: https://docs.discord.com/developers/resources/application#application-object-application-integration-types"""
_ANYWHERE = [0, 1, 2]
"""Used in a server, with the bot alone, or among people."""
_NOT_IN_NAMES = re.compile(r"[^-_'\w]")
_TEXT = "text"


def commands(
    registry: Registry, *, guild: bool = False, installs: Sequence[int] = (TO_SERVERS, TO_ACCOUNTS)
) -> list[dict[str, Any]]:
    """Everything to register, as one request takes it: global, or with `guild` for one server, where it is so at once.

    `installs` are the ways in which the application can be installed; Discord takes no others.
    """
    manners = {} if guild else {"integration_types": [*installs], "contexts": _ANYWHERE}
    slashes = {spec.group or spec.name: _slash(registry, spec) for spec in _by_name(registry)}
    menus = [{"type": kind, **_titled(text)} for kind, text in ((USER, words.ADD_TO), (MESSAGE, words.SAVE_TO))]
    return [{**each, **manners} for each in (*slashes.values(), *menus)]


def fingerprint(wanted: Sequence[dict[str, Any]]) -> str:
    """32 characters that change when anything about these commands does."""
    written = json.dumps(wanted, sort_keys=True, ensure_ascii=True, separators=(",", ":"))
    return hashlib.blake2b(written.encode(), digest_size=16).hexdigest()


def text_option(spec: CommandSpec) -> str:
    """The option that holds what a command takes, mostly free text; empty when it takes nothing."""
    if spec.takes is None:
        return ""
    return _TEXT if spec.takes.name in {param.name for param in spec.params} else spec.takes.name


def takes_people(spec: CommandSpec, option: str) -> bool:
    """Whether several names may be written in this option."""
    params = {param.name: param for param in spec.params}
    param = spec.takes if option == text_option(spec) else params.get(option)
    return param is not None and param.kind == "people"


def _by_name(registry: Registry) -> list[CommandSpec]:
    return sorted(registry.specs, key=lambda spec: spec.name)


def _slash(registry: Registry, spec: CommandSpec) -> dict[str, Any]:
    """The command, or the whole group that it belongs to. Raises ValueError for a group that Discord has no room for."""
    group = registry.group(spec.group)
    if group is None:
        return {"type": SLASH, **_named(spec.name, spec.ja), **_said(spec.summary), "options": _options(spec)}
    if len(group.commands) > SUBCOMMANDS:
        raise ValueError(f"/{spec.group} has {len(group.commands)} subcommands; Discord has room for {SUBCOMMANDS}")
    inner = [
        {"type": SUBCOMMAND, **_named(*_seconds(each)), **_said(each.summary), "options": _options(each)}
        for each in group.commands
    ]
    return {"type": SLASH, **_named(group.name.en, [group.name.ja]), **_said(group.summary), "options": inner}


def _seconds(spec: CommandSpec) -> tuple[str, list[str]]:
    return spec.name.split()[1], [spec.ja[0].split()[1]]


def _options(spec: CommandSpec) -> list[dict[str, Any]]:
    """The free text first: a command about somebody needs a name."""
    taken: set[str] = {text_option(spec), *(param.name for param in spec.params)}
    made = []
    if spec.takes is not None:
        required = spec.takes.kind in ("person", "people", "file") and not spec.takes.optional
        made.append({**_option(spec.takes, text_option(spec), taken), **({"required": True} if required else {})})
    made += [_option(param, param.name, taken) for param in spec.params]
    return made[:COMMAND_OPTIONS]


def _option(param: Param, name: str, taken: set[str]) -> dict[str, Any]:
    """One option; its Japanese name is the first that no other option has."""
    free = [ja for ja in map(_name, param.ja) if ja and ja not in taken]
    taken.update(free[:1])
    made = {"type": _TYPES.get(param.kind, _STRING), **_named(name, free), **_said(param.summary)}
    match param.kind:
        case "person" | "people":
            return {**made, "autocomplete": True, "max_length": INPUT_VALUE}
        case "choice":
            return {**made, "choices": _choices(param)}
        case "number":
            return {**made, "min_value": 0}
        case "file":
            return made
    return {**made, "max_length": INPUT_VALUE}


def _choices(param: Param) -> list[dict[str, Any]]:
    return [
        {"name": cut(text.en, CHOICE_NAME), "name_localizations": {"ja": cut(text.ja, CHOICE_NAME)}, "value": value}
        for value, text in list(param.choices.items())[:COMMAND_CHOICES]
    ]


def _named(name: str, ja: Iterable[str]) -> dict[str, Any]:
    localized = next(filter(None, map(_name, ja)), "")
    return {"name": _name(name), **({"name_localizations": {"ja": localized}} if localized else {})}


def _name(word: str) -> str:
    """The word as Discord allows names: lower case, letters, digits, and the joints `-`, `_` and `'`."""
    return _NOT_IN_NAMES.sub("_", word.strip().lower())[:COMMAND_NAME]


def _titled(text: Text) -> dict[str, Any]:
    return {"name": text.en, "name_localizations": {"ja": text.ja}}


def _said(text: Text) -> dict[str, Any]:
    return {
        "description": cut(text.en, COMMAND_DESCRIPTION),
        "description_localizations": {"ja": cut(text.ja, COMMAND_DESCRIPTION)},
    }
