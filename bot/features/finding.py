"""Finding people by anything the book knows: names, work, facts, needs, events, purposes, introductions, notes."""

from bot import cards, people
from bot.context import Context
from bot.errors import UserError
from bot.feature import Feature, Param
from bot.model.event import Command
from bot.model.reply import Card, Reply
from bot.network import lookup
from bot.text import Text

feature = Feature("finding", Text(en="Finding", ja="検索"))

EMPTY = Text(en="What shall I look for? For example: find dog", ja="何を探しましょうか?例: 検索 犬")
NOBODY = Text(en="Nobody matches “{words}”.", ja="「{words}」に合う人はいません。")
PERHAPS = Text(en="Nobody matches “{words}”. Did you mean …?", ja="「{words}」に合う人はいません。もしかして …?")


@feature.command(
    "find",
    ja=("検索", "探す"),
    summary=Text(en="By name, company, fact, event, note or talk", ja="名前・会社・共通点・イベント・メモから探す"),
    example=Text(en="find Sony dog", ja="検索 Sony 犬"),
    takes=Param(name="words", ja=("言葉",), summary=Text(en="Words to look for", ja="探す言葉")),
    aliases=("search",),
    reads=True,
)
async def find(call: Command, ctx: Context) -> Reply:
    text = " ".join(call.text.split())
    if not text:
        raise UserError(EMPTY)
    return await lookup.fitting(text, ctx) or await _nobody(text, ctx)


async def _nobody(text: str, ctx: Context) -> Reply:
    """Those whose names are like the text, when there are any."""
    near = await people.alike(ctx, text)
    if not near:
        return Reply(text=ctx.say(NOBODY, words=lookup.short(text)))
    body = "\n".join(f"• {cards.line(contact, ctx)}" for contact in near)
    return Reply(
        cards=(Card(title=ctx.say(PERHAPS, words=lookup.short(text)), body=body, choices=(cards.chooser(near, ctx),)),)
    )
