"""Free words in a direct message: what was understood is shown, and kept only when the owner says so."""

from datetime import datetime

from msgspec.structs import replace

from bot import cards, misheard, people
from bot.context import Context
from bot.feature import Feature
from bot.model.contact import Contact
from bot.model.event import Press, Said, Submit
from bot.model.nudge import Nudge
from bot.model.reply import Button, Card, Reply
from bot.network import lookup, retold
from bot.network.proposals import card, form, reading, record, smalltalk
from bot.network.proposals.record import Proposal
from bot.network.proposals.saving import Saving
from bot.text import Text, listing
from bot.times import say

feature = Feature("capturing", Text(en="Free words", ja="自由な文"))

SAVE = Text(en="Save", ja="保存")
SAVE_ONLY = Text(en="Save, no reminder", ja="保存だけ")
REMIND = Text(en="Save and remind me {when}", ja="保存して{when}にお知らせ")
REMIND_WHEN = Text(en="Save and remind me …", ja="保存してお知らせも")
ONLY_REMIND = Text(en="Remind me {when}", ja="{when}にお知らせ")
ONLY_REMIND_WHEN = Text(en="Remind me …", ja="お知らせする")
WAS = Text(en="It was {when}", ja="{when}のこと")
IS_TO_COME = Text(en="It's to come: remind me {when}", ja="これから:{when}にお知らせ")
EDIT = Text(en="Edit", ja="編集")
EDIT_PROMISE = Text(en="Edit the rest", ja="約束などを編集")
CANCEL = Text(en="Cancel", ja="やめる")
LEFT = Text(en="All right, nothing was saved.", ja="わかりました。何も保存していません。")
NOTED = Text(en="Noted for {names}.", ja="{names}のメモに書きました。")
KNOWN = Text(en="{names}: kept.", ja="{names}を記録しました。")
REMINDING = Text(en="I'll remind you {when}: {what}", ja="{when} にお知らせします: {what}")
WITH_WHOM = Text(
    en="Who was that with? I understood the rest. For example: {example}",
    ja="それはどなたとのことですか?ほかはわかりました。例: {example}",
)
NAME_THEM = Text(en="Add the name", ja="名前を入れる")
LOG = Text(en="Fill in a form", ja="フォームで記録")
HELP = Text(en="Help", ja="ヘルプ")


@feature.said
async def said(call: Said, ctx: Context) -> Reply:
    if name := await reading.asked_about(ctx, call.text):
        return await _who(ctx, name)
    found = await reading.heard(ctx, call.text)
    proposals = [await reading.proposal(ctx, each, call.text) for each in found]
    complete = [each for each in proposals if each.people and not each.empty]
    if complete:
        return Reply(cards=tuple([await _proposed(ctx, each) for each in complete]))
    for taker in ctx.registry.takers:
        if (reply := await taker(call, ctx)) is not None:
            return reply
    return await _helped(ctx, call.text, proposals)


@feature.button("save")
async def save(_call: Press, ctx: Context) -> Reply:
    return await _save(ctx, remind=False)


@feature.button("remind")
async def save_and_remind(_call: Press, ctx: Context) -> Reply:
    return await _save(ctx, remind=True)


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


@feature.button("cancel")
async def cancel(_call: Press, ctx: Context) -> Reply:
    await record.take(ctx, ctx.value)
    return Reply(text=ctx.say(LEFT))


@feature.form("corrected")
async def corrected(call: Submit, ctx: Context) -> Reply:
    proposal = await record.take(ctx, call.value)
    return Reply(cards=(await _proposed(ctx, await form.corrected(ctx, proposal, call.values)),))


@feature.form("amended")
async def amended(call: Submit, ctx: Context) -> Reply:
    proposal = await record.take(ctx, call.value)
    return Reply(cards=(await _proposed(ctx, form.amended(ctx, proposal, call.values)),))


@feature.form("kept")
async def kept(call: Submit, ctx: Context) -> Reply:
    """Saved as filled in; what the form does not show is offered on cards: promises, and what else the words tell of."""
    proposal = await form.corrected(ctx, await record.take(ctx, call.value), call.values)
    reply = await _stored(ctx, proposal, remind=False)
    rest = [each for each in await reading.read(ctx, proposal.said) if each.people][1:]
    others = [await reading.proposal(ctx, each, proposal.said) for each in rest]
    if proposal.promises:
        others.insert(0, Proposal(people=proposal.people, at=ctx.now, promises=proposal.promises))
    return replace(reply, cards=(*reply.cards, *[await _proposed(ctx, each) for each in others if not each.empty]))


async def _proposed(ctx: Context, proposal: Proposal) -> Card:
    """The card of a proposal, which is kept under a new id: what an older card shows can no longer be saved."""
    id = await record.keep(ctx, proposal)
    return await card.drawn(ctx, proposal, _buttons(ctx, id, proposal))


def _buttons(ctx: Context, id: str, proposal: Proposal) -> list[Button]:
    else_ = bool(proposal.kind or proposal.facts or proposal.needs or proposal.introductions or proposal.note)
    buttons = []
    if proposal.plan and proposal.plan.at:
        was = ctx.say(WAS, when=card.day_words(ctx, proposal.at))
        ahead = ctx.say(IS_TO_COME, when=card.day_words(ctx, proposal.plan.at))
        buttons += [feature.press(was, "save", id), feature.press(ahead, "planned", id)]
    elif proposal.promises:
        first = proposal.promises[0]
        words = (REMIND, REMIND_WHEN) if else_ else (ONLY_REMIND, ONLY_REMIND_WHEN)
        label = ctx.say(words[0], when=card.day_words(ctx, first.at)) if first.at else ctx.say(words[1])
        buttons.append(feature.press(label, "remind", id, tone="good"))
    if else_ and not proposal.plan:
        plain = SAVE_ONLY if proposal.promises else SAVE
        buttons.append(feature.press(ctx.say(plain), "save", id, tone="plain" if proposal.promises else "good"))
    buttons.append(feature.press(ctx.say(EDIT), "edit", id))
    if proposal.promises or proposal.introductions:
        buttons.append(feature.press(ctx.say(EDIT_PROMISE), "more", id))
    return [*buttons, feature.press(ctx.say(CANCEL), "cancel", id)]


async def _save(ctx: Context, *, remind: bool) -> Reply:
    return await _stored(ctx, await record.take(ctx, ctx.value), remind=remind)


async def _stored(ctx: Context, proposal: Proposal, *, remind: bool) -> Reply:
    saving = Saving(ctx, proposal)
    saved = await saving.save()
    reminders = await saving.remind() if remind else []
    lines = [
        _kept_words(ctx, _settled(proposal, saving.at), saved),
        *(_reminding(ctx, each) for each in reminders),
    ]
    shown = (await cards.card(saved[0], ctx),) if len(saved) == 1 else ()
    return Reply(text="\n".join(filter(None, lines)), cards=shown)


def _kept_words(ctx: Context, proposal: Proposal, kept: list[Contact]) -> str:
    if proposal.kind is not None:
        return retold.said(proposal.kind, kept, card.when_words(ctx, proposal), ctx, received=proposal.received)
    names = listing([cards.called(each, ctx) for each in kept], ctx.locale)
    noted = proposal.facts or proposal.needs or proposal.note
    return ctx.say(NOTED if noted else KNOWN, names=names) if noted or proposal.introductions else ""


def _settled(proposal: Proposal, at: datetime) -> Proposal:
    return replace(proposal, at=at, precise=proposal.precise and not proposal.vague, vague="", plan=None)


def _reminding(ctx: Context, nudge: Nudge) -> str:
    return ctx.say(REMINDING, when=say(nudge.due_at, ctx.now, ctx.owner), what=nudge.text)


async def _who(ctx: Context, name: str) -> Reply:
    return Reply(cards=(await cards.card(await people.one(ctx, name), ctx),))


async def _helped(ctx: Context, text: str, proposals: list[Proposal]) -> Reply:
    """Words that say nothing to keep: what is missing, an example in the owner's own words, and a way on."""
    if (found := await lookup.asked(text, ctx)) is not None:
        return found
    named = next((each.people for each in proposals if each.people), ())
    if named and named[0].standing in ("known", "several"):
        return await _who(ctx, named[0].text)
    if named:
        blank = Proposal(people=named, kind="met", at=ctx.now, said=text)
        return await _offered(ctx, smalltalk.about(ctx, named[0].text), LOG, blank)
    if happened := next((each for each in proposals if each.kind), None):
        return await _offered(ctx, ctx.say(WITH_WHOM, example=smalltalk.example(ctx, happened)), NAME_THEM, happened)
    if kind_words := smalltalk.answer(ctx, text):
        return Reply(text=kind_words)
    first = text.split(maxsplit=1)[0]
    if misheard.near(ctx.registry, first) and len(text) <= smalltalk.SHORT and not smalltalk.asks(text):
        raise misheard.unknown(ctx.registry, text)
    blank = Proposal(kind="met", at=ctx.now, note=text[: form.NOTE_MOST], said=text)
    return await _offered(ctx, smalltalk.lost(ctx, text), LOG, blank)


async def _offered(ctx: Context, body: str, label: Text, proposal: Proposal) -> Reply:
    """Words with a button that opens the form, filled in with what is known."""
    id = await record.keep(ctx, proposal)
    fill_in = feature.press(ctx.say(label), "edit", id, tone="good")
    return Reply(cards=(Card(body=body, buttons=(fill_in, Button(label=ctx.say(HELP), action="helping.show"))),))
