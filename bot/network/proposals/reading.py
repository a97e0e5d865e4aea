"""From free words to proposals, with the owner's book at hand."""

from collections.abc import Sequence

from msgspec.structs import replace

from bot import people, times
from bot.context import Context
from bot.language import names
from bot.language.capture import Captured, Introduction, Mention, Promise, candidates, capture, question, quoted, tidied
from bot.language.fold import fold
from bot.model.contact import Contact
from bot.network.proposals import strangers
from bot.network.proposals.record import Named, Presented, Promised, Proposal, Remark

CONSULTED_LEAST = 4
"""Characters of a text that is worth asking a language model about."""
NAMESAKES_MOST = 50
"""People found by the words of one sentence; beyond that, each word is looked up by itself."""


async def known_in(ctx: Context, text: str) -> frozenset[str]:
    """The strings of a text that name people of the book, or of cards that wait to be saved."""
    wanted = {each: frozenset(names.query_keys(each)) for each in candidates(text)}
    if not wanted:
        return frozenset()
    on_cards = frozenset[str]().union(*map(strangers.keys, await strangers.called(ctx)))
    found = await ctx.book.contacts.by_keys(sorted(frozenset[str]().union(*wanted.values())))
    if len(found) > NAMESAKES_MOST:
        return frozenset([each for each in wanted if wanted[each] & on_cards or await people.exact(ctx, each)])
    held = on_cards.union(*(names.keys(each.name, each.reading, each.aliases) for each in found))
    found_in = {each for each, keys in wanted.items() if keys & held}
    # emma c: the initial of a family name is no key of anybody's.
    short = [each for each in wanted if each[:-2] in found_in and each[-2:-1] == " " and await people.exact(ctx, each)]
    return frozenset((*found_in, *short))


async def read(ctx: Context, text: str) -> Sequence[Captured]:
    """What a text says; nothing of it is kept."""
    known = await known_in(ctx, text)
    return capture(text, now=ctx.today, zone=ctx.zone, locale=ctx.locale, known=known)


async def heard(ctx: Context, text: str) -> Sequence[Captured]:
    """What a text says, as the language model has it where there is one and it has an answer. Raises Apart."""
    consulted = ctx.model is not None and len(text.strip()) >= CONSULTED_LEAST
    answer = await ctx.apart(_advised, text) if consulted else None
    known = await known_in(ctx, text)
    if answer is not None:
        found = quoted.checked(answer, tidied(text), now=ctx.today, zone=ctx.zone, locale=ctx.locale, known=known)
        if found:
            return found
    return capture(text, now=ctx.today, zone=ctx.zone, locale=ctx.locale, known=known)


async def _advised(ctx: Context, text: str) -> object:
    """What the language model makes of a text, to be checked before it is used. It is told the text and the owner's language alone."""
    return await ctx.model.read(text, ctx.locale) if ctx.model is not None else None


async def asked_about(ctx: Context, text: str) -> str:
    """The name that a text asks about, as typed; empty when it asks about nobody."""
    return question(text, await known_in(ctx, text))


async def proposal(ctx: Context, found: Captured, said: str) -> Proposal:
    """What was captured, resolved: people looked up, times as moments."""
    found = await _in_full(ctx, found)
    at, span = times.happened(found.when, ctx) if found.when else (ctx.now, None)
    plan = promised(ctx, found.plan) if found.plan else None
    facts = tuple(Remark(who=each.who, text=each.text) for each in found.facts)
    named_, facts = await _told_apart(ctx, [await named(ctx, each) for each in found.people], facts)
    begin, until = span or (None, None)
    return Proposal(
        people=named_,
        kind=found.kind,
        received=found.received,
        at=at,
        begin=begin,
        until=until,
        precise=found.when is not None and found.when.precise,
        vague=found.vague,
        where=found.where,
        facts=facts,
        needs=tuple(Remark(who=each.who, text=each.text) for each in found.needs),
        promises=tuple(promised(ctx, each) for each in found.promises),
        introductions=tuple(Presented(by=each.by, who=each.who, to=each.to) for each in found.introductions),
        note=found.note,
        favour=found.favour,
        plan=plan if plan and plan.at else None,
        said=said,
    )


async def _in_full(ctx: Context, found: Captured) -> Captured:
    """The same, with strangers whose card waits called as they are there: Ivo who is Ivo Kral."""
    cards = await strangers.called(ctx)
    whole = {
        each.text: name
        for each in found.people
        if (name := strangers.meant(each.text, cards)) and not await people.exact(ctx, each.text)
    }
    if not whole:
        return found
    return replace(
        found,
        people=tuple(replace(each, text=whole.get(each.text, each.text)) for each in found.people),
        facts=tuple(replace(each, who=whole.get(each.who, each.who)) for each in found.facts),
        needs=tuple(replace(each, who=whole.get(each.who, each.who)) for each in found.needs),
        promises=tuple(replace(each, who=whole.get(each.who, each.who)) for each in found.promises),
        introductions=tuple(
            Introduction(by=whole.get(one.by, one.by), who=whole.get(one.who, one.who), to=whole.get(one.to, one.to))
            for one in found.introductions
        ),
    )


async def named(ctx: Context, mention: Mention) -> Named:
    """Who a name means in this book."""
    found = await people.exact(ctx, mention.text)
    contact = the_one(found, mention.text)
    if contact is not None:
        return Named(text=mention.text, standing="known", contact_id=contact.id)
    if found:
        return Named(text=mention.text, standing="several")
    return Named(text=mention.text, standing="new" if mention.sure else "unsure")


async def _told_apart(
    ctx: Context, people_: Sequence[Named], facts: Sequence[Remark]
) -> tuple[tuple[Named, ...], tuple[Remark, ...]]:
    """Namesakes known by what was said of them, as in 楽天の佐藤さん; that is nothing new of the one who is meant."""
    settled, left = [], list(facts)
    for each in people_:
        told = [fact for fact in left if fact.who == each.text] if each.standing == "several" else []
        for fact in told:
            meant = people.by_aside(await people.exact(ctx, each.text), fact.text)
            if len(meant) == 1:
                each = Named(text=each.text, standing="known", contact_id=meant[0].id)
                left.remove(fact)
                break
        settled.append(each)
    return tuple(settled), tuple(left)


def the_one(found: Sequence[Contact], text: str) -> Contact | None:
    """Who is meant when there is no doubt: the only one of that name, or the only one of exactly that name."""
    whole = [each for each in found if fold(each.name) == fold(names.strip_honorific(text))]
    return found[0] if len(found) == 1 else whole[0] if len(whole) == 1 else None


def promised(ctx: Context, found: Promise) -> Promised:
    """A promise with its moment: polite when only a day was said, none when that has gone by."""
    if found.when is None:
        return Promised(text=found.text, who=found.who, theirs=found.theirs)
    at, explicit = times.run_out(found.when, ctx) if found.theirs else times.to_come(found.when, ctx)
    at_ = at if at > ctx.now else None
    return Promised(text=found.text, who=found.who, at=at_, explicit=explicit, theirs=found.theirs)
