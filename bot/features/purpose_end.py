"""How purposes end: with a word on how it went, asked for on the day by which they should be reached."""

from collections.abc import Sequence
from datetime import timedelta

from msgspec.structs import replace

from bot import cards, outcomes
from bot.context import Context
from bot.desk import Composed, Desk, Due
from bot.feature import Feature, Occasion, Param
from bot.model.contact import Contact
from bot.model.event import Command, Press, Submit
from bot.model.purpose import Purpose
from bot.model.reply import Card, Form, Input, Reply
from bot.network import deadlines, purposes
from bot.text import Text

feature = Feature("purpose_end", Text(en="Closing a purpose", ja="目的を終える"))

CLOSED = Text(en="Closed: {what}", ja="目的を終えました: {what}")
WELL = Text(en="How it went: {how}", ja="どうだったか: {how}")
THANK = Text(
    en="{names} stood by you on the way. A word of thanks, and how it ended, would make their day.",
    ja="{names}が力になってくれました。お礼と結果をひとこと伝えると、きっと喜んでくれます。",
)
HOW = Text(en="How did it go?", ja="どうでしたか？")
TODAY = Text(
    en="You wanted to reach “{what}” by today. How does it stand?",
    ja="今日は「{what}」の目標の日です。その後いかがですか？",
)
CLOSE = Text(en="Close it with a word", ja="ひとこと残して終える")
LONGER = Text(en="Another month", ja="もう1か月")
UNTIL = Text(
    en="All right, until {day}. One step at a time.", ja="わかりました。{day}までですね。一歩ずつ進みましょう。"
)
HOW_MOST = 1000
"""Characters."""
SHOWN_MOST = 5
MONTH = timedelta(days=30)
STALE = timedelta(days=7)
_WHAT = Param(name="what", ja=("内容",), summary=Text(en="Which one, and how it went", ja="どの目的か、どうだったか"))


@feature.command(
    "purpose close",
    ja=("目的 終了", "目的 終える"),
    summary=Text(en="Close one, with a word on how it went", ja="目的を終えて、どうだったかをひとこと残す"),
    example=Text(en="purpose close co-founder: Ken joins in May", ja="目的 終了 共同創業者: 健さんが5月から参加"),
    takes=_WHAT,
    params=(Param(name="how", ja=("結果",), summary=HOW),),
    aliases=("purpose done",),
)
async def close(call: Command, ctx: Context) -> Reply:
    purpose, how = await _closing(ctx, call.text)
    how = call.options.get("how", "") or how
    return await _close(ctx, purpose, how) if how else Reply(form=_closing_form(ctx, purpose))


@feature.button("close", reads=True)
async def close_pressed(_call: Press, ctx: Context) -> Reply:
    return Reply(form=_closing_form(ctx, await purposes.opened(ctx, outcomes.parts(ctx.value)[0])))


@feature.form("close")
async def closed(call: Submit, ctx: Context) -> Reply:
    return await _close(ctx, await purposes.opened(ctx, call.value), call.values.get("how", ""))


async def _closing(ctx: Context, text: str) -> tuple[Purpose, str]:
    """Which purpose is meant, and how it went: what follows its name, or all of it where only one is open."""
    name, _, how = text.partition(":" if ":" in text else "：")
    if (purpose := await purposes.named(ctx, name)) is not None:
        return purpose, how.strip()
    opened = await purposes.open_ones(ctx)
    return (opened[0], text) if len(opened) == 1 and text else (await purposes.one(ctx, text), "")


async def _close(ctx: Context, purpose: Purpose, how: str) -> Reply:
    ended = replace(purpose, state="closed", outcome=how[:HOW_MOST], closed_at=ctx.now)
    await ctx.book.save(ended)
    await deadlines.plan(ctx, ended)
    found = await ctx.book.some(Contact, [each.contact_id for each in await purposes.links(ctx, purpose)])
    helpers = [each for each in found.values() if not each.silent and _helped(each, purpose)][:SHOWN_MOST]
    called = cards.listed(helpers, ctx.locale)
    lines = (ctx.say(WELL, how=how) if how else "", ctx.say(THANK, names=called) if helpers else "")
    card = Card(body="\n".join(filter(None, lines)), choices=(cards.chooser(helpers, ctx),) if helpers else ())
    return Reply(text=ctx.say(CLOSED, what=purpose.what), cards=(card,) if card.body else ())


def _helped(contact: Contact, purpose: Purpose) -> bool:
    """Whether there was any touch while it was open: nobody is thanked for nothing."""
    return contact.touched_at is not None and contact.touched_at >= purpose.created_at


def _closing_form(ctx: Context, purpose: Purpose) -> Form:
    inputs = (Input(id="how", label=ctx.say(HOW), kind="lines"),)
    return Form(id=feature.action("close"), title=purposes.short(purpose), inputs=inputs, value=purpose.id)


@feature.nudge(deadlines.KIND)
async def compose(batch: Sequence[Due], desk: Desk, occasion: Occasion) -> list[Composed]:
    held = await desk.records_of(Purpose, [due.owner.id for due in batch])
    composed = []
    for due in batch:
        purpose = due.subject(held)
        late = occasion.now - due.nudge.due_at > STALE
        stands = purpose is not None and purpose.state == "open" and purpose.by is not None and not late
        composed.append(Composed(reply=_asked(due, purpose) if purpose is not None and stands else None))
    return composed


def _asked(due: Due, purpose: Purpose) -> Reply:
    locale, value = due.owner.locale, outcomes.value(purpose.id, due.key)
    buttons = (
        feature.press(CLOSE.say(locale), "close", value, tone="good"),
        feature.press(LONGER.say(locale), "longer", value),
    )
    body = TODAY.say(locale, what=purposes.short(purpose))
    return Reply(cards=(Card(title=purposes.short(purpose), body=body, buttons=buttons),))


@feature.button("longer")
async def longer(_call: Press, ctx: Context) -> Reply:
    purpose = await purposes.opened(ctx, await outcomes.about(ctx, ctx.value))
    by = ctx.today.date() + MONTH
    await ctx.book.save(replace(purpose, by=by))
    await deadlines.plan(ctx, replace(purpose, by=by))
    return await outcomes.settle(ctx, ctx.say(UNTIL, day=cards.day_words(by, ctx)), ctx.value)
