"""The card: who somebody is to the owner."""

import re

from bot import cards, outcomes, people
from bot.context import Context, Instead
from bot.errors import UserError
from bot.feature import Feature, asks_who
from bot.model.event import Command, Press
from bot.model.reply import Reply
from bot.network import lookup
from bot.network.proposals import strangers
from bot.text import Text

_ASKED = re.compile(
    r"^(?:is|was|are|['’]s|me|us)\s+|(?:って)?(?:誰|だれ)?(?:だっけ|だった|でしたっけ|ですか)?[?\uff1f]*$",
    re.IGNORECASE,
)
"""What makes a question of a name: who is Tanaka?"""
feature = Feature("who", Text(en="Cards", ja="カード"))


@feature.command(
    "who",
    ja=("誰", "だれ"),
    summary=Text(en="Somebody's card: last talk, promises, next step", ja="人のカード: 前回の話、約束、次の一歩"),
    example=Text(en="who Tanaka", ja="誰 田中さん"),
    takes=asks_who(),
    aliases=("show",),
    reads=True,
)
async def who(call: Command, ctx: Context) -> Reply:
    try:
        contact = await people.one(ctx, _ASKED.sub("", call.text))
    except UserError:
        # Who has a dog? That asks after people, not about one.
        text = call.text
        if text and (found := await lookup.asked(f"who {text}", ctx) or await lookup.fitting(text, ctx)) is not None:
            return found
        if text and (held := await strangers.card_of(ctx, _ASKED.sub("", text))) is not None:
            raise Instead(ctx.event.turned(Press, action=strangers.SHOWS, value=held.id)) from None
        raise
    return Reply(cards=(await cards.card(contact, ctx),))


@feature.button("open", reads=True)
async def opened(_call: Press, ctx: Context) -> Reply:
    contact = await people.by_id(ctx, outcomes.parts(ctx.value)[0])
    # Beside a nudge, not in its place: the others on it still wait.
    return Reply(cards=(await cards.card(contact, ctx),), redrawn=await outcomes.nudge(ctx, ctx.value))
