"""The folded forms of a name: one for all widths, cases, accents, kana, old kanji and Latin spellings of Japanese."""

import unicodedata
from collections.abc import Iterable, Sequence
from typing import Final

from bot.language.names.kana import (
    hiragana,
    is_kana,
    is_romaji,
    looks_english,
    respelled,
    romanised,
    shortened,
    sounded,
    syllables,
)
from bot.language.names.kanji import everyday
from bot.language.patterns import late

LONGEST_INPUT: Final = 200
LONGEST_KEY: Final = 100
FROM_LATIN: Final = "="
"""Begins the keys by which kana find a name known in Latin letters only: they must not join おの with おおの."""

_APART: Final = late(r"[\s・･,、;；/／&＆|=＝_]+")
_BRACKETS: Final = late(r"[(（\[［「『【〔<《\"“]([^()（）\[\]［］「」『』【】〔〕<>《》\"“”]*)[)）\]］」』】〕>》\"”]")
_UMLAUTS: Final = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue"})
_PLAIN: Final = str.maketrans(
    {"ø": "o", "đ": "d", "ð": "d", "ł": "l", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th", "ħ": "h"}
)


def cleaned(text: str) -> str:
    """The first 200 characters in normal width, without what cannot be seen: direction marks, joiners, selectors."""
    normal = unicodedata.normalize("NFKC", text[:LONGEST_INPUT])[:LONGEST_INPUT]
    if normal.isalnum():
        return normal
    return "".join(" " if sign < " " else sign for sign in normal if sign < "\u007f" or not _hidden(sign)).strip()


def words(text: str) -> list[str]:
    """The folded words of a cleaned text, in order; those without a letter or figure are left out."""
    return [word for part in _APART.split(text) if (word := _folded(part))]


def brackets(text: str) -> tuple[str, list[str]]:
    """The text outside brackets, and what stood inside each; brackets around everything are not seen."""
    outside = _BRACKETS.sub(" ", text).strip()
    return (outside, _BRACKETS.findall(text)) if words(outside) else (text, [])


def stored_forms(parts: Sequence[str]) -> list[str]:
    """Every key for these folded words of a contact read as one: literal first."""
    whole = "".join(parts)
    if is_kana(whole):
        return [sounded(whole), *romanised(whole)]
    found = [whole, *_latin(parts)]
    if all(map(is_romaji, parts)):
        found.append(FROM_LATIN + shortened("".join(map(respelled, parts))))
    return found


def typed_forms(parts: Sequence[str]) -> list[str]:
    """Every key under which a contact meant by these folded words may be stored: literal first."""
    whole = "".join(parts)
    if is_kana(whole):
        return [sounded(whole), *(FROM_LATIN + form for form in romanised(whole))]
    return [whole, *_latin(parts)]


def with_umlauts(text: str) -> list[str]:
    """The text, and where it has umlauts also the way Germans write them without: Müller, Mueller."""
    return list(dict.fromkeys((text, text.lower().translate(_UMLAUTS)))) if set("äöüÄÖÜ") & set(text) else [text]


def compact(found: Iterable[str], most: int) -> tuple[str, ...]:
    """The first different keys, cut to the longest key there may be."""
    return tuple(dict.fromkeys(key[:LONGEST_KEY] for key in found if key))[:most]


def _hidden(sign: str) -> bool:
    return (
        unicodedata.category(sign) in ("Cc", "Cf", "Cs", "Cn", "Co")
        or "\ufe00" <= sign <= "\ufe0f"
        or sign > "\U000e00ff"
    )


def _folded(word: str) -> str:
    if word.isascii() and word.isalnum():
        return word.lower()
    bare = "".join(sign for sign in unicodedata.normalize("NFD", word.casefold()) if not "\u0300" <= sign <= "\u036f")
    plain = unicodedata.normalize("NFC", bare).translate(_PLAIN)
    return everyday(hiragana("".join(sign for sign in plain if sign.isalnum() or unicodedata.category(sign)[0] == "M")))


def _latin(parts: Sequence[str]) -> list[str]:
    """Japanese in Latin letters with one spelling and short vowels; what may be another language keeps its vowels."""
    if not any(map(is_romaji, parts)):
        return []
    japanese = all(map(is_romaji, parts)) and sum(map(syllables, parts)) > 2
    spelled = "".join(_spelled(word, japanese) for word in parts)
    return [shortened(spelled) if japanese and not any(map(looks_english, parts)) else spelled]


def _spelled(word: str, japanese: bool) -> str:
    if not is_romaji(word) or looks_english(word):
        return word
    plain = respelled(word)
    return shortened(plain) if japanese or syllables(plain) > 1 else plain
