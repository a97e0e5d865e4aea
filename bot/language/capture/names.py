"""Where people are named in running text, and how surely."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from itertools import islice
from typing import Final

from msgspec import Struct

from bot.language.capture import other_scripts, small_letters
from bot.language.capture.english_names import (
    FAMILY_LIKE,
    WEEKDAY,
    is_common,
    is_destination,
    is_personal,
    trimmed,
)
from bot.language.capture.japanese_words import NO_NAMES, PLACES, PREFIXES
from bot.language.capture.patterns import compiled
from bot.language.capture.small_letters import LATIN, WORD
from bot.language.names.english import english_end
from bot.language.names.family import FAMILY, split_family
from bot.language.names.japanese import HONORIFIC
from bot.language.names.kanji import everyday
from bot.language.names.signs import KANJI
from bot.language.names.titles import PARENT, RANKS, ends_politely, strip_honorific
from bot.language.names.vocabulary import GIVEN

_CANDIDATES_MOST: Final = 40
_SPANS_MOST: Final = 40
_KNOWN_AS: Final = (*RANKS, "先輩", "後輩")
_RUN_MOST: Final = 16
"""Characters of one script without a break; no name is longer."""
_CAPITAL: Final = r"(?<![\w'’@./-])(?=[A-ZÀ-ÞŌŪ])|(?<=[とや])(?=[A-Z][a-z]+(?:\s?\(|[とに][会話]))|(?<![\w'’-])(?=[a-z']{2,20}(?: [a-z']{2,20})?[ -](?:san|sama|sensei)\b)"
_RUN: Final = rf"[{KANJI}ヶノ]+|[ァ-ヺー・]{{2,}}|[ぁ-ゖー]{{2,}}"
_POLITE_RUN: Final = (
    rf"([{KANJI}ヶ]{{1,8}}(?!さん|くん|ちゃん)[ぁ-ゖ]{{1,3}}子|[ぁ-ゖ][ぁ-ゖー]{{0,5}}[子美香江代恵奈太]|[{KANJI}ヶ]{{1,8}}"
    rf"|[ァ-ヺー・]{{1,14}}|[ぁ-ゖ][ぁ-ゖー]{{0,11}})[ \u3000]?$"
)
_LATIN_RUN: Final = rf"(?<![A-Za-zÀ-ɏ0-9'’@./_-])[A-ZÀ-Þ]{LATIN}*(?:[ -][A-ZÀ-Þ]{LATIN}+){{0,2}}[ \u3000]?$"
_KANJI: Final = rf"[{KANJI}]"
_KANJI_BEFORE: Final = rf"([{KANJI}]{{1,4}})[ \u3000]?$"
_TITLE_AFTER: Final = rf"[- ]?(?:san|sama|sensei|kun|chan)\b|[ \u3000]?{HONORIFIC}"
_DEICTIC: Final = "(?:この|その|あの)[間前後日時]$"
_PREFIX: Final = "|".join(PREFIXES)
_TIED: Final = r"(?=[とやはがのをにもへ、,()\s]|から|って|$|[A-Za-z])"
_JAPANESE_TITLE_AFTER: Final = r"[ \u3000]?(?:さん|さま|ちゃん|くん|先生|[様氏君])(?!\w)"
_ENGLISH_TITLE: Final = r"(?:Mr|Mrs|Ms|Mx|Dr|Prof|Professor|Doctor|Uncle|Aunt|Auntie)\b\.?\s[A-ZÀ-Þ]"
_WHERE_AFTER: Final = r"で(?![すしもき])"
"""Makes of a word in Latin letters a place or a means, unless it is known as somebody: JSConfで会った."""
_PARTICLE_FIRST: Final = "はがをにでともへや"
_CITIES: Final = frozenset(["神戸", "福岡", "広島", "横浜"])
"""People with an honorific, as few other cities are."""
_ROLE_WORDS: Final = "ca se pm ol dj mc ad vc ceo cto cfo hr pr ob og fp ta va it cs qa"
_ROLES: Final = frozenset(_ROLE_WORDS.split())
"""Latin letters that say what somebody does, with さん too: 元ANAのCAさん."""
_OKURIGANA: Final = (
    r"(?:っ|し|ん|い|え)(?:て|で)?(?:い|る)?[ただ](?:の)?|って(?:い)?る|[りきしちみびけせべめれ][にで](?=[ぁ-ゖ]{2})"
)
"""The end of a word that runs into a name: 会ったゆうこさん, 帰りにみゆきさん."""
_POLITE_BEFORE: Final = r"(?:さん|さま|ちゃん|くん)(?:[のとはがもにへや]|から|(?=[おご]))(?=.)"
"""The honorific of the name before this one: 服部さんのお子さん."""
_GIVEN_BEHIND: Final = rf"[ \u3000](?P<name>[{KANJI}]{{1,3}}|[ぁ-ゖー]{{2,5}}?|[ァ-ヺー]{{2,7}}){_TIED}"
"""What may be the given name behind a family name and a space."""
_COUNTED: Final = "[一二三四五六七八九十百千]+[人月日年]|[実直真]"
"""Numbers, and what is an adverb with に."""
_COUNTER: Final = rf"(?<=[0-9])[日月年時分回人名](?=[{KANJI}]{{2}})"
_COUPLE: Final = rf"(?P<name>{_KANJI}{{1,3}}?)(?:夫妻|夫婦|一家)"
_DEED: Final = rf"(?P<name>{_KANJI}{{2,8}}?)(?:紹介|電話|連絡|訪問|面談|会食|結婚|出産|転職|異動|誕生日)"
"""What may run into a known name where the particle is left out: 美香紹介する."""


class Found(Struct, frozen=True):
    """A name in a text. `loose` ones are names only when they are known."""

    start: int
    end: int
    sure: bool = True
    loose: bool = False
    firm: bool = False
    """Known, or with an honorific."""


def candidates(text: str) -> tuple[str, ...]:
    """Every string of a text that may name a person, the likeliest first, at most 40: look these up in the book."""
    found = sorted(_found(text), key=lambda span: span.loose)
    return tuple(dict.fromkeys(text[span.start : span.end] for span in found))[:_CANDIDATES_MOST]


def spans(text: str, known: Collection[str]) -> list[Found]:
    """The names in a text, in order, none within another: the longer one where two overlap."""
    ranked: list[tuple[bool, int, bool, int, Found]] = []
    found_all = list(_found(text))
    # Mika Ito ... mika has two kids: who was named once is known from then on, in small letters too.
    named = {word.lower() for span in found_all if not span.loose and span.sure for word in _words(text, span)}
    for span in found_all:
        is_known = text[span.start : span.end] in known or (span.loose and text[span.start : span.end] in named)
        if not is_known and text[span.start : span.end - 1] in known and small_letters.owns(text, span.start, span.end):
            continue  # Priyas birthday, with a Priya in the book
        if is_known or not span.loose:
            end = _with_title(text, span.end) if is_known else span.end
            firm = is_known or ends_politely(text[span.start : span.end])
            found = Found(span.start, end, span.sure or is_known, firm=firm)
            ranked.append((not found.sure, span.start - end, not is_known, span.start, found))
    ranked.sort(key=lambda each: each[:4])
    taken: list[Found] = []
    for *_, found in ranked[:_SPANS_MOST]:
        if all(found.end <= other.start or found.start >= other.end for other in taken):
            taken.append(found)
    return sorted(taken, key=lambda span: span.start)


def _words(text: str, span: Found) -> list[str]:
    return [word for word in strip_honorific(text[span.start : span.end]).split() if len(word) > 1 and word.isascii()]


def _with_title(text: str, end: int) -> int:
    """A known name goes on to the honorific behind it."""
    after = compiled(_TITLE_AFTER).match(text, end)
    return after.end() if after else end


def _found(text: str) -> Iterator[Found]:
    yield from _polite(text)
    yield from _capitals(text)
    yield from _runs(text)
    yield from (Found(start, _with_title(text, end)) for start, end in other_scripts.words(text))
    yield from (Found(start, end, loose=True) for start, end in small_letters.words(text))


def _polite(text: str) -> Iterator[Found]:
    """Japanese names with an honorific; the longest body that is a name."""
    for honorific in islice(compiled(HONORIFIC).finditer(text), _SPANS_MOST):
        before = compiled(_POLITE_RUN).search(text[max(0, honorific.start() - 15) : honorific.start()])
        if before is None:
            foreign = compiled(_LATIN_RUN).search(text[max(0, honorific.start() - 30) : honorific.start()])
            if foreign and foreign[0].strip().lower() not in _ROLES:
                yield Found(honorific.start() - len(foreign[0]), honorific.end())
            continue
        at = honorific.start() - len(before[0])
        at += compiled(_DEICTIC).search(text[max(0, at - 2) : at + 1]) is not None  # この間鈴木さん
        at += compiled(_COUNTER).match(text, at) is not None  # 来月の10日井上さん
        start = at + _lead(text[at : honorific.start()], fresh=at == 0 or not text[at - 1].isalnum())
        name = text[start : honorific.end()]
        body = text[start : honorific.start()].strip()
        if (
            not body
            or (body in NO_NAMES and body not in _CITIES)
            or body in ("お", "ご", "御")
            or (len(body) > 2 and body.endswith("屋") and everyday(body) not in FAMILY)
            or (body[0] in "おご" and body[1:] in NO_NAMES)
            or strip_honorific(name) == name
        ):
            continue
        if compiled("[ぁ-ゖ]+").fullmatch(body) and (len(body) == 1 or honorific[0].startswith(_KNOWN_AS)):
            continue
        if honorific[0].startswith(RANKS) and text[honorific.start() - 1].isspace() and everyday(body) not in FAMILY:
            continue  # NTTデータ 営業部長
        start = _with_family(text, start, body)
        parent = compiled(PARENT).match(text, honorific.end())
        yield Found(start, parent.end() if parent else honorific.end())


def _lead(run: str, *, fresh: bool) -> int:
    """How much at the start of a run before an honorific is no part of the name; `fresh` when a word begins there."""
    cut = 0
    while True:
        rest = run[cut:]
        found = compiled(_PREFIX).match(rest)
        prefix = found[0] if found and len(rest) > found.end() else ""
        if (
            prefix
            and everyday(rest) not in FAMILY
            and not _belongs(prefix, rest)
            and not _begins_with_family(rest, prefix)
        ):
            cut += len(prefix)
            if rest[len(prefix) :][:1] in ("の", "に", "は") and len(rest) > len(prefix) + 2:
                cut += 1
            fresh = True
        elif not fresh and (polite := compiled(_POLITE_BEFORE).match(rest)):
            cut, fresh = cut + polite.end(), True
        elif not fresh and (verb := compiled(_OKURIGANA).match(rest)) and len(rest) > verb.end() + 1:
            cut, fresh = cut + verb.end(), True
        elif not fresh and rest[:1] in _PARTICLE_FIRST and len(rest) > 2:
            cut, fresh = cut + 1, True
        else:
            return cut


def _belongs(prefix: str, rest: str) -> bool:
    """Whether a prefix of one kanji is rather the first sign of the name: 新田, 今森; not 新田中."""
    behind = everyday(rest[len(prefix) :])
    if len(prefix) > 1 or not compiled(rf"{_KANJI}+").fullmatch(behind):
        return False
    return len(behind) == 1


def _begins_with_family(run: str, prefix: str) -> bool:
    """Whether a family name that begins with a prefix begins a longer run: 後藤健一, 前田太郎; not 新田中."""
    family = split_family(everyday(run))
    return bool(family and len(family[0]) > len(prefix) and family[0] in FAMILY) and run[len(prefix) :] not in FAMILY


def _with_family(text: str, start: int, body: str) -> int:
    """A given name in another script goes back to the family name written before it: 田中 みきさん, 田中マイケルさん."""
    before = compiled(_KANJI_BEFORE).search(text[max(0, start - 5) : start])
    if (
        before
        and everyday(before[1]) in FAMILY
        and (text[start - 1].isspace() or body[0] >= "ァ" or (len(before[1]) > 1 and body[0] <= "ゖ"))
        and body not in FAMILY
    ):
        return start - len(before[0])
    return start


def _capitals(text: str) -> Iterator[Found]:
    """Names in Latin letters, by their capitals."""
    end = 0
    for begin in compiled(_CAPITAL).finditer(text):
        at = begin.start()
        if at < end:
            continue
        word = compiled(WORD).match(text, at)
        if word and is_common(text, at, word[0]) and not compiled(_ENGLISH_TITLE).match(text, at):
            continue
        stop = english_end(text, at)
        if not stop and word and compiled(WEEKDAY).fullmatch(word[0]):
            stop = english_end(text, word.end() + 1)
        if stop:
            stop = trimmed(text, at, stop)
            polite = compiled(_JAPANESE_TITLE_AFTER).match(text, stop)
            end = polite.end() if polite else stop
            name = text[at:end]
            if not polite and at >= 4 and compiled(FAMILY_LIKE).match(text, at - 4) and is_personal(name):
                at, name = at - 4, text[at - 4 : end]
            if _is_role(name):
                continue
            place = not polite and (bool(compiled(_WHERE_AFTER).match(text, end)) or is_destination(text, at, end))
            yield Found(at, end, sure=is_personal(name) and not (at == 0 and name.startswith("Sunday")), loose=place)


def _is_role(name: str) -> bool:
    """Whether a name with an honorific is what somebody does: DJさん."""
    bare = strip_honorific(name)
    return bare != name and bare.lower() in _ROLES


def _runs(text: str) -> Iterator[Found]:
    """Japanese words between particles: family names one knows by sight, and whatever may be known."""
    for run in islice(compiled(_RUN).finditer(text), _SPANS_MOST):
        if len(run[0]) > _RUN_MOST:
            continue
        start = run.start()
        if compiled(_KANJI).match(run[0]):
            start += _lead(run[0], fresh=True)
            word = text[start : run.end()]
            if (couple := compiled(_COUPLE).fullmatch(word)) and _is_familiar(couple["name"]):
                yield Found(start, start + couple.end("name"))
                continue
            if deed := compiled(_DEED).fullmatch(word):
                yield Found(start, start + deed.end("name"), loose=True)
            if compiled(_TIED).match(text, run.end()) and word not in NO_NAMES:
                familiar = _is_familiar(word)
                yield Found(start, run.end(), loose=not familiar)
                if given := compiled(_GIVEN_BEHIND).match(text, run.end()):
                    full = everyday(word) in FAMILY and _is_given(given["name"]) and text[given.end() :][:1] != "で"
                    yield Found(start, given.end(), loose=not full)
        elif run[0] >= "ァ":
            if run[0] not in NO_NAMES:
                yield Found(start, run.end(), loose=True)
        else:
            start += _lead(run[0], fresh=start == 0 or not text[start - 1].isalnum())
            for particle in compiled("[とにがはをもの]|から|って").finditer(text[start : run.end()]):
                word = text[start : start + particle.start()]
                if len(word) > 1 and word not in NO_NAMES:
                    yield Found(start, start + particle.start(), loose=True)


def _is_given(word: str) -> bool:
    """Whether a word behind a family name is the given name: 佐藤 大輔, not 佐藤 鈴木, 佐藤 二人, 佐藤 愛知."""
    plain = everyday(word)
    return set(plain) <= GIVEN and not (
        plain in FAMILY or {word, plain} & NO_NAMES or plain in PLACES or compiled(_COUNTED).fullmatch(plain)
    )


def _is_familiar(word: str) -> bool:
    plain = everyday(word)
    parts = split_family(plain)
    return (
        len(plain) > 1
        and plain not in PLACES
        and (plain in FAMILY or bool(parts and parts[0] in FAMILY and len(parts[0]) > 1))
    )
