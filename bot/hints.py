"""Why somebody is worth a message now: what features know about people, said together."""

from collections.abc import Awaitable, Callable, Iterator, Mapping, Sequence
from datetime import datetime

from msgspec import Struct
from msgspec.structs import replace

from bot.language import names
from bot.model.contact import Contact
from bot.model.owner import Owner
from bot.shelf import Person, Shelf
from bot.text import Text


class Hint(Struct, frozen=True, kw_only=True, gc=False):
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
    others: tuple[str, ...] = ()
    """Openers for when the first is worn out; greetings for anybody."""
    also: tuple[tuple[str, str], ...] = ()
    """More openers as good as the first, by what names each."""
    told: tuple[tuple[str, str], ...] = ()
    """Openers about what they told, by what names each: better than a greeting for anybody, whatever the reason."""
    hold: bool = False
    """Whether a hello is better kept for a day that is near; a digest leaves such people out."""
    dated: bool = False
    """Whether the reason says when they last talked."""


Whom = Mapping[Person, tuple[Owner, Contact]]
"""People of whom there may be something to say."""
Hinter = Callable[[Whom, Shelf, datetime], Awaitable[Mapping[Person, Hint]]]


class Occasion(Struct, frozen=True, kw_only=True):
    """When nudges are composed, and everything that can give a reason for them."""

    now: datetime
    hinters: Sequence[Hinter] = ()
    named: frozenset[Person] = frozenset()
    """Whom other nudges of this moment are about."""
    told: frozenset[str] = frozenset()
    """Owners to whom other nudges of this moment speak."""

    async def hints(self, people: Sequence[tuple[Owner, Contact]], shelf: Shelf) -> Mapping[Person, Hint]:
        """What there is to say about each person, in one sentence; people about whom there is nothing are left out."""
        found: dict[Person, list[Hint]] = {}
        known = {(owner.id, contact.id): (owner, contact) for owner, contact in people}
        latest = {person: (owner, _latest(contact)) for person, (owner, contact) in known.items()}
        for hinter in self.hinters:
            for person, hint in (await hinter(latest, shelf, self.now)).items():
                found.setdefault(person, []).append(hint)
        return {person: together(hints, *known[person]) for person, hints in found.items()}


def _latest(contact: Contact) -> Contact:
    """The contact as hinters see it, with the last opener alone."""
    last = contact.latest_opener
    return contact if contact.opener == last else replace(contact, opener=last)


HISTORY_MOST = 24
"""Openers that are remembered for each person, so that none comes again soon."""
WORTH_SAYING = 2.0
"""From this weight on, a hint is said beside a heavier one."""
TOGETHER = Text(en="{name}, who {who}, {does}.", ja="{who}{name}は、{does}。")


def together(hints: Sequence[Hint], owner: Owner, contact: Contact) -> Hint:
    """What several hints know, as one: the heaviest that is not worn out, with another said in passing.

    A heaviest one that only tells who somebody is leaves the act to the next that has one.
    """
    history = _history(contact)
    first, *rest = _fresh([hint for hint in hints if hint.reason or hint.opener], history)
    if first.who and not first.does:
        acting = next((hint for hint in rest if hint.does and hint.weight >= WORTH_SAYING), None)
        if acting is not None:
            rest = [first, *(hint for hint in rest if hint is not acting)]
            first = acting
    if not first.opener or first.opener in first.others:
        told = [each for hint in hints for each in hint.told if each[0] not in history]
        first = replace(first, id=told[0][0], opener=told[0][1]) if told else first
    if any(hint.hold for hint in hints) != first.hold:
        first = replace(first, hold=not first.hold)
    if first.does and (beside := _beside(rest)):
        name = names.display(contact.name, owner.locale)
        first = replace(first, reason=TOGETHER.say(owner.locale, name=name, who=beside, does=first.does))
    return first


def _beside(rest: Sequence[Hint]) -> str:
    """Who somebody is as well, by the heaviest of the other hints that is worth it."""
    return next((hint.who for hint in rest if hint.who and hint.weight >= WORTH_SAYING), "")


def _fresh(hints: Sequence[Hint], history: Sequence[str]) -> Sequence[Hint]:
    """The heaviest first, each with an opener that was not suggested lately; those that have none left come last."""
    new, used = [], []
    for hint in hints:
        for id, opener in _openers(hint):
            if id not in history:
                new.append(replace(hint, id=id, opener=opener))
                break
        else:
            used.append(_longest_ago(hint, history))
    return [*sorted(new, key=_lightness), *sorted(used, key=_lightness)]


def _lightness(hint: Hint) -> float:
    return -hint.weight


def _openers(hint: Hint) -> Iterator[tuple[str, str]]:
    """What the hint could suggest, by what names it."""
    if hint.opener or not hint.others:
        yield hint.id or hint.opener, hint.opener
    yield from hint.also
    yield from ((each, each) for each in hint.others)


def _longest_ago(hint: Hint, history: Sequence[str]) -> Hint:
    id, opener = min(_openers(hint), key=lambda each: history.index(each[0]))
    return replace(hint, id=id, opener=opener)


def varied(said: Sequence[tuple[Contact, Hint | None]]) -> list[tuple[Contact, Hint | None]]:
    """The same people and hints, where one greeting for anybody does not stand twice in one message."""
    used: set[str] = set()
    found: list[tuple[Contact, Hint | None]] = []
    for contact, hint in said:
        if hint is not None and hint.opener in used:
            history = _history(contact)
            other = next((each for each in hint.others if each not in used and each not in history), "")
            hint = replace(hint, opener=other, id=other) if other else hint
        used |= {hint.opener} if hint else set()
        found.append((contact, hint))
    return found


def remembered(contact: Contact, hint: Hint | None) -> Contact:
    """The contact with what was just suggested added to what was suggested lately."""
    history = [each for each in _history(contact) if hint is None or each != hint.id]
    return replace(contact, opener="\n".join([*history, *([hint.id] if hint else [])][-HISTORY_MOST:]))


def _history(contact: Contact) -> list[str]:
    return contact.opener.split("\n") if contact.opener else []
