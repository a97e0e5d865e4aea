"""Holidays from nudges: `pause`."""

from datetime import date, datetime, timedelta

from msgspec.structs import replace

from bot import times
from bot.context import Context
from bot.errors import UserError
from bot.feature import Feature, Param
from bot.language import duration
from bot.language.fold import fold
from bot.model.event import Command, Press
from bot.model.reply import Option, Reply
from bot.text import Text

feature = Feature("pausing", Text(en="Holidays", ja="休み"))

HOW_LONG = Text(en="How long shall I be quiet?", ja="どのくらいお休みしますか?")
IN_DAYS = Text(en="{n:# day|# days}", ja="{n}日間")
PAUSED = Text(
    en="Enjoy the rest! I'm back {when}.\nReminders you set for a time still come.",
    ja="ゆっくり休んでくださいね。{when} に戻ります。\n時刻を決めたリマインドはその間も届きます。",
)
BACK = Text(en="Welcome back! Nudges are on again.", ja="おかえりなさい。お知らせを再開します。")
AWAKE = Text(en="I wasn't on holiday.", ja="お休みしていませんでしたよ。")
PAST = Text(
    en="That day has gone by. Until when shall I be quiet?",
    ja="その日は過ぎています。いつまでお休みしますか?",
)
RESUME = Text(en="Back now", ja="再開する")
DAYS = (3, 7, 14, 30)
DAYS_MOST = 366
_OFF = frozenset(("off", "end", "resume", "stop", "再開", "終わり", "おわり", "解除"))


@feature.command(
    "pause",
    ja=("休み", "お休み"),
    summary=Text(en="Holidays: no digests for a while", ja="しばらくお知らせを止める"),
    example=Text(en="pause 2 weeks", ja="休み 2週間"),
    takes=Param(
        name="until",
        ja=("まで",),
        kind="when",
        summary=Text(en="How long, or until when; “off” ends it", ja="期間か日付。「再開」で終わり"),
    ),
)
async def pause(call: Command, ctx: Context) -> Reply:
    text = call.text.strip()
    if fold(text) in _OFF:
        return await _resume(ctx)
    until = _until(text, ctx)
    if until <= ctx.now or until > ctx.now + timedelta(days=DAYS_MOST):
        raise UserError(PAST)
    await ctx.book.save_owner(replace(ctx.owner, paused_until=until))
    said = ctx.say(PAUSED, when=times.say(until, ctx.now, ctx.owner))
    return Reply(text=said)


@feature.button("resume")
async def resume(_call: Press, ctx: Context) -> Reply:
    return await _resume(ctx)


async def _resume(ctx: Context) -> Reply:
    if not ctx.owner.paused(ctx.now):
        return Reply(text=ctx.say(AWAKE))
    await ctx.book.save_owner(replace(ctx.owner, paused_until=None))
    return Reply(text=ctx.say(BACK))


def _until(text: str, ctx: Context) -> datetime:
    """The moment that a length of time or a date means: the digest hour of the day on which the owner is back.

    Raises Ask when it is neither.
    """
    text = text.removeprefix("until ").removeprefix("for ").removesuffix("まで").strip()
    span = duration.parse(text)
    if span is not None:
        return times.day_start(_in_days(ctx, max(span.days, 1)), ctx.owner, ctx.owner.digest_at)
    said = times.understood(text, ctx) if text else None
    if said is None:
        return times.day_start(_in_days(ctx, _asked(ctx)), ctx.owner, ctx.owner.digest_at)
    return said.at or times.day_start(said.end or said.day, ctx.owner, ctx.owner.digest_at)


def _asked(ctx: Context) -> int:
    answer = ctx.answer("days")
    if answer is None:
        options = [Option(label=ctx.say(IN_DAYS, n=n), value=str(n)) for n in DAYS]
        raise ctx.ask("days", ctx.say(HOW_LONG), options)
    return int(answer)


def _in_days(ctx: Context, days: int) -> date:
    return ctx.today.date() + timedelta(days=min(days, DAYS_MOST))
