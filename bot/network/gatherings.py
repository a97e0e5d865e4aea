"""The owner's events as the book has them: which one is meant, when it comes, who is at it, and when to speak of it."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from msgspec.structs import replace

from bot import planning, times
from bot.context import Context
from bot.errors import UserError
from bot.language.fold import fold
from bot.language.patterns import late
from bot.language.when import When, next_after
from bot.model.contact import Contact
from bot.model.gathering import Attendance, Gathering
from bot.model.nudge import Nudge
from bot.model.owner import Owner
from bot.model.reply import Card
from bot.text import Text
from bot.times import EVENING, MORNING, day_start, polite

BRIEF, WRAP = "event_brief", "event_wrap"
"""Kinds of nudges: the evening before, and the morning after."""
FRESH = timedelta(hours=60)
"""How long after its beginning an event may still be told of as the one just now."""
SOON = timedelta(hours=36)
EARLY = timedelta(hours=3)
"""People come before the beginning."""
PROBED = timedelta(days=40)
NO_SUCH = Text(
    en="There is no event “{name}”. “event list” shows them all.",
    ja="「{name}」というイベントは見つかりません。「イベント 一覧」で確かめられます。",
)
NONE = Text(
    en="No event is planned. For example: event plan PyCon Friday 19:00 at Shibuya",
    ja="予定されているイベントはありません。例: イベント 予定 交流会 金曜19時 渋谷で",
)
WHICH = Text(en="Which event?", ja="どのイベントですか？")
GONE = Text(en="That event is not in your book any more.", ja="そのイベントはもう帳面にありません。")
AHEAD = Text(en="Events ahead", ja="これからのイベント")
AHEAD_MOST = 5
UNKNOWN = Text(en="no day yet", ja="日時は未定")

_WHICH_ONE = late(r"(?i)^(?:the|my|our|that|this)\s+(?=\S)")

_ANY = late(
    r"(?i)(?:(?:the|my|our|that|this)\s+)?(?:event|meet-?up|party|study group|conference|workshop|seminar)"
    r"|(?:その|この|あの)?(?:イベント|勉強会|交流会|懇親会|飲み会|パーティー?|セミナー|会)"
)
"""What calls an event by its kind alone: the one ahead, whatever its name."""


def coming(gathering: Gathering, now: datetime) -> datetime | None:
    """When it begins next, at or after `now`; None when it is over or its time is not known."""
    if gathering.at is None or gathering.at >= now:
        return gathering.at
    return following(gathering, now) if gathering.rule else None


def following(gathering: Gathering, after: datetime) -> datetime | None:
    """The first occurrence of a recurring event after a moment."""
    if gathering.at is None or not gathering.rule:
        return None
    zone = ZoneInfo(gathering.zone or "UTC")
    first = gathering.at.astimezone(zone)
    wall = gathering.wall or first.time()
    return next_after(gathering.rule, wall, zone, start=first.date(), after=max(after, gathering.at))


def latest(gathering: Gathering, now: datetime) -> datetime | None:
    """When it began last; None when it has not yet, or the owner has told all about it."""
    if gathering.at is None or gathering.at > now or gathering.state == "wrapped":
        return None
    found = gathering.at
    probe = max(gathering.at, now - PROBED)
    while (later := following(gathering, probe)) is not None and later <= now:
        found = probe = later
    return found


def when_words(gathering: Gathering, at: datetime | None, owner: Owner, now: datetime) -> str:
    """When it is, with a time of day only where one is known."""
    if at is None:
        return UNKNOWN.say(owner.locale)
    if gathering.precise:
        return times.say(at, now, owner)
    return times.exact_day_words(at, now, owner)


async def planned(ctx: Context) -> list[tuple[datetime | None, Gathering]]:
    """What is to come, soonest first; those without a day last."""
    found = [(coming(each, ctx.now), each) for each in await ctx.book.all(Gathering) if each.state == "planned"]
    ahead = [(at, each) for at, each in found if at is not None or each.at is None]
    return sorted(ahead, key=lambda pair: (pair[0] is None, pair[0] or ctx.now))


async def ahead(ctx: Context) -> list[Card]:
    """The next few events with their days on a card; none where nothing is planned."""
    found = [called(each, ctx) for at, each in await planned(ctx) if at is not None][:AHEAD_MOST]
    return [Card(title=ctx.say(AHEAD), body="\n".join(found))] if found else []


async def recent(ctx: Context) -> list[Gathering]:
    """Those that are on, or were a short while ago, the latest first."""
    found = []
    for each in await ctx.book.all(Gathering):
        began = latest(each, ctx.now + EARLY) or (each.at if each.state == "wrapped" else None)
        if began is not None and timedelta(0) <= ctx.now + EARLY - began <= FRESH:
            found.append((began, each))
    return [each for _, each in sorted(found, key=lambda pair: pair[0], reverse=True)]


async def named(ctx: Context, text: str) -> Gathering | None:
    """The one event that a text names, whole or by a piece of it; of equal names the one that comes next, or came last."""
    wanted = fold(_WHICH_ONE.sub("", text.strip(" 「」“”\"'")))
    every = await ctx.book.all(Gathering)
    same = [each for each in every if fold(each.name) == wanted]
    piece = [each for each in every if wanted and len(wanted) > 1 and wanted in fold(each.name)]
    found = same or (piece if len({fold(each.name) for each in piece}) == 1 else [])
    ahead = [each for each in found if coming(each, ctx.now) is not None or each.at is None]
    return next(iter(ahead), found[-1] if found else None)


async def one(ctx: Context, text: str = "", *, over: bool = False) -> Gathering:
    """The event that is meant: by name, or the next one (`over`: the last one). Raises UserError for none, Ask for several."""
    if text.strip():
        found = await named(ctx, text)
        if found is not None:
            return found
        if not _ANY.fullmatch(text.strip()):
            raise UserError(NO_SUCH, name=text.strip()[:40])
    ahead = [each for _, each in await planned(ctx)]
    candidates = await recent(ctx) or ahead[:1] if over else ahead
    if not candidates:
        raise UserError(NONE)
    return await chosen(ctx, candidates)


async def held(ctx: Context, id: str) -> Gathering:
    """The event with this id. Raises UserError when it is gone."""
    gathering = await ctx.book.get(Gathering, id)
    if gathering is None:
        raise UserError(GONE)
    return gathering


async def chosen(ctx: Context, candidates: list[Gathering]) -> Gathering:
    """One of several, asked for when there is a choice."""
    return ctx.one_of("event", ctx.say(WHICH), candidates, lambda each: each.name)


async def unplanned(ctx: Context, name: str) -> Gathering:
    """An event that nobody planned, as it takes place."""
    gathering = Gathering(id=ctx.new_id(), name=name[:120], created_at=ctx.now, at=ctx.now, state="over")
    await ctx.book.save(gathering)
    return gathering


async def called_off(ctx: Context, gathering: Gathering) -> None:
    """Take an event out of the book with those expected there; one where somebody was met stays, and comes no more."""
    ended = replace(gathering, state="wrapped", rule="")
    await schedule(ctx, ended)
    held = [each for each in await ctx.book.all(Attendance) if each.gathering_id == gathering.id]
    await ctx.book.remove(*(each for each in held if each.state == "expected"))
    if any(each.state == "met" for each in held):
        await ctx.book.save(ended)
    else:
        await ctx.book.remove(gathering)


def moved(ctx: Context, gathering: Gathering, when: When) -> Gathering:
    """The event on another day, at the hour that it had unless one was said; of a recurring one this one time alone."""
    before = ctx.owner.local(gathering.at or ctx.now).time()
    hour = when.wall or (before if gathering.precise else MORNING)
    at = day_start(when.day, ctx.owner, hour)
    wall = gathering.wall or before
    return replace(
        gathering, at=at, precise=gathering.precise or when.at is not None, wall=wall if gathering.rule else None,
        state="planned",
    )  # fmt: skip


async def skipped(ctx: Context, gathering: Gathering) -> Gathering:
    """A recurring event without the time that comes next."""
    at = coming(gathering, ctx.now)
    after = replace(gathering, at=following(gathering, at) if at else gathering.at)
    await ctx.book.save(after)
    await schedule(ctx, after)
    return after


async def attend(ctx: Context, gathering: Gathering, contact: Contact, *, met: bool) -> None:
    """Keep that somebody may be there, or was met there; each stands once."""
    for each in await ctx.book.about(Attendance, contact.id):
        if each.gathering_id == gathering.id:
            if met and each.state != "met":
                await ctx.book.save(replace(each, state="met"))
            return
    state = Attendance(
        id=ctx.new_id(), gathering_id=gathering.id, contact_id=contact.id, created_at=ctx.now,
        state="met" if met else "expected",
    )  # fmt: skip
    await ctx.book.save(state)


async def people(ctx: Context, gathering: Gathering, state: str) -> list[Contact]:
    """Who is expected at an event, or was met there, in the order in which the owner said so."""
    held = [each for each in await ctx.book.all(Attendance) if each.gathering_id == gathering.id]
    return list((await ctx.book.some(Contact, [each.contact_id for each in held if each.state == state])).values())


def brief_at(gathering: Gathering, owner: Owner, now: datetime) -> datetime | None:
    """The evening before the next occurrence whose evening before is still to come."""
    at = coming(gathering, now)
    while at is not None:
        evening = day_start(owner.local(at).date() - timedelta(days=1), owner, EVENING)
        if evening > now:
            return evening
        at = following(gathering, at)
    return None


def wrap_at(gathering: Gathering, owner: Owner, now: datetime) -> datetime | None:
    """The morning after the occurrence that is on or comes next."""
    on = latest(gathering, now)
    for at in (on, coming(gathering, now)):
        if at is not None and (morning := polite(owner.local(at).date() + timedelta(days=1), owner)) > now:
            return morning
    return None


async def schedule(ctx: Context, gathering: Gathering) -> None:
    """The nudges of an event at their moments; called off when it is."""
    active = gathering.state == "planned"
    for kind, moment in ((BRIEF, brief_at), (WRAP, wrap_at)):
        at = moment(gathering, ctx.owner, ctx.now) if active else None
        wanted = Nudge(id=ctx.new_id(), kind=kind, due_at=at, created_at=ctx.now, subject=gathering.id) if at else None
        await planning.plan(ctx, kind, gathering.id, wanted)


async def wrapped(ctx: Context, gathering: Gathering) -> Gathering:
    """The event once the owner has told who was there; a recurring one goes on to its next time."""
    following_ = following(gathering, ctx.now)
    after = replace(gathering, at=following_) if following_ is not None else replace(gathering, state="wrapped")
    await ctx.book.save(after)
    await schedule(ctx, after)
    return after


def called(gathering: Gathering, ctx: Context) -> str:
    """The event in one line: name, when and how often, where."""
    at = coming(gathering, ctx.now) or gathering.at
    when = times.recurring(gathering.rule, when_words(gathering, at, ctx.owner, ctx.now), ctx.locale)
    return " — ".join(filter(None, (gathering.name, when, gathering.place)))
