"""Looking through the book: `list`, page by page."""

from bot import cards, circles
from bot.context import Context
from bot.errors import UserError
from bot.feature import Feature, Param
from bot.model.event import Command, Press
from bot.model.reply import Card, Reply
from bot.text import Text

feature = Feature("listing", Text(en="Lists", ja="一覧"))

HEADING = Text(en="{n:# person|# people}", ja="{n}人")
NOBODY = Text(en="Nobody there.", ja="該当する人はいません。")
NEXT = Text(en="Next", ja="次へ")
BACK = Text(en="Back", ja="前へ")
ARCHIVED = ("archived", "休止", "休止中")
PAGE = 10


@feature.command(
    "list",
    ja="一覧",
    summary=Text(en="Everybody, or one circle, or those archived", ja="全員、または輪ごと・休止中の一覧"),
    example=Text(en="list close", ja="一覧 親しい"),
    takes=Param(name="circle", ja=("輪",), summary=Text(en="A circle, or “archived”", ja="輪、または「休止」")),
    aliases=("ls",),
    reads=True,
)
async def show(call: Command, ctx: Context) -> Reply:
    if call.text.casefold() in ARCHIVED:
        return await _page(ctx, "archived", "", 0)
    return await _page(ctx, "active", circles.read(call.text) if call.text else "", 0)


@feature.button("page", reads=True)
async def turn(_call: Press, ctx: Context) -> Reply:
    state, _, rest = ctx.value.partition(":")
    circle, _, offset = rest.partition(":")
    if state not in ("active", "archived") or not offset.isdecimal() or len(offset) > 6:
        raise UserError(NOBODY)
    return await _page(ctx, state, circle, int(offset))


async def _page(ctx: Context, state: str, circle: str, offset: int) -> Reply:
    found = await ctx.book.contacts.page(state=state, circle=circle, offset=offset, limit=PAGE + 1)
    if not found:
        return Reply(text=ctx.say(NOBODY if circle or offset or state != "active" else cards.EMPTY))
    total = await ctx.book.contacts.count(state) if not circle else 0
    shown = found[:PAGE]
    buttons = []
    if offset:
        buttons.append(feature.press(ctx.say(BACK), "page", f"{state}:{circle}:{max(offset - PAGE, 0)}"))
    if len(found) > PAGE:
        buttons.append(feature.press(ctx.say(NEXT), "page", f"{state}:{circle}:{offset + PAGE}"))
    card = Card(
        title=ctx.say(HEADING, n=total) if total else ctx.say(circles.title(circle)),
        body="\n".join(f"{offset + n}. {cards.line(contact, ctx)}" for n, contact in enumerate(shown, 1)),
        buttons=tuple(buttons),
        choices=(cards.chooser(shown, ctx),),
    )
    return Reply(cards=(card,))
