"""Who knows whom among the owner's people, as far as the book says so."""

from collections.abc import Iterable, Iterator

from bot.context import Context
from bot.model.contact import Contact
from bot.model.introduction import Acquaintance, Introduction

Pair = tuple[str, str]


async def pairs(ctx: Context, people: Iterable[Contact]) -> list[Pair]:
    """The ids of each two of these people who know each other, or one of whom introduced the other to the owner.

    Each pair once, in an order that depends on ids alone. Reads twice, whatever the number of people.
    """
    everybody = {each.id: each for each in people}
    introductions, acquaintances = await ctx.book.all(Introduction), await ctx.book.all(Acquaintance)
    told = [(each.introduced_by, each.id) for each in everybody.values() if each.introduced_by]
    told += [(each.one_id, each.other_id) for each in acquaintances]
    told += [pair for each in introductions if each.happened for pair in _met(each)]
    return sorted({(min(pair), max(pair)) for pair in told if everybody.keys() >= set(pair) and pair[0] != pair[1]})


def _met(introduction: Introduction) -> Iterator[Pair]:
    ids = [id for id in (introduction.by_id, introduction.who_id, introduction.to_id) if id]
    yield from ((one, other) for n, one in enumerate(ids) for other in ids[n + 1 :])
