"""A whole book as one JSON document, and back: `book.json`."""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

import msgspec
from msgspec import Struct
from msgspec.structs import asdict, replace

from bot.exchange.unreadable import Unreadable
from bot.language.fold import clean
from bot.language.when import next_after
from bot.model import special_date
from bot.model.contact import Contact
from bot.model.fact import Fact
from bot.model.favour import Favour
from bot.model.gathering import Attendance, Gathering
from bot.model.introduction import Acquaintance, Introduction
from bot.model.ladder import Ladder
from bot.model.nudge import Nudge
from bot.model.offer import Need, Offer
from bot.model.owner import PAUSE_MOST, Owner
from bot.model.purpose import Purpose, PurposeLink
from bot.model.record import Record
from bot.model.review import Review, Verdict
from bot.model.special_date import SpecialDate
from bot.model.touch import Touch

NAME = "book.json"
EDITION = 1
"""Of the document: a later edition may hold what this program cannot read."""
KINDS: Mapping[str, type[Record]] = {
    "contacts": Contact,
    "touches": Touch,
    "facts": Fact,
    "special_dates": SpecialDate,
    "favours": Favour,
    "needs": Need,
    "offers": Offer,
    "purposes": Purpose,
    "purpose_links": PurposeLink,
    "gatherings": Gathering,
    "attendances": Attendance,
    "introductions": Introduction,
    "acquaintances": Acquaintance,
    "ladders": Ladder,
    "reviews": Review,
    "verdicts": Verdict,
    "nudges": Nudge,
}
"""Everything that a book holds, by the name under which the document has it; whatever names a record comes after it."""
SETTINGS = (
    "locale", "zone", "quiet_from", "quiet_to", "digest_at", "daily_limit", "weekly_goal", "rhythm", "country",
    "skips_holidays", "paused_until",
)  # fmt: skip
"""What of the owner's own record is theirs to choose."""
_Document = msgspec.defstruct(
    "_Document",
    [
        ("kizuna", int),
        ("at", datetime),
        ("settings", dict[str, Any], msgspec.field(default_factory=dict)),
        *((name, tuple[msgspec.Raw, ...], ()) for name in KINDS),
    ],
)
"""Its records are read one by one: nothing else runs in this process while a megabyte is read at once."""
_ID = re.compile(r"[0-9A-Za-z_-]{1,64}")
_EARLIEST, _LATEST = 1800, 2200
"""Years; outside of them nobody alive is met, and clocks cannot be moved to another zone without an overflow."""
_NUMBER_MOST = 1_000_000
RECORDS_MOST = 200_000
"""Of one document: ten thousand people with twenty talks each. They are added in one transaction."""
_NAME_MOST, _WORDS_MOST, _SEVERAL_MOST = 120, 500, 100
"""Characters of a name, and of each of several handles, aliases and the like; how many of these."""
_COUNTRY = re.compile(r"(?:[A-Z]{2}(?:-[0-9A-Z]{1,3})?)?")


class Dump(Struct, frozen=True, kw_only=True):
    """What a document holds. `broken` records are left out: they say something that cannot be."""

    at: datetime
    settings: Mapping[str, Any]
    records: Sequence[Record]
    broken: int


def write(owner: Owner, records: Mapping[str, Sequence[Record]], at: datetime) -> bytes:
    """The document, indented; `records` by the names of KINDS."""
    settings = {name: getattr(owner, name) for name in SETTINGS}
    document = {"kizuna": EDITION, "at": at, "settings": settings, **records}
    return msgspec.json.format(msgspec.json.encode(document), indent=1)


def read(data: bytes) -> Dump:
    """What a document says. Raises Unreadable for anything else, for too much, and for a later edition."""
    try:
        document: Any = msgspec.json.decode(data, type=_Document)
        if document.kizuna > EDITION or document.at.tzinfo is None:
            raise Unreadable("unknown")
        count = sum(len(getattr(document, name)) for name in KINDS)
        if count > RECORDS_MOST:
            raise Unreadable("many")
        sound = [made for each in _records(document) if (made := _sound(each)) is not None]
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise Unreadable("broken") from error
    return Dump(at=document.at, settings=document.settings, records=sound, broken=count - len(sound))


def _records(document: Any) -> Iterator[Record]:
    for name, kind in KINDS.items():
        decoder = msgspec.json.Decoder(kind)
        for each in getattr(document, name):
            yield decoder.decode(each)


def settled(owner: Owner, settings: Mapping[str, Any], now: datetime) -> Owner:
    """The owner with these settings; as before where they are none. A holiday that is over by `now` does not begin again."""
    chosen = {name: settings[name] for name in SETTINGS if name in settings}
    try:
        after: Owner = msgspec.convert(msgspec.to_builtins({**asdict(owner), **chosen}), type=Owner)
        ZoneInfo(after.zone)
    except (msgspec.ValidationError, ValueError, OSError):
        return owner
    until = after.paused_until
    if until is not None and (until.tzinfo is None or not now < until <= now + PAUSE_MOST):
        after = replace(after, paused_until=owner.paused_until)
    hours = (after.quiet_from, after.quiet_to, after.digest_at)
    sound = all(each.tzinfo is None for each in hours) and _COUNTRY.fullmatch(after.country)
    return after if sound and 1 <= after.daily_limit <= 10 and 1 <= after.weekly_goal <= 50 else owner


def own(nudge: Nudge) -> bool:
    """Whether it was asked for, or is about somebody or something: digests and the like, each book has by itself."""
    return bool(nudge.explicit or nudge.contact_id or nudge.subject or nudge.text)


def _sound(record: Record) -> Record | None:
    """The record with clean words; None when it cannot be."""
    changed: dict[str, Any] = {}
    for name in record.__struct_fields__:
        before = after = getattr(record, name)
        if not _possible(name, before):
            return None
        if isinstance(before, str):
            after = clean(before, _NAME_MOST) if name == "name" else clean(before)
        elif isinstance(before, tuple):
            after = tuple(clean(each, _WORDS_MOST) for each in before[:_SEVERAL_MOST])
        if after != before:
            changed[name] = after
    if not _consistent(record):
        return None
    return replace(record, **changed) if changed else record


def _possible(name: str, value: object) -> bool:
    match value:
        case datetime():
            return value.tzinfo is not None and _EARLIEST <= value.year <= _LATEST
        case date():
            return _EARLIEST <= value.year <= _LATEST
        case int() | float():
            return abs(value) <= _NUMBER_MOST
        case str() if name == "id" or name.endswith("_id"):
            return bool(_ID.fullmatch(value)) or (name != "id" and not value)
    return True


def _consistent(record: Record) -> bool:
    match record:
        case SpecialDate():
            common = special_date.exists(record.month, record.day, record.year) or bool(record.calendar)
            return common and 1 <= record.month <= 12 and 1 <= record.day <= 31 and 0 <= record.lead_days <= 60
        case Contact():
            return 0 <= record.cadence_days <= 3650 and bool(record.name.strip())
        case Nudge() | Gathering():
            return _recurs(record)
    return True


def _recurs(record: Nudge | Gathering) -> bool:
    """Whether its zone exists and its rule can be followed, where it has any."""
    try:
        zone = ZoneInfo(record.zone or "UTC")
        if record.rule:
            start = record.created_at.astimezone(zone)
            next_after(record.rule, record.wall or start.time(), zone, start=start.date(), after=record.created_at)
    except (ValueError, OSError, TypeError, ArithmeticError):
        return False
    return True
