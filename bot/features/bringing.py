"""Bringing two people together: both are asked before either is introduced."""

from bot import cards, people
from bot.context import Context
from bot.errors import UserError, in_field
from bot.feature import Feature, Param, asks_who
from bot.model.contact import Contact
from bot.model.event import Command, Press, Submit
from bot.model.offer import Need
from bot.model.reply import Form, Input, Reply
from bot.network.introductions import kept, reading, stepping, words
from bot.text import Text

feature = Feature("bringing", Text(en="Bringing people together", ja="引き合わせ"))

OFFERED = Text(
    en="Ask each of them first; nobody is introduced before both have said yes. Words for each:",
    ja="まず、それぞれに聞いてみましょう。お二人とも「ぜひ」となってから引き合わせます。文例です:",
)
SAID_YES = Text(en="Kept: {name} said yes.", ja="{name}はOK、と書きとめました。")
HOW_OFFER = Text(
    en="Whom would you like to bring together? For example: intro offer Ken, Mika",
    ja="どなたとどなたを引き合わせますか？例:「紹介 引き合わせ 健さん、美香さん」",
)
ONE = Text(en="One person", ja="一人目")
OTHER = Text(en="The other", ja="もう一人")
ABOUT = Text(en="It is about {need}", ja="「{need}」の件です")
WHY = Text(en="Why they should meet", ja="引き合わせたい理由")


@feature.command(
    "intro offer",
    ja=("紹介 引き合わせ", "紹介 つなぐ"),
    summary=Text(en="Bring two people together, once both agree", ja="二人の気持ちを確かめてから引き合わせる"),
    example=Text(en="intro offer Ken, Mika", ja="紹介 引き合わせ 健さん、美香さん"),
    takes=asks_who(Text(en="Two people", ja="二人の名前"), several=True, optional=True),
    params=(Param(name="why", ja=("用件", "目的"), summary=WHY),),
)
async def offer(call: Command, ctx: Context) -> Reply:
    if not call.text:
        return Reply(form=_offer_form(ctx))
    found = reading.both(call.text)
    if found is None:
        raise UserError(HOW_OFFER)
    return await _offer(ctx, found[0], found[1], call.options.get("why", ""))


@feature.button("offer", reads=True)
async def offer_pressed(_call: Press, ctx: Context) -> Reply:
    return Reply(form=_offer_form(ctx))


@feature.button("pair")
async def pair_pressed(_call: Press, ctx: Context) -> Reply:
    """The value names two contacts, and the need that one may meet."""
    one, other, need_id = (*ctx.value.split(), "", "", "")[:3]
    need = await ctx.book.get(Need, need_id)
    why = ctx.say(ABOUT, need=need.what) if need else ""
    return await _bring(ctx, await people.by_id(ctx, one), await people.by_id(ctx, other), why)


@feature.form("offer")
async def offer_sent(call: Submit, ctx: Context) -> Reply:
    return await _offer(ctx, call.values.get("one", ""), call.values.get("other", ""), call.values.get("why", ""))


async def _offer(ctx: Context, one: str, other: str, why: str) -> Reply:
    with in_field("one"):
        a = await people.one(ctx, one, new=True)
    with in_field("other"):
        b = await people.one(ctx, other, new=True)
        if a.id == b.id:
            raise UserError(kept.SELF)
    return await _bring(ctx, a, b, why)


async def _bring(ctx: Context, a: Contact, b: Contact, why: str) -> Reply:
    for each in (a, b):
        if each.silent:
            raise UserError(stepping.RESTING, name=cards.called(each, ctx))
    card = await stepping.drawn(ctx, await kept.offered(ctx, a, b, why))
    return Reply(text=ctx.say(OFFERED), cards=(card,) if card else ())


@feature.button("agreed")
async def agreed(_call: Press, ctx: Context) -> Reply:
    introduction, id = await stepping.pressed(ctx)
    if introduction.step != "asked" or id not in (introduction.who_id, introduction.to_id):
        raise UserError(stepping.OVER)
    contact = await ctx.book.get(Contact, id)
    after = await kept.consented(ctx, introduction, id)
    return await stepping.settled(ctx, ctx.say(SAID_YES, name=cards.called(contact, ctx) if contact else ""), after)


def _offer_form(ctx: Context) -> Form:
    inputs = (
        Input(id="one", label=ctx.say(ONE), kind="person", required=True),
        Input(id="other", label=ctx.say(OTHER), kind="person", required=True),
        Input(id="why", label=ctx.say(WHY)),
    )
    return Form(id=feature.action("offer"), title=ctx.say(words.OFFER), inputs=inputs)
