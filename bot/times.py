"""Times in the owner's words: understood in their zone, asked back when in doubt, always said back resolved."""

from datetime import date, datetime, time, timedelta

from msgspec.structs import replace

from bot.context import Context
from bot.errors import UserError
from bot.language import spoken, when
from bot.language.when import Prefer, Span, When
from bot.language.when.recurrence import parse
from bot.model.moment import mark
from bot.model.owner import Owner
from bot.model.reply import Option
from bot.text import Locale, Text

MORNING = time(9)
EVENING = time(18)
DAYS = (3, 7, 14, 30)
"""To choose from, where a number of days is asked for."""
NOT_A_TIME = Text(
    en="I couldn't read “{text}” as a time. Try “tomorrow 18:00”, “next Tuesday” or “2026-12-01”.",
    ja="「{text}」を日時として読めませんでした。「明日18時」「来週火曜」「2026-12-01」のように書いてください。",
)
RECURRING = Text(en="{often} ({when})", ja="{often}、次は{when}")
WHEN = Text(en="When?", ja="いつにしますか？")
AHEAD = Text(
    en="That is still to come. Tell me once it has happened.", ja="それはこれからですね。終わってから教えてください。"
)


def understood(text: str, ctx: Context, prefer: Prefer = "future") -> When | None:
    """The time that the whole text says, or None."""
    return when.understand(text, now=ctx.today, zone=ctx.zone, prefer=prefer, locale=ctx.locale)


def understand(text: str, ctx: Context, prefer: Prefer = "future") -> When:
    """The time that the whole text says. Raises UserError when it says none."""
    found = understood(text, ctx, prefer)
    if found is None:
        raise UserError(NOT_A_TIME, text=text[:60])
    return found


def find(text: str, ctx: Context, prefer: Prefer = "future") -> Span | None:
    """The first time inside a text, or None."""
    return when.find(text, now=ctx.today, zone=ctx.zone, prefer=prefer, locale=ctx.locale)


def ask(ctx: Context, key: str = "when", question: str = "") -> datetime:
    """A moment chosen from buttons under a question. Raises Ask until the owner has chosen."""
    return datetime.fromisoformat(ctx.chosen(key, question or ctx.say(WHEN), options(ctx), timed="future"))


def ask_days(ctx: Context, question: str, label: Text) -> int:
    """A number of days, one at least, chosen under a question or said as a moment to come. Raises Ask until it is."""
    choices = [Option(label=ctx.say(label, n=n), value=str(n)) for n in DAYS]
    answer = ctx.chosen("days", question, choices, timed="future")
    if answer.isdecimal():
        return int(answer)
    return max((ctx.owner.local(datetime.fromisoformat(answer)).date() - ctx.today.date()).days, 1)


def options(ctx: Context) -> list[Option]:
    """Moments to choose from, soonest first, as ISO text."""
    days = dict.fromkeys((7 - ctx.today.weekday(), 7, 30))
    moments = [_in_days(ctx, 1, MORNING), _in_days(ctx, 1, EVENING)]
    moments += [_in_days(ctx, each, MORNING) for each in days if each > 1]
    return [Option(label=spoken.moment_words(at, ctx.today, ctx.locale), value=at.isoformat()) for at in moments]


def moment(said: When, ctx: Context, default: time = MORNING) -> datetime:
    """The aware moment of a time as said; `default` is the time of day when none was."""
    return when.moment(said, ctx.zone, default)


def to_come(said: When, ctx: Context) -> tuple[datetime, bool]:
    """When to speak of a time as said, and whether it was said to the hour; a polite moment where it was not."""
    at = moment(said, ctx)
    return (at, True) if said.at is not None else (ctx.owner.polite(at), False)


def run_out(said: When, ctx: Context) -> tuple[datetime, bool]:
    """When a time as said is nearly over, and whether it was said to the hour: the evening of its (last) day."""
    if said.at is not None:
        return to_come(said, ctx)
    return polite(said.end or said.day, ctx.owner, EVENING), False


def ahead(said: When, ctx: Context) -> bool:
    """Whether a time as said lies on a day that has not come yet."""
    return said.day > ctx.today.date()


def check_past(said: When, ctx: Context) -> None:
    """Raises UserError for a day that has not come yet: what has not happened cannot be told."""
    if ahead(said, ctx):
        raise UserError(AHEAD)


def past_moment(said: When, ctx: Context) -> datetime:
    """The moment of something that happened: noon of a day without a time, never later than now."""
    at = moment(said, ctx, time(12))
    return min(at, ctx.today)


def past_span(said: When, ctx: Context) -> tuple[datetime, datetime] | None:
    """The first and last day, as far as it has come, of a week or month that was said; None for a single day."""
    if said.end is None or said.at is not None:
        return None
    last = min(said.end, ctx.today.date())
    if last <= said.day:
        return None
    return past_moment(replace(said, end=None), ctx), past_moment(replace(said, day=last, end=None), ctx)


def happened(said: When, ctx: Context) -> tuple[datetime, tuple[datetime, datetime] | None]:
    """When something was, and the first and last day where a week or a month was said: it lies in the middle then."""
    span = past_span(said, ctx)
    return (span[0] + (span[1] - span[0]) / 2 if span else past_moment(said, ctx)), span


def say_span(days: tuple[datetime, datetime], ctx: Context) -> str:
    """A week or month in words."""
    first, last = (ctx.owner.local(each).date() for each in days)
    return spoken.range_words(first, last, ctx.today.date(), ctx.locale)


def day_start(day: date, owner: Owner, at: time) -> datetime:
    """A local time of day on a day, as an aware moment."""
    return when.moment(When(day=day), owner.zoneinfo, at)


def polite(day: date, owner: Owner, at: time = MORNING) -> datetime:
    """The first moment of a day, from a time of day on, at which the owner may be spoken to unasked."""
    return owner.polite(day_start(day, owner, at))


def next_digest(now: datetime, owner: Owner) -> datetime:
    """When the next day's digest comes, and what may as well wait until then."""
    return polite(owner.today(now) + timedelta(days=1), owner, owner.digest_at)


def week_start(now: datetime, owner: Owner) -> datetime:
    """When the owner's week began: on Monday."""
    today = owner.today(now)
    return day_start(today - timedelta(days=today.weekday()), owner, time.min)


def say(at: datetime, now: datetime, owner: Owner) -> str:
    """The moment in words, marked so that a platform may say it in the reader's own zone."""
    return mark(at, spoken.moment_words(owner.local(at), owner.local(now), owner.locale))


def _in_days(ctx: Context, days: int, at: time) -> datetime:
    return day_start(ctx.today.date() + timedelta(days=days), ctx.owner, at)


def ago_words(at: datetime, now: datetime, owner: Owner) -> str:
    """How long ago a moment was on the owner's calendar: yesterday, three weeks ago."""
    return spoken.ago_words(owner.local(at).date(), owner.today(now), owner.locale)


def day_words(at: datetime, now: datetime, owner: Owner) -> str:
    """The day of a moment, without markup: today, `Tue, Nov 24`."""
    return spoken.day_words(owner.local(at).date(), owner.today(now), owner.locale)


def exact_day_words(at: datetime, now: datetime, owner: Owner) -> str:
    """The same with the date beside today and the like."""
    return spoken.exact_day_words(owner.local(at).date(), owner.today(now), owner.locale)


def often(rule: str, locale: Locale) -> str:
    """How often a rule comes, in words. Raises ValueError for a rule that is none."""
    said = parse(rule)
    return spoken.often_words(said.freq, said.interval, said.days, locale, nth=said.nth, mdays=said.mdays)


def recurring(rule: str, when: str, locale: Locale) -> str:
    """How often a rule comes, and when it does next: `every Tue (next Tue, Nov 24 at 10:00)`."""
    return RECURRING.say(locale, often=often(rule, locale), when=when) if rule else when
