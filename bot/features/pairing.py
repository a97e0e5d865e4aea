"""Who of the owner's people could help whom, on the cards of both and when asked: the gift of an introduction."""

from bot import cards, people
from bot.context import Context, Instead
from bot.errors import UserError
from bot.feature import Feature, Param
from bot.model.contact import Contact
from bot.model.event import Command, Press
from bot.model.offer import Need
from bot.model.reply import Button, Card, Field, Reply
from bot.network import lookup, matchmaking
from bot.network.proposals import strangers
from bot.text import Text

feature = Feature("pairing", Text(en="Bringing needs and people together", ja="困りごとと人をつなぐ"))

NOBODY = Text(
    en="Nobody in your book comes to mind for {name} yet. The more I know of what people do and need, the better: “need Ken a designer”.",
    ja="{name}に合いそうな人は、まだ帳面に見当たりません。仕事や困りごとがわかるほど見つけやすくなります。例:「困りごと 田中さん デザイナーを探している」",
)


@feature.section("who", "brief")
async def on_card(contact: Contact, ctx: Context) -> list[Field | Button]:
    """Who might meet a need of theirs, else whose need they might meet; one press begins the introduction."""
    if contact.silent:
        return []
    needs = await _open(contact, ctx)
    return await matchmaking.for_them(ctx, contact, needs) or await matchmaking.by_them(ctx, contact)


@feature.command(
    "need who",
    ja=("困りごと 誰", "困りごと だれ"),
    summary=Text(en="Who might help somebody, and whom they might help", ja="力になれそうな人と、力になれそうな相手"),
    example=Text(en="need who Ken", ja="困りごと 誰 田中さん"),
    takes=Param(name="what", ja=("だれ",), kind="person", summary=Text(en="Whom, and with what", ja="だれの、何に")),
)
async def who(call: Command, ctx: Context) -> Reply:
    """Those whom the needs of both sides bring together, and those of whom what it is about is said."""
    if not call.text:
        raise UserError(people.WHO)
    try:
        (contact, *_), what = await people.leading(ctx, call.text)
    except UserError:
        if (held := await strangers.card_of(ctx, call.text)) is not None:
            raise Instead(ctx.event.turned(Press, action=strangers.SHOWS, value=held.id)) from None
        raise
    needs = await _open(contact, ctx)
    parts = [*await matchmaking.for_them(ctx, contact, needs), *await matchmaking.by_them(ctx, contact)]
    fields = tuple(each for each in parts if isinstance(each, Field))
    buttons = tuple(each for each in parts if isinstance(each, Button))
    found = await lookup.fitting(what, ctx) if what else None
    card = (Card(title=contact.name, fields=fields, buttons=buttons),) if parts else ()
    if not card and found is None:
        return Reply(text=ctx.say(NOBODY, name=cards.called(contact, ctx)))
    return Reply(cards=(*card, *(found.cards if found else ())))


async def _open(contact: Contact, ctx: Context) -> list[Need]:
    return [each for each in await ctx.book.about(Need, contact.id) if each.state == "open"]
