"""A press on an introduction's card: which one it is, and what the card turns into."""

from collections.abc import Sequence

from msgspec.structs import replace

from bot import outcomes, standing
from bot.context import Context
from bot.errors import UserError
from bot.model.introduction import Introduction, brought, wished
from bot.model.reply import Card, Reply
from bot.network.introductions import words
from bot.text import Text

OVER = Text(en="That introduction is over.", ja="その紹介はもう終わっています。")
RESTING = Text(
    en="{name} is resting in your book. “archive {name}” wakes them up again.",
    ja="{name}は休止中です。「休止 {name}」で戻せます。",
)


async def pressed(ctx: Context) -> tuple[Introduction, str]:
    """The introduction of a button, and what else the button carries. Raises UserError when it has been answered."""
    id, _, more = (await outcomes.about(ctx, ctx.value)).partition(":")
    introduction = await ctx.book.get(Introduction, id)
    if introduction is None:
        raise UserError(OVER)
    return introduction, more


async def settled(ctx: Context, said: str, after: Introduction) -> Reply:
    """What came of a press, with the next thing to do when that is due at once."""
    reply = await outcomes.settle(ctx, said, ctx.value)
    at_once = ("introduced",) if wished(after) else ("asked", "agreed") if brought(after) else ()
    card = await drawn(ctx, after) if after.step in at_once else None
    return replace(reply, cards=(card,)) if card else reply


async def drawn(ctx: Context, introduction: Introduction) -> Card | None:
    """The introduction's card, whose buttons may be typed; None when somebody in it is gone or rests."""
    shown = await scene(ctx, [introduction])
    if not words.complete(introduction, shown.people):
        return None
    card = words.card(introduction, shown)
    await standing.put(ctx, [standing.offered(each) for each in card.buttons if each.action])
    return card


async def scene(ctx: Context, introductions: Sequence[Introduction]) -> words.Scene:
    """What there is to know for showing these introductions."""
    wanted = [(ctx.owner.id, id) for each in introductions for id in words.named(each)]
    people = await ctx.book.people(wanted)
    touched = {id: each.touched_at for (_, id), each in people.items() if each.touched_at is not None}
    found = {id: each for (_, id), each in people.items()}
    return words.Scene(owner=ctx.owner, now=ctx.now, people=found, touched=touched)
