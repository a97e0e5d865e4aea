"""Whom somebody looks for: which words of a search say so, and which only say that they look."""

import re
import unicodedata
from functools import cache, lru_cache

from msgspec import Struct

from bot.language import names
from bot.language.fold import fold
from bot.language.names.kanji import everyday

_ENGLISH = """
a an the and of in on at with from for to by who whom whose that which is are was were be been i me my we our you us people
person persons someone somebody anyone anybody everyone everybody guy guys folks one those them they he she his her him met
meet meets know knew known knows talked talks saw has have had having likes like liked did do does loves love work works
working worked lives live living lived called named about any all find search show looking looks wants want needs need
does again ago else last week month year yesterday today woman women man men girl girls dude lady there where when what friend friends contact contacts mr mrs ms dr
"""
_JAPANESE = """
で に を は が の と も や へ から まで 会った 会う 知り合った 話した 人 ひと 方 かた 者 いる ある です だれ 誰 どこ 好き 好きな
先週 先月 去年 昨年 昨日 今日 この前 前回 さっき だっけ さん 探して 教えて 知りたい
"""
STOP = frozenset((_ENGLISH + _JAPANESE).split())
"""Words of a search that say nothing of the person who is looked for: they count when nothing else was said."""
VERBAL = frozenset("会話飼好住働勤紹知行来持思言探")
"""Kanji that stand alone only at the beginning of a verb: 会った人."""
MANY_AFTER = ("sse", "she", "che", "xe")
"""What is left of classes, dishes, coaches and boxes without the s."""


WORDS_MOST = 6
LONGEST = 200
"""Letters of a search that are read."""
_MARKS = '.,?!、。\uff1f\uff01「」『』“”"…'
_RUNS = r"[一-龥々〆]+|[ァ-ヺーｦ-ﾟ]+|[^\W_ぁ-ゖァ-ヺー一-龥々〆]+"
_POLITE = ("さん", "さま", "ちゃん", "くん")
_PARTICLES = "がをのはにへともやで"
_AFTER_NOUNS = _PARTICLES + "しすさせな"
"""Hiragana after a noun of several kanji; the last five begin a verb with する, or an adjective: 転職した, 有名な."""
_PARTICLE = r"^([ぁ-ゖー]{2,}?)[がをのはにへともやで](?=[^ぁ-ゖ]|.*[一-龥])"
_PEOPLE = r"(?:[のなた]|てる|でる)?\s*(?:人|方|ひと|かた|者|やつ)(?:たち|達)?(?:は|って)?(?:だれ|誰)?(?:だっけ|ですか|でしたっけ)?$"
_INTRODUCED = (
    r"^(?P<rest>.*?)\b(?:was |were |got )?introduced (?:to me |to us )?by\s+(?P<who>\S.*)$",
    r"^(?:who(?:m|ever)?|people|everyone|everybody|those|anyone|anybody)\s+(?P<who>\S+(?:\s+\S+)?)\s+"
    r"(?:has |had )?introduced(?:\s+me(?:\s+to)?)?(?P<rest>)$",
    r"^(?P<who>\S+(?:\s+\S+)??)['’]s? introductions?(?P<rest>)$",
    r"^(?P<who>\S+?)\s*(?:の|から|から?の|に|が|より|経由で)\s*(?:ご)?紹介(?:の|で|された|してくれた|してもらった|して頂いた"
    r"|していただいた|した)?(?:会った|知り合った)?(?:人|方|ひと|かた)?(?:たち|達)?(?:は)?(?:だれ|誰)?(?P<rest>.*)$",
)


class Word(Struct, frozen=True, kw_only=True):
    """A word to look for: folded texts of which any counts, and the name keys it may stand for.

    `introducer`: those are looked for whom the bearer of that name introduced.
    """

    texts: tuple[str, ...] = ()
    keys: tuple[str, ...] = ()
    introducer: bool = False


def ways(text: str) -> tuple[tuple[Word, ...], ...]:
    """Everything that a search may mean, the most literal first; the first one that finds anybody is what was meant.

    met at PyCon → PyCon; 犬を飼ってる人 → 犬; introduced by Ken → those whom Ken introduced.
    """
    text = " ".join(text.split())[:LONGEST]
    plain = text.strip(_MARKS + " ") or text
    shorter = re.sub(_PEOPLE, "", plain) or plain
    nouns = [noun for token in plain.split() for noun in _nouns(token)]
    found = (_introduced(plain), _words(plain.split()), _words(shorter.split()), _words(nouns))
    return tuple(dict.fromkeys(way for way in found if way))


def literal(text: str) -> tuple[Word, ...]:
    """The words of a text, each as it stands."""
    return _words(text[:LONGEST].strip(_MARKS + " ").split())


@lru_cache(maxsize=1024)
def folded(text: str) -> str:
    """The text as it is searched: folded, without accents, old kanji in their everyday form; as long as fold() makes it."""
    return everyday(fold(text).translate(_unaccented()))


def _introduced(text: str) -> tuple[Word, ...]:
    for pattern in map(_compiled, _INTRODUCED):
        if found := pattern.match(text):
            keys = names.query_keys(found["who"].strip(_MARKS + " "))
            rest = [token for token in found["rest"].split() if fold(token).strip(_MARKS) not in STOP]
            return (Word(keys=keys, introducer=True), *(_words(rest) if rest else ())) if keys else ()
    return ()


def _words(tokens: list[str]) -> tuple[Word, ...]:
    telling = [token for token in tokens if fold(token).strip(_MARKS) not in STOP]
    found = [_word(token) for token in telling or tokens]
    return tuple(dict.fromkeys(word for word in found if word.texts))[:WORDS_MOST]


def _word(token: str) -> Word:
    plain = token.strip(_MARKS) or token
    texts = (_singular(folded(plain)), folded(names.strip_honorific(plain)))
    shortest = [
        text for text in dict.fromkeys(filter(None, texts)) if not any(o in text and o != text for o in texts if o)
    ]
    return Word(texts=tuple(shortest), keys=names.query_keys(plain))


def _singular(word: str) -> str:
    """engineers → engineer; what is found with the shorter word includes what is found with the longer."""
    word = word.removesuffix("'s").removesuffix("’s")
    many = word.isascii() and word.isalpha() and len(word) > 3 and word.endswith("s")
    if not many or word.endswith(("ss", "us", "is")):
        return word
    stem = word[:-1]
    return stem[:-2] if stem.endswith("ie") and len(stem) > 4 else stem[:-1] if stem.endswith(MANY_AFTER) else stem


def _nouns(token: str) -> list[str]:
    found = [_noun(run[0], token[run.end() :]) for run in _compiled(_RUNS).finditer(token)]
    nouns = [noun for noun in found if noun]
    if not nouns and (kana := _compiled(_PARTICLE).match(token)):
        nouns = [kana[1]]
    return nouns or [token]


def _noun(run: str, after: str) -> str:
    """The run of signs, without the kanji at its end that begins a verb."""
    goes_on = "ぁ" <= after[:1] <= "ゖ" and "一" <= run[-1] <= "龥" and not after.startswith(_POLITE)
    if goes_on and after[0] not in (_AFTER_NOUNS if len(run) > 1 else _PARTICLES):
        run = run[:-1]
    return "" if run in STOP or run in VERBAL else run


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


@cache
def _unaccented() -> dict[int, str]:
    """Latin letters with a sign on them, by their code, to the bare letter."""
    letters = map(chr, (*range(0xE0, 0x250), *range(0x1E00, 0x1F00)))
    bare = {ord(letter): unicodedata.normalize("NFD", letter)[0] for letter in letters}
    return {code: letter for code, letter in bare.items() if letter.isascii()} | {ord("ø"): "o", ord("ł"): "l"}
