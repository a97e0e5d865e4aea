"""Whom the owner met at an event: listed names as people of the book, and what is kept of each."""

from collections.abc import Collection, Sequence
from datetime import datetime

from msgspec import Struct
from msgspec.structs import replace

from bot import keeping, people
from bot.cards import told_apart
from bot.context import Context
from bot.language import names
from bot.language.fold import fold
from bot.language.guests import Guest
from bot.model.contact import Contact
from bot.model.gathering import Gathering
from bot.model.reply import Option
from bot.network import gatherings
from bot.network.proposals import entries
from bot.text import Text, bracketed, listing

NEW = Text(en="New in your book: {names}. Shall I add them?", ja="{names}はまだ帳面にいません。追加しましょうか？")
ADD = Text(en="Add and log", ja="追加して記録")
SAME = Text(en="Is {name} one of these?", ja="{name}は、この中の人ですか？")
SOMEBODY_NEW = Text(en="Somebody new", ja="新しい人")
NONE_OF_THEM = Text(
    en="neither none nobody them these someone else another other",
    ja="どれでもない どちらでもない どっちでもない 別の人 ほかの人 違う人",
)
"""Other words for somebody new, who is none of those that are named."""
_NEW = "new"
LATELY = 5
"""Touches of one person among which the one of this event is looked for."""


class Met(Struct, frozen=True, kw_only=True):
    """Somebody who was met, and whether they are new in the book."""

    contact: Contact
    guest: Guest
    new: bool = False


async def resolved(ctx: Context, guests: Sequence[Guest], likely: Collection[str] = ()) -> list[Met]:
    """Who is meant by each name; `likely` ids win among namesakes. New people are added after one confirmation.

    Raises Ask for the confirmation, and for each name that could be somebody in the book.
    """
    found = [(guest, await _known(ctx, guest, likely)) for guest in guests]
    strangers = [guest for guest, contact in found if contact is None]
    if strangers:
        called = listing([_called(ctx, guest) for guest in strangers], ctx.locale)
        ctx.confirm("guests", ctx.say(NEW, names=called), ADD, waits=called)
    met: dict[str, Met] = {}
    for guest, contact in found:
        added = contact or await people.add(ctx, names.kept(guest.name), company=guest.company)
        met.setdefault(added.id, Met(contact=added, guest=guest, new=contact is None))
    return list(met.values())


async def keep(ctx: Context, gathering: Gathering | None, met: Sequence[Met], at: datetime) -> list[Contact]:
    """A touch for each at the event, with what is to be remembered; told twice, it is one touch."""
    where, kept = gathering.name if gathering else "", []
    for each in met:
        contact, guest = each.contact, each.guest
        if guest.company and not contact.company:
            contact = replace(contact, company=guest.company)
            await ctx.book.save(contact)
        if not await _noted(ctx, contact, guest.note, where, at):
            contact = await keeping.touch(ctx, contact, "met", at, where=where, note=guest.note)
        if guest.note:
            await entries.facts(ctx, contact, [guest.note])
        if gathering is not None:
            await gatherings.attend(ctx, gathering, contact, met=True)
        kept.append(contact)
    return kept


async def _noted(ctx: Context, contact: Contact, note: str, where: str, at: datetime) -> bool:
    """Whether the touch of this event is there already; what is new to remember is added to it."""
    day = ctx.owner.local(at).date()
    for touch in await ctx.book.touches.of(contact.id, LATELY):
        if touch.kind == "met" and ctx.owner.local(touch.at).date() == day and touch.where == where:
            if note and note not in touch.note:
                await ctx.book.save(replace(touch, note=" · ".join(filter(None, (touch.note, note)))))
            return True
    return False


async def _known(ctx: Context, guest: Guest, likely: Collection[str]) -> Contact | None:
    """The contact who is meant, None for somebody new. Raises Ask in doubt."""
    key = f"guest:{guest.name}"
    if (answer := ctx.answer(key)) is not None:
        return None if answer == _NEW else await ctx.book.get(Contact, answer)
    found = await people.exact(ctx, guest.name)
    sure = _sure(guest, found, likely)
    if sure is not None:
        return sure
    near = found or await people.alike(ctx, names.strip_honorific(guest.name))
    if not near:
        return None
    near = near[: people.MOST_ASKED]
    options = [Option(label=_labelled(ctx, each, near), value=each.id, also=people.known(each)) for each in near]
    options.append(Option(label=ctx.say(SOMEBODY_NEW), value=_NEW, also=ctx.say(NONE_OF_THEM)))
    raise ctx.ask(key, ctx.say(SAME, name=_called(ctx, guest)), options)


def _sure(guest: Guest, found: Sequence[Contact], likely: Collection[str]) -> Contact | None:
    """Who it is beyond doubt: by company, by being expected, or the only one of that name."""
    fitting = [each for each in found if guest.company and _same_company(guest.company, each.company)]
    if len(fitting) == 1:
        return fitting[0]
    here = [each for each in found if each.id in likely]
    if len(here) == 1 and not guest.company:
        return here[0]
    whole = [each for each in found if fold(each.name) == fold(names.strip_honorific(guest.name))]
    only = found[0] if len(found) == 1 else whole[0] if len(whole) == 1 else None
    return None if only is None or (guest.company and only.company) else only


def _same_company(one: str, other: str) -> bool:
    one, other = fold(one).strip(), fold(other).strip()
    return bool(other) and (one in other or other in one)


def _labelled(ctx: Context, contact: Contact, near: Sequence[Contact]) -> str:
    if contact.company:
        return bracketed(contact.name, contact.company, ctx.locale)
    return told_apart(contact, near, ctx.locale)


def _called(ctx: Context, guest: Guest) -> str:
    return bracketed(names.display(names.strip_honorific(guest.name), ctx.locale), guest.company, ctx.locale)
