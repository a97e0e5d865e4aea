"""Whom a name means: the keys a contact is found under, what somebody typed, and how to call a person."""

import unicodedata
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from bot.language.names import kana
from bot.language.names.family import split_family
from bot.language.names.forms import brackets, cleaned, compact, stored_forms, typed_forms, with_umlauts, words
from bot.language.names.japanese import given_follows
from bot.language.names.kana import is_kana, is_romaji
from bot.language.names.kanji import is_kanji
from bot.language.names.near import lengths, nearest, suggest
from bot.language.names.people import prefixes, split_people
from bot.language.names.titles import ends_politely, kept, strip_honorific

__all__ = [
    "display",
    "given_follows",
    "kept",
    "keys",
    "lengths",
    "nearest",
    "prefixes",
    "query_keys",
    "romanised",
    "split_people",
    "strip_honorific",
    "suggest",
]

MOST_KEYS: Final = 60
_MOST_ALIASES: Final = 20
_MOST_WORDS: Final = 8
_MARKS: Final = ".,。、!?…~*_`'\"“”‘’「」『』 "
_PARTICLES: Final = frozenset(
    [
        "de",
        "da",
        "do",
        "dos",
        "das",
        "del",
        "di",
        "du",
        "la",
        "le",
        "van",
        "von",
        "der",
        "den",
        "bin",
        "ibn",
        "al",
        "el",
    ]
)


def keys(name: str, reading: str = "", aliases: Sequence[str] = ()) -> frozenset[str]:
    """Every folded key under which a contact is found exactly: whole name in either order, family and given name,
    the reading and its romanisations, aliases.

    At most 60 keys of at most 100 characters, the same for the same contact. Romanisations come from kana and Latin
    letters alone; how kanji are read is never guessed. A name without letters (🦊) is its own key.
    """
    found = [*_name_keys(name), *_reading_keys(name, reading)]
    for alias in aliases[:_MOST_ALIASES]:
        found += _name_keys(alias)
    itself = [] if _has_letters(name) else _signs(name)
    return frozenset(compact([*itself, *found], MOST_KEYS))


def query_keys(text: str) -> tuple[str, ...]:
    """The folded forms of what somebody typed, most literal first: as it stands, then without honorifics and titles.

    An exact match is a non-empty intersection with keys(). Empty without letters, except for signs such as 🦊.
    """
    plain = cleaned(text)
    if not _has_letters(plain):
        return _signs(text) if any(unicodedata.category(sign)[0] == "S" for sign in plain) else ()
    found: list[str] = []
    for version in dict.fromkeys((plain, _bare(plain), _unglued(plain))):
        for spelling in with_umlauts(version):
            found += typed_forms(words(spelling))
    return compact(found, MOST_KEYS)


def romanised(reading: str) -> str:
    """A reading in Latin letters, word by word: たなか たろう → tanaka taro. Nothing for what is not in kana."""
    return " ".join(kana.romanised(word)[0] for word in words(cleaned(reading)) if is_kana(word))


def display(name: str, locale: str) -> str:
    """How to call somebody in a sentence: 田中太郎さん, John Smithさん; in English the name as it stands."""
    if not locale.lower().startswith("ja") or not name.strip():
        return name[:200]
    name = name[:200].strip()
    parts = name.split()
    japanese = all(map(_is_japanese, parts))
    called = "".join(parts) if japanese else name
    given_title = len(parts) == 2 and parts[1] == "博士"
    return called if ends_politely(name) and not given_title else called + "さん"


def _name_keys(name: str) -> Iterator[str]:
    plain = cleaned(name)
    outside, inside = brackets(plain)
    bare = _bare(plain)
    if bare != outside and not _given_title(outside):
        yield from stored_forms(words(plain))
        outside = bare
    for spelling in with_umlauts(outside):
        for parts in _slots(words(spelling)):
            yield from stored_forms(parts)
    for extra in inside:
        for parts in _slots(words(extra)):
            yield from stored_forms(parts)


def _reading_keys(name: str, reading: str) -> Iterator[str]:
    plain, sound = cleaned(name), cleaned(reading)
    names = _split(words(_bare(plain)))
    sounds = words(sound if _bare(plain) == plain else _bare(sound))
    if len(sounds) == 1 and len(names) == 2:
        sounds = _split_reading(sounds[0], names)
    for parts in _slots(sounds):
        yield from stored_forms(parts)
    if len(sounds) == len(names) == 2 and is_kanji(names[0]):
        yield from (names[0] + sounds[1], sounds[0] + names[1])


def _split_reading(sound: str, names: Sequence[str]) -> list[str]:
    """A reading written in one, cut where the name itself is in kana; whole where nothing shows the place."""
    family, given = names
    if is_kana(given) and sound.endswith(given) and sound != given:
        return [sound[: -len(given)], given]
    if is_kana(family) and sound.startswith(family) and sound != family:
        return [family, sound[len(family) :]]
    return [sound]


def _slots(parts: list[str]) -> Iterator[list[str]]:
    """Every run of words under which a name is found: all, turned round, each alone, neighbours."""
    if not parts:
        return
    yield parts
    parts = _split(parts[:_MOST_WORDS])
    if len(parts) == 1:
        return
    yield [parts[-1], *parts[:-1]]
    for word in parts:
        if word not in _PARTICLES and (len(word) > 1 or not word.isascii()):
            yield [word]
    if len(parts) > 2:
        yield [parts[0], parts[-1]]
        yield [parts[-1], parts[0]]
        yield parts[1:]
        yield from ([one, two] for one, two in pairwise(parts))


def _split(parts: list[str]) -> list[str]:
    cut = split_family(parts[0]) if len(parts) == 1 else None
    return list(cut) if cut else parts


def _bare(plain: str) -> str:
    return strip_honorific(brackets(strip_honorific(plain.strip(_MARKS)))[0])


def _unglued(plain: str) -> str:
    """tanakasan is Tanaka to those who look for her; whoever is added as Ramesan keeps the name whole."""
    head = plain.lower().removesuffix("san")
    return head if len(head) in range(4, len(plain)) and head.isascii() and is_romaji(head) else plain


def _given_title(name: str) -> bool:
    """博士 after a space may be Hiroshi."""
    return name.endswith((" 博士", "\u3000博士"))


def _has_letters(text: str) -> bool:
    return any(sign.isalpha() for sign in cleaned(text))


def _is_japanese(word: str) -> bool:
    return all("\u3005" <= sign <= "\u30ff" or is_kanji(sign) for sign in word)


def _signs(text: str) -> tuple[str, ...]:
    return compact([cleaned(text)], 1)
