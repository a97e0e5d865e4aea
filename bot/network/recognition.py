"""Who of the book somebody in a file is: by an address and a name, or by a name and a company."""

from collections import defaultdict
from collections.abc import Collection, Iterable

from msgspec.structs import replace

from bot.exchange import handle
from bot.exchange.person import Brought
from bot.language.fold import fold
from bot.language.names.kanji import everyday
from bot.language.patterns import late
from bot.model.contact import Contact

NAMESAKES_MOST = 20
"""So many of one name are looked at, however many there are: a file of ten thousand of them is no reason to stop."""
_LEGAL = late(
    r"株式会社|有限会社|合同会社|\((?:株|有|同)\)"
    r"|(?:[\s,]+(?:inc|ltd|llc|llp|gmbh|ag|plc|corp|corporation|limited|co|k\.?k)\b\.?)+$"
)


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
    return _plain(_LEGAL.sub("", fold(name).strip())) or _plain(name)
