"""Words that are typed where a button could have been pressed, or a time chosen."""

import re
from collections.abc import Iterator, Mapping
from datetime import timedelta

import msgspec

from bot import outcomes, standing, times
from bot.context import Context
from bot.engine.questions import ACTION, TYPED
from bot.language.patterns import late
from bot.model.address import MessageRef
from bot.model.event import Press, Said
from bot.model.reply import Button, Card, Option, Reply

_POLITE = late(
    r"(?i)(?:please\s+|(?:make|do) (?:it|that)\s+|remind me\s+|how about\s+)|(?:\s+please|\s+is fine|\s+then"
    r"|(?:に|で)?(?:連絡|お願い(?:します)?|して(?:ください)?)|[にで]|(?:で|に)?いい(?:です)?)[.。!]*$",
    re.IGNORECASE,
)
"""What surrounds a time that answers a question."""
ANSWERED_WITHIN = timedelta(days=1)
"""How long after a nudge “done” is an answer to it."""
_ACTIONS: Mapping[outcomes.Outcome, tuple[str, ...]] = {
    "done": ("done",),
    "later": ("later",),
    "leave": ("leave", "skip"),
}
"""What a nudge calls its buttons, or the choice of a later time, of which the soonest is meant."""


def may_answer(text: str) -> bool:
    """Whether words are few enough to answer what stands."""
    return len(text) <= standing.LONGEST


async def press(event: Said, ctx: Context) -> Press | None:
    """The press for which these words stand; None when they answer nothing that was put to the owner."""
    stands = await standing.now(ctx)
    if stands is None:
        return await _of_nudge(event, ctx)
    button = standing.pressed(stands, event.text)
    if button is not None:
        return standing.press(event, button)
    moment = _moment(event.text, stands, ctx)
    if not moment:
        return None
    question = stands.questions[0]
    action, value = (stands.dated, f"{question} {moment}") if stands.dated else (ACTION, f"{question}:")
    return Press(
        id=event.id, at=event.at, who=event.who, where=event.where, action=action, value=value, answers={TYPED: moment}
    )


async def _of_nudge(event: Said, ctx: Context) -> Press | None:
    """The press on the last nudge for which these words stand; None when they fit none of its buttons, or several."""
    outcome = outcomes.said(event.text)
    last = await ctx.book.deliveries.last_sent(since=ctx.now - ANSWERED_WITHIN) if outcome else None
    if outcome is None or last is None:
        return None
    cards = msgspec.json.decode(last.body, type=Reply).cards
    meant = [each for card in cards for each in _called(card, _ACTIONS[outcome])]
    if len(meant) != 1:
        return None
    action, piece = meant[0]
    sent = MessageRef(address=last.address, id=last.sent_ref)
    return Press(
        id=event.id, at=event.at, who=event.who, where=event.where, action=action, value=piece.value, message=sent
    )


def _called(card: Card, names: tuple[str, ...]) -> Iterator[tuple[str, Button | Option]]:
    """The buttons of a card that are called so, and the first option of such a choice, each with its action."""
    for button in card.buttons:
        if button.action.rpartition(".")[2] in names:
            yield button.action, button
    for choice in card.choices:
        if choice.action.rpartition(".")[2] in names:
            yield choice.action, choice.options[0]


def _moment(text: str, stands: standing.Standing, ctx: Context) -> str:
    """The moment that answers what stands, as ISO text; empty when that takes none, or this says none that fits."""
    if not stands.timed:
        return ""
    said = times.understood(text, ctx, stands.timed) or times.understood(
        _POLITE.sub("", text.strip()), ctx, stands.timed
    )
    if said is None or said.rule:
        return ""
    if stands.timed == "past":
        return "" if times.ahead(said, ctx) else times.past_moment(said, ctx).isoformat()
    at = times.moment(said, ctx)
    return at.isoformat() if at > ctx.now else ""
