"""Cards and offers that wait: saved all at once, shown again, or let go; and a word about them the next morning."""

from collections.abc import Sequence

from msgspec.structs import replace

from bot import outcomes
from bot.context import Context
from bot.desk import Composed, Desk, Due
from bot.errors import UserError
from bot.feature import Feature, Occasion
from bot.model.event import Press
from bot.model.question import Question
from bot.model.reply import Card, Reply
from bot.network.proposals import proposing, record, storing, waiting
from bot.network.proposals.waiting import Held
from bot.text import Text

feature = Feature("waiting", Text(en="Cards that wait", ja="保存待ちのカード"))

SHALL_I = Text(en="Before it is forgotten: shall I keep this?", ja="忘れないうちに、これは残しておきますか？")
HERE = Text(en="Here you are.", ja="こちらです。")
LEFT = Text(en="All right, nothing was saved.", ja="わかりました。何も保存していません。")


@feature.panel
async def panel(ctx: Context) -> list[Card]:
    held = await waiting.everything(ctx)
    return [waiting.card(ctx.locale, held)] if held.ids else []


@feature.nudge(waiting.ID)
async def compose(batch: Sequence[Due], desk: Desk, occasion: Occasion) -> list[Composed]:
    """Whatever has been decided since, or is too old by now, is not spoken of."""
    asked = await desk.records_of(Question, [due.owner.id for due in batch])
    held = [waiting.among(asked.get(due.owner.id, ()), occasion.now) for due in batch]
    return [Composed(reply=_told(due, each) if each.ids else None) for due, each in zip(batch, held, strict=True)]


def _told(due: Due, held: Held) -> Reply:
    locale = due.owner.locale
    return Reply(text=SHALL_I.say(locale), cards=(waiting.card(locale, held, due.key),))


@feature.button("save")
async def save(_call: Press, ctx: Context) -> Reply:
    """Everything that waited when the button was shown; one after the other alone would be a step each."""
    plain = [each for each in (await _held(ctx)).cards if each.plain]
    if len(plain) == 1:
        proposal = await record.take(ctx, plain[0].id)
        return await _settled(ctx, await storing.stored(ctx, proposal, remind=bool(proposal.promises)))
    return await _settled(ctx, await storing.all_stored(ctx, plain))


@feature.button("show")
async def show(_call: Press, ctx: Context) -> Reply:
    """All of it once more, in the place of what is above."""
    held = await _held(ctx)
    proposals = [await record.take(ctx, each.id) for each in held.cards]
    cards = await proposing.proposed(ctx, *proposals)
    offers = await waiting.show(ctx, held.offers, beside=bool(cards))
    return await _settled(ctx, Reply(text=ctx.say(HERE), cards=(*cards, *offers)))


@feature.button("drop")
async def drop(_call: Press, ctx: Context) -> Reply:
    for id in (await _held(ctx)).ids:
        await ctx.book.answered(id)
    return await _settled(ctx, Reply(text=ctx.say(LEFT)))


async def _settled(ctx: Context, reply: Reply) -> Reply:
    """The answer; pressed in the morning's message, it is said there too, in the place of the buttons."""
    return replace(await outcomes.settle(ctx, reply.text, ctx.value), cards=reply.cards)


async def _held(ctx: Context) -> Held:
    """What waits, up to where the button says. Raises UserError when all of it is decided."""
    last, _ = outcomes.parts(ctx.value)
    held = (await waiting.everything(ctx)).until(last)
    if not held.ids:
        raise UserError(record.GONE)
    return held
