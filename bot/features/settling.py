"""Loans that ended and requests that were answered: closed in the ledger, with what was to remind of them."""

from collections.abc import Mapping

from msgspec.structs import replace

from bot import cards, keeping, people, planning
from bot.context import Context
from bot.errors import UserError
from bot.feature import Feature
from bot.language.promises import names_thing
from bot.model.contact import Contact
from bot.model.event import Press
from bot.model.favour import Favour, FavourDirection
from bot.model.nudge import Nudge
from bot.model.reply import Reply
from bot.network import awaited, ledger
from bot.network.endings import loans
from bot.text import Text

feature = Feature("settling", Text(en="Loans and answers", ja="貸し借りの終わり"))

SAID: Mapping[FavourDirection, Text] = {
    "repaid": Text(
        en="Good, that is settled: you gave back what you had from {name}{what}.",
        ja="{name}に返したのですね。貸し借りを済みにしました{what}。",
    ),
    "returned": Text(
        en="Good, that is settled: {name} gave back what they had from you{what}.",
        ja="{name}から返ってきたのですね。貸し借りを済みにしました{what}。",
    ),
    "refused": Text(
        en="That happens. Your request to {name} is closed{what}.",
        ja="そういうこともあります。{name}へのお願いは終わりにしました{what}。",
    ),
    "declined": Text(
        en="An honest no is kind, too. {name}'s request is closed{what}.",
        ja="正直に伝えるのも思いやりですね。{name}からの頼まれごとは終わりにしました{what}。",
    ),
}
GRANTED = Text(
    en="How kind of {name}. Kept as help you got: {what}.",
    ja="{name}が力になってくれたのですね。してもらったこととして記録しました: {what}",
)
WHAT = Text(en=" (“{what}”)", ja="(「{what}」)")
BACK = Text(en="“undo” takes that back.", ja="「取消」で元に戻せます。")
GONE = Text(en="That has been settled already.", ja="それはもう済んでいます。")


@feature.button("close")
async def close(_call: Press, ctx: Context) -> Reply:
    id, _, way = ctx.value.partition(" ")
    favour, after = await ctx.book.get(Favour, id), next((each for each in SAID if each == way), None)
    if favour is None or after is None or favour.direction in SAID:
        raise UserError(GONE)
    contact = await people.by_id(ctx, favour.contact_id)
    await ctx.book.save(replace(favour, direction=after))
    if after in ("repaid", "returned"):
        await _forgotten(ctx, contact, favour, after)
    what = ctx.say(WHAT, what=ledger.short(favour.note)) if favour.note else ""
    said = ctx.say(SAID[after], name=cards.called(contact, ctx), what=what)
    return Reply(text=f"{said}\n{ctx.say(BACK)}")


async def _forgotten(ctx: Context, contact: Contact, favour: Favour, after: FavourDirection) -> None:
    """Nobody is reminded of a loan that has ended."""
    if after == "repaid":
        over = await loans.reminders(ctx, [contact], favour.note)
    else:
        over = [each for each in await awaited.open_ones(ctx, contact) if names_thing(each.text, favour.note)]
    for each in over:
        await planning.promise(ctx, replace(each, state="done"))


@feature.button("granted")
async def granted(_call: Press, ctx: Context) -> Reply:
    asked = await ctx.book.get(Favour, ctx.value)
    if asked is None or asked.direction != "asked":
        raise UserError(GONE)
    contact = await people.by_id(ctx, asked.contact_id)
    await ledger.note(ctx, contact.id, "received", asked.note, size=asked.size)
    await keeping.touch(ctx, contact, "helped", ctx.now, note=asked.note, direction="incoming")
    said = ctx.say(GRANTED, name=cards.called(contact, ctx), what=ledger.short(asked.note))
    return Reply(text=f"{said}\n{ctx.say(BACK)}")


@feature.button("kept")
async def kept(_call: Press, ctx: Context) -> Reply:
    nudge = await ctx.book.get(Nudge, ctx.value)
    if nudge is None or nudge.state == "done":
        raise UserError(GONE)
    await planning.promise(ctx, replace(nudge, state="done"))
    return Reply(text=f"{ctx.say(planning.WELL_DONE, what=nudge.text)}\n{ctx.say(BACK)}")
