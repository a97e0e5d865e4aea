"""`intro agreed`: somebody said that they would introduce the owner, asked or of their own accord."""

from datetime import timedelta

from bot import cards, people, times
from bot.context import Context
from bot.errors import UserError
from bot.feature import Feature, Param
from bot.model.event import Command
from bot.model.reply import Reply
from bot.network.introductions import chains, kept, reading, stepping
from bot.text import Text

feature = Feature("agreeing", Text(en="Introductions promised", ja="紹介の約束"))

AGREED = Text(
    en="Lovely, {by} will introduce you to {who}. I'll ask {day} whether it has happened.",
    ja="よかった！{by}が{who}を紹介してくれるのですね。{day}にその後をうかがいます。",
)
HOW = Text(
    en="Who will introduce you to whom? For example: intro agreed Mika Sato via Ken",
    ja="だれがだれを紹介してくれますか？例:「紹介 承諾 佐藤美香さん 紹介者:健さん」",
)
WEEK = timedelta(days=7)


@feature.command(
    "intro agreed",
    ja=("紹介 承諾", "紹介 約束"),
    summary=Text(en="Somebody will introduce you", ja="紹介してもらえることになった"),
    example=Text(en="intro agreed Mika Sato via Ken", ja="紹介 承諾 佐藤美香さん 紹介者:健さん"),
    takes=Param(name="whom", ja=("だれ",), summary=Text(en="To whom", ja="だれを")),
    params=(
        Param(
            name="via", ja=("紹介者",), kind="person", also=("by", "through", "経由"),
            summary=Text(en="By whom", ja="だれが"),
        ),
    ),
)  # fmt: skip
async def agreed(call: Command, ctx: Context) -> Reply:
    via = call.options.get("via", "")
    said = reading.Said(via, call.text) if via else reading.asked(call.text)
    if not said.by or not said.who:
        raise UserError(HOW)
    span = times.find(said.who, ctx)
    day = ctx.today.date() + WEEK
    whom = said.who
    if span is not None and not span.when.rule and (span.when.end or span.when.day) > ctx.today.date():
        day, whom = span.when.end or span.when.day, f"{whom[: span.start]} {whom[span.end :]}"
    by = await people.one(ctx, said.by, new=True)
    target = await chains.target(ctx, " ".join(whom.split()).removesuffix(" by").strip(" 、,に"))
    if target.person is not None and target.person.id == by.id:
        raise UserError(kept.SELF)
    if by.silent:
        raise UserError(stepping.RESTING, name=cards.called(by, ctx))
    story = await kept.agreed(ctx, by, target.person, chains.called(target, ctx))
    await kept.plan(ctx, story, (day - ctx.today.date()).days)
    when = times.exact_day_words(times.day_start(day, ctx.owner, times.MORNING), ctx.now, ctx.owner)
    return Reply(text=ctx.say(AGREED, by=cards.called(by, ctx), who=chains.called(target, ctx), day=when))
