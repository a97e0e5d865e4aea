"""Why somebody is worth a message now: what features know about people, said together."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from bot.book import Person, Shelf
from bot.language import names
from bot.model.contact import Contact
from bot.model.owner import Owner
from bot.text import Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Hint:
    """Why somebody is worth a message now, and one small thing to say or do. The heaviest one is shown.

    Where several are true they are said in one sentence, out of `does` of the heaviest and `who` of another. `who` says it
    in passing: `matters for “Find a co-founder”`, `「共同創業者を見つける」に欠かせない`; `does` as what a sentence with the
    name says: `needs a designer, which you can give`, `デザイナーを探していて、あなたが力になれます`.
    """

    reason: str
    opener: str = ""
    weight: float = 1.0
    id: str = ""
    """Names the opener, so that the next one can be another: kept as Contact.opener when a nudge shows this hint."""
    who: str = ""
    does: str = ""


Hinter = Callable[[Sequence[tuple[Owner, Contact]], Shelf, datetime], Awaitable[Mapping[Person, Hint]]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Occasion:
    """When nudges are composed, and everything that can give a reason for them."""

    now: datetime
    hinters: Sequence[Hinter] = ()
    named: frozenset[Person] = frozenset()
    """Whom other nudges of this moment are about."""

    async def hints(self, people: Sequence[tuple[Owner, Contact]], shelf: Shelf) -> Mapping[Person, Hint]:
        """What there is to say about each person, in one sentence; people about whom there is nothing are left out."""
        found: dict[Person, list[Hint]] = {}
        for hinter in self.hinters:
            for person, hint in (await hinter(people, shelf, self.now)).items():
                found.setdefault(person, []).append(hint)
        known = {(owner.id, contact.id): (owner, contact) for owner, contact in people}
        return {person: together(hints, *known[person]) for person, hints in found.items() if person in known}


WORTH_SAYING = 2.0
"""From this weight on, a hint is said beside a heavier one."""
TOGETHER = Text(en="{name}, who {who}, {does}.", ja="{who}{name}は、{does}。")


def together(hints: Sequence[Hint], owner: Owner, contact: Contact) -> Hint:
    """What several hints know, as one: the heaviest, with another said in passing, and an opener that is not the last one again."""
    first, *rest = sorted(hints, key=lambda hint: -hint.weight)
    beside = next((hint.who for hint in rest if hint.who and hint.weight >= WORTH_SAYING), "")
    if first.does and beside:
        name = names.display(contact.name, owner.locale)
        first = replace(first, reason=TOGETHER.say(owner.locale, name=name, who=beside, does=first.does))
    others = [hint for hint in (first, *rest) if hint.opener and (hint.id or hint.opener) != contact.opener]
    if not others:
        return replace(first, id=first.id or first.opener)
    return replace(first, opener=others[0].opener, id=others[0].id or others[0].opener)
