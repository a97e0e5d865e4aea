"""Room in a circle: whoever moves up into a full one needs somebody else to move down, and the owner says whom."""

from msgspec.structs import replace

from bot import cards, circles, keeping
from bot.context import Context
from bot.model.circle import CAPACITY, full, outward, rises, weakest_first
from bot.model.contact import Circle, Contact
from bot.model.reply import Option
from bot.text import Text

FULL = Text(
    en="Your circle “{circle}” is full: {n} people. Whom do you want to see a little less often for {name}?",
    ja="「{circle}」の輪はもう{n}人でいっぱいです。{name}を入れるために、少し間をあける人を選んでください。",
)
MOVE = Text(en="{name} → {circle}", ja="{name} → {circle}")
STAY = Text(en="Everybody stays", ja="だれも動かさない")
NOBODY = Text(en="nobody no body none neither stay", ja="誰も だれも いない どれでもない そのまま")
"""Other words for moving nobody."""
MOVED = Text(en="{name} is now in “{circle}”.", ja="{name}は「{circle}」の輪に移りました。")
OFFERED_MOST = 5
STAYS = "stay"


async def make_room(ctx: Context, circle: Circle, name: str, contact: Contact | None = None) -> None:
    """See that a circle has room before somebody called `name` moves up into it, or begins there.

    Raises Ask when it is full, with those whose ties are weakest first; the one who is chosen moves one circle outward.
    """
    if contact is not None and (contact.silent or not rises(contact.circle, circle)):
        return
    capacity = CAPACITY[circle]
    if capacity is None or not full(circle, len(held := await _held(ctx, circle, capacity + OFFERED_MOST))):
        return
    answer = _chosen(ctx, circle, name, held)
    chosen = next((each for each in held if each.id == answer), None)
    if chosen is None:
        return
    after = await keeping.rescheduled(ctx, replace(chosen, circle=outward(circle)))
    await ctx.book.save(after)
    ctx.asides.append(ctx.say(MOVED, name=cards.called(after, ctx), circle=ctx.say(circles.NAMES[after.circle])))


async def _held(ctx: Context, circle: Circle, most: int) -> list[Contact]:
    return await ctx.book.contacts.page(state="active", circle=circle, offset=0, limit=most)


def _chosen(ctx: Context, circle: Circle, name: str, held: list[Contact]) -> str:
    down = ctx.say(circles.NAMES[outward(circle)])
    options = [
        Option(label=ctx.say(MOVE, name=cards.told_apart(each, held, ctx.locale), circle=down), value=each.id)
        for each in weakest_first(held, ctx.now)[:OFFERED_MOST]
    ]
    options.append(Option(label=ctx.say(STAY), value=STAYS, also=ctx.say(NOBODY)))
    text = ctx.say(FULL, circle=ctx.say(circles.NAMES[circle]), n=len(held), name=name)
    return ctx.chosen(f"room:{circle}", text, options, "plain")
