"""What introducers are owed: thanks in time, and word of what came of it."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from bot import people, times
from bot.context import Context
from bot.desk import Composed, Desk, Due
from bot.feature import Feature, Happened, Hint, Occasion, Whom
from bot.language.names import display
from bot.model.contact import Contact
from bot.model.introduction import Introduction, newcomer, once_more, waits
from bot.model.owner import Owner
from bot.model.reply import Button, Field, Reply
from bot.network.introductions import drafts, kept, stepping, words
from bot.shelf import Person, Shelf
from bot.text import Text, listing
from bot.times import polite

feature = Feature("introducers", Text(en="Introducers", ja="紹介してくれた人"))

NUDGE = Text(en="About an introduction:", ja="紹介のことで、ひとつ。")
LED_TO = Text(en="Introduced you to", ja="紹介してくれた人")
LED_MOST = 6
BY = Text(en="Introduced by", ja="紹介者")
OPEN = Text(en="Introductions", ja="紹介のこと")
OPEN_MOST = 2


@feature.nudge(kept.KIND)
async def compose(batch: Sequence[Due], desk: Desk, occasion: Occasion) -> list[Composed]:
    now = occasion.now
    records = await desk.records_of(Introduction, list({due.owner.id for due in batch}))
    mine = [due.subject(records) for due in batch]
    wanted = [(due.owner.id, id) for due, each in zip(batch, mine, strict=True) if each for id in words.named(each)]
    known = await desk.people(wanted)
    return [_composed(due, each, known, now) for due, each in zip(batch, mine, strict=True)]


def _composed(due: Due, each: Introduction | None, known: Mapping[Person, Contact], now: datetime) -> Composed:
    """The next step with its buttons; it comes again by itself when nothing is heard, a few times at most."""
    theirs = {id: contact for (owner, id), contact in known.items() if owner == due.owner.id}
    if each is None or waits(each) is None or not words.complete(each, theirs):
        return Composed(reply=None)
    touched = {id: contact.touched_at for id, contact in theirs.items() if contact.touched_at is not None}
    scene = words.Scene(owner=due.owner, now=now, people=theirs, touched=touched, key=due.key)
    again = once_more(each, now)
    return Composed(
        reply=Reply(text=NUDGE.say(due.owner.locale), cards=(words.card(each, scene),)),
        again_at=polite(due.owner.local(again).date(), due.owner) if again else None,
    )


@feature.on("merged")
async def tidy(happened: Happened, ctx: Context) -> None:
    """Of two stories of how the owner got to know somebody, the one that the card tells is kept."""
    contact = happened.contact
    if contact is None or not contact.introduced_by:
        return
    stories = [each for each in await ctx.book.about(Introduction, contact.id) if newcomer(each) == contact.id]
    right = [each for each in stories if each.by_id == contact.introduced_by]
    for each in stories:
        if each.kind == "made" and right and each is not right[-1]:
            await kept.forget(ctx, each)


@feature.section("who")
async def led_to(contact: Contact, ctx: Context) -> list[Field | Button]:
    """Whom they introduced to the owner, and what is owed to them for it."""
    found = await ctx.book.contacts.introduced_by(contact.id)
    parts: list[Field | Button] = []
    if found:
        names = listing([each.name for each in found[:LED_MOST]], ctx.locale)
        parts.append(Field(name=ctx.say(LED_TO), value=names + ("…" if len(found) > LED_MOST else ""), short=False))
    return parts


@feature.section("brief")
async def in_brief(contact: Contact, ctx: Context) -> list[Field | Button]:
    """Who introduced them, and what they are owed for introducing others."""
    by = await people.introducer(ctx, contact)
    parts: list[Field | Button] = [Field(name=ctx.say(BY), value=by)] if by else []
    owed_ = [
        each for each in await ctx.book.about(Introduction, contact.id) if each.by_id == contact.id and waits(each)
    ]
    scene = await stepping.scene(ctx, owed_)
    lines = [words.card(each, scene).body for each in owed_ if words.complete(each, scene.people)]
    if lines:
        parts.append(Field(name=ctx.say(OPEN), value="\n".join(lines[:OPEN_MOST]), short=False))
    return parts


@feature.hint
async def owed(whom: Whom, shelf: Shelf, now: datetime) -> Mapping[Person, Hint]:
    """Thanks and news that an introducer has not had yet."""
    records = await shelf.records_about(Introduction, whom)
    due = {person: each for person, told in records.items() if (each := _due(told, person[1], now)) is not None}
    others = await shelf.people([(owner, id) for (owner, _), each in due.items() for id in words.named(each)])
    found: dict[Person, Hint] = {}
    for person, each in due.items():
        owner, contact = whom[person]
        if newcomer(each) == "" or (owner.id, newcomer(each)) in others:
            found[person] = _hint(owner, contact, each, others, now)
    return found


def _due(introductions: Sequence[Introduction], by: str, now: datetime) -> Introduction | None:
    """The oldest introduction that somebody made and is to be thanked for, or told about, by now."""
    for each in introductions:
        wait = waits(each)
        if each.by_id == by and each.step in ("introduced", "thanked") and wait and now - each.stepped_at >= wait:
            return each
    return None


REASONS = {
    "introduced": Text(
        en="{by} introduced you to {who} {ago}; no thanks are noted yet.",
        ja="{by}が{who}を紹介してくれたのは{ago}です。お礼の記録がまだありません。",
    ),
    "thanked": Text(
        en="{by} introduced you to {who} and may wonder what came of it.",
        ja="{by}は、紹介してくれた{who}とのその後を気にかけているかもしれません。",
    ),
}
WHO = Text(en="introduced you to {who}", ja="{who}を紹介してくれた")
DOES = {
    "introduced": Text(
        en="introduced you to {who}, for which no thanks are noted yet",
        ja="{who}を紹介してくれましたが、お礼の記録がまだありません",
    ),
    "thanked": Text(
        en="may wonder what came of introducing you to {who}",
        ja="紹介してくれた{who}とのその後を気にかけているかもしれません",
    ),
}


def _hint(owner: Owner, contact: Contact, each: Introduction, others: Mapping[Person, Contact], now: datetime) -> Hint:
    by, id = display(contact.name, owner.locale), newcomer(each)
    who = display(others[owner.id, id].name, owner.locale) if id else each.to_name
    ago = times.ago_words(each.stepped_at, now, owner)
    draft = drafts.THANK if each.step == "introduced" else drafts.OUTCOME
    return Hint(
        reason=REASONS[each.step].say(owner.locale, by=by, who=who, ago=ago),
        opener=draft.say(owner.locale, by=by, who=who),
        weight=2.5,
        id=f"{each.id}:{each.step}",
        who=WHO.say(owner.locale, who=who),
        does=DOES[each.step].say(owner.locale, who=who),
    )
