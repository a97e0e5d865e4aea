"""Loans and debts that end: what was borrowed and is given back, what was lent and came back."""

import re
from collections.abc import Sequence

from bot import planning
from bot.context import Context
from bot.language.patterns import late
from bot.language.promises import names_thing
from bot.model.contact import Contact
from bot.model.favour import Favour, FavourDirection
from bot.model.introduction import Introduction
from bot.model.nudge import REMINDER, Nudge
from bot.network import ledger
from bot.network.endings import came
from bot.network.endings.open import Open, People, Said, means

CLOSE, KEPT = "settling.close", "settling.kept"
"""Actions that close an entry of the ledger and a reminder; handled by the feature `settling`."""
_MONEY = late(
    r"\b(?:money|cash|loan|debt|owe[sd]?|euros?|dollars?|bucks|quid|pounds?|yen|lunch|dinner|coffee|drinks?|beers?|taxi|tickets?|bill|rent)\b|[€$£¥][0-9]|[0-9]\s?(?:€|\$|£|k\b)"
    r"|円|お金|代金|借金|立て替え|借り|貸し|[^\s]代(?:$|を)",
    re.IGNORECASE,
)
_SUM = late(r"[0-9][0-9.,]*")
_ENDS = late(r"\b(?:return|give|bring|take|send|pay|get|settle|owe)\b|返|借り|貸し", re.IGNORECASE)
"""What a reminder says that a loan is the reason for."""


async def repaid(ctx: Context, said: Said) -> Sequence[Open]:
    """What the owner had borrowed and these words say is given back."""
    return await _ended(ctx, said, "received", "repaid") or await _reminders(ctx, said)


async def returned(ctx: Context, said: Said) -> Sequence[Open]:
    """What the owner had lent and these words say came back, or what somebody was to bring back."""
    found = await _ended(ctx, said, "given", "returned")
    thing = said.ended.thing
    pending = await came.pending(ctx, said) if thing and not found else ()
    return found or [each for nudge, each in pending if names_thing(nudge.text, thing)]


async def even(ctx: Context, said: Said) -> Sequence[Open]:
    """What makes two people even, either way."""
    return [*await _ended(ctx, said, "received", "repaid"), *await _ended(ctx, said, "given", "returned")]


async def reminders(ctx: Context, who: People, thing: str) -> Sequence[Nudge]:
    """The reminders to end a loan of this thing."""
    found = [each for each in await planning.to_come(ctx) if each.kind == REMINDER and not each.rule]
    mine = [each for each in found if means(who, each.contact_id) or not each.contact_id]
    return [each for each in mine if _ENDS.search(each.text) and names_thing(each.text, thing)]


async def _reminders(ctx: Context, said: Said) -> Sequence[Open]:
    thing = said.ended.thing
    found = await reminders(ctx, said.who, thing) if thing else ()
    return [Open(id=each.id, label=each.text, action=KEPT, value=each.id) for each in found]


async def _ended(ctx: Context, said: Said, before: FavourDirection, after: FavourDirection) -> Sequence[Open]:
    """Entries of the ledger that may be meant: those of this thing, or without one the only debt."""
    thing, who = said.ended.thing or said.ended.rest, said.who
    if who is None and not thing:
        return ()
    held = [each for each in await _held(ctx, who) if each.direction == before and each.note]
    fitting = [each for each in held if names_thing(each.note, thing)] if thing else []
    if said.ended.rest:
        # Somebody is paid for many things: only a sum that was owed settles a debt.
        sums = {*_SUM.findall(thing)}
        fitting = [each for each in fitting if sums and sums == {*_SUM.findall(each.note)}]
    elif not fitting and (not thing or _MONEY.search(thing)):
        fitting = [each for each in held if _MONEY.search(each.note)] or ([] if thing or len(held) > 1 else held)
    return await closing(ctx, fitting, after)


async def closing(ctx: Context, favours: Sequence[Favour], after: FavourDirection) -> Sequence[Open]:
    """What closes these entries of the ledger as `after`; of those who are gone nothing is open."""
    people = await ctx.book.some(Contact, [each.contact_id for each in favours])
    return [
        Open(
            id=each.id, label=f"{people[each.contact_id].name}: {ledger.short(each.note)}", action=CLOSE,
            value=f"{each.id} {after}",
        )
        for each in favours
        if each.contact_id in people
    ]  # fmt: skip


async def _held(ctx: Context, who: People) -> Sequence[Favour]:
    """The favours of those who are meant, newest first; an introduction is no loan."""
    if who is None:
        found = [*await ctx.book.all(Favour)]
    else:
        found = [favour for each in who for favour in await ctx.book.about(Favour, each.id)]
    stories = await ctx.book.some(Introduction, [each.id for each in found])
    return sorted((each for each in found if each.id not in stories), key=lambda each: each.at, reverse=True)
