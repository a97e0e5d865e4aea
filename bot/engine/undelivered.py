"""Nudges that could not reach their owner are shown at the owner's next command."""

from msgspec.structs import replace

from bot.context import Context
from bot.model.reply import Card, Reply
from bot.text import Text

MISSED = Text(
    en="I couldn't reach you in direct messages. This was waiting for you:",
    ja="ダイレクトメッセージでお届けできなかったお知らせです。",
)
"""Said once, above the first."""
SHOWN_MOST = 3


async def added(ctx: Context, reply: Reply) -> Reply:
    """The reply with what was parked, a few at a time; only in answers that nobody else sees."""
    if not ctx.owner.parked or not reply.private or reply.form is not None:
        return reply
    parked = await ctx.book.deliveries.parked(SHOWN_MOST)
    bodies = [delivery.reply for delivery in parked]
    for delivery in parked:
        await ctx.book.deliveries.answer(delivery)
    left = ctx.owner.parked - len(parked) if parked else 0
    await ctx.book.save_owner(replace(ctx.owner, parked=max(left, 0)), undoable=False)
    if not bodies:
        return reply
    missed: list[Card] = []
    for number, (delivery, body) in enumerate(zip(parked, bodies, strict=True)):
        heading = "\n".join(filter(None, ("" if number else ctx.say(MISSED), body.text)))
        headed = ((Card(body=heading),) if heading else ()) + body.cards
        missed += [replace(card, apart=delivery.key) for card in headed]
    return replace(reply, cards=(*reply.cards, *missed))
