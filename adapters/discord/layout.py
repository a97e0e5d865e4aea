"""How cards become components: as airy as there is room for, and tighter the more of them there are."""

from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple
from urllib.parse import urlsplit

from adapters.discord import custom_ids, limits
from adapters.discord.custom_ids import CustomIds
from adapters.discord.markup import cells, label
from bot.model.reply import Button, Card, Choice, Option, Tone

Component = dict[str, Any]
"""As https://docs.discord.com/developers/components/reference describes it."""

ROW, BUTTON, SELECT, SECTION, TEXT, GALLERY, FILE, SEPARATOR, CONTAINER = 1, 2, 3, 9, 10, 12, 13, 14, 17
"""Source: components/reference#component-object-component-types"""
_COLOURS: dict[Tone, int] = {"plain": 0x5865F2, "good": 0x2D9D5F, "warn": 0xF0B132, "danger": 0xDA373C}
_STYLES: dict[Tone, int] = {"plain": 2, "good": 3, "warn": 2, "danger": 4}
_LINK_STYLE = 5
_BESIDE, _NARROW = 60, 18
"""Cells of a text beside which a single button looks well, and of the button's label; Japanese takes two for a sign."""
_NAMELESS = "…"


class Density(NamedTuple):
    """How tight: `free` buttons of a card stand by themselves and the rest shares one menu; None leaves all as it is.

    `apart`: each card has a container of its own.
    """

    free: int | None
    apart: bool = True
    links: bool = True


DENSITIES = (
    Density(None), Density(2), Density(1), Density(0), Density(0, apart=False), Density(0, apart=False, links=False),
)  # fmt: skip


class Written(NamedTuple):
    """A card with what it says in markup."""

    card: Card
    head: str
    details: str


def arrange(cards: Sequence[Written], room: int) -> list[Component]:
    """Cards as components, nested ones included at most `room`, which is 37 at least for at most CARDS of them.

    What has no room in a menu, or cannot be pressed, is counted under its card, as `+3`.
    """
    for density in DENSITIES:
        if density is not DENSITIES[-1] and sum(_estimate(each, density) for each in cards) > room:
            continue
        made = _made(cards, density)
        if count(made) <= room:
            break
    return made


def _estimate(written: Written, density: Density) -> int:
    """How many components a card comes to, if all of it can be pressed: building them to see costs ten times as much."""
    buttons, menus = len(written.card.buttons), len(written.card.choices)
    if density.free is not None:
        menus = 1 if menus or buttons > density.free else 0
        buttons = min(buttons, density.free)
    rows = -(-buttons // limits.ROW_BUTTONS)
    return (1 if density.apart else 0) + 1 + buttons + rows + 2 * menus


def count(components: Iterable[Component]) -> int:
    """How many components these are, those inside them included."""
    return sum(
        1 + count(each.get("components", ())) + ("accessory" in each) for each in components
    )  # media of a gallery are no components


def text(content: str) -> Component:
    """Words in markup."""
    return {"type": TEXT, "content": content}


def _made(cards: Sequence[Written], density: Density) -> list[Component]:
    ids = CustomIds()
    drawn = [(each.card, _parts(each, density, ids)) for each in cards]
    if density.apart:
        return [each for card, parts in drawn if parts for each in _contained(card, parts)]
    parts = [part for _, parts in drawn for part in parts]
    return [{"type": CONTAINER, "accent_color": _COLOURS["plain"], "components": parts}] if parts else []


def _contained(card: Card, parts: list[Component]) -> list[Component]:
    """A card in its container; mere words need none, nor do mere buttons."""
    wordless = all(part["type"] == ROW for part in parts)
    words = len(parts) == 1 and parts[0]["type"] == TEXT and not card.title and not card.fields
    if card.tone == "plain" and (words or wordless):
        return parts
    return [{"type": CONTAINER, "accent_color": _COLOURS[card.tone], "components": parts}]


def _parts(written: Written, density: Density, ids: CustomIds) -> list[Component]:
    card = written.card
    buttons, menus = _pressable(card, density, ids)
    wanted = len(card.buttons) + sum(len(choice.options) for choice in card.choices)
    lost = wanted - len(buttons) - sum(len(menu["options"]) for menu in menus)
    details = "\n".join(filter(None, [written.details, f"-# +{lost}" if lost else ""]))
    said = "\n".join(filter(None, [written.head, details]))
    if said and len(buttons) == 1 and not menus and cells(said) <= _BESIDE and cells(buttons[0]["label"]) <= _NARROW:
        return [{"type": SECTION, "components": [text(said)], "accessory": buttons[0]}]
    texts = [text(said)] if said else []
    if density.free is None and written.head and written.details and len(card.fields) > 1:
        texts = [text(written.head), {"type": SEPARATOR, "divider": True, "spacing": 1}, text(details)]
    rows = [buttons[at : at + limits.ROW_BUTTONS] for at in range(0, len(buttons), limits.ROW_BUTTONS)]
    return [*texts, *({"type": ROW, "components": row} for row in (*rows, *([menu] for menu in menus)))]


def _pressable(card: Card, density: Density, ids: CustomIds) -> tuple[list[Component], list[Component]]:
    """The buttons and the menus of a card; some of what it offers may be missing."""
    if density.free is None:
        every = [_link(each) if each.url else _button(each, ids) for each in card.buttons]
        menus = [_menu(choice, ids) for choice in card.choices]
    else:
        presses = [each for each in card.buttons if not each.url]
        links = [_link(each) for each in card.buttons if each.url and density.links]
        free = [_button(each, ids) for each in presses[: density.free]]
        every = [*free, *links][: limits.ROW_BUTTONS]
        menus = [_shared_menu(presses[density.free :], card.choices, ids)]
    return [each for each in every if each], [each for each in menus if each]


def _button(button: Button, ids: CustomIds) -> Component | None:
    custom_id = ids.take(button.action, button.value) if button.action else None
    if custom_id is None:
        return None
    return {"type": BUTTON, "style": _STYLES[button.tone], "label": _label(button), "custom_id": custom_id}


def _link(button: Button) -> Component | None:
    try:
        parts = urlsplit(button.url)
    except ValueError:
        return None
    if parts.scheme not in ("http", "https") or not parts.hostname or len(button.url) > limits.URL or " " in button.url:
        return None
    return {"type": BUTTON, "style": _LINK_STYLE, "label": _label(button), "url": button.url}


def _label(button: Button) -> str:
    return label(button.label, limits.BUTTON_LABEL) or _NAMELESS


def _menu(choice: Choice, ids: CustomIds) -> Component | None:
    return _select(choice.action, [(option, "") for option in choice.options], choice.placeholder, ids)


def _shared_menu(presses: Sequence[Button], choices: Sequence[Choice], ids: CustomIds) -> Component | None:
    """One menu for all of these; the options of a choice say which one they belong to."""
    if not presses and len(choices) == 1:
        return _menu(choices[0], ids)
    offers = [(Option(label=each.label, value=each.value), each.action) for each in presses]
    for choice in choices:
        named = f"{choice.placeholder}: " if choice.placeholder else ""
        offers += [(Option(label=f"{named}{o.label}", value=o.value), choice.action) for o in choice.options]
    labels = [each.label for each in presses] + [choice.placeholder for choice in choices]
    return _select("", offers, " · ".join(filter(None, labels)), ids)


def _select(action: str, offers: Sequence[tuple[Option, str]], placeholder: str, ids: CustomIds) -> Component | None:
    """A menu in which each option may bring its own action; None when nothing in it can be chosen."""
    options: dict[str, Component] = {}
    for option, own in offers:
        value = custom_ids.write_option(option.value, own) if action or own else None
        if value is not None and value not in options and len(options) < limits.OPTIONS:
            options[value] = select_option(option, value)
    custom_id = ids.take(action) if options else None
    if custom_id is None:
        return None
    menu = {"type": SELECT, "custom_id": custom_id, "options": list(options.values())}
    shown = label(placeholder, limits.PLACEHOLDER)
    return {**menu, "placeholder": shown} if shown else menu


def select_option(option: Option, value: str) -> Component:
    """One option of a menu; it says what it is even when it has no name."""
    made = {"label": label(option.label, limits.OPTION_LABEL) or _NAMELESS, "value": value}
    description = label(option.description, limits.OPTION_DESCRIPTION)
    return {**made, "description": description} if description else made
