"""The week in five lines: on Sunday evening, and whenever it is asked for."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date, datetime, timedelta

from msgspec import Struct
from msgspec.structs import replace

from bot import planning
from bot.context import Context
from bot.desk import Composed, Desk, Due
from bot.feature import Feature, Happened, Occasion
from bot.language import names
from bot.model import special_date
from bot.model.contact import Contact
from bot.model.event import Command, Press
from bot.model.nudge import Nudge
from bot.model.owner import Owner
from bot.model.purpose import Purpose, PurposeLink
from bot.model.reply import Button, Card, Reply
from bot.model.special_date import SpecialDate
from bot.model.touch import Touch
from bot.network import anniversaries
from bot.shelf import Person, Shelf
from bot.text import Text, cut, few, listing
from bot.times import EVENING, week_start

feature = Feature("summary", Text(en="The week", ja="今週のまとめ"))

KIND, SUNDAYS = "summary", "FREQ=WEEKLY;BYDAY=SU"
BOOK_LEAST = 5
"""Active contacts from which on a week is worth summing up unasked."""
NAMED_MOST, DATES_MOST, WHAT_MOST = 4, 2, 50
WEEK = timedelta(days=7)
LATEST = timedelta(hours=3)
"""After this it is no longer Sunday evening."""
UNREAD = 2
"""Weekly digests left unanswered from which on one message a week is enough."""
TITLE = Text(en="Your week", ja="今週のまとめ")
REACHED = Text(en="You were in touch with {n:one person|# people}: {names}.", ja="{n}人と連絡をとりました: {names}。")
NOBODY = Text(en="A quiet week. That is fine; ties can wait.", ja="静かな一週間でした。そんな週があっても大丈夫です。")
MOVES = Text(
    en="You reached out to {n:one person|# people} yourself (your goal: {goal}).",
    ja="自分から声をかけた人: {n}人(目標{goal}人)。",
)
GOAL = Text(
    en="You reached out to {n:one person|# people} yourself. That was your goal!",
    ja="自分から声をかけた人: {n}人。目標達成です！",
)
BEYOND = Text(
    en="You reached out to {n} people yourself, well beyond your goal of {goal}.",
    ja="自分から声をかけた人: {n}人。目標の{goal}人を大きく超えました。",
)
FOR_IT = Text(en="For “{what}”: {names}.", ja="「{what}」に向けて: {names}。")
ONE_WORD = Text(
    en="“{what}” could use a word next week, perhaps with {name}.",
    ja="来週は「{what}」のことで、{name}に声をかけてみるのもよさそうです。",
)
NO_MOVES = Text(
    en="One small hello next week is a good beginning.", ja="来週は、ひとりに「お元気ですか」から始めてみませんか。"
)
NEW = Text(en="New among them: {names}.", ja="そのうち、はじめての人: {names}。")
ALL_NEW = Text(en="All of them are new to you.", ja="みんな、はじめて会った人です。")
COMING = Text(en="Coming up: {dates}.", ja="このあと: {dates}。")
THANKS = Text(en="Have a good evening, and a good week.", ja="よい夜を。来週もよい一週間になりますように。")
SHOW_DUE, OFF = Text(en="Who is next", ja="次はだれ？"), Text(en="No more summaries", ja="まとめは不要")
STOPPED = Text(
    en="All right, no more summaries on Sundays. “summary on” brings them back.",
    ja="わかりました。日曜のまとめはお休みします。「今週 再開」で戻せます。",
)
BACK = Text(en="Summaries come again on Sunday evenings.", ja="日曜の夕方に、またまとめをお届けします。")
_ON, _OFF = ("on", "再開"), ("off", "不要", "停止", "なし")


class _Week(Struct, frozen=True, kw_only=True):
    """What happened to one owner since Monday, and what comes until next Sunday."""

    reached: tuple[str, ...]
    moved: int
    new: tuple[str, ...]
    dates: tuple[str, ...]
    purpose: str = ""
    """What was done for an open purpose, or could be."""


@feature.command(
    "summary",
    ja=("今週", "まとめ"),
    summary=Text(
        en="The week in five lines; “off” stops the one on Sundays", ja="一週間のまとめ(「不要」で日曜の分を止める)"
    ),
    aliases=("week",),
)
async def summary(call: Command, ctx: Context) -> Reply:
    word = call.text.casefold()
    if word in _ON or word in _OFF:
        return await _switch(ctx, on=word in _ON)
    weeks = await _weeks([ctx.owner], ctx.book, ctx.now)
    return Reply(cards=(_card(ctx.owner, weeks[ctx.owner.id]),))


@feature.button("off")
async def off(_call: Press, ctx: Context) -> Reply:
    return await _switch(ctx, on=False)


async def _switch(ctx: Context, *, on: bool) -> Reply:
    await planning.stop(ctx, KIND)
    if on:
        await planning.plan_again(ctx, KIND, SUNDAYS, EVENING)
    return Reply(text=ctx.say(BACK if on else STOPPED))


@feature.on("joined")
async def begin(_happened: Happened, ctx: Context) -> None:
    """Every week ends with a look back, unless the owner has said what they want while nothing was planned for them."""
    if not any(each.kind == KIND for each in await ctx.book.all(Nudge)):
        await planning.plan_again(ctx, KIND, SUNDAYS, EVENING)


planning.follows(feature, KIND)


@feature.nudge(KIND)
async def compose(batch: Sequence[Due], desk: Desk, occasion: Occasion) -> list[Composed]:
    sizes = await desk.sizes([due.owner.id for due in batch])
    told = [due.owner for due in batch if _wanted(due, sizes.get(due.owner.id, 0), occasion.now)]
    weeks = await _weeks(told, desk, occasion.now)
    replies = {owner.id: _sunday(owner, weeks[owner.id]) for owner in told}
    return [Composed(reply=replies.get(due.owner.id)) for due in batch]


def _wanted(due: Due, size: int, now: datetime) -> bool:
    """Not of a book that is hardly begun, not after the evening is over, not to somebody who has stopped reading."""
    owner = due.owner
    gone = owner.rhythm == "silent" or (owner.rhythm == "weekly" and owner.unanswered >= UNREAD)
    return size >= BOOK_LEAST and not gone and now - due.nudge.due_at <= LATEST


def _sunday(owner: Owner, week: _Week) -> Reply | None:
    """A week in which nothing happened and after which nothing comes is not worth a message."""
    return (
        Reply(cards=(_card(owner, week, THANKS.say(owner.locale)),)) if week.reached or week.new or week.dates else None
    )


async def _weeks(owners: Sequence[Owner], shelf: Shelf, now: datetime) -> Mapping[str, _Week]:
    ids = [owner.id for owner in owners]
    touches = await shelf.touched(ids, now - WEEK - timedelta(days=1))
    dates = await shelf.records_of(SpecialDate, ids)
    purposes, links = await shelf.records_of(Purpose, ids), await shelf.records_of(PurposeLink, ids)
    named = [(id, each.contact_id) for id in ids for held in (touches, dates, links) for each in held.get(id, ())]
    known = await shelf.people(list(dict.fromkeys(named)))
    weeks = {}
    for owner in owners:
        week = _week(owner, touches.get(owner.id, ()), dates.get(owner.id, ()), known, now)
        opened = [each for each in purposes.get(owner.id, ()) if each.state == "open"]
        since = {each.contact_id for each in touches.get(owner.id, ()) if each.at >= week_start(now, owner)}
        said = _purpose(owner, opened, links.get(owner.id, ()), since, known)
        weeks[owner.id] = replace(week, purpose=said)
    return weeks


def _purpose(
    owner: Owner,
    opened: Sequence[Purpose],
    links: Sequence[PurposeLink],
    since: Collection[str],
    known: Mapping[Person, Contact],
) -> str:
    """Who was reached for the first purpose for which anybody was; else somebody who might be, for the first of all."""
    theirs: dict[str, list[Contact]] = {each.id: [] for each in opened}
    for link in links:
        contact = known.get((owner.id, link.contact_id))
        if link.purpose_id in theirs and contact is not None and not contact.silent:
            theirs[link.purpose_id].append(contact)
    for each in opened:
        if reached := [contact for contact in theirs[each.id] if contact.id in since]:
            return FOR_IT.say(owner.locale, what=cut(each.what, WHAT_MOST), names=_some(owner, _called(reached, owner)))
    for each in opened:
        if theirs[each.id]:
            longest = min(theirs[each.id], key=lambda contact: contact.touched_at or contact.created_at)
            return ONE_WORD.say(
                owner.locale, what=cut(each.what, WHAT_MOST), name=names.display(longest.name, owner.locale)
            )
    return ""


def _week(
    owner: Owner, touches: Sequence[Touch], dates: Sequence[SpecialDate], known: Mapping[Person, Contact], now: datetime
) -> _Week:
    today, monday = owner.today(now), week_start(now, owner)
    since = [each for each in touches if monday <= each.at <= now]
    people = {id: known[owner.id, id] for id in dict.fromkeys(t.contact_id for t in since) if (owner.id, id) in known}
    moved = {each.contact_id for each in since if each.direction != "incoming"} & set(people)
    met = {each.contact_id for each in since if each.kind == "met"}
    new = [contact for contact in people.values() if contact.created_at >= monday and contact.id in met]
    return _Week(
        reached=_called(people.values(), owner),
        moved=len(moved),
        new=_called(new, owner),
        dates=tuple(_coming(owner, dates, known, today)),
    )


def _coming(owner: Owner, dates: Sequence[SpecialDate], known: Mapping[Person, Contact], today: date) -> list[str]:
    """The dates of the seven days after today, the next one first."""
    theirs = [(special_date.following(each, today + timedelta(days=1)), each) for each in dates]
    near = sorted((on, each.id, each) for on, each in theirs if on - today <= WEEK and not each.seasonal)
    active = [(each, known.get((owner.id, each.contact_id))) for _, _, each in near]
    return [anniversaries.line(e, c, today, owner.locale) for e, c in active if c is not None and not c.silent]


def _called(people: Iterable[Contact], owner: Owner) -> tuple[str, ...]:
    return tuple(names.display(contact.name, owner.locale) for contact in people)


def _card(owner: Owner, week: _Week, farewell: str = "") -> Card:
    lines = [
        REACHED.say(owner.locale, n=len(week.reached), names=_some(owner, week.reached))
        if week.reached
        else NOBODY.say(owner.locale),
        # A purpose that asks for a word is the small thing to begin with.
        *([_moves(owner, week)] if week.moved or not week.purpose else []),
        *([_new(owner, week)] if week.new else []),
        *([week.purpose] if week.purpose else []),
        *([COMING.say(owner.locale, dates=listing(week.dates[:DATES_MOST], owner.locale))] if week.dates else []),
        *([farewell] if farewell else []),
    ]
    buttons = (
        Button(label=SHOW_DUE.say(owner.locale), action="due.show"),
        feature.press(OFF.say(owner.locale), "off"),
    )
    return Card(title=TITLE.say(owner.locale), body="\n".join(lines), buttons=buttons)


def _moves(owner: Owner, week: _Week) -> str:
    """Kind whatever the number: reached, on the way, or a small thing to begin with."""
    over = owner.weekly_goal > 0 and week.moved >= 2 * owner.weekly_goal
    text = BEYOND if over else GOAL if week.moved >= owner.weekly_goal else MOVES if week.moved else NO_MOVES
    return text.say(owner.locale, n=week.moved, goal=owner.weekly_goal)


def _new(owner: Owner, week: _Week) -> str:
    """Who is new; names that have just been said are not said again."""
    text = ALL_NEW if len(week.new) == len(week.reached) > 1 else NEW
    return text.say(owner.locale, names=_some(owner, week.new))


def _some(owner: Owner, called: Sequence[str]) -> str:
    return few(called[:NAMED_MOST], len(called), owner.locale)
