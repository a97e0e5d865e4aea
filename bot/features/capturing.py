"""Free words in a direct message: what was understood is shown, and kept only when the owner says so."""

from collections.abc import Sequence
from datetime import datetime

from msgspec.structs import replace

from bot import cards, standing, times
from bot.context import Context, Instead
from bot.feature import Feature
from bot.model.contact import Contact
from bot.model.event import Press, Said, Submit
from bot.model.reply import Button, Card, Reply
from bot.network import awaited, lookup, retold
from bot.network.endings import meant
from bot.network.proposals import (
    adding,
    answering,
    card,
    correcting,
    dropping,
    form,
    moving,
    reading,
    record,
    retelling,
    saving,
    solved,
    takeback,
)
from bot.network.proposals.record import Named, Promised, Proposal
from bot.text import Text

feature = Feature("capturing", Text(en="Free words", ja="自由な文"))

SAVE = Text(en="Save", ja="保存")
SAVE_ONLY = Text(en="Save, no reminder", ja="保存だけ")
REMIND = Text(en="Save and remind me {when}", ja="保存して{when}にお知らせ")
REMIND_WHEN = Text(en="Save and remind me …", ja="保存してお知らせも")
ONLY_REMIND = Text(en="Remind me {when}", ja="{when}にお知らせ")
ONLY_REMIND_WHEN = Text(en="Remind me …", ja="お知らせする")
OTHER = Text(en="Another time …", ja="ほかの日時")
NO_REMINDER = Text(en="No reminder", ja="お知らせなし")
UNREMINDED = Text(en="All right, no reminder.", ja="わかりました。お知らせはしません。")
WAS = Text(en="It was {when}", ja="{when}のこと")
IS_TO_COME = Text(en="It's to come: remind me {when}", ja="これから:{when}にお知らせ")
EDIT_PROMISE = Text(en="Edit the rest", ja="約束などを編集")
LEFT = Text(en="All right, nothing was saved.", ja="わかりました。何も保存していません。")
NOTED = Text(en="Noted for {names}.", ja="{names}のメモに書きました。")
LEDGER = Text(en="Noted in your give and take with {names}.", ja="{names}との貸し借りに書きました。")
KNOWN = Text(en="{names}: kept.", ja="{names}を記録しました。")


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
    found = await reading.heard(ctx, call.text)
    proposals = [await reading.proposal(ctx, each, call.text) for each in found]
    complete = [each for each in proposals if each.people and not each.empty]
    if not any(map(_telling, complete)) and (asked := await lookup.asked(call.text, ctx)) is not None:
        return asked
    if complete:
        return Reply(cards=await _proposed(ctx, *complete))
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
        return await _replaced(ctx, stands[0], changed) if changed else await retelling.renamed(ctx, text, None)
    kept = await record.topic(ctx)
    reminded = kept is not None and kept.instead and not kept.tells and kept.promises
    if kept and reminded and (moved := await correcting.postponed(ctx, kept, text)) is not None:
        return Reply(text=(await _stored(ctx, moved, remind=True)).text)
    if (called := await retelling.renamed(ctx, text, kept)) is not None:
        return called
    again = kept if kept and kept.instead else None
    changed = again and (await retelling.put_right(ctx, again, text) or await correcting.corrected(ctx, again, text))
    return Reply(cards=await _proposed(ctx, changed)) if changed else None


async def _told_more(ctx: Context, text: str, proposals: Sequence[Proposal]) -> Reply | None:
    """What was said next of the same people, added to the card that stands or on a new one; None for other words."""
    stands = await record.standing_one(ctx)
    spoken_of = await record.topic(ctx) if stands is None else None
    if stands is not None:
        before = stands[1]
    elif spoken_of is not None:
        before = Proposal(people=spoken_of.people, at=ctx.now, said=text)
    else:
        return None
    if not before.people:
        return None
    more = next((each for each in proposals if not each.people), None)
    joined = adding.told_more(before, more) if more else None
    joined = joined or correcting.later(ctx, before, text)
    return await _replaced(ctx, stands[0] if stands else "", joined) if joined else None


async def _replaced(ctx: Context, id: str, proposal: Proposal) -> Reply:
    """Another card in the place of the one with this id."""
    if id:
        await record.take(ctx, id)
    return Reply(cards=await _proposed(ctx, proposal))


@feature.button("save")
async def save(_call: Press, ctx: Context) -> Reply:
    return await _save(ctx, remind=False)


@feature.button("remind")
async def save_and_remind(_call: Press, ctx: Context) -> Reply:
    return await _save(ctx, remind=True)


@feature.button("when")
async def remind_when(_call: Press, ctx: Context) -> Reply:
    """A moment was chosen for a promise that had none."""
    id, _, at = ctx.value.partition(" ")
    proposal = await record.take(ctx, id)
    dated = tuple(replace(each, at=datetime.fromisoformat(at)) for each in proposal.promises)
    return await _stored(ctx, replace(proposal, promises=dated), remind=True)


@feature.button("planned")
async def planned(_call: Press, ctx: Context) -> Reply:
    """What was taken for a touch is still to come: nothing has happened yet, and a reminder is kept."""
    proposal = await record.take(ctx, ctx.value)
    plans = (*proposal.promises, *filter(None, (proposal.plan,)))
    ahead = replace(proposal, kind=None, where="", note="", favour=None, plan=None, promises=plans)
    return await _stored(ctx, ahead, remind=True)


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
    return Reply(cards=await _proposed(ctx, proposal))


@feature.button("cancel")
async def cancel(_call: Press, ctx: Context) -> Reply:
    proposal = await record.take(ctx, ctx.value)
    return Reply(text=ctx.say(LEFT if proposal.people else UNREMINDED))


@feature.form("corrected")
async def corrected(call: Submit, ctx: Context) -> Reply:
    proposal = await record.take(ctx, call.value)
    return Reply(cards=await _proposed(ctx, await form.corrected(ctx, proposal, call.values)))


@feature.form("amended")
async def amended(call: Submit, ctx: Context) -> Reply:
    proposal = await record.take(ctx, call.value)
    return Reply(cards=await _proposed(ctx, form.amended(ctx, proposal, call.values)))


@feature.form("kept")
async def kept(call: Submit, ctx: Context) -> Reply:
    """Saved as filled in; what the form does not show is offered on cards: promises, and what else the words tell of."""
    proposal = await form.corrected(ctx, await record.take(ctx, call.value), call.values)
    reply = await _stored(ctx, proposal, remind=False)
    rest = [each for each in await reading.read(ctx, proposal.said) if each.people][1:]
    others = [await reading.proposal(ctx, each, proposal.said) for each in rest]
    if proposal.promises:
        others.insert(0, Proposal(people=proposal.people, at=ctx.now, promises=proposal.promises))
    return replace(reply, cards=(*reply.cards, *await _proposed(ctx, *[each for each in others if not each.empty])))


async def _proposed(ctx: Context, *proposals: Proposal) -> tuple[Card, ...]:
    """A card of each proposal, kept under a new id: what an older card shows can no longer be saved."""
    drawn, offered = [], []
    for each in proposals:
        id = await record.keep(ctx, each)
        buttons = [*_buttons(ctx, id, each), *await solved.offered(ctx, each)]
        drawn.append(await card.drawn(ctx, each, buttons))
        offered += [standing.offered(button, id, _means(button)) for button in buttons]
    if offered:
        await standing.put(ctx, offered)
    return tuple(drawn)


def _means(button: Button) -> standing.Means:
    """What an owner may type instead of a button's own words; the first thing to do is what OK agrees to."""
    if button.tone == "good":
        return "yes"
    return "edit" if button.action == answering.EDITS else "cancel" if button.action == answering.CANCELS else ""


def _buttons(ctx: Context, id: str, proposal: Proposal) -> list[Button]:
    else_ = proposal.tells
    buttons = []
    if proposal.plan and proposal.plan.at:
        was = ctx.say(WAS, when=times.day_words(proposal.at, ctx.now, ctx.owner))
        ahead = ctx.say(IS_TO_COME, when=times.day_words(proposal.plan.at, ctx.now, ctx.owner))
        buttons += [feature.press(was, "save", id), feature.press(ahead, "planned", id)]
    elif proposal.promises:
        first = proposal.promises[0]
        words = (REMIND, REMIND_WHEN) if else_ else (ONLY_REMIND, ONLY_REMIND_WHEN)
        label = ctx.say(words[0], when=times.day_words(first.at, ctx.now, ctx.owner)) if first.at else ctx.say(words[1])
        buttons.append(feature.press(label, "remind", id, tone="good"))
    if else_ and not proposal.plan:
        plain = SAVE_ONLY if proposal.promises else SAVE
        buttons.append(feature.press(ctx.say(plain), "save", id, tone="plain" if proposal.promises else "good"))
    buttons.append(feature.press(ctx.say(answering.EDIT), "edit", id))
    if proposal.promises or proposal.introductions:
        buttons.append(feature.press(ctx.say(EDIT_PROMISE), "more", id))
    return [*buttons, feature.press(ctx.say(answering.CANCEL), "cancel", id)]


async def _save(ctx: Context, *, remind: bool) -> Reply:
    return await _stored(ctx, await record.take(ctx, ctx.value), remind=remind)


async def _stored(ctx: Context, proposal: Proposal, *, remind: bool) -> Reply:
    if proposal.instead:
        await takeback.taken(ctx, proposal.instead)
    proposal, open_ = _parted(ctx, proposal) if remind else (proposal, ())
    under_way = saving.Saving(ctx, proposal)
    saved = await under_way.save()
    reminders = await under_way.remind() if remind else []
    lines = [
        _kept_words(ctx, _settled(proposal, under_way.at), saved),
        *[await awaited.reminding(ctx, each) for each in reminders],
    ]
    shown = (await cards.card(saved[0], ctx),) if len(saved) == 1 else ()
    text = "\n".join(filter(None, lines))
    called = [each.text for each in proposal.people] if len(saved) == len(proposal.people) else [e.name for e in saved]
    known = tuple(
        Named(text=name, standing="known", contact_id=each.id) for name, each in zip(called, saved, strict=True)
    )
    await record.remember(ctx, replace(_settled(proposal, under_way.at), people=known), text)
    return Reply(text=text, cards=(*shown, *[await _asked(ctx, each) for each in open_]))


def _parted(ctx: Context, proposal: Proposal) -> tuple[Proposal, tuple[Promised, ...]]:
    """What can be kept at once, and promises without a day: nothing else shall wait until that is said."""
    open_ = tuple(each for each in proposal.promises if each.at is None or each.at <= ctx.now)
    dated = tuple(each for each in proposal.promises if each not in open_)
    return (replace(proposal, promises=dated), open_) if proposal.tells or dated else (proposal, ())


async def _asked(ctx: Context, promise: Promised) -> Card:
    """Moments to choose from for the reminder of a promise."""
    id = await record.keep(ctx, Proposal(at=ctx.now, promises=(promise,)))
    buttons = [feature.press(each.label, "when", f"{id} {each.value}") for each in times.options(ctx)]
    none = feature.press(ctx.say(NO_REMINDER), "cancel", id)
    buttons += [feature.press(ctx.say(OTHER), "remind", id), none]
    offered = [standing.offered(each, id, "no" if each is none else "") for each in buttons]
    await standing.put(ctx, offered, timed="future", dated=feature.action("when"))
    return Card(body=awaited.when_asked(ctx, promise), buttons=tuple(buttons))


def _kept_words(ctx: Context, proposal: Proposal, kept: list[Contact]) -> str:
    if proposal.kind is not None:
        return retold.said(proposal.kind, kept, card.when_words(ctx, proposal), ctx, received=proposal.received)
    names = cards.listed(kept, ctx.locale)
    noted = proposal.facts or proposal.needs or proposal.note
    words = LEDGER if proposal.favour else NOTED if noted else KNOWN if proposal.introductions else None
    return ctx.say(words, names=names) if words else ""


def _settled(proposal: Proposal, at: datetime) -> Proposal:
    return replace(proposal, at=at, precise=proposal.precise and not proposal.vague, vague="", plan=None)
