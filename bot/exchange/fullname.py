"""A name of parts, put together as its bearer writes it, and taken apart again."""

import unicodedata

from msgspec import Struct

from bot.exchange.script import is_eastern, is_katakana
from bot.language.names.family import split_family

_NO_NAMES = frozenset(("jr", "sr", "ii", "dr", "esq", "ing", "inc", "ltd", "co", "corp"))


class Parts(Struct, frozen=True, kw_only=True):
    """The parts of a name, as address books keep them."""

    family: str = ""
    given: str = ""
    middle: str = ""


def joined(parts: Parts) -> str:
    """田中 and 太郎 are 田中太郎; Ana and Silva are Ana Silva. Two parts in katakana keep a space: スミス ジョン.

    What stands after a comma is left out: on LinkedIn, degrees are part of the family name.
    """
    family, given, middle = (each.partition(",")[0].strip() for each in (parts.family, parts.given, parts.middle))
    if not (family and given):
        return " ".join(filter(None, (given, middle, family)))
    if all(map(is_eastern, filter(None, (family, given, middle)))):
        apart = " " if is_katakana(family + given) else ""
        return apart.join(filter(None, (family, middle, given)))
    return " ".join(filter(None, (given, middle, family)))


def turned(name: str) -> str:
    """Müller, Jörg is Jörg Müller; what stands after the comma in Jane Doe, PhD or Acme, Inc is no given name."""
    family, _, given = (each.strip() for each in name.partition(","))
    words = given.split()
    plain = words and all(each[:1].isupper() and each[1:].islower() for each in words)
    return f"{given} {family}" if plain and len(words) <= 2 and given.casefold().rstrip(".") not in _NO_NAMES else name


def parted(name: str) -> Parts:
    """The likeliest parts of a name: joined() makes the same name of them, but for spaces."""
    words = name.split()
    if len(words) == 1:
        cut = split_family(name) if is_eastern(name) else None
        return Parts(family=cut[0], given=cut[1]) if cut else Parts(given=name)
    if len(words) == 2 and all(map(is_eastern, words)):
        return Parts(family=words[0], given=words[1])
    return Parts(given=" ".join(words[:-1]), family=words[-1])


def family_first(name: str) -> bool:
    """Whether a name begins with the family name."""
    return all(map(is_eastern, name.split()))


def reading(parts: Parts, name: str) -> str:
    """How a name is read, from phonetic parts, in the order of the name itself and in full width."""
    order = (parts.family, parts.middle, parts.given)
    if not family_first(name):
        order = (parts.given, parts.middle, parts.family)
    return wide(" ".join(filter(None, (each.strip() for each in order))))


def wide(kana: str) -> str:
    """A reading in full width: ﾀﾅｶ is タナカ."""
    return unicodedata.normalize("NFKC", kana)


def parted_reading(said: str, name: str) -> Parts:
    """The parts of a reading; reading() makes the same of them."""
    words = said.split()
    if len(words) < 2:
        return Parts(family=said) if family_first(name) else Parts(given=said)
    if family_first(name):
        return Parts(family=words[0], given=" ".join(words[1:]))
    return Parts(given=" ".join(words[:-1]), family=words[-1])
