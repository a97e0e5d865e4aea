"""Needs that are met, by the owner or by somebody else."""

from collections.abc import Sequence

from bot.context import Context
from bot.language.patterns import late
from bot.language.promises import names_thing
from bot.model.contact import Contact
from bot.model.offer import Need
from bot.network.endings.open import Open, People, Said, means
from bot.network.proposals.solved import MET

_OWN = late(
    r"(?i)\b(?:new|job|work|position|role|flat|apartment|house|home|place|room|partner|girl ?friend|boy ?friend|wife|husband|dog|cat|hobby|school|car|way|time)\b|仕事|職|家|部屋|彼[女氏]|相手|趣味"
)
_ONE = late(r"(?i)(?:one|somebody|someone|it|them)|(?:(?:いい|良い)?人|それ)")


async def solved(ctx: Context, said: Said) -> Sequence[Open]:
    """The need of whom it is said, or of whoever it is said that they have what they looked for."""
    whose = said.whose if said.ended.whose else said.who
    return await _open(ctx, whose, said.ended.thing, "no") if whose is not None else ()


async def found(ctx: Context, said: Said) -> Sequence[Open]:
    """The need that somebody met who had none; what one finds for oneself is no gift."""
    return () if _OWN.search(said.ended.thing) else await _open(ctx, None, said.ended.thing, "no")


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
