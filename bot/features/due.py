"""Who is slipping: the daily digest, and `due` to see it at any time."""

from collections import Counter
from collections.abc import Sequence
from datetime import datetime

from msgspec.structs import replace

from bot import cards, keeping, outcomes, planning, times
from bot import hints as hinting
from bot.context import Context
from bot.desk import Composed, Desk, Due
from bot.feature import Feature, Hint, Occasion
from bot.model.contact import LOST, Contact
from bot.model.event import Event, Press
from bot.model.owner import IGNORED_BEFORE_SILENT, IGNORED_BEFORE_WEEKLY, Owner
from bot.model.reply import Card, Option, Reply
from bot.network import picking
from bot.text import Text
from bot.turns import in_turns

feature = Feature("due", Text(en="Who is slipping", ja="そろそろ"))

KIND = "digest"
DAILY = "FREQ=DAILY"
LATER_DAYS = (3, 7, 14)
CARDS_MOST = 5
PANEL_MOST = 3
"""On the dashboard."""
DIGESTS_AT_ONCE = 8
"""Composed without a pause: each is some hundred microseconds of work."""

GREETING = Text(
    en="Good morning. {n:One person|# people} to say hello to today:",
    ja="おはようございます。今日ひと声かけたい人が{n}人います。",
)
LIST = Text(en="{n:One person is|# people are} waiting to hear from you:", ja="そろそろ連絡したい人が{n}人います。")
NOBODY = Text(en="Nobody is waiting. Well kept!", ja="いま待っている人はいません。よくつながっていますね。")
REST_WORDS = Text(en="… and {n} more. “list” shows everybody.", ja="… ほか{n}人。「一覧」で全員が見られます。")
ALSO = Text(
    en="And if you have a minute, {n:one person|# people} to say hello to:",
    ja="お時間があれば、あと{n}人にもひと声いかがですか。",
)
LAST_TALK = Text(en="You were last in touch {ago}.", ja="最後に連絡したのは{ago}です。")
DONE = Text(en="Done", ja="連絡した")
LATER = Text(en="Later", ja="あとで")
IN_DAYS = Text(en="in {n} days", ja="{n}日後")
KEPT = Text(
    en="Lovely! {name} next comes up around {day}.", ja="よかった！次に{name}をお知らせするのは、{day}ごろです。"
)
PUSHED = Text(
    en="All right, I'll bring up {name} again {day}.",
    ja="わかりました。{name}は{day}にまたお知らせします。",
)
SKIPPED = Text(
    en="All right. {name} comes up again around {day}.", ja="わかりました。{name}は{day}ごろまたお知らせします。"
)
WEEKLY = Text(
    en="I've written a few times and it seems you are busy. Shall I come once a week instead?",
    ja="何度かお知らせしましたが、お忙しいようですね。週に一度にしましょうか？",
)
WEEKLY_YES = Text(en="Once a week", ja="週に一度")
WEEKLY_NO = Text(en="Every day", ja="毎日のまま")
WEEKLY_SAID = Text(en="Once a week it is, on Mondays.", ja="週に一度、月曜日にお知らせします。")
DAILY_SAID = Text(en="Every day, then.", ja="では、これまでどおり毎日お知らせします。")
SILENT = Text(
    en="I'll be quiet from now on. Write to me whenever you like, and I'll be there.",
    ja="しばらく静かにしていますね。声をかけてもらえれば、いつでもお手伝いします。",
)


@feature.command(
    "due",
    ja=("そろそろ", "連絡"),
    summary=Text(en="Who is slipping, with one tap for each", ja="そろそろ連絡したい人"),
    reads=True,
)
@feature.button("show", reads=True)
async def due(_call: Event, ctx: Context) -> Reply:
    waiting = picking.worst_first(await ctx.book.contacts.due(ctx.now), ctx.now)
    if not waiting:
        return Reply(text=ctx.say(cards.EMPTY if await cards.nobody(ctx) else NOBODY))
    drawn = await _drawn(waiting[:CARDS_MOST], ctx)
    if len(waiting) > CARDS_MOST:
        drawn.append(Card(body=ctx.say(REST_WORDS, n=len(waiting) - CARDS_MOST)))
    return Reply(text=ctx.say(LIST, n=len(waiting)), cards=tuple(drawn))


@feature.panel
async def today(ctx: Context) -> list[Card]:
    """Whom to write to first."""
    return await _drawn(picking.worst_first(await ctx.book.contacts.due(ctx.now), ctx.now)[:PANEL_MOST], ctx)


async def _drawn(shown: Sequence[Contact], ctx: Context) -> list[Card]:
    ctx.book.expect(*(contact.id for contact in shown))
    hints = await Occasion(now=ctx.now, hinters=ctx.registry.hinters).hints([(ctx.owner, c) for c in shown], ctx.book)
    return [_card(ctx.owner, contact, hints.get((ctx.owner.id, contact.id)), "", ctx.now) for contact in shown]


planning.with_the_digest(feature, KIND, DAILY)


@feature.nudge(KIND, last=True)
async def digest(batch: Sequence[Due], desk: Desk, occasion: Occasion) -> list[Composed]:
    now = occasion.now
    slipping = await desk.slipping([each.owner for each in batch], now)
    looked_at = {
        each.owner.id: picking.shortlist(each.owner, slipping.get(each.owner.id, ()), occasion.named, now)
        for each in batch
    }
    people_ = [(each.owner, contact) for each in batch for contact in looked_at[each.owner.id]]
    hints = await occasion.hints(people_, desk)
    others = Counter(owner for owner, _ in occasion.named)
    composed = []
    async for few in in_turns(batch, DIGESTS_AT_ONCE):
        for each in few:
            found = picking.chosen(each.owner, looked_at[each.owner.id], hints, now, others[each.owner.id])
            said = hinting.varied([(c, hints.get((each.owner.id, c.id))) for c in found])
            drawn = [_card(each.owner, c, hint, each.key, now) for c, hint in said]
            found = [hinting.remembered(c, hint) for c, hint in said]
            greeting = ALSO if each.owner.id in occasion.told else GREETING
            text = greeting.say(each.owner.locale, n=len(found))
            composed.append(_composed(each, found, Reply(text=text, cards=tuple(drawn)), now))
    return composed


def _composed(each: Due, found: Sequence[Contact], reply: Reply, now: datetime) -> Composed:
    """The digest as the owner's rhythm allows: daily, a question, weekly on Mondays, or silence."""
    owner = each.owner
    if owner.rhythm == "daily" and owner.unanswered > IGNORED_BEFORE_WEEKLY and owner.asked_weekly:
        owner = replace(owner, rhythm="weekly", unanswered=0)
    if not found or not picking.digest_day(owner, owner.today(now)):
        return Composed(reply=None, owner=None if owner == each.owner else owner)
    shown = tuple(replace(contact, shown_at=now) for contact in found)
    if owner.rhythm == "weekly" and owner.unanswered >= IGNORED_BEFORE_SILENT:
        return Composed(reply=Reply(text=SILENT.say(owner.locale)), owner=replace(owner, rhythm="silent", unanswered=0))
    if owner.rhythm == "daily" and owner.unanswered == IGNORED_BEFORE_WEEKLY:
        asked = replace(owner, asked_weekly=True, unanswered=owner.unanswered + 1)
        return Composed(reply=Reply(cards=(_weekly_question(owner),)), owner=asked)
    owner = replace(owner, unanswered=owner.unanswered + 1)
    return Composed(reply=reply, owner=owner, contacts=shown)


def _weekly_question(owner: Owner) -> Card:
    buttons = (
        feature.press(WEEKLY_YES.say(owner.locale), "rhythm", "weekly", tone="good"),
        feature.press(WEEKLY_NO.say(owner.locale), "rhythm", "daily"),
    )
    return Card(body=WEEKLY.say(owner.locale), buttons=buttons)


def _card(owner: Owner, contact: Contact, hint: Hint | None, key: str, now: datetime) -> Card:
    value = outcomes.value(contact.id, key)
    lines = (cards.work(contact), hint.reason if hint else "", _last(owner, contact, hint, now))
    later = tuple(Option(label=IN_DAYS.say(owner.locale, n=n), value=f"{n} {value}") for n in LATER_DAYS)
    return Card(
        title=contact.name,
        body="\n".join(filter(None, lines)),
        opener=hint.opener if hint else "",
        buttons=(
            feature.press(DONE.say(owner.locale), "done", value, tone="good"),
            feature.press(outcomes.NOT_NOW.say(owner.locale), "skip", value),
            cards.opening(value, owner.locale),
        ),
        choices=(feature.choice("later", later, LATER.say(owner.locale)),),
    )


def _last(owner: Owner, contact: Contact, hint: Hint | None, now: datetime) -> str:
    """When they were last in touch, where that is long ago and the reason does not say it."""
    if contact.touched_at is None or contact.slip(now) < LOST or (hint is not None and hint.dated):
        return ""
    return LAST_TALK.say(owner.locale, ago=times.ago_words(contact.touched_at, now, owner))


@feature.button("done")
async def done(_call: Press, ctx: Context) -> Reply:
    contact = await keeping.touch(
        ctx, await outcomes.contact(ctx, ctx.value), "messaged", ctx.now, precise=True, note=outcomes.remark(ctx)
    )
    return await _settle(ctx, KEPT, contact, ctx.value)


@feature.button("later")
async def later(_call: Press, ctx: Context) -> Reply:
    days, _, value = ctx.value.partition(" ")
    contact = await outcomes.contact(ctx, value)
    wait = int(days) if days in map(str, LATER_DAYS) else LATER_DAYS[0]
    if (at := outcomes.until(ctx, days)) is not None:
        wait = max((ctx.owner.local(at).date() - ctx.today.date()).days, 1)
    contact = await keeping.push(ctx, contact, wait)
    return await _settle(ctx, PUSHED, contact, value)


@feature.button("skip")
async def skip(_call: Press, ctx: Context) -> Reply:
    contact = await outcomes.contact(ctx, ctx.value)
    contact = await keeping.push(ctx, contact, contact.cadence.days)
    return await _settle(ctx, SKIPPED, contact, ctx.value)


@feature.button("rhythm")
async def rhythm(_call: Press, ctx: Context) -> Reply:
    weekly = ctx.value == "weekly"
    await ctx.book.save_owner(replace(ctx.owner, rhythm="weekly" if weekly else "daily"))
    return Reply(text=ctx.say(WEEKLY_SAID if weekly else DAILY_SAID))


async def _settle(ctx: Context, text: Text, contact: Contact, value: str) -> Reply:
    said = ctx.say(text, name=cards.called(contact, ctx), day=cards.due_words(contact, ctx))
    if outcomes.parts(value)[1]:
        return await outcomes.settle(ctx, said, value)
    rest = await due(ctx.event, ctx)
    return replace(rest, text=f"{said}\n{rest.text}")
