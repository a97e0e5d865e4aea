"""How records become rows: one entry per table, columns taken from the record's own fields."""

from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, date, datetime, time, timedelta
from functools import cached_property, lru_cache
from typing import Any, get_origin, get_type_hints

import msgspec
from msgspec import Struct, field
from msgspec.structs import astuple, fields

from bot.language import names
from bot.model.address import Address
from bot.model.contact import Contact
from bot.model.fact import Fact
from bot.model.favour import Favour
from bot.model.gathering import Attendance, Gathering
from bot.model.ids import bucket
from bot.model.introduction import Acquaintance, Introduction
from bot.model.ladder import Ladder
from bot.model.link import Link
from bot.model.nudge import Delivery, Nudge
from bot.model.offer import Need, Offer
from bot.model.owner import Owner
from bot.model.purpose import Purpose, PurposeLink
from bot.model.question import Question
from bot.model.review import Review, Verdict
from bot.model.special_date import SpecialDate
from bot.model.touch import Touch
from storage.database import Row

Values = dict[str, Any]


_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MILLISECOND = timedelta(milliseconds=1)


def milliseconds(at: datetime) -> int:
    """The moment as UTC milliseconds since 1970."""
    return (at - _EPOCH) // _MILLISECOND


def moment(ms: int) -> datetime:
    """The aware UTC moment of a number of milliseconds since 1970."""
    return _EPOCH + ms * _MILLISECOND


def _listed(value: Any) -> str:
    return msgspec.json.encode(value).decode() if value else "[]"


def _list(text: str) -> tuple[str, ...]:
    return () if text == "[]" else msgspec.json.decode(text, type=tuple[str, ...])


_PLACES = tuple(each.name for each in fields(Address))


def placed(address: Address) -> str:
    """An address as the database keeps it."""
    return _listed(astuple(address))


@lru_cache(maxsize=4096)
def _address(text: str) -> Address:
    return Address(**dict(zip(_PLACES, msgspec.json.decode(text), strict=True)))


Codec = tuple[Callable[[Any], Any], Callable[[Any], Any]]
_CODECS: Mapping[Any, Codec] = {
    datetime: (milliseconds, moment),
    date: (date.isoformat, date.fromisoformat),
    time: (time.isoformat, time.fromisoformat),
    bool: (int, bool),
    float: (float, float),
    tuple: (_listed, _list),
    Address: (placed, _address),
}
"""Into the database and out of it; every other type is kept as it is."""


def _codec(hint: Any) -> Codec | None:
    kinds = (hint, get_origin(hint), *getattr(hint, "__args__", ()))
    return next((_CODECS[kind] for kind in kinds if kind in _CODECS), None)


class Table(Struct, frozen=True, kw_only=True, dict=True):
    """One table: its record type, and columns that are worked out rather than kept in the record.

    `computed` gives columns derived from owner and record; `derived` gives rows of another table that follow the record.
    """

    name: str
    record: type[Any]
    key: str = "id"
    """Together with `owner_id` the primary key."""
    refers: tuple[str, ...] = ()
    """Columns that hold a contact's id, or nothing."""
    standing: str = ""
    """What is true of those rows that are read about people, where the others are history."""
    told: tuple[str, ...] = ()
    """Columns with the id of a contact in whose mention (see storage.mentions) the record has a part."""
    told_through: tuple[str, str] | None = None
    """The table, and the column in it that names the record, by which it has a part in mentions of contacts."""
    once: tuple[str, ...] = ()
    """Columns whose values, taken together, stand once in a book."""
    computed: Callable[[Owner, Any], Values] = lambda _owner, _record: {}
    derived: Mapping[str, Callable[[Any], list[Values]]] = field(default_factory=dict)

    @cached_property
    def columns(self) -> tuple[str, ...]:
        """The record's own columns."""
        return tuple(f.name for f in fields(self.record))

    @cached_property
    def row(self) -> Callable[[Any], Values]:
        """Makes of a record its own columns as the database keeps them."""
        parts = [f'"{name}": ' + self._coded(name, f"record.{name}", 0) for name in self.columns]
        return self._made(f"lambda record: {{{', '.join(parts)}}}")

    @cached_property
    def values(self) -> Callable[[Any], tuple[Any, ...]]:
        """Makes of a record the values of its own columns, in their order."""
        parts = [self._coded(name, f"record.{name}", 0) for name in self.columns]
        return self._made(f"lambda record: ({', '.join(parts)},)")

    @cached_property
    def load(self) -> Callable[[Row], Any]:
        """Makes a record of a row; columns that this version does not know are passed over."""
        return self._loading({name: f'"{name}"' for name in self.columns})

    def loader(self, rows: Sequence[Row]) -> Callable[[Row], Any]:
        """`load` for the rows of one result, by the places of its columns: a row of SQLite's goes through all names for each."""
        names = () if not rows or isinstance(rows[0], dict) else tuple(rows[0].keys())
        return self._by_place(names) if names else self.load

    def _by_place(self, names: tuple[str, ...]) -> Callable[[Row], Any]:
        if (made := self._loaders.get(names)) is None:
            made = self._loaders[names] = self._loading({name: str(names.index(name)) for name in self.columns})
        return made

    def _loading(self, found_at: Mapping[str, str]) -> Callable[[Row], Any]:
        """`load` where each column is found at this key."""
        parts = [f"{name}=" + self._coded(name, f"row[{at}]", 1) for name, at in found_at.items()]
        return self._made(f"lambda row: new({', '.join(parts)})")

    @cached_property
    def _loaders(self) -> dict[tuple[str, ...], Callable[[Row], Any]]:
        return {}

    @cached_property
    def _hints(self) -> Mapping[str, Any]:
        return get_type_hints(self.record)

    def _coded(self, name: str, value: str, way: int) -> str:
        """Source that takes a value into the database (`way` 0) or out of it (1)."""
        hint = self._hints[name]
        if _codec(hint) is None:
            return value
        coded = f"{name}_{way}({value})"
        return f"None if {value} is None else {coded}" if type(None) in getattr(hint, "__args__", ()) else coded

    def _made(self, source: str) -> Callable[[Any], Any]:
        """The function of that source: written out for a table's fields it takes half as long as a loop over them."""
        codecs = {name: _codec(hint) for name, hint in self._hints.items()}
        ways = {f"{name}_{way}": codec[way] for name, codec in codecs.items() if codec for way in (0, 1)}
        return eval(source, {"new": self.record, **ways})  # type: ignore[no-any-return]  # noqa: S307  (our own names)


def _contact_names(contact: Contact) -> list[Values]:
    keys = names.keys(contact.name, contact.reading, contact.aliases)
    return [{"contact_id": contact.id, "name": key} for key in sorted(keys)]


def _nudge_route(owner: Owner, _nudge: Nudge) -> Values:
    return {"bucket": bucket(owner.id), "platform": owner.platform}


def _delivery_route(owner: Owner, _delivery: Delivery) -> Values:
    return {"platform": owner.platform}


_CONTACT = ("contact_id",)
QUESTION_MOST = 100_000
"""Bytes of a question's event that holds no file."""
_ALL = (
    Table(name="owners", record=Owner),
    Table(
        name="contacts",
        record=Contact,
        refers=("introduced_by",),
        standing="introduced_by <> ''",
        told=("id",),
        derived={"contact_names": _contact_names},
    ),
    Table(name="touches", record=Touch, refers=_CONTACT, told=_CONTACT),
    Table(name="nudges", record=Nudge, refers=_CONTACT, standing="state = 'scheduled'", computed=_nudge_route),
    Table(name="purposes", record=Purpose, told_through=("purpose_links", "purpose_id")),
    Table(name="purpose_links", record=PurposeLink, refers=_CONTACT, told=_CONTACT, once=("purpose_id", "contact_id")),
    Table(name="gatherings", record=Gathering, told_through=("attendances", "gathering_id")),
    Table(name="attendances", record=Attendance, refers=_CONTACT, told=_CONTACT, once=("gathering_id", "contact_id")),
    Table(name="introductions", record=Introduction, refers=("by_id", "who_id", "to_id"), told=("who_id", "to_id")),
    Table(
        name="acquaintances",
        record=Acquaintance,
        refers=("one_id", "other_id"),
        told=("one_id", "other_id"),
        once=("one_id", "other_id"),
    ),
    Table(name="ladders", record=Ladder, refers=_CONTACT, once=("contact_id", "channel")),
    Table(name="facts", record=Fact, refers=_CONTACT, told=_CONTACT, once=("contact_id", "text")),
    Table(name="favours", record=Favour, refers=_CONTACT, told=_CONTACT),
    Table(name="offers", record=Offer),
    Table(name="needs", record=Need, refers=_CONTACT, told=_CONTACT, once=("contact_id", "what")),
    Table(name="reviews", record=Review),
    Table(name="verdicts", record=Verdict, refers=_CONTACT, once=("review_id", "contact_id")),
    Table(name="special_dates", record=SpecialDate, refers=_CONTACT, once=("contact_id", "kind", "name")),
    Table(name="links", record=Link),
    Table(name="questions", record=Question),
    Table(name="deliveries", record=Delivery, key="key", computed=_delivery_route),
)
TABLES: Mapping[str, Table] = {table.name: table for table in _ALL}
BY_RECORD: Mapping[type[Any], Table] = {table.record: table for table in _ALL}
