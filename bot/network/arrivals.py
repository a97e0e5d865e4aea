"""People of a file beside the people of the book: who is new, who is known and what the file adds, who only has a namesake."""

import asyncio
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, time, timedelta

from msgspec.structs import replace

from bot.context import Context
from bot.exchange.handle import key as leads_to
from bot.exchange.person import Brought
from bot.language.fold import fold
from bot.model.contact import CIRCLES, Circle, Contact, spread
from bot.model.special_date import SpecialDate
from bot.text import Text
from bot.times import day_start

FEW = 20
"""As many may be met at one party: they begin as friends. More come from an address book, and nobody is close to so many."""
AHEAD = timedelta(days=460)
"""Within this time all of them come up: after a year, or a quarter of one later."""
MET_HOW = {
    "linkedin": Text(en="LinkedIn", ja="LinkedIn"),
    "eight": Text(en="business cards", ja="名刺交換"),
    "sansan": Text(en="business cards", ja="名刺交換"),
}
"""How people of such a file were met, where it says nothing else."""


@dataclass(frozen=True, slots=True)
class Arrivals:
    """What a file would change: contacts to add, contacts with what was missing, and birthdays of either.

    `known` counts those of whom the file tells nothing new; `namesakes` are new people called like somebody at another company.
    """

    new: Sequence[Contact]
    filled: Sequence[Contact]
    birthdays: Sequence[SpecialDate]
    known: int
    namesakes: Sequence[Contact]


async def arrivals(ctx: Context, source: str, people: Sequence[Brought]) -> Arrivals:
    """What these people of a file would change in the book; nothing is saved."""
    book = _Book(await ctx.book.all(Contact))
    born = {each.contact_id for each in await ctx.book.all(SpecialDate) if each.kind == "birthday"}
    start = day_start(ctx.today.date(), ctx.owner, time.min)
    taken = await ctx.book.contacts.load(start, start + AHEAD)
    load = Counter(ctx.owner.local(at).date() for at in taken)
    # Ten thousand people take a second.
    return await asyncio.to_thread(_compared, ctx, book, born, load, source, people)


def _compared(
    ctx: Context, book: "_Book", born: set[str], load: Counter[date], source: str, people: Sequence[Brought]
) -> Arrivals:
    known: dict[str, list[Brought]] = defaultdict(list)
    strangers: list[Brought] = []
    for each in _distinct(people):
        if (contact := book.find(each)) is not None:
            known[contact.id].append(each)
        else:
            strangers.append(each)
    filled = {id: _filled(book.people[id], told) for id, told in known.items()}
    circle: Circle = "dormant" if len(strangers) > FEW else "friend"
    joining = [_joining(ctx, id, source, each, circle) for id, each in zip(_ids(ctx), strangers, strict=False)]
    new = [_due(ctx, each, load) for each in joining]
    told_of = [
        *((id, each) for id, told in known.items() for each in told),
        *zip((c.id for c in new), strangers, strict=True),
    ]
    return Arrivals(
        new=new,
        filled=[after for id, after in filled.items() if after != book.people[id]],
        birthdays=list(_birthdays(ctx, told_of, born)),
        known=sum(after == book.people[id] for id, after in filled.items()),
        namesakes=[each for each in new if _plain(each.name) in book.names],
    )


def _ids(ctx: Context) -> Iterator[str]:
    """New ids, each once: among ten thousand of one moment two would be the same once in seven hundred times."""
    made: set[str] = set()
    while True:
        id = ctx.new_id()
        if id not in made:
            made.add(id)
            yield id


class _Book:
    """The contacts by whatever two records of one person have in common."""

    def __init__(self, people: Iterable[Contact]) -> None:
        self.people = {each.id: each for each in people}
        self.names: dict[str, list[Contact]] = defaultdict(list)
        self._handles: dict[str, list[Contact]] = defaultdict(list)
        for each in self.people.values():
            for name in {_plain(name) for name in (each.name, *each.aliases)}:
                self.names[name].append(each)
            for handle in set(map(leads_to, each.handles)):
                self._handles[handle].append(each)

    def find(self, brought: Brought) -> Contact | None:
        """The one contact who has the same address, or the same name and no other company; None when several or nobody has."""
        by_handle = {each.id: each for handle in brought.handles for each in self._handles.get(leads_to(handle), ())}
        namesakes = {each.id: each for each in self.names.get(_plain(brought.name), ())}
        both = [each for id, each in by_handle.items() if id in namesakes]
        if len(both) == 1:
            return both[0]
        same = [each for each in namesakes.values() if _agree(each.company, brought.company)]
        return same[0] if len(same) == 1 else None


def _plain(name: str) -> str:
    """What is left of a name when width, case and spaces do not count."""
    return "".join(fold(name).split())


def _agree(one: str, other: str) -> bool:
    return not one or not other or _plain(one) == _plain(other)


def _distinct(people: Sequence[Brought]) -> list[Brought]:
    """The people without those of whom an earlier one says the same."""
    seen: set[tuple[str, str, tuple[str, ...]]] = set()
    kept = []
    for each in people:
        key = (_plain(each.name), _plain(each.company), tuple(sorted(map(fold, each.handles))))
        if key not in seen:
            seen.add(key)
            kept.append(each)
    return kept


def _filled(contact: Contact, told: Iterable[Brought]) -> Contact:
    """The contact with what it did not say before; nothing that it says is changed."""
    for each in told:
        known = set(map(leads_to, contact.handles))
        aliases = {_plain(name) for name in (contact.name, *contact.aliases)}
        contact = replace(
            contact,
            reading=contact.reading or each.reading,
            company=contact.company or each.company,
            title=contact.title or each.title,
            notes=contact.notes or each.notes,
            postal=contact.postal or each.postal,
            handles=(*contact.handles, *(handle for handle in each.handles if leads_to(handle) not in known)),
            aliases=(*contact.aliases, *(alias for alias in each.aliases if _plain(alias) not in aliases)),
            met_on=contact.met_on or each.met_on,
            met_how=contact.met_how or each.met_how,
        )
    return contact


def _joining(ctx: Context, id: str, source: str, each: Brought, circle: Circle) -> Contact:
    how = MET_HOW.get(source)
    return Contact(
        id=id,
        name=each.name,
        created_at=ctx.now,
        reading=each.reading,
        aliases=each.aliases,
        company=each.company,
        title=each.title,
        handles=each.handles,
        notes=each.notes,
        met_on=each.met_on,
        met_how=each.met_how or (ctx.say(how) if how else ""),
        postal=each.postal,
        circle=next((said for said in CIRCLES if said == each.circle), circle),
    )


def _due(ctx: Context, contact: Contact, load: Counter[date]) -> Contact:
    """The contact with a day on which to come up first: as many a day as the owner's digest holds."""
    day = spread(ctx.today.date() + contact.cadence, contact.cadence, load, ctx.owner.daily_limit)
    load[day] += 1
    return replace(contact, due_at=day_start(day, ctx.owner, time.min))


def _birthdays(ctx: Context, told: Iterable[tuple[str, Brought]], born: set[str]) -> Iterator[SpecialDate]:
    """The birthdays of those of whom none is known; `born` are those of whom one is."""
    ids = _ids(ctx)
    for contact_id, each in told:
        if each.birthday is not None and contact_id not in born:
            born.add(contact_id)
            month, day, year = each.birthday.month, each.birthday.day, each.birthday.year
            yield SpecialDate(id=next(ids), contact_id=contact_id, month=month, day=day, year=year, created_at=ctx.now)
