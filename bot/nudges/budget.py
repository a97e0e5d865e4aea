"""How much a day can take of what nobody asked for: the rest goes into another message, or waits for the next day."""

from collections import defaultdict
from collections.abc import Collection, Sequence
from datetime import datetime

from msgspec import Struct, field
from msgspec.structs import replace

from bot.desk import Composed, Due
from bot.model.owner import Owner
from bot.model.reply import Card, Reply
from bot.nudges.compose import Pair, moved
from bot.registry import Registry
from bot.times import next_digest

CARDS_MOST = 8
"""Cards in one message that holds several nudges."""


class _Day(Struct):
    """What becomes of one owner's messages: sent by themselves, said in another one, or put off."""

    sent: list[Pair] = field(default_factory=list)
    folded: list[Pair] = field(default_factory=list)
    waiting: list[Due] = field(default_factory=list)


def kept(pairs: Sequence[Pair], registry: Registry, late: Collection[str], now: datetime) -> list[Pair]:
    """The same nudges in the same order, so that each owner gets no more unasked messages than their day can take.

    Owners in `late` get one message whatever there is; those to whom the bot is silent get none. Who was spoken of is noted on contacts, how much on owners.
    """
    unasked: dict[str, list[Pair]] = defaultdict(list)
    for due, composed in pairs:
        if composed.reply is not None and not due.nudge.explicit and due.nudge.kind not in registry.asked:
            unasked[due.owner.id].append((due, composed))
    if not unasked:
        return list(pairs)
    owners = {due.owner.id: composed.owner for due, composed in pairs if composed.owner is not None}
    changed: dict[str, Composed] = {}
    for owner_id, found in unasked.items():
        if found[0][0].owner.rhythm == "silent":
            changed |= {due.key: replace(composed, reply=None) for due, composed in found}
            continue
        day = _Day(sent=found) if owner_id in late else _limited(found, registry.closing, now)
        messages = 1 if owner_id in late else len(day.sent)
        changed |= {due.key: _put_off(due, now) for due in day.waiting}
        changed |= {due.key: _noted(due, composed, now) for due, composed in (*day.sent, *day.folded)}
        if messages:
            owners[owner_id] = owners.get(owner_id, found[0][0].owner).told(messages, now)
    return [(due, _owned(due, changed.get(due.key, composed), owners)) for due, composed in pairs]


def _owned(due: Due, composed: Composed, owners: dict[str, Owner]) -> Composed:
    """The nudge with what is known of its owner after all of them; only one of them saves it."""
    owner = owners.pop(due.owner.id, None)
    return composed if owner is composed.owner else replace(composed, owner=owner)


def _limited(found: Sequence[Pair], closing: Collection[str], now: datetime) -> _Day:
    """What is due at one moment is one message; what does not fit into it is another, with one left for later in the day."""
    room = found[0][0].owner.room(now)
    day, most = _Day(), max(room - 1, min(room, 1))
    # What is for today comes first, then the kinds that look around for whoever else there is.
    waiting = sorted(found, key=lambda pair: pair[0].nudge.kind in closing)
    while waiting and len(day.sent) < most:
        waiting = _joined(waiting, day)
    day.waiting = [due for due, _ in waiting]
    return day


def _joined(found: Sequence[Pair], day: _Day) -> list[Pair]:
    """Say the first in a message of its own, with as many of the others as fit; those that do not are given back."""
    (due, composed), *others = found
    reply, left = composed.reply or Reply(), []
    for other, said in others:
        cards = _cards(other, said.reply or Reply(), due.key, reply)
        if len(reply.cards) + len(cards) > CARDS_MOST:
            left.append((other, said))
            continue
        reply = replace(reply, cards=(*reply.cards, *cards))
        day.folded.append((other, replace(said, reply=None)))
    day.sent.append((due, replace(composed, reply=reply)))
    return left


def _cards(due: Due, reply: Reply, key: str, within: Reply) -> list[Card]:
    """What a message says, as cards of another one: its words first, where those are not `within` that one, then its own cards."""
    said = {within.text, *(card.body for card in within.cards if not card.title)}
    heading = [Card(body=reply.text)] if reply.text and reply.text not in said else []
    return [*heading, *(moved(card, due.key, key) for card in reply.cards)]


def _put_off(due: Due, now: datetime) -> Composed:
    """Not today: with the next morning's digest."""
    return Composed(reply=None, again_at=next_digest(now, due.owner))


def _noted(due: Due, composed: Composed, now: datetime) -> Composed:
    """The nudge, with its contact marked as spoken of."""
    if due.contact is None or any(each.id == due.contact.id for each in composed.contacts):
        return composed
    return replace(composed, contacts=(*composed.contacts, replace(due.contact, shown_at=now)))
