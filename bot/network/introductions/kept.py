"""Introductions in the book: kept on both sides, each next step brought up in its time."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from msgspec.structs import replace

from bot import cards, planning
from bot.context import Context
from bot.language import names
from bot.model.contact import Contact
from bot.model.favour import Favour
from bot.model.introduction import Introduction, IntroductionStep, brought, newcomer, stepped, waits, wished
from bot.model.nudge import Nudge
from bot.network import ledger
from bot.text import Text, same
from bot.times import polite

KIND = "introduction"
"""The kind of nudge that brings up the next step."""
FRESH = timedelta(days=14)
"""An introduction longer ago than this is history: it is kept, but nobody is reminded of thanks."""
SELF = Text(
    en="Nobody can be introduced to or by themselves. Who was the other one?",
    ja="紹介する人とされる人が同じになっています。もう一人はどなたですか？",
)
CIRCLE = Text(
    en="Your book says that {who} introduced {last} to you, so {by} cannot have led you to {who}. Which is right?",
    ja="帳面では{who}が{last}を紹介してくれたことになっています。{by}が{who}を紹介してくれた、と直しますか？",
)
OTHER = Text(
    en="Your book says that {old} introduced {who} to you. Who was it?",
    ja="帳面では{who}を紹介してくれたのは{old}です。どちらが正しいですか？",
)
BY = Text(en="{by} introduced {who}", ja="{by}が{who}を紹介")
AS_IT_IS = Text(en="Leave it as it is", ja="そのままにする")
THANKS = Text(en="I'll remind you to thank {by} tomorrow.", ja="明日、{by}へのお礼をお知らせしますね。")
FOR_ME = Text(en="introduction to {who}", ja="{who}の紹介")


async def told(
    ctx: Context, who: Contact, *, by: Contact | None = None, to: Contact | None = None, at: datetime
) -> Introduction | None:
    """Keep that `by` introduced `who` to `to` at `at`; None is the owner. What is known already stays as it is.

    Returns None where somebody would be introduced to or by themselves. Raises Ask when the book says otherwise.
    """
    parties = [each.id if each else "" for each in (by, who, to)]
    if len(set(parties)) < len(parties):
        return None
    if by is not None and to is None:
        return await _to_me(ctx, who, by, at)
    known = await ctx.book.about(Introduction, who.id)
    same = next((each for each in known if [each.by_id, each.who_id, each.to_id] == parties), None)
    if same is not None and same.pending:
        return await move_on(ctx, same, "introduced")
    return same or await _kept(ctx, parties, "introduced" if _fresh(ctx, at) and by is None else "told", at)


async def _to_me(ctx: Context, who: Contact, by: Contact, at: datetime) -> Introduction:
    """`by` introduced `who` to the owner: kept as a story of its own, and on the contact."""
    await _settle_doubts(ctx, who, by)
    who = await ctx.book.get(Contact, who.id) or who
    if who.introduced_by != by.id:
        await ctx.book.save(replace(who, introduced_by=by.id))
    mine = [each for each in await ctx.book.about(Introduction, who.id) if newcomer(each) == who.id]
    for each in mine:
        if each.by_id != by.id:
            await _overtaken(ctx, each)
    same = next((each for each in mine if each.by_id == by.id), None) or await _wished(ctx, by, who, "")
    thank = _fresh(ctx, at) and not by.silent
    if same is not None and not same.pending:
        return same
    if same is not None:
        ctx.asides += [ctx.say(THANKS, by=cards.called(by, ctx))] if thank else []
        return await move_on(ctx, replace(same, to_id=who.id, to_name=""), "introduced")
    introduction = await _kept(ctx, [by.id, who.id, ""], "introduced" if thank else "told", at)
    if thank:
        await ledger.note(ctx, by.id, "received", ctx.say(FOR_ME, who=cards.called(who, ctx)), id=introduction.id)
        ctx.asides.append(ctx.say(THANKS, by=cards.called(by, ctx)))
    return introduction


async def _wished(ctx: Context, by: Contact, to: Contact | None, to_name: str) -> Introduction | None:
    """What `by` was asked for and has not done yet: an introduction to a contact, also by a name alone, or to that name."""
    keys = names.keys(to.name, to.reading, to.aliases) if to else _keys(to_name)
    for each in await ctx.book.about(Introduction, by.id):
        meant = (to is not None and to.id == each.to_id) or bool(each.to_name and keys & _keys(each.to_name))
        if meant and each.by_id == by.id and each.pending:
            return each
    return None


def _keys(name: str) -> set[str]:
    return set(names.query_keys(names.strip_honorific(name)))


async def _overtaken(ctx: Context, other: Introduction) -> None:
    """What the book said of the same introduction before: wrong, or no longer needed."""
    if other.kind == "made":
        await forget(ctx, other)
    elif other.pending:
        await move_on(ctx, other, "dropped")


async def forget(ctx: Context, introduction: Introduction) -> None:
    """Take an introduction out of the book, with what was planned for it and the favour that it was."""
    await planning.plan(ctx, KIND, introduction.id, None)
    if (favour := await ctx.book.get(Favour, introduction.id)) is not None:
        await ctx.book.remove(favour)
    await ctx.book.remove(introduction)


async def be_one(ctx: Context, source: Contact, target: Contact) -> None:
    """Two cards turn out to be one person: neither can have introduced the other."""
    for each in await ctx.book.about(Introduction, source.id):
        if target.id in (each.by_id, each.who_id, each.to_id):
            await forget(ctx, each)


async def _settle_doubts(ctx: Context, who: Contact, by: Contact) -> None:
    """Raises Ask when the book names somebody else, or has it the other way round; the owner's answer holds."""
    right = same(ctx.say(BY, by=by.name, who=who.name))
    old = await ctx.book.get(Contact, who.introduced_by) if who.introduced_by not in ("", by.id) else None
    if old is not None:
        said = ctx.say(OTHER, old=cards.called(old, ctx), who=cards.called(who, ctx))
        ctx.confirm(f"by:{who.id}", said, right, AS_IT_IS)
    last = await _led_by(ctx, by, who)
    if last is not None:
        said = ctx.say(
            CIRCLE, **{key: cards.called(one, ctx) for key, one in (("who", who), ("by", by), ("last", last))}
        )
        ctx.confirm(f"circle:{who.id}", said, right, AS_IT_IS)
        await ctx.book.save(replace(last, introduced_by=""))
        for each in await ctx.book.about(Introduction, last.id):
            if each.by_id == who.id and newcomer(each) == last.id:
                await _overtaken(ctx, each)


async def _led_by(ctx: Context, by: Contact, who: Contact) -> Contact | None:
    """Whom `who` introduced on the way that led the owner to `by`; None when `who` is not on it."""
    seen: set[str] = set()
    while by.introduced_by and by.id not in seen:
        if by.introduced_by == who.id:
            return by
        seen.add(by.id)
        before = await ctx.book.get(Contact, by.introduced_by)
        if before is None:
            return None
        by = before
    return None


async def asked(ctx: Context, by: Contact, to: Contact | None, to_name: str, why: str) -> Introduction:
    """Keep that the owner asks `by` for an introduction; asked for again, the first request goes on."""
    to_id = to.id if to else ""
    for each in await ctx.book.about(Introduction, by.id):
        if each.by_id == by.id and each.step == "asked" and (each.to_id, each.to_name) == (to_id, to_name):
            return each
    name = cards.called(to, ctx) if to else to_name
    await ledger.note(ctx, by.id, "asked", ctx.say(FOR_ME, who=name))
    introduction = Introduction(
        id=ctx.new_id(), created_at=ctx.now, stepped_at=ctx.now, kind="asked", by_id=by.id, to_id=to_id, to_name=to_name,
        step="asked", note=why,
    )  # fmt: skip
    await _saved(ctx, introduction)
    return introduction


async def agreed(ctx: Context, by: Contact, to: Contact | None, to_name: str) -> Introduction:
    """Keep that `by` will introduce the owner: what was asked for, one step on, or a story of its own where nobody had asked."""
    before = await _wished(ctx, by, to, to_name) or Introduction(
        id=ctx.new_id(), created_at=ctx.now, stepped_at=ctx.now, kind="asked", by_id=by.id, to_id=to.id if to else "",
        to_name="" if to else to_name,
    )  # fmt: skip
    after = stepped(before, "agreed", ctx.now)
    await ctx.book.save(after)
    return after


async def offered(ctx: Context, who: Contact, to: Contact, why: str) -> Introduction:
    """Keep that the owner offers to bring two people together, once they have both agreed."""
    for each in await ctx.book.about(Introduction, who.id):
        if brought(each) and {each.who_id, each.to_id} == {who.id, to.id} and each.pending:
            return each
    introduction = Introduction(
        id=ctx.new_id(), created_at=ctx.now, stepped_at=ctx.now, kind="offered", who_id=who.id, to_id=to.id, step="asked",
        note=why,
    )  # fmt: skip
    await _saved(ctx, introduction)
    return introduction


async def consented(ctx: Context, introduction: Introduction, contact_id: str) -> Introduction:
    """One of the two said yes; when both have, they can be brought together."""
    agreed = tuple(dict.fromkeys((*introduction.agreed, contact_id)))
    both = {introduction.who_id, introduction.to_id} <= set(agreed)
    after = replace(introduction, agreed=agreed)
    after = stepped(after, "agreed", ctx.now) if both else after
    await _saved(ctx, after)
    return after


async def move_on(ctx: Context, introduction: Introduction, step: IntroductionStep, note: str = "") -> Introduction:
    """The introduction after a step, with what follows from it: who is known through whom, favours, the next nudge."""
    after = stepped(introduction, step, ctx.now)
    if note:
        after = replace(after, note="\n".join(filter(None, (introduction.note, note))))
    if step == "introduced":
        await _happened(ctx, after)
    if step == "declined":
        await _refused(ctx, after)
    await _saved(ctx, after)
    return after


async def _happened(ctx: Context, introduction: Introduction) -> None:
    id = newcomer(introduction)
    by = await ctx.book.get(Contact, introduction.by_id) if introduction.by_id else None
    who = await ctx.book.get(Contact, id) if id else None
    if who is not None and by is not None:
        if not who.introduced_by and await _led_by(ctx, by, who) is None:
            await ctx.book.save(replace(who, introduced_by=by.id))
        await ledger.note(ctx, by.id, "received", ctx.say(FOR_ME, who=cards.called(who, ctx)), id=introduction.id)
    if brought(introduction):
        both = [await ctx.book.get(Contact, each) for each in (introduction.who_id, introduction.to_id)]
        found = [each for each in both if each is not None]
        for one, other in zip(found, reversed(found), strict=True):
            await ledger.note(ctx, one.id, "given", ctx.say(FOR_ME, who=cards.called(other, ctx)))


async def _refused(ctx: Context, introduction: Introduction) -> None:
    """What was asked for is no request any more that waits for its answer."""
    for each in await requested(ctx, introduction):
        await ctx.book.save(replace(each, direction="refused"))


async def requested(ctx: Context, introduction: Introduction) -> Sequence[Favour]:
    """The request in the ledger that asking for an introduction was."""
    if introduction.kind != "asked":
        return []
    to = await ctx.book.get(Contact, introduction.to_id) if introduction.to_id else None
    what = ctx.say(FOR_ME, who=cards.called(to, ctx) if to else introduction.to_name)
    held = await ctx.book.about(Favour, introduction.by_id)
    return [each for each in held if each.direction == "asked" and each.note == what]


async def open_ones(ctx: Context) -> Sequence[Introduction]:
    """Introductions of which a step is still to come, the oldest first."""
    return [each for each in await ctx.book.all(Introduction) if waits(each) is not None]


async def plan(ctx: Context, introduction: Introduction, days: int | None = None) -> None:
    """Bring up the next step on its morning, or in so many days; what was planned before is called off."""
    wait = waits(introduction)
    if wait is None:
        return await planning.plan(ctx, KIND, introduction.id, None)
    owner = ctx.owner
    day = (
        owner.local(introduction.stepped_at).date() + wait if days is None else ctx.today.date() + timedelta(days=days)
    )
    due_at = polite(max(day, ctx.today.date() + timedelta(days=1)), owner)
    nudge = Nudge(
        id=ctx.new_id(), kind=KIND, due_at=due_at, created_at=ctx.now, contact_id=counterpart(introduction),
        subject=introduction.id,
    )  # fmt: skip
    await planning.plan(ctx, KIND, introduction.id, nudge)


def counterpart(introduction: Introduction) -> str:
    """The id of the contact who is to be written to next."""
    if wished(introduction):
        return introduction.by_id
    waiting = [id for id in (introduction.who_id, introduction.to_id) if id not in introduction.agreed]
    return next(iter(waiting), introduction.who_id)


async def _kept(ctx: Context, parties: Sequence[str], step: IntroductionStep, at: datetime) -> Introduction:
    by_id, who_id, to_id = parties
    introduction = Introduction(
        id=ctx.new_id(), created_at=ctx.now, stepped_at=at, by_id=by_id, who_id=who_id, to_id=to_id, step=step
    )
    await _saved(ctx, introduction)
    return introduction


async def _saved(ctx: Context, introduction: Introduction) -> None:
    await ctx.book.save(introduction)
    await plan(ctx, introduction)


def _fresh(ctx: Context, at: datetime) -> bool:
    return ctx.now - at <= FRESH
