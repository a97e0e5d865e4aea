"""A proposal as a card: what was understood, in words."""

from collections.abc import Mapping, Sequence

from msgspec.structs import replace

from bot import cards, people, times
from bot.context import Context
from bot.language import names
from bot.language.capture.treats import treated
from bot.model.contact import Contact
from bot.model.favour import FavourDirection, implied
from bot.model.reply import Button, Card, Field
from bot.network import giftwords, retold
from bot.network.proposals import entries
from bot.network.proposals.record import Named, Presented, Promised, Proposal, Remark
from bot.text import Text, listing

TITLE = Text(en="Did I get this right?", ja="これでいいですか？")
PENDING = Text(en="Nothing is saved yet.", ja="まだ保存していません。")
REPLACES = Text(en="Save puts this in the place of what I kept.", ja="「保存」で、さきほどの記録をこれに置き換えます。")
WHO = Text(en="Who", ja="だれ")
WHAT = Text(en="What", ja="何をした")
WHEN = Text(en="When", ja="いつ")
WHERE = Text(en="Where", ja="どこで")
EVENT = Text(en="Event", ja="イベント")
FACTS = Text(en="About them", ja="その人のこと")
NEEDS = Text(en="Looking for", ja="困りごと・お願い")
PROMISE = Text(en="You promised", ja="約束")
AWAITED = Text(en="They promised", ja="してもらう約束")
INTRODUCED = Text(en="Introduction", ja="紹介")
NOTE = Text(en="Note", ja="メモ")
DEBT = Text(en="Give and take", ja="貸し借り")
DEBTS: Mapping[FavourDirection, Text] = {
    "given": Text(en="they owe you", ja="貸しがある"),
    "received": Text(en="you owe them", ja="借りがある"),
}
DONE: Mapping[FavourDirection, Text] = {
    "given": Text(en="you gave", ja="してあげた"),
    "received": Text(en="you received", ja="してもらった"),
}
"""When one of them paid: nobody owes anything for it."""
NEW = Text(en="{name} (new)", ja="{name}(新しい人)")
ALL_NEW = Text(en="New: {names}", ja="新しい人: {names}")
AT_WORK = Text(en="{name} ({company})", ja="{name}({company})")
SEVERAL = Text(en="{name} (there are several: I'll ask)", ja="{name}(何人かいるので、あとで聞きます)")
UNSURE = Text(en="{name} (a name? I'll ask)", ja="{name}(名前？あとで聞きます)")
VAGUE = Text(en="“{words}” (I'll ask)", ja="「{words}」(あとで聞きます)")
NO_TIME = Text(en="{what} — no day said", ja="{what}(日は未定)")
EITHER = Text(en="{past} or {ahead}?", ja="{past}？それとも{ahead}？")
TIMED = Text(en="{what} — {when}", ja="{what}({when})")
TO = Text(en="to {who}: {what}", ja="{who}に: {what}")
FROM = Text(en="from {who}: {what}", ja="{who}から: {what}")
TO_ME = Text(en="{by} introduced {who} to you", ja="{by} → あなたに {who} を紹介")
NEW_MOST = 3
"""Newcomers who are each said to be new; of more it is said once."""
BY_ME = Text(en="you introduced {who} to {to}", ja="あなた → {to} に {who} を紹介")


async def drawn(ctx: Context, proposal: Proposal, buttons: Sequence[Button]) -> Card:
    """The card, with the buttons that decide on it."""
    fields = [
        Field(name=ctx.say(WHO), value=await _who(ctx, proposal.people), short=len(proposal.people) == 1),
        *([Field(name=ctx.say(WHAT), value=_what(ctx, proposal))] if proposal.kind else ()),
        *([Field(name=ctx.say(WHEN), value=when_words(ctx, proposal))] if proposal.kind else ()),
        *([await _place(ctx, proposal)] if proposal.where else ()),
        *([Field(name=ctx.say(DEBT), value=debt)] if (debt := _debt(ctx, proposal)) else ()),
    ]
    told = (
        (FACTS, [remark_words(proposal, each) for each in proposal.facts]),
        (NEEDS, [remark_words(proposal, replace(each, text=giftwords.cleaned(each.text))) for each in proposal.needs]),
        (PROMISE, [_promise_words(ctx, proposal, each) for each in proposal.promises if not each.theirs]),
        (AWAITED, [_promise_words(ctx, proposal, each) for each in proposal.promises if each.theirs]),
        (INTRODUCED, [await _presented(ctx, each) for each in proposal.introductions]),
        (NOTE, [proposal.note]),
    )
    fields += [Field(name=ctx.say(name), value="\n".join(lines), short=False) for name, lines in told if any(lines)]
    return Card(
        title=ctx.say(TITLE),
        fields=tuple(fields),
        buttons=tuple(buttons),
        note=ctx.say(REPLACES if proposal.instead else PENDING),
    )


def when_words(ctx: Context, proposal: Proposal) -> str:
    """When it was, resolved; a time that was said without a date stays as said, one that may be two is both."""
    if proposal.plan and proposal.plan.at:
        past, ahead = when_words(ctx, replace(proposal, plan=None)), times.say(proposal.plan.at, ctx.now, ctx.owner)
        if not proposal.plan.explicit:
            ahead = times.exact_day_words(proposal.plan.at, ctx.now, ctx.owner)
        return ctx.say(EITHER, past=past, ahead=ahead)
    if proposal.vague:
        return ctx.say(VAGUE, words=proposal.vague)
    if proposal.begin and proposal.until:
        return times.say_span((proposal.begin, proposal.until), ctx)
    if proposal.precise:
        return times.say(proposal.at, ctx.now, ctx.owner)
    return times.exact_day_words(proposal.at, ctx.now, ctx.owner)


def _promise_words(ctx: Context, proposal: Proposal, promise: Promised) -> str:
    """A promise with its time, resolved; to whom, where they are not alone on the card and the words don't say so."""
    what, to = promise.text, names.strip_honorific(promise.who)
    if to and to not in what and [names.strip_honorific(each.text) for each in proposal.people] != [to]:
        what = ctx.say(FROM if promise.theirs else TO, who=names.display(to, ctx.locale), what=what)
    if promise.at is None:
        return ctx.say(NO_TIME, what=what)
    return ctx.say(TIMED, what=what, when=times.say(promise.at, ctx.now, ctx.owner))


def _what(ctx: Context, proposal: Proposal) -> str:
    if proposal.favour in ("asked", "was_asked"):
        return ctx.say(retold.ASKED if proposal.favour == "asked" else retold.WAS_ASKED)
    names = retold.RECEIVED if proposal.received else retold.KINDS
    return ctx.say(names[proposal.kind]) if proposal.kind else ""


def _debt(ctx: Context, proposal: Proposal) -> str:
    """Who is in whose debt, where that is not what happened itself."""
    words = (DONE if treated(proposal.note) else DEBTS).get(proposal.favour) if proposal.favour else None
    return ctx.say(words) if words and implied(proposal.kind, received=proposal.received) is None else ""


async def _place(ctx: Context, proposal: Proposal) -> Field:
    """Where it was; an event of the owner's by its own name."""
    gathering = await entries.gathering_at(ctx, proposal.where, proposal.at)
    if gathering is None or proposal.kind not in ("met", "talked"):
        return Field(name=ctx.say(WHERE), value=proposal.where)
    return Field(name=ctx.say(EVENT), value=gathering.name)


async def _who(ctx: Context, everybody: Sequence[Named]) -> str:
    newcomers = [each for each in everybody if each.standing == "new" and not each.contact_id]
    if len(newcomers) <= NEW_MOST:
        return listing([await _called(ctx, each) for each in everybody], ctx.locale)
    others = [await _called(ctx, each) for each in everybody if each not in newcomers]
    arrived = ctx.say(ALL_NEW, names=listing([each.text for each in newcomers], ctx.locale))
    return "\n".join(filter(None, (listing(others, ctx.locale), arrived)))


async def _called(ctx: Context, named: Named) -> str:
    contact = await ctx.book.get(Contact, named.contact_id) if named.contact_id else None
    if contact is not None:
        name = cards.called(contact, ctx)
        return ctx.say(AT_WORK, name=name, company=contact.company) if contact.company else name
    words = {"several": SEVERAL, "unsure": UNSURE}.get(named.standing, NEW)
    return ctx.say(words, name=named.text)


def remark_words(proposal: Proposal, remark: Remark) -> str:
    """A remark; whose it is only where several people could be meant."""
    alone = len(proposal.people) == 1 and remark.who in ("", proposal.people[0].text)
    return f"{remark.who}: {remark.text}" if remark.who and not alone else remark.text


async def _presented(ctx: Context, each: Presented) -> str:
    if not each.by:
        return ctx.say(BY_ME, who=each.who, to=each.to)
    known = await people.exact(ctx, each.by)
    return ctx.say(TO_ME, by=each.by if known else ctx.say(NEW, name=each.by), who=each.who)
