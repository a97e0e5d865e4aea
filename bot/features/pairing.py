"""Who of the owner's people could help whom, on the cards of both: the gift of an introduction."""

from bot.context import Context
from bot.feature import Feature
from bot.model.contact import Contact
from bot.model.offer import Need
from bot.model.reply import Button, Field
from bot.network import matchmaking
from bot.text import Text

feature = Feature("pairing", Text(en="Bringing needs and people together", ja="困りごとと人をつなぐ"))


@feature.section("who", "brief")
async def on_card(contact: Contact, ctx: Context) -> list[Field | Button]:
    """Who might meet a need of theirs, else whose need they might meet; one press begins the introduction."""
    if contact.silent:
        return []
    needs = [each for each in await ctx.book.about(Need, contact.id) if each.state == "open"]
    return await matchmaking.for_them(ctx, contact, needs) or await matchmaking.by_them(ctx, contact)
