"""What others meant to do for the owner: asked after once, on its day, and let go in a word."""

from collections.abc import Sequence
from datetime import timedelta

from msgspec.structs import replace

from bot import cards, keeping, outcomes, people, planning, times
from bot.context import Context
from bot.desk import Composed, Desk, Due
from bot.errors import UserError
from bot.feature import Feature, Occasion
from bot.model.contact import Contact
from bot.model.event import Press
from bot.model.nudge import AWAITED, Nudge
from bot.model.reply import Button, Card, Field, Option, Reply
from bot.network import awaited
from bot.text import Text
from bot.turns import in_turns

feature = Feature("awaiting", Text(en="What others promised", ja="待っていること"))

YES = Text(en="Yes", ja="はい")
NOT_YET = Text(en="Not yet", ja="まだ")
LET_GO = Text(en="Let it go", ja="もういい")
IN_DAYS = Text(en="ask again in {n:a day|# days}", ja="{n}日後にまた")
GLAD = Text(
    en="Good, off the list: {what}. A word of thanks does {name} good.",
    ja="よかったですね。「{what}」は済みにしました。{name}にひとことお礼を伝えると喜ばれます。",
)
AGAIN = Text(
    en="All right, I'll ask again {when}. One light word may help: “No hurry, how is it going?”",
    ja="わかりました。{when} にまたうかがいます。「急がないけど、どうかな？」とひとこと添えるのもよいですね。",
)
LEFT = Text(en="All right, it is forgotten.", ja="わかりました。この件は忘れますね。")
GONE = Text(en="Nothing is waited for there any more.", ja="この件はもう終わっています。")
THEIRS = Text(en="They promised", ja="してもらう約束")
LATER_DAYS = (1, 3, 7)
SHOWN_MOST = 3


@feature.nudge(AWAITED, asked=True)
async def compose(batch: Sequence[Due], _desk: Desk, occasion: Occasion) -> list[Composed]:
    composed = []
    async for few in in_turns(batch):
        composed += [Composed(reply=_reply(due, occasion)) for due in few]
    return composed


def _reply(due: Due, occasion: Occasion) -> Reply | None:
    if due.contact is None or due.contact.silent:
        return None
    locale, value = due.owner.locale, outcomes.value(due.nudge.id, due.key)
    later = [Option(label=IN_DAYS.say(locale, n=n), value=f"{n} {value}") for n in LATER_DAYS]
    buttons = (
        feature.press(YES.say(locale), "done", value, tone="good"),
        feature.press(LET_GO.say(locale), "leave", value),
        cards.opening(outcomes.value(due.contact.id, due.key), locale),
    )
    body = awaited.asked(due.nudge, due.contact, due.owner, occasion.now)
    choices = (feature.choice("later", later, NOT_YET.say(locale)),)
    return Reply(cards=(Card(title=due.contact.name, body=body, buttons=buttons, choices=choices),))


@feature.button("done")
async def done(_call: Press, ctx: Context) -> Reply:
    nudge = await _over(ctx)
    contact = await people.by_id(ctx, nudge.contact_id)
    await keeping.touch(ctx, contact, awaited.kind(nudge.text), ctx.now, note=nudge.text, direction="incoming")
    said = ctx.say(GLAD, what=awaited.act(nudge.text, ctx.locale), name=cards.called(contact, ctx))
    return await outcomes.settle(ctx, said, ctx.value)


@feature.button("leave")
async def leave(_call: Press, ctx: Context) -> Reply:
    await _over(ctx)
    return await outcomes.settle(ctx, ctx.say(LEFT), ctx.value)


@feature.button("later")
async def later(_call: Press, ctx: Context) -> Reply:
    days, _, value = ctx.value.partition(" ")
    nudge = await _nudge(ctx, value)
    wait = timedelta(days=int(days) if days in map(str, LATER_DAYS) else LATER_DAYS[0])
    at = outcomes.until(ctx, days) or times.polite(ctx.today.date() + wait, ctx.owner, times.EVENING)
    again = replace(
        nudge, id=ctx.new_id(), created_at=ctx.now, due_at=at, explicit=False, state="scheduled",
        subject=nudge.subject or nudge.id,
    )  # fmt: skip
    await planning.promise(ctx, again)
    return await outcomes.settle(ctx, ctx.say(AGAIN, when=times.say(at, ctx.now, ctx.owner)), value)


async def _over(ctx: Context) -> Nudge:
    """What was awaited and is no more, even before it was asked after."""
    nudge = await _nudge(ctx, ctx.value)
    if nudge.state != "done":
        await planning.promise(ctx, replace(nudge, state="done"))
    elif not outcomes.parts(ctx.value)[1]:
        raise UserError(GONE)
    return nudge


async def _nudge(ctx: Context, value: str) -> Nudge:
    nudge = await ctx.book.get(Nudge, await outcomes.about(ctx, value))
    if nudge is None or nudge.kind != AWAITED:
        raise UserError(GONE)
    return nudge


@feature.section("who", "brief")
async def on_card(contact: Contact, ctx: Context) -> list[Field | Button]:
    """What is awaited from somebody."""
    found = (await awaited.open_ones(ctx, contact))[:SHOWN_MOST]
    lines = [f"{times.say(each.due_at, ctx.now, ctx.owner)} {each.text}" for each in found]
    return [Field(name=ctx.say(THEIRS), value="\n".join(lines), short=False)] if lines else []
