"""What makes application commands unfit to be registered.

https://docs.discord.com/developers/interactions/application-commands
"""

import unicodedata
from collections import Counter
from collections.abc import Sequence

from tests.peers.discord import limits
from tests.peers.discord.refusal import Path, Problems, Refusal
from tests.peers.discord.shapes import LOCALES
from tests.peers.discord.world import Json

CHAT_INPUT = 1
SUBCOMMAND, GROUP, STRING, INTEGER, NUMBER = 1, 2, 3, 4, 10
TYPED = {STRING, INTEGER, NUMBER}


def check_commands(commands: Sequence[Json]) -> None:
    """All commands of one scope, as they are to be."""
    problems = Problems()
    names = Counter((command.get("type", CHAT_INPUT), command.get("name")) for command in commands)
    for index, command in enumerate(commands):
        if names[command.get("type", CHAT_INPUT), command.get("name")] > 1:
            problems.add(
                (index, "name"), "APPLICATION_COMMANDS_DUPLICATE_NAME", "Application command names must be unique"
            )
    kinds = Counter(command.get("type", CHAT_INPUT) for command in commands)
    if any(kinds[kind] > most for kind, most in limits.COMMANDS.items()):
        raise Refusal(30032)
    for index, command in enumerate(commands):
        check_command(command, (index,), problems)
    problems.raise_any()


def check_installs(commands: Sequence[Json], supported: set[int]) -> None:
    """Commands are for ways of installing that the application itself supports.

    https://docs.discord.com/developers/interactions/application-commands#installation-context
    """
    problems = Problems()
    for index, command in enumerate(commands):
        if not {*(command.get("integration_types") or [])} <= supported:
            problems.add((index, "integration_types"), "BASE_TYPE_CHOICES", f"Value must be one of {supported}.")
    problems.raise_any()


def check_command(command: Json, at: Path, problems: Problems) -> None:
    """One command, whatever others there are."""
    slash = command.get("type", CHAT_INPUT) == CHAT_INPUT
    problems.required(at, command, "name", *(["description"] if slash else []))
    for name, said in (((*at, "name"), command.get("name")), *_translated(command, "name", at, problems)):
        problems.length(name, said, limits.COMMAND_NAME, 1)
        if slash and said and not _named_well(said):
            problems.add(name, "APPLICATION_COMMAND_INVALID_NAME", "Command name is invalid")
    _description(command, at, problems, least=1 if slash else 0)
    if not slash and (command.get("options") or command.get("description")):
        problems.add(at, "APPLICATION_COMMAND_CONTEXT_MENU", "Context menu commands have no options or description")
    for contexts in (command.get("contexts"), command.get("integration_types")):
        if contexts is not None and len(set(contexts)) != len(contexts):
            problems.add(at, "SET_TYPE_ALREADY_CONTAINS_VALUE", "The set already contains the value")
    _options(command.get("options") or [], (*at, "options"), problems, depth=0)
    if _size(command) > limits.COMMAND_TEXT:
        problems.add(at, "APPLICATION_COMMAND_TOO_LARGE", "Command exceeds maximum size (8000)")


def _named_well(name: str) -> bool:
    r"""^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$, in lower case where there is one."""
    fit = all(each in "-_'" or unicodedata.category(each)[0] in "LN" or _marked(each) for each in name)
    return fit and name == name.lower()


def _marked(each: str) -> bool:
    """Signs of Devanagari and Thai that are neither letters nor numbers."""
    return "\u0900" <= each <= "\u097f" or "\u0e00" <= each <= "\u0e7f"


def _translated(holder: Json, name: str, at: Path, problems: Problems) -> list[tuple[Path, str]]:
    said = holder.get(f"{name}_localizations") or {}
    here = (*at, f"{name}_localizations")
    for locale in said:
        if locale not in LOCALES:
            problems.add((*here, locale), "BASE_TYPE_CHOICES", "Value must be one of the locales")
    return [((*here, locale), value) for locale, value in said.items()]


def _description(holder: Json, at: Path, problems: Problems, *, least: int) -> None:
    problems.length((*at, "description"), holder.get("description") or "", limits.DESCRIPTION, least)
    for path, said in _translated(holder, "description", at, problems):
        problems.length(path, said, limits.DESCRIPTION, 1)


def _options(options: list[Json], at: Path, problems: Problems, depth: int) -> None:
    problems.length(at, options, limits.COMMAND_OPTIONS)
    names = Counter(option.get("name") for option in options)
    optional = False
    kinds = {option.get("type") in (SUBCOMMAND, GROUP) for option in options}
    if len(kinds) > 1:
        problems.add(at, "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID", "Sub-commands and options cannot be mixed")
    for index, option in enumerate(options):
        here = (*at, index)
        if names[option.get("name")] > 1:
            problems.add(here, "APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS", "Option name already exists")
        if option.get("required") and optional:
            problems.add(
                here, "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID",
                "Required options must be placed before non-required options",
            )  # fmt: skip
        optional = optional or not option.get("required")
        _option(option, here, problems, depth)
    _alike(options, at, problems)


def _alike(options: list[Json], at: Path, problems: Problems) -> None:
    """Translated names are unlike all other names, in the same language and untranslated.

    https://docs.discord.com/developers/interactions/application-commands#localization
    """
    for index, option in enumerate(options):
        others = [each for each in options if each is not option]
        for path, said in _translated(option, "name", (*at, index), Problems()):
            locale = path[-1]
            taken = {each.get("name") for each in others}
            taken |= {(each.get("name_localizations") or {}).get(locale) for each in others}
            if said in taken:
                problems.add(path, "APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS", "Option name already exists")


def _option(option: Json, at: Path, problems: Problems, depth: int) -> None:
    problems.required(at, option, "type", "name", "description")
    for path, said in (((*at, "name"), option.get("name")), *_translated(option, "name", at, problems)):
        problems.length(path, said, limits.COMMAND_NAME, 1)
        if said and not _named_well(said):
            problems.add(path, "APPLICATION_COMMAND_INVALID_NAME", "Command name is invalid")
    _description(option, at, problems, least=1)
    kind = option.get("type")
    if kind in (SUBCOMMAND, GROUP):
        if depth > (0 if kind == GROUP else 1):
            problems.add(at, "APPLICATION_COMMAND_OPTIONS_NESTING", "Sub-commands nest one level deep within a group")
        _options(option.get("options") or [], (*at, "options"), problems, depth + 1)
        return
    choices = option.get("choices") or []
    if option.get("autocomplete") and choices:
        problems.add(at, "APPLICATION_COMMAND_AUTOCOMPLETE_CHOICES", "Autocomplete cannot be used with choices")
    if (option.get("autocomplete") or choices) and kind not in TYPED:
        problems.add(at, "APPLICATION_COMMAND_OPTION_TYPE", "Only texts and numbers have choices or autocomplete")
    problems.length((*at, "choices"), choices, limits.CHOICES)
    for index, choice in enumerate(choices):
        here = (*at, "choices", index)
        problems.required(here, choice, "name", "value")
        for path, said in (((*here, "name"), choice.get("name")), *_translated(choice, "name", here, problems)):
            problems.length(path, said, limits.CHOICE_NAME, 1)
        problems.length((*here, "value"), choice.get("value"), limits.CHOICE_VALUE)
    for name, count in Counter(choice.get("name") for choice in choices).items():
        if count > 1:
            problems.add((*at, "choices"), "APPLICATION_COMMAND_OPTIONS_CHOICE_NAME_ALREADY_EXISTS", str(name))


def _size(holder: Json) -> int:
    """Characters of names, descriptions and values, of each the longest translation."""
    total = len(holder["value"]) if isinstance(holder.get("value"), str) else 0
    for name in ("name", "description"):
        said = [holder.get(name) or "", *(holder.get(f"{name}_localizations") or {}).values()]
        total += max(map(len, said))
    inner = [*(holder.get("options") or []), *(holder.get("choices") or [])]
    return total + sum(map(_size, inner))
