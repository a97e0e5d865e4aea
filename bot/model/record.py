"""Everything that an owner's book can hold."""

from collections.abc import Iterable
from typing import TypeVar

from bot.model.contact import Contact
from bot.model.fact import Fact
from bot.model.favour import Favour
from bot.model.gathering import Attendance, Gathering
from bot.model.introduction import Acquaintance, Introduction
from bot.model.ladder import Ladder
from bot.model.link import Link
from bot.model.nudge import Nudge
from bot.model.offer import Need, Offer
from bot.model.purpose import Purpose, PurposeLink
from bot.model.question import Question
from bot.model.review import Review, Verdict
from bot.model.special_date import SpecialDate
from bot.model.touch import Touch

About = (
    Acquaintance
    | Attendance
    | Fact
    | Favour
    | Introduction
    | Ladder
    | Need
    | Nudge
    | PurposeLink
    | SpecialDate
    | Touch
    | Verdict
)
"""Records that name contacts."""
Record = Contact | Purpose | Gathering | Offer | Review | Link | About
R = TypeVar("R", bound=Record)
K = TypeVar("K", bound=Record | Question)
"""What a book keeps, with what the owner has still to decide on."""
A = TypeVar("A", bound=About)
Told = TypeVar("Told", Fact, Favour, Touch)


def by_contact(records: Iterable[Told]) -> dict[str, list[Told]]:
    """Records by the id of the contact whom each is about, in their order."""
    found: dict[str, list[Told]] = {}
    for each in records:
        found.setdefault(each.contact_id, []).append(each)
    return found
