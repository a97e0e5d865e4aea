"""Leaving somebody for later, without a nudge in sight: `snooze`."""

from datetime import timedelta

from bot import cards, keeping, people, times
from bot.context import Context
from bot.errors import UserError
from bot.feature import Feature, asks_who
from bot.language import duration
from bot.language.patterns import late
from bot.model.event import Command
from bot.model.reply import Reply
from bot.text import Text

feature = Feature("snoozing", Text(en="Later", ja="あとまわし"))

SNOOZED = Text(
    en="All right, I'll bring up {name} again {day}.",
    ja="わかりました。{name}は{day}ごろにまたお知らせします。",
)
HOW_LONG = Text(en="When shall I bring up {name} again?", ja="{name}をいつまたお知らせしましょうか？")
IN_DAYS = Text(en="in {n} days", ja="{n}日後")
PAST = Text(en="That day has gone by. Tell me one to come.", ja="その日は過ぎています。これからの日を教えてください。")
DAYS_MOST = 366
_JOINT = late(r"(?i)^(?:for|until|till?|to|by|in)\s+|(?:まで|間)$")


@feature.command(
    "snooze",
    ja=("先送り", "スヌーズ"),
    summary=Text(en="Bring somebody up again later", ja="人のお知らせを先に延ばす"),
    example=Text(en="snooze Tanaka 2 weeks", ja="先送り 田中さん 2週間"),
    takes=asks_who(Text(en="Whom, and how long", ja="だれを、どのくらい")),
)
async def snooze(call: Command, ctx: Context) -> Reply:
    named = await people.at_start(ctx, call.text)
    name, rest = named or (call.text, "")
    contact = await people.one(ctx, name)
    days = _days(ctx, _JOINT.sub("", rest.strip(" .!。")), cards.called(contact, ctx))
    contact = await keeping.push(ctx, contact, days)
    return Reply(text=ctx.say(SNOOZED, name=cards.called(contact, ctx), day=cards.due_words(contact, ctx)))


def _days(ctx: Context, text: str, name: str) -> int:
    """In how many days a length of time or a day lies. Raises Ask when it says neither, UserError when it has gone by."""
    span = duration.parse(text) if text else None
    said = times.understood(text, ctx) or times.understood(f"in {text}", ctx) if text and span is None else None
    if span is None and said is None:
        return min(times.ask_days(ctx, ctx.say(HOW_LONG, name=name), IN_DAYS), DAYS_MOST)
    away = span or (said.day - ctx.today.date() if said else timedelta())
    if away > timedelta(days=DAYS_MOST) or (said is not None and away <= timedelta()):
        raise UserError(PAST)
    return max(away.days, 1)
