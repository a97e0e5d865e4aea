"""Ladders on social networks, in the book and in words: how each stands, the next small act, and when it is brought up."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

from msgspec.structs import replace

from bot import outcomes, planning, times
from bot.context import Context
from bot.errors import UserError
from bot.language import names, spoken
from bot.model import ladder
from bot.model.contact import Contact
from bot.model.ladder import Act, Ladder, Rung
from bot.model.nudge import Nudge
from bot.model.owner import Owner
from bot.model.reply import Button, Card
from bot.model.touch import TouchKind
from bot.network import channels
from bot.text import Text
from bot.times import polite

KIND = "ladder"
"""The kind of nudge that brings up the next act."""
DONE, ANSWER, QUIET, REST, WAKE = (f"climbing.{deed}" for deed in ("done", "answer", "quiet", "rest", "wake"))
"""Actions of a ladder's buttons; handled by the feature `climbing`."""
APART_MOST = 3
"""Days by which an act may be put off, so that each morning has one at most."""
TOUCHES: Mapping[Act, TouchKind] = {
    "react": "reacted",
    "keep": "reacted",
    "comment": "commented",
    "ask": "commented",
    "message": "messaged",
    "connect": "messaged",
    "greet": "messaged",
}
RUNGS: Mapping[Rung, Text] = {
    "noticed": Text(en="you have found them", ja="見つけたところ"),
    "reacted": Text(en="you have liked something of theirs", ja="「いいね」をした"),
    "commented": Text(en="you have commented", ja="コメントした"),
    "recognised": Text(en="they know who you are", ja="覚えてもらえた"),
    "messaged": Text(en="you have written to them", ja="メッセージを送った"),
    "connected": Text(en="you are connected", ja="つながった"),
    "kept": Text(en="you stay in touch", ja="つながりを続けている"),
}
STANDING: Mapping[Rung, Text] = {
    "noticed": Text(en="You found them on {channel} {ago}.", ja="{ago}、{channel}で見つけました。"),
    "reacted": Text(
        en="You liked something of theirs on {channel} {ago}.", ja="{ago}、{channel}で「いいね」をしました。"
    ),
    "commented": Text(en="You commented on {channel} {ago}.", ja="{ago}、{channel}でコメントしました。"),
    "recognised": Text(en="They noticed you on {channel} {ago}.", ja="{ago}、{channel}で覚えてもらえました。"),
    "messaged": Text(en="You wrote to them on {channel} {ago}.", ja="{ago}、{channel}でメッセージを送りました。"),
    "connected": Text(en="You connected on {channel} {ago}.", ja="{ago}、{channel}でつながりました。"),
    "kept": Text(en="You reached the top on {channel} {ago}.", ja="{ago}から、{channel}でのつながりを続けています。"),
}
NEXT = Text(en="Next: {act}.", ja="次は、{act}。")
LIGHTER = Text(en="Something light this time: {act}.", ja="今回は軽めに: {act}。")
EITHER = Text(
    en="Has {name} answered or reacted? If so, tell me. Otherwise: {act}.",
    ja="{name}から反応はありましたか？あれば教えてください。まだなら: {act}。",
)
WRITTEN = Text(en="Has {name} answered? If so: {act}.", ja="{name}から返事はありましたか？あれば、次は{act}。")
WHEN = Text(en="Around {day}, no hurry.", ja="{day}ごろに。急ぎません。")
RESTING = Text(en="This ladder is resting.", ja="いまはお休み中です。")
KEPT = Text(
    en="From here on {name} comes up in your daily message, {rhythm}.",
    ja="これからは{rhythm}のお知らせで、{name}のことをお伝えします。",
)
OVER = Text(en="That ladder is not there any more.", ja="それはもうありません。")
DONE_LABEL = Text(en="Done", ja="やった")
CONNECTED_LABEL = Text(en="Connected", ja="つながった")
ANSWERED_LABEL = Text(en="They answered", ja="反応があった")
QUIET_LABEL = Text(en="Still quiet", ja="まだ反応なし")
REST_LABEL = Text(en="Let it rest", ja="お休みする")
WAKE_LABEL = Text(en="Take it up again", ja="また始める")


def act_words(each: Ladder, contact: Contact, owner: Owner) -> str:
    """The next act, in the words of its network."""
    name = names.display(contact.name, owner.locale)
    return channels.act_words(ladder.act(each), each.channel, name, owner.locale)


def card(each: Ladder, contact: Contact, owner: Owner, now: datetime, key: str = "") -> Card:
    """How a ladder stands, with its next act and what can be said of it."""
    locale, name = owner.locale, names.display(contact.name, owner.locale)
    ago = times.ago_words(each.since, now, owner)
    body = STANDING[each.rung].say(locale, channel=each.channel, ago=ago)
    if each.state == "resting":
        told = RESTING.say(locale)
    elif each.state == "kept":
        told = KEPT.say(locale, name=name, rhythm=spoken.span_words(contact.cadence, locale))
    else:
        act = act_words(each, contact, owner)
        text = LIGHTER if each.silences else {"commented": EITHER, "messaged": WRITTEN}.get(each.rung, NEXT)
        told = text.say(locale, act=act) if text in (NEXT, LIGHTER) else text.say(locale, act=act, name=name)
    lines = [body, told]
    if not (ladder.ripe(each, now) or each.heard or key) and each.next_at is not None:
        lines.append(WHEN.say(locale, day=_day(each.next_at, owner, now)))
    title = f"{contact.name} · {each.channel}"
    return Card(title=title, body="\n".join(lines), buttons=_buttons(each, owner, key))


def _buttons(each: Ladder, owner: Owner, key: str) -> tuple[Button, ...]:
    if each.state == "resting":
        ways: tuple[tuple[Text, str], ...] = ((WAKE_LABEL, WAKE),)
    elif each.state == "kept":
        ways = ((DONE_LABEL, DONE), (REST_LABEL, REST))
    elif each.rung == "messaged" and not each.silences:
        ways = ((CONNECTED_LABEL, DONE), (ANSWERED_LABEL, ANSWER), (QUIET_LABEL, QUIET), (REST_LABEL, REST))
    elif each.rung in ladder.ANSWERED:
        ways = ((ANSWERED_LABEL, ANSWER), (DONE_LABEL, DONE), (QUIET_LABEL, QUIET), (REST_LABEL, REST))
    else:
        ways = ((DONE_LABEL, DONE), (ANSWERED_LABEL, ANSWER), (REST_LABEL, REST))
    value = outcomes.value(each.id, key)
    return tuple(
        Button(label=label.say(owner.locale), action=action, value=value, tone="plain" if n else "good")
        for n, (label, action) in enumerate(ways)
    )


def line(each: Ladder, contact: Contact, owner: Owner, now: datetime) -> str:
    """A ladder in one line: the rung, and when the next act is."""
    words = RUNGS[each.rung].say(owner.locale)
    if each.state == "resting":
        return f"{each.channel}: {RESTING.say(owner.locale)}"
    when = _day(each.next_at, owner, now) if each.next_at else ""
    act = act_words(each, contact, owner) if each.state == "climbing" else ""
    return " — ".join(filter(None, (f"{each.channel}: {words}", ": ".join(filter(None, (when, act))))))


def day_words(each: Ladder, owner: Owner, now: datetime) -> str:
    """The day of the next act; empty when none is to come."""
    return _day(each.next_at, owner, now) if each.next_at else ""


def _day(at: datetime, owner: Owner, now: datetime) -> str:
    day = max(owner.local(at).date(), owner.today(now))
    return spoken.day_words(day, owner.today(now), owner.locale)


async def held(ctx: Context, id: str) -> tuple[Ladder, Contact]:
    """The ladder with this id, and with whom it is. Raises UserError when either is gone."""
    each = await ctx.book.get(Ladder, id)
    contact = await ctx.book.get(Contact, each.contact_id) if each else None
    if each is None or contact is None:
        raise UserError(OVER)
    return each, contact


async def save(ctx: Context, each: Ladder) -> Ladder:
    """Keep a ladder and plan its next act on a morning of its own; what was planned before is called off."""
    wanted = None
    if each.next_at is not None:
        others = [nudge for nudge in await ctx.book.nudges.scheduled(KIND) if nudge.subject != each.id]
        each = replace(each, next_at=_morning(ctx, each.next_at, others))
        wanted = Nudge(
            id=ctx.new_id(), kind=KIND, due_at=each.next_at or ctx.now, created_at=ctx.now, contact_id=each.contact_id,
            subject=each.id,
        )  # fmt: skip
    await planning.plan(ctx, KIND, each.id, wanted)
    await ctx.book.save(each)
    return each


def _morning(ctx: Context, at: datetime, planned: Sequence[Nudge]) -> datetime:
    """The morning of a day, or of one of the next few on which no other ladder has an act."""
    owner, taken = ctx.owner, {ctx.owner.local(nudge.due_at).date() for nudge in planned}
    first = max(owner.local(at).date(), ctx.today.date() + timedelta(days=1))
    days = [first + timedelta(days=n) for n in range(APART_MOST + 1)]
    return polite(next((day for day in days if day not in taken), first), owner)
