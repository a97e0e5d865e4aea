"""Free words in a direct message: what was understood is shown, and kept only when the owner says so."""

from collections.abc import Sequence
from datetime import datetime

from msgspec.structs import replace

from bot.context import Context, Instead
from bot.feature import Feature
from bot.language import second_thoughts
from bot.model.contact import Contact
from bot.model.event import Press, Said, Submit
from bot.model.reply import Reply
from bot.network import lookup
from bot.network.endings import meant
from bot.network.proposals import (
    adding,
    alongside,
    answering,
    correcting,
    dropping,
    form,
    moving,
    proposing,
    reading,
    record,
    retelling,
    storing,
    strangers,
    waiting,
)
from bot.network.proposals.record import Proposal
from bot.text import Text

feature = Feature("capturing", Text(en="Free words", ja="自由な文"))

UNREMINDED = Text(en="All right, no reminder.", ja="わかりました。お知らせはしません。")
LEFT = Text(en="All right, nothing was saved.", ja="わかりました。何も保存していません。")


@feature.said
async def said(call: Said, ctx: Context) -> Reply:
    if (put_right := await _second_thought(ctx, call.text)) is not None:
        return put_right
    for changed in (moving.moved, dropping.dropped):
        if (reply := await changed(ctx, call.text)) is not None:
            return reply
    if (ended := await meant.press(ctx, call.text)) is not None:
        raise Instead(ended)
    if name := await reading.asked_about(ctx, call.text):
        return await answering.who(ctx, name, call.text)
    proposals = await alongside.read(ctx, call.text)
    complete = [each for each in proposals if each.people and not each.empty]
    if not any(map(_telling, complete)) and (asked := await lookup.asked(call.text, ctx)) is not None:
        return asked
    if complete:
        return await _told_of_waiting(ctx, complete) or Reply(cards=await proposing.proposed(ctx, *complete))
    if (told_more := await _told_more(ctx, call.text, proposals)) is not None:
        return told_more
    for taker in ctx.registry.takers:
        if (reply := await taker(call, ctx)) is not None:
            return reply
    return await answering.helped(ctx, call.text, proposals)


def _telling(proposal: Proposal) -> bool:
    """Whether it is more than a word taken for a stranger's name: 犬飼ってる人 is no Mr. Inukai."""
    known = any(each.standing in ("known", "several") for each in proposal.people)
    return bool(known or proposal.kind or proposal.promises or proposal.introductions)


async def _second_thought(ctx: Context, text: str) -> Reply | None:
    """The last card put right, or what was just kept proposed anew; None when the words put nothing right."""
    stands = await record.standing_one(ctx)
    if stands is not None:
        changed = await retelling.put_right(ctx, stands[1], text) or await correcting.corrected(ctx, stands[1], text)
        if changed:
            return await _replaced(ctx, stands[0], changed)
        return await _put_right_on_card(ctx, text) or await retelling.renamed(ctx, text, None)
    if (put_right := await _put_right_on_card(ctx, text)) is not None:
        return put_right
    kept = await record.topic(ctx)
    reminded = kept is not None and kept.instead and not kept.tells and kept.promises
    if kept and reminded and (moved := await correcting.postponed(ctx, kept, text)) is not None:
        return Reply(text=(await storing.stored(ctx, moved, remind=True)).text)
    if (called := await retelling.renamed(ctx, text, kept)) is not None:
        return called
    again = kept if kept and kept.instead else None
    changed = again and (await retelling.put_right(ctx, again, text) or await correcting.corrected(ctx, again, text))
    return Reply(cards=await proposing.proposed(ctx, changed)) if changed else None


async def _put_right_on_card(ctx: Context, text: str) -> Reply | None:
    """A name put right on a card that waits: it's Nadja not Nadia. None where the words say no such thing."""
    swap = second_thoughts.instead(" ".join(text.split()))
    held = await strangers.card_of(ctx, swap.old) if swap is not None else None
    changed = await correcting.corrected(ctx, held.proposal, text) if held is not None else None
    return await _replaced(ctx, held.id, changed) if held is not None and changed is not None else None


async def _told_more(ctx: Context, text: str, proposals: Sequence[Proposal]) -> Reply | None:
    """What was said next of the same people, added to the card that stands or on a new one; None for other words."""
    stands = await record.standing_one(ctx)
    spoken_of = await record.topic(ctx) if stands is None else None
    if stands is not None:
        before = stands[1]
    elif spoken_of is not None:
        before = Proposal(people=spoken_of.people, at=ctx.now, said=text)
    elif (contact := await _brought_up(ctx, text, proposals)) is not None:
        before = Proposal(people=(record.known(contact),), at=ctx.now, said=text)
    else:
        return None
    if not before.people:
        return None
    more = next((each for each in proposals if not each.people), None)
    joined = adding.told_more(before, more) if more else None
    joined = joined or correcting.later(ctx, before, text)
    return await _replaced(ctx, stands[0] if stands else "", joined) if joined else None


async def _brought_up(ctx: Context, text: str, proposals: Sequence[Proposal]) -> Contact | None:
    """Whom the last nudge was about, where the words speak of somebody whom they do not name."""
    return await record.brought_up(ctx) if adding.of_them(text) or any(each.kind for each in proposals) else None


async def _told_of_waiting(ctx: Context, proposals: Sequence[Proposal]) -> Reply | None:
    """What is told of strangers whose card waits to be saved, on that card; None where it is of others, or of another touch."""
    (told, *others) = proposals
    if others or told.kind or any(each.standing == "known" for each in told.people):
        return None
    names = {each.text for each in told.people}
    for each in reversed(await waiting.undecided(ctx)):
        on_card = {named.text for named in each.proposal.people if named.standing != "known"}
        if names <= on_card and (joined := adding.joined(each.proposal, adding.theirs(told))):
            return await _replaced(ctx, each.id, joined)
    return None


async def _replaced(ctx: Context, id: str, proposal: Proposal) -> Reply:
    """Another card in the place of the one with this id."""
    if id:
        await record.take(ctx, id)
    return Reply(cards=await proposing.proposed(ctx, proposal))


@feature.button("save")
async def save(_call: Press, ctx: Context) -> Reply:
    return await storing.stored(ctx, await record.take(ctx, ctx.value), remind=False)


@feature.button("remind")
async def save_and_remind(_call: Press, ctx: Context) -> Reply:
    return await storing.stored(ctx, await record.take(ctx, ctx.value), remind=True)


@feature.button("when")
async def remind_when(_call: Press, ctx: Context) -> Reply:
    """A moment was chosen for a promise that had none."""
    id, _, at = ctx.value.partition(" ")
    proposal = await record.take(ctx, id)
    dated = tuple(replace(each, at=datetime.fromisoformat(at)) for each in proposal.promises)
    return await storing.stored(ctx, replace(proposal, promises=dated), remind=True)


@feature.button("planned")
async def planned(_call: Press, ctx: Context) -> Reply:
    """What was taken for a touch is still to come: nothing has happened yet, and a reminder is kept."""
    proposal = await record.take(ctx, ctx.value)
    plans = (*proposal.promises, *filter(None, (proposal.plan,)))
    ahead = replace(proposal, kind=None, where="", note="", favour=None, plan=None, promises=plans)
    return await storing.stored(ctx, ahead, remind=True)


@feature.button("edit")
async def edit(_call: Press, ctx: Context) -> Reply:
    proposal = await record.look(ctx, ctx.value)
    return Reply(form=await form.main(ctx, ctx.value, feature.action("corrected"), proposal))


@feature.button("more")
async def edit_more(_call: Press, ctx: Context) -> Reply:
    proposal = await record.look(ctx, ctx.value)
    return Reply(form=form.more(ctx, ctx.value, feature.action("amended"), proposal))


@feature.button("add")
async def add(_call: Press, ctx: Context) -> Reply:
    with_it, _, without = ctx.value.partition(" ")
    proposal = await record.take(ctx, with_it)
    await record.take(ctx, without)
    return Reply(cards=await proposing.proposed(ctx, proposal))


@feature.button("again")
async def again(_call: Press, ctx: Context) -> Reply:
    return await answering.shown(ctx, ctx.value)


@feature.button("cancel")
async def cancel(_call: Press, ctx: Context) -> Reply:
    proposal = await record.take(ctx, ctx.value)
    return Reply(text=ctx.say(LEFT if proposal.people else UNREMINDED))


@feature.form("corrected")
async def corrected(call: Submit, ctx: Context) -> Reply:
    proposal = await record.take(ctx, call.value)
    return Reply(cards=await proposing.proposed(ctx, await form.corrected(ctx, proposal, call.values)))


@feature.form("amended")
async def amended(call: Submit, ctx: Context) -> Reply:
    proposal = await record.take(ctx, call.value)
    return Reply(cards=await proposing.proposed(ctx, form.amended(ctx, proposal, call.values)))


@feature.form("kept")
async def kept(call: Submit, ctx: Context) -> Reply:
    """Saved as filled in; what the form does not show is offered on cards: promises, and what else the words tell of."""
    proposal = await form.corrected(ctx, await record.take(ctx, call.value), call.values)
    reply = await storing.stored(ctx, proposal, remind=False)
    rest = [each for each in await reading.read(ctx, proposal.said) if each.people][1:]
    others = [await reading.proposal(ctx, each, proposal.said) for each in rest]
    if proposal.promises:
        others.insert(0, Proposal(people=proposal.people, at=ctx.now, promises=proposal.promises))
    return replace(
        reply, cards=(*reply.cards, *await proposing.proposed(ctx, *[each for each in others if not each.empty]))
    )
