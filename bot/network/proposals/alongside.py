"""Somebody else at the occasion that was told of just before, or that is just over: its time and place need not be said again."""

from msgspec.structs import replace

from bot import standing
from bot.context import Context
from bot.language import alongside
from bot.language.capture import Captured
from bot.network import gatherings
from bot.network.proposals import reading, record, waiting
from bot.network.proposals.record import Proposal

OCCASIONS = ("met", "talked")


async def read(ctx: Context, text: str) -> list[Proposal]:
    """What a text says; of whoever was there too, or is named when that was asked, with the time and place said before."""
    also = alongside.read(text)
    before = await _unnamed(ctx) or (await _before(ctx, outright=also.outright) if also else None)
    found = await reading.heard(ctx, also.text if also and before else text)
    proposals = [await reading.proposal(ctx, each, text) for each in found]
    if before is None:
        return proposals
    outright = also is not None and also.outright
    return [_joining(before, *each, outright=outright) for each in zip(found, proposals, strict=True)]


async def goes_on(ctx: Context, text: str) -> bool:
    """Whether a text says outright that it is of the occasion told of before."""
    also = alongside.read(text)
    return also is not None and also.outright and await _before(ctx, outright=True) is not None


async def _unnamed(ctx: Context) -> Proposal | None:
    """An occasion of which it was just asked with whom that was."""
    asked = await record.standing_one(ctx)
    return asked[1] if asked is not None and asked[1].kind in OCCASIONS and not asked[1].people else None


async def _before(ctx: Context, *, outright: bool) -> Proposal | None:
    """The last occasion that this conversation told of, kept or waiting to be; with `outright` also an event just over."""
    if await standing.now(ctx) is None:
        kept = await record.topic(ctx)
        told = [kept] if kept is not None else []
    else:
        told = [each.proposal for each in await waiting.undecided(ctx)]
    last = next((each for each in reversed(told) if each.kind in OCCASIONS), None)
    return last or (await _event(ctx) if outright else None)


async def _event(ctx: Context) -> Proposal | None:
    """An event that is on, or was a short while ago, as the place of a meeting."""
    recent = await gatherings.recent(ctx)
    if not recent:
        return None
    began = gatherings.latest(recent[0], ctx.now) or recent[0].at
    return Proposal(kind="met", where=recent[0].name, at=min(began or ctx.now, ctx.now))


def _joining(before: Proposal, found: Captured, proposal: Proposal, *, outright: bool) -> Proposal:
    if not proposal.people or {each.text for each in proposal.people} & {each.text for each in before.people}:
        return proposal
    if not _was_there(before, proposal, outright=outright):
        return proposal
    joined = replace(proposal, kind=proposal.kind or before.kind, where=proposal.where or before.where)
    if found.when is not None or found.vague:
        return joined if outright else proposal
    return replace(
        joined, at=before.at, begin=before.begin, until=before.until, precise=before.precise, vague=before.vague, plan=before.plan
    )  # fmt: skip


def _was_there(before: Proposal, proposal: Proposal, *, outright: bool) -> bool:
    """Whether people were met there. Of those of whom only something is told: when that is said outright, or they are strangers."""
    if proposal.kind is not None:
        return proposal.kind in OCCASIONS
    if proposal.promises or proposal.favour or proposal.introductions:
        return False
    return outright or (bool(before.where) and all(each.standing == "new" for each in proposal.people))
