"""Needs that are met, by the owner or by somebody else."""

from collections.abc import Sequence

from bot.context import Context
from bot.language.patterns import late
from bot.language.promises import names_thing
from bot.model.contact import Contact
from bot.model.offer import Need
from bot.network.endings.open import Open, People, Said, means
from bot.network.proposals.solved import MET

_ONE = late(r"(?i)(?:one|somebody|someone|it|them)|(?:(?:いい|良い)?人|それ)")


async def solved(ctx: Context, said: Said) -> Sequence[Open]:
    """The need that somebody else met: of whom it is said, of whoever did it, or of anybody."""
    own = await _open(ctx, said.whose if said.ended.whose else said.who, said.ended.thing, "no")
    return own if own or said.ended.whose else await _open(ctx, None, said.ended.thing, "no")


async def helped(ctx: Context, said: Said) -> Sequence[Open]:
    """The need that the owner met."""
    return await _open(ctx, said.whose, said.ended.thing, "yes")


async def _open(ctx: Context, whose: People, thing: str, mine: str) -> Sequence[Open]:
    needs = [each for each in await ctx.book.all(Need) if each.state == "open" and means(whose, each.contact_id)]
    one = whose is not None and _ONE.fullmatch(thing)
    found = [each for each in needs if one or names_thing(each.what, thing)]
    people = await ctx.book.some(Contact, [each.contact_id for each in found])
    return [
        Open(
            id=each.id, label=f"{people[each.contact_id].name}: {each.what}", action=MET, value=each.id,
            answers={"helped": mine},
        )
        for each in found
        if each.contact_id in people
    ]  # fmt: skip
