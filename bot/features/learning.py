"""A weekly word about what I am learning, if wanted: what one learns, one can give."""

from collections.abc import Sequence
from datetime import datetime, time

from msgspec.structs import replace

from bot import outcomes, planning
from bot.context import Context
from bot.desk import Composed, Desk, Due
from bot.errors import UserError
from bot.feature import Feature, Occasion
from bot.language import names
from bot.model.contact import Contact
from bot.model.event import Press
from bot.model.offer import Need, Offer
from bot.model.reply import Card, Reply
from bot.network import giftwords, giving
from bot.text import Text

feature = Feature("learning", Text(en="Learning", ja="学び"))

KIND = "learning"
WEEKLY = "FREQ=WEEKLY;BYDAY=SA"
SATURDAY = time(10)
GREW = Text(
    en="Well done! “{what}” is now among the things you can give.",
    ja="おめでとうございます。「{what}」が、できることに加わりました。",
)
REMINDED = Text(
    en="I'll ask about your learning on Saturdays at 10.", ja="毎週土曜の10時に、学びのことで声をかけますね。"
)
STOPPED = Text(en="No more words about learning.", ja="学びのお知らせを止めました。")
NUDGE = Text(en="Half an hour for “{what}” this weekend?", ja="この週末、「{what}」に30分だけ時間をとりませんか？")
FOR_WHOM = Text(en="{name} could use it: “{need}”.", ja="{name}が「{need}」とのことなので、役に立つ日が来そうです。")
DONE = Text(en="Did it", ja="やった")
NOT_NOW = Text(en="Not this week", ja="今週はいい")
NOW_CAN = Text(en="I can do it now", ja="できるようになった")
STOP = Text(en="Stop asking", ja="お知らせを止める")
SAID_DONE = Text(en="Lovely. A little more to give.", ja="いいですね。また少し、差し出せるものが増えました。")
SAID_LATER = Text(en="All right, there is always next week.", ja="わかりました。また来週に。")
NO_OFFER = Text(
    en="That is not on your list any more. “offer” shows it.", ja="一覧にもうありません。「できること」で見られます。"
)


@feature.button("weekly")
async def weekly(_call: Press, ctx: Context) -> Reply:
    if not await ctx.book.nudges.scheduled(KIND):
        await planning.plan_again(ctx, KIND, WEEKLY, SATURDAY, text="weekly")
    return Reply(text=ctx.say(REMINDED))


@feature.button("stop")
async def stop(_call: Press, ctx: Context) -> Reply:
    await planning.stop(ctx, KIND)
    return await outcomes.settle(ctx, ctx.say(STOPPED), ctx.value)


@feature.button("can")
async def grown(_call: Press, ctx: Context) -> Reply:
    offer = await ctx.book.get(Offer, outcomes.parts(ctx.value)[0])
    if offer is None:
        raise UserError(NO_OFFER)
    await ctx.book.save(replace(offer, kind="can"))
    return await outcomes.settle(ctx, ctx.say(GREW, what=offer.what), ctx.value)


@feature.button("done")
async def done(_call: Press, ctx: Context) -> Reply:
    return await outcomes.settle(ctx, ctx.say(SAID_DONE), ctx.value)


@feature.button("later")
async def later(_call: Press, ctx: Context) -> Reply:
    return await outcomes.settle(ctx, ctx.say(SAID_LATER), ctx.value)


planning.follows(feature, KIND)


@feature.nudge(KIND, asked=True)
async def compose(batch: Sequence[Due], desk: Desk, occasion: Occasion) -> list[Composed]:
    owners = list({due.owner.id for due in batch})
    offers, needs = await desk.records_of(Offer, owners), await desk.records_of(Need, owners)
    chosen = {due.key: _chosen(due, offers.get(due.owner.id, ()), occasion.now) for due in batch}
    useful: dict[str, Need] = {}
    for due in batch:
        offer = chosen[due.key]
        found = giving.matches([offer], needs.get(due.owner.id, ())) if offer else []
        useful.update({due.key: found[0].need} if found else {})
    people = [(due.owner.id, useful[due.key].contact_id) for due in batch if due.key in useful]
    contacts = await desk.people(people)
    composed = []
    for due in batch:
        offer, need = chosen[due.key], useful.get(due.key)
        contact = contacts.get((due.owner.id, need.contact_id)) if need else None
        composed.append(Composed(reply=_reply(due, offer, need, contact) if offer else None))
    return composed


def _chosen(due: Due, offers: Sequence[Offer], now: datetime) -> Offer | None:
    """What is being learnt, in turn from week to week."""
    learning = [each for each in offers if each.kind == "learning" and each.state == "open"]
    week = due.owner.today(now).toordinal() // 7
    return learning[week % len(learning)] if learning else None


def _reply(due: Due, offer: Offer, need: Need | None, contact: Contact | None) -> Reply:
    locale, value = due.owner.locale, outcomes.value(offer.id, due.key)
    lines = [NUDGE.say(locale, what=giftwords.short(offer.what))]
    if need is not None and contact is not None and not contact.silent:
        name = names.display(contact.name, locale)
        lines.append(FOR_WHOM.say(locale, name=name, need=giftwords.short(need.what)))
    buttons = (
        feature.press(DONE.say(locale), "done", value, tone="good"),
        feature.press(NOT_NOW.say(locale), "later", value),
        feature.press(NOW_CAN.say(locale), "can", value),
        feature.press(STOP.say(locale), "stop", value),
    )
    return Reply(cards=(Card(body="\n".join(lines), buttons=buttons),))
