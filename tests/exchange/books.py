"""Whole books by chance: records of every kind that a copy holds, naming one another."""

from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime, time, timedelta
from random import Random
from types import NoneType, UnionType
from typing import Any, Literal, Union, get_args, get_origin

import msgspec

from bot.exchange import dump
from bot.model.nudge import Nudge
from bot.model.record import Record
from bot.model.special_date import SpecialDate
from tests.storage.samples import NOW

SIGNS = "abcXYZ 0189,;:=+-@#'\"\\/%&?!<>{}[]|~^`é ß Ω Ж א 田中美香髙さんアイウﾊ㈱🦊👨‍👩‍👧́\n\t"
ZONE = "Europe/Berlin"
"""Of whatever comes again; its owner lives there."""
MONDAY = datetime(2026, 11, 23, 9, tzinfo=UTC)
"""The next one after NOW, at ten there."""
NAMES = {"contact_id", "introduced_by", "one_id", "other_id", "by_id", "who_id", "to_id"}


def a_book(random: Random, most: int = 6) -> Mapping[str, Sequence[Record]]:
    """Up to so many records of each kind, by the names of dump.KINDS; there is always somebody."""
    made: dict[str, Sequence[Record]] = {}
    for name, kind in dump.KINDS.items():
        count = random.randint(name in ("contacts", "purposes", "gatherings", "reviews"), most)
        made[name] = [_record(random, kind, f"{name}-{n}", made) for n in range(count)]
    return made


def _record(random: Random, kind: type[Record], id: str, made: Mapping[str, Sequence[Record]]) -> Record:
    given = {each.name: _value(random, each.name, each.type) for each in msgspec.structs.fields(kind)}
    given |= {name: random.choice(made["contacts"]).id for name in NAMES & given.keys() if made.get("contacts")}
    places = {"purpose_id": "purposes", "gathering_id": "gatherings", "review_id": "reviews"}
    given |= {name: random.choice(made[of]).id for name, of in places.items() if name in given and made.get(of)}
    given |= {name: "" for name in ("introduced_by", "purpose_id") if name in given and not made.get("contacts")}
    given |= {"id": id, "created_at": NOW + timedelta(milliseconds=random.randrange(10**9))}
    if "name" in given and not given["name"].strip():
        given["name"] = "N"
    if kind is SpecialDate:
        given |= {
            "month": random.randint(1, 12),
            "day": random.randint(1, 28),
            "year": random.choice((0, 1990)),
            "calendar": "",
        }
        given |= {"lead_days": random.randint(0, 60)}
    if kind is Nudge:
        given |= {
            "kind": "reminder",
            "explicit": True,
            "state": "scheduled",
            "due_at": NOW + timedelta(days=random.randint(1, 99)),
        }
    if "rule" in given:
        given |= random.choice(({"rule": "", "zone": ""}, {"rule": "FREQ=WEEKLY;BYDAY=MO", "zone": ZONE}))
    if kind is Nudge and given["rule"]:
        given |= {"wall": time(10), "start": None, "due_at": MONDAY}
    return kind(**given)


def _value(random: Random, name: str, type_: Any) -> Any:
    if get_origin(type_) is Literal:
        return random.choice(get_args(type_))
    if get_origin(type_) in (Union, UnionType):
        chosen = random.choice(get_args(type_))
        return None if chosen is NoneType else _value(random, name, chosen)
    if get_origin(type_) is tuple:
        return tuple(_text(random) for _ in range(random.randint(0, 4)))
    at = NOW + timedelta(milliseconds=random.randrange(-(10**12), 10**10))
    plain: Mapping[Any, Any] = {
        str: _text(random),
        int: random.randint(0, 300),
        float: random.choice((0.0, 0.1, 12.5, 1 / 3)),
        bool: random.random() < 0.5,
        datetime: at.astimezone(UTC),
        date: at.date(),
        time: time(random.randrange(24), random.randrange(60)),
    }
    return plain[type_]


def _text(random: Random) -> str:
    return "".join(random.choice(SIGNS) for _ in range(random.choice((0, 1, 5, 40))))
