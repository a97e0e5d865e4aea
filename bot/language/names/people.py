"""Where the names end in a sentence that begins with people."""

from collections.abc import Iterator
from typing import Final

from bot.language.names.english import english_end
from bot.language.names.japanese import HONORIFIC, japanese_end
from bot.language.names.signs import compiled
from bot.language.names.titles import ends_politely, is_title

_SEEN: Final = 200
_MOST_NAMES: Final = 20
_SEPARATOR: Final = r"\s*(?:,\s*and\s|[,，、・･&＆/／+＋]|[とや]|(?<=\s)(?:and|AND)\s)\s*"
_BETWEEN: Final = r"[\s、。,，.．:：;；・!?！？\-–—]+"
_PARTICLE: Final = r"['’]s?\s+|は(?!ず)|が|を|の(?!で|に)|に(?![つてよもはお関対])|と(?![はもてのいしこ])|や(?=[、\s])"
_CUT: Final = (
    r"[\s、。,，.．:：;；・･!?！？()（）「」『』&＆/／]+|['’]s?(?=\s)|$"
    r"|(?<=[一-鿿々ァ-ヺー])(?=[ぁ-ゖ])(?!さん|さま|ちゃん|くん|どの|せん)"
)
_POSSESSIVE: Final = r"['’]s?$"
_PLACE: Final = tuple("でにへを")
_INVISIBLE: Final = r"[\s\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff、。,.:：・]*"


def split_people(text: str) -> tuple[list[str], str]:
    """The run of names the text begins with, as typed, and the rest: "田中さんと鈴木さん 昨日" → 2 names and 昨日.

    Judged by honorifics, capitals, punctuation and spaces alone; without any sign of a name the list is empty and the
    rest is the text. A particle that ties the rest to the names is dropped: 田中さんは犬を… → 犬を….
    """
    head, end = text[:_SEEN], 0
    names: list[str] = []
    start = compiled(_INVISIBLE).match(head)
    at = start.end() if start else 0
    while len(names) < _MOST_NAMES:
        stop = english_end(head, at) or japanese_end(head, at, first=not names)
        if not stop or (names and head.startswith(_PLACE, stop) and not ends_politely(head[at:stop])):
            break
        names.append(text[at:stop].strip())
        end = stop
        apart = compiled(_SEPARATOR).match(head, stop)
        if not apart:
            break
        at = apart.end()
    return names, (_rest(text, end) if names else text.strip())


def prefixes(text: str, most: int = 5) -> list[tuple[str, str]]:
    """(candidate name, rest) pairs from the start of the text, longest first, at most so many.

    Cut at spaces, punctuation, after honorifics and where kanji or katakana give way to hiragana; titles alone and what
    lies beyond the first 200 characters are no candidates, but the rest is always whole.
    """
    found: dict[str, str] = {}
    for end in sorted(set(_cuts(text[:_SEEN], whole=len(text) <= _SEEN))):
        candidate = text[:end].strip().rstrip("、,，:：;；・-")
        candidate = compiled(_POSSESSIVE).sub("", candidate)
        if any(ends_politely(each) and not is_title(each.rstrip(".")) for each in candidate.split()[:-1]):
            break  # 田中さん 弁護士を探している: nobody's name goes on behind an honorific.
        if candidate and candidate not in found and not is_title(candidate.rstrip(".")):
            found[candidate] = _rest(text, end)
        if len(found) >= most:
            break
    return list(reversed(found.items()))


def _cuts(head: str, *, whole: bool) -> Iterator[int]:
    yield from (found.start() for found in compiled(_CUT).finditer(head) if whole or found.start() < _SEEN)
    yield from (found.end() for found in compiled(HONORIFIC).finditer(head) if found.start())


def _rest(text: str, end: int) -> str:
    rest = text[end:]
    tied = compiled(_PARTICLE).match(rest)
    if tied and rest[tied.end() :].strip():
        rest = rest[tied.end() :]
    apart = compiled(_BETWEEN).match(rest)
    return (rest[apart.end() :] if apart else rest).strip()
