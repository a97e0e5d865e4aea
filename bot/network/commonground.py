"""Common ground: what two people have in common by what is known of them, best first, each with the facts it rests on."""

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Final, Literal

from msgspec import Struct

from bot.language.born import Born, born
from bot.language.fold import fold
from bot.language.patterns import late
from bot.language.topics import TopicKind, about, denied, signs
from bot.model.contact import Contact
from bot.model.fact import Fact
from bot.text import Locale, Text, same

GroundKind = Literal["worry", "school", "age", "pet", "hobby", "work", "place", "language", "same"]
WEIGHTS: Final[Mapping[GroundKind, float]] = {
    "worry": 5.0, "school": 4.0, "same": 3.8, "pet": 3.5, "hobby": 3.0, "age": 2.5, "work": 2.2, "place": 2.0, "language": 1.8,
}  # fmt: skip
"""Shared worries bring people closest; the smaller the circle that shares something, the more it weighs."""
_EVERYWHERE: Final = {"place-tokyo": 1.0}
"""Grounds that so many share that they weigh less."""
_MAIN_TONGUES: Final[Mapping[Locale, str]] = {"en": "tongue-en", "ja": "tongue-ja"}
_SAME: Final = late(
    r"\bsame (?:age|year|school|high school|university|uni|college|town|home ?town|hobby|company|class)\b|(?<!looks )\blike (?:me|i do|i did)$|\bsame as me$"
    r"|同い年|同いどし|同学年|同郷|同窓|同級生|(?:同じ|一緒の)(?:年|歳|学校|大学|高校|中学|町|市|県|会社|趣味|地元)|(?:出身|母校|地元|学校|高校|大学|趣味)(?:が|も)(?:同じ|一緒)|(?:私|僕|俺|自分|うち(?:の\S{1,4})?)と(?:同じ|一緒)"
)
_TENDER: Final = late(
    r"\b(?:died|death|dead|passed away|funeral|grie\w+|cancer|tumou?r|stroke|miscarr\w+|divorc\w+|separated|broke up|laid off"
    r"|fired|bankrupt\w*|debts?|depress\w+|suicid\w+|hospital\w*|surgery|ill|illness|disease|lost (?:his|her|their|my)|infertil\w+|prison)\b"
    r"|亡くな|他界|死|葬|喪中|癌|がん(?:に|で|の|と|$)|流産|不妊|離婚|別居|別れ|失恋|解雇|クビ|リストラ|倒産|破産|借金|うつ|鬱|自殺|入院|手術|病気|闘病|休職"
)
SCHOOL_YEAR: Final = Text(en="the same school year", ja="同じ学年")
BIRTH_YEAR: Final = Text(en="the same birth year", ja="同い年")
NEAR_AGE: Final = Text(en="nearly the same age", ja="年が近い")


class Ground(Struct, frozen=True, kw_only=True):
    """Something in common, in a word or two, with the facts that say so; `mine` is None where theirs says it all."""

    id: str
    kind: GroundKind
    topic: Text
    theirs: Fact
    mine: Fact | None
    weight: float


def grounds(mine: Sequence[Fact], contact: Contact, theirs: Sequence[Fact], locale: Locale) -> list[Ground]:
    """What the owner and a contact have in common, best first, each thing once. Empty in doubt."""
    known = [*theirs, *worded(contact)]
    best: dict[str, Ground] = {}
    for ground in (*_topics(mine, known, locale), *_ages(mine, theirs), *_stated(theirs), *_company(mine, contact)):
        if ground.topic.en not in best or ground.weight > best[ground.topic.en].weight:
            best[ground.topic.en] = ground
    return sorted(best.values(), key=lambda ground: (-ground.weight, ground.id))


def following(found: Sequence[Ground], last: str, turn: int = 0) -> Ground | None:
    """The opener after the last one, round and round; None when there is no other.

    After an opener of another kind it is the one whose `turn` it is, so that two kinds in turn still bring all of them up.
    """
    ids = [ground.id for ground in found]
    if last in ids:
        found, turn = [*found[ids.index(last) + 1 :], *found[: ids.index(last)]], 0
    return found[turn % len(found)] if found else None


def worded(contact: Contact) -> list[Fact]:
    """What the card itself says about somebody's work."""
    work = contact.title or ""
    return [Fact(id=f"work:{contact.id}", text=work, kind="work", created_at=contact.created_at)] if work else []


def light(facts: Iterable[Fact]) -> list[Fact]:
    """Facts that may be brought up without being asked: nothing painful, nothing that is no more."""
    return [
        each
        for each in facts
        if not _TENDER.search(fold(each.text)) and not _TENDER.search(each.text.casefold()) and not denied(each.text)
    ]


def contradicted(fact: Fact, held: Iterable[Fact]) -> Fact | None:
    """The fact about the same person that cannot be true together with this one, or None."""
    ours, age = _holds(fact), _born(fact)
    for each in held:
        other = _born(each)
        if age is not None and other is not None and age.contradicts(other):
            return each
        if set(_holds(each)) & denied(fact.text) or set(ours) & denied(each.text):
            return each
        homes = [{id for id in _holds(one) if id.startswith("place-")} for one in (fact, each)]
        if all(homes) and not homes[0] & homes[1] and all(_LIVES.search(fold(one.text)) for one in (fact, each)):
            return each
    return None


_LIVES: Final = late(r"\blives? in\b|\bbased in\b|在住|住んで|住み")


def _holds(fact: Fact) -> Mapping[str, TopicKind]:
    """Topics that hold for whoever a fact is about, with the kind of each."""
    return {id: topic.kind for id, topic in about(fact.text, fact.kind).items()}


def _topics(mine: Sequence[Fact], theirs: Sequence[Fact], locale: Locale) -> Iterable[Ground]:
    no = {id for facts in (mine, theirs) for fact in facts for id in denied(fact.text)}
    ours: dict[str, list[Fact]] = {}
    for fact in mine:
        for id in _holds(fact):
            ours.setdefault(id, []).append(fact)
    for fact in theirs:
        for id, topic in about(fact.text, fact.kind).items():
            if id not in ours or id in no or id == _MAIN_TONGUES[locale] or _TENDER.search(fact.text.casefold()):
                continue
            both = next((each for each in ours[id] if _worry(each)), None) if _worry(fact) else None
            kind: GroundKind = "worry" if both else "hobby" if topic.kind == "worry" else topic.kind
            weight = _EVERYWHERE.get(id, WEIGHTS[kind])
            yield Ground(
                id=f"{id}:{fact.id}", kind=kind, topic=topic.name, theirs=fact, mine=both or ours[id][-1], weight=weight
            )


def _worry(fact: Fact) -> bool:
    return fact.kind == "worry" or signs.worried(fact.text)


def _born(fact: Fact) -> Born | None:
    return born(fact.text, fact.created_at.date())


def _ages(mine: Sequence[Fact], theirs: Sequence[Fact]) -> Iterable[Ground]:
    """Nothing where either side's own facts contradict each other."""
    for own, my in _dated(mine):
        for fact, their in _dated(theirs):
            if my.school_year is not None and my.school_year == their.school_year:
                yield _aged(SCHOOL_YEAR, fact, own, 0.5)
            elif my.year is not None and my.year == their.year:
                yield _aged(BIRTH_YEAR, fact, own, 0.2)
            elif my.near(their):
                yield _aged(NEAR_AGE, fact, own, -1.0)


def _dated(facts: Sequence[Fact]) -> list[tuple[Fact, Born]]:
    found = [(fact, age) for fact in facts if (age := _born(fact)) is not None]
    return [] if any(a.contradicts(b) for _, a in found for _, b in found) else found[-1:]


def _aged(topic: Text, theirs: Fact, mine: Fact, more: float) -> Ground:
    return Ground(
        id=f"age:{theirs.id}", kind="age", topic=topic, theirs=theirs, mine=mine, weight=WEIGHTS["age"] + more
    )


def _stated(theirs: Sequence[Fact]) -> Iterable[Ground]:
    """Facts that say themselves that it is the same: 同い年, same school as me."""
    for fact in theirs:
        if _SAME.search(fold(fact.text)) or _SAME.search(fact.text.casefold()):
            yield Ground(
                id=f"same:{fact.id}", kind="same", topic=same(fact.text), theirs=fact, mine=None, weight=WEIGHTS["same"]
            )


def _company(mine: Sequence[Fact], contact: Contact) -> Iterable[Ground]:
    """The owner has worked where they do."""
    name = contact.company.strip()
    if len(name) < 3:
        return
    edge = re.compile(rf"(?<![a-z0-9]){re.escape(name.casefold())}(?![a-z0-9])")
    for fact in mine:
        if fact.kind == "work" and edge.search(fact.text.casefold()):
            theirs = Fact(id=f"company:{contact.id}", text=name, kind="work", created_at=contact.created_at)
            yield Ground(
                id=theirs.id, kind="work", topic=same(name), theirs=theirs, mine=fact, weight=WEIGHTS["work"] + 1
            )
