"""One sample of every kind of record that names a contact or belongs to what does."""

from bot.model.fact import Fact
from bot.model.favour import Favour
from bot.model.gathering import Attendance, Gathering
from bot.model.introduction import Acquaintance, Introduction
from bot.model.ladder import Ladder
from bot.model.offer import Need, Offer
from bot.model.purpose import PurposeLink
from bot.model.record import About, Record
from bot.model.review import Review, Verdict
from bot.model.special_date import SpecialDate
from tests.storage.samples import NOW, a_touch


def naming(contact: str = "mika", other: str = "ken", *, id: str = "r1") -> tuple[About, ...]:
    """One record of every kind that names a contact; some name another as well."""
    given = {"id": id, "created_at": NOW}
    one = {**given, "contact_id": contact}
    return (
        a_touch(id, contact, note="about a book"),
        Acquaintance(**given, one_id=contact, other_id=other, how="school"),
        Attendance(**one, gathering_id="g1"),
        Fact(**one, kind="pet", text="has a dog"),
        Favour(**one, direction="given", at=NOW, note="a book"),
        Introduction(**given, stepped_at=NOW, by_id=contact, who_id=other, agreed=("x", "y")),
        Ladder(**one, since=NOW, channel="x", next_at=NOW),
        Need(**one, what="a designer"),
        PurposeLink(**one, purpose_id="p1", role="investor"),
        SpecialDate(**one, month=2, day=29),
        Verdict(**one, review_id="v1", evidence=("asked often",), decision="lower", decided_at=NOW),
    )


def others(id: str = "r1") -> tuple[Record, ...]:
    """One record of every kind that names nobody."""
    given = {"id": id, "created_at": NOW}
    return (Gathering(**given, name="PyCon", at=NOW), Offer(**given, what="code review"), Review(**given))
