"""Holidays from nudges: `pause`."""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta

from msgspec.structs import replace

from bot import cards, planning, times
from bot.context import Context
from bot.desk import Composed, Desk, Due
from bot.errors import UserError
from bot.feature import Feature, Occasion, Param
from bot.language import duration
from bot.language.fold import fold
from bot.language.patterns import late
from bot.model.event import Command, Event
from bot.model.nudge import Nudge
from bot.model.owner import PAUSE_MOST, Owner
from bot.model.reply import Reply
from bot.text import Text

feature = Feature("pausing", Text(en="Holidays", ja="休み"))

HOW_LONG = Text(en="How long shall I be quiet?", ja="どのくらいお休みしますか？")
IN_DAYS = Text(en="{n:# day|# days}", ja="{n}日間")
PAUSED = Text(
    en="Enjoy the rest! I'm back {when}.\nReminders you set for a time still come.",
    ja="ゆっくり休んでくださいね。{when} に戻ります。\n時刻を決めたリマインドはその間も届きます。",
)
PLANNED = Text(
    en="Noted! I'll be quiet from {first} and I'm back {when}.\nReminders you set for a time still come.",
    ja="わかりました。{first}からお休みして、{when} に戻ります。\n時刻を決めたリマインドはその間も届きます。",
)
BACK = Text(en="Welcome back! Nudges are on again.", ja="おかえりなさい。お知らせを再開します。")
STAYING = Text(
    en="All right, no holiday then: nudges stay on.", ja="お休みの予定を取りやめました。お知らせは届きます。"
)
AWAKE = Text(
    en="Good to see you! I wasn't on holiday, so nudges are on.", ja="お休みしていませんでしたよ。お知らせは届きます。"
)
WEEK = timedelta(days=7)
KIND = "holiday"
"""The nudge that says nothing and begins a holiday; its text is the moment until which it lasts."""
PAST = Text(
    en="That day has gone by. Until when shall I be quiet?",
    ja="その日は過ぎています。いつまでお休みしますか？",
)
_BETWEEN = late(
    r"(?i)(?:from |between )?(?P<first>\S.*?)\s*(?:\b(?:to|and|until|till|through)\b|[-–〜~\uff5e]|から)\s*(?P<last>\S.*?)(?:まで)?"
)
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
    if fold(call.text) in _OFF:
        return await resume(call, ctx)
    if (days := _period(call.text, ctx)) is not None:
        return await _planned(ctx, *days)
    until = _until(call.text, ctx)
    if until <= ctx.now or until > ctx.now + PAUSE_MOST:
        raise UserError(PAST)
    await ctx.book.save_owner(replace(ctx.owner, paused_until=until))
    said = ctx.say(PAUSED, when=times.say(until, ctx.now, ctx.owner))
    return Reply(text=said)


@feature.button("resume")
async def resume(_call: Event, ctx: Context) -> Reply:
    ahead = await planning.stop(ctx, KIND)
    if not ctx.owner.paused(ctx.now):
        return Reply(text=ctx.say(STAYING if ahead else AWAKE))
    await ctx.book.save_owner(replace(ctx.owner, paused_until=None))
    return Reply(text=ctx.say(BACK))


async def _planned(ctx: Context, first: date, last: date) -> Reply:
    """A holiday that has not begun: whole days, the last one included."""
    until = times.day_start(last + timedelta(days=1), ctx.owner, ctx.owner.digest_at)
    if until > ctx.now + PAUSE_MOST:
        raise UserError(PAST)
    start = times.day_start(first, ctx.owner, time.min)
    holiday = Nudge(id=ctx.new_id(), kind=KIND, due_at=start, created_at=ctx.now, text=until.isoformat(), explicit=True)
    await ctx.book.save(holiday)
    day = cards.day_words(first, ctx)
    return Reply(text=ctx.say(PLANNED, first=day, when=times.say(until, ctx.now, ctx.owner)))


@feature.nudge(KIND)
async def begin(batch: Sequence[Due], _desk: Desk, occasion: Occasion) -> list[Composed]:
    return [Composed(reply=None, owner=_away(each.owner, each.nudge.text, occasion.now)) for each in batch]


def _away(owner: Owner, until: str, now: datetime) -> Owner | None:
    try:
        end = datetime.fromisoformat(until)
        ahead = now < end <= now + PAUSE_MOST
    except (ValueError, TypeError):
        # A copy of a book may say anything.
        return None
    return replace(owner, paused_until=end) if ahead and not owner.paused(end) else None


def _period(text: str, ctx: Context) -> tuple[date, date] | None:
    """The first and last day of a holiday to come: next week, Dec 20 to Jan 3; None when it begins at once."""
    between = _BETWEEN.fullmatch(text)
    first = times.understood(between["first"], ctx) if between else None
    if between and first and (span := duration.parse(between["last"].removesuffix("間"))):
        days = first.day, first.day + span - timedelta(days=1)
    elif between and first and (last := times.understood(between["last"], ctx)):
        end = last.end or last.day
        # From next Monday to Sunday: the Sunday after that Monday.
        days = first.day, end + WEEK * (-((end - first.day) // WEEK) if end < first.day else 0)
    elif (said := times.understood(text, ctx)) is not None and said.end is not None:
        days = said.day, said.end
    else:
        return None
    return days if ctx.today.date() < days[0] <= days[1] else None


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
        return times.day_start(
            _in_days(ctx, times.ask_days(ctx, ctx.say(HOW_LONG), IN_DAYS)), ctx.owner, ctx.owner.digest_at
        )
    return said.at or times.day_start(said.end or said.day, ctx.owner, ctx.owner.digest_at)


def _in_days(ctx: Context, days: int) -> date:
    return ctx.today.date() + timedelta(days=min(days, PAUSE_MOST.days))
