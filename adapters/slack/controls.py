"""What can be pressed on a card: buttons with their styles, menus for choices and for what has no room as a button."""

from collections.abc import Sequence

from adapters.slack.limits import ACTIONS_ELEMENTS, BUTTON_TEXT, OVERFLOW_OPTIONS, PLACEHOLDER
from adapters.slack.objects import Json, confirm, opens, option, plain, spoken_in
from adapters.slack.tags import LINK, MORE, Tags, fits, foldable, folded
from bot.model.reply import Button, Card, Choice, Option
from bot.text import Text

SHOWN_MOST = 6
"""Buttons that stand side by side before the later ones move into a menu."""
FURTHER = Text(en="More …", ja="ほか…")
_STYLES = {"good": "primary", "danger": "danger"}


def controls(card: Card, tags: Tags) -> list[Json]:
    """The actions blocks of a card, in reading order; only the first good button is green."""
    shown, more = _shared([button for button in card.buttons if fits(button.action) and _works(button)])
    green = next((each for each in shown if each.tone == "good"), None)
    elements = [_button(each, tags, green=each is green) for each in shown]
    elements += [_select(choice, tags) for choice in card.choices if choice.options and fits(choice.action)]
    if more:
        elements.append(_menu(more, tags))
    parts = [elements[at : at + ACTIONS_ELEMENTS] for at in range(0, len(elements), ACTIONS_ELEMENTS)]
    return [{"type": "actions", "elements": part} for part in parts]


def addresses(card: Card) -> list[str]:
    """What link buttons would open that Slack does not take for a button, as words."""
    return [f"{button.label}: {button.url}" for button in card.buttons if button.url and not opens(button.url)]


def _works(button: Button) -> bool:
    return opens(button.url) if button.url else True


def _shared(buttons: Sequence[Button]) -> tuple[Sequence[Button], Sequence[Button]]:
    """Those to show, and those for the menu. What asks first is never hidden, nor is a single one."""
    if len(buttons) <= SHOWN_MOST:
        return buttons, ()
    later = [each for each in buttons[SHOWN_MOST - 1 :] if _hideable(each)]
    if len(later) < 2 or (len(later) > OVERFLOW_OPTIONS and len({each.action for each in later}) > 1):
        return buttons, ()
    return [each for each in buttons if not any(each is other for other in later)], later


def _hideable(button: Button) -> bool:
    return not button.url and not button.confirm and foldable(button.action, button.value)


def _button(button: Button, tags: Tags, *, green: bool) -> Json:
    drawn: Json = {"type": "button", "text": plain(button.label, BUTTON_TEXT), "action_id": tags.tag(button.action)}
    if button.url:
        return {**drawn, "action_id": tags.tag(LINK), "url": button.url}
    if button.value:
        drawn["value"] = button.value
    if green or button.tone == "danger":
        drawn["style"] = _STYLES[button.tone]
    if button.confirm.strip():
        drawn["confirm"] = confirm(button)
    return drawn


def _select(choice: Choice, tags: Tags) -> Json:
    return {
        "type": "static_select",
        "action_id": tags.tag(choice.action),
        "placeholder": plain(choice.placeholder, PLACEHOLDER),
        "options": [option(each) for each in choice.options],
    }


def _menu(buttons: Sequence[Button], tags: Tags) -> Json:
    """Further answers to one question are named as such; what is of various kinds goes behind the three dots."""
    options = [option(Option(label=each.label, value=folded(each.action, each.value))) for each in buttons]
    if len({each.action for each in buttons}) > 1:
        return {"type": "overflow", "action_id": tags.tag(MORE), "options": options}
    further = FURTHER.say(spoken_in(*(each.label for each in buttons)))
    return {"type": "static_select", "action_id": tags.tag(MORE), "placeholder": plain(further), "options": options}
