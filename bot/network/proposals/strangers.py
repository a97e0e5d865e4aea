"""Those whom cards that wait tell of: they are in no book yet, and one goes on speaking of them all the same."""

from collections.abc import Sequence

from bot.context import Context
from bot.language import names
from bot.language.capture import candidates
from bot.network.proposals import waiting
from bot.network.proposals.waiting import Undecided

SHOWS = "capturing.again"
"""The action that shows a card that waits once more; its value is the card's id."""


async def called(ctx: Context) -> Sequence[str]:
    """Their names as they stand on the cards, each once."""
    held = await waiting.undecided(ctx)
    return tuple(
        dict.fromkeys(each.text for one in held for each in one.proposal.people if each.standing in ("new", "unsure"))
    )


def keys(name: str) -> frozenset[str]:
    """Every folded key under which somebody on a card is meant."""
    return names.keys(names.strip_honorific(name))


def meant(text: str, strangers: Sequence[str]) -> str:
    """Whom of them a name means; empty when it is none, or may be several."""
    wanted = set(names.query_keys(text))
    found = [each for each in strangers if wanted & keys(each)]
    return found[0] if len(found) == 1 else ""


async def card_of(ctx: Context, text: str) -> Undecided | None:
    """The last card that waits and tells of somebody whom a text names; None when none does."""
    everybody = await called(ctx)
    named = {name for each in (text, *candidates(text)) if everybody and (name := meant(each, everybody))}
    held = reversed(await waiting.undecided(ctx))
    return next((one for one in held if any(each.text in named for each in one.proposal.people)), None)
