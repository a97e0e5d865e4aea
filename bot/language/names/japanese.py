"""How far a Japanese name reaches in running text."""

import re
from typing import Final

from bot.language.names.family import FAMILY, split_family
from bot.language.names.kanji import everyday
from bot.language.names.signs import KANJI, compiled
from bot.language.names.titles import POLITE, RANKS, strip_honorific
from bot.language.names.vocabulary import GIVEN, JAPANESE

_LONG: Final = "|".join(sorted((sign for sign in POLITE if len(sign) > 1), key=len, reverse=True))
_RANKS: Final = "|".join(sorted(RANKS, key=len, reverse=True))
HONORIFIC: Final = rf"(?:(?!どの(?:くらい|ぐらい|よう|辺|人|日|時|店|本))(?:{_LONG})|(?:{_RANKS}|[様君氏殿嬢])(?![{KANJI}])(?!(?<=[ァ-ヺー])[ァ-ヺー]))(?:さん|さま|様|先生)?"
"""Matches honorifics and ranks; those in kanji only where no kanji follows, as one does in 君島; どのくらい asks."""

_END: Final = r"(?=$|[\s、。,，.．:：;；・･!?！？()（）「」&＆/／])"
_TIED: Final = r"(?=$|[\s、。,，.．:：;；・･!?！？()（）「」&＆/／とやはがのをにもへで])"
_POLITE: Final = (
    rf"(?:([{KANJI}]{{1,4}}|[ァ-ヺー]{{2,8}}|[ぁ-ゖ]{{2,5}})[ \u3000]+)?"
    rf"([{KANJI}ぁ-ヺー・ｦ-ﾟ]{{1,16}}?)[ \u3000]?({HONORIFIC})"
)
_BODY: Final = rf"([{KANJI}ヶケノ]*[{KANJI}])?(?:[ぁ-ゖー]{{1,8}}|[ァ-ヺー・ｦ-ﾟ]+)?[子美香江代恵奈太郎]?"
_BARE: Final = (
    rf"(?P<kanji>[{KANJI}](?:[{KANJI}ヶケノ]{{0,6}}[{KANJI}])?){_TIED}|(?P<mixed>[{KANJI}]{{1,4}}[ぁ-ゖ]{{2,4}}){_END}"
    rf"|(?P<katakana>[ァ-ヺｦ-ﾟ][ァ-ヺー・ｦ-ﾟ]*[ァ-ヺーｦ-ﾟ]){_TIED}|(?P<hiragana>[ぁ-ゖ][ぁ-ゖー]{{1,6}}){_END}"
)
_GIVEN: Final = (
    rf"[ \u3000]+(?:(?P<kanji>[{KANJI}]{{1,3}}){_TIED}"
    rf"|(?P<hiragana>[ぁ-ゖ]{{2,4}}){_END}|(?P<katakana>[ァ-ヺー]{{2,6}}){_END})"
)
_GIVEN_NAME: Final = (
    rf"([{KANJI}]{{2,3}})(?:さん|くん|君|ちゃん|様|氏|先生)?(?:$|[\s\u3000、。]|[とにがは](?![{KANJI}]))"
)
_MORE: Final = r"[\s]+\S|[はがのをにもへで]"
_FAMILY_ENDINGS: Final = frozenset("田山川村野島沢崎藤橋")


def japanese_end(text: str, at: int, *, first: bool) -> int:
    """Where the Japanese name that begins here ends; 0 when none does.

    Without an honorific a later name counts only with a known family name: 田中さん、会議 is one person.
    """
    end = _polite_end(text, at)
    if end:
        return end
    bare = compiled(_BARE).match(text, at)
    if not bare or not _stands(text, bare, first=first):
        return 0
    return _given_end(text, bare)


def _polite_end(text: str, at: int) -> int:
    found = compiled(_POLITE).match(text, at)
    if found and found[1] and not _is_given(found[2]):
        return 0
    if not found or strip_honorific(found[2] + found[3]) == found[2] + found[3]:
        return 0
    body = compiled(_BODY).fullmatch(found[2])
    return found.end() if body and not {body[0], body[1], found[1]} & JAPANESE else 0


def _is_given(word: str) -> bool:
    """Whether a word before an honorific goes on with the name begun before the space: 山本 健さん, not 犬 田中さん."""
    known = len(word) > 1 and everyday(word) in FAMILY
    return not known and len(word) <= (6 if "ぁ" <= word[0] <= "ヺ" else 3)


def _stands(text: str, bare: re.Match[str], *, first: bool) -> bool:
    word = bare[0]
    if word in JAPANESE:
        return False
    if bare["mixed"]:
        return _is_familiar(word)
    if bare["kanji"]:
        tied = text[bare.end() : bare.end() + 1] in tuple("とやはがのをにもへで")
        return _is_familiar(word) or (first and not tied)
    return True


def _is_familiar(word: str) -> bool:
    plain = everyday(word)
    parts = split_family(plain)
    return (
        plain in FAMILY or bool(parts and parts[0] in FAMILY) or (len(plain) in (2, 3) and plain[-1] in _FAMILY_ENDINGS)
    )


def _given_end(text: str, bare: re.Match[str]) -> int:
    given = compiled(_GIVEN).match(text, bare.end())
    if not given or given[0].strip() in JAPANESE or (bare["kanji"] and split_family(everyday(bare[0]))):
        return bare.end()
    goes_on = compiled(_MORE).match(text, given.end()) is not None
    fits = (
        (bare["kanji"] and given["kanji"] and (not goes_on or set(everyday(given["kanji"])) <= GIVEN))
        or (given["hiragana"] and (everyday(bare[0]) in FAMILY or bare["hiragana"]))
        or (given["katakana"] and bare["katakana"])
    )
    return given.end() if fits else bare.end()


def given_follows(rest: str) -> bool:
    """Whether what comes behind a family name is most likely the given name: 翔太 昨日カフェで, but not 時計, 銀座で."""
    found = compiled(_GIVEN_NAME).match(rest)
    return found is not None and set(everyday(found[1])) <= GIVEN
