"""Cards that wait to be saved: all at once, shown again, or let go."""

from bot.context import Context
from bot.errors import UserError
from bot.feature import Feature
from bot.model.event import Press
from bot.model.reply import Card, Reply
from bot.network.proposals import proposing, record, storing, waiting
from bot.network.proposals.waiting import Undecided
from bot.text import Text

feature = Feature("waiting", Text(en="Cards that wait", ja="保存待ちのカード"))

LEFT = Text(en="All right, nothing was saved.", ja="わかりました。何も保存していません。")


@feature.panel
async def panel(ctx: Context) -> list[Card]:
    held = await waiting.undecided(ctx)
    return [waiting.card(ctx, held)] if held else []


@feature.button("save")
async def save(_call: Press, ctx: Context) -> Reply:
    """Everything that waited when the button was shown; one after the other alone would be a step each."""
    plain = [each for each in await _held(ctx) if each.plain]
    if len(plain) == 1:
        proposal = await record.take(ctx, plain[0].id)
        return await storing.stored(ctx, proposal, remind=bool(proposal.promises))
    return await storing.all_stored(ctx, plain)


@feature.button("show")
async def show(_call: Press, ctx: Context) -> Reply:
    """The cards once more, in the place of those above."""
    held = [await record.take(ctx, each.id) for each in await _held(ctx)]
    return Reply(cards=await proposing.proposed(ctx, *held))


@feature.button("drop")
async def drop(_call: Press, ctx: Context) -> Reply:
    for each in await _held(ctx):
        await record.take(ctx, each.id)
    return Reply(text=ctx.say(LEFT))


async def _held(ctx: Context) -> list[Undecided]:
    """What waits, up to where the button says. Raises UserError when all of it is decided."""
    held = await waiting.undecided(ctx, ctx.value)
    if not held:
        raise UserError(record.GONE)
    return held
