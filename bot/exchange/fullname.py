"""A name of parts, put together as its bearer writes it, and taken apart again."""

import unicodedata
from functools import lru_cache

from msgspec import Struct

from bot.language.names.family import split_family
from bot.language.patterns import late

_EASTERN = late(
    r"[\u1100-\u11ff\u3005-\u30ff\u3131-\u318e\u31f0-\u31ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff\uff66-\uff9f\U00020000-\U0003ffff]+"
)
_KATAKANA = late(r"[ァ-ヿ\uff66-\uff9f]+")


class Parts(Struct, frozen=True, kw_only=True):
    """The parts of a name, as address books keep them."""

    family: str = ""
    given: str = ""
    middle: str = ""


@lru_cache(maxsize=4096)
def eastern(word: str) -> bool:
    """Whether a word is written in kanji, kana or hangul alone, so that the family name comes first and no space after it."""
    return _EASTERN.fullmatch(word) is not None


def joined(parts: Parts) -> str:
    """田中 and 太郎 are 田中太郎; Ana and Silva are Ana Silva. Two parts in katakana keep a space: スミス ジョン."""
    family, given, middle = (each.strip() for each in (parts.family, parts.given, parts.middle))
    if not (family and given):
        return " ".join(filter(None, (given, middle, family)))
    if all(map(eastern, filter(None, (family, given, middle)))):
        apart = " " if _KATAKANA.fullmatch(family + given) else ""
        return apart.join(filter(None, (family, middle, given)))
    return " ".join(filter(None, (given, middle, family)))


def parted(name: str) -> Parts:
    """The likeliest parts of a name: joined() makes the same name of them, but for spaces."""
    words = name.split()
    if len(words) == 1:
        cut = split_family(name) if eastern(name) else None
        return Parts(family=cut[0], given=cut[1]) if cut else Parts(given=name)
    if len(words) == 2 and all(map(eastern, words)):
        return Parts(family=words[0], given=words[1])
    return Parts(given=" ".join(words[:-1]), family=words[-1])


def family_first(name: str) -> bool:
    """Whether a name begins with the family name."""
    return all(map(eastern, name.split()))


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
