"""What was awaited and has come, whether it is still to be asked after or was asked after lately."""

from collections.abc import Sequence
from datetime import timedelta

from bot import cards
from bot.context import Context
from bot.language.promises import fulfils, names_thing
from bot.model import balance
from bot.model.contact import Contact
from bot.model.favour import Favour
from bot.model.introduction import Introduction
from bot.model.nudge import AWAITED, Nudge
from bot.network import awaited, ledger
from bot.network.endings.open import Open, Said, means
from bot.network.introductions import kept

DONE = "awaiting.done"
"""The action that says that it came; handled by the feature `awaiting`."""
GRANTED = "settling.granted"
"""The action that says that a request was granted; handled by the feature `settling`."""
LATELY = timedelta(days=7)
LOOKED_AT_MOST = 50


async def found(ctx: Context, said: Said) -> Sequence[Open]:
    """What these words say has come: of somebody, or of anybody where the thing is named."""
    told = f"{said.ended.rest} {said.ended.thing}".strip()
    if not told and said.who is None:
        return ()
    found = [each for nudge, each in await pending(ctx, said) if not told or fulfils(told, nudge.text)]
    return found or await _granted(ctx, said, told)


async def _granted(ctx: Context, said: Said, told: str) -> Sequence[Open]:
    """What the owner had asked somebody for, and they have done."""
    found = []
    for contact in said.who or ():
        asks = balance.open_asks(await ctx.book.about(Favour, contact.id))
        stories = await ctx.book.about(Introduction, contact.id)
        introductions = {favour.id for each in stories for favour in await kept.requested(ctx, each)}
        fitting = [each for each in asks if each.id not in introductions and told and names_thing(told, each.note)]
        found += [Open(id=each.id, label=ledger.short(each.note), action=GRANTED, value=each.id) for each in fitting]
    return found


async def pending(ctx: Context, said: Said) -> Sequence[tuple[Nudge, Open]]:
    """All that is awaited of those who are meant."""
    values = {nudge.id: (nudge, nudge.id) for nudge in await awaited.open_ones(ctx)}
    for delivery in await ctx.book.deliveries.sent_since(ctx.now - LATELY, LOOKED_AT_MOST):
        for card in delivery.reply.cards:
            for button in (each for each in card.buttons if each.action == DONE):
                asked = await ctx.book.get(Nudge, button.value.split(" ")[0])
                if asked is not None and asked.kind == AWAITED:
                    values.setdefault(asked.id, (asked, button.value))
    pairs = [(nudge, await ctx.book.get(Contact, nudge.contact_id), value) for nudge, value in values.values()]
    return [
        (nudge, Open(id=nudge.id, label=_label(ctx, nudge, contact), action=DONE, value=value))
        for nudge, contact, value in pairs
        if contact is not None and means(said.who, contact.id)
    ]


def _label(ctx: Context, nudge: Nudge, contact: Contact) -> str:
    return awaited.said(nudge.text, cards.called(contact, ctx), ctx.locale)
