"""Finding people by anything the book knows: names, work, facts, needs, events, purposes, introductions, notes."""

from msgspec.structs import replace

from bot import cards, people
from bot.context import Ask, Context
from bot.errors import UserError
from bot.feature import Feature, Param
from bot.language.patterns import late
from bot.model.event import Command
from bot.model.reply import Card, Option, Reply
from bot.network import lookup
from bot.text import Text

feature = Feature("finding", Text(en="Finding", ja="検索"))

EMPTY = Text(en="What shall I look for? For example: find dog", ja="何を探しましょうか？例: 検索 犬")
PERHAPS_WISHED = Text(
    en="Nobody matches “{words}” yet. Is that what you want to reach? I can keep it as a purpose.",
    ja="「{words}」に合う人はまだいません。それが目的ですか？目的として書きとめておけます。",
)
YES = Text(en="Yes, a purpose", ja="はい、目的にする")
NO = Text(en="No", ja="いいえ")
_ANY = late(r"(?i)^(?:an?|some(?:body|one)?|new|more)\s+")
"""Begins a wish for somebody, not a search for a person: find a co-founder."""
PERHAPS = Text(en="Nobody matches “{words}”. Did you mean …?", ja="「{words}」に合う人はいません。もしかして …？")


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
    words = _ANY.sub("", text)
    wish = f"{call.path.capitalize()} {text}"
    if ctx.answer("wish") == "yes" and (setting := ctx.registry.called(f"purpose set {wish}")):
        return await setting.spec.handler(replace(call, path=setting.spec.name, text=setting.text), ctx)
    return await lookup.fitting(words, ctx) or await _nobody(words, ctx, wished=words != text)


async def _nobody(text: str, ctx: Context, *, wished: bool) -> Reply:
    """Those whose names are like the text, when there are any. Who is wished for may be a purpose: then raises Ask."""
    near = await people.alike(ctx, text)
    if not near and wished and ctx.answer("wish") is None:
        yes, no = Option(label=ctx.say(YES), value="yes"), Option(label=ctx.say(NO), value="no")
        raise Ask("wish", ctx.say(PERHAPS_WISHED, words=lookup.short(text)), [yes, no])
    if not near:
        return Reply(text=ctx.say(lookup.NOBODY, words=lookup.short(text)))
    body = "\n".join(f"• {cards.line(contact, ctx)}" for contact in near)
    return Reply(
        cards=(Card(title=ctx.say(PERHAPS, words=lookup.short(text)), body=body, choices=(cards.chooser(near, ctx),)),)
    )
