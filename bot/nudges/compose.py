"""What due nudges say: features compose their own kinds; an owner's late ones become one catch-up message."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import datetime, timedelta

from msgspec.structs import replace

from bot.desk import Composed, Desk, Due
from bot.feature import Occasion
from bot.model.ids import catch_up_key
from bot.model.reply import Card, Reply
from bot.operation import logs
from bot.registry import Registry
from bot.shelf import Person
from bot.text import Text

CATCH_UP = Text(
    en="I was away for a while. {n:One thing|# things} came up meanwhile:",
    ja="しばらくお休みしていました。その間に{n}件ありました:",
)
MORE = Text(
    en="… and {n} more:",
    ja="… ほか{n}件:",
)
CARDS_MOST = 5
RETRY = timedelta(minutes=10)
UNKNOWN = timedelta(seconds=30)
"""The same where nobody here knows the kind: during a rolling deploy a newer process beside this one does."""
LATE = timedelta(days=1)
"""A nudge later than this is not sent by itself any more: all of an owner's go into one catch-up message."""

Pair = tuple[Due, Composed]


async def compose(registry: Registry, desk: Desk, batch: Sequence[Due], now: datetime) -> list[Pair]:
    """Each due nudge with what it says, as they fell due; of the same moment those that look around come last.

    One that cannot be composed is put off.
    """
    composed: dict[str, Composed] = {}
    kinds = dict.fromkeys(due.nudge.kind for due in batch)
    for kind in sorted(kinds, key=lambda kind: kind in registry.closing):
        group = [due for due in batch if due.nudge.kind == kind]
        said = [(due, composed[due.key]) for due in batch if due.key in composed and now - due.nudge.due_at <= LATE]
        named = frozenset(_named(said))
        told = frozenset(due.owner.id for due, each in said if each.reply is not None)
        occasion = Occasion(now=now, hinters=registry.hinters, named=named, told=told)
        composed.update(await _of_kind(registry, desk, kind, group, occasion))
    in_order = sorted(batch, key=lambda due: (due.nudge.due_at, due.nudge.kind in registry.closing))
    return [(due, composed[due.key]) for due in in_order]


def _named(pairs: Iterable[Pair]) -> Iterator[Person]:
    """Whom these messages are about."""
    for due, composed in pairs:
        if composed.reply is not None:
            yield from ((due.owner.id, contact.id) for contact in (due.contact, *composed.contacts) if contact)


async def _of_kind(
    registry: Registry, desk: Desk, kind: str, group: Sequence[Due], occasion: Occasion
) -> dict[str, Composed]:
    composer = registry.composers.get(kind)
    if composer is None:
        logs.get().error("no feature composes this kind of nudge", kind=kind)
        return {due.key: Composed(reply=None, again_at=occasion.now + UNKNOWN) for due in group}
    later = Composed(reply=None, again_at=occasion.now + RETRY)
    try:
        return {due.key: each for due, each in zip(group, await composer(group, desk, occasion), strict=True)}
    except Exception:
        if len(group) == 1:
            logs.get().exception("nudge could not be composed", kind=kind, key=group[0].key)
            return {group[0].key: later}
    singles = [await _of_kind(registry, desk, kind, [due], occasion) for due in group]
    return {key: each for single in singles for key, each in single.items()}


def messages(pairs: Sequence[Pair], late: Collection[str]) -> list[tuple[Due, str, Reply]]:
    """What to send, as (nudge that stands for it, key, reply): one message for each nudge that has something to say.

    All nudges of an owner who is in `late` become one.
    """
    found: list[tuple[Due, str, Reply]] = []
    catching_up: dict[str, list[tuple[Due, Reply]]] = {}
    for due, composed in pairs:
        if composed.reply is None:
            continue
        if due.owner.id in late:
            catching_up.setdefault(due.owner.id, []).append((due, composed.reply))
        else:
            found.append((due, due.key, composed.reply))
    for missed in catching_up.values():
        first = missed[0][0]
        key = catch_up_key(first.owner.id, first.nudge.due_at)
        found.append((first, key, _catch_up(missed, key)))
    return found


def _catch_up(missed: Sequence[tuple[Due, Reply]], key: str) -> Reply:
    locale = missed[0][0].owner.locale
    cards = [moved(card, due.key, key) for due, reply in missed for card in (reply.cards or (Card(body=reply.text),))]
    if len(missed) == 1:
        return replace(missed[0][1], cards=tuple(cards) if missed[0][1].cards else ())
    shown, rest = cards[:CARDS_MOST], cards[CARDS_MOST:]
    if rest:
        named = [f"• {card.title}" for card in rest if card.title]
        shown.append(Card(body="\n".join((MORE.say(locale, n=len(rest)), *named))))
    return Reply(text=CATCH_UP.say(locale, n=len(cards)), cards=tuple(shown))


def moved(card: Card, old: str, new: str) -> Card:
    """The card with buttons that carry the key of the message in which it stands now."""
    buttons = tuple(replace(button, value=button.value.replace(old, new)) for button in card.buttons)
    choices = tuple(
        replace(choice, options=tuple(replace(each, value=each.value.replace(old, new)) for each in choice.options))
        for choice in card.choices
    )
    return replace(card, buttons=buttons, choices=choices)
