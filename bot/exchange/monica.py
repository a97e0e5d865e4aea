"""People in the JSON that Monica exports.

Its shape: https://github.com/monicahq/monica/tree/4.x/app/ExportResources
"""

from collections.abc import Iterator
from typing import Any

import msgspec

from bot.exchange import days, fullname, person, postal
from bot.exchange.person import Birthday, Brought
from bot.exchange.unreadable import Unreadable

Json = dict[str, Any]


def people(text: str) -> Iterator[Brought | None]:
    """The contacts of an account, None for one without a name.

    Those who have died are left out, so that nobody is reminded of them, and the relatives that Monica keeps without a page of their own.
    Raises Unreadable for JSON of another shape, and for what is none.
    """
    try:
        found = msgspec.json.decode(text.encode("utf-8", "replace"))
    except (msgspec.DecodeError, RecursionError) as error:
        raise Unreadable("broken") from error
    account = _object(_object(found).get("account"))
    contacts = [each for group in _groups(account, "contact") for each in group]
    if not contacts and not account:
        raise Unreadable("unknown")
    for each in contacts:
        said = _object(_object(each).get("properties"))
        if not (said.get("is_dead") or said.get("is_partial")):
            yield _person(_object(each), said)


def _person(contact: Json, said: Json) -> Brought | None:
    parts = fullname.Parts(
        family=_text(said, "last_name"), given=_text(said, "first_name"), middle=_text(said, "middle_name")
    )
    name = person.line(fullname.joined(parts), person.NAME_MOST) or person.line(
        _text(said, "nickname"), person.NAME_MOST
    )
    if not person.named(name):
        return None
    told = [_text(said, "description"), *(_text(each, "body") for each in _fields(contact, "note"))]
    return Brought(
        name=name,
        aliases=person.several(each for each in [_text(said, "nickname")] if each != name),
        company=person.line(_text(said, "company")),
        title=person.line(_text(said, "job")),
        handles=person.handles(_text(each, "data") for each in _fields(contact, "contact_field")),
        notes=person.lines("\n".join(filter(None, told))),
        met_on=days.day(_text(_object(said.get("first_met_date")), "date")),
        postal=next(filter(None, map(_postal, _fields(contact, "address"))), ""),
        birthday=_birthday(_object(said.get("birthdate"))),
    )


def _birthday(said: Json) -> Birthday | None:
    """A day that Monica worked out from an age is none."""
    found = None if said.get("is_age_based") else days.birthday(_text(said, "date"))
    return Birthday(month=found.month, day=found.day) if found and said.get("is_year_unknown") else found


def _postal(said: Json) -> str:
    parts = postal.Parts(
        street=_text(said, "street"), city=_text(said, "city"), region=_text(said, "province"),
        postcode=_text(said, "postal_code"), country=_text(said, "country"),
    )  # fmt: skip
    return person.line(postal.written(parts), postal.POSTAL_MOST)


def _fields(contact: Json, kind: str) -> Iterator[Json]:
    for group in _groups(contact, kind):
        yield from (_object(_object(each).get("properties")) for each in group)


def _groups(of: Json, kind: str) -> Iterator[list[Any]]:
    """The lists of one kind; Monica before 4 kept them under its plural."""
    data = of.get("data")
    for group in data if isinstance(data, list) else [{**_object(of.get(f"{kind}s")), "type": kind}]:
        values = _object(group).get("values")
        if _object(group).get("type") == kind and isinstance(values, list):
            yield values


def _object(value: Any) -> Json:
    return value if isinstance(value, dict) else {}


def _text(said: Json, key: str) -> str:
    value = said.get(key)
    return value.strip() if isinstance(value, str) else ""
