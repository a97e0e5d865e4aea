"""Whom the owner met within a time: `seen`."""

from datetime import datetime, timedelta

from bot import cards, times
from bot.context import Context
from bot.errors import UserError
from bot.feature import Feature, Param
from bot.language.when import When
from bot.model.contact import Contact
from bot.model.event import Command
from bot.model.reply import Card, Reply
from bot.model.touch import Touch
from bot.text import Text

feature = Feature("seeing", Text(en="Whom I met", ja="会った人"))

HEADING = Text(en="{span}: {n:# person|# people}", ja="{span}会った人: {n}人")
NOBODY = Text(en="{span}: nobody noted yet. Tell me whom you met!", ja="{span}会った記録はまだありません。")
MORE = Text(en="… and {n} more", ja="… ほか{n}人")
LATELY = Text(en="In the last 30 days", ja="この30日に")
AHEAD = Text(en="That is still to come.", ja="それはこれからですね。")
DAYS = 30
SHOWN_MOST = 15


@feature.command(
    "seen",
    ja=("最近会った人", "会った相手"),
    summary=Text(en="Whom you met, say last month", ja="先月など、その間に会った人"),
    example=Text(en="seen last month", ja="会った相手 先月"),
    takes=Param(
        name="when", ja=("いつ",), kind="when", optional=True, summary=Text(en="A day, week or month", ja="日・週・月")
    ),
    reads=True,
)
async def seen(call: Command, ctx: Context) -> Reply:
    text = call.text
    # A month by itself is a time only beside a particle.
    month = times.find(f"{text}に", ctx, "past") if text else None
    said = month.when if month and month.end >= len(text) else times.understand(text, ctx, "past") if text else None
    if said is not None and times.ahead(said, ctx):
        raise UserError(AHEAD)
    begin, end = _within(said, ctx)
    touches = (await ctx.book.touched([ctx.owner.id], begin)).get(ctx.owner.id, ())
    met = {each.contact_id: each for each in touches if each.kind == "met" and each.at < end}
    found = [(contact, each) for id, each in met.items() if (contact := await ctx.book.get(Contact, id))]
    span = f"{text[:1].upper()}{text[1:]}" or ctx.say(LATELY)
    if not found:
        return Reply(text=ctx.say(NOBODY, span=span))
    shown = sorted(found, key=lambda pair: pair[1].at, reverse=True)[:SHOWN_MOST]
    lines = [_line(contact, each, ctx) for contact, each in shown]
    if len(found) > len(shown):
        lines.append(ctx.say(MORE, n=len(found) - len(shown)))
    chooser = cards.chooser([contact for contact, _ in shown], ctx)
    card = Card(title=ctx.say(HEADING, span=span, n=len(found)), body="\n".join(lines), choices=(chooser,))
    return Reply(cards=(card,))


def _within(said: When | None, ctx: Context) -> tuple[datetime, datetime]:
    """From the first moment of what was said to the moment after it; the last weeks when nothing was."""
    if said is None:
        return ctx.now - timedelta(days=DAYS), ctx.now + timedelta(seconds=1)
    midnight = datetime.min.time()
    last = (said.end or said.day) + timedelta(days=1)
    return times.day_start(said.day, ctx.owner, midnight), times.day_start(last, ctx.owner, midnight)


def _line(contact: Contact, touch: Touch, ctx: Context) -> str:
    day = times.day_words(touch.at, ctx.now, ctx.owner)
    return " — ".join(filter(None, (f"• {cards.called(contact, ctx)}", day, touch.where)))
