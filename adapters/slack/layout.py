"""How cards become blocks: what stands where, their buttons and menus, and what is left out when a message would be too long."""

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from adapters.slack import markup
from adapters.slack.limits import (
    ACTIONS_ELEMENTS,
    BLOCK_CHARACTERS,
    BUTTON_TEXT,
    CHOICES,
    FIELD_NAME,
    HEADER,
    MESSAGE_CHARACTERS,
    OPTION_VALUE,
    OVERFLOW_OPTIONS,
    PLACEHOLDER,
    SECTION_FIELD,
    SECTION_FIELDS,
    SECTION_TEXT,
    narrowed,
)
from adapters.slack.objects import Json, confirm, mrkdwn, opens, option, plain, prose, spoken_in
from adapters.slack.tags import LINK, MORE, Tags, fits, foldable, folded
from bot.fit import fit
from bot.model.reply import Button, Card, Choice, Field, Option, Reply, Tone
from bot.text import Text

_SIGNS: dict[Tone, str] = {"warn": "⚠️ ", "danger": "🛑 "}
BESIDE = "\u2002"
"""Between a name and its value on one line."""
_BLOCKS = frozenset({"actions", "context", "divider", "header", "section"})


def blocks(reply: Reply, most: int) -> list[Json]:
    """The reply as at most `most` blocks, never none. Titles are headers, since nothing in those is parsed."""
    drawn: list[Json] = []
    for by in (1, 2, 4, 8, 16):
        limits = narrowed(by)
        drawn = _blocks(fit(reply, limits), limits.body or SECTION_TEXT)
        if len(drawn) <= most and _short(drawn):
            return drawn
    while len(drawn) >= most or not _short(drawn):
        drawn.pop()
    return [*drawn, _context("…")]


def _short(drawn: list[Json]) -> bool:
    # Counting is slow; what is short enough with every bracket, as most messages are, needs none.
    if len(repr(drawn)) + BLOCK_CHARACTERS * len(drawn) <= MESSAGE_CHARACTERS:
        return True
    return _size(drawn) <= MESSAGE_CHARACTERS


def _size(part: object) -> int:
    """What counts towards a message's limit, as far as that is known."""
    if isinstance(part, dict):
        return BLOCK_CHARACTERS * (part.get("type") in _BLOCKS) + sum(_size(each) for each in part.values())
    if isinstance(part, list):
        return sum(_size(each) for each in part)
    return len(part) if isinstance(part, str) else 0


def _blocks(reply: Reply, words: int) -> list[Json]:
    """The blocks of a reply that fits, with at most so many characters in what it could not fit."""
    tags = Tags()
    drawn = [_section(prose(reply.text, SECTION_TEXT))] if reply.text.strip() else []
    for card in map(_choosable, reply.cards):
        if drawn and card.title.strip() and len(reply.cards) > 1:
            drawn.append({"type": "divider"})
        drawn += _card(card, tags, words)
    if reply.picture and not reply.picture.data:
        # Others follow as a file (see enclosures), which tells what they show.
        drawn.append(_context(f"🖼 {reply.picture.alt or reply.picture.name}", words))
    return drawn or [_section(plain(""))]


def _card(card: Card, tags: Tags, words: int) -> Iterator[Json]:
    title = " ".join(card.title.split())
    if title:
        yield {"type": "header", "text": plain(_SIGNS.get(card.tone, "") + title, HEADER)}
    section: Json = {"type": "section"}
    if card.body.strip():
        section["text"] = prose(card.body, SECTION_TEXT)
    if card.opener.strip():
        yield from [section] if "text" in section else []
        section = _section(mrkdwn(markup.quote(card.opener, words)))
    yield from _facts(section, [each for each in card.fields if _says(each)])
    for said in filter(str.strip, (card.note, *addresses(card))):
        yield _context(said, words)
    yield from controls(card, tags)


def _facts(section: Json, fields: Sequence[Field]) -> Iterator[Json]:
    """The section and the fields: short ones stand side by side in it, unless a long one goes before all of them."""
    first = next((at for at, each in enumerate(fields) if each.short), len(fields))
    before, after = fields[:first], [each for each in fields[first:] if not each.short]
    if before:
        yield from [section] if len(section) > 1 else []
        yield from _lines(before)
        section = {"type": "section"}
    short = [mrkdwn(_field(each)) for each in fields if each.short]
    if short:
        section["fields"] = short[:SECTION_FIELDS]
    if len(section) > 1:
        yield section
    for at in range(SECTION_FIELDS, len(short), SECTION_FIELDS):
        yield {"type": "section", "fields": short[at : at + SECTION_FIELDS]}
    yield from _lines(after)


def _lines(fields: Sequence[Field]) -> Iterator[Json]:
    for text in _packed([_field(each) for each in fields]):
        yield _section(mrkdwn(text))


def _choosable(card: Card) -> Card:
    """The card without options whose values have no room, which are counted in its note."""
    if all(len(option.value) <= OPTION_VALUE for choice in card.choices for option in choice.options):
        return card
    return replace(fit(Reply(cards=(replace(card, buttons=()),)), CHOICES).cards[0], buttons=card.buttons)


def _says(field: Field) -> bool:
    return bool(field.name.strip() or field.value.strip())


def _field(field: Field) -> str:
    """The name in bold over the value; one line that has the width to itself goes on beside it."""
    name = f"*{markup.fallback(' '.join(field.name.split()), FIELD_NAME)}*" if field.name.strip() else ""
    value = markup.mrkdwn(field.value, SECTION_FIELD - len(name) - 1) if field.value.strip() else ""
    beside = not field.short and "\n" not in value
    return (BESIDE if beside else "\n").join(filter(None, (name, value)))


def _packed(texts: Sequence[str]) -> list[str]:
    """The texts under each other, in as few sections as they fit in."""
    packed: list[str] = []
    for text in texts:
        if packed and len(packed[-1]) + 1 + len(text) <= SECTION_TEXT:
            packed[-1] += f"\n{text}"
        else:
            packed.append(text)
    return packed


def _section(text: Json) -> Json:
    return {"type": "section", "text": text}


def _context(text: str, most: int = SECTION_TEXT) -> Json:
    return {"type": "context", "elements": [prose(text, most)]}


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
