"""What a few words are about: topics of a small curated table, in both languages. What is in doubt is left out."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterator, Mapping
from functools import cache, lru_cache
from pathlib import Path
from typing import Final, Literal

from msgspec import Struct

from bot.language.topics import signs
from bot.text import Text

TopicKind = Literal["pet", "hobby", "worry", "work", "place", "language", "school"]
READ_MOST: Final = 300
"""Characters that are looked at; nobody tells one fact at greater length."""
_FOLDER: Final = Path(__file__).parent
_TABLES: Final[Mapping[TopicKind, str]] = {
    "pet": "pets", "worry": "worries", "work": "work", "school": "schools", "language": "tongues", "place": "places",
    "hobby": "hobbies",
}  # fmt: skip
"""Files of topics, a line each: id | English | Japanese | words with commas between. Of two with one word the first has it."""
_NOTHING: Final = "-"
"""In place of an id: words that only look like a topic."""
_ONE_KANJI_BEFORE: Final = frozenset("好派飼連仲用達大")
_AFTER_KANA: Final = frozenset("がをはもとのにでやだ好派")
_BEFORE_KANA: Final = frozenset("がをはもとのにでや")


class Topic(Struct, frozen=True):
    """Something that texts can be about; equal when the id is."""

    id: str
    kind: TopicKind
    name: Text


class Mention(Struct, frozen=True):
    """A topic in a text, in the words that stand there. `denied`: the text says it is not so, or no more."""

    topic: Topic
    words: str
    clause: str
    denied: bool = False


@lru_cache(maxsize=4096)
def mentions(text: str) -> tuple[Mention, ...]:
    """Every topic that a text mentions, in order. Never raises."""
    plain = unicodedata.normalize("NFKC", text[:READ_MOST]).casefold()
    return tuple(mention for clause in _clauses(plain) for mention in _in_clause(clause))


@lru_cache(maxsize=4096)
def about(text: str, kind: str = "free") -> Mapping[str, Topic]:
    """The topics that hold for whoever the text is said of, by id. `kind` is the kind of fact, when it is known.

    A place, a language or an occupation counts only where the words say that it is theirs; a topic that is also denied
    counts as doubtful, and is left out.
    """
    found = mentions(text)
    denied = {each.topic.id for each in found if each.denied}
    return {
        each.topic.id: each.topic
        for each in found
        if each.topic.id not in denied and signs.theirs(each.topic.kind, each.clause, each.words, kind)
    }


def denied(text: str) -> frozenset[str]:
    """Ids of the topics of which a text says that they are not so, or no more."""
    return frozenset(each.topic.id for each in mentions(text) if each.denied)


def words_of(ids: Collection[str]) -> list[str]:
    """The words of the table that mention one of these topics."""
    return [word for each in _index().values() for word, topic in each if topic is not None and topic.id in ids]


def _clauses(plain: str) -> Iterator[str]:
    yield from (clause for part in signs.APART.split(plain) if (clause := part.strip()))


def _in_clause(clause: str) -> list[Mention]:
    spans = list(_spans(clause))
    rest = clause
    for start, end, _ in reversed(spans):
        rest = f"{rest[:start]} {rest[end:]}"
    no = bool(signs.NOT_SO.search(rest))
    # A worry is often told with a no: 保育園が決まらない.
    return [
        Mention(topic, clause[start:end], clause, no and topic.kind != "worry")
        for start, end, topic in spans
        if topic is not None
    ]


def _spans(clause: str) -> Iterator[tuple[int, int, Topic | None]]:
    """Where words of the table stand: the longest first, none inside another."""
    index, at = _index(), 0
    while at < len(clause):
        for word, topic in index.get(clause[at], ()):
            if clause.startswith(word, at) and (end := _stands(clause, at, at + len(word))):
                yield at, end, topic
                at = end - 1
                break
        at += 1


def _stands(clause: str, start: int, end: int) -> int:
    """Where the word at [start, end) ends when it stands by itself, plural included; 0 when it is part of another."""
    before = clause[start - 1] if start else ""
    after = clause[end] if end < len(clause) else ""
    first, last = clause[start], clause[end - 1]
    if first.isascii():
        if _latin(before):
            return 0
        plural = re.compile(r"(?:e?s)?(?![a-z0-9])").match(clause, end) if last.isascii() else None
        return plural.end() if plural else 0 if last.isascii() else end
    if end - start == 1:
        return 0 if _kanji(before) or (_kanji(after) and after not in _ONE_KANJI_BEFORE) else end
    if _katakana(first) and _katakana(before):
        return 0
    if _katakana(last) and _katakana(after):
        return 0
    if _hiragana(first) and _hiragana(before) and before not in _BEFORE_KANA:
        return 0
    if all(map(_hiragana, clause[start:end])) and _hiragana(after) and after not in _AFTER_KANA:
        return 0
    return end


def _latin(sign: str) -> bool:
    return sign.isascii() and sign.isalnum()


def _katakana(sign: str) -> bool:
    return "ァ" <= sign <= "ヺ" or sign == "ー"


def _hiragana(sign: str) -> bool:
    return "ぁ" <= sign <= "ゖ"


def _kanji(sign: str) -> bool:
    return "一" <= sign <= "鿿" or sign == "々"


@cache
def _index() -> Mapping[str, tuple[tuple[str, Topic | None], ...]]:
    """Words by their first sign, longest first; those that only look like a topic lead to None."""
    found: dict[str, dict[str, Topic | None]] = {}
    for kind, name in _TABLES.items():
        for line in (_FOLDER / f"{name}.txt").read_text(encoding="utf-8").splitlines():
            if line.startswith("#"):
                continue
            id, en, ja, words = (part.strip() for part in line.split("|"))
            topic = None if id == _NOTHING else Topic(id, kind, Text(en=en, ja=ja))
            for word in words.split(","):
                plain = unicodedata.normalize("NFKC", word.strip()).casefold()
                found.setdefault(plain[0], {}).setdefault(plain, topic)
    return {
        sign: tuple(sorted(each.items(), key=lambda item: (-len(item[0]), item[0]))) for sign, each in found.items()
    }
