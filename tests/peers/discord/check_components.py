"""What makes components unfit for a message.

https://docs.discord.com/developers/components/reference
"""

import unicodedata
from collections import Counter

from tests.peers.discord import limits
from tests.peers.discord.refusal import Path, Problems
from tests.peers.discord.world import Json, walk

ROW, BUTTON, STRING_SELECT, TEXT_INPUT = 1, 2, 3, 4
SELECTS = {3, 5, 6, 7, 8}
SECTION, TEXT, THUMBNAIL, GALLERY, FILE, SEPARATOR, CONTAINER = 9, 10, 11, 12, 13, 14, 17
V2_TOP = {ROW, SECTION, TEXT, GALLERY, FILE, SEPARATOR, CONTAINER}
LINK, PREMIUM = 5, 6
PICTURES = {"So", "Sk", "Sm", "Me"}
"""Unicode categories in which emoji are."""


def check_components(components: list[Json], files: set[str], at: Path, problems: Problems, *, v2: bool) -> None:
    """`files` are the names of attachments that components may show."""
    if not v2:
        problems.length(at, components, limits.ROWS)
    for index, each in enumerate(components):
        _check(each, files, (*at, index), problems, V2_TOP if v2 else {ROW})
    _whole(components, at, problems, v2=v2)


def _whole(components: list[Json], at: Path, problems: Problems, *, v2: bool) -> None:
    """What only shows when all are looked at together."""
    every = walk(components)
    if v2 and len(every) > limits.TOTAL_COMPONENTS:
        problems.add(at, "COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED", "Message exceeds 40 total components")
    if sum(len(each.get("content") or "") for each in every if each.get("type") == TEXT) > limits.TOTAL_TEXT:
        problems.add(
            at, "COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED", "Displayable text size exceeds maximum size of 4000"
        )
    check_unique(every, at, problems)


def check_unique(every: list[Json], at: Path, problems: Problems) -> None:
    """Neither custom_ids nor ids may come twice."""
    for name, code in (("custom_id", "COMPONENT_CUSTOM_ID_DUPLICATED"), ("id", "COMPONENT_ID_DUPLICATED")):
        seen = Counter(each[name] for each in every if each.get(name))
        for value, count in seen.items():
            if count > 1:
                problems.add(at, code, f"Component {name.replace('_', ' ')} cannot be duplicated: {value}")


def too_many_bytes(components: list[Json]) -> bool:
    """Whether Discord answers 500: https://github.com/discord/discord-api-docs/issues/8554"""
    shown = [each["content"] for each in walk(components) if each.get("type") == TEXT]
    return sum(len(text.encode()) + limits.TEXT_OVERHEAD for text in shown) > limits.TEXT_BYTES


def _check(each: Json, files: set[str], at: Path, problems: Problems, allowed: set[int]) -> None:
    kind = each.get("type")
    if kind not in allowed:
        problems.add(
            (*at, "type"), "UNION_TYPE_CHOICES", f'Value of field "type" must be one of {tuple(sorted(allowed))}.'
        )
        return
    if "id" in each and not isinstance(each["id"], int):
        problems.add((*at, "id"), "NUMBER_TYPE_COERCE", f'Value "{each["id"]}" is not int.')
    match kind:
        case 1:
            _row(each, files, at, problems)
        case 2:
            _button(each, at, problems)
        case 3 | 5 | 6 | 7 | 8:
            check_select(each, at, problems)
        case 9:
            problems.length((*at, "components"), each.get("components") or [], limits.SECTION_TEXTS, 1)
            _inner(each, files, at, problems, {TEXT})
            problems.required(at, each, "accessory")
            if each.get("accessory"):
                _check(each["accessory"], files, (*at, "accessory"), problems, {BUTTON, THUMBNAIL})
        case 10:
            problems.required(at, each, "content")
            problems.length((*at, "content"), each.get("content"), limits.TOTAL_TEXT, 1)
        case 11:
            _media(each, files, at, problems)
        case 12:
            problems.length((*at, "items"), each.get("items") or [], limits.GALLERY, 1)
            for index, item in enumerate(each.get("items") or []):
                _media(item, files, (*at, "items", index), problems)
        case 13:
            _media(each, files, at, problems, "file")
        case 17:
            _inner(each, files, at, problems, V2_TOP - {CONTAINER})
            if not 0 <= (each.get("accent_color") or 0) <= 0xFFFFFF:
                problems.add((*at, "accent_color"), "NUMBER_TYPE_MAX", "int value should be <= 16777215.")


def _inner(each: Json, files: set[str], at: Path, problems: Problems, allowed: set[int]) -> None:
    for index, part in enumerate(each.get("components") or []):
        _check(part, files, (*at, "components", index), problems, allowed)


def _row(each: Json, files: set[str], at: Path, problems: Problems) -> None:
    inner = each.get("components") or []
    problems.length((*at, "components"), inner, limits.ROW_BUTTONS, 1)
    _inner(each, files, at, problems, {BUTTON, *SELECTS})
    if any(part.get("type") in SELECTS for part in inner) and len(inner) > 1:
        problems.add((*at, "components"), "COMPONENT_LAYOUT_WIDTH_EXCEEDED", "A row holds one select and nothing else")


def _button(each: Json, at: Path, problems: Problems) -> None:
    style = each.get("style")
    problems.length((*at, "label"), each.get("label"), limits.BUTTON_LABEL)
    problems.length((*at, "url"), each.get("url"), limits.BUTTON_URL)
    check_custom_id(each, at, problems, needed=style not in (LINK, PREMIUM))
    if style not in range(1, 7):
        problems.add((*at, "style"), "BASE_TYPE_CHOICES", "Value must be one of {1, 2, 3, 4, 5, 6}.")
    if style == LINK:
        problems.required(at, each, "url")
        if each.get("url") and not str(each["url"]).startswith(("http://", "https://", "discord://")):
            problems.add((*at, "url"), "URL_TYPE_INVALID_SCHEME", "Scheme must be one of ('http', 'https', 'discord').")
    if style == LINK and each.get("custom_id"):
        problems.add(at, "BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE", "A link has no custom id")
    if style != PREMIUM and not (each.get("label") or each.get("emoji")):
        problems.add(at, "BUTTON_COMPONENT_LABEL_OR_EMOJI_REQUIRED", "A button must have a label or emoji")
    check_emoji(each.get("emoji"), (*at, "emoji"), problems)


def check_custom_id(each: Json, at: Path, problems: Problems, *, needed: bool = True) -> None:
    """1 to 100 characters."""
    if needed:
        problems.required(at, each, "custom_id")
    problems.length((*at, "custom_id"), each.get("custom_id"), limits.CUSTOM_ID, 1)


def check_emoji(emoji: Json | None, at: Path, problems: Problems) -> None:
    """A custom emoji has an id; any other is a picture character, never a word."""
    shown = any(unicodedata.category(each) in PICTURES or each in "‼⁉" for each in (emoji or {}).get("name") or "")
    if emoji and not emoji.get("id") and not shown:
        problems.add((*at, "name"), "BUTTON_COMPONENT_INVALID_EMOJI", "Invalid emoji")


def check_select(each: Json, at: Path, problems: Problems) -> None:
    """Of any kind, in a message or in a modal."""
    check_custom_id(each, at, problems)
    problems.length((*at, "placeholder"), each.get("placeholder"), limits.PLACEHOLDER)
    options = each.get("options") or []
    least, most = each.get("min_values", 1), each.get("max_values", 1)
    if each.get("type") == STRING_SELECT:
        problems.length((*at, "options"), options, limits.OPTIONS, 1)
        check_options(options, (*at, "options"), problems)
        if most > max(len(options), 1):
            problems.add((*at, "max_values"), "BASE_TYPE_MAX", "max_values must not exceed the number of options")
    if not 0 <= least <= most <= limits.OPTIONS:
        problems.add((*at, "min_values"), "BASE_TYPE_MAX", "min_values must not exceed max_values, nor either 25")


def check_options(options: list[Json], at: Path, problems: Problems) -> None:
    """Of a select, or of a group of radio buttons or checkboxes."""
    for index, option in enumerate(options):
        problems.required((*at, index), option, "label", "value")
        problems.length((*at, index, "label"), option.get("label"), limits.OPTION_LABEL, 1)
        problems.length((*at, index, "value"), option.get("value"), limits.OPTION_VALUE, 1)
        problems.length((*at, index, "description"), option.get("description"), limits.OPTION_DESCRIPTION)
        check_emoji(option.get("emoji"), (*at, index, "emoji"), problems)
    for value, count in Counter(option.get("value") for option in options).items():
        if count > 1:
            problems.add(at, "SELECT_COMPONENT_OPTION_VALUE_DUPLICATED", f"The option value is already used: {value}")


def _media(each: Json, files: set[str], at: Path, problems: Problems, where: str = "media") -> None:
    """What it shows is a file that came along or, unless it is a File, anything in the web."""
    problems.length((*at, "description"), each.get("description"), limits.MEDIA_TEXT)
    url = (each.get(where) or {}).get("url") or ""
    name = url.removeprefix("attachment://")
    if name != url and name not in files:
        problems.add((*at, where, "url"), "UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND", f"no file {name}")
    elif name == url and (where == "file" or not url.startswith(("http://", "https://"))):
        problems.add((*at, where, "url"), "URL_TYPE_INVALID_SCHEME", "Scheme must be one of ('http', 'https').")
