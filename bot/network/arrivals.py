"""People of files beside the people of the book: who of them is known, who is new, what a file adds, who only has a namesake."""

import asyncio
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date, time, timedelta

from msgspec import Struct
from msgspec.structs import replace

from bot.context import Context
from bot.exchange import handle
from bot.exchange.person import Brought
from bot.exchange.reading import Reading
from bot.language.fold import fold
from bot.language.names.kanji import everyday
from bot.model.contact import CIRCLES, OUTERMOST, Circle, Contact, spread
from bot.model.special_date import SpecialDate
from bot.network import companies
from bot.text import Text
from bot.times import day_start

NAMESAKES_MOST = 20
"""So many of one name are looked at, however many there are: a file of ten thousand of them is no reason to stop."""


class Recognition:
    """The contacts by whatever two records of one person have in common."""

    def __init__(self, people: Iterable[Contact]) -> None:
        self.people: dict[str, Contact] = {}
        self._names: dict[str, dict[str, None]] = defaultdict(dict)
        self._handles: dict[tuple[str, str], str] = {}
        for each in people:
            self.put(each)

    def put(self, contact: Contact) -> None:
        """Know a contact, or what is new about one."""
        self.people[contact.id] = contact
        for name in {_name(name) for name in (contact.name, *contact.aliases)}:
            if len(self._names[name]) < NAMESAKES_MOST:
                self._names[name][contact.id] = None
            for each in contact.handles:
                self._handles.setdefault((name, handle.key(each)), contact.id)

    def find(self, brought: Brought, beside: Collection[str] = ()) -> Contact | None:
        """The contact with the same name who has the same address, or no other company; None when that is nobody, or several.

        Kanji in other forms (髙 and 高) need the same company. So does everybody `beside` them, whom the same file tells of: a
        file that lists two may mean two. Of several the one counts of whom the file tells nothing new.
        """
        name = _name(brought.name)
        for each in brought.handles:
            if (id := self._handles.get((name, handle.key(each)))) is not None:
                return self.people[id]
        spelling, company = _plain(brought.name), _company(brought.company)
        same = []
        for contact in self.namesakes(brought.name):
            theirs = _company(contact.company)
            likely = contact.id not in beside and spelling in map(_plain, (contact.name, *contact.aliases))
            if theirs == company if theirs and company else likely:
                same.append(contact)
        if len(same) > 1:
            same = [each for each in same if filled(each, brought) == each][:1]
        return same[0] if same else None

    def namesakes(self, name: str) -> list[Contact]:
        """Those called like this, in whatever form of their kanji."""
        return [self.people[id] for id in self._names.get(_name(name), ())]


def filled(contact: Contact, told: Brought) -> Contact:
    """The contact with what it did not say before; nothing that it says is changed."""
    known = {handle.key(each) for each in contact.handles}
    aliases = {_plain(name) for name in (contact.name, *contact.aliases)}
    return replace(
        contact,
        reading=contact.reading or told.reading,
        company=contact.company or told.company,
        title=contact.title or told.title,
        notes=contact.notes or told.notes,
        postal=contact.postal or told.postal,
        handles=(*contact.handles, *(each for each in told.handles if handle.key(each) not in known)),
        aliases=(*contact.aliases, *(alias for alias in told.aliases if _plain(alias) not in aliases)),
        met_on=contact.met_on or told.met_on,
        met_how=contact.met_how or told.met_how,
    )


def _plain(name: str) -> str:
    """What is left of a name when width, case and spaces do not count."""
    return "".join(fold(name).split())


def _name(name: str) -> str:
    """What is left of a name when forms of kanji do not count either."""
    return everyday(_plain(name))


def _company(name: str) -> str:
    """What is left of a company's name without what kind of company it is."""
    return _plain(companies.key(name)) or _plain(name)


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


class Arrivals(Struct, frozen=True):
    """What files would change: contacts to add, contacts with what was missing, and birthdays of either.

    `names` are those of everybody in them, each once. `known` counts those of whom they tell nothing new, `learned` those of the book of whom they tell something; `namesakes` are new
    people called like somebody of the book.
    """

    new: Sequence[Contact]
    filled: Sequence[Contact]
    birthdays: Sequence[SpecialDate]
    known: int
    learned: int
    namesakes: Sequence[Contact]
    names: Sequence[str]


async def arrivals(ctx: Context, files: Sequence[Reading]) -> Arrivals:
    """What the people of these files would change in the book; nothing is saved."""
    contacts = await ctx.book.all(Contact)
    born = {each.contact_id for each in await ctx.book.all(SpecialDate) if each.kind == "birthday"}
    start = day_start(ctx.today.date(), ctx.owner, time.min)
    taken = await ctx.book.contacts.load(start, start + AHEAD)
    load = Counter(ctx.owner.local(at).date() for at in taken)
    return await ctx.apart(_apart, contacts, born, load, files)


async def _apart(
    ctx: Context, contacts: Sequence[Contact], born: set[str], load: Counter[date], files: Sequence[Reading]
) -> Arrivals:
    # Ten thousand people take a second.
    return await asyncio.to_thread(_compared, ctx, contacts, born, load.copy(), files)


def _compared(
    ctx: Context, contacts: Sequence[Contact], born: set[str], load: Counter[date], files: Sequence[Reading]
) -> Arrivals:
    before = {each.id: each for each in contacts}
    book, ids = Recognition(contacts), _ids(ctx)
    told: dict[str, list[Brought]] = {}
    alike: set[str] = set()
    for file in files:
        beside: set[str] = set()
        for each in file.people:
            contact = book.find(each, beside)
            if contact is None:
                contact = _joining(ctx, next(ids), file.source, each)
                beside.add(contact.id)
                alike |= {contact.id} if any(other.id in before for other in book.namesakes(each.name)) else set()
            told.setdefault(contact.id, []).append(each)
            book.put(filled(contact, each))
    strangers = [id for id in told if id not in before]
    circle: Circle = OUTERMOST if len(strangers) > FEW else "friend"
    new = [_due(ctx, _begun(book.people[id], told[id], circle), load) for id in strangers]
    birthdays = list(_birthdays(ctx, told, born))
    of_old = [id for id in told if id in before]
    changed = [book.people[id] for id in of_old if book.people[id] != before[id]]
    learned = {each.id for each in changed} | {each.contact_id for each in birthdays if each.contact_id in before}
    return Arrivals(
        new=new,
        filled=changed,
        birthdays=birthdays,
        known=len(of_old) - len(learned),
        learned=len(learned),
        namesakes=[each for each in new if each.id in alike],
        names=[book.people[id].name for id in told],
    )


def _ids(ctx: Context) -> Iterator[str]:
    """New ids, each once: among ten thousand of one moment two would be the same once in seven hundred times."""
    made: set[str] = set()
    while True:
        id = ctx.new_id()
        if id not in made:
            made.add(id)
            yield id


def _joining(ctx: Context, id: str, source: str, each: Brought) -> Contact:
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
    )


def _begun(contact: Contact, told: Iterable[Brought], circle: Circle) -> Contact:
    """The contact in the circle that a file says, or else in this one."""
    said = {each.circle for each in told}
    return replace(contact, circle=next((each for each in CIRCLES if each in said), circle))


def _due(ctx: Context, contact: Contact, load: Counter[date]) -> Contact:
    """The contact with a day on which to come up first: as many a day as the owner's digest holds."""
    day = spread(ctx.today.date() + contact.cadence, contact.cadence, load, ctx.owner.daily_limit)
    load[day] += 1
    return replace(contact, due_at=day_start(day, ctx.owner, time.min))


def _birthdays(ctx: Context, told: Mapping[str, Iterable[Brought]], born: set[str]) -> Iterator[SpecialDate]:
    """The birthdays of those of whom none is known; `born` are those of whom one is."""
    ids = _ids(ctx)
    for contact_id, people in told.items():
        day = next((each.birthday for each in people if each.birthday is not None), None)
        if day is not None and contact_id not in born:
            yield SpecialDate(
                id=next(ids), contact_id=contact_id, month=day.month, day=day.day, year=day.year, created_at=ctx.now
            )
