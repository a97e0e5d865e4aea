"""What the owner decided on, kept: what they are told of it, and what is then still to be asked."""

from collections.abc import Sequence
from datetime import datetime

from msgspec import Struct
from msgspec.structs import replace

from bot import cards, standing, times
from bot.context import Context
from bot.model.contact import Contact
from bot.model.reply import Button, Card, Reply
from bot.network import awaited, retold
from bot.network.proposals import card, proposing, record, saving, takeback
from bot.network.proposals.record import Named, Promised, Proposal
from bot.network.proposals.waiting import Undecided
from bot.text import Text

OTHER = Text(en="Another time …", ja="ほかの日時")
NO_REMINDER = Text(en="No reminder", ja="お知らせなし")
NOTED = Text(en="Noted for {names}.", ja="{names}のメモに書きました。")
LEDGER = Text(en="Noted in your give and take with {names}.", ja="{names}との貸し借りに書きました。")
ALL = Text(en="{n} cards saved.", ja="{n}件とも保存しました。")
KNOWN = Text(en="{names}: kept.", ja="{names}を記録しました。")


class Stored(Struct, frozen=True, kw_only=True):
    """What became of a proposal: whom it is about, what is said of it, and promises that have no day yet."""

    proposal: Proposal
    people: Sequence[Contact]
    text: str
    open: Sequence[Promised]


async def stored(ctx: Context, proposal: Proposal, *, remind: bool) -> Reply:
    """Keep it, and say so. Raises Ask where something is in doubt."""
    if proposal.instead:
        await takeback.taken(ctx, proposal.instead)
    kept = await _kept(ctx, proposal, remind=remind)
    await record.remember(ctx, kept.proposal, kept.text)
    shown = (await cards.card(kept.people[0], ctx),) if len(kept.people) == 1 else ()
    return Reply(text=kept.text, cards=(*shown, *[await _asked(ctx, each) for each in kept.open]))


async def all_stored(ctx: Context, held: Sequence[Undecided]) -> Reply:
    """Keep all of these in one step, each with its reminders, and say so. Raises Ask where something is in doubt."""
    kept = []
    for each in held:
        alone = replace(ctx, part=f"{each.id} ")
        kept.append(await _kept(alone, await record.take(ctx, each.id), remind=bool(each.proposal.promises)))
    await record.remember(ctx, kept[-1].proposal)
    await ctx.book.answered(standing.ID)
    open_ = [promise for each in kept for promise in each.open]
    told = [ctx.say(ALL, n=len(kept)), *[each.text for each in kept]]
    return Reply(text="\n".join(filter(None, told)), cards=tuple([await _asked(ctx, each) for each in open_]))


async def _kept(ctx: Context, proposal: Proposal, *, remind: bool) -> Stored:
    proposal, open_ = _parted(ctx, proposal) if remind else (proposal, ())
    under_way = saving.Saving(ctx, proposal)
    saved = await under_way.save()
    reminders = await under_way.remind() if remind else []
    settled = _settled(proposal, under_way.at)
    lines = [_kept_words(ctx, settled, saved), *[await awaited.reminding(ctx, each) for each in reminders]]
    called = [each.text for each in proposal.people] if len(saved) == len(proposal.people) else [e.name for e in saved]
    known = tuple(
        Named(text=name, standing="known", contact_id=each.id) for name, each in zip(called, saved, strict=True)
    )
    text = "\n".join(filter(None, lines))
    return Stored(proposal=replace(settled, people=known), people=saved, text=text, open=open_)


def _parted(ctx: Context, proposal: Proposal) -> tuple[Proposal, tuple[Promised, ...]]:
    """What can be kept at once, and promises without a day: nothing else shall wait until that is said."""
    open_ = tuple(each for each in proposal.promises if each.at is None or each.at <= ctx.now)
    dated = tuple(each for each in proposal.promises if each not in open_)
    return (replace(proposal, promises=dated), open_) if proposal.tells or dated else (proposal, ())


async def _asked(ctx: Context, promise: Promised) -> Card:
    """Moments to choose from for the reminder of a promise."""
    id = await record.keep(ctx, Proposal(at=ctx.now, promises=(promise,)))
    buttons = [
        Button(label=each.label, action=proposing.DATES, value=f"{id} {each.value}") for each in times.options(ctx)
    ]
    none = Button(label=ctx.say(NO_REMINDER), action=proposing.CANCELS, value=id)
    buttons += [Button(label=ctx.say(OTHER), action=proposing.REMINDS, value=id), none]
    offered = [standing.offered(each, id, "no" if each is none else "") for each in buttons]
    await standing.put(ctx, offered, timed="future", dated=proposing.DATES)
    return Card(body=awaited.when_asked(ctx, promise), buttons=tuple(buttons))


def _kept_words(ctx: Context, proposal: Proposal, kept: Sequence[Contact]) -> str:
    if proposal.kind is not None:
        return retold.said(proposal.kind, kept, card.when_words(ctx, proposal), ctx, received=proposal.received)
    names = cards.listed(kept, ctx.locale)
    noted = proposal.facts or proposal.needs or proposal.note
    words = LEDGER if proposal.favour else NOTED if noted else KNOWN if proposal.introductions else None
    return ctx.say(words, names=names) if words else ""


def _settled(proposal: Proposal, at: datetime) -> Proposal:
    return replace(proposal, at=at, precise=proposal.precise and not proposal.vague, vague="", plan=None)
