"""A proposal with other people, at another time, or with other words."""

from collections.abc import Collection, Sequence
from datetime import timedelta

from msgspec.structs import replace

from bot import people, times
from bot.context import Context
from bot.language import names
from bot.language.capture import Mention, candidates
from bot.language.patterns import late
from bot.language.second_thoughts import Instead
from bot.language.when import When, clock_only
from bot.network.proposals.reading import named
from bot.network.proposals.record import Named, Presented, Promised, Proposal, Remark

NAME_MOST = 30
_LONG_GONE, _SOON = timedelta(days=270), timedelta(days=95)
"""12/4, said in November of what was just told, is next week's and not that of a year ago."""
TELLS = late(r"(?:さん|くん|ちゃん|氏|様)[がはをにもの]|じゃな|ではな|のは|ました|って|[、。\n]|(?:会|行|言|思)っ")
"""What stands in a sentence and in no name."""


async def swapped(ctx: Context, proposal: Proposal, swap: Instead) -> Proposal | None:
    """Somebody, a time, a place or words in the place of others; None when the old ones do not stand on the card."""
    old, new = swap.old, swap.new
    before = await named(ctx, Mention(text=old))
    kept = [each for each in proposal.people if not (same(each, before) or _called(each, old))]
    if not swap.who and len(kept) < len(proposal.people):
        gone = next(each.text for each in proposal.people if each not in kept)
        others = await people_in(ctx, new, sure=True)
        return with_people(proposal, [*kept, *others], gone=gone) if others else None
    if swap.who and not any(_called(each, swap.who) for each in proposal.people):
        return None
    if times.understood(old, ctx, "past") is not None:
        return timed(ctx, proposal, new)
    if proposal.where and old.casefold() in proposal.where.casefold():
        return replace(proposal, where=new)
    facts = tuple(replace(each, text=each.text.replace(old, new)) for each in proposal.facts)
    changed = replace(proposal, facts=facts, note=proposal.note.replace(old, new))
    return changed if changed != proposal else None


def _called(each: Named, name: str) -> bool:
    """Whether somebody on a card may be called so: 佐藤美咲さん is 佐藤さん, too."""
    return bool(names.keys(names.strip_honorific(each.text)) & set(names.query_keys(name)))


def same(one: Named, other: Named) -> bool:
    """Whether two names on cards are of one person."""
    if one.contact_id or other.contact_id:
        return one.contact_id == other.contact_id
    return bool(set(names.query_keys(one.text)) & set(names.query_keys(other.text)))


def timed(ctx: Context, proposal: Proposal, text: str) -> Proposal | None:
    """With another time: of what happened, or of the only promise where nothing did."""
    if proposal.kind is None:
        return _with_promise(ctx, proposal, times.understood(text, ctx), text)
    said, ahead = times.understood(text, ctx, "past"), times.understood(text, ctx)
    if said is None or said.rule or times.ahead(said, ctx):
        return None
    today = ctx.today.date()
    if ahead and said.end is None and today - said.day > _LONG_GONE and ahead.day - today < _SOON:
        return _with_promise(ctx, proposal, ahead, text)
    at, span = times.happened(said, ctx)
    begin, until = span or (None, None)
    return replace(proposal, at=at, begin=begin, until=until, precise=said.precise, vague="", plan=None)


def _with_promise(ctx: Context, proposal: Proposal, ahead: When | None, text: str) -> Proposal | None:
    """With the only promise at another time; None when there is none, or several."""
    if len(proposal.promises) != 1 or ahead is None or ahead.rule:
        return None
    promise = _moved(ctx, proposal.promises[0], ahead, text)
    return replace(proposal, promises=(promise,)) if promise.at and promise.at > ctx.now else None


def _moved(ctx: Context, promise: Promised, said: When, text: str) -> Promised:
    """The promise at another time; of its day and its time of day, the one that was not said stays."""
    before = ctx.owner.local(promise.at) if promise.at else None
    if before and said.at and clock_only(text):
        at = times.day_start(before.date(), ctx.owner, ctx.owner.local(said.at).time())
        return replace(promise, at=at, explicit=True)
    if before and said.at is None and promise.explicit:
        return replace(promise, at=times.day_start(said.day, ctx.owner, before.time()))
    at, explicit = times.to_come(said, ctx)
    return replace(promise, at=at, explicit=explicit)


async def people_in(ctx: Context, text: str, *, sure: bool) -> Sequence[Named]:
    """Those of whom the words consist; nobody when one of them may be no name. `sure`: strangers may be meant."""
    typed, rest = names.split_people(text)
    if rest.strip() or not typed:
        typed = [text]
    found = [await named(ctx, Mention(text=each)) for each in typed]
    known = [each for each in found if each.standing in ("known", "several")]
    strangers = [each for each in found if each not in known]
    if strangers and not all(_like_a_name(each.text, sure=sure) for each in strangers):
        return ()
    return found


def _like_a_name(text: str, *, sure: bool) -> bool:
    """Whether a stranger's name is written as one: with an honorific, or with capitals."""
    if len(text) > NAME_MOST or TELLS.search(text):
        return False
    if names.strip_honorific(text) != text.strip():
        return text.strip() in candidates(text)
    words = text.split()
    capital = text.isascii() and len(words) <= 3 and all(each[:1].isupper() and each[1:].islower() for each in words)
    return capital or (sure and not text.isascii() and len(text) <= 6 and people.WHO.ja != text)


def with_people(proposal: Proposal, found: Sequence[Named], gone: str = "") -> Proposal:
    """The proposal about these people; what was said of the only one before is said of the only one now."""
    left = [each for each in proposal.people if (each.text == gone if gone else True)]
    before = {gone, *(each.text for each in left), *(people.marker(each.contact_id) for each in left)}
    to = found[0].text if len(found) == 1 else ""
    come = [each.text for each in found if each not in proposal.people]
    whose = come[0] if gone and len(come) == 1 and len(found) > 1 else ""
    facts = tuple(_theirs(each, before, gone, whose) for each in proposal.facts)
    needs = tuple(_theirs(each, before, gone, whose) for each in proposal.needs)
    if gone and len(come) == 1:
        proposal = replace(
            proposal, introductions=tuple(_presented(each, gone, come[0]) for each in proposal.introductions)
        )
    promises = tuple(replace(each, who=to) if each.who in before else each for each in proposal.promises)
    return replace(proposal, people=tuple(found), facts=facts, needs=needs, promises=promises)


def _theirs(each: Remark, before: Collection[str], gone: str, whose: str) -> Remark:
    """What was said of somebody who is gone from the card, said of whoever came in their place beside others."""
    if whose:
        return replace(each, who=whose) if each.who == gone else each
    return replace(each, who="") if each.who in before else each


def _presented(each: Presented, gone: str, come: str) -> Presented:
    """An introduction with another one in the place of somebody."""
    by, who, to = (come if name == gone else name for name in (each.by, each.who, each.to))
    return replace(each, by=by, who=who, to=to)
