"""People on vCards, as phones, address books and other programs write them."""

from collections.abc import Iterator, Sequence

from bot.exchange import contentlines, days, fullname, person, postal
from bot.exchange.contentlines import Line
from bot.exchange.person import Birthday, Brought
from bot.exchange.script import is_eastern, is_kana
from bot.language.patterns import late

MADE_BY_US = "-//Kizuna//Kizuna//EN"
_BEGINS = late(r"(?im)^[ \t]*BEGIN[ \t]*:[ \t]*VCARD")
_FIRST = 4000
_GROUPS = frozenset(["group", "location", "device", "application"])
_NO_VOICE = frozenset(["FAX", "PAGER", "MODEM", "BBS"])
_ANDROID_NICKNAME = "vnd.android.cursor.item/nickname;"
_SCHEMES = {"TEL": "tel:", "EMAIL": "mailto:", "X-SOCIALPROFILE": "x-apple:"}


class _Card:
    """The lines of one card by what they say."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self.lines: dict[str, list[Line]] = {}
        for line in lines:
            if line.value.strip():
                self.lines.setdefault(line.name, []).append(line)

    def all(self, *names: str) -> list[Line]:
        return [line for name in names for line in self.lines.get(name, ())]

    def text(self, *names: str) -> str:
        return next((line.text.strip() for line in self.all(*names)), "")


def begins(text: str, *, anywhere: bool) -> bool:
    """Whether a text is of vCards: one begins near its start, or anywhere in it."""
    return _BEGINS.search(text if anywhere else text[:_FIRST]) is not None


def people(text: str) -> Iterator[Brought | None]:
    """The person of each card, None for a card without a name; groups are passed over."""
    for lines in contentlines.cards(text):
        card = _Card(lines)
        if card.text("KIND", "X-ADDRESSBOOKSERVER-KIND").lower() not in _GROUPS:
            yield _person(card)


def _person(card: _Card) -> Brought | None:
    parts = _parts(card)
    name = _name(card, parts)
    company, department = _organisation(card)
    if not person.named(name) or (name == company and not (parts.given or parts.family)):
        return None
    nicknames = [each for line in card.all("NICKNAME") for each in line.items]
    nicknames += [line.parts[1] for line in card.all("X-ANDROID-CUSTOM") if line.value.startswith(_ANDROID_NICKNAME)]
    return Brought(
        name=name,
        reading=person.line(_reading(card, name), person.NAME_MOST),
        aliases=person.several(each for each in (*nicknames, card.text("X-MAIDENNAME")) if each.strip() != name),
        company=company,
        title=person.title(card.text("TITLE", "ROLE"), department),
        handles=person.handles(_handles(card)),
        notes=person.lines("\n".join(line.text for line in card.all("NOTE"))),
        postal=_postal(card),
        birthday=_birthday(card),
    )


def _parts(card: _Card) -> fullname.Parts:
    line = next((each for each in card.all("N") if "PHONETIC" not in each.parameters), None)
    family, given, middle = [*(line.parts if line else ()), "", "", ""][:3]
    return fullname.Parts(family=family.strip(), given=given.strip(), middle=middle.strip())


def _name(card: _Card, parts: fullname.Parts) -> str:
    """What the card says in full, but a name in kanji of its parts: phones put the given name first, or a space between."""
    whole = person.line(card.text("FN"), person.NAME_MOST)
    built = person.line(fullname.joined(parts), person.NAME_MOST)
    if whole and card.text("PRODID") == MADE_BY_US:
        return whole
    if parts.family and parts.given and is_eastern(parts.family + parts.given):
        return built
    if built and ", " in whole:
        return built
    return whole or built or person.line(card.text("NICKNAME"), person.NAME_MOST)


def _reading(card: _Card, name: str) -> str:
    phonetic = fullname.Parts(
        family=card.text("X-PHONETIC-LAST-NAME"),
        given=card.text("X-PHONETIC-FIRST-NAME"),
        middle=card.text("X-PHONETIC-MIDDLE-NAME"),
    )
    if said := fullname.reading(phonetic, name):
        return said
    for line in (*card.all("SOUND"), *(each for each in card.all("N") if "PHONETIC" in each.parameters)):
        family, given, middle = [*line.parts, "", "", ""][:3]
        if said := fullname.reading(fullname.Parts(family=family, given=given, middle=middle), name):
            return said
    sorted_as = [line.parameters["SORT-AS"] for line in card.all("N", "FN") if "SORT-AS" in line.parameters]
    for said in (*sorted_as, card.text("SORT-STRING")):
        plain = " ".join(said.replace('"', "").replace(",", " ").split())
        if is_kana(plain):
            return fullname.wide(plain)
    return ""


def _organisation(card: _Card) -> tuple[str, str]:
    line = next(iter(card.all("ORG")), None)
    company, *departments = line.parts if line else [""]
    return person.line(company), person.line(" ".join(departments))


def _handles(card: _Card) -> Iterator[str]:
    for line in card.all("EMAIL", "TEL", "URL", "X-SOCIALPROFILE", "SOCIALPROFILE", "IMPP"):
        if line.name == "TEL" and line.types & _NO_VOICE:
            continue
        value = line.text.strip()
        scheme = _SCHEMES.get(line.name, ":")
        yield value[len(scheme) :] if value.lower().startswith(scheme) else value


def _postal(card: _Card) -> str:
    homes = sorted(card.all("ADR"), key=lambda line: "HOME" not in line.types)
    for line in homes:
        box, building, street, city, region, code, country = [*line.parts, *[""] * 7][:7]
        parts = postal.Parts(
            street=" ".join(filter(None, (street, box))),
            building=building,
            city=city,
            region=region,
            postcode=code,
            country=country,
        )
        if written := person.line(postal.written(parts), postal.POSTAL_MOST):
            return written
    return ""


def _birthday(card: _Card) -> Birthday | None:
    for line in card.all("BDAY"):
        found = days.birthday(line.text)
        omitted = line.parameters.get("X-APPLE-OMIT-YEAR", "")
        if found is not None and omitted and line.text.strip().startswith(omitted):
            return Birthday(month=found.month, day=found.day)
        if found is not None:
            return found
    return None
