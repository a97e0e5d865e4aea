"""Words that are typed where a button could have been pressed, or a time chosen."""

import re

from bot import standing, times
from bot.context import Context
from bot.engine.questions import ACTION, TYPED
from bot.language.patterns import late
from bot.model.event import Press, Said

_POLITE = late(
    r"(?i)(?:please\s+|(?:make|do) (?:it|that)\s+|remind me\s+|how about\s+)|(?:\s+please|\s+is fine|\s+then"
    r"|(?:に|で)?(?:連絡|お願い(?:します)?|して(?:ください)?)|[にで]|(?:で|に)?いい(?:です)?)[.。!]*$",
    re.IGNORECASE,
)
"""What surrounds a time that answers a question."""


def may_answer(text: str) -> bool:
    """Whether words are few enough to answer what stands."""
    return len(text) <= standing.LONGEST


async def press(event: Said, ctx: Context) -> Press | None:
    """The press for which these words stand; None when they answer nothing that was put to the owner."""
    stands = await standing.now(ctx)
    if stands is None:
        return None
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
