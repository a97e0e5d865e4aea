"""A word of thanks within two days of a first meeting: the next morning, and where many were met, spread over what follows."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

from msgspec.structs import replace

from bot import cards, keeping, outcomes
from bot.context import Context
from bot.desk import Composed, Desk, Due
from bot.feature import Feature, Happened, Occasion
from bot.language import jobs, names
from bot.model.contact import Contact
from bot.model.event import Press
from bot.model.fact import Fact
from bot.model.nudge import Nudge
from bot.model.owner import Owner
from bot.model.reply import Card, Reply
from bot.model.touch import Touch
from bot.network import gatherings, talks
from bot.shelf import Person
from bot.text import Text
from bot.times import EVENING, MORNING, polite

feature = Feature("followups", Text(en="Thank-you notes", ja="出会いのお礼"))

KIND = "follow_up"
ONE = Text(
    en="You met {name} for the first time. A short thank-you today keeps the door open.",
    ja="{name}と初めて会いましたね。今日のうちにひとことお礼を送ると、次につながります。",
)
PLANNED = Text(en="A thank-you note tomorrow? I'll remind you.", ja="明日、お礼のひとことをお知らせします。")
TODAY = Text(en="A thank-you note later today? I'll remind you.", ja="今日のうちに、お礼のひとことをお知らせします。")
MANY = Text(
    en="You met {n} people for the first time. A short thank-you today keeps the doors open.",
    ja="初めて会った人が{n}人います。今日のうちにひとことお礼を送ると、次につながります。",
)
SEEN = Text(
    en="You met {name}. A short thank-you today is always welcome.",
    ja="{name}に会いましたね。今日のうちにひとことお礼を送ると、きっと喜ばれます。",
)
SEEN_MANY = Text(
    en="You met {n} people. A short thank-you today is always welcome.",
    ja="{n}人の方に会いましたね。今日のうちにひとことお礼を送ると、きっと喜ばれます。",
)
DRAFTS = (
    Text(
        en="“It was good to meet you{place}. Thank you, and let's talk again.”",
        ja="「{place}お会いできてうれしかったです。またぜひお話しさせてください。」",
    ),
    Text(
        en="“I enjoyed talking with you{place}. I hope we meet again soon.”",
        ja="「{place}お話しできて楽しかったです。またご一緒できればうれしいです。」",
    ),
    Text(
        en="“Thank you for your time{place}. I'd be glad to stay in touch.”",
        ja="「{place}ご挨拶できてよかったです。これからもどうぞよろしくお願いします。」",
    ),
)
"""So that several who were met together do not all get the same line."""
AGAIN = Text(
    en="“It was good to see you{place}. Thank you, and let's talk again.”",
    ja="「{place}お会いできてうれしかったです。またぜひお話しさせてください。」",
)
"""For whoever may have been known before."""
MENTION = Text(
    en="A word about “{note}” makes it personal.", ja="「{note}」にひとこと触れると、気持ちがより伝わります。"
)
AT = Text(en=" at {place}", ja="{place}で")
DONE = Text(en="Done", ja="送った")
SENT = Text(en="Lovely. {name} will remember that.", ja="いいですね。{name}もきっと喜びます。")
LEFT = Text(en="All right, no note to {name}.", ja="わかりました。{name}へのお礼は見送ります。")
REST = Text(en="… and {names}.", ja="… ほかに{names}。")
CARDS_MOST = 5
WITHIN = timedelta(hours=48)
"""After a first meeting, so long a thank-you is fresh."""
STALE = timedelta(days=7)
"""A thank-you that comes later than this is no longer one."""


@feature.on("touched")
async def plan(happened: Happened, ctx: Context) -> None:
    """After a first meeting, a nudge for the next morning; all first meetings of a day share one."""
    contact, touch = happened.contact, happened.touch
    if contact is None or touch is None or contact.silent:
        return
    if not happened.first:
        await _thanked(ctx, contact, touch)
        return
    if ctx.now - touch.at > STALE:
        return
    planned = await ctx.book.nudges.scheduled(KIND)
    wraps = {each.due_at for each in await ctx.book.nudges.scheduled(gatherings.WRAP)}
    slots = _slots(ctx, touch.at)
    # The morning on which an event is wrapped up has its message already; the notes are richer after it.
    slots = [slot for slot in slots if slot not in wraps] or slots
    waiting = {slot: next((each for each in planned if each.due_at == slot), None) for slot in slots}
    # The first that has room; the last one takes whoever is left.
    free = [slot for slot, nudge in waiting.items() if nudge is None or len(nudge.text.split()) < CARDS_MOST]
    due_at = free[0] if free else list(waiting)[-1]
    said = ctx.say(TODAY if ctx.owner.local(due_at).date() == ctx.today.date() else PLANNED)
    if not {ctx.say(TODAY), ctx.say(PLANNED)} & set(ctx.asides):
        ctx.asides.append(said)
    nudge = waiting[due_at] or Nudge(id=ctx.new_id(), kind=KIND, due_at=due_at, created_at=ctx.now)
    if contact.id not in nudge.text.split():
        await ctx.book.save(replace(nudge, text=f"{nudge.text} {contact.id}".strip()))


async def _thanked(ctx: Context, contact: Contact, touch: Touch) -> None:
    """Whom the owner wrote to, or talked with on a later day, needs no word about thanks any more."""
    later = contact.met_on is not None and contact.met_on < ctx.owner.local(touch.at).date()
    if touch.direction == "incoming" or not (touch.kind == "messaged" or (touch.kind == "talked" and later)):
        return
    for nudge in await ctx.book.nudges.scheduled(KIND):
        waiting = nudge.text.split()
        left = [id for id in waiting if id != contact.id]
        if left != waiting:
            await ctx.book.save(replace(nudge, text=" ".join(left), state=nudge.state if left else "done"))


def _slots(ctx: Context, met: datetime) -> list[datetime]:
    """When thanks may be brought up: two mornings and the evening between them, while less than two days have passed.

    What is told of late is thanked for the next morning.
    """
    owner = ctx.owner
    day = max(owner.local(met).date(), owner.local(ctx.now - WITHIN).date())
    times_ = ((1, MORNING), (1, EVENING), (2, MORNING))
    slots = [polite(day + timedelta(days=n), owner, at) for n, at in times_]
    return [slot for slot in slots if ctx.now < slot <= met + WITHIN] or [
        polite(owner.today(ctx.now) + timedelta(days=1), owner)
    ]


@feature.on("merged")
async def move(happened: Happened, ctx: Context) -> None:
    """Somebody met for the first time is thanked under the card that is left."""
    if happened.contact is None or happened.source is None:
        return
    for nudge in await ctx.book.nudges.scheduled(KIND):
        ids = [happened.contact.id if id == happened.source.id else id for id in nudge.text.split()]
        await ctx.book.save(replace(nudge, text=" ".join(dict.fromkeys(ids))))


@feature.nudge(KIND)
async def compose(batch: Sequence[Due], desk: Desk, occasion: Occasion) -> list[Composed]:
    ids = {due.nudge.id: due.nudge.text.split() for due in batch}
    people_ = [(due.owner.id, id) for due in batch for id in ids[due.nudge.id]]
    contacts = await desk.people(people_)
    meetings = await _meetings(batch, desk)
    learnt = await _learnt(people_, desk)
    composed = []
    for due in batch:
        met = [c for id in ids[due.nudge.id] if (c := contacts.get((due.owner.id, id))) and not c.silent]
        stale = occasion.now - due.nudge.due_at > STALE
        if stale or not met:
            composed.append(Composed(reply=None))
            continue
        composed.append(Composed(reply=_reply(due, met, meetings, learnt), contacts=tuple(met)))
    return composed


async def _learnt(people_: Sequence[Person], desk: Desk) -> Mapping[Person, str]:
    """What was learnt of each last."""
    facts = await desk.records_about(Fact, people_)
    telling = {
        person: [each.text for each in theirs if not jobs.is_work(each.text)] for person, theirs in facts.items()
    }
    return {person: texts[-1] for person, texts in telling.items() if texts}


async def _meetings(batch: Sequence[Due], desk: Desk) -> Mapping[Person, Touch]:
    """The meeting that each person is to be thanked for, whatever was noted of them since."""
    since = min((due.nudge.created_at for due in batch), default=None)
    touches = await desk.touched([due.owner.id for due in batch], since - STALE) if since else {}
    latest_first = [(owner, each) for owner, theirs in touches.items() for each in reversed(theirs)]
    return {(owner, each.contact_id): each for owner, each in latest_first if each.kind == "met"}


@feature.button("done")
async def done(_call: Press, ctx: Context) -> Reply:
    contact = await outcomes.contact(ctx, ctx.value)
    contact = await keeping.touch(
        ctx, contact, "messaged", ctx.now, precise=True, note=outcomes.remark(ctx), direction="outgoing"
    )
    return await outcomes.settle(ctx, ctx.say(SENT, name=cards.called(contact, ctx)), ctx.value)


@feature.button("leave")
async def leave(_call: Press, ctx: Context) -> Reply:
    contact = await outcomes.contact(ctx, ctx.value)
    return await outcomes.settle(ctx, ctx.say(LEFT, name=cards.called(contact, ctx)), ctx.value)


def _reply(due: Due, met: Sequence[Contact], meetings: Mapping[Person, Touch], learnt: Mapping[Person, str]) -> Reply:
    owner = due.owner
    of = {each.id: meetings.get((owner.id, each.id)) for each in met}
    new = {each.id: _new(owner, each, of[each.id]) for each in met}
    shown = [
        _card(
            due, each, of[each.id], learnt.get((owner.id, each.id), ""), DRAFTS[n % len(DRAFTS)] if new[each.id] else AGAIN
        )
        for n, each in enumerate(met[:CARDS_MOST])
    ]  # fmt: skip
    rest = len(met) - len(shown)
    if rest:
        others = cards.listed(met[CARDS_MOST:], owner.locale)
        shown.append(Card(body=REST.say(owner.locale, names=others)))
    every = all(new.values())
    text = (MANY if every else SEEN_MANY).say(owner.locale, n=len(met))
    if len(met) == 1:
        text = (ONE if every else SEEN).say(owner.locale, name=names.display(met[0].name, owner.locale))
    return Reply(text=text, cards=tuple(shown))


def _new(owner: Owner, contact: Contact, meeting: Touch | None) -> bool:
    """Whether the owner had surely not known them before the meeting."""
    return meeting is not None and contact.met_on == owner.local(meeting.at).date()


def _card(due: Due, contact: Contact, meeting: Touch | None, learnt: str, draft: Text) -> Card:
    locale, value = due.owner.locale, outcomes.value(contact.id, due.key)
    place = AT.say(locale, place=meeting.where) if meeting and meeting.where else ""
    note = talks.short(learnt or (talks.topic(meeting.note) if meeting else ""))
    return Card(
        title=contact.name,
        body="\n".join(filter(None, (cards.work(contact), MENTION.say(locale, note=note) if note else ""))),
        opener=draft.say(locale, place=place),
        buttons=(
            feature.press(DONE.say(locale), "done", value, tone="good"),
            feature.press(outcomes.NOT_NOW.say(locale), "leave", value),
            cards.opening(value, locale),
        ),
    )
